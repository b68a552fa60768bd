"""The whole drawing: components settled one by one, spread, and packed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from graph.layout.forces import settle
from graph.layout.packing import ASPECT, block, pack
from graph.layout.spacing import APART, spread
from graph.layout.springs import components, first_places, merge, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.layout.springs import Floats, Integers, Springs

#: Components up to this size get rings around their best connected node instead of a simulation;
#: where there are very many components, larger ones too.
_SMALL: Final = 5
_SMALL_OF_MANY: Final = 40
_MANY: Final = 150
#: How much of a place is its rank, from 0 (the forces alone) to 1 (all evenly spread).
_EVEN: Final = 0.5
#: How far apart neighbours should stand on average, in multiples of the least distance.
_ROOM: Final = 1.5
#: The most by which a drawing is stretched one way and shrunk the other.
_MOST_STRETCH: Final = 1.2


def draw(ids: Sequence[str], relations: Iterable[tuple[str, str, str]]) -> list[tuple[int, int]]:
    """A position for each of ``ids``; ``relations`` are (source, target, type)."""
    springs = merge(ids, relations)
    parts = components(springs)
    alone = [nodes[0] for nodes in parts if len(nodes) == 1]
    parts = [nodes for nodes in parts if len(nodes) > 1]
    small = _SMALL if len(parts) <= _MANY else _SMALL_OF_MANY
    start = first_places(ids)
    drawings = [
        _rings(part) if part.size <= small else _drawn(part, start[nodes])
        for nodes, part in zip(parts, split(springs, parts), strict=True)
    ]
    if alone:
        parts.append(alone)
        drawings.append(block(len(alone)))
    places = np.zeros((len(ids), 2), dtype=np.int64)
    for nodes, drawing in zip(parts, pack(drawings), strict=True):
        places[nodes] = drawing
    return [(x, y) for x, y in places.tolist()]


def _drawn(springs: Springs, start: Floats) -> Integers:
    settled = _widened(_evened(_upright(settle(springs, start))))
    return spread(settled * _scale(settled))


def _upright(at: Floats) -> Floats:
    """Turn the drawing so that it is widest from left to right."""
    at = at - at.mean(axis=0)
    xx, yy, xy = (float((at[:, i] * at[:, j]).sum()) for i, j in ((0, 0), (1, 1), (0, 1)))
    angle = 0.5 * math.atan2(2 * xy, xx - yy)
    cosine, sine = math.cos(angle), math.sin(angle)
    x = at[:, 0] * cosine + at[:, 1] * sine
    y = at[:, 1] * cosine - at[:, 0] * sine
    return np.rint(np.stack((x, y), axis=1) * 2.0**12) / 2.0**12


def _evened(at: Floats) -> Floats:
    """Draw the rim nearer and give the middle room: each way, part of a node's place is its rank.

    The order from left to right and from top to bottom stays, so neighbours stay neighbours; but a
    few far nodes no longer make the drawing large and its crowded part small.
    """
    evened = np.empty_like(at)
    last = max(len(at) - 1, 1)
    for axis in (0, 1):
        column = at[:, axis]
        order = np.argsort(column, kind="stable")
        rank = np.empty(len(at))
        rank[order] = np.arange(len(at)) / last - 0.5
        size = float(column.max() - column.min())
        evened[:, axis] = (1 - _EVEN) * (column - column.mean()) + _EVEN * size * rank
    return np.rint(evened * 2.0**12) / 2.0**12


def _widened(at: Floats) -> Floats:
    """Stretch the drawing toward the sheet's shape, a little: lengths must stay comparable."""
    size = at.max(axis=0) - at.min(axis=0)
    ratio = ASPECT * float(size[1]) / max(float(size[0]), 1e-9)
    factor = min(max(math.sqrt(ratio), 1 / _MOST_STRETCH), _MOST_STRETCH)
    return np.asarray(at * np.array((factor, 1 / factor)))


def _scale(at: Floats) -> float:
    """Units per spring length, so that the nodes have room on average where they are dense.

    Half of the nodes lie within the median distance from the middle: their area decides, not the
    far outliers.
    """
    distance = np.sqrt(at[:, 0] ** 2 + at[:, 1] ** 2)
    median = float(np.sort(distance)[len(distance) // 2])
    wanted = math.sqrt(len(at) / 2 * APART[0] * APART[1] * _ROOM**2 / math.pi)
    return wanted / max(median, 1e-9)


def _rings(springs: Springs) -> Integers:
    """A small component: its best connected node in the middle, the others in rings by distance."""
    if springs.size == 2:  # noqa: PLR2004  a pair; there may be very many
        return np.array(((0, 0), (round(APART[0] * 1.2), 0)))
    neighbours: list[list[int]] = [[] for _ in range(springs.size)]
    for a, b in zip(springs.one.tolist(), springs.two.tolist(), strict=True):
        neighbours[a].append(b)
        neighbours[b].append(a)
    hub = max(range(springs.size), key=lambda node: (len(neighbours[node]), -node))
    rings, seen = [[hub]], {hub}
    while len(seen) < springs.size:
        # In the order of the ring before, so that children stand near their parents.
        ring = list(dict.fromkeys(n for node in rings[-1] for n in neighbours[node]))
        rings.append([node for node in ring if node not in seen])
        seen.update(rings[-1])
    at = np.zeros((springs.size, 2))
    radius = 0.0
    for ring in rings[1:]:
        radius = max(radius + APART[0] * 1.2, len(ring) * APART[0] * 1.2 / (2 * math.pi))
        for place, node in enumerate(ring):
            angle = 2 * math.pi * place / len(ring)
            at[node] = (radius * math.cos(angle), radius * math.sin(angle) * 0.8)
    return spread(at)
