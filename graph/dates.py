"""Dates as they are written: EDTF (ISO 8601-2:2019), level 1 and the few forms we take.

Definition: Library of Congress, Extended Date/Time Format specification (2019). A date is a text
and the days it may mean. No month or day is ever invented: ``2018-06`` is any day of that June.
Every comparison has two answers, *certainly* and *possibly*.

Days are counted as proleptic Gregorian ordinals (``datetime.date.toordinal``), extended over
years beyond 1 to 9999 and before our era (astronomical numbering: year 0 exists).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

#: Bounds of an open or unknown end of an interval, beyond every year that can be written.
FOREVER: Final = 10**15

_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX|-?Y\d{5,9})"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)
_SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_MONTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class DateError(ValueError):
    """A text that is not an accepted date; ``remedy`` names the nearest accepted form."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Date:
    """A date or an interval: the text, and the days between which it lies.

    A single date means *one* day between ``first`` and ``last`` (inclusive ordinals; which one
    is not known). An interval means all days from a first day between ``first`` and
    ``first_latest`` to a last day between ``last_earliest`` and ``last``.
    ``uncertain`` and ``approximate`` are the qualifiers as written; they do not move the bounds.
    """

    text: str
    first: int
    first_latest: int
    last_earliest: int
    last: int
    interval: bool = False
    uncertain: bool = False
    approximate: bool = False


def leap(year: int) -> bool:
    """Whether a proleptic Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month (1 to 12)."""
    return 29 if month == 2 and leap(year) else _MONTHS[month - 1]  # noqa: PLR2004  February


