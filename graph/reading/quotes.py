"""What is wrong with the quoting of a row that the CSV reader refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.issues import Place

if TYPE_CHECKING:
    from graph.issues import IssueLog
    from graph.reading.table import Row


@dataclass(slots=True)
class _Scan:
    """A walk over the physical lines of one record, knowing what is quoted."""

    lines: list[str]
    file: str
    delimiter: str
    log: IssueLog
    line: int
    column: int = 1
    quoted: bool = False
    at_start: bool = True
    opened: tuple[int, int] = (0, 1)

    def run(self) -> int | None:
        """Report the first fault; the index of the line at which to go on, or None without one."""
        while self.line < len(self.lines):
            index = 0
            while index < len(self.lines[self.line]):
                if self._fault(index):
                    return self.opened[0] + 1 if self.quoted else self.line + 1
                index += self._step(index)
            if not self.quoted:
                return None
            self.line += 1
        self.log.add(
            "E205", self._opening(), "the double quote that opens this cell is never closed"
        )
        return self.opened[0] + 1

    def _opening(self) -> Place:
        return Place(self.file, self.opened[0] + 1, self.opened[1])

    def _step(self, index: int) -> int:
        """Take in one character (or a doubled quote); how many characters that was."""
        character = self.lines[self.line][index]
        doubled = self.lines[self.line][index : index + 2] == '""'
        if self.quoted:
            if character == '"' and doubled:
                return 2
            self.quoted = character != '"'
        elif character == self.delimiter:
            self.column += 1
            self.at_start = True
            return 1
        elif character == '"' and self.at_start:
            self.quoted, self.opened = True, (self.line, self.column)
        self.at_start = False
        return 1

    def _fault(self, index: int) -> bool:
        text = self.lines[self.line]
        character, follower = text[index], text[index + 1 : index + 2]
        if not self.quoted:
            lone = character == "\r" and follower != "\n"
            if lone:
                place = Place(self.file, self.line + 1, self.column)
                self.log.add("E114", place, "a carriage return without a line feed in a bare cell")
            return lone
        closing = character == '"' and text[index - 1 : index] != '"'
        if not closing or follower in {self.delimiter, "\r", "\n", '"', ""}:
            return False
        self._text_after_quote(text[index - 1 : index] == "\\")
        return True

    def _text_after_quote(self, escaped: bool) -> None:  # noqa: FBT001  a fact about the text
        if self.line > self.opened[0]:
            self.log.add(
                "E205",
                self._opening(),
                "the double quote opened here runs over several lines and meets another in line "
                f"{self.line + 1}",
                "Add the closing double quote where the cell ends.",
                related=(Place(self.file, self.line + 1),),
            )
            return
        doubling = 'Write a double quote inside a cell twice: "Ada ""Example""".'
        remedy = 'CSV doubles quotes: write "" instead of \\".' if escaped else doubling
        self.log.add("E206", self._opening(), "text follows a closing double quote", remedy)


def diagnose(scan: tuple[list[str], int, str, str], why: str, log: IssueLog) -> int:
    """Say what is wrong with a record that the CSV reader refuses.

    ``scan`` is (the physical lines, the index of the record's first one, file, delimiter);
    ``why`` is what the reader said. Returns the index of the line at which reading may go on.
    """
    lines, start, file, delimiter = scan
    if start >= len(lines):
        return len(lines)
    if "field larger than" in why:
        log.add("E705", Place(file, start + 1), "a cell has more than 131,072 characters")
        return start + 1
    resume = _Scan(lines, file, delimiter, log, line=start).run()
    if resume is None:
        log.add("E206", Place(file, start + 1), f"the row cannot be read: {why}")
        return start + 1
    return resume


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
