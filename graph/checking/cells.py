"""Checks of one cell: each says what is wrong with it and where, and returns what can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.checking.lists import CellError
from graph.dates import DateError, parse
from graph.lookalikes import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.issues import IssueLog, Place
    from graph.reading.cells import Sheet
    from graph.vocabulary import Vocabulary

#: The closed lists: columns of claims whose codes no file can add to.
CLOSED: Final = ("basis", "stance", "status", "stage", "role")


class Row:
    """A row under check: its cells by name, and a way to report on one of them."""

    __slots__ = ("log", "number", "sheet")

    def __init__(self, sheet: Sheet, number: int, log: IssueLog) -> None:
        self.sheet, self.number, self.log = sheet, number, log

    def get(self, name: str) -> str:
        """The value of a column."""
        return self.sheet.values[name][self.number]

    @property
    def line(self) -> int:
        """The physical line on which the row begins."""
        return self.sheet.line(self.number)

    def extra(self) -> tuple[tuple[str, str], ...]:
        """The filled cells of columns that the format does not know, sorted."""
        return tuple(sorted(cell for cell in self.sheet.others(self.number) if cell[1]))

    def same(self, other: int) -> bool:
        """Whether the row of this number has the same cells."""
        mine = (self.sheet.row(self.number), self.sheet.others(self.number))
        return mine == (self.sheet.row(other), self.sheet.others(other))

    def report(
        self,
        code: str,
        name: str,
        message: str,
        remedy: str = "",
        *,
        related: tuple[Place, ...] = (),
    ) -> None:
        """Record an issue at the cell of a column."""
        value = self.get(name)
        self.log.add(
            code,
            self.sheet.place(self.number, name),
            message,
            remedy,
            field=name,
            value=value,
            related=related,
        )

    def date(self, name: str) -> str:
        """An EDTF text, or '' where it cannot be read."""
        text = self.get(name)
        if not text:
            return ""
        try:
            parse(text)
        except DateError as error:
            self.report("E415", name, f"'{text}' in {name}: {error}", error.remedy)
            return ""
        return text

    def use(self, code: str, name: str, read: Callable[[str], object]) -> bool:
        """Whether ``read`` takes the cell; else its error is recorded under ``code``."""
        text = self.get(name)
        if not text:
            return False
        try:
            read(text)
        except CellError as error:
            self.report(code, name, f"{name}: {error}", error.remedy)
            return False
        return True


def closed_code(row: Row, name: str, vocabulary: Vocabulary, hints: Mapping[str, str]) -> str:
    """A code of the closed list of this name, or '' after an error.

    ``hints`` are words that people write for a code.
    """
    text = row.get(name)
    if not text:
        return ""
    table: Mapping[str, object] = getattr(vocabulary, name)
    if text in table:
        return text
    if text.casefold() in table:
        row.report("E413", name, f"'{text}' was read as '{text.casefold()}'")
        return text.casefold()
    allowed = f"Allowed: {', '.join(table)}."
    elsewhere = next((other for other in CLOSED if text in getattr(vocabulary, other)), "")
    if elsewhere:
        row.report("E414", name, f"'{text}' is a {elsewhere}, not a {name}", allowed)
        return ""
    near = nearest(text.casefold(), table)
    hint = hints.get(text.casefold()) or (f"Did you mean '{near}'?" if near else "")
    row.report("E414", name, f"unknown {name} '{text}'", f"{hint} {allowed}".strip())
    return ""
