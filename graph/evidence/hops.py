"""Hops: the relations of a data set as steps from one entity to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.evidence.origins import origins
from graph.evidence.state import state, strongest_basis, supporting
from graph.evidence.times import ALWAYS, possible_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.evidence.times import Days
    from graph.records import Dataset, Relation

#: Relation types that say only that a document names an entity.
NAMING: Final = frozenset({"mentions"})

#: Why a hop or a path is refused → how that is said.
REFUSALS: Final[Mapping[str, str]] = {
    "mentioned": "only mentioned together; nothing is said of a connection",
    "named": "a document names it; that connects nothing",
    "denied": "only denied",
    "withdrawn": "all its claims are withdrawn",
    "time": "there certainly was no day on which all of it held",
}
#: States of a relation that is no connection; each is also why its hop is refused.
_REFUSED: Final = frozenset({"mentioned", "denied", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Hop:
    """A relation as a step from ``start`` to ``finish`` (entity ids).

    ``forward``: whether it is walked from the relation's source to its target. ``basis`` is the
    strongest among its supporting claims, ``origins`` the number of their independent origins.
    ``refusal`` is a key of :data:`REFUSALS`, empty for a hop that may be walked.
    """

    start: str
    finish: str
    relation: Relation
    forward: bool
    state: str
    basis: str
    origins: int
    refusal: str = ""


class Ground:
    """The hops of a data set by where they begin, and the days on which each possibly holds."""

    def __init__(self, dataset: Dataset) -> None:
        self.hops: dict[str, list[Hop]] = {}
        self._days: dict[tuple[str, str, str], Days] = {}
        counts = origins(dataset)
        for relation in dataset.relations:
            ends = {relation.source, relation.target}
            if len(ends) > 1 and ends.isdisjoint(dataset.context):
                for hop in _hops(relation, counts[relation.key]):
                    self.hops.setdefault(hop.start, []).append(hop)

    def days(self, hop: Hop) -> Days:
        """The days on which a hop possibly holds; a refused one is not also held to time."""
        key = hop.relation.key
        if key not in self._days:
            self._days[key] = ALWAYS if hop.refusal else possible_days(supporting(hop.relation))
        return self._days[key]


def _hops(relation: Relation, origins: int) -> Iterator[Hop]:
    """The relation as a hop in both directions."""
    code, basis = state(relation), strongest_basis(relation)
    refusal = code if code in _REFUSED else ""
    if not refusal and relation.type in NAMING:
        refusal = "named"
    for forward in (True, False):
        start, finish = relation.source, relation.target
        yield Hop(
            start=start if forward else finish,
            finish=finish if forward else start,
            relation=relation,
            forward=forward,
            state=code,
            basis=basis,
            origins=origins,
            refusal=refusal,
        )
