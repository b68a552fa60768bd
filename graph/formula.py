"""Cells that a spreadsheet would run as formulas: how they are written, and read back exactly.

Definition: OWASP, "CSV Injection". A cell that begins with one of ``= + - @``, a tab or a carriage
return gets a leading apostrophe, unless it is a plain number; a cell that was written with
apostrophes before such a sign gets one more. :func:`bare` undoes exactly that.
"""

from __future__ import annotations

import re
from typing import Final

_RISKY: Final = re.compile(r"'*[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)


def neutral(text: str) -> str:
    """The cell as it is written to a CSV file."""
    if not _RISKY.match(text) or _NUMBER.fullmatch(text):
        return text
    return "'" + text


def bare(text: str) -> str:
    """The cell as it was before :func:`neutral`; other texts are unchanged."""
    if not text.startswith("'") or not _RISKY.match(text):
        return text
    inner = text[1:]
    return text if _NUMBER.fullmatch(inner) else inner
