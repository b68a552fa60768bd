"""A claim in words: who says it, in which document, where, when, and what kind of evidence it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.records import Claim, Dataset, Relation


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an element of the register."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim as the register says it.

    ``document`` is none in uncited data; ``references`` pair the claim ids it is about with
    where they stand, empty for one that was retracted.
    """

    id: str
    anchor: str
    stance: str
    speakers: list[Link]
    document: Link | None
    locator: str
    facts: str
    quote: str
    note: str
    references: list[tuple[str, str]]


class ClaimWriter:
    """Tells the claims of one data set.

    ``links`` has every entity; ``places`` tells where each published claim stands.
    """

    def __init__(
        self, dataset: Dataset, links: Mapping[str, Link], places: Mapping[str, str]
    ) -> None:
        vocabulary = dataset.vocabulary
        self._dataset = dataset
        self._links = links
        self._places = places
        self._bases = {code: item.label.lower() for code, item in vocabulary.basis.items()}
        self._stances = {code: item.label for code, item in vocabulary.stance.items()}
        self._stages = {code: item.label for code, item in vocabulary.stage.items()}
        self._roles = {code: item.label for code, item in vocabulary.role.items()}

    def text(self, claim: Claim, relation: Relation) -> ClaimText:
        """One claim of a relation."""
        speakers = self._dataset.speakers(claim)
        return ClaimText(
            id=claim.id,
            anchor=self._places[claim.id][1:],
            stance=self._stances.get(claim.stance, claim.stance),
            speakers=[self._links[name] for name in speakers if name in self._links],
            document=self._links.get(claim.document),
            locator=claim.locator,
            facts="; ".join(self._facts(claim, relation)),
            quote=claim.quote,
            note=claim.note,
            references=[(about, self._places.get(about, "")) for about in claim.refers_to],
        )

    def _facts(self, claim: Claim, relation: Relation) -> Iterator[str]:
        if claim.basis:
            yield self._bases.get(claim.basis, claim.basis)
        if claim.role:
            yield f"role: {self._roles.get(claim.role, claim.role)}"
        if claim.stage:
            yield f"stage: {self._stages.get(claim.stage, claim.stage)}"
        if claim.start and claim.end:
            yield f"when: {claim.start} to {claim.end}"
        elif claim.start or claim.end:
            yield f"when: {claim.start}" if claim.start else f"until: {claim.end}"
        if claim.amount:
            low, _, high = claim.amount.partition("/")
            amount = f"{low} to {high}" if high else low
            yield f"amount: {amount} {claim.unit}".rstrip()
        public = self._dataset.published(claim)
        if public:
            yield f"published {public}"
        if claim.checked:
            yield f"checked {claim.checked}"
        if claim.source != relation.source:
            yield "said the other way round"
        if claim.status != "current":
            yield claim.status
        for name, value in claim.extra:
            if value:
                yield f"{name}: {value}"


def anchor(kind: str, text: str) -> str:
    """An element id for a text from data: unique, without spaces, and never a name of the DOM.

    It is percent-encoded, so it may stand in an address fragment as it is.
    """
    return f"{kind}-{quote(text, safe='', errors='backslashreplace')}"
