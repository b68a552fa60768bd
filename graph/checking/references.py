"""References between rows: ends, documents, speakers, claims; and what two rows have in common."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph.checking.addresses import check_url
from graph.checking.lists import CellError
from graph.lookalikes import describe_odd, nearest, skeleton
from graph.records import DOCUMENT, Entity

if TYPE_CHECKING:
    from graph.checking.cells import Row
    from graph.checking.claims import Claims
    from graph.checking.entities import Entities
    from graph.issues import IssueLog
    from graph.records import Claim
    from graph.vocabulary import Vocabulary

#: Suggestions are searched for so many unknown ids; a file in which all are unknown needs none.
MOST_SUGGESTIONS: Final = 200
#: In files of more claims than this, an unknown claim id gets no suggestion (it would take long).
MANY_CLAIMS: Final = 100_000
#: So much of an unknown id is repeated in a message, in characters.
_MOST: Final = 200

#: Column of documents → the relation type that its cells state.
_BYLINES: Final = {"publisher": "published-by", "author": "authored-by"}


class Names:
    """Look-ups that explain why an id is not there."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities.by_id
        self._asked = 0
        #: Made where something is missing; what was read from the file, not what was added to it.
        self._read = tuple(entities.by_id.items())

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {key.casefold(): key for key, _ in reversed(self._read)}

    @cached_property
    def _skeletons(self) -> dict[str, str]:
        return {skeleton(key): key for key, _ in reversed(self._read)}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {entity.name: key for key, entity in reversed(self._read) if entity.name}

    @cached_property
    def _aliases(self) -> dict[str, str]:
        pairs = reversed(self._read)
        return {alias.text: key for key, entity in pairs for alias in entity.aliases}

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


