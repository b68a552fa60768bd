"""Amounts and coordinates: decimal numbers as written, and what to write instead of others."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from graph.checking.lists import CellError

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_NOBODY: Final = frozenset({"nan", "inf", "-inf", "infinity", "none", "null", "n/a", "na", "-"})
_UNITS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY"}
#: Degrees of latitude from the equator to a pole.
POLE: Final = 90
#: Degrees of longitude from Greenwich to the date line.
DATE_LINE: Final = 180


@lru_cache(maxsize=16384)
def amount_bounds(text: str) -> tuple[Decimal, Decimal]:
    """The lowest and highest value of an amount: a decimal number, or ``low/high``.

    Raises:
        CellError: the text is of another form.
    """
    low, slash, high = text.partition("/")
    if slash and _NUMBER.fullmatch(low) and _NUMBER.fullmatch(high):
        bounds = Decimal(low), Decimal(high)
        if bounds[0] > bounds[1]:
            message = f"the range ends ({high}) below its beginning ({low})"
            raise CellError(message, f"Write {high}/{low}.")
        return bounds
    if _NUMBER.fullmatch(text):
        return (Decimal(text),) * 2
    message = f"'{text}' is not a decimal number"
    raise CellError(message, _amount_remedy(text.strip()))


def _western(text: str) -> str:
    """The text with the digits and full stops of any script in ASCII."""
    digits = "".join(str(int(c)) if c.isdecimal() and not c.isascii() else c for c in text)
    return unicodedata.normalize("NFKC", digits)


def _hexadecimal(match: re.Match[str]) -> str:
    return f"Write {int(match[1], 16)}."


def _continental(match: re.Match[str]) -> str:
    return f"Write {match[0].replace('.', '').replace(',', '.')} (a decimal point)."


def _grouped(match: re.Match[str]) -> str:
    plain = re.sub(r"[^\d.]", "", match[0])
    return f"Write {plain}."


#: How people write amounts, and what the format wants instead; the first that matches counts.
_REMEDIES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(r"[^/]*/[^/]*/.*"), lambda _: "A range has two ends: low/high."),
    (
        re.compile("(\\d+(?:\\.\\d+)?)\\s*[-\u2012-\u2015\u2212]\\s*(\\d+(?:\\.\\d+)?)"),
        lambda m: f"Write a range as {m[1]}/{m[2]}.",
    ),
    (re.compile(r"0[xX]([0-9a-fA-F]+)"), _hexadecimal),
    (re.compile("\\d{1,3}(?:[,\\s'\u2019]\\d{3})+(?:\\.\\d+)?"), _grouped),
    (re.compile(r"\d{1,3}(?:\.\d{3})*,\d+|\d+,\d+"), _continental),
    (re.compile(r"(\S+)\s*%"), lambda m: f"Write {m[1]} and unit percent."),
    (re.compile(r"([$€£¥])\s*([\d.]+)"), lambda m: f"Write {m[2]} and unit {_UNITS[m[1]]}."),
    (
        re.compile(r"(?:~|≈|ca\.?|c\.|about)\s*([\d.]+)", re.IGNORECASE),
        lambda m: f"Write {m[1]}, and say 'about' in the note.",
    ),
    (re.compile(r"([\d.]+)\s*([A-Za-z]+)"), lambda m: f"Write {m[1]} and unit {m[2]}."),
)


def _amount_remedy(text: str) -> str:
    if text.casefold() in _NOBODY:
        return "Leave the cell empty."
    western = _western(text)
    if western != text and _NUMBER.fullmatch(western):
        return f"Write {western}."
    for pattern, remedy in _REMEDIES:
        match = pattern.fullmatch(text)
        if match:
            return remedy(match)
    return "Write a decimal number such as 12.5, or low/high."


def coordinate(text: str, limit: int) -> float:
    """Decimal degrees from ``-limit`` to ``limit``.

    Raises:
        CellError: the text is no such number.
    """
    if not _NUMBER.fullmatch(text):
        message = f"'{text}' is not a number of decimal degrees"
        raise CellError(message, _degrees_remedy(text.strip()))
    value = float(text)
    if not -limit <= value <= limit:
        hint = " Are lat and lon swapped?" if limit == POLE else ""
        message = f"{text} lies outside -{limit} to {limit}"
        raise CellError(message, f"Write degrees from -{limit} to {limit}.{hint}")
    return value


def _degrees_remedy(text: str) -> str:
    minutes = re.fullmatch(r"(\d+)\s*[°º]\s*(\d+(?:\.\d+)?)\D*", text)
    if minutes:
        return f"Write {round(int(minutes[1]) + float(minutes[2]) / 60, 6):g}."
    if text.casefold() in _NOBODY:
        return "Leave both cells empty."
    western = _western(text)
    if western != text and _NUMBER.fullmatch(western):
        return f"Write {western}."
    return "Write decimal degrees such as 24.25."
