"""The way of a line between two entities: bent where there are several, ending at their rims."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.exporters.chart.shapes import Point
    from graph.records import Relation

#: Halvings of the search for the rim; finer than a hundredth of a unit.
_STEPS: Final = 20
_MOST_BEND: Final = 0.18
_ALL_BENDS: Final = 0.7
_MIDDLE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Curve:
    """A quadratic Bézier curve."""

    start: Point
    control: Point
    end: Point

    def at(self, part: float) -> Point:
        """The point at a part of the way, 0 to 1."""
        a, b, c = (1 - part) ** 2, 2 * part * (1 - part), part**2
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.control, self.end
        return (a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)

    def between(self, first: float, last: float) -> Curve:
        """The curve from one part of the way to another."""
        start, end = self.at(first), self.at(last)
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.control, self.end
        p, q, r = (1 - first) * (1 - last), first + last - 2 * first * last, first * last
        return Curve(start, (p * x0 + q * x1 + r * x2, p * y0 + q * y1 + r * y2), end)

    def leaving(self, radius: float) -> float:
        """The part of the way at which the distance from the start is a radius."""
        low, high = 0.0, _MIDDLE
        for _ in range(_STEPS):
            middle = (low + high) / 2
            near = math.dist(self.at(middle), self.start) < radius
            low, high = (middle, high) if near else (low, middle)
        return (low + high) / 2

    def reversed(self) -> Curve:
        """The same way back."""
        return Curve(self.end, self.control, self.start)


def bent(start: Point, end: Point, bend: float) -> Curve:
    """A curve whose control point is off the middle by ``bend`` lengths, to the right if > 0."""
    (x0, y0), (x1, y1) = start, end
    middle = ((x0 + x1) / 2 - (y1 - y0) * bend, (y0 + y1) / 2 + (x1 - x0) * bend)
    return Curve(start, middle, end)


def fan(relations: Sequence[Relation]) -> list[float]:
    """The bend of each relation (:file:`graph/page/web/chart/fan.ts`): those of a pair differ.

    For a loop it is its place among the loops of the entity.
    """
    pairs: dict[tuple[str, str], list[int]] = {}
    for i, relation in enumerate(relations):
        first, last = sorted((relation.source, relation.target))
        pairs.setdefault((first, last), []).append(i)
    bends = [0.0] * len(relations)
    for members in pairs.values():
        step = min(_MOST_BEND, _ALL_BENDS / len(members))
        for place, i in enumerate(members):
            relation = relations[i]
            offset = (place - (len(members) - 1) / 2) * step
            loop = relation.source == relation.target
            bends[i] = place if loop else offset if relation.source < relation.target else -offset
    return bends
