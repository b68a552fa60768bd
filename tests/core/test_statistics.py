"""Counts, the coverage ledger and the gap report."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from graph import evidence
from graph.evidence.gaps import gaps
from graph.records import Dataset, Identifier
from graph.statistics import coverage, statistics
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import datasets


def small(**more: Any) -> Dataset:
    entities = [
        entity("p", "person"),
        entity("q", "person"),
        entity("firm", "company"),
        entity("us", "agency"),
        entity("paper", "outlet"),
        entity("act", "action"),
        entity("figure", "statistic"),
        entity("unknown-figure", "statistic"),
        entity(
            "d1",
            "document",
            publishers=("us",),
            start="2019-06-30",
            url="https://example.org/1",
            archive_url="https://archive.example/1",
        ),
        entity("d2", "document", publishers=("paper",), start="201X"),
        entity("d3", "document", note="Read in print.", identifiers=(Identifier("isbn", "1"),)),
        entity("d4", "document", note="Lost."),
    ]
    claims = [
        claim("r1", "p", "party-to", "act", document="d1", locator="p. 1", checked="2026-01-01"),
        claim("r2", "p", "owns", "firm", document="d2", basis="reporting", checked="2020"),
        claim("r3", "p", "owns", "firm", document="d1", basis="reporting", checked="2019"),
        claim("r4", "q", "owns", "firm", document="d4", basis="opinion", published="2018/2020"),
        claim("r5", "q", "owns", "firm", document="d1", stance="denies", status="superseded"),
        claim("r6", "figure", "measures", "act", document="d3", amount="5", unit="people"),
        claim("r7", "unknown-figure", "measures", "act", document="d3"),
        claim("r8", "q", "works-for", "us", document="d1", status="retracted"),
    ]
    return dataset(entities, claims, **more)


def test_counts_by_type_family_basis_document_publisher_and_year() -> None:
    found = statistics(small())
    assert found["entities"] == 12
    assert (found["claims"], found["retracted_claims"], found["relations"]) == (9, 1, 7)
    assert found["entities_by_type"]["person"] == 2
    assert list(found["entities_by_type"])[:3] == ["agency", "company", "person"]
    assert found["relations_by_type"] == {
        "published-by": 2,
        "party-to": 1,
        "owns": 2,
        "measures": 2,
    }
    assert found["relations_by_family"]["structure"] == 2
    assert found["claims_by_basis"]["reporting"] == 2
    assert found["claims_by_document"] == {"d1": 4, "d2": 2, "d3": 2, "d4": 1}
    assert found["claims_by_publisher"] == {"us": 4, "unknown": 3, "paper": 2}
    assert found["claims_by_year"] == {"2018/2020": 1, "2019": 4, "201X": 2, "unknown": 2}


def test_the_ledger() -> None:
    assert coverage(small()) == {
        "relations_drawn": 7,
        "with_a_document": 7,
        "with_url_or_identifier": 6,
        "with_date": 5,
        "with_locator": 1,
        "with_archive_copy": 4,
        "with_two_or_more_origins": 1,
        "checked_by_a_person": 2,
        "documents": 4,
        "documents_that_open": 2,
        "documents_that_open_percent": 50,
        "documents_of_unknown_publisher": 2,
        "reasons": [
            {"document": "d2", "name": "D2", "reason": ""},
            {"document": "d4", "name": "D4", "reason": "Lost."},
        ],
    }


def test_the_gaps() -> None:
    found = gaps(small())
    assert ["q", "owns", "firm"] in found["relations_of_one_origin"]
    assert ["p", "owns", "firm"] not in found["relations_of_one_origin"]
    assert found["relations_without_primary_document"] == [
        ["p", "owns", "firm"],
        ["q", "owns", "firm"],
    ]
    assert found["relations_of_stale_checks"] == [["p", "owns", "firm"]]
    assert ["p", "party-to", "act"] not in found["relations_never_checked"]
    assert ["figure", "measures", "act"] in found["relations_never_checked"]
    assert found["parties_without_official_act"] == ["firm", "q"]
    assert found["official_acts_nobody_reported"] == ["act"]
    assert found["figures_without_a_number"] == ["unknown-figure"]


def test_an_uncited_network_has_a_ledger_of_noughts() -> None:
    data = dataset(
        [entity("a", "thing"), entity("b", "thing")],
        [claim("r", "a", "related-to", "b", basis="")],
        cited=False,
    )
    found = statistics(data)
    assert found["claims_by_basis"] == {"uncited": 1}
    assert found["coverage"]["with_a_document"] == found["coverage"]["documents"] == 0
    assert "documents_that_open_percent" not in found["coverage"]


def test_nothing_at_all() -> None:
    found = statistics(dataset([], []))
    assert (found["entities"], found["coverage"]["relations_drawn"]) == (0, 0)


@settings(max_examples=60, deadline=None)
@given(datasets())
def test_the_tables_add_up(data: Dataset) -> None:
    found = statistics(data)
    for table, total in (
        ("entities_by_type", "entities"),
        ("relations_by_family", "relations"),
        ("relations_by_type", "relations"),
        ("relations_by_state", "relations"),
        ("claims_by_basis", "claims"),
        ("claims_by_stance", "claims"),
        ("claims_by_document", "claims"),
        ("claims_by_year", "claims"),
    ):
        assert sum(found[table].values()) == found[total], table
    assert json.loads(json.dumps(found)) == found
    ledger = found["coverage"]
    lines = [name for name in ledger if name.startswith(("with_", "checked_"))]
    assert len(lines) == 7
    assert all(0 <= ledger[name] <= ledger["relations_drawn"] for name in lines)


@settings(max_examples=60, deadline=None)
@given(datasets())
def test_a_gap_is_a_relation_that_somebody_supports(data: Dataset) -> None:
    supported = [list(r.key) for r in data.relations if evidence.supporting(r)]
    for name, lines in gaps(data).items():
        if name.startswith("relations_"):
            assert lines == [key for key in supported if key in lines]
