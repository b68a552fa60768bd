"""Cells in the order of the format: trimmed, un-neutralised, with their places."""

from __future__ import annotations

from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph.formula import bare
from graph.issues import Place
from graph.reading.columns import EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.issues import IssueLog
    from graph.reading.columns import Column
    from graph.reading.header import Header
    from graph.reading.table import Table

#: Space characters (general category Zs), tab, line ends and the byte order mark. Controls are
#: not among them: they are reported, not trimmed.
WHITE: Final = (
    " \t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\ufeff"
)


class Sheet:
    """A table whose columns are known, column by column, and the places of its cells.

    ``values`` has every column of the format by name, with a text for each row ('' where the file
    has no such column). Rows are called by their number, from 0.
    """

    def __init__(self, table: Table, header: Header, columns: Sequence[Column]) -> None:
        self.file = table.file
        self.table = table
        self.header = header
        self.columns = columns
        self.size = len(table.rows)
        self.values: dict[str, Sequence[str]] = {}

    def has(self, name: str) -> bool:
        """Whether the file has this column."""
        return name in self.header.known

    def line(self, number: int) -> int:
        """The physical line on which a row begins."""
        return self.table.rows[number].line

    def place(self, number: int, name: str) -> Place:
        """The place of a row's cell of a column; the row where there is no such column."""
        index = self.header.known.get(name)
        if index is None:
            return Place(self.file, self.line(number))
        return self.table.place(self.table.rows[number], index)

    def row(self, number: int) -> tuple[str, ...]:
        """The cells of a row, in the order of the format's columns."""
        return tuple(column[number] for column in self.values.values())

    def others(self, number: int) -> tuple[tuple[str, str], ...]:
        """The cells of a row in columns that the format does not know, by header."""
        raw = self.table.rows[number].cells
        extras = self.header.extras
        return tuple((name, bare(raw[i].strip(WHITE))) for i, name in extras if raw[i])

    def undirected(self, number: int) -> bool:
        """Whether Gephi's direction column says that the row has no direction."""
        index = self.header.direction
        if index is None:
            return False
        return self.table.rows[number].cells[index].strip().casefold() == "undirected"

    def fill(self, text: str, log: IssueLog) -> None:
        """Read all columns of the table into :attr:`values`; ``text`` is the whole file."""
        raw = list(map(list, zip(*map(attrgetter("cells"), self.table.rows), strict=True)))
        nothing = [""] * self.size
        padded: list[tuple[int, int]] = []
        for n, column in enumerate(self.columns):
            index = self.header.known.get(column.name)
            if index is None or not raw:
                self.values[column.name] = nothing
                continue
            trimmed = list(map(str.strip, raw[index], repeat(WHITE)))
            if column.kind in EXACT and trimmed != raw[index]:
                pairs = enumerate(zip(raw[index], trimmed, strict=True))
                padded += [(at, n) for at, (cell, rest) in pairs if rest != cell and rest]
            if "'" in text:
                pairs = enumerate(zip(raw[index], trimmed, strict=True))
                for at, (cell, rest) in pairs:
                    if cell[:1] == "'":
                        trimmed[at] = bare(rest)
            self.values[column.name] = trimmed
        for at, n in sorted(padded):
            self._trimmed(at, self.columns[n].name, log)

    def _trimmed(self, number: int, name: str, log: IssueLog) -> None:
        value = self.table.rows[number].cells[self.header.known[name]]
        side = "begins" if value[0] in WHITE else "ends"
        log.add(
            "E405",
            self.place(number, name),
            f"the {name} {side} in white space, which was removed",
            field=name,
            value=value,
        )
