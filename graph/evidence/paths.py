"""Evidence paths: how two entities are connected, and how weak the weakest link is.

A hop is a relation, walked in either direction. It is refused where nothing supports it (only
mentions, only denials, everything withdrawn), and where it says only that a document names the
entity. A path visits no entity twice. It is refused where one of its hops is, and where there
certainly was no day on which all its hops held.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final

from graph.errors import UnknownIdError, UsageError
from graph.evidence.hops import REFUSALS, Ground
from graph.evidence.state import basis_ranks
from graph.evidence.times import ALWAYS, both

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.evidence.hops import Hop
    from graph.evidence.times import Days
    from graph.records import Dataset

#: How many hops a path has at most, how many paths are given, and after how many partial paths a
#: search gives up, unless told.
LONGEST: Final = 4
MOST: Final = 5
EFFORT: Final = 100_000

#: Beyond every number of origins.
_MANY: Final = 10**9


@dataclass(frozen=True, slots=True)
class EvidencePath:
    """A way from one entity to another.

    ``basis`` and ``origins`` are those of the weakest hop in each respect, ``weakest`` the place
    of the weakest hop (0 the first; by basis, then origins). ``refusals`` are keys of
    :data:`graph.evidence.hops.REFUSALS`, in the order of that table; an offered path has none.
    """

    entities: tuple[str, ...]
    hops: tuple[Hop, ...]
    basis: str
    origins: int
    weakest: int
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PathsFound:
    """What a search came to.

    ``paths`` are the best, the strongest weakest basis first, then the most origins, the fewest
    hops, the ids; ``refused`` are the shortest refused ones, by ids. ``more`` and
    ``more_refused``: whether there are others. ``complete`` and ``refused_complete``: whether the
    search ended by itself; otherwise it gave up, and there may be others that it did not see.
    """

    paths: tuple[EvidencePath, ...]
    refused: tuple[EvidencePath, ...]
    more: bool
    more_refused: bool
    complete: bool
    refused_complete: bool


def evidence_paths(
    dataset: Dataset,
    one: str,
    other: str,
    *,
    most: int = MOST,
    longest: int = LONGEST,
    effort: int = EFFORT,
) -> PathsFound:
    """Find the best paths between two entities, and the shortest that are refused.

    Args:
        dataset: the data; entities that are only context (see :class:`graph.records.Dataset`)
            are walked through by no path.
        one: id of the entity where every path begins.
        other: id of the entity where every path ends.
        most: how many paths, and how many refused ones, are given.
        longest: how many hops a path may have.
        effort: after how many partial paths either search gives up.

    Raises:
        UnknownIdError: an id that the data set does not have.
        UsageError: both ends are the same.
    """
    for entity in (one, other):
        if entity not in dataset.entities:
            message = f"there is no entity '{entity}'"
            raise UnknownIdError(message)
    if one == other:
        message = "a path has two different ends"
        raise UsageError(message)
    ground = Ground(dataset)
    offered = _Search(ground, one, other, longest, effort)
    paths = offered.first(most + 1)
    seeking = _Search(ground, one, other, longest, effort, refused=True)
    refused = seeking.first(most + 1)
    return PathsFound(
        paths=tuple(paths[:most]),
        refused=tuple(refused[:most]),
        more=len(paths) > most,
        more_refused=len(refused) > most,
        complete=offered.complete,
        refused_complete=seeking.complete,
    )


def _path(hops: tuple[Hop, ...], days: Days) -> EvidencePath:
    """The path of these hops; without a day it is refused."""
    rank = basis_ranks()
    ranks = [rank[hop.basis] for hop in hops]
    reasons = {hop.refusal for hop in hops} | (set() if days else {"time"})
    return EvidencePath(
        entities=(hops[0].start, *(hop.finish for hop in hops)),
        hops=hops,
        basis=hops[ranks.index(max(ranks))].basis,
        origins=min(hop.origins for hop in hops),
        weakest=min(range(len(hops)), key=lambda at: (-ranks[at], hops[at].origins, at)),
        refusals=tuple(code for code in REFUSALS if code in reasons),
    )


#: What orders paths: (rank of the weakest basis, fewest origins negated, number of hops).
_Score = tuple[int, int, int]
_NOTHING: Final[_Score] = (-1, -_MANY, 0)


class _Search:
    """A best-first search: partial paths in the order of the best that they can still become.

    Every part of a score only grows along a path. So paths come out in their order, and none is
    missed before the search gives up.
    """

    def __init__(
        self,
        ground: Ground,
        one: str,
        other: str,
        longest: int,
        effort: int,
        *,
        refused: bool = False,
    ) -> None:
        self.complete = True
        self._ground, self._one, self._other = ground, one, other
        self._ranks = basis_ranks()
        self._longest, self._effort, self._refused = longest, effort, refused
        self._hope = list(self._hopes())

    def _hops(self, entity: str) -> Iterator[Hop]:
        for hop in self._ground.hops.get(entity, ()):
            if self._refused or not hop.refusal:
                yield hop

    def _grown(self, score: _Score, hop: Hop) -> _Score:
        if self._refused:
            return (0, 0, score[2] + 1)
        rank = max(score[0], self._ranks[hop.basis])
        return (rank, max(score[1], -hop.origins), score[2] + 1)

    def _hopes(self) -> Iterator[Mapping[str, _Score]]:
        """For 0, 1 … hops left: entity → a score that no way from it to the end falls below."""
        reached = {self._other: _NOTHING}
        yield reached
        for _ in range(self._longest):
            further = dict(reached)
            # A hop is worth the same in both directions, so what leads here is what leads away.
            for entity, ahead in reached.items():
                for hop in self._hops(entity):
                    score = self._grown(ahead, hop)
                    further[hop.finish] = _least(further.get(hop.finish, score), score)
            reached = further
            yield reached

    def first(self, number: int) -> list[EvidencePath]:
        """The first so many paths; ``complete`` says whether the search gave up before."""
        found: list[EvidencePath] = []
        # The number in the last place but two keeps hops from being compared.
        waiting: list[
            tuple[_Score, tuple[tuple[str, ...], ...], int, _Score, tuple[Hop, ...], Days]
        ] = [(_NOTHING, (), 0, _NOTHING, (), ALWAYS)]
        pushed = 0
        while waiting and len(found) < number:
            _, keys, _, score, hops, days = heappop(waiting)
            here = hops[-1].finish if hops else self._one
            if here == self._other:
                path = _path(hops, days)
                if bool(path.refusals) == self._refused:
                    found.append(path)
                continue
            hope = self._hope[self._longest - len(hops) - 1] if len(hops) < self._longest else {}
            passed = {hop.start for hop in hops}
            for hop in self._hops(here):
                if hop.finish not in hope or hop.finish in passed:
                    continue
                held = both(days, self._ground.days(hop))
                if not (held or self._refused):
                    continue
                if pushed == self._effort:
                    self.complete = False
                    return found
                pushed += 1
                grown = self._grown(score, hop)
                best = _most(grown, hope[hop.finish])
                key = (hop.finish, *hop.relation.key)
                heappush(waiting, (best, (*keys, key), pushed, grown, (*hops, hop), held))
        return found


def _least(one: _Score, other: _Score) -> _Score:
    return (min(one[0], other[0]), min(one[1], other[1]), min(one[2], other[2]))


def _most(score: _Score, hope: _Score) -> _Score:
    """What a partial path of this score can become at best."""
    return (max(score[0], hope[0]), max(score[1], hope[1]), score[2] + hope[2])
