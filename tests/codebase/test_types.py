"""What a type checker tells people who use the package: right uses pass, wrong ones do not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import graph
from graph.selection import OPTIONS
from graph.selection.arguments import SelectionArguments

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """\
from pathlib import Path

import graph
from graph.selection import Selection

dataset: graph.Dataset = graph.load("entities.csv", Path("relations.csv"), strict=True)
part: graph.Dataset = graph.select(
    dataset, around=["a", "b"], depth=2, min_basis="court-record", uncontested=True, path=("a", "b")
)
same = graph.select(dataset, Selection.of(around="a"), basis="opinion", only=None)
graph.write_page(part, "output/index.html")
network = graph.network(part)
for source, target, key in network.edges(keys=True):
    claims: tuple[graph.Claim, ...] = network.edges[source, target, key]["claims"]
names: list[str] = [entity.name for entity in part.entities.values()]
first: graph.Relation = part.relations[0]
rows: int = len(graph.frames(part).claims)
graph.to_pyvis(network)
changes: graph.Comparison = graph.compare(dataset, graph.load_page("output/index.html"))
try:
    graph.load("a.csv", "b.csv")
except graph.DataError as error:
    issues: tuple[graph.Issue, ...] = error.issues
"""
WRONG = {
    "graph.select(dataset, colour='red')": "colour",
    "graph.select(dataset, around=3)": "around",
    "graph.select(dataset, depth='far')": "depth",
    "graph.select(dataset, uncontested='yes')": "uncontested",
    "graph.select(dataset, path='a')": "path",
    "graph.select('entities.csv')": "Dataset",
    "graph.load('entities.csv')": "load",
    "graph.load('a.csv', 'b.csv', strict='yes')": "strict",
    "graph.write_page('index.html', dataset)": "Dataset",
    "dataset.entities['a'].title": "title",
    "dataset.claims[0].stance = 'denies'": "read-only",
    "graph.Claim('c', 'a', 'pays')": "target",
    "graph.nothing": "nothing",
}


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Line of the program → what mypy says, in a folder where the package is not the source."""
    folder = tmp_path_factory.mktemp("use")
    text = PROGRAM + "\n".join(WRONG) + "\n"
    (folder / "program.py").write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--hide-error-context",
    ]
    # A cache beside that of `make types`, whose options are others.
    command += ["--cache-dir", str(ROOT / ".mypy_cache" / "use"), "program.py"]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lines = text.split("\n")
    found: dict[str, str] = {}
    for number, said in re.findall(r"^program\.py:(\d+): error: (.*)$", done.stdout, re.MULTILINE):
        found[lines[int(number) - 1]] = found.get(lines[int(number) - 1], "") + said
    assert found, done.stdout + done.stderr
    return found


def test_right_uses_are_right(complaints: dict[str, str]) -> None:
    assert {line: said for line, said in complaints.items() if line not in WRONG} == {}


@pytest.mark.parametrize(("line", "word"), WRONG.items())
def test_a_wrong_use_is_told(line: str, word: str, complaints: dict[str, str]) -> None:
    assert word in complaints.get(line, "")


def test_the_program_uses_every_public_function() -> None:
    functions = [name for name in graph.__all__ if name.islower() and not name.startswith("_")]
    assert all(f"graph.{name}(" in PROGRAM for name in functions)


def test_every_option_is_an_argument() -> None:
    assert list(SelectionArguments.__annotations__) == [option.field for option in OPTIONS]


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "graph" / "py.typed").is_file()
