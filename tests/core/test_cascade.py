"""Retraction cascade: the difference between two data sets, and where reprints fall too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import evidence
from graph.errors import UnknownIdError
from graph.evidence.cascade import cascade, retracted
from graph.records import Dataset
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import DOCUMENTS, datasets

REPRINTS = st.sets(
    st.sampled_from([("d2", "d1"), ("d3", "d2"), ("d3", "d1"), ("d1", "d3")]), max_size=3
)
Key = tuple[str, str, str]


def supported(data: Dataset) -> dict[Key, tuple[str, int]]:
    return {
        r.key: (evidence.state(r), len(r.current)) for r in data.relations if evidence.supporting(r)
    }


def ends(keys: set[Key]) -> set[str]:
    return {end for source, _, target in keys for end in (source, target)}


def falling(documents: set[str], reprints: set[tuple[str, str]]) -> set[str]:
    """The smallest set that holds the documents and every reprint of only such."""
    fallen = set(documents)
    for _ in DOCUMENTS:
        for copy in DOCUMENTS:
            originals = {target for source, target in reprints if source == copy}
            if originals and originals <= fallen:
                fallen.add(copy)
    return fallen


@given(datasets(), REPRINTS, st.data())
def test_it_equals_the_difference_of_two_data_sets(
    data: Dataset, reprints: set[tuple[str, str]], more: st.DataObject
) -> None:
    copies = [claim(f"x-{a}-{b}", a, "reprints", b, document=a) for a, b in sorted(reprints)]
    data = replace(data, claims=(*data.claims, *copies))
    rows = [c.id for c in data.claims if c.is_current]
    gone = more.draw(st.sets(st.sampled_from([*rows, *DOCUMENTS]), max_size=4))
    standing = {(a, b) for a, b in reprints if f"x-{a}-{b}" not in gone}
    documents = falling(gone & set(DOCUMENTS), standing)
    left = replace(
        data,
        claims=tuple(c for c in data.claims if c.id not in gone and c.document not in documents),
    )
    before, after = supported(data), supported(left)
    found = cascade(data, gone)
    assert set(found.documents) == documents
    assert set(found.claims) == {c.id for c in data.claims} - {c.id for c in left.claims}
    assert set(found.relations) == before.keys() - after.keys()
    assert set(found.changed) == {key for key in after if after[key] != before[key]}
    assert set(found.entities) == ends(set(before)) - ends(set(after))
    for part in (found.documents, found.claims, found.relations, found.changed, found.entities):
        assert list(part) == sorted(part)


@given(datasets(), st.data())
def test_what_was_retracted_already_is_told_alike_and_comes_back(
    data: Dataset, more: st.DataObject
) -> None:
    rows = [c.id for c in data.claims if c.is_current]
    gone = more.draw(st.sets(st.sampled_from(rows), max_size=3)) if rows else set()
    marked = replace(
        data,
        claims=tuple(replace(c, status="retracted") if c.id in gone else c for c in data.claims),
    )
    found = retracted(marked)
    assert replace(found, documents=(), copies=()) == cascade(data, gone)
    resting = {
        document: {c.id for c in data.claims if c.document == document and c.origin == "row"}
        for document in DOCUMENTS
    }
    assert found.documents == tuple(d for d in DOCUMENTS if resting[d] and resting[d] <= gone)
    assert supported(data).keys() - supported(marked).keys() == set(retracted(marked).relations)


def small() -> Dataset:
    return dataset(
        [
            *(entity(key) for key in "abc"),
            *(entity(key, "document") for key in ("d1", "d2")),
        ],
        [
            claim("r1", "a", "associated-with", "b", document="d1"),
            claim("r2", "b", "associated-with", "c", document="d1"),
            claim("r3", "b", "associated-with", "c", document="d2"),
            claim(
                "r4", "a", "associated-with", "b", document="d2", stance="denies", refers_to=("r1",)
            ),
        ],
    )


def test_an_article_takes_what_rests_on_it_alone() -> None:
    found = cascade(small(), ["d1"])
    assert found.claims == ("r1", "r2")
    assert found.relations == (("a", "associated-with", "b"),)
    assert found.changed == (("b", "associated-with", "c"),)
    assert found.entities == ("a",)
    assert found.answers == ("r4",)


@pytest.mark.parametrize(
    ("copies", "gone", "documents"),
    [
        ([("d2", "d1"), ("d3", "d2")], {"d1"}, {"d1", "d2", "d3"}),
        ([("d2", "d1"), ("d3", "d2")], {"d2"}, {"d2", "d3"}),
        ([("d3", "d1"), ("d3", "d2")], {"d1"}, {"d1"}),
        ([("d3", "d1"), ("d3", "d2")], {"d1", "d2"}, {"d1", "d2", "d3"}),
        ([("d2", "d1")], {"d1", "x-d2-d1"}, {"d1"}),
    ],
)
def test_a_reprint_falls_with_all_that_it_reprints(
    copies: list[tuple[str, str]], gone: set[str], documents: set[str]
) -> None:
    data = dataset(
        [entity(key, "document") for key in DOCUMENTS],
        [claim(f"x-{a}-{b}", a, "reprints", b, document=a) for a, b in copies],
    )
    assert set(cascade(data, gone).documents) == documents


def test_an_answer_to_several_falls_only_with_all_of_them() -> None:
    data = small()
    both = replace(data.claims_by_id["r4"], refers_to=("r1", "r3"))
    data = replace(data, claims=(*data.claims[:-1], both))
    assert cascade(data, ["r1"]).answers == ()
    assert cascade(data, ["r1", "r3"]).answers == ("r4",)


def test_an_id_that_is_neither_claim_nor_document() -> None:
    for name in ("a", "nothing"):
        with pytest.raises(UnknownIdError, match="no claim and no document"):
            cascade(small(), [name])


def test_copies_of_a_retracted_document_are_named_as_long_as_they_stand() -> None:
    data = small()
    data = replace(
        data, claims=(*data.claims, claim("x", "d2", "reprints", "d1", document="d2", basis=""))
    )
    gone = replace(
        data,
        claims=tuple(
            replace(c, status="retracted") if c.document == "d1" else c for c in data.claims
        ),
    )
    found = retracted(gone)
    assert found.documents == ("d1",)
    assert found.claims == ("r1", "r2")
    assert found.copies == ("r3", "r4", "x")
    assert retracted(data).documents == ()
