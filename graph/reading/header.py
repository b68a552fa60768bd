"""The header: which column of the file is which column of the format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.formula import bare
from graph.issues import Place
from graph.lookalikes import describe_odd, nearest, skeleton
from graph.reading.columns import CLAIM_COLUMNS, ENTITY_COLUMNS
from graph.reading.renaming import ENTITIES, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from graph.issues import IssueLog
    from graph.reading.columns import Column
    from graph.reading.renaming import Renaming
    from graph.reading.table import Table

#: The name under which Gephi's column of directions is kept.
DIRECTION: Final = "direction"
#: Values of Gephi's ``Type`` column, which tells the direction of an edge.
GEPHI_DIRECTIONS: Final = frozenset({"directed", "undirected", "mixed", ""})
#: More unknown columns than this are worth a warning.
MANY_COLUMNS: Final = 200


@dataclass(frozen=True, slots=True)
class Header:
    """``known``: canonical name → index; ``extras``: (index, name) of the other columns kept.

    ``direction`` is the index of Gephi's direction column, if there is one.
    """

    known: Mapping[str, int]
    extras: tuple[tuple[int, str], ...]
    direction: int | None = None


def _plain(text: str) -> str:
    return text.strip().casefold()


def read_header(
    table: Table, kind: str, mapping: Sequence[Renaming], used: set[Renaming], log: IssueLog
) -> Header | None:
    """Assign the columns of a table. None where a needed column is missing.

    ``used`` collects the mappings whose header this file has.
    """
    columns = ENTITY_COLUMNS if kind == ENTITIES else CLAIM_COLUMNS
    cells = table.header.cells
    direction = _direction(table) if kind == RELATIONS else None
    known: dict[str, int] = {}
    for wanted in mapping:
        if wanted.file not in {None, kind} or wanted.name not in {c.name for c in columns}:
            continue
        index = _index_of(cells, wanted.header)
        if index is not None:
            known[wanted.name] = index
            used.add(wanted)
    taken = set(known.values())
    if direction is not None and direction not in taken:
        taken.add(direction)
    else:
        direction = None
    _assign(table, columns, known, taken, log)
    _twice(table, taken, direction, log)
    extras = _extras(table, {*taken} - {direction})
    if direction is not None and _plain(table.header.cells[direction]) == "type":
        extras = tuple((i, DIRECTION if i == direction else name) for i, name in extras)
    if not _complete(table, kind, columns, known, extras=extras, log=log):
        return None
    _report_extras(table, extras, taken, log)
    _nearly_known(table, columns, known, extras, log)
    return Header(known, extras, direction)


def _index_of(cells: Sequence[str], header: str) -> int | None:
    exact = [i for i, cell in enumerate(cells) if cell.strip() == header.strip()]
    if exact:
        return exact[0]
    folded = [i for i, cell in enumerate(cells) if _plain(cell) == _plain(header)]
    return folded[0] if folded else None


def _direction(table: Table) -> int | None:
    """The index of a column that tells the direction of each relation.

    That is a ``Type`` column (Gephi) or a ``Direction`` column (Kumu) whose every cell is one of
    Gephi's values.
    """
    for wanted in ("type", DIRECTION):
        for index, cell in enumerate(table.header.cells):
            if _plain(cell) == wanted:
                values = set(map(_plain, {row.cells[index] for row in table.rows}))
                if values <= GEPHI_DIRECTIONS and values - {""}:
                    return index
    return None


def _assign(
    table: Table, columns: Sequence[Column], known: dict[str, int], taken: set[int], log: IssueLog
) -> None:
    plain = [_plain(cell) for cell in table.header.cells]
    for column in columns:
        if column.name in known:
            continue
        for name in (column.name, *column.aliases):
            found = [
                i for i, cell in enumerate(plain) if cell == name.casefold() and i not in taken
            ]
            if not found:
                continue
            known[column.name] = found[0]
            taken.add(found[0])
            for other in found[1:]:
                _report_twice(table, found[0], other, log)
                taken.add(other)
            break


def _twice(table: Table, taken: set[int], direction: int | None, log: IssueLog) -> None:
    """Report unknown columns of one name."""
    first: dict[str, int] = {}
    for index, cell in enumerate(table.header.cells):
        name = cell.strip()
        if index in taken and index != direction:
            continue
        if name and name in first:
            _report_twice(table, first[name], index, log)
        first.setdefault(name, index)


def _report_twice(table: Table, one: int, other: int, log: IssueLog) -> None:
    name = table.header.cells[other].strip()
    log.add(
        "E304",
        table.place(table.header, other),
        f"columns {one + 1} and {other + 1} are both '{name}'",
        field=name,
        related=(table.place(table.header, one),),
    )


def _extras(table: Table, taken: Collection[int | None]) -> tuple[tuple[int, str], ...]:
    """The columns to keep beside the known ones; nameless ones that have cells by their number."""
    found = []
    for index, cell in enumerate(table.header.cells):
        name = bare(cell.strip())
        if index not in taken and (name or any(row.cells[index].strip() for row in table.rows)):
            found.append((index, name or f"column {index + 1}"))
    return tuple(found)


def _report_extras(
    table: Table, extras: Sequence[tuple[int, str]], taken: Collection[int | None], log: IssueLog
) -> None:
    kept = {index for index, _ in extras}
    empty = [i for i in range(len(table.header.cells)) if i not in kept and i not in taken]
    if empty:
        message = f"{len(empty)} empty column(s) without a name skipped"
        log.add("E209", Place(table.file, table.header.line), message)
    for index, name in extras:
        if not table.header.cells[index].strip():
            message = f"column {index + 1} has cells and no name; kept as '{name}'"
            log.add("E305", table.place(table.header, index), message)
    if len(extras) > MANY_COLUMNS:
        message = f"{len(extras):,} columns that the format does not know"
        log.add("E704", Place(table.file, table.header.line), message)


def _complete(
    table: Table,
    kind: str,
    columns: Sequence[Column],
    known: Mapping[str, int],
    *,
    extras: Sequence[tuple[int, str]],
    log: IssueLog,
) -> bool:
    needed = [column.name for column in columns if column.needed]
    if kind == RELATIONS and "document" in known:
        needed.append("basis")
    missing = [name for name in needed if name not in known]
    if not missing:
        return True
    first = Place(table.file, table.header.line)
    if _swapped(kind, known, [name for _, name in extras]):
        other = RELATIONS if kind == ENTITIES else ENTITIES
        log.add(
            "E306",
            first,
            f"{table.file} has the columns of {other}.csv",
            "Are the two files swapped?",
        )
        return False
    if not known:
        log.add(
            "E307",
            first,
            "line 1 looks like data, not like a header",
            f"Add the header line: {','.join(c.name for c in columns[:4])},…",
        )
        return False
    names = ", ".join(cell.strip() for cell in table.header.cells[:12])
    for name in missing:
        column = next(column for column in columns if column.name == name)
        near = _nearly(name, column.aliases, extras)
        if near is None:
            log.add(
                "E301", first, f"missing column: {name}", f"Columns found: {names}.", field=name
            )
            continue
        index, written = near
        odd = describe_odd(written)
        log.add(
            "E302",
            table.place(table.header, index),
            f"missing column: {name}; '{written}' {'contains ' + odd if odd else 'is not known'}",
            f"Did you mean '{name}'? Columns found: {names}.",
            field=name,
            value=written,
        )
    return False


def _nearly(
    name: str, aliases: Sequence[str], extras: Sequence[tuple[int, str]]
) -> tuple[int, str] | None:
    for index, written in extras:
        if skeleton(written) == name:
            return index, written
    by_name = {written.casefold(): (index, written) for index, written in extras}
    for wanted in (name, *(alias for alias in aliases if alias.isalpha())):
        near = nearest(wanted, by_name)
        if near:
            return by_name[near]
    return None


def _swapped(kind: str, known: Mapping[str, int], extras: Sequence[str]) -> bool:
    have = {*known, *(_plain(name) for name in extras)}
    if kind == ENTITIES:
        return {"source", "target"} <= have
    return "name" in have and not {"source", "target"} & have


def _nearly_known(
    table: Table,
    columns: Sequence[Column],
    known: Mapping[str, int],
    extras: Sequence[tuple[int, str]],
    log: IssueLog,
) -> None:
    free = {column.name: column.name for column in columns if column.name not in known}
    for index, written in extras[:MANY_COLUMNS]:
        if written.startswith("column "):
            continue
        plain = skeleton(written).replace("_", "-").replace(" ", "-")
        name = free.get(plain) or free.get(plain.replace("-", "_")) or nearest(plain, free)
        if name:
            log.add(
                "E303",
                table.place(table.header, index),
                f"unknown column '{written}'",
                f"Did you mean '{name}'? It is kept as an unknown column.",
                field=written,
            )
