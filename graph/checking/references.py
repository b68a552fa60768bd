"""References between rows: ends, documents, speakers, claims; and what two rows have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from graph.checking.codes import CellError, check_url
from graph.issues import Place
from graph.lookalikes import describe_odd, nearest, skeleton
from graph.records import Entity

if TYPE_CHECKING:
    from graph.checking.claims import Claims
    from graph.checking.entities import Entities
    from graph.issues import IssueLog
    from graph.records import Claim
    from graph.vocabulary import Vocabulary

#: Suggestions are searched for so many unknown ids; a file in which all are unknown needs none.
MOST_SUGGESTIONS: Final = 200


class Names:
    """Look-ups that explain why an id is not there."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities.by_id
        self._asked = 0
        self._folded: dict[str, str] = {}
        self._skeletons: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._aliases: dict[str, str] = {}
        for key, entity in self.entities.items():
            self._folded.setdefault(key.casefold(), key)
            self._skeletons.setdefault(skeleton(key), key)
            if entity.name:
                self._names.setdefault(entity.name, key)
            for alias in entity.aliases:
                self._aliases.setdefault(alias.text, key)

    def why(self, text: str) -> str:
        """What the unknown id may be: a name, an alias, another spelling; '' if nothing is near."""
        if text in self._names:
            return f"That is a name; use '{self._names[text]}'."
        if text in self._aliases:
            return f"That is an alias of '{self._aliases[text]}'."
        if text.casefold() in self._folded:
            return f"Did you mean '{self._folded[text.casefold()]}' (differs in case)?"
        if skeleton(text) in self._skeletons:
            odd = describe_odd(text)
            return f"Did you mean '{self._skeletons[skeleton(text)]}'?" + (
                f" ({odd})" if odd else ""
            )
        self._asked += 1
        if self._asked > MOST_SUGGESTIONS:
            return ""
        near = nearest(text[:200], self.entities)
        return f"Did you mean '{near}'?" if near else ""


def check_references(
    entities: Entities, claims: Claims, vocabulary: Vocabulary, log: IssueLog
) -> None:
    """Check every reference; documents given by their address become entities."""
    names = Names(entities)
    whole = not entities.sheet.table.incomplete
    by_url = {e.url: key for key, e in entities.by_id.items() if e.is_document and e.url}
    for key, claim in list(claims.by_id.items()):
        row = claims.row(claim, log)
        if whole:
            for name, end in (("source", claim.source), ("target", claim.target)):
                if end not in entities.by_id:
                    _unknown(row, "E501", name, end, names, "claim per " + name)
            if claim.speaker and claim.speaker not in entities.by_id:
                _unknown(row, "E504", "speaker", claim.speaker, names, "claim per speaker")
        document = _document(row, claim, entities, names, by_url, whole)
        if document != claim.document:
            claims.by_id[key] = claim = replace(claim, document=document)
        if not claims.sheet.table.incomplete:
            for other in claim.refers_to:
                if other not in claims.by_id:
                    near = nearest(other, claims.by_id) if len(claims.by_id) < 100_000 else None  # noqa: PLR2004  slow beyond
                    row.report(
                        "E505",
                        "refers-to",
                        f"there is no claim '{other}'",
                        f"Did you mean '{near}'?" if near else "",
                    )
        _ends(row, claim, entities, vocabulary)
    for key, entity in entities.by_id.items():
        for name, others in (("publisher", entity.publishers), ("author", entity.authors)):
            if others:
                _bylines(entities, key, name, others, names, log)


def _unknown(row, code: str, name: str, text: str, names: Names, one: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, PLR0913
    parts = [part.strip() for part in text.split("|")]
    if len(parts) > 1 and any(part in names.entities for part in parts):
        row.report("E512", name, f"the {name} has several ids: '{text}'", f"Write one {one}.")
        return
    row.report(code, name, f"there is no entity '{text[:200]}'", names.why(text))


def _document(
    row, claim: Claim, entities: Entities, names: Names, by_url: dict[str, str], whole: bool
) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001, FBT001, PLR0913
    text = claim.document
    if not text:
        return ""
    entity = entities.by_id.get(text)
    if entity is not None:
        if not entity.is_document:
            row.report(
                "E503",
                "document",
                f"'{text}' is not a document: it is of type {entity.type}",
                "Name the article, release or record itself, not who published it.",
            )
        return text
    if text.casefold().startswith(("http://", "https://")):
        return _addressed(row, text, entities, by_url)
    if whole:
        _unknown(row, "E502", "document", text, names, "claim per document")
    return text


def _addressed(row, url: str, entities: Entities, by_url: dict[str, str]) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001
    known = by_url.get(url)
    if known:
        row.report(
            "E513",
            "document",
            f"the address is the url of '{known}' and was read as that document",
            f"Write '{known}'.",
        )
        return known
    try:
        odd = check_url(url)
    except CellError as error:
        row.report("E423", "document", f"document: {error}", error.remedy)
        return url
    for code, message, remedy in odd:
        row.report(code, "document", message, remedy)
    row.report("E513", "document", f"'{url}' was read as a document of its own")
    entities.by_id[url] = Entity(id=url, name=url, type="document", url=url)
    by_url[url] = url
    return url


def _ends(row, claim: Claim, entities: Entities, vocabulary: Vocabulary) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    kind = vocabulary.relation_type(claim.type)
    log, place = row.log, Place(row.sheet.file, row.cells.line)
    if claim.source == claim.target:
        if kind.family == "structure" and kind.directed:
            log.add("E509", place, f"'{claim.source}' {kind.label} itself")
        elif claim.type != "reprints":
            log.add("E510", place, f"the relation begins and ends in '{claim.source}'")
        return
    source, target = entities.by_id.get(claim.source), entities.by_id.get(claim.target)
    if source is None or target is None:
        return
    known = vocabulary.entity_types
    if (
        source.type not in known
        or target.type not in known
        or kind.allows(source.type, target.type)
    ):
        return
    reverse = kind.allows(target.type, source.type)
    ends = " → ".join(
        "any" if not group else "|".join(sorted(group - {"thing"}))
        for group in (kind.source, kind.target)
    )
    log.add(
        "E511",
        place,
        f"'{claim.type}' does not go from {source.type} to {target.type}",
        ("Turn the relation round? " if reverse else "") + f"It goes {ends}.",
        field="type",
        value=claim.type,
    )


def _bylines(
    entities: Entities, key: str, name: str, others: tuple[str, ...], names: Names, log: IssueLog
) -> None:  # noqa: PLR0913
    cells = entities.rows.get(key)
    if cells is None or entities.sheet.table.incomplete:
        return
    for other in others:
        if other not in entities.by_id:
            log.add(
                "E514",
                entities.sheet.place(cells, name),
                f"there is no entity '{other[:200]}'",
                names.why(other),
                field=name,
                value=other,
            )
