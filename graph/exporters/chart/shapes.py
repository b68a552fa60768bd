"""The shapes of entity types around the origin (:file:`graph/page/web/chart/shapes.ts`)."""

from __future__ import annotations

import math
from typing import Final

Point = tuple[float, float]
Corners = tuple[Point, ...]
_UP: Final = -math.pi / 2
#: How far below the middle the mark of a shape sits, in radii.
_SHIFTS: Final = {"triangle": 0.24, "triangleDown": -0.22}


def _ring(count: int, turn: float, radii: tuple[float, ...]) -> Corners:
    angles = (turn + i * 2 * math.pi / count for i in range(count))
    return tuple(
        (radii[i % len(radii)] * math.cos(angle), radii[i % len(radii)] * math.sin(angle))
        for i, angle in enumerate(angles)
    )


_CORNERS: Final[dict[str, Corners]] = {
    "square": ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
    "diamond": _ring(4, _UP, (1.18,)),
    "hexagon": _ring(6, 0, (1.06,)),
    "triangle": ((0, -1.12), (1.1, 0.82), (-1.1, 0.82)),
    "triangleDown": ((-1.1, -0.82), (1.1, -0.82), (0, 1.12)),
    "star": _ring(10, _UP, (1.28, 0.72)),
    "page": ((-0.74, -1), (0.36, -1), (0.78, -0.56), (0.78, 1), (-0.74, 1)),
    "bar": ((-1.15, -0.66), (1.15, -0.66), (1.15, 0.66), (-1.15, 0.66)),
}


#: A party without a name to give is an empty outline: broken, with a question mark, where it is
#: unknown; whole, with a bar as over a name, where its name is not disclosed. In radii.
RIM: Final = 0.2
BROKEN: Final = (0.5, 0.32)
BAR: Final = (1.2, 0.44)


def corners(shape: str) -> Corners:
    """The corners of a shape of radius 1, y downward; none for a disc."""
    return _CORNERS.get(shape, ())


def mark_shift(shape: str) -> float:
    """How far below the middle the mark of a shape sits, in radii."""
    return _SHIFTS.get(shape, 0.0)
