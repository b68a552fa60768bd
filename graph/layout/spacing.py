"""Room between nodes: pushes apart those that would overlap, and proves that none does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from graph.layout.springs import Floats, Integers

#: Two nodes keep at least this distance, in units: a disc of radius 20 with a label below needs
#: more room beside it than above it.
APART: Final = (84.0, 60.0)
_ROUNDS: Final = 60


def spread(at: Floats) -> Integers:
    """Whole-number positions (two columns) near ``at``, no two closer than an ellipse allows.

    :data:`APART` are the axes of the ellipse around each.
    """
    # In units of APART the ellipse is a circle of diameter 1; 2 % more leaves room to round.
    places = at / np.array(APART)
    for round_ in range(_ROUNDS):
        one, two = _close_pairs(places, 1.02)
        if not len(one):
            break
        places = _pushed(places, one, two, 0.5 if round_ < _ROUNDS // 2 else 0.35)
    whole = np.rint(places * np.array(APART)).astype(np.int64)
    return _seated(whole)


def _close_pairs(places: Floats, distance: float) -> tuple[Integers, Integers]:
    """All pairs closer than ``distance``, by sorting the nodes into square cells of that side."""
    cells = np.floor(places / distance).astype(np.int64)
    cells -= cells.min(axis=0) - 1
    width = int(cells[:, 1].max()) + 2
    key = cells[:, 0] * width + cells[:, 1]
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    ones, twos = [], []
    for shift in (0, 1, width - 1, width, width + 1):
        begin = np.searchsorted(ordered, ordered + shift, side="left")
        end = np.searchsorted(ordered, ordered + shift, side="right")
        if shift == 0:
            begin = np.arange(1, len(ordered) + 1)
        counts = np.maximum(end - begin, 0)
        left = np.repeat(np.arange(len(ordered)), counts)
        offset = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
        one, two = order[left], order[np.repeat(begin, counts) + offset]
        gap = places[one] - places[two]
        near = gap[:, 0] ** 2 + gap[:, 1] ** 2 < distance * distance
        ones.append(one[near])
        twos.append(two[near])
    return np.concatenate(ones), np.concatenate(twos)


def _pushed(places: Floats, one: Integers, two: Integers, share: float) -> Floats:
    gap = places[one] - places[two]
    length = np.sqrt(gap[:, 0] ** 2 + gap[:, 1] ** 2)
    # Nodes at one place have no direction to part in: their numbers give them one.
    same = length < 1e-6  # noqa: PLR2004  nothing, in units of a node's room
    turn = (one * 7 + two * 13) % 16
    gap[same, 0] = turn[same] - 7.5
    gap[same, 1] = (turn[same] * 5) % 16 - 7.5
    length[same] = np.sqrt(gap[same, 0] ** 2 + gap[same, 1] ** 2)
    push = gap * (share * np.maximum(1.04 - np.where(same, 0.0, length), 0) / length)[:, None]
    size = len(places)
    moved = np.empty_like(places)
    for axis in (0, 1):
        moved[:, axis] = (
            places[:, axis]
            + np.bincount(one, push[:, axis], minlength=size)
            - np.bincount(two, push[:, axis], minlength=size)
        )
    return np.asarray(np.rint(moved * 2.0**20) / 2.0**20)


def _seated(whole: Integers) -> Integers:
    """Move each node that is still too close to the nearest free place on a ring around it."""
    one, two = _close_pairs(whole / np.array(APART), 1.0)
    if not len(one):
        return whole
    restless = sorted(set(np.maximum(one, two).tolist()))
    taken = _Taken()
    loose = set(restless)
    for index, (x, y) in enumerate(whole.tolist()):
        if index not in loose:
            taken.add(x, y)
    for index in restless:
        x, y = taken.nearest_free(int(whole[index, 0]), int(whole[index, 1]))
        whole[index] = (x, y)
        taken.add(x, y)
    return whole


class _Taken:
    """The places that are taken, found by cell."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._side = (int(APART[0]) + 1, int(APART[1]) + 1)

    def _cell(self, x: int, y: int) -> tuple[int, int]:
        return (x // self._side[0], y // self._side[1])

    def add(self, x: int, y: int) -> None:
        self._cells.setdefault(self._cell(x, y), []).append((x, y))

    def free(self, x: int, y: int) -> bool:
        column, row = self._cell(x, y)
        return not any(
            ((x - a) / APART[0]) ** 2 + ((y - b) / APART[1]) ** 2 < 1
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            for a, b in self._cells.get((column + i, row + j), ())
        )

    def nearest_free(self, x: int, y: int) -> tuple[int, int]:
        ring = 0
        while True:
            for i in range(-ring, ring + 1):
                step = 1 if abs(i) == ring else max(2 * ring, 1)
                for j in range(-ring, ring + 1, step):
                    place = (x + i * 21, y + j * 15)
                    if self.free(*place):
                        return place
            ring += 1
