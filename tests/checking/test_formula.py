"""Cells that a spreadsheet would run: the cases that the page answers, too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.formula import bare, neutral

CASES = json.loads(
    (Path(__file__).resolve().parents[1] / "shared_cases" / "formula.json").read_text("utf-8")
)


@pytest.mark.parametrize(("cell", "written"), CASES["cells"])
def test_a_cell_is_written_so_that_nothing_runs_and_read_back(cell: str, written: str) -> None:
    assert neutral(cell) == written
    assert bare(written) == cell
