"""The state of a relation and its strongest basis: what its current claims amount to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Claim, Relation


class Force(StrEnum):
    """What a stance does to the relation that it is about."""

    FOR = "for"
    AGAINST = "against"
    BACK = "back"
    NONE = "none"


#: Stance → force. ``corrects`` gives another value for the same relation, so it is evidence that
#: the relation holds; ``retracts`` takes back what was said without saying the opposite.
FORCE: Final[Mapping[str, Force]] = {
    "supports": Force.FOR,
    "corrects": Force.FOR,
    "denies": Force.AGAINST,
    "reports-denial": Force.AGAINST,
    "retracts": Force.BACK,
    "mentions": Force.NONE,
}


@dataclass(frozen=True, slots=True)
class State:
    """A state of a relation: its code, its caption and what it means."""

    code: str
    label: str
    meaning: str


#: The states, in the order in which they are shown.
STATES: Final[tuple[State, ...]] = (
    State("supported", "Supported", "At least one current claim supports it and none denies it."),
    State("contested", "Contested", "Current claims support it and current claims deny it."),
    State("denied", "Denied", "It is only denied; no current claim supports it."),
    State("mentioned", "Mentioned", "Both are named together; nothing is said about them."),
    State("withdrawn", "Withdrawn", "No current claim says anything of it any more."),
)

#: (something for it, something against it, something takes it back, a mention) → state.
_TRUTH: Final[Mapping[tuple[bool, bool, bool, bool], str]] = {
    (False, False, False, False): "withdrawn",
    (False, False, False, True): "mentioned",
    (False, False, True, False): "withdrawn",
    (False, False, True, True): "withdrawn",
    (False, True, False, False): "denied",
    (False, True, False, True): "denied",
    (False, True, True, False): "denied",
    (False, True, True, True): "denied",
    (True, False, False, False): "supported",
    (True, False, False, True): "supported",
    (True, False, True, False): "contested",
    (True, False, True, True): "contested",
    (True, True, False, False): "contested",
    (True, True, False, True): "contested",
    (True, True, True, False): "contested",
    (True, True, True, True): "contested",
}


_FOR: Final = frozenset(stance for stance, force in FORCE.items() if force is Force.FOR)


def is_evidence(claim: Claim) -> bool:
    """Whether the claim stands and is evidence that its relation exists."""
    return claim.status == "current" and claim.stance in _FOR


def counts_against(claim: Claim) -> bool:
    """Whether the claim stands and says that its relation does not exist, or takes it back."""
    return claim.status == "current" and FORCE[claim.stance] in {Force.AGAINST, Force.BACK}


def supporting(relation: Relation) -> tuple[Claim, ...]:
    """The current claims that are evidence for the relation."""
    claims = relation.claims
    if len(claims) == 1:
        return claims if is_evidence(claims[0]) else ()
    return tuple(claim for claim in claims if is_evidence(claim))


@cache
def _state_of(stances: frozenset[str]) -> str:
    forces = {FORCE[stance] for stance in stances}
    return _TRUTH[
        Force.FOR in forces, Force.AGAINST in forces, Force.BACK in forces, Force.NONE in forces
    ]


def state(relation: Relation) -> str:
    """The state of a relation: the code of one of :data:`STATES`.

    ``withdrawn`` where all its claims are superseded, retracted or taken back.
    """
    claims = relation.claims
    if len(claims) == 1:
        return _state_alone(claims[0].stance, claims[0].status)
    return _state_of(frozenset(c.stance for c in claims if c.status == "current"))


@cache
def _state_alone(stance: str, status: str) -> str:
    return _state_of(frozenset({stance} if status == "current" else ()))


@cache
def basis_ranks() -> Mapping[str, int]:
    """Basis → rank, 0 the strongest; the empty basis of uncited data ranks after all."""
    ranks = {code: basis.rank for code, basis in builtin().basis.items()}
    return {**ranks, "": len(ranks)}


def strongest_basis(relation: Relation) -> str:
    """The strongest basis among the supporting current claims; empty where there is none."""
    claims = supporting(relation)
    if len(claims) == 1:
        return claims[0].basis
    return min((claim.basis for claim in claims), key=basis_ranks().__getitem__, default="")
