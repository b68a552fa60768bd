"""Rows that need no second look, found by trying each distinct text of a column once.

Most columns hold few distinct texts. A row of which every cell is good by itself becomes a record
straight away; every other row is *odd* and goes through the checks that say what is wrong, and they
decide. So a good row may be taken for an odd one, and an odd one never for a good one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.checking.addresses import check_url
from graph.checking.lists import CellError, split_list
from graph.checking.text import CONTROL_IN_ID
from graph.dates import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

    from graph.reading.cells import Sheet

#: An id of more characters than this is odd.
LONGEST_ID: Final = 300


class Odd(ValueError):
    """A cell that its own checks must look at."""


@dataclass(frozen=True, slots=True)
class Plain:
    """For each row the fields of its record, in their order, and the numbers of the odd rows.

    The fields of odd rows mean nothing, but for the id, which comes first.
    """

    cells: Iterable[tuple[Any, ...]]
    odd: set[int]


class PlainRows:
    """Reads the columns of a sheet; ``odd`` collects the numbers of the rows to look at."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.odd: set[int] = set()

    def read(self, column: Sequence[Hashable], read: Callable[[Any], Any]) -> Sequence[Any]:
        """What ``read`` makes of each cell; it raises :class:`ValueError` for a cell to look at."""
        made, odd = {}, set()
        for cell in set(column):
            try:
                made[cell] = read(cell)
            except ValueError:
                made[cell] = None
                odd.add(cell)
        if odd:
            self.odd.update(n for n, cell in enumerate(column) if cell in odd)
        return list(map(made.__getitem__, column))

    def of(self, name: str, read: Callable[[str], Any]) -> Sequence[Any]:
        """The same for a column of the sheet."""
        return self.read(self.sheet.values[name], read)

    def texts(self, name: str) -> Sequence[str]:
        """A column without checks of its own."""
        return self.sheet.values[name]

    def dates(self, name: str) -> Sequence[str]:
        """A column of EDTF texts."""
        return self.of(name, date)

    def filled(self, name: str) -> Sequence[str]:
        """A column in which an empty cell is to be looked at."""
        column = self.sheet.values[name]
        if not all(column):
            self.odd.update(n for n, cell in enumerate(column) if not cell)
        return column

    def keys(self, name: str) -> Sequence[str]:
        """The column of ids: filled, printable, and each there once."""
        column = self.filled(name)
        if not "".join(column).isprintable() or len(max(column, key=len, default="")) > LONGEST_ID:
            self.read(column, _key)
        if len(set(column)) < len(column):
            times = Counter(column)
            self.odd.update(n for n, cell in enumerate(column) if times[cell] > 1)
        return column

    def extras(self) -> Sequence[tuple[tuple[str, str], ...]]:
        """The filled cells of columns that the format does not know, sorted, of each row."""
        sheet = self.sheet
        if not sheet.header.extras:
            return [()] * sheet.size
        rows = map(sheet.others, range(sheet.size))
        return [tuple(sorted(cell for cell in cells if cell[1])) for cells in rows]

    def lines(self) -> Sequence[int]:
        """The physical line on which each row begins."""
        return [row.line for row in self.sheet.table.rows]


def _key(text: str) -> str:
    if len(text) > LONGEST_ID or CONTROL_IN_ID.search(text):
        raise Odd
    return text


def date(text: str) -> str:
    """An EDTF text or nothing."""
    if text:
        parse(text)
    return text


def items(text: str) -> tuple[str, ...]:
    """The items of a list."""
    return tuple(split_list(text))


def code(known: Collection[str]) -> Callable[[str], str]:
    """Reads a code that stands in a list."""

    def read(text: str) -> str:
        if text not in known:
            raise Odd
        return text

    return read


def address(text: str) -> str:
    """A web address about which there is nothing to say, or nothing."""
    if text and check_url(text):
        raise CellError(text)
    return text
