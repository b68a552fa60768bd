"""The claims of rows that are plain: every cell good by itself, and all of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.checking.cells import CLOSED
from graph.checking.legal import legal_fault
from graph.checking.numbers import amount_bounds
from graph.checking.plain import Odd, Plain, PlainRows, code, items
from graph.records import ORIGIN_ROW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.reading.cells import Sheet
    from graph.vocabulary import Vocabulary

#: What an empty cell of a code means.
_DEFAULT: Final[Mapping[str, str]] = {"stance": "supports", "status": "current"}


def plain_claims(sheet: Sheet, vocabulary: Vocabulary) -> Plain:
    """The claims of a sheet as far as they are plain."""
    rows = PlainRows(sheet)
    types: Sequence[str] = ["related-to"] * sheet.size
    if sheet.has("type"):
        types = rows.of("type", code(vocabulary.relation_types))
    ids, sources, targets = rows.keys("id"), rows.filled("source"), rows.filled("target")
    codes = {name: _codes(rows, name, vocabulary) for name in CLOSED}
    cited = sheet.has("document")
    documents = rows.filled("document") if cited else rows.texts("document")
    if cited:
        rows.filled("basis")
    _look_at_standing(rows, types, codes, vocabulary)
    amounts = list(zip(rows.texts("amount"), rows.texts("unit"), strict=True))
    fields = (
        ids,
        sources,
        types,
        targets,
        codes["role"],
        codes["stage"],
        rows.dates("start"),
        rows.dates("end"),
        rows.read(amounts, _amount),
        rows.texts("unit"),
        codes["basis"],
        codes["stance"],
        rows.of("refers-to", items),
        rows.texts("speaker"),
        documents,
        rows.texts("locator"),
        rows.texts("quote"),
        rows.dates("published"),
        rows.dates("checked"),
        codes["status"],
        rows.texts("note"),
        rows.extras(),
        [sheet.undirected(number) for number in range(sheet.size)]
        if sheet.header.direction is not None
        else [False] * sheet.size,
        [ORIGIN_ROW] * sheet.size,
        [False] * sheet.size,
        rows.lines(),
    )
    return Plain(zip(*fields, strict=True), rows.odd)


def _codes(rows: PlainRows, name: str, vocabulary: Vocabulary) -> Sequence[str]:
    table: Mapping[str, object] = getattr(vocabulary, name)
    known = code({*table, ""})

    def read(text: str) -> str:
        if name == "status" and text not in {"", "current"}:
            raise Odd  # what is not current needs a note
        return known(text) or _DEFAULT.get(name, "")

    return rows.of(name, read)


def _amount(cells: tuple[str, str]) -> str:
    amount, unit = cells
    if bool(amount) is not bool(unit):
        raise Odd
    if amount:
        amount_bounds(amount)
    return amount


def _look_at_standing(
    rows: PlainRows,
    types: Sequence[str],
    codes: Mapping[str, Sequence[str]],
    vocabulary: Vocabulary,
) -> None:
    """Take note of the rows whose role or stage their type, basis or stance does not allow."""
    names = ("role", "stage", "basis")

    def read(cells: tuple[str, ...]) -> None:
        if None in cells:
            raise Odd
        kind, stance, *rest = cells
        told = {"stance": stance, **dict(zip(names, rest, strict=True))}
        if legal_fault(kind, told, rows.sheet, vocabulary):
            raise Odd

    columns = (types, rows.texts("stance"), *map(codes.__getitem__, names))
    rows.read(list(zip(*columns, strict=True)), read)
