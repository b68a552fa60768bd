"""Viewpoints: the graph as one speaker, or one group of speakers, asserts it.

Who says so is the speaker of a claim: the one it names, else the publishers of its document
(:meth:`graph.records.Dataset.speakers`). A claim of which neither is known has the speaker
:data:`UNKNOWN`. Who speaks in office is heard also for the authority
(:mod:`graph.evidence.offices`). Only claims that stand are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from graph.evidence.offices import AUTHORITY, offices
from graph.evidence.state import FORCE, Force, supporting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from graph.records import Claim, Dataset, Relation

#: The speaker of claims of which none is known; no entity has an empty id.
UNKNOWN: Final = ""
COURTS: Final = "courts"
#: The place of the groups that the data set names: before all that are made.
_NAMED: Final = -1


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
    """Everybody who says something that stands, sorted; :data:`UNKNOWN` first where needed.

    Authorities for which only their officials speak are among them.
    """
    heard = voices(dataset)
    return tuple(sorted({who for claim in dataset.claims for who in heard(claim)}))


def voices(dataset: Dataset) -> Callable[[Claim], frozenset[str]]:
    """A function that gives everybody who is heard in a claim: nobody where it does not stand."""
    held, nobody = offices(dataset), frozenset[str]()
    named: dict[tuple[str, str], frozenset[str]] = {}

    def heard(claim: Claim) -> frozenset[str]:
        if not claim.is_current:
            return nobody
        key = (claim.speaker, "" if claim.speaker else claim.document)
        found = named.get(key)
        if found is None:
            found = named[key] = frozenset(dataset.speakers(claim) or (UNKNOWN,))
        if claim.id in held:
            return found.union(office.authority for office in held[claim.id])
        return found

    return heard


def groups(dataset: Dataset) -> tuple[Group, ...]:
    """The speakers in groups: those that the data set names, then those made from the record.

    Made are: the authorities (type ``agency``) of each country, those of several countries in
    each; the courts, which are the authorities before which a case is heard; the other types of
    entity. ``dataset.toml`` may name further groups; a code that both use is one group. Members
    of a group that is named *apart* are in no group that is made. Every speaker is in a group.
    """
    whole = dataset.whole or dataset
    named = {group.code: group for group in dataset.about.groups}
    apart = {who for group in named.values() if group.apart for who in group.members}
    courts = {r.target for r in whole.relations if r.type == "heard-by" and supporting(r)}
    types = list(dataset.vocabulary.entity_types)
    everybody = speakers(dataset)
    found: dict[tuple[int, str, str], set[str]] = {}
    for group in named.values():
        found[_NAMED, group.code, group.label] = set(group.members) & set(everybody)
    for who in everybody:
        made = () if who in apart else _groups_of(dataset, who, types, courts)
        for order, code, label in made:
            key = (_NAMED, code, named[code].label) if code in named else (order, code, label)
            found.setdefault(key, set()).add(who)
    return tuple(
        Group(code=code, label=label, members=tuple(sorted(found[order, code, label])))
        for order, code, label in sorted(found)
        if found[order, code, label]
    )


def _groups_of(
    dataset: Dataset, who: str, types: list[str], courts: Collection[str]
) -> list[tuple[int, str, str]]:
    if who == UNKNOWN:
        return [(len(types) + 3, "unknown", "Speaker unknown")]
    entity = dataset.entities[who]
    if entity.type == AUTHORITY and who in courts:
        return [(1, COURTS, "Courts")]
    if entity.type == AUTHORITY:
        if not entity.countries:
            return [(0, "authorities-none", "Authorities (no country given)")]
        return [(0, f"authorities-{c}", f"Authorities ({c})") for c in entity.countries]
    kind = dataset.vocabulary.entity_type(entity.type)
    order = types.index(kind.code) if kind.code in types else len(types)
    return [(order + 2, kind.code, kind.plural or kind.label)]


def viewpoint(dataset: Dataset, who: Collection[str]) -> tuple[Relation, ...]:
    """The relations of which ``who`` say something, each with the claims that they make.

    Mentions are kept with the rest; a relation of which ``who`` make only mentions is in it.
    Its state, bases and origins in this viewpoint are those of the claims that are left.
    """
    members, heard = frozenset(who), voices(dataset)
    found = []
    for relation in dataset.relations:
        claims = tuple(claim for claim in relation.claims if not members.isdisjoint(heard(claim)))
        if claims:
            found.append(replace(relation, claims=claims))
    return tuple(found)


def position(claims: Iterable[Claim]) -> Position:
    """Whether current claims among these assert their relation, and whether any denies it."""
    forces = {FORCE[claim.stance] for claim in claims if claim.is_current}
    if not forces:
        return _SILENT
    return (Force.FOR in forces, bool(forces & {Force.AGAINST, Force.BACK}))


def compare(
    dataset: Dataset, first: Collection[str], second: Collection[str]
) -> Mapping[tuple[str, str, str], Agreement]:
    """Relation key → how two viewpoints stand to each other, for all of which either speaks.

    *Opposed* where one asserts what the other denies or takes back; *both* where both say the
    same, be it that it is so or that it is not; else *only* the one that speaks. Mentions are not
    speaking.
    """
    heard = voices(dataset)
    sides = (frozenset(first), frozenset(second))
    found = {}
    for relation in dataset.relations:
        said = [(claim, heard(claim)) for claim in relation.claims]
        one, other = (
            position([claim for claim, who in said if not members.isdisjoint(who)])
            for members in sides
        )
        agreement = _agreement(one, other)
        if agreement:
            found[relation.key] = agreement
    return found


def _agreement(one: Position, other: Position) -> Agreement | None:
    if one == _SILENT and other == _SILENT:
        return None
    if other == _SILENT:
        return Agreement.ONLY_FIRST
    if one == _SILENT:
        return Agreement.ONLY_SECOND
    opposed = (one[0] and other[1]) or (one[1] and other[0])
    return Agreement.OPPOSED if opposed else Agreement.BOTH
