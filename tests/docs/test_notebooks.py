"""The notebooks run from the top, and show what they say that they show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

from docs.run_notebooks import NOTEBOOKS, executed, opened


def outputs(notebook: Any) -> list[list[dict[str, Any]]]:
    """What each cell shows: text that is printed, and the forms of a value."""
    return [
        [dict(shown.get("data", {}), text=shown.get("text", "")) for shown in cell.outputs]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) == 2


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing goes into the settings and the history of the person who runs the tests.
    for place in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(place, str(tmp_path / "jupyter"))
    kept = opened(path)
    nbformat.validate(kept)
    folder = tmp_path / "work"
    folder.mkdir()
    fresh = executed(path, folder)
    assert outputs(fresh) == outputs(kept), "python docs/run_notebooks.py keeps what they show"
    shown = [data.get("text/html", "") for cell in outputs(fresh) for data in cell]
    assert any("<table" in markup and "<iframe" in markup for markup in shown)
