"""Known when: against the definition, and against the selection's known-clock."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph import dates, evidence
from graph.evidence.known import end_of_clock, known_by, known_when
from graph.records import Dataset
from graph.selection import Selection
from graph.selection.claims import claim_tests
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import DAYS, datasets

MOMENTS = tuple(
    dates.parse(text).last
    for text in ("2017", "2018-06-15", "2018", "2019-06-29", "2019-06-30", "2020-02-10", "2030")
)


@given(datasets())
def test_the_date_is_that_of_the_earliest_evidence(data: Dataset) -> None:
    expected = {}
    for relation in data.relations:
        if found := evidence.supporting(relation):
            dated = sorted(
                (dates.parse(text).first, dates.parse(text).last, text)
                for text in (data.published(c) for c in found)
                if text
            )
            expected[relation.key] = dated[0][2] if dated else ""
    assert known_when(data) == expected


@given(datasets(), st.sampled_from(MOMENTS), st.booleans())
def test_every_relation_that_is_known_has_a_claim_that_was_public(
    data: Dataset,
    day: int,
    certain: bool,  # noqa: FBT001  Hypothesis gives it so
) -> None:
    found = known_by(data, day, certain=certain)
    for relation in data.relations:
        texts = [data.published(c) for c in evidence.supporting(relation)]
        days = [dates.parse(text) for text in texts if text]
        public = any((d.last if certain else d.first) <= day for d in days)
        undated = "" in texts and day >= end_of_clock(data)
        assert (relation.key in found) is (public or undated)


@given(datasets(), st.booleans())
def test_it_only_grows_and_is_everything_at_the_end(
    data: Dataset,
    certain: bool,  # noqa: FBT001  Hypothesis gives it so
) -> None:
    steps = [known_by(data, day, certain=certain) for day in MOMENTS]
    assert all(one <= other for one, other in pairwise(steps))
    assert steps[-1] == {r.key for r in data.relations if evidence.supporting(r)}
    assert all(
        known_by(data, day, certain=True) <= known_by(data, day, certain=False) for day in MOMENTS
    )


@given(datasets(), st.sampled_from([day for day in DAYS if day]), st.booleans())
def test_the_selection_by_the_known_clock_is_the_same(
    data: Dataset,
    text: str,
    certain: bool,  # noqa: FBT001  Hypothesis gives it so
) -> None:
    certainty = "certain" if certain else "possible"
    tests = claim_tests(data, Selection.of(known_by=text, certainty=certainty))
    shown = {
        relation.key
        for relation in data.relations
        if any(all(test(c) for test in tests) for c in evidence.supporting(relation))
    }
    assert known_by(data, dates.parse(text).last, certain=certain) == shown


def related(*published: str) -> Dataset:
    return dataset(
        [entity("a"), entity("b")],
        [
            claim(f"r{number}", "a", "associated-with", "b", published=text)
            for number, text in enumerate(published)
        ],
    )


def test_certainly_public_is_only_what_was_public_whichever_day_is_meant() -> None:
    data = related("2018", "2020")
    june, december = (dates.parse(text).last for text in ("2018-06-15", "2018-12-31"))
    assert known_by(data, june)
    assert not known_by(data, june, certain=True)
    assert known_by(data, december, certain=True)


def test_a_date_that_is_not_exact_may_have_been_the_first() -> None:
    assert list(known_when(related("2018-03-01", "2018")).values()) == ["2018"]
    assert list(known_when(related("2018/2020", "2018")).values()) == ["2018"]


def test_an_open_end_does_not_put_off_the_end_of_the_clock() -> None:
    assert end_of_clock(related("2018/..", "2016")) == dates.parse("2016").last
    assert known_by(related("2016", ""), dates.parse("2016").last)


def test_what_is_retracted_was_never_evidence() -> None:
    data = dataset(
        [entity("a"), entity("b")],
        [
            claim("r1", "a", "associated-with", "b", published="2018", status="retracted"),
            claim("r2", "a", "associated-with", "b", published="2020"),
        ],
    )
    assert known_when(data) == {("a", "associated-with", "b"): "2020"}
    assert known_by(data, dates.parse("2019").last) == frozenset()
