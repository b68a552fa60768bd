"""Viewpoints: the graph as one speaker, or one group of speakers, asserts it.

Who says so is the speaker of a claim: the one it names, else the publishers of its document
(:meth:`graph.records.Dataset.speakers`). A claim of which neither is known has the speaker
:data:`UNKNOWN`. Only claims that stand are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from graph.evidence.state import FORCE, Force

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.records import Claim, Dataset, Relation

#: The speaker of claims of which none is known; no entity has an empty id.
UNKNOWN: Final = ""


class Agreement(StrEnum):
    """How two viewpoints stand to each other about one relation."""

    ONLY_FIRST = "only-first"
    ONLY_SECOND = "only-second"
    BOTH = "both"
    OPPOSED = "opposed"


#: What a viewpoint says of a relation: whether it asserts it, and whether it denies it or takes
#: it back. Where it only mentions it, or is silent, it says neither.
Position = tuple[bool, bool]
_SILENT: Final[Position] = (False, False)


@dataclass(frozen=True, slots=True)
class Group:
    """Speakers who are heard together: ``members`` are entity ids, sorted."""

    code: str
    label: str
    members: tuple[str, ...]


def speakers(dataset: Dataset) -> tuple[str, ...]:
    """Everybody who says something that stands, sorted; :data:`UNKNOWN` first where needed."""
    return tuple(sorted({who for claim in dataset.claims for who in _voices(dataset, claim)}))


def _voices(dataset: Dataset, claim: Claim) -> tuple[str, ...]:
    return (dataset.speakers(claim) or (UNKNOWN,)) if claim.is_current else ()


def groups(dataset: Dataset) -> tuple[Group, ...]:
    """The speakers by kind: the authorities of each country, then other types of entity.

    An authority (type ``agency``) of several countries is in the group of each; one of none is in
    the group of authorities without a country. Every speaker is in a group.
    """
    found: dict[tuple[int, str, str], set[str]] = {}
    types = list(dataset.vocabulary.entity_types)
    for who in speakers(dataset):
        for key in _groups_of(dataset, who, types):
            found.setdefault(key, set()).add(who)
    return tuple(
        Group(code=code, label=label, members=tuple(sorted(found[order, code, label])))
        for order, code, label in sorted(found)
    )


def _groups_of(dataset: Dataset, who: str, types: list[str]) -> list[tuple[int, str, str]]:
    if who == UNKNOWN:
        return [(len(types) + 2, "unknown", "Speaker unknown")]
    entity = dataset.entities[who]
    if entity.type == "agency":
        countries = entity.countries or ("none",)
        return [(0, f"authorities-{c}", f"Authorities ({c})") for c in countries]
    kind = dataset.vocabulary.entity_type(entity.type)
    order = types.index(kind.code) if kind.code in types else len(types)
    return [(order + 1, kind.code, kind.plural or kind.label)]


def viewpoint(dataset: Dataset, who: Collection[str]) -> tuple[Relation, ...]:
    """The relations of which ``who`` say something, each with the claims that they make.

    Mentions are kept with the rest; a relation of which ``who`` make only mentions is in it.
    Its state, bases and origins in this viewpoint are those of the claims that are left.
    """
    heard = frozenset(who)
    found = []
    for relation in dataset.relations:
        claims = tuple(
            claim for claim in relation.claims if not heard.isdisjoint(_voices(dataset, claim))
        )
        if claims:
            found.append(replace(relation, claims=claims))
    return tuple(found)


def position(claims: Iterable[Claim]) -> Position:
    """Whether current claims among these assert their relation, and whether any denies it."""
    forces = {FORCE[claim.stance] for claim in claims if claim.is_current}
    return (Force.FOR in forces, bool(forces & {Force.AGAINST, Force.BACK}))


def compare(
    dataset: Dataset, first: Collection[str], second: Collection[str]
) -> Mapping[tuple[str, str, str], Agreement]:
    """Relation key → how two viewpoints stand to each other, for all of which either speaks.

    *Opposed* where one asserts what the other denies or takes back; *both* where both say the
    same, be it that it is so or that it is not; else *only* the one that speaks. Mentions are not
    speaking.
    """
    one = _positions(viewpoint(dataset, first))
    other = _positions(viewpoint(dataset, second))
    found = {}
    for key in sorted(one.keys() | other.keys()):
        agreement = _agreement(one.get(key, _SILENT), other.get(key, _SILENT))
        if agreement:
            found[key] = agreement
    return found


def _positions(relations: Iterable[Relation]) -> dict[tuple[str, str, str], Position]:
    return {relation.key: position(relation.claims) for relation in relations}


def _agreement(one: Position, other: Position) -> Agreement | None:
    if one == _SILENT and other == _SILENT:
        return None
    if other == _SILENT:
        return Agreement.ONLY_FIRST
    if one == _SILENT:
        return Agreement.ONLY_SECOND
    opposed = (one[0] and other[1]) or (one[1] and other[0])
    return Agreement.OPPOSED if opposed else Agreement.BOTH