class ReferenceCheck:
    """Checks every reference of the claims and bylines; documents given by address are added."""

    def __init__(
        self, entities: Entities, claims: Claims, vocabulary: Vocabulary, log: IssueLog
    ) -> None:
        self.entities, self.claims = entities, claims
        self.vocabulary, self.log = vocabulary, log
        self.names = Names(entities)
        self.by_url = {e.url: key for key, e in entities.by_id.items() if e.is_document and e.url}
        #: Where rows of a file could not be read, what refers to them may well be good.
        self.all_entities = not entities.sheet.table.incomplete
        self.all_claims = not claims.sheet.table.incomplete

    def run(self) -> None:
        """Check everything."""
        for claim in self._odd():
            if not self._is_sound(claim):
                self._explain(claim)
            self._ends(claim)
        if self.all_entities:
            for key, entity in self.entities.by_id.items():
                if entity.publishers or entity.authors:
                    self._bylines(key, "publisher", entity.publishers)
                    self._bylines(key, "author", entity.authors)

    def _odd(self) -> list[Claim]:
        """The claims to look at: all but those of which each part, and each pair, is good."""
        claims = list(self.claims.by_id.values())
        types = {key: entity.type for key, entity in self.entities.by_id.items()}
        speakers = {"", *types}
        documents = {key for key, kind in types.items() if kind == DOCUMENT} | {""}
        kind_of = self.vocabulary.relation_type
        rows = list(
            zip(
                map(attrgetter("type"), claims),
                map(types.get, map(attrgetter("source"), claims)),
                map(types.get, map(attrgetter("target"), claims)),
                strict=True,
            )
        )
        good = {
            (kind, source, target)
            for kind, source, target in set(rows)
            if source is not None and target is not None and kind_of(kind).allows(source, target)
        }
        return [
            claim
            for claim, row in zip(claims, rows, strict=True)
            if row not in good
            or claim.source == claim.target
            or claim.refers_to
            or claim.document not in documents
            or claim.speaker not in speakers
        ]

    def _is_sound(self, claim: Claim) -> bool:
        """Whether all that the claim refers to is there: mostly so, and quick to see."""
        known = self.entities.by_id
        if claim.source not in known or claim.target not in known:
            return False
        if claim.speaker and claim.speaker not in known:
            return False
        document = known.get(claim.document)
        if document is None:
            return not claim.document and not claim.refers_to
        return document.is_document and not claim.refers_to

    def _explain(self, claim: Claim) -> None:
        """Report each reference of a claim that leads nowhere."""
        row = self.claims.row(claim, self.log)
        self._entity(row, "E501", "source", claim.source)
        self._entity(row, "E501", "target", claim.target)
        self._entity(row, "E504", "speaker", claim.speaker)
        document = self._document(row, claim.document)
        if document != claim.document:
            self.claims.by_id[claim.id] = replace(claim, document=document)
        self._referred(row, claim)

    def _entity(self, row: Row, code: str, name: str, text: str) -> None:
        if not text or text in self.entities.by_id or not self.all_entities:
            return
        parts = [part.strip() for part in text.split("|")]
        if len(parts) > 1 and any(part in self.entities.by_id for part in parts):
            row.report("E512", name, f"the {name} has several ids", f"Write one claim per {name}.")
            return
        row.report(code, name, f"there is no entity '{text[:_MOST]}'", self.names.why(text))

    def _document(self, row: Row, text: str) -> str:
        """The id of the document that a cell names; the cell itself where there is none."""
        entity = self.entities.by_id.get(text)
        if entity is None:
            if text.casefold().startswith(("http://", "https://")):
                return self._addressed(row, text)
            self._entity(row, "E502", "document", text)
        elif not entity.is_document:
            row.report(
                "E503",
                "document",
                f"'{text}' is not a document: it is of type {entity.type}",
                "Name the article, release or record itself, not who published it.",
            )
        return text

    def _addressed(self, row: Row, url: str) -> str:
        """A document given by its address: the one with that url, else one of its own.

        The same page under two ids would count as two independent origins.
        """
        known = self.by_url.get(url)
        if known:
            message = f"the address is the url of '{known}' and was read as that document"
            row.report("E513", "document", message, f"Write '{known}'.")
            return known
        try:
            odd = check_url(url)
        except CellError as error:
            row.report("E423", "document", f"document: {error}", error.remedy)
            return url
        for code, message, remedy in odd:
            row.report(code, "document", message, remedy)
        row.report("E513", "document", "the address was read as a document of its own")
        self.entities.by_id[url] = Entity(id=url, name=url, type="document", url=url)
        self.by_url[url] = url
        return url

    def _referred(self, row: Row, claim: Claim) -> None:
        for other in claim.refers_to if self.all_claims else ():
            if other not in self.claims.by_id:
                few = len(self.claims.by_id) < MANY_CLAIMS
                near = nearest(other[:_MOST], self.claims.by_id) if few else None
                remedy = f"Did you mean '{near}'?" if near else ""
                row.report("E505", "refers-to", f"there is no claim '{other[:_MOST]}'", remedy)
            elif other == claim.id:
                remedy = "Name the claim that it is about."
                row.report("E505", "refers-to", "the claim refers to itself", remedy)

    def _ends(self, claim: Claim) -> None:
        kind = self.vocabulary.relation_type(claim.type)
        place = self.claims.place(claim)
        if claim.source == claim.target:
            if kind.family == "structure" and kind.directed:
                self.log.add("E509", place, f"'{claim.source}' {kind.label} itself")
            elif claim.type != "reprints":  # that is a circle, reported as one
                message = f"the relation begins and ends in '{claim.source}'"
                self.log.add("E510", place, message)
            return
        source, target = map(self.entities.by_id.get, (claim.source, claim.target))
        if source is None or target is None or kind.allows(source.type, target.type):
            return
        types = (source.type, target.type)
        if not all(code in self.vocabulary.entity_types for code in types):
            return
        turn = "Turn the relation round? " if kind.allows(types[1], types[0]) else ""
        groups = ("|".join(sorted(g - {"thing"})) or "any" for g in (kind.source, kind.target))
        self.log.add(
            "E511",
            place,
            f"'{claim.type}' does not go from {types[0]} to {types[1]}",
            f"{turn}It goes {' → '.join(groups)}.",
            field="type",
            value=claim.type,
        )

    def _bylines(self, key: str, name: str, others: tuple[str, ...]) -> None:
        """Check what a publisher or author cell says: a claim of the document about itself."""
        document = self.entities.by_id[key]
        kind = self.vocabulary.relation_type(_BYLINES[name])
        for other in others:
            named = self.entities.by_id.get(other)
            types = (document.type, named.type if named else "")
            if named is None:
                code, message = "E514", f"there is no entity '{other[:_MOST]}'"
                remedy = self.names.why(other)
            elif kind.allows(*types) or not self.vocabulary.entity_types.keys() >= set(types):
                continue
            else:
                code, message = "E511", f"the {name} of a thing of type {types[0]} is a {types[1]}"
                actors = "|".join(sorted(kind.target - {"thing"}))
                remedy = f"Only a document has this cell, and it names one of: {actors}."
            place = self.entities.sheet.place(self.entities.rows[key], name)
            self.log.add(code, place, message, remedy, field=name, value=other)
