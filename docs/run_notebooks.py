"""Run the notebooks of the documentation and keep what they show: ``python docs/run_notebooks.py``.

``tests/docs`` runs them too, and compares. The page that a data set shows is left out of what is
kept: it would be a megabyte that changes with every line of its style.
"""

from __future__ import annotations

import copy
import os
import re
import tempfile
from pathlib import Path
from typing import Any, Final

import nbformat
from nbclient import NotebookClient

ROOT: Final = Path(__file__).resolve().parent.parent
NOTEBOOKS: Final = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
_PAGE: Final = re.compile(r' srcdoc="[^"]*"')
_INSTEAD: Final = ' srcdoc="&lt;p&gt;Run the cell to see the page.&lt;/p&gt;"'


def opened(path: Path) -> Any:
    """A notebook as it is kept."""
    untyped: Any = nbformat
    return untyped.read(path, as_version=4)


def executed(path: Path, folder: Path) -> Any:
    """The notebook, run from the top in a folder, without the pages in its outputs."""
    notebook = opened(path)
    client = NotebookClient(
        notebook,
        timeout=120,
        coalesce_streams=True,
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    metadata = copy.deepcopy(notebook.metadata)
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    notebook.metadata = metadata  # it would name the Python of this machine
    for cell in notebook.cells:
        for shown in cell.get("outputs", ()):
            markup = shown.get("data", {}).get("text/html")
            if markup:
                shown["data"]["text/html"] = _PAGE.sub(_INSTEAD, markup)
    return notebook


def main() -> None:
    """Write each notebook with what it shows now."""
    untyped: Any = nbformat
    for path in NOTEBOOKS:
        with tempfile.TemporaryDirectory() as folder:
            notebook = executed(path, Path(folder))
        untyped.write(notebook, path)
        print(f"ran {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
