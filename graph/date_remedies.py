"""Why a text is no accepted date, and the nearest form that is."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from graph.dates import DateError

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
#: Two-digit years below this are of this century (POSIX, strptime %y: 69).
POSIX_PIVOT: Final = 69
_UNKNOWN: Final = frozenset(
    {
        *("unknown", "n/a", "na", "none", "null", "?", "-", "tbd", "undated", "n.d.", "nd", "nan"),
        *("open", "ongoing", "present"),
    }
)
_NOT_TAKEN: Final = "the date is not in a form that is taken (EDTF)"


def refusal(text: str) -> DateError:  # noqa: PLR0911  one return per form that people write
    """The error for a text that is none of the accepted forms."""
    plain = "".join(str(int(c)) if c.isdecimal() and not c.isascii() else c for c in text)
    plain = unicodedata.normalize("NFKC", plain)
    plain = re.sub("[\u2010-\u2015\u2212]", "-", plain).strip()
    if plain != text and _accepted(plain):
        return DateError(
            "the date has characters that are no ASCII digits or hyphens", f"Write {plain}."
        )
    folded = plain.casefold()
    if folded in _UNKNOWN:
        return DateError(_NOT_TAKEN, "Leave the cell empty.")
    if "|" in plain:
        return DateError("several dates in one cell", "Write one date, or two claims.")
    if re.search(r"t\d\d:", folded):
        return _with_time(plain)
    if plain[:1] in "[{":
        parts = [part.strip() for part in plain.strip("[]{}").split(",")]
        first, _, last = parts[0].partition("..") if len(parts) == 1 else (parts[0], "", parts[-1])
        near = f"{first or '..'}/{last or '..'}"
        remedy = f"Write {near}." if _accepted(near) else "Write an interval."
        return DateError("a set of dates is EDTF level 2, which is not taken", remedy)
    if re.fullmatch(r"\d{5,}", plain) and not re.fullmatch(r"(1[0-9]|20)\d{6}", plain):
        return DateError(f"{plain} is not a year", f"Write a year of four digits, or Y{plain}.")
    return (
        _numeric(plain)
        or _worded(folded)
        or _interval(plain)
        or _simpler(plain)
        or DateError(_NOT_TAKEN, "Write for example 2019-03-02, 2019-03, 2019, 2019~ or 2018/2019.")
    )


def _accepted(text: str) -> bool:
    from graph.dates import parse  # noqa: PLC0415  the two modules know each other

    try:
        parse(text)
    except DateError:
        return False
    return True


def _write(*options: str) -> DateError:
    good = [option for option in options if _accepted(option)]
    if not good:
        return DateError(_NOT_TAKEN, "Check day and month.")
    return DateError(_NOT_TAKEN, f"Write {' or '.join(dict.fromkeys(good))}.")


def _with_time(text: str) -> DateError:
    day, _, clock = text.partition("T")
    hour = int(clock[:2]) if clock[:2].isdigit() else 0
    why = f"hour {hour} does not exist" if hour > 24 else "a time of day is not taken"  # noqa: PLR2004  hours
    return DateError(
        why, f"A date is enough: write {day}." if _accepted(day) else "A date is enough."
    )


def _padded(*parts: str) -> str:
    return "-".join(part.zfill(2) for part in parts)


def _century(match: re.Match[str]) -> list[str]:
    return [f"{'20' if int(match[1]) < POSIX_PIVOT else '19'}{match[0]}"]


#: Forms made of digits, and the accepted forms that may be meant.
_NUMERIC: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], list[str]]], ...]] = (
    (
        re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})"),
        lambda m: [_padded(m[4], m[3], m[1]), _padded(m[4], m[1], m[3])],
    ),
    (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), lambda m: [_padded(m[1], m[2], m[3])]),
    (re.compile(r"(\d{4})[-/.](\d)"), lambda m: [_padded(m[1], m[2])]),
    (re.compile(r"(\d{1,2})[-/.](\d{4})"), lambda m: [_padded(m[2], m[1])]),
    (re.compile(r"(\d{2})-(\d{2})-(\d{2})"), _century),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), lambda m: [_padded(m[1], m[2], m[3])]),
    (re.compile(r"(\d{4})\s*-\s*(\d{4})"), lambda m: [f"{m[1]}/{m[2]}"]),
    (re.compile(r"(\d{2,3})[uUxX]{1,2}"), lambda m: [m[1].ljust(4, "X")]),
)


def _numeric(text: str) -> DateError | None:
    for pattern, forms in _NUMERIC:
        match = pattern.fullmatch(text)
        if match:
            return _write(*forms(match))
    return None


def _month(match: re.Match[str], name: str, year: str, day: str = "") -> list[str]:
    number = _MONTHS.get(match[name])
    if number is None:
        return []
    parts = [match[year], str(number)]
    return [_padded(*parts, match[day]) if day else _padded(*parts)]


def _season(match: re.Match[str]) -> list[str]:
    number = _SEASONS.get(match["name"])
    return [f"{match['year']}-{number}"] if number else _month(match, "name", "year")


#: Forms with words (in lower case), and the accepted forms that may be meant.
_WORDED: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], list[str]]], ...]] = (
    (
        re.compile(r"(?:c\.?|ca\.?|circa|about|around|approx\.?|~)\s*(\d{4}(?:-\d\d)?)"),
        lambda m: [f"{m[1]}~"],
    ),
    (re.compile(r"(?P<name>[a-z]+)[\s-]+(?P<year>\d{4})"), _season),
    (
        re.compile(r"(?P<day>\d{1,2})\.?[\s-]+(?P<name>[a-z]+),?[\s-]+(?P<year>\d{4})"),
        lambda m: _month(m, "name", "year", "day"),
    ),
    (
        re.compile(r"(?P<name>[a-z]+)[\s-]+(?P<day>\d{1,2}),?[\s-]+(?P<year>\d{4})"),
        lambda m: _month(m, "name", "year", "day"),
    ),
)


def _worded(text: str) -> DateError | None:
    for pattern, forms in _WORDED:
        match = pattern.fullmatch(text)
        found = forms(match) if match else []
        if found:
            return _write(*found)
    shortened = re.fullmatch(r"([a-z]{3})-(\d{2})|(\d{1,2})-([a-z]{3})", text)
    if shortened and (shortened[1] or shortened[4]) in _MONTHS:
        return DateError(
            "a spreadsheet seems to have shortened this date",
            "Write the whole date, for example 2018-06; format the column as text first.",
        )
    return None


def _interval(text: str) -> DateError | None:
    if text.casefold().endswith("/open"):
        return _write(f"{text[:-5]}/..")
    if text.casefold().startswith(("unknown/", "open/")):
        return _write(f"/{text.partition('/')[2]}", f"../{text.partition('/')[2]}")
    if text in {"/", "../..", "../", "/.."}:
        return DateError("an interval without any date says nothing", "Leave the cell empty.")
    if re.fullmatch(r"\d{3}[X\d]-XX-\d\d|\d{2}[X\d]X-.*|\d{3}X-.*", text):
        return DateError("unspecified digits may stand only at the end", f"Write {text[:4]}.")
    return None


def _simpler(text: str) -> DateError | None:
    """What is left where signs that are not taken are dropped or put where they are taken."""
    written = re.sub(r"(?<=[\duUxX-])[uUxX]", "X", text)
    written = re.sub(r"\s*(?:/+|(?<=[\dX?~%])\.\.(?=[\dX]))\s*", "/", written)
    near = "/".join(_simpler_side(side) for side in written.split("/"))
    if near in {"", "/"}:
        return DateError("no digit of the year is known", "Leave the cell empty.")
    return _write(near) if near != text and _accepted(near) else None


def _simpler_side(side: str) -> str:
    signs = set(re.findall(r"[?~%]", side))
    date = re.sub(r"[?~%]|Z$", "", side)
    date = re.sub(r"(?<=\d\d\d\d-)[012]X(?=-|$)|(?<=\d\d\d\d-\d\d-)[0123]X$", "XX", date)
    date = re.sub(r"S\d$", "~", re.sub(r"^XXXX.*$", "", date))
    if not signs or not date:
        return date
    return f"{date.rstrip('~')}{signs.pop() if len(signs) == 1 else '%'}"
