"""Parts of a data set: what they tell of themselves, and what they keep from the whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given

from graph import evidence
from graph.errors import EmptySelectionError
from graph.exporters.pair import files
from graph.loading import load
from graph.published import published
from graph.records import Dataset
from graph.selection import select
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import OPTIONS, datasets

SHARED = Path(__file__).resolve().parents[1] / "shared_cases" / "parts.json"
CASES: dict[str, Any] = json.loads(SHARED.read_text(encoding="utf-8"))
POSITIONAL = ("id", "source", "type", "target")


def data_of(case: dict[str, Any]) -> Dataset:
    rows = [
        claim(
            *(row[name] for name in POSITIONAL),
            **{name: text for name, text in row.items() if name not in POSITIONAL},
        )
        for row in case["claims"]
    ]
    return dataset([entity(key, kind) for key, kind in CASES["entities"].items()], rows)


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["why"])
def test_a_part_tells_what_the_page_tells(case: dict[str, Any]) -> None:
    options = {name.replace("-", "_"): value for name, value in case["options"].items()}
    single = {name: value[0] if name == "known_by" else value for name, value in options.items()}
    part = select(data_of(case), **single)
    counts = evidence.origins(part)
    found = {
        "|".join(r.key): [evidence.state(r), evidence.strongest_basis(r), counts[r.key]]
        for r in published(part).relations
        if r.type != "published-by" or "published-by" in str(case["expected"])
    }
    assert found == case["expected"]


def chosen(data: Dataset, options: dict[str, Any]) -> Dataset:
    part = None
    try:
        part = select(data, **options)
    except EmptySelectionError:
        assume(condition=False)
    assert part is not None
    return part


@given(datasets(), OPTIONS)
def test_standing_in_a_part_reads_as_in_the_whole(data: Dataset, options: dict[str, Any]) -> None:
    part = chosen(data, options)
    whole = {line.claim.id: line for line in evidence.standing(data)}
    told = {line.claim.id: line for line in evidence.standing(part)}
    assert set(told) == set(whole) & set(part.claims_by_id)
    for key, line in told.items():
        assert (line.sentence, line.disputed) == (whole[key].sentence, whole[key].disputed)
        assert line.ended_by == whole[key].ended_by
        assert set(line.ended_by) <= set(part.claims_by_id)


@given(datasets(), OPTIONS)
def test_a_part_of_a_part_is_a_part_of_the_whole(data: Dataset, options: dict[str, Any]) -> None:
    part = chosen(data, options)
    assume(part is not data)
    again = chosen(part, {"only": sorted(part.entities)})
    assert again.whole is data


@given(datasets(), OPTIONS)
def test_documents_of_a_part_keep_their_origins(data: Dataset, options: dict[str, Any]) -> None:
    part = chosen(data, options)
    whole = evidence.document_origins(data)
    for document, found in evidence.document_origins(part).items():
        assert found == whole[document]


def accused() -> Dataset:
    """A charge of 2018 with an acquittal on one count, a conviction on another, and a denial."""
    return dataset(
        [
            *(entity(key) for key in ("p", "q")),
            entity("case", "case"),
            *(entity(key, "document") for key in ("d1", "d2")),
        ],
        [
            claim(
                *("r1", "p", "party-to", "case"),
                role="defendant",
                stage="charged",
                start="2018",
                document="d1",
                published="2018",
            ),
            claim(
                *("r2", "p", "party-to", "case"),
                role="defendant",
                stage="acquitted",
                start="2021",
                document="d2",
                published="2021",
            ),
            claim(
                *("r3", "p", "party-to", "case"),
                role="defendant",
                stage="convicted",
                start="2020",
                document="d2",
                published="2021",
            ),
            claim("r4", "p", "party-to", "case", stance="denies", refers_to=("r1",), document="d2"),
            claim("r5", "p", "associated-with", "q", document="d1"),
        ],
    )


@pytest.mark.parametrize(
    "options",
    [
        {"document": ["d1"]},
        {"known_by": "2018"},
        {"true_at": "2018"},
        {"around": ["q"], "depth": 2, "document": ["d1"]},
        {"without_document": ["d2"]},
    ],
    ids=str,
)
def test_an_acquittal_goes_wherever_its_charge_goes(
    options: dict[str, Any], tmp_path: Path
) -> None:
    part = select(accused(), **options)
    assert {"r1", "r2"} <= set(part.claims_by_id)
    (line,) = (item for item in evidence.standing(part) if item.claim.id == "r1")
    assert "later: acquitted in part, 2021" in line.sentence
    assert line.disputed
    for name, content in files(part).items():
        (tmp_path / name).write_bytes(content)
    again = load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    (line,) = (item for item in evidence.standing(again) if item.claim.id == "r1")
    assert line.ended_by == ("r2",)
    assert "later: acquitted" in line.sentence
