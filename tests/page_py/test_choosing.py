"""The page and Python choose the same from random data, to the last claim.

The page's own code runs without a browser, in Deno: its addresses, its filters, its walks and what
it takes away.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.errors import EmptySelectionError
from graph.exporters.node_link import document
from graph.layout import positions
from graph.page.data_block import view_json
from graph.page.viewing import make_view
from graph.records import Dataset
from graph.selection import Selection, select
from tests.core.random_data import OPTIONS as RANDOM_OPTIONS
from tests.core.random_data import datasets

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tests" / "readers" / "choose.ts"
DATASETS, EACH = 120, 6

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("deno") is None, reason="the deno package is not installed"
)


def drawn() -> list[tuple[Dataset, list[Selection]]]:
    """Random data sets, each with random selections: the same ones every time."""
    found: list[tuple[Dataset, list[Selection]]] = []

    @settings(
        max_examples=DATASETS,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(datasets(), st.lists(RANDOM_OPTIONS, min_size=EACH, max_size=EACH))
    def draw(data: Dataset, options: list[dict[str, Any]]) -> None:
        found.append((data, [Selection.of(**chosen) for chosen in options]))

    draw()
    return found


def told(made: dict[str, Any]) -> dict[str, Any]:
    """What an export says of what was chosen."""
    return {
        "entities": {node["id"]: node["context"] for node in made["nodes"]},
        "relations": {
            (edge["source"], edge["type"], edge["target"]): {
                claim["id"]: sorted(claim["refers-to"]) for claim in edge["claims"]
            }
            for edge in made["edges"]
        },
    }


def test_page_and_python_choose_the_same(tmp_path: Path) -> None:
    cases = drawn()
    assert len(cases) >= DATASETS // 2
    written = [
        {
            "view": json.loads(view_json(make_view(data, positions(data)))),
            "fragments": [selection.to_fragment() for selection in selections],
        }
        for data, selections in cases
    ]
    (tmp_path / "cases.json").write_text(json.dumps(written), encoding="utf-8")
    words = ["run", "--quiet", "--config", str(ROOT / "deno.json"), "--allow-read"]
    done = subprocess.run(
        [sys.executable, "-m", "deno", *words, str(SCRIPT), str(tmp_path / "cases.json")],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    theirs = json.loads(done.stdout)
    ours = [(data, selection) for data, selections in cases for selection in selections]
    several = corrections = 0
    for (data, selection), found in zip(ours, theirs, strict=True):
        try:
            part = select(data, selection)
        except EmptySelectionError:
            assert found["edges"] == [], selection
            continue
        expected = told(document(part))
        assert told(found) == expected, (selection, data)
        several += len(expected["relations"]) > 1
        corrections += any(claim.stance == "corrects" for claim in part.claims)
    # The draw is worth something: parts that hold something, corrections with what they are about.
    assert several > 100
    assert corrections > 20
