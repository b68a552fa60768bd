"""The text twin: every entity, its relations as sentences, and the citations, as plain values.

What the page draws, a reader without script finds here in words. This module decides what is
said; the templates decide the elements. No text is marked as safe here: the templates escape all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph import evidence
from graph.page.claim_text import ClaimText, ClaimWriter, Link, anchor
from graph.page.published import published
from graph.page.vocabulary_view import occurring

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.page.published import Published
    from graph.records import Dataset, Entity, Relation, Withdrawn

_WEB: Final = re.compile(r"https?://[^\s]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RelationText:
    """A relation told from its source; ``state`` is empty where it is simply supported."""

    key: str
    anchor: str
    label: str
    other: Link
    state: str
    claims: list[ClaimText]


@dataclass(frozen=True, slots=True)
class BackText:
    """A relation told from its target: a sentence that leads to where it is told in full."""

    label: str
    other: Link
    href: str
    state: str


@dataclass(frozen=True, slots=True)
class StandingText:
    """A line of a party's legal standing, with the claim that says it."""

    date: str
    sentence: str
    href: str


@dataclass(frozen=True, slots=True)
class EntityText:
    """What the register says of an entity; ``facts`` are pairs of a term and its text."""

    id: str
    anchor: str
    name: str
    description: str
    aliases: list[tuple[str, str]]
    facts: list[tuple[str, str]]
    links: list[tuple[str, str]]
    note: str
    context: bool
    standing: list[StandingText]
    relations: list[RelationText]
    back: list[BackText]


@dataclass(frozen=True, slots=True)
class Section:
    """The entities of one type, by name."""

    anchor: str
    label: str
    meaning: str
    entities: list[EntityText]


@dataclass(frozen=True, slots=True)
class Register:
    """The whole of the register."""

    sections: list[Section]
    tombstones: tuple[Withdrawn, ...]
    entities: int
    relations: int
    claims: int


def relation_id(key: tuple[str, str, str]) -> str:
    """The key of a relation as one text: its parts joined by ``|``.

    A bar or per cent sign inside a part is percent-encoded, so that the parts can be told again.
    """
    return "|".join(part.replace("%", "%25").replace("|", "%7C") for part in key)


def _pairs(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    return [pair for pair in pairs if pair[1]]


class _Writer:
    """Tells the entities of one data set."""

    def __init__(self, dataset: Dataset, shown: Published) -> None:
        self._dataset = dataset
        self._links = {
            entity.id: Link(href=f"#{anchor('e', entity.id)}", text=entity.name)
            for entity in shown.entities
        }
        self._claims = ClaimWriter(
            dataset, self._links, {c.id: f"#{anchor('c', c.id)}" for c in shown.claims}
        )
        self._states = {state.code: state.label.lower() for state in evidence.STATES}
        self._told: dict[str, list[RelationText]] = {}
        self._back: dict[str, list[BackText]] = {}
        for index, relation in enumerate(shown.relations):
            claims = shown.claims[shown.first[index] : shown.first[index + 1]]
            self._tell(relation, [self._claims.text(claim, relation) for claim in claims])
        self._standing = self._standing_lines({claim.id for claim in shown.claims})

    def _state(self, relation: Relation) -> str:
        words = []
        state = evidence.state(relation)
        if state != "supported":
            words.append("only mentioned" if state == "mentioned" else self._states[state])
        if not any(claim.document for claim in relation.claims):
            words.append("uncited")
        return ", ".join(words)

    def _tell(self, relation: Relation, claims: list[ClaimText]) -> None:
        kind = self._dataset.vocabulary.relation_type(relation.type)
        state = self._state(relation)
        key = relation_id(relation.key)
        name = anchor("r", key)
        told = RelationText(
            key=key,
            anchor=name,
            label=kind.label,
            other=self._links[relation.target],
            state=state,
            claims=claims,
        )
        self._told.setdefault(relation.source, []).append(told)
        if relation.target != relation.source:
            back = BackText(
                label=kind.reverse if relation.directed else kind.label,
                other=self._links[relation.source],
                href=f"#{name}",
                state=state,
            )
            self._back.setdefault(relation.target, []).append(back)

    def _standing_lines(self, shown: set[str]) -> Mapping[str, list[StandingText]]:
        found: dict[str, list[StandingText]] = {}
        for line in evidence.standing(self._dataset):
            if line.claim.id in shown:
                href = f"#{anchor('c', line.claim.id)}"
                text = StandingText(date=line.date, sentence=line.sentence, href=href)
                found.setdefault(line.party, []).append(text)
        return found

    def entity(self, entity: Entity) -> EntityText:
        """What is said of one entity."""
        links = [("Address", entity.url), ("Archived copy", entity.archive_url)]
        facts = _pairs(
            ("Country", ", ".join(entity.countries)),
            ("Start", entity.start),
            ("End", entity.end),
            ("Identifiers", ", ".join(str(item) for item in entity.identifiers)),
            ("Position", f"{entity.lat}, {entity.lon}" if entity.lat and entity.lon else ""),
            ("Read on", entity.retrieved),
            *entity.extra,
        )
        facts += [pair for pair in links if pair[1] and not _WEB.match(pair[1])]
        return EntityText(
            id=entity.id,
            anchor=anchor("e", entity.id),
            name=entity.name,
            description=entity.description,
            aliases=[(alias.text, alias.language) for alias in entity.aliases],
            facts=facts,
            links=[pair for pair in links if _WEB.match(pair[1])],
            note=entity.note,
            context=entity.id in self._dataset.context,
            standing=self._standing.get(entity.id, []),
            relations=self._told.get(entity.id, []),
            back=self._back.get(entity.id, []),
        )


def make_register(dataset: Dataset) -> Register:
    """The register of a data set: sections by type in the vocabulary's order, names sorted."""
    shown = published(dataset)
    writer = _Writer(dataset, shown)
    by_type: dict[str, list[Entity]] = {}
    for entity in shown.entities:
        by_type.setdefault(entity.type, []).append(entity)
    sections = []
    for code in occurring(dataset.vocabulary.entity_types, set(by_type)):
        kind = dataset.vocabulary.entity_type(code)
        members = sorted(by_type[code], key=lambda item: (item.name.casefold(), item.name, item.id))
        sections.append(
            Section(
                anchor=anchor("t", code),
                label=kind.plural,
                meaning=kind.meaning,
                entities=[writer.entity(entity) for entity in members],
            )
        )
    return Register(
        sections=sections,
        tombstones=shown.tombstones,
        entities=len(shown.entities),
        relations=len(shown.relations),
        claims=len(shown.claims),
    )
