"""The days on which claims possibly hold, as spans that do not touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.records import Claim

#: Spans of days (first and last ordinals, inclusive), in order, none touching another.
Days = tuple[tuple[int, int], ...]

#: Every day.
ALWAYS: Final[Days] = ((-dates.FOREVER, dates.FOREVER),)


def possible_days(claims: Iterable[Claim]) -> Days:
    """The days on which at least one of the claims possibly holds.

    A claim without dates possibly holds on every day; one with a ``start`` alone from its first
    possible day on.
    """
    spans = sorted(
        (span.earliest, span.latest)
        for span in (dates.span(claim.start, claim.end) for claim in claims)
    )
    merged: list[tuple[int, int]] = []
    for first, last in spans:
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def both(one: Days, other: Days) -> Days:
    """The days that are in both."""
    if one == ALWAYS:
        return other
    if other == ALWAYS:
        return one
    return tuple(
        (max(first, begin), min(last, finish))
        for first, last in one
        for begin, finish in other
        if max(first, begin) <= min(last, finish)
    )
