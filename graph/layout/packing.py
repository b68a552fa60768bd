"""Puts the drawings of the components side by side on one sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.layout.springs import Integers

#: Space between components, between very small ones, and the width of the sheet for a height of 1.
_MARGIN: Final = (120, 120)
_LITTLE: Final = (96, 64)
ASPECT: Final = 16 / 9
#: What speaks against rows below: charts lack height before they lack width.
_BELOW: Final = 0.2
#: Up to this many entities a component is very small.
_FEW: Final = 5
#: Distance of isolated entities from each other in their block.
_COLUMN: Final = 150
_ROW: Final = 80


@dataclass(frozen=True, slots=True)
class _Box:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where the boxes' corners are on a sheet, its size, and how much speaks against it."""

    corners: list[tuple[int, int]]
    width: int
    height: int
    strain: float = 0.0


def _margin(drawing: Integers) -> Integers:
    return np.array(_LITTLE if len(drawing) <= _FEW else _MARGIN)


def _box(drawing: Integers) -> _Box:
    size = drawing.max(axis=0) - drawing.min(axis=0) + _margin(drawing)
    return _Box(int(size[0]), int(size[1]))


def block(count: int) -> Integers:
    """Rows of places for entities without relations, about 16 wide to 9 high."""
    columns = max(1, round(math.sqrt(count * ASPECT * _ROW / _COLUMN)))
    numbers = np.arange(count)
    return np.stack((numbers % columns * _COLUMN, numbers // columns * _ROW), axis=1)


def pack(drawings: Sequence[Integers]) -> list[Integers]:
    """Move each drawing to its own part of the sheet; the first, largest one stays whole.

    The others fill shelves beside it, below it or together with it, whichever keeps the sheet
    small and near to 16:9. The middle of the sheet is at (0, 0).
    """
    if not drawings:
        return []
    boxes = [_box(drawing) for drawing in drawings]
    corners = _corners(boxes)
    placed = [
        drawing - drawing.min(axis=0) + np.array(corner) + _margin(drawing) // 2
        for drawing, corner in zip(drawings, corners, strict=True)
    ]
    low = np.min([drawing.min(axis=0) for drawing in placed], axis=0)
    high = np.max([drawing.max(axis=0) for drawing in placed], axis=0)
    return [drawing - (low + high) // 2 for drawing in placed]


def _corners(boxes: Sequence[_Box]) -> list[tuple[int, int]]:
    """The best of the sheets that can be laid: near to 16:9 and without much empty space."""
    return min(_sheets(boxes), key=lambda sheet: _cost(sheet) + sheet.strain).corners


def _sheets(boxes: Sequence[_Box]) -> Iterator[_Sheet]:
    first, rest = boxes[0], boxes[1:]
    area = sum(box.width * box.height for box in boxes)
    if not rest or 2 * first.width * first.height < area:
        for width in (1.0, 1.1, 1.25):
            yield _shelves(boxes, round(math.sqrt(area * ASPECT) * width))
    if rest:
        below = _shelves(rest, first.width)
        yield _Sheet(
            [(0, 0), *((x, y + first.height) for x, y in below.corners)],
            max(first.width, below.width),
            first.height + below.height,
            _BELOW,
        )
        # Beside the first: columns as high as it is, found by turning the sheet.
        beside = _shelves([_Box(box.height, box.width) for box in rest], first.height)
        yield _Sheet(
            [(0, 0), *((y + first.width, x) for x, y in beside.corners)],
            first.width + beside.height,
            max(first.height, beside.width),
        )


def _shelves(boxes: Sequence[_Box], width: int) -> _Sheet:
    """Set boxes on shelves of a width (or that of the widest), high ones first."""
    width = max(width, *(box.width for box in boxes))
    order = sorted(range(len(boxes)), key=lambda i: (-boxes[i].height, -boxes[i].width, i))
    corners = [(0, 0)] * len(boxes)
    x = y = shelf = used = 0
    for i in order:
        if x + boxes[i].width > width:
            x, y, shelf = 0, y + shelf, 0
        corners[i] = (x, y)
        x += boxes[i].width
        used = max(used, x)
        shelf = max(shelf, boxes[i].height)
    return _Sheet(corners, used, y + shelf)


def _cost(sheet: _Sheet) -> float:
    """How far a sheet is from 16:9, and how large it is."""
    strain = abs(math.log(sheet.width / sheet.height / ASPECT))
    return strain + 0.5 * math.log(sheet.width * sheet.height)
