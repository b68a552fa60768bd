"""Text → rows of cells, each with the physical line on which it begins (RFC 4180).

The reader is Python's ``csv`` in its strict mode. Where it refuses, :mod:`graph.reading.quotes`
finds out what is wrong, and reading goes on behind the broken row.
"""

from __future__ import annotations

import csv
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Final

from graph.issues import Place
from graph.reading.quotes import diagnose, stray_quotes

if TYPE_CHECKING:
    from graph.issues import IssueLog

#: After so many broken rows the rest of the file is not read.
MOST_RESTARTS: Final = 50


@dataclass(slots=True)
class Row:
    """The cells of a row, and the physical line on which it begins."""

    line: int
    cells: list[str]

    def line_of(self, column: int) -> int:
        """The physical line on which a cell begins (``column`` counts from 0)."""
        return self.line + sum(cell.count("\n") for cell in self.cells[:column])


@dataclass(slots=True)
class Table:
    """The header and the rows of a file. ``incomplete``: some rows could not be read."""

    file: str
    header: Row
    rows: list[Row] = field(default_factory=list)
    incomplete: bool = False

    def place(self, row: Row, column: int) -> Place:
        """The place of a cell (``column`` counts from 0, the place from 1)."""
        return Place(self.file, row.line_of(column), column + 1)


def physical_lines(text: str) -> list[str]:
    """The lines of a text with their ends; only LF ends a line (not U+2028, not form feed)."""
    parts = text.split("\n")
    lines = [part + "\n" for part in parts[:-1]]
    if parts[-1]:
        lines.append(parts[-1])
    return lines


def read_table(text: str, file: str, delimiter: str, log: IssueLog) -> Table | None:
    """Split a text into rows. None when there is no header to go by."""
    lines = physical_lines(text)
    first = next((i for i, line in enumerate(lines) if line.strip("\r\n")), None)
    if first is None:
        return None
    if not _header_line_is_fit(lines[first].rstrip("\r\n"), first + 1, file, delimiter, log):
        return None
    rows, incomplete = _all_rows(lines, file, delimiter, first, log)
    if not rows:
        return None
    table = Table(file=file, header=rows[0], incomplete=incomplete)
    if '"' in text:
        stray_quotes(lines, rows, file, delimiter, log)
    _fit_rows(table, rows[1:], delimiter, log)
    return table


def _all_rows(
    lines: list[str], file: str, delimiter: str, start: int, log: IssueLog
) -> tuple[list[Row], bool]:
    """The rows that can be read, from the line with index ``start`` on, and whether any cannot."""
    reader = csv.reader(lines[start:], delimiter=delimiter, strict=True)
    with suppress(csv.Error):
        found = list(reader)
        # As many rows as lines: each begins on its own.
        if reader.line_num == len(found):
            return list(map(Row, count(start + 1), found)), False
    rows: list[Row] = []
    incomplete = False
    for _ in range(MOST_RESTARTS):
        reader = csv.reader(iter(lines[start:]), delimiter=delimiter, strict=True)
        begin = start
        try:
            for cells in reader:
                rows.append(Row(begin + 1, cells))
                begin = start + reader.line_num
        except csv.Error as error:
            incomplete = True
            start = diagnose((lines, begin, file, delimiter), str(error), log)
            if not rows:
                break
        else:
            break
    return rows, incomplete


def _header_line_is_fit(line: str, number: int, file: str, delimiter: str, log: IssueLog) -> bool:
    place = Place(file, number)
    bare = line.strip().strip('"')
    if bare.lower().startswith("sep="):
        sign = bare[4:5] or ";"
        log.add(
            "E202",
            place,
            f"line {number} is '{bare}', not the header",
            f"Delete line {number} and say --delimiter '{sign}'.",
        )
        return False
    if bare.startswith("#") and delimiter not in bare.partition(" ")[0]:
        log.add(
            "E203", place, f"line {number} is a comment, not the header", f"Delete line {number}."
        )
        return False
    if delimiter not in line:
        for sign, name, option in (
            (";", "semicolons", "';'"),
            ("\t", "tabs", "tab"),
            ("|", "bars", "'|'"),
            (",", "commas", "','"),
        ):
            if sign in line and sign != delimiter:
                log.add(
                    "E201",
                    place,
                    f"the header of {file} is separated by {name}",
                    f"Say --delimiter {option}, or save the file with commas.",
                )
                return False
    return True


def _fit_rows(table: Table, rows: list[Row], delimiter: str, log: IssueLog) -> None:
    """Keep the rows that are as wide as the header; report the others."""
    width = len(table.header.cells)
    if all(len(row.cells) == width and row.cells[0] for row in rows):
        table.rows = rows
        return
    blank: list[int] = []
    hollow: list[int] = []
    for row in rows:
        cells = row.cells
        if len(cells) == width and (cells[0] or any(cells)):
            table.rows.append(row)
        elif not cells:
            blank.append(row.line)
        elif not any(cell.strip() for cell in cells):
            (hollow if len(cells) > 1 else blank).append(row.line)
        else:
            table.incomplete = True
            _wrong_width(table, row, width, delimiter, log)
    for code, found, what in (
        ("E208", blank, "blank line(s)"),
        ("E211", hollow, "row(s) of nothing but delimiters"),
    ):
        if found:
            where = "" if len(found) == 1 else f", the first in line {found[0]}"
            log.add(code, Place(table.file, found[0]), f"{len(found)} {what} skipped{where}")


def _wrong_width(table: Table, row: Row, width: int, delimiter: str, log: IssueLog) -> None:
    have = len(row.cells)
    message = f"the row has {have} cell{'s' if have != 1 else ''}, the header has {width}"
    if have > width and not any(cell.strip() for cell in row.cells[width:]):
        remedy = "Delete the trailing delimiters, or name the columns in the header."
    elif any(sign in "".join(row.cells) for sign in "“”„"):
        remedy = 'Use straight double quotes (") around a cell that holds a comma.'
    elif "\x1a" in row.cells[0]:
        remedy = "Delete the control character (an old end-of-file mark) from the end of the file."
        message += "; it is a control character"
    elif have > width:
        remedy = (
            f'Put the cell that holds a {_called(delimiter)} in double quotes: "Lovelace, Ada".'
        )
    elif have == 1:
        remedy = "Delete the line if it is no data."
    else:
        remedy = "Add the missing delimiters; a line break inside a cell needs double quotes."
    log.add("E204", Place(table.file, row.line), message, remedy, value=delimiter.join(row.cells))


def _called(delimiter: str) -> str:
    return {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}.get(delimiter, "delimiter")
