"""Rows and the physical lines on which they and their cells begin."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.issues import IssueLog
from graph.reading.source import LONGEST_FIRST_LINE, read_bytes
from graph.reading.table import Table, physical_lines, read_table
from tests.checking.shared import CORPORA, needs_corpora

if TYPE_CHECKING:
    from pathlib import Path

CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"), max_size=8)


def table_of(text: str, delimiter: str = ",") -> tuple[Table | None, list[str]]:
    log = IssueLog()
    table = read_table(text, "file.csv", delimiter, log)
    return table, [f"{issue.code} {issue.place}" for issue in log.sorted()]


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6), st.booleans())
def test_what_a_writer_wrote_is_read_cell_for_cell(rows: list[list[str]], crlf: bool) -> None:  # noqa: FBT001  drawn
    stream = io.StringIO(newline="")
    end = "\r\n" if crlf else "\n"
    writer = csv.writer(stream, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([["a", "b", "c"], *rows])
    table, _ = table_of(stream.getvalue())
    assert table is not None
    kept = [row for row in rows if any(cell.strip() for cell in row) or any(row)]
    assert [row.cells for row in table.rows] == kept
    lines = physical_lines(stream.getvalue())
    for row in table.rows:
        written = lines[row.line - 1]
        assert written.startswith('"')
        assert written[1:].startswith(row.cells[0].split("\n")[0].replace('"', '""'))


def test_the_line_of_a_cell_is_where_the_cell_begins() -> None:
    table, _ = table_of('a,b,c\n"one\ntwo",x,"y\nz"\n1,2,3\n')
    assert table is not None
    first, second = table.rows
    assert [first.line_of(n) for n in range(3)] == [2, 3, 3]
    assert second.line == 5


def test_only_a_line_feed_ends_a_line() -> None:
    text = "a,b\nx\u2028y\x0b\x0c\x85,2\n3,4\n"
    table, _ = table_of(text)
    assert table is not None
    assert [row.line for row in table.rows] == [2, 3]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ('a,b\n1,"x\n3,4\n', ["E205 file.csv:2:2"]),
        ('a,b\n1,"x\n3,"y"\n5,6\n', ["E205 file.csv:2:2"]),
        ('a,b\n1,"x" y\n3,4\n', ["E206 file.csv:2:2"]),
        ('a,b\n1,x"y\n', ["E207 file.csv:2:2"]),
        ("a,b\n1\n2,3\n", ["E204 file.csv:2"]),
        ("a,b\n1,2\rx,3\n", ["E114 file.csv:2:2"]),
        ("a;b\n1;2\n", ["E201 file.csv:1"]),
    ],
)
def test_broken_rows_are_diagnosed(text: str, issues: list[str]) -> None:
    _, found = table_of(text)
    assert found == issues


def test_reading_goes_on_behind_a_broken_row() -> None:
    table, found = table_of('a,b\n1,"x" y\n3,4\n5,"z" w\n7,8\n')
    assert table is not None
    assert table.incomplete
    assert [row.cells for row in table.rows] == [["3", "4"], ["7", "8"]]
    assert found == ["E206 file.csv:2:2", "E206 file.csv:4:2"]


def test_a_file_without_line_ends_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(b"x" * (LONGEST_FIRST_LINE + 1))
    log = IssueLog()
    assert read_bytes(path, "long.csv", log) is None
    assert [issue.code for issue in log.sorted()] == ["E113"]


def test_folders_and_missing_files_are_said(tmp_path: Path) -> None:
    log = IssueLog()
    assert read_bytes(tmp_path, "folder", log) is None
    assert read_bytes(tmp_path / "none.csv", "none.csv", log) is None
    assert [issue.code for issue in log.sorted()] == ["E102", "E101"]


#: One of the expected results holds another telephone number than its table.
SPECTRUM = sorted(
    path
    for path in (CORPORA / "csv-spectrum" / "csvs").glob("*.csv")
    if path.stem != "location_coordinates"
)


@needs_corpora
@pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
def test_csv_spectrum(path: Path) -> None:
    wanted = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text("utf-8"))
    table, _ = table_of(path.read_bytes().decode("utf-8"))
    assert table is not None
    names = table.header.cells
    found = [dict(zip(names, row.cells, strict=True)) for row in table.rows]
    assert found == wanted
