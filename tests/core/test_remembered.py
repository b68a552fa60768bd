"""What is worked out once for each data set."""

from __future__ import annotations

from dataclasses import replace

from graph import evidence
from graph.evidence.cascade import cascade, retracted
from graph.fingerprint import data_hash
from graph.records import Dataset
from graph.remembered import remembered
from tests.core.builder import claim, dataset, entity


def record() -> Dataset:
    claims = [claim("1", "a", "related-to", "b"), claim("2", "b", "related-to", "c")]
    return dataset([entity("a"), entity("b"), entity("c")], claims)


def test_an_answer_is_worked_out_once_for_each_data_set() -> None:
    asked: list[int] = []

    @remembered
    def count(data: Dataset) -> int:
        asked.append(len(data.claims))
        return len(data.claims)

    one = record()
    part = replace(one, claims=one.claims[:1])
    assert [count(one), count(one), count(part), count(one)] == [2, 2, 1, 2]
    assert asked == [2, 1]


def test_a_copy_does_not_remember_what_the_original_knows() -> None:
    one = record()
    before = (data_hash(one), evidence.origins(one), retracted(one))
    part = replace(one, claims=one.claims[:1])
    assert data_hash(part) != before[0]
    assert set(evidence.origins(part)) < set(before[1])
    claims = tuple(replace(c, status="retracted", note="wrong") for c in one.claims)
    assert len(retracted(replace(one, claims=claims)).relations) == len(one.relations)
    assert retracted(one) is before[2]


def test_where_nothing_is_gone_nothing_falls() -> None:
    assert not any(getattr(cascade(record(), []), name) for name in ("claims", "relations"))
