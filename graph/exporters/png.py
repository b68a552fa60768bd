"""The ``png`` format: the drawing of :mod:`graph.exporters.svg` as a picture, without a browser.

resvg draws it with the letters of Roboto, both installed with this program. Only where a
text has signs that these letters lack are the fonts of the machine asked.
"""

from __future__ import annotations

import math
import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.exporters import svg
from graph.exporters.exporter import Loss, SingleFile

if TYPE_CHECKING:
    from graph.records import Dataset

_FONT: Final = "Roboto"
_FACES: Final = ("Roboto-Regular.ttf", "Roboto-Bold.ttf")
#: Latin, Greek and Cyrillic letters with their punctuation, which the font has.
_OTHER_SIGNS: Final = re.compile("[^\t\n\r\u0020-\u052f\u1e00-\u1fff\u2010-\u2044\u20a0-\u20bf]")
_TEXT: Final = re.compile("<text [^>]*>([^<]*)</text>")
_SIZE: Final = re.compile('<svg [^>]* width="([0-9.]+)" height="([0-9.]+)"')
#: Pixels that a picture may have: twice as fine up to the first, coarser beyond the second.
_FINE: Final = 16_000_000
_MOST: Final = 64_000_000


def render(dataset: Dataset) -> bytes:
    """The picture."""
    import resvg_py  # noqa: PLC0415  needed only here

    drawing = svg.render(dataset).decode()
    return resvg_py.svg_to_bytes(
        svg_string=drawing,
        skip_system_fonts=not _foreign(drawing),
        font_files=[str(_fonts() / name) for name in _FACES],
        font_family=_FONT,
        sans_serif_family=_FONT,
        zoom=_zoom(drawing),
    )


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What the drawing loses, and letters that are not installed with this program."""
    foreign = _foreign(svg.render(dataset).decode())
    reason = "drawn with the fonts of this machine, or not at all where it has none"
    found = Loss("lines of text in other scripts", foreign, reason)
    return (*svg.losses(dataset), *((found,) if foreign else ()))


def _foreign(drawing: str) -> int:
    """How many lines of text have signs that the font lacks."""
    return len({text for text in _TEXT.findall(drawing) if _OTHER_SIGNS.search(text)})


def _zoom(drawing: str) -> float:
    found = _SIZE.search(drawing)
    wide, high = (float(item) for item in found.groups()) if found else (1.0, 1.0)
    area = wide * high
    return min(2.0, max(1.0, math.sqrt(_FINE / area)), math.sqrt(_MOST / area))


def _fonts() -> Path:
    """The folder of the font, found without running its package."""
    found = find_spec("font_roboto")
    if found is None or found.origin is None:
        message = "the package font-roboto is not installed"
        raise ModuleNotFoundError(message)
    return Path(found.origin).parent / "files"


EXPORTER: Final = SingleFile("png", (".png",), render, losses, svg.LACKS)
