"""The text twin: every entity, its relations as sentences, and the citations.

What the page draws, a reader without script finds here in words. A relation is told in full at
its source; its target has a sentence that leads there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph import evidence
from graph.own_columns import identity
from graph.page.changes_twin import changes_section
from graph.page.claim_text import ClaimWriter, anchor
from graph.page.markup import NOTHING, TEXT, Piece, encoded, joined
from graph.page.story_twin import StoryWriter
from graph.page.vocabulary_view import occurring
from graph.published import published

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.comparing import Comparison
    from graph.evidence import Standing
    from graph.page.markup import Html
    from graph.published import Published
    from graph.records import Dataset, Entity, Relation, Withdrawn
    from graph.vocabulary import RelationType

_WEB: Final = re.compile(r"https?://[^\s]", re.IGNORECASE)

_LINK = Piece('<a href="#{}"><bdi>{}</bdi></a>')
_SECTION = Piece(
    '<section aria-labelledby="{0}">\n<h2 id="{0}">{1}</h2>\n<p class="meaning">{2}</p>\n'
)
_SECTION_END = Piece("</section>\n")()
_ARTICLE = Piece(
    '<article id="{}" data-entity="{}">\n<h3><bdi>{}</bdi></h3>\n{}'
    '<dl class="facts">\n{}</dl>\n{}</article>\n'
)
_CONTEXT = Piece(
    '<p class="note">Not part of the selection; it is here so that the evidence can be read.</p>\n'
)()
_IDENTITY = Piece('<p class="note"><strong>{}.</strong> {}</p>\n')
_DESCRIPTION = Piece("<p><bdi>{}</bdi></p>\n")
_ID = Piece("<dt>Id</dt><dd><code>{}</code></dd>\n")
_FACT = Piece("<dt>{}</dt><dd><bdi>{}</bdi></dd>\n")
_ALIAS = Piece("<dt>Also called</dt><dd><bdi>{}</bdi></dd>\n")
_ALIAS_IN = Piece('<dt>Also called</dt><dd><bdi lang="{}">{}</bdi></dd>\n')
_WEB_LINK = Piece('<dt>{0}</dt><dd><a href="{1}" rel="noreferrer noopener">{1}</a></dd>\n')
_STANDING = Piece('<h4>Legal standing</h4>\n<ul class="standing">\n{}</ul>\n')
_STANDING_LINE = Piece('<li>{}: <bdi>{}</bdi> <bdi>{}</bdi> (<a href="#{}">claim</a>)</li>\n')
_RELATIONS = Piece('<h4>Relations</h4>\n<ul class="relations">\n{}</ul>\n')
_RELATION = Piece(
    '<li data-relation="{}|{}|{}"><bdi>{}</bdi> {} {}{}\n<ul class="claims">\n{}</ul></li>\n'
)
_BACK = Piece('<li><bdi>{}</bdi> {} {}{} (<a href="#{}">evidence</a>)</li>\n')
_STATE = Piece(" <strong>({})</strong>")
_TYPES = Piece('<nav aria-label="Types">\n<ul class="types">\n{}</ul>\n</nav>\n')
_TYPE = Piece('<li><a href="#{}">{}</a> ({})</li>\n')
_MAIN = Piece("<main>\n")()
_MAIN_END = Piece("</main>\n")()
_STONES = Piece(
    '<section aria-labelledby="withdrawn">\n<h2 id="withdrawn">Withdrawn</h2>\n<ul>\n{}</ul>\n'
    "</section>\n"
)
_STONE = Piece('<li data-withdrawn="{0}"><code>{0}</code>{1}{2}{3}</li>\n')
_STONE_DATE = Piece(", {}")
_STONE_REASON = Piece(": <bdi>{}</bdi>")
_STONE_NEXT = Piece(" Replaced by <code>{}</code>.")


_STATE_WORDS: Final = {state.code: state.label.lower() for state in evidence.STATES} | {
    "supported": "",
    "mentioned": "only mentioned",
}


@dataclass(frozen=True, slots=True)
class Section:
    """The entities of one type, by name; ``entries`` are pairs of an anchor and a name."""

    anchor: str
    label: str
    meaning: str
    entries: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Register:
    """The register: its markup in UTF-8, in pieces; its sections and its counts.

    A large register is a hundred megabytes; in pieces it is in memory only once.
    """

    body: list[bytes]
    sections: list[Section]
    entities: int
    relations: int
    claims: int


def _part(text: str) -> str:
    return text.replace("%", "%25").replace("|", "%7C")


def relation_id(key: tuple[str, str, str]) -> str:
    """The key of a relation as one text: its parts joined by ``|``.

    A bar or per cent sign inside a part is percent-encoded, so that the parts can be told again.
    """
    return "|".join(map(_part, key))


def _optional(piece: Piece, text: str) -> Html:
    return piece(text) if text else NOTHING


def _state(words: str, *, cited: bool) -> Html:
    said = [words] if words else []
    return _optional(_STATE, ", ".join(said if cited else [*said, "uncited"]))


def _kind(kind: RelationType) -> tuple[Html, Html, Html]:
    """The code, the label and the reverse label of a relation type, as markup."""
    return (TEXT(_part(kind.code)), TEXT(kind.label), TEXT(kind.reverse))


class _Writer:
    """Tells the entities of one data set."""

    def __init__(self, dataset: Dataset, shown: Published, standing: Iterable[Standing]) -> None:
        self._dataset = dataset
        self._anchors = {entity.id: anchor("e", entity.id) for entity in shown.entities}
        self._links = {
            entity.id: _LINK(self._anchors[entity.id], entity.name) for entity in shown.entities
        }
        ids = {claim.id for claim in shown.claims}
        self._claims = ClaimWriter(dataset, self._links, ids)
        # Made once for what occurs often: names, captions and states, already as markup.
        self._names = {entity.id: TEXT(entity.name) for entity in shown.entities}
        self._keys = {entity.id: TEXT(_part(entity.id)) for entity in shown.entities}
        self._states = {
            (code, cited): _state(words, cited=cited)
            for code, words in _STATE_WORDS.items()
            for cited in (True, False)
        }
        kinds = {relation.type for relation in shown.relations}
        self._kinds = {code: _kind(dataset.vocabulary.relation_type(code)) for code in kinds}
        self._told: dict[str, list[Html]] = {}
        self._back: dict[str, list[Html]] = {}
        for relation in shown.relations:
            self._tell(relation)
        self._standing = self._standing_lines(standing, ids)

    def _tell(self, relation: Relation) -> None:
        source, target, claims = relation.source, relation.target, relation.claims
        key, label, reverse = self._kinds[relation.type]
        cited = any(claim.document for claim in claims)
        state = self._states[evidence.state(relation), cited]
        told = _RELATION(
            self._keys[source],
            key,
            self._keys[target],
            self._names[source],
            label,
            self._links[target],
            state,
            joined([self._claims.item(claim, relation) for claim in claims]),
        )
        self._told.setdefault(source, []).append(told)
        if target != source:
            back = _BACK(
                self._names[target],
                reverse if relation.directed else label,
                self._links[source],
                state,
                anchor("c", claims[0].id),
            )
            self._back.setdefault(target, []).append(back)

    def _standing_lines(self, standing: Iterable[Standing], ids: set[str]) -> dict[str, list[Html]]:
        found: dict[str, list[Html]] = {}
        for line in standing:
            if line.claim.id in ids:
                name = self._dataset.name(line.party)
                where = anchor("c", line.claim.id)
                item = _STANDING_LINE(line.date or "Undated", name, line.sentence, where)
                found.setdefault(line.party, []).append(item)
        return found

    def entry(self, entity: Entity) -> tuple[str, str]:
        """Where an entity stands, and its name."""
        return (self._anchors[entity.id], entity.name)

    def entity(self, entity: Entity) -> Html:
        """The article of one entity, to be asked for once: what was told of it is given away."""
        head = [_CONTEXT] if entity.id in self._dataset.context else []
        known = identity(entity)
        head.append(_IDENTITY(known.label, known.meaning) if known else NOTHING)
        head.append(_optional(_DESCRIPTION, entity.description))
        told = [*self._told.pop(entity.id, ()), *self._back.pop(entity.id, ())]
        standing = self._standing.get(entity.id)
        tail = [
            _STANDING(joined(standing)) if standing else NOTHING,
            _RELATIONS(joined(told)) if told else NOTHING,
        ]
        return _ARTICLE(
            self._anchors[entity.id],
            entity.id,
            entity.name,
            joined(head),
            joined(_facts(entity)),
            joined(tail),
        )


def _facts(entity: Entity) -> Iterable[Html]:
    """The terms and descriptions of an entity; an address leads on only where it is of the web."""
    yield _ID(entity.id)
    for alias in entity.aliases:
        yield _ALIAS_IN(alias.language, alias.text) if alias.language else _ALIAS(alias.text)
    for term, text in (
        ("Country", ", ".join(entity.countries)),
        ("Start", entity.start),
        ("End", entity.end),
        ("Identifiers", ", ".join(map(str, entity.identifiers))),
        ("Position", f"{entity.lat}, {entity.lon}" if entity.lat and entity.lon else ""),
    ):
        if text:
            yield _FACT(term, text)
    for term, text in (("Address", entity.url), ("Archived copy", entity.archive_url)):
        if text:
            yield _WEB_LINK(term, text) if _WEB.match(text) else _FACT(term, text)
    for term, text in (("Read on", entity.retrieved), *entity.extra, ("Note", entity.note)):
        if text:
            yield _FACT(term, text)


def _stones(stones: Iterable[Withdrawn]) -> Html:
    items = [
        _STONE(
            stone.id,
            _optional(_STONE_DATE, stone.date),
            _optional(_STONE_REASON, stone.reason),
            _optional(_STONE_NEXT, stone.replaced_by),
        )
        for stone in stones
    ]
    return _STONES(joined(items)) if items else NOTHING


def make_register(
    dataset: Dataset,
    comparison: Comparison | None = None,
    standing: Sequence[Standing] | None = None,
) -> Register:
    """The register of a data set: sections by type in the vocabulary's order, names sorted.

    Args:
        dataset: the data.
        comparison: of earlier data with these, where the register says what changed.
        standing: the legal standing, where it is known otherwise than from the data.
    """
    shown = published(dataset)
    lines = evidence.standing(dataset) if standing is None else standing
    writer = _Writer(dataset, shown, lines)
    by_type: dict[str, list[Entity]] = {}
    for entity in shown.entities:
        by_type.setdefault(entity.type, []).append(entity)
    sections, types = [], []
    body = [encoded(_MAIN), encoded(StoryWriter(dataset, shown).section())]
    body.append(encoded(changes_section(comparison)))
    for code in occurring(dataset.vocabulary.entity_types, set(by_type)):
        kind = dataset.vocabulary.entity_type(code)
        members = sorted(by_type[code], key=lambda item: (item.name.casefold(), item.name, item.id))
        where = anchor("t", code)
        sections.append(
            Section(where, kind.plural, kind.meaning, [writer.entry(item) for item in members])
        )
        types.append(_TYPE(where, kind.plural, str(len(members))))
        body.append(encoded(_SECTION(where, kind.plural, kind.meaning)))
        body += [encoded(writer.entity(entity)) for entity in members]
        body.append(encoded(_SECTION_END))
    body += [encoded(_stones(shown.tombstones)), encoded(_MAIN_END)]
    return Register(
        body=[encoded(_TYPES(joined(types))), *body],
        sections=sections,
        entities=len(shown.entities),
        relations=len(shown.relations),
        claims=len(shown.claims),
    )
