"""Captions that do not lie on each other (:file:`graph/page/web/chart/labels.ts`)."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.exporters.chart.shapes import Point

#: Height of the letters and of a line of them, in drawing units.
SIZE: Final = 12.5
LEADING: Final = 15
#: Signs in a line, and lines; on paper nobody can point at an entity to read the rest.
_LONGEST: Final = 24
_LINES: Final = 3
_CELL: Final = 64
#: What a sign on a line needs to each side.
_SIGN: Final = 8.5
#: Signs that turn the direction of the text around them, or have no width; joiners shape scripts.
_JOINERS: Final = frozenset("\u200c\u200d")
#: Widths in parts of the height of the letters, a little more than most fonts need.
_NARROW: Final = re.compile(r"[ ijlItfr.,:;'\u2018\u2019|!()\[\]/-]")
_BROAD: Final = re.compile(r"[mwMW@%—…]")
_CAPITAL: Final = re.compile(r"[A-Z&]")
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines of text and the box that they need; ``anchor`` is the side of it they begin at."""

    lines: tuple[str, ...]
    box: Box
    anchor: str

    @property
    def x(self) -> float:
        """Where the lines are anchored."""
        left, _, right, _ = self.box
        return {"start": left + 3, "middle": (left + right) / 2, "end": right - 3}[self.anchor]


def width(text: str, size: float = SIZE) -> float:
    """About how wide a text is in a common font without serifs."""
    return size * sum(map(_wide, text))


def _wide(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    if _NARROW.match(sign):
        return 0.33
    if _BROAD.match(sign):
        return 0.92
    return 0.7 if _CAPITAL.match(sign) else 0.56


def visible(text: str) -> str:
    """The text on one line without signs that are not seen."""
    kept = (
        sign
        for sign in re.sub(r"\s", " ", text)
        if sign in _JOINERS or unicodedata.category(sign) not in {"Cc", "Cf", "Zl", "Zp", "Cs"}
    )
    return " ".join("".join(kept).split())


def broken(name: str) -> tuple[str, ...]:
    """A name in short lines; what is longer ends in an ellipsis."""
    return tuple(
        textwrap.wrap(
            visible(name),
            _LONGEST,
            max_lines=_LINES,
            placeholder="…",
            break_on_hyphens=False,
        )
    )


class _Boxes:
    """Boxes in a coarse grid, so that only near ones are compared."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    @staticmethod
    def _keys(box: Box) -> Iterator[tuple[int, int]]:
        left, top, right, bottom = (int(edge // _CELL) for edge in box)
        return ((i, j) for i in range(left, right + 1) for j in range(top, bottom + 1))

    def add(self, box: Box) -> None:
        for key in self._keys(box):
            self._cells.setdefault(key, []).append(box)

    def hit(self, box: Box) -> bool:
        return any(
            box[0] < other[2] and box[2] > other[0] and box[1] < other[3] and box[3] > other[1]
            for key in self._keys(box)
            for other in self._cells.get(key, ())
        )


def place(
    wishes: Iterable[tuple[str, Point, float]], signs: Iterable[Point] = ()
) -> list[Caption | None]:
    """A caption for each (name, place, radius), the most important first, or none: no room.

    A caption stands below, right, left or above; if it must, on an entity, but never on another
    caption, nor on one of the ``signs`` that say that a line is contested, denied or withdrawn.
    """
    wishes = list(wishes)
    entities, captions = _Boxes(), _Boxes()
    for x, y in signs:
        captions.add((x - _SIGN, y - _SIGN, x + _SIGN, y + _SIGN))
    for _, (x, y), radius in wishes:
        half = radius * 0.8
        entities.add((x - half, y - half, x + half, y + half))
    found: list[Caption | None] = []
    for name, at, radius in wishes:
        lines = broken(name)
        if not lines:
            found.append(None)
            continue
        spots = _spots(at, radius + 3, max(map(width, lines)) + 6, LEADING * len(lines))
        free = [spot for spot in spots if not captions.hit(spot[0])]
        good = [spot for spot in free if not entities.hit(spot[0])]
        if not free:
            found.append(None)
            continue
        box, anchor = (good or free)[0]
        captions.add(box)
        found.append(Caption(lines, box, anchor))
    return found


def _spots(at: Point, reach: float, wide: float, high: float) -> list[tuple[Box, str]]:
    x, y = at
    corners = (
        (x - wide / 2, y + reach, "middle"),
        (x + reach, y - high / 2, "start"),
        (x - reach - wide, y - high / 2, "end"),
        (x - wide / 2, y - reach - high, "middle"),
    )
    return [((left, top, left + wide, top + high), side) for left, top, side in corners]