def ordinal(year: int, month: int, day: int) -> int:
    """The proleptic Gregorian ordinal of a day: 0001-01-01 is 1; any year, negative too."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    days += sum(_MONTHS[: month - 1])
    if month > 2 and leap(year):  # noqa: PLR2004  February
        days += 1
    return days + day


def _years(text: str) -> tuple[int, int]:
    if "Y" in text:
        year = int(text.replace("Y", ""))
        return year, year
    low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
    return low, high


def _bounds(year: str, month: str | None, day: str | None) -> tuple[int, int]:
    low, high = _years(year)
    if month is None or month == "XX":
        if day is not None and day != "XX":
            message = "a day without its month cannot be placed"
            raise DateError(message, f"Write {year}.")
        return ordinal(low, 1, 1), ordinal(high, 12, 31)
    if low != high:
        message = "unspecified digits may stand only at the end"
        raise DateError(message, f"Write {year}.")
    number = int(month)
    if number in _SEASONS and day is None:
        return _season(low, number)
    if not 1 <= number <= 12:  # noqa: PLR2004  months
        raise _no_such_month(year, number)
    length = days_in_month(low, number)
    if day is None or day == "XX":
        return ordinal(low, number, 1), ordinal(low, number, length)
    if not 1 <= int(day) <= length:
        raise _no_such_day(year, low, number, int(day))
    return (ordinal(low, number, int(day)),) * 2


def _season(year: int, number: int) -> tuple[int, int]:
    """The days of a season: northern meteorological seasons; winter runs into the next year."""
    first, last = _SEASONS[number]
    if last <= 12:  # noqa: PLR2004  months
        return ordinal(year, first, 1), ordinal(year, last, days_in_month(year, last))
    return ordinal(year, first, 1), ordinal(year + 1, last - 12, days_in_month(year + 1, last - 12))


def _no_such_month(year: str, number: int) -> DateError:
    if 33 <= number <= 41 or 25 <= number <= 32:  # noqa: PLR2004  EDTF level 2 sub-year groupings
        return DateError(
            f"'{number}' after a year is a quarter or another level 2 grouping",
            f"Quarters are not taken: write a season ({year}-21 to {year}-24) or an interval "
            f"such as {year}-01/{year}-03.",
        )
    return DateError(
        f"month {number:02} does not exist", f"Write {year}, or a month from 01 to 12."
    )


def _no_such_day(text: str, year: int, month: int, day: int) -> DateError:
    length = days_in_month(year, month)
    name = _MONTH_NAMES[month - 1]
    why = f"{name} has {length} days"
    if month == 2 and day == 29:  # noqa: PLR2004  the leap day
        why = f"{text} is not a leap year"
    return DateError(
        f"day {day:02} does not exist: {why}",
        f"Write {text}-{month:02}-{length}? or {text}-{month:02}.",
    )


def _single(text: str) -> Date:
    match = _DATE.fullmatch(text)
    if match is None:
        from graph.date_remedies import refusal  # noqa: PLC0415  needed only for bad dates

        raise refusal(text)
    first, last = _bounds(match["year"], match["month"], match["day"])
    qualifier = match["qualifier"] or ""
    return Date(
        text=text,
        first=first,
        first_latest=last,
        last_earliest=first,
        last=last,
        uncertain=qualifier in {"?", "%"},
        approximate=qualifier in {"~", "%"},
    )


def _interval(text: str) -> Date:
    left, _, right = text.partition("/")
    nothing = left in {"", ".."} and right in {"", ".."}
    if nothing or _looks_foreign(left) or _looks_foreign(right):
        from graph.date_remedies import refusal  # noqa: PLC0415  needed only for bad dates

        raise refusal(text)
    start = _single(left) if left not in {"", ".."} else None
    end = _single(right) if right not in {"", ".."} else None
    if start and end and start.first > end.last:
        message = f"the interval ends ({right}) before it begins ({left})"
        raise DateError(message, f"Write {right}/{left}.")
    return Date(
        text=text,
        first=start.first if start else -FOREVER,
        first_latest=_first_latest(left, start, end),
        last_earliest=_last_earliest(right, start, end),
        last=end.last if end else FOREVER,
        interval=True,
        uncertain=any(side.uncertain for side in (start, end) if side),
        approximate=any(side.approximate for side in (start, end) if side),
    )


def _looks_foreign(side: str) -> bool:
    return bool(side) and side != ".." and _DATE.fullmatch(side) is None


def _first_latest(left: str, start: Date | None, end: Date | None) -> int:
    if start:
        return min(start.last, end.last) if end else start.last
    # Open ("..") reaches back for ever; unknown ("") began at some time before the end.
    return -FOREVER if left == ".." or end is None else end.last


def _last_earliest(right: str, start: Date | None, end: Date | None) -> int:
    if end:
        return max(end.first, start.first) if start else end.first
    return FOREVER if right == ".." or start is None else start.first


@lru_cache(maxsize=65536)
def parse(text: str) -> Date:
    """Read a date.

    Raises:
        DateError: the text is none of the accepted forms, with the nearest one.
    """
    return _interval(text) if "/" in text else _single(text)


@dataclass(frozen=True, slots=True)
class Span:
    """The time of a claim: from its ``start`` to its ``end``, each with the days it may be.

    ``earliest``/``latest`` bound all days that are possibly in it; ``sure_from``/``sure_to``
    the days that certainly are (empty where ``sure_from`` > ``sure_to``).
    """

    earliest: int
    latest: int
    sure_from: int
    sure_to: int

    def possibly_in(self, first: int, last: int) -> bool:
        """Whether some day of ``first`` … ``last`` may belong to the span."""
        return self.earliest <= last and first <= self.latest

    def certainly_in(self, first: int, last: int) -> bool:
        """Whether some day of ``first`` … ``last`` belongs to the span however its dates are read.

        That is so where a sure day lies in it, or where all that is possible lies in it.
        """
        if self.sure_from <= self.sure_to and self.sure_from <= last and first <= self.sure_to:
            return True
        return first <= self.earliest and self.latest <= last


def span(start: str, end: str) -> Span:
    """The time between two date cells, either of which may be empty (then open on that side).

    With ``start`` alone being a single date, the claim is about that date (when it happened or
    began); its end is not known, so it holds certainly then and possibly later.

    Raises:
        DateError: a cell is no date.
    """
    begin = parse(start) if start else None
    finish = parse(end) if end else None
    if begin is None:
        if finish is None:
            return Span(-FOREVER, FOREVER, FOREVER, -FOREVER)
        return Span(-FOREVER, finish.last, finish.first_latest, finish.last_earliest)
    if finish is None:
        latest = begin.last if begin.interval else FOREVER
        return Span(begin.first, latest, begin.first_latest, begin.last_earliest)
    sure_to = max(begin.last_earliest, finish.last_earliest)
    return Span(begin.first, finish.last, begin.first_latest, sure_to)


def certainly_after(one: str, other: str) -> bool:
    """Whether every day that ``one`` may be lies after every day that ``other`` may be."""
    return parse(one).first > parse(other).last
