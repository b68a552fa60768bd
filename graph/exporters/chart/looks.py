"""How relations look (:file:`graph/page/web/chart/looks.ts`): the line tells without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: The light palette of the page.
PAPER: Final = "#fbfaf7"
INK: Final = "#1d1f21"
QUIET: Final = "#5d6166"
LINE: Final = "#8b9096"
FAINT: Final = "#a9adb1"
BAND: Final = "#f0d9b8"
MARKED: Final = "#8a4b00"
_DASHES: Final[dict[str, tuple[int, ...]]] = {"solid": (), "dashed": (9, 5), "dotted": (2, 4)}
_UNCITED: Final = (10, 4, 2, 4)
_MOST_ORIGINS: Final = 4


@dataclass(frozen=True, slots=True)
class Line:
    """The look of a line: ``dashes`` as SVG has them (none: solid), a sign in its middle or ''.

    ``band`` is a pale ribbon under the line: two sides speak.
    """

    dashes: tuple[int, ...]
    width: float
    arrow: bool
    sign: str = ""
    faint: bool = False
    band: bool = False


def width_of(origins: int) -> float:
    """Width by the number of independent origins: one to four and more."""
    return 1.2 + 1.1 * (min(_MOST_ORIGINS, max(1, origins)) - 1)


def line_of(state: str, style: str, origins: int, *, directed: bool) -> Line:
    """The line of a relation: its state, the style of its basis ('' for none), its origins."""
    if state == "denied":
        return Line((1, 6), 1.4, directed, "✕", faint=True)
    if state == "mentioned":
        return Line((1, 9), 1.4, arrow=False, faint=True)
    if state == "withdrawn":
        return Line((1, 6), 1, directed, "†", faint=True)
    contested = state == "contested"
    return Line(
        _DASHES.get(style, _UNCITED),
        width_of(origins),
        directed,
        "≠" if contested else "",
        band=contested,
    )
