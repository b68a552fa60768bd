"""The evidence paths that page and command line must both answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.evidence.paths import EvidencePath, evidence_paths
from graph.records import Dataset
from tests.core.builder import claim, dataset, entity

PATH = Path(__file__).resolve().parents[1] / "shared_cases" / "paths.json"
CASES: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
POSITIONAL = ("id", "source", "type", "target")


def data_of(case: dict[str, Any]) -> Dataset:
    rows = [
        claim(
            *(row[name] for name in POSITIONAL),
            **{name: text for name, text in row.items() if name not in POSITIONAL},
        )
        for row in case["claims"]
    ]
    return dataset([entity(key, type_) for key, type_ in CASES["entities"].items()], rows)


def answer(path: EvidencePath) -> dict[str, Any]:
    return {
        "hops": [[hop.finish, *hop.relation.key] for hop in path.hops],
        "basis": path.basis,
        "origins": path.origins,
        "weakest": path.weakest,
        "refusals": list(path.refusals),
    }


@pytest.mark.parametrize("case", CASES["cases"])
def test_paths_are_those_that_the_page_finds(case: dict[str, Any]) -> None:
    found = evidence_paths(
        data_of(case), case["from"], case["to"], most=case["most"], longest=case["longest"]
    )
    assert [answer(path) for path in found.paths] == case["paths"]
    assert [answer(path) for path in found.refused] == case["refused"]
    assert (found.more, found.more_refused) == (case["more"], case["more_refused"])
