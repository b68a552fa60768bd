"""The notebooks run from the top, and show what they say that they show."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


def opened(path: Path) -> Any:
    untyped: Any = nbformat
    return untyped.read(path, as_version=4)


def outputs(notebook: Any) -> list[list[dict[str, Any]]]:
    """What each cell shows: text that is printed, and the forms of a value."""
    return [
        [dict(shown.get("data", {}), text=shown.get("text", "")) for shown in cell.outputs]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def run(notebook: Any, folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    client = NotebookClient(
        notebook,
        timeout=120,
        coalesce_streams=True,
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute(env=environment)


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) == 2


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing goes into the settings and the history of the person who runs the tests.
    for place in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(place, str(tmp_path / "jupyter"))
    kept, fresh = opened(path), opened(path)
    nbformat.validate(kept)
    folder = tmp_path / "work"
    folder.mkdir()
    run(fresh, folder)
    assert outputs(fresh) == outputs(kept)
