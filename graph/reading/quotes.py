"""What is wrong with the quoting of a row that the CSV reader refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.issues import Place

if TYPE_CHECKING:
    from graph.issues import IssueLog
    from graph.reading.table import Row


def diagnose(
    lines: list[str], start: int, file: str, delimiter: str, why: str, log: IssueLog
) -> int:
    """Say what is wrong with the record that begins at ``lines[start]``.

    Returns the index of the line at which reading may go on.
    """
    if start >= len(lines):
        return len(lines)
    if "field larger than" in why:
        log.add("E705", Place(file, start + 1), "a cell has more than 131,072 characters")
        return start + 1
    line, column = start, 1
    at_start, quoted, opened = True, False, (start, 1)
    index = 0
    while line < len(lines):
        text = lines[line]
        while index < len(text):
            character = text[index]
            if quoted:
                if character == '"':
                    if text[index + 1 : index + 2] == '"':
                        index += 1
                    else:
                        follower = text[index + 1 : index + 2]
                        if follower not in {delimiter, "\r", "\n", ""}:
                            _bad_follower(lines, (line, index), opened, column, file, log)
                            return opened[0] + 1
                        quoted = False
            elif character == delimiter:
                column += 1
                at_start = True
                index += 1
                continue
            elif character == '"' and at_start:
                quoted, opened = True, (line, column)
            elif character == "\r" and text[index + 1 : index + 2] != "\n":
                log.add(
                    "E114",
                    Place(file, line + 1, column),
                    "a carriage return without a line feed in a bare cell",
                )
                return line + 1
            at_start = False
            index += 1
        if not quoted:
            break
        line, index = line + 1, 0
    if quoted:
        log.add(
            "E205",
            Place(file, opened[0] + 1, opened[1]),
            "the double quote that opens this cell is never closed",
        )
        return opened[0] + 1
    log.add("E206", Place(file, start + 1), f"the row cannot be read: {why}")
    return start + 1


def _bad_follower(
    lines: list[str],
    at: tuple[int, int],
    opened: tuple[int, int],
    column: int,
    file: str,
    log: IssueLog,
) -> None:
    line, index = at
    place = Place(file, opened[0] + 1, opened[1])
    if line > opened[0]:
        log.add(
            "E205",
            place,
            f"the double quote opened here runs over several lines and meets another in line "
            f"{line + 1}",
            "Add the closing double quote where the cell ends.",
            related=(Place(file, line + 1),),
        )
        return
    text = lines[line]
    if index and text[index - 1] == "\\":
        remedy = 'CSV doubles quotes: write "" instead of \\".'
    else:
        remedy = 'Write a double quote inside a cell twice: "Ada ""Example""".'
    log.add("E206", Place(file, line + 1, column), "text follows a closing double quote", remedy)


def stray_quotes(
    lines: list[str], rows: list[Row], file: str, delimiter: str, log: IssueLog
) -> None:
    """Warn of double quotes inside cells that do not begin with one; they are kept as text."""
    for row in rows:
        if not any('"' in cell for cell in row.cells):
            continue
        position, line = 0, row.line - 1
        for column, cell in enumerate(row.cells):
            text = lines[line]
            if text[position : position + 1] == '"':
                length = len(cell) + cell.count('"') + 2
                position, line = _advance(lines, line, position + length)
            else:
                if '"' in cell:
                    log.add(
                        "E207",
                        Place(file, line + 1, column + 1),
                        "a double quote stands inside a cell that does not begin with one",
                        value=cell,
                    )
                position += len(cell)
            position += len(delimiter)


def _advance(lines: list[str], line: int, position: int) -> tuple[int, int]:
    while position > len(lines[line]):
        position -= len(lines[line])
        line += 1
    return position, line
