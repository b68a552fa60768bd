"""A difference, applied, makes the one data set of the other; what does not matter is none."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import evidence
from graph.about_record import About
from graph.comparing import WEIGHTY, apply, diff
from graph.errors import UsageError
from graph.records import Claim, Dataset, Entity, Withdrawn
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import datasets

ABOUT = st.sampled_from((About(), About(title="one"), About(title="two")))


def same(one: Dataset, other: Dataset) -> bool:
    return all(
        getattr(one, item.name) == getattr(other, item.name)
        for item in fields(Dataset)
        if item.name != "issues"
    )


@given(datasets(), datasets(), ABOUT, ABOUT)
def test_applied_to_the_one_it_gives_the_other(
    one: Dataset, other: Dataset, before: About, after: About
) -> None:
    one, other = replace(one, about=before), replace(other, about=after)
    difference = diff(one, other)
    made = apply(difference, one)
    assert same(made, other)
    assert list(made.entities) == list(other.entities)
    assert bool(difference) is not same(one, other)


@given(datasets(), datasets())
def test_it_says_exactly_what_differs(one: Dataset, other: Dataset) -> None:
    difference = diff(one, other)
    old, new = one.claims_by_id, other.claims_by_id
    assert [c.id for c in difference.claims.added] == sorted(set(new) - set(old))
    assert [c.id for c in difference.claims.withdrawn] == sorted(set(old) - set(new))
    told = {change.before.id: set(change.fields) for change in difference.claims.changed}
    assert told == {
        key: {
            item.name
            for item in fields(Claim)
            if item.compare and getattr(old[key], item.name) != getattr(new[key], item.name)
        }
        for key in old.keys() & new.keys()
        if old[key] != new[key]
    }
    states = {change.key: (change.before, change.after) for change in difference.relations}
    before = {r.key: evidence.state(r) for r in one.relations}
    after = {r.key: evidence.state(r) for r in other.relations}
    assert states == {
        key: (before.get(key, ""), after.get(key, ""))
        for key in before | after
        if before.get(key) != after.get(key)
    }


@given(datasets(), st.randoms())
def test_the_order_and_lines_of_rows_make_no_difference(data: Dataset, random: object) -> None:
    entities = [replace(item, line=number) for number, item in enumerate(data.entities.values())]
    claims = [replace(item, line=number + 7) for number, item in enumerate(data.claims)]
    random.shuffle(entities)  # type: ignore[attr-defined]  Hypothesis has no name for its type
    random.shuffle(claims)  # type: ignore[attr-defined]  as above
    moved = replace(data, entities={item.id: item for item in entities}, claims=tuple(claims))
    assert not diff(data, moved)


def small(**cells: str) -> Dataset:
    return dataset(
        [entity("a"), entity("case", "case")],
        [
            claim("r1", "a", "party-to", "case", note="x" if cells else ""),
            claim("r2", "a", "party-to", "case", line=len(cells), role="defendant", **cells),
        ],
    )


def test_stage_stance_and_citation_are_named_first() -> None:
    changes = diff(
        small(), small(stage="charged", stance="denies", locator="p. 2", note="n", start="2018")
    ).claims.changed
    assert [change.before.id for change in changes] == ["r2", "r1"]
    assert changes[0].fields == ("stage", "stance", "locator", "start", "note")


def test_the_weighty_fields_are_fields_of_a_claim() -> None:
    assert set(WEIGHTY) < {item.name for item in fields(Claim)}
    assert not set(WEIGHTY) & {item.name for item in fields(Entity)}


def test_what_stands_beside_the_records_is_compared() -> None:
    gone = (Withdrawn("b", "2020", "twice"),)
    difference = diff(small(), replace(small(), withdrawn=gone, cited=False))
    assert [name for name, _, _ in difference.beside] == ["cited", "withdrawn"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (small(), small(stage="charged")),
        (small(), dataset([entity("a")], [])),
        (dataset([entity("a")], []), small()),
        (small(), replace(small(), about=About(title="two"))),
    ],
)
def test_a_difference_does_not_fit_what_it_was_not_made_from(one: Dataset, other: Dataset) -> None:
    with pytest.raises(UsageError, match="does not fit"):
        apply(diff(one, other), replace(other, about=About(title="two")))
