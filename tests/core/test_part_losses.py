"""The pair of a part says how much of it reads otherwise than in the whole, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given

from graph import evidence
from graph.evidence.offices import offices
from graph.exporters.pair import files, losses
from graph.exporters.part_losses import known_from_the_whole
from graph.records import Dataset
from graph.selection import select
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import OPTIONS, datasets
from tests.core.test_parts import accused, chosen


def said(part: Dataset) -> dict[str, int]:
    return {loss.what: loss.count for loss in losses(part) if "not selected" in loss.reason}


@given(datasets(), OPTIONS)
def test_it_is_the_difference_to_what_is_read_back(data: Dataset, options: dict[str, Any]) -> None:
    part = chosen(data, options)
    assume(part is not data)
    alone = replace(part, whole=None)
    found = {loss.what: loss.count for loss in known_from_the_whole(part, part)}
    told = {line.claim.id: (line.sentence, line.disputed) for line in evidence.standing(part)}
    again = {line.claim.id: (line.sentence, line.disputed) for line in evidence.standing(alone)}
    assert found["lines of legal standing"] == sum(again.get(k) != line for k, line in told.items())
    counted, left = evidence.origins(part), evidence.origins(alone)
    assert found["relations"] == sum(counted[key] != left[key] for key in counted)
    held, kept = offices(part), offices(alone)
    assert found["claims of officials"] == sum(held[key] != kept.get(key, ()) for key in held)


def test_a_charge_without_its_conviction_and_denial_is_counted() -> None:
    part = select(accused(), document=["d1"])
    assert said(part)["lines of legal standing"] >= 1
    assert said(accused()) == {}
    assert files(part)["relations.csv"].count(b"convicted") == 0


def test_two_reprints_of_one_article_are_counted_where_the_reprint_was_left_out() -> None:
    papers = [entity(key, "document", publishers=(f"o{key}",)) for key in ("d1", "d2", "d3")]
    outlets = [entity(f"o{key}", "outlet") for key in ("d1", "d2", "d3")]
    data = dataset(
        [*papers, *outlets, entity("a"), entity("b")],
        [
            claim("r1", "a", "associated-with", "b", document="d1"),
            claim("r2", "a", "associated-with", "b", document="d2"),
            claim("x1", "d1", "reprints", "d3", document="d1"),
            claim("x2", "d2", "reprints", "d3", document="d2"),
        ],
    )
    part = select(data, relation=["associated-with"])
    key = ("a", "associated-with", "b")
    assert evidence.origins(part)[key] == 1
    assert evidence.origins(replace(part, whole=None))[key] == 2
    assert said(part)["relations"] == 1
