"""Leave one out: what disappears when one publisher, speaker, country or basis goes.

Each claim has holders in each respect (:class:`Respect`): its publishers, its speakers, and so on.
A claim goes when all its holders do; so what several published stays while one of them is left.
A relation disappears when every claim that is evidence for it goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from graph.evidence.offices import AUTHORITY, offices
from graph.evidence.origins import document_origins
from graph.evidence.state import basis_ranks, is_evidence, supporting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from graph.evidence.offices import Office
    from graph.records import Claim, Dataset, Relation

    Key = tuple[str, str, str]

#: Holds what others than the authorities of a country say; it never goes.
_SOMEBODY_ELSE: Final = ""


class Respect(StrEnum):
    """What is left out: the values are of this kind."""

    PUBLISHER = "publisher"
    ORIGIN = "origin"
    SPEAKER = "speaker"
    COUNTRY = "country"
    BASIS = "basis"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Loss:
    """What is left of a relation when ``value`` goes, in one respect.

    ``claims`` is the number of claims that are still evidence for it, ``basis`` the strongest
    basis among them (empty where none is left).
    """

    relation: Key
    respect: Respect
    value: str
    claims: int
    basis: str

    @property
    def is_total(self) -> bool:
        """Whether nothing is left that the relation rests on."""
        return self.claims == 0


def holders(dataset: Dataset, respect: Respect) -> Callable[[Claim], frozenset[str]]:
    """A function that gives the holders of a claim in one respect.

    * *publisher*: the publishers of its document; none where they are unknown;
    * *origin*: the origins of its document, so that a reprint goes with what it reprints;
    * *speaker*: who says so; none where that is unknown;
    * *country*: the countries of the authorities (type ``agency``) that say so, themselves or by an
      official in office (:mod:`graph.evidence.offices`); where another speaks too, the claim is
      not theirs alone;
    * *basis*: its basis; *document*: its document.
    """
    if respect is Respect.PUBLISHER:
        return lambda claim: frozenset(dataset.publishers.get(claim.document, ()))
    if respect is Respect.ORIGIN:
        origins = document_origins(dataset)
        return lambda claim: origins.get(claim.document, frozenset())
    if respect is Respect.SPEAKER:
        return lambda claim: frozenset(dataset.speakers(claim))
    if respect is Respect.COUNTRY:
        held = offices(dataset)
        return lambda claim: frozenset(_countries(dataset, claim, held.get(claim.id, ())))
    field = "basis" if respect is Respect.BASIS else "document"
    return lambda claim: frozenset({getattr(claim, field)} - {""})


def _countries(dataset: Dataset, claim: Claim, held: tuple[Office, ...]) -> Iterator[str]:
    for who in [office.authority for office in held] or dataset.speakers(claim):
        entity = dataset.entities[who]
        if entity.type == AUTHORITY:
            yield from entity.countries or (_SOMEBODY_ELSE,)
        else:
            yield _SOMEBODY_ELSE


def lost(dataset: Dataset, respect: Respect) -> Mapping[str, tuple[Key, ...]]:
    """Value → keys of the relations that disappear when it goes, sorted.

    Values that take none are absent.

    One value takes a relation only if it alone holds all that is evidence for it; so each
    relation is in at most one place.
    """
    held = holders(dataset, respect)
    found: dict[str, list[Key]] = {}
    for relation in dataset.relations:
        sets = {held(claim) for claim in supporting(relation)}
        if len(sets) == 1:
            (only,) = sets
            if len(only) == 1:
                (value,) = only
                if value != _SOMEBODY_ELSE:
                    found.setdefault(value, []).append(relation.key)
    return {value: tuple(found[value]) for value in sorted(found)}


def without(dataset: Dataset, respect: Respect, value: str) -> tuple[Claim, ...]:
    """The claims that are left when ``value`` goes, by id; denials and mentions go likewise."""
    held, gone = holders(dataset, respect), frozenset({value})
    return tuple(claim for claim in dataset.claims if held(claim) != gone)


def worst(dataset: Dataset, respect: Respect) -> Mapping[Key, Loss]:
    """Relation key → its worst single loss; relations that no single loss touches are absent.

    The worst leaves the weakest basis, then the fewest claims; among equals the first by value.
    """
    held, ranks = holders(dataset, respect), basis_ranks()
    found = {}
    for relation in dataset.relations:
        losses = _losses(relation, respect, held)
        if losses:
            found[relation.key] = min(
                losses,
                key=lambda loss: (loss.claims > 0, -ranks[loss.basis], loss.claims, loss.value),
            )
    return found


def _losses(
    relation: Relation, respect: Respect, held: Callable[[Claim], frozenset[str]]
) -> list[Loss]:
    evidence = [claim for claim in relation.claims if is_evidence(claim)]
    sets = [held(claim) for claim in evidence]
    values = {value for one in sets if len(one) == 1 for value in one} - {_SOMEBODY_ELSE}
    if len(evidence) == 1:
        return [Loss(relation.key, respect, value, 0, "") for value in values]
    ranks = basis_ranks()
    losses = []
    for value in sorted(values):
        left = [
            claim.basis
            for claim, one in zip(evidence, sets, strict=True)
            if one != frozenset({value})
        ]
        basis = min(left, key=ranks.__getitem__, default="")
        losses.append(Loss(relation.key, respect, value, len(left), basis))
    return losses
