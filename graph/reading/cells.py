"""Cells in the order of the format: trimmed, un-neutralised, with their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.formula import bare
from graph.issues import Place
from graph.reading.columns import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.issues import IssueLog
    from graph.reading.columns import Column
    from graph.reading.header import Header
    from graph.reading.table import Row, Table

#: Space characters (general category Zs), tab, line ends and the byte order mark. Controls are
#: not among them: they are reported, not trimmed.
WHITE: Final = (
    " \t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\ufeff"
)


@dataclass(slots=True)
class Cells:
    """One row: ``values`` in the order of the format's columns ('' where there is none)."""

    row: Row
    values: list[str]
    extra: tuple[tuple[str, str], ...]

    @property
    def line(self) -> int:
        """The physical line on which the row begins."""
        return self.row.line


class Sheet:
    """A table whose columns are known: rows of :class:`Cells`, and the places of their cells."""

    def __init__(self, table: Table, header: Header, columns: Sequence[Column]) -> None:
        self.file = table.file
        self.table = table
        self.header = header
        self.columns = columns
        self._indexes = [header.known.get(column.name, -1) for column in columns]
        self.names = tuple(column.name for column in columns)
        self.rows: list[Cells] = []

    def has(self, name: str) -> bool:
        """Whether the file has this column."""
        return name in self.header.known

    def get(self, cells: Cells, name: str) -> str:
        """The value of a column in a row."""
        return cells.values[self.names.index(name)]

    def place(self, cells: Cells, name: str) -> Place:
        """The place of the cell of a column; the row where there is no such column."""
        index = self.header.known.get(name)
        if index is None:
            return Place(self.file, cells.line)
        return self.table.place(cells.row, index)

    def undirected(self, cells: Cells) -> bool:
        """Whether Gephi's direction column says that the row has no direction."""
        index = self.header.direction
        return index is not None and cells.row.cells[index].strip().casefold() == "undirected"

    def fill(self, log: IssueLog) -> None:
        """Read all rows of the table into :attr:`rows`."""
        self.rows = list(self._read(log))

    def _read(self, log: IssueLog) -> Iterator[Cells]:
        indexes = self._indexes
        exact = [column.kind in EXACT for column in self.columns]
        extras = self.header.extras
        for row in self.table.rows:
            raw = row.cells
            values = ["" if i < 0 else raw[i] for i in indexes]
            for n, value in enumerate(values):
                if not value:
                    continue
                if value[0] in WHITE or value[-1] in WHITE:
                    trimmed = value.strip(WHITE)
                    values[n] = trimmed
                    if exact[n] and trimmed:
                        self._trimmed(row, n, value, log)
                if value[0] == "'":
                    values[n] = bare(values[n])
            extra = tuple((name, bare(raw[i].strip(WHITE))) for i, name in extras if raw[i])
            yield Cells(row, values, extra)

    def _trimmed(self, row: Row, n: int, value: str, log: IssueLog) -> None:
        column = self.columns[n]
        side = "begins" if value[0] in WHITE else "ends"
        log.add(
            "E405",
            self.table.place(row, self._indexes[n]),
            f"the {column.name} {side} in white space, which was removed",
            field=column.name,
            value=value,
        )
