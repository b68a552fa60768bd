"""Checks of one cell: each says what is wrong with it and where, and returns what can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.checking.lists import CellError
from graph.dates import DateError, parse
from graph.lookalikes import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from graph.issues import IssueLog, Place
    from graph.reading.cells import Cells, Sheet


class Row:
    """A row under check: its cells by name, and a way to report on one of them."""

    __slots__ = ("cells", "log", "sheet")

    def __init__(self, sheet: Sheet, cells: Cells, log: IssueLog) -> None:
        self.sheet, self.cells, self.log = sheet, cells, log

    def get(self, name: str) -> str:
        """The value of a column."""
        return self.sheet.get(self.cells, name)

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
            self.sheet.place(self.cells, name),
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


def closed_code(
    row: Row,
    name: str,
    table: Mapping[str, object],
    others: Mapping[str, Collection[str]],
    hints: Mapping[str, str],
) -> str:
    """A code of a closed list, or '' after an error.

    ``others`` are the other lists by name (a basis in the stance column is said to be one);
    ``hints`` are words that people write for a code.
    """
    text = row.get(name)
    if not text or text in table:
        return text
    if text.casefold() in table:
        row.report("E413", name, f"'{text}' was read as '{text.casefold()}'")
        return text.casefold()
    allowed = ", ".join(table)
    elsewhere = next(
        (other for other, codes in others.items() if text in codes and other != name), ""
    )
    if elsewhere:
        message, remedy = f"'{text}' is a {elsewhere}, not a {name}", f"Allowed: {allowed}."
    elif text.casefold() in hints:
        message, remedy = (
            f"unknown {name} '{text}'",
            f"{hints[text.casefold()]} Allowed: {allowed}.",
        )
    else:
        near = nearest(text.casefold(), table)
        suggestion = f"Did you mean '{near}'? " if near else ""
        message, remedy = f"unknown {name} '{text}'", f"{suggestion}Allowed: {allowed}."
    row.report("E414", name, message, remedy)
    return ""
