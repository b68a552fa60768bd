"""Spans of days: what two of them have in common, to the day."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.evidence.times import ALWAYS, Days, both

DAYS = range(12)


def spans(days: set[int]) -> Days:
    """The days as spans that do not touch."""
    starts = sorted(day for day in days if day - 1 not in days)
    ends = sorted(day for day in days if day + 1 not in days)
    return tuple(zip(starts, ends, strict=True))


SETS = st.sets(st.sampled_from(DAYS))


@given(SETS, SETS)
def test_both_are_the_days_of_the_one_that_are_days_of_the_other(
    one: set[int], other: set[int]
) -> None:
    assert both(spans(one), spans(other)) == spans(one & other)
    assert both(spans(one), ALWAYS) == both(ALWAYS, spans(one)) == spans(one)


def test_one_day_in_common_is_enough() -> None:
    assert both(((1, 5),), ((5, 9),)) == ((5, 5),)
    assert both(((1, 4),), ((5, 9),)) == ()
