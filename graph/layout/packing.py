"""Puts the drawings of the components side by side on one sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.layout.springs import Integers

#: Space between components, and the width of the sheet for a height of 1.
MARGIN: Final = 120
ASPECT: Final = 4 / 3
#: Distance of isolated entities from each other in their block.
_COLUMN: Final = 150
_ROW: Final = 80


@dataclass(frozen=True, slots=True)
class _Box:
    width: int
    height: int


def _box(drawing: Integers) -> _Box:
    size = drawing.max(axis=0) - drawing.min(axis=0)
    return _Box(int(size[0]) + MARGIN, int(size[1]) + MARGIN)


def block(count: int) -> Integers:
    """Rows of places for entities without relations, about 4 wide to 3 high."""
    columns = max(1, round(math.sqrt(count * ASPECT * _ROW / _COLUMN)))
    numbers = np.arange(count)
    return np.stack((numbers % columns * _COLUMN, numbers // columns * _ROW), axis=1)


def pack(drawings: Sequence[Integers]) -> list[Integers]:
    """Move each drawing to its own part of the sheet; the first, largest one stays whole.

    The others fill shelves beside or below it, whichever keeps the sheet nearer to 4:3. The
    middle of the sheet is at (0, 0).
    """
    if not drawings:
        return []
    boxes = [_box(drawing) for drawing in drawings]
    corners = _corners(boxes)
    placed = [
        drawing - drawing.min(axis=0) + np.array(corner) + MARGIN // 2
        for drawing, corner in zip(drawings, corners, strict=True)
    ]
    low = np.min([drawing.min(axis=0) for drawing in placed], axis=0)
    high = np.max([drawing.max(axis=0) for drawing in placed], axis=0)
    return [drawing - (low + high) // 2 for drawing in placed]


def _corners(boxes: Sequence[_Box]) -> list[tuple[int, int]]:
    first, rest = boxes[0], boxes[1:]
    if not rest:
        return [(0, 0)]
    widest = max(box.width for box in rest)
    below = _shelves(rest, max(first.width, widest))
    # Beside the first: columns as high as it is, found by turning the sheet.
    turned = [_Box(box.height, box.width) for box in rest]
    beside = _shelves(turned, max(first.height, *(box.width for box in turned)))
    under = _strain(max(first.width, below.width), first.height + below.height)
    along = _strain(first.width + beside.height, max(first.height, beside.width))
    if under <= along:
        return [(0, 0), *((x, y + first.height) for x, y in below.corners)]
    return [(0, 0), *((y + first.width, x) for x, y in beside.corners)]


@dataclass(frozen=True, slots=True)
class _Shelves:
    corners: list[tuple[int, int]]
    width: int
    height: int


def _shelves(boxes: Sequence[_Box], width: int) -> _Shelves:
    """Set boxes on shelves of a width, high ones first."""
    order = sorted(range(len(boxes)), key=lambda i: (-boxes[i].height, -boxes[i].width, i))
    corners = [(0, 0)] * len(boxes)
    x = y = shelf = 0
    for i in order:
        if x and x + boxes[i].width > width:
            x, y, shelf = 0, y + shelf, 0
        corners[i] = (x, y)
        x += boxes[i].width
        shelf = max(shelf, boxes[i].height)
    return _Shelves(corners, width, y + shelf)


def _strain(width: int, height: int) -> float:
    """How far a sheet is from 4:3."""
    return abs(math.log(width / height / ASPECT))
