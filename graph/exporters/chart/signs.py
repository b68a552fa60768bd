"""The signs of the chart as elements of SVG: entities, lines with their arrows and marks, text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from graph.exporters.chart.looks import FAINT, INK, LINE, MARKED, PAPER
from graph.exporters.chart.shapes import BAR, BROKEN, RIM, corners, mark_shift
from graph.exporters.xml_text import leaf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.exporters.chart.curves import Curve
    from graph.exporters.chart.looks import Line
    from graph.exporters.chart.shapes import Point
    from graph.vocabulary import EntityType, Vocabulary

#: How far a line ends from the rim of an entity.
_GAP: Final = 2.5
_HALF_ARROW: Final = 0.42
#: The signs on lines as strokes, because not every font has them.
_STROKES: Final[dict[str, str]] = {
    "✕": "M-4.5-4.5L4.5 4.5M4.5-4.5L-4.5 4.5",
    "≠": "M-5.5-2.2H5.5M-5.5 2.2H5.5M-3 6L3-6",
    "†": "M0-6V6M-3.6-2.4H3.6",
}
_LOOP: Final = (14, 7)


def number(value: float) -> str:
    """A number with at most two decimals and no sign before nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text(words: str, x: float, y: float, size: float, **style: str) -> str:
    """A line of text on a base line."""
    place = {"x": number(x), "y": number(y), "font-size": number(size)}
    return leaf("text", place | {key.replace("_", "-"): item for key, item in style.items()}, words)


def haloed(words: str, x: float, y: float, size: float, **style: str) -> list[str]:
    """A line of text that can be read on lines: first its rim in the colour of the paper."""
    rim = {"stroke": PAPER, "stroke_width": "3.5", "stroke_linejoin": "round", "fill": PAPER}
    rim["aria_hidden"] = "true"
    return [text(words, x, y, size, **style, **rim), text(words, x, y, size, fill=INK, **style)]


def glyph(
    kind: EntityType, colours: Vocabulary, at: Point, radius: float, identity: str = ""
) -> list[str]:
    """The shape of an entity with the letter of its type, or what stands for a name (a code)."""
    hue = colours.hues.get(kind.hue) or colours.hues["grey"]
    x, y = at
    look = {"fill": hue.light, "stroke": PAPER, "stroke-width": "2", "paint-order": "stroke"}
    if identity:
        look = {"fill": PAPER, "stroke": hue.light, "stroke-width": number(radius * RIM)}
    if identity == "unknown":
        look["stroke-dasharray"] = " ".join(number(radius * part) for part in BROKEN)
    points = corners(kind.shape)
    if points:
        path = " ".join(f"{number(x + a * radius)},{number(y + b * radius)}" for a, b in points)
        shape = leaf("polygon", {"points": path, **look})
    else:
        place = {"cx": number(x), "cy": number(y), "r": number(radius)}
        shape = leaf("circle", place | look)
    middle = y + radius * mark_shift(kind.shape)
    if identity == "undisclosed":
        wide, high = (radius * part for part in BAR)
        place = {"x": number(x - wide / 2), "y": number(middle - high / 2)}
        size = {"width": number(wide), "height": number(high)}
        return [shape, leaf("rect", place | size | {"fill": hue.light})]
    mark = "?" if identity else kind.mark[:2]
    if not mark:
        return [shape]
    style = {"fill": hue.light if identity else PAPER, "font_weight": "600"}
    low = middle + radius * 0.36
    return [shape, text(mark, x, low, radius * 1.02, **style, text_anchor="middle")]


def strokes(line: Line, path: str, middle: Point, *, opacity: str = "1") -> Iterator[str]:
    """A line along a path: its band, itself, and the sign in its middle."""
    colour = FAINT if line.faint else LINE
    look = {"d": path, "fill": "none", "stroke": colour, "stroke-width": number(line.width)}
    if line.dashes:
        look["stroke-dasharray"] = " ".join(map(str, line.dashes))
        look["stroke-linecap"] = "round" if line.dashes[0] == 1 else "butt"
    if opacity != "1":
        look["stroke-opacity"] = opacity
    yield leaf("path", look)
    if line.sign:
        x, y = map(number, middle)
        ring = {"cx": x, "cy": y, "r": "8.5", "fill": PAPER, "fill-opacity": "0.85"}
        yield leaf("circle", ring)
        move = f"translate({x} {y})"
        drawn = {"d": _STROKES[line.sign], "transform": move, "stroke": MARKED, "fill": "none"}
        yield leaf("path", drawn | {"stroke-width": "1.9", "stroke-linecap": "round"})


def band(line: Line, path: str, colour: str) -> str:
    """The pale ribbon under a line."""
    wide = number(line.width + 7)
    return leaf("path", {"d": path, "fill": "none", "stroke": colour, "stroke-width": wide})


def connected(curve: Curve, line: Line, rims: tuple[float, float]) -> tuple[str, Point, str]:
    """The path of a line between the rims of two entities, its middle, and its arrow or ''."""
    first = curve.leaving(rims[0] + _GAP)
    last = 1 - curve.reversed().leaving(rims[1] + _GAP)
    if not line.arrow:
        part = curve.between(first, last)
        return _written(part), curve.at((first + last) / 2), ""
    long = 7 + 1.6 * line.width
    tip = curve.at(last)
    base = 1 - curve.reversed().leaving(rims[1] + _GAP + long)
    foot = curve.at(base)
    part = curve.between(min(first, base), base)
    return _written(part), curve.at((first + base) / 2), _arrow(tip, foot, line)


def _arrow(tip: Point, foot: Point, line: Line) -> str:
    across = (foot[1] - tip[1], tip[0] - foot[0])
    points = [
        tip,
        (foot[0] + across[0] * _HALF_ARROW, foot[1] + across[1] * _HALF_ARROW),
        (foot[0] - across[0] * _HALF_ARROW, foot[1] - across[1] * _HALF_ARROW),
    ]
    return leaf("polygon", {"points": _points(points), "fill": FAINT if line.faint else LINE})


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def _written(curve: Curve) -> str:
    (x0, y0), (x1, y1), (x2, y2) = curve.start, curve.control, curve.end
    control, end = f"{number(x1)} {number(y1)}", f"{number(x2)} {number(y2)}"
    return f"M{number(x0)} {number(y0)}Q{control} {end}"


def looped(at: Point, radius: float, place: float) -> tuple[str, Point]:
    """The path of a line from an entity to itself, a circle at its upper right, and its middle."""
    size = _LOOP[0] + _LOOP[1] * place
    off = (radius * 0.6 + size) * math.sqrt(0.5)
    x, y = at[0] + off, at[1] - off
    left, right, r = number(x - size), number(x + size), number(size)
    path = f"M{left} {number(y)}A{r} {r} 0 1 1 {right} {number(y)}A{r} {r} 0 1 1 {left} {number(y)}"
    half = size * math.sqrt(0.5)
    return path, (x + half, y - half)
