"""EDTF: what is taken, what is refused with the nearest form, and how dates compare."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.dates import FOREVER, DateError, certainly_after, ordinal, parse, span

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 30))
YEARS = st.integers(1000, 2999)


@st.composite
def written_dates(draw: st.DrawFn) -> str:
    day = draw(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)))
    text = day.isoformat()
    form = draw(st.sampled_from([text, text[:7], text[:4], f"{text[:3]}X", f"{text[:2]}XX"]))
    return form + (draw(st.sampled_from(["", "?", "~", "%"])) if "X" not in form else "")


@given(DAYS)
def test_ordinals_are_those_of_the_standard_library(day: dt.date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert parse(day.isoformat()).first == parse(day.isoformat()).last == day.toordinal()


@given(written_dates())
def test_bounds_are_those_of_the_edtf_library(text: str) -> None:
    ours = parse(text)
    theirs = parse_edtf(text)
    for mine, other in ((ours.first, theirs.lower_strict()), (ours.last, theirs.upper_strict())):
        assert mine == ordinal(other.tm_year, other.tm_mon, other.tm_mday)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-02", "2018-02-01", "2018-02-28"),
        ("2020-02-XX", "2020-02-01", "2020-02-29"),
        ("2018-XX", "2018-01-01", "2018-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2018-22", "2018-06-01", "2018-08-31"),
        ("2018-24", "2018-12-01", "2019-02-28"),
        ("2007/2018", "2007-01-01", "2018-12-31"),
    ],
)
def test_a_date_means_the_days_it_may_be(text: str, first: str, last: str) -> None:
    assert (parse(text).first, parse(text).last) == (parse(first).first, parse(last).last)


def test_open_and_unknown_ends_reach_out() -> None:
    assert parse("2018-06/..").last == FOREVER
    assert parse("../2018").first == -FOREVER
    assert parse("../2018").first_latest == -FOREVER
    assert parse("/2018").first_latest == parse("2018").last
    assert parse("2018/").last_earliest == parse("2018").first


def test_years_beyond_four_digits_and_before_our_era() -> None:
    assert parse("-0044-03-15").first < parse("0001").first
    assert parse("Y17000").first > parse("9999").last


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("31/12/2018", "2018-12-31"),
        ("03/04/2018", "2018-04-03 or 2018-03-04"),
        ("2018-2-3", "2018-02-03"),
        ("c. 1990", "1990~"),
        ("1990-2000", "1990/2000"),
        ("summer 2018", "2018-22"),
        ("March 2018", "2018-03"),
        ("3 March 2018", "2018-03-03"),
        ("Jun-18", "spreadsheet"),
        ("201u", "201X"),
        ("20x", "Write 20XX."),
        ("199xx", "Write 199X."),
        ("2018/open", "2018/.."),
        ("[2017,2018]", "2017/2018"),
        ("2018/2007", "2007/2018"),
        ("٢٠١٨", "2018"),
        ("2018\u201303", "2018-03"),
        ("unknown", "empty"),
        ("2018-33", "Quarters"),
        ("201X-06-25", "201X"),
        ("..", "2019"),
        ("2018\n", "2018"),
        ("2018-06?-25", "Write 2018-06-25?."),
        ("?2018-06-~25", "Write 2018-06-25%."),
        ("2018-06-2X", "Write 2018-06-XX."),
        ("2018-1X", "Write 2018-XX."),
        ("2018-xx", "Write 2018-XX."),
        ("XXXX", "Leave the cell empty."),
        ("open", "Leave the cell empty."),
        ("2018..2019", "Write 2018/2019."),
        ("2018 // 2019?", "Write 2018/2019?."),
        ("[2017..2018]", "Write 2017/2018."),
        ("{2018..}", "Write 2018/..."),
        ("[..2018-06]", "Write ../2018-06."),
        ("1950S2", "Write 1950~."),
        ("2018-06-25Z", "Write 2018-06-25."),
    ],
)
def test_a_refusal_names_the_nearest_form(text: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse(text)
    assert hint in f"{refusal.value} {refusal.value.remedy}"


@given(st.text(max_size=14))
def test_any_text_is_taken_or_refused_with_a_remedy(text: str) -> None:
    try:
        found = parse(text)
    except DateError as error:
        explained = bool(str(error) and error.remedy)
        assert explained
        for near in re.findall(r"^Write (\S+)\.$", error.remedy):
            parse(near)
    else:
        assert found.text == text
        assert found.first <= found.last


@given(written_dates(), written_dates(), DAYS, DAYS)
def test_certain_is_part_of_possible(start: str, end: str, one: dt.date, other: dt.date) -> None:
    first, last = sorted((one.toordinal(), other.toordinal()))
    if parse(end).last < parse(start).first:
        start, end = end, start
    time = span(start, end)
    if time.certainly_in(first, last):
        assert time.possibly_in(first, last)
    wider = span(start[:4].replace("X", "0"), "")
    if time.possibly_in(first, last) and wider.earliest <= time.earliest:
        assert wider.possibly_in(first, last)


@given(written_dates(), written_dates())
def test_certainly_after_leaves_no_doubt(one: str, other: str) -> None:
    if certainly_after(one, other):
        assert not certainly_after(other, one)
        assert parse(one).first > parse(other).first


@st.composite
def dates_and_wider(draw: st.DrawFn) -> tuple[str, str]:
    """A date, and the same with fewer digits known."""
    text = draw(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))).isoformat()
    forms = [text, f"{text[:7]}-XX", text[:7], text[:4], f"{text[:3]}X", f"{text[:2]}XX"]
    one, other = sorted(draw(st.tuples(st.integers(0, 5), st.integers(0, 5))))
    return forms[one], forms[other]


@given(dates_and_wider(), dates_and_wider(), st.booleans(), DAYS, DAYS)
def test_widening_a_date_never_removes_a_possible_relation(
    start: tuple[str, str],
    end: tuple[str, str],
    open_: bool,  # noqa: FBT001  Hypothesis gives it by position
    one: dt.date,
    other: dt.date,
) -> None:
    first, last = sorted((one.toordinal(), other.toordinal()))
    assume(open_ or parse(start[0]).first <= parse(end[0]).first)
    narrow, wide = (span(start[width], "" if open_ else end[width]) for width in (0, 1))
    if narrow.possibly_in(first, last):
        assert wide.possibly_in(first, last)
    if wide.certainly_in(first, last):
        assert narrow.certainly_in(first, last)


@given(written_dates())
def test_no_text_is_lost_or_rounded(text: str) -> None:
    assert parse(text).text == text
