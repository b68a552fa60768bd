"""Offices: for which authority an official speaks.

An official who is quoted by name is a speaker of type ``person``. The statement also counts for an
authority where the record itself makes the tie, in one step and never further:

* the claim names the person as its ``speaker``, and its basis is official (``official-action``,
  ``court-record`` or ``official-statement``): who edited the record read it as said in office;
* a relation, ``works-for`` or ``directs``, from the person to an entity of type ``agency`` is
  supported and not contested, by a claim whose basis is ``reporting`` or stronger: the *tie*;
* the statement possibly became public on a day of which the tie speaks.

A tie speaks of the days from the first on which it may have begun (where it has no start: from its
own publication) to the last on which it certainly had not ended; where it has no end, to its own
publication. So "formerly" is no tie, and nobody stays in office because nobody wrote that he left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph import dates
from graph.evidence.state import basis_ranks, is_evidence, state
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Claim, Dataset

#: Relation types that put a person into an authority.
TYING: Final = frozenset({"works-for", "directs"})
AUTHORITY: Final = "agency"
_OFFICIAL: Final = frozenset({"official-action", "court-record", "official-statement"})
_WEAKEST: Final = "reporting"


@dataclass(frozen=True, slots=True)
class Office:
    """An authority for which a speaker speaks, and the claim that makes the tie: both are ids."""

    authority: str
    tie: str


@remembered
def offices(dataset: Dataset) -> Mapping[str, tuple[Office, ...]]:
    """Claim id → the authorities for which its speaker speaks, by id; absent where there is none.

    Of several claims that make one tie, the one of the strongest basis, then the first by id. In
    a selected part, the ties of the data set that it is part of count, for authorities that are
    in the part.
    """
    ties = _ties(dataset.whole or dataset)
    found = {}
    for claim in dataset.claims:
        if claim.speaker in ties and claim.is_current and claim.basis in _OFFICIAL:
            held = {
                authority: tie.id
                for authority, tie in reversed(ties[claim.speaker])
                if authority in dataset.entities
                and _speaks_of(dataset.whole or dataset, tie, claim)
            }
            if held:
                found[claim.id] = tuple(Office(name, held[name]) for name in sorted(held))
    return found


def _ties(dataset: Dataset) -> Mapping[str, list[tuple[str, Claim]]]:
    """Person → authorities with the claims that tie the two, the strongest first."""
    ranks = basis_ranks()
    found: dict[str, list[tuple[str, Claim]]] = {}
    for relation in dataset.relations:
        if relation.type not in TYING:
            continue
        ends = dataset.entities[relation.source].type, dataset.entities[relation.target].type
        if ends == ("person", AUTHORITY) and state(relation) == "supported":
            found.setdefault(relation.source, []).extend(
                (relation.target, claim)
                for claim in relation.claims
                if is_evidence(claim) and claim.basis and ranks[claim.basis] <= ranks[_WEAKEST]
            )
    for ties in found.values():
        ties.sort(key=lambda tie: (ranks[tie[1].basis], tie[1].id))
    return found


def _speaks_of(dataset: Dataset, tie: Claim, claim: Claim) -> bool:
    """Whether a tie speaks of a day on which a claim possibly became public."""
    said, told = dataset.published(claim), dataset.published(tie)
    if not said:
        # Without any date there is one case: the document that quotes also says who it is.
        return bool(tie.document) and tie.document == claim.document and not (told or tie.end)
    public = dates.parse(told) if told else None
    span = dates.span(tie.start, tie.end)
    ended = bool(tie.end) or span.latest < dates.FOREVER
    first = span.earliest if tie.start else public.first if public else dates.FOREVER
    last = span.sure_to if ended else public.last if public else -dates.FOREVER
    day = dates.parse(said)
    return first <= day.last and day.first <= last
