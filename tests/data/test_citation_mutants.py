"""No claim without an openable citation: each citation cell of our own data, broken, is refused.

Rows are broken many at a time, since each is judged by itself; every one must have its own error,
at its line and in the column of the cell.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from graph.issues import MOST_OF_A_CODE, Severity
from graph.loading import Source, read

ROOT = Path(__file__).resolve().parents[2]
ENTITIES = (ROOT / "entities.csv").read_bytes()
RELATIONS = (ROOT / "relations.csv").read_bytes()
#: More rows at a time would not all be told.
AT_ONCE = MOST_OF_A_CODE - 100


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def text(rows: list[list[str]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return "\ufeff" + stream.getvalue()


def lines(rows: list[list[str]]) -> list[int]:
    """The line on which each row begins."""
    found, line = [], 1
    for row in rows:
        found.append(line)
        line += 1 + sum(cell.count("\n") for cell in row)
    return found


def refused(
    folder: Path, file: str, rows: list[list[str]], column: int, broken: list[int]
) -> tuple[set[int], set[int]]:
    """The lines that were broken, and those of them with an error in that column."""
    contents = {"entities.csv": ENTITIES, "relations.csv": RELATIONS}
    contents[file] = text(rows).encode()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    reading = read(Source(folder / "entities.csv", folder / "relations.csv"))
    assert reading.dataset is None
    starts = lines(rows)
    told = {
        issue.place.line or 0
        for issue in reading.issues
        if issue.severity is Severity.ERROR
        and issue.place.file == file
        and issue.place.column == column + 1
    }
    wanted = {starts[at] for at in broken}
    return wanted, told & wanted


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("document", "doc-nowhere"),
        ("document", "agency-ofac"),
        ("document", ""),
        ("basis", ""),
        ("basis", "rumour"),
        ("stance", "hints"),
        ("speaker", "nobody"),
        ("refers-to", "r-nowhere"),
        ("published", "soon"),
        ("checked", "soon"),
    ],
)
def test_every_claim_is_held_to_its_citation(tmp_path: Path, column: str, cell: str) -> None:
    rows = table(RELATIONS)
    at = rows[0].index(column)
    everything = range(1, len(rows))
    assert len(everything) > 1000
    for first in range(0, len(everything), AT_ONCE):
        broken = list(everything)[first : first + AT_ONCE]
        chosen = set(broken)
        mutants = [
            [*row[:at], cell, *row[at + 1 :]] if number in chosen else row
            for number, row in enumerate(rows)
        ]
        wanted, told = refused(tmp_path, "relations.csv", mutants, at, broken)
        assert told == wanted


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("publisher", "nobody"),
        ("author", "nobody"),
        ("url", "paper.example/a"),
        ("archive_url", "ftp://archive.example/a"),
        ("retrieved", "soon"),
        ("start", "soon"),
        ("identifiers", "no scheme"),
    ],
)
def test_every_document_is_held_to_its_address(tmp_path: Path, column: str, cell: str) -> None:
    rows = table(ENTITIES)
    at, kind = rows[0].index(column), rows[0].index("type")
    broken = [number for number, row in enumerate(rows) if row[kind] == "document"]
    assert len(broken) > 100
    chosen = set(broken)
    mutants = [
        [*row[:at], cell, *row[at + 1 :]] if number in chosen else row
        for number, row in enumerate(rows)
    ]
    wanted, told = refused(tmp_path, "entities.csv", mutants, at, broken)
    assert told == wanted
