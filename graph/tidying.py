"""The pair of CSV files in canonical form: sorted, with every document written out.

What is written here, our own reader reads back to the same data set. Cells that a spreadsheet
would run are neutralised (:mod:`graph.formula`); a BOM makes spreadsheets read any script.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from graph.checking.lists import join_list
from graph.formula import neutral
from graph.reading.columns import CLAIM_NAMES, ENTITY_NAMES
from graph.records import ORIGIN_ROW

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from graph.records import Alias, Claim, Dataset, Entity

#: Columns of claims that a file of an uncited network must not have: they would make it cited.
_OF_CITED: Final = frozenset({"document"})
#: What sets an unknown column apart from all known ones, none of which has a colon.
UNKNOWN: Final = "x:"


def canonical_files(dataset: Dataset) -> dict[str, bytes]:
    """``entities.csv`` and ``relations.csv``: UTF-8 with BOM, LF, all columns, sorted by id.

    Claims that stand in a document's publisher and author cells stay there. An uncited network
    has no document column, so that it is read as uncited again. An unknown column by the name of
    a known one (``--map`` can bring that about) gets another: see :func:`renamed_columns`.
    """
    names = [name for name in CLAIM_NAMES if dataset.cited or name not in _OF_CITED]
    rows = [claim for claim in dataset.claims if claim.origin == ORIGIN_ROW]
    return {
        "entities.csv": _file(
            ENTITY_NAMES,
            ENTITY_NAMES,
            ((entity_cells(entity), entity.extra) for entity in dataset.entities.values()),
        ),
        "relations.csv": _file(
            names, CLAIM_NAMES, ((claim_cells(claim), claim.extra) for claim in rows)
        ),
    }


def renamed_columns(dataset: Dataset) -> list[tuple[str, str, str]]:
    """Unknown columns that cannot keep their name in a pair: file, name, the name that they get."""
    tables = (
        ("entities.csv", dataset.entities.values(), ENTITY_NAMES),
        ("relations.csv", dataset.claims, CLAIM_NAMES),
    )
    return [
        (file, was, is_now)
        for file, records, known in tables
        for was, is_now in _apart({n for item in records for n, _ in item.extra}, known).items()
    ]


def _apart(found: Collection[str], names: Iterable[str]) -> dict[str, str]:
    """The names among ``found`` that are those of known columns → names that nothing has."""
    known = set(names)
    taken = {name.casefold() for name in found} | known
    made: dict[str, str] = {}
    for name in sorted(found):
        if name.casefold() in known:
            new = f"{UNKNOWN}{name}"
            while new.casefold() in taken:
                new = f"{UNKNOWN}{new}"
            taken.add(new.casefold())
            made[name] = new
    return made


def _file(
    names: Sequence[str],
    known: Sequence[str],
    rows: Iterable[tuple[Mapping[str, str], tuple[tuple[str, str], ...]]],
) -> bytes:
    kept = [(cells, dict(extra)) for cells, extra in rows]
    found = {name for _, extra in kept for name in extra}
    columns = {name: name for name in found} | _apart(found, known)
    extras = sorted(found, key=lambda name: columns[name])
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*names, *(neutral(columns[name]) for name in extras)])
    for cells, extra in kept:
        values = [cells[name] for name in names] + [extra.get(name, "") for name in extras]
        writer.writerow([neutral(value) for value in values])
    return stream.getvalue().encode("utf-8-sig")


def _alias(alias: Alias) -> str:
    return f"{alias.text}@{alias.language}" if alias.language else alias.text


def entity_cells(entity: Entity) -> dict[str, str]:
    """The cells of an entity by column, as they are written but for neutralising."""
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": join_list([_alias(alias) for alias in entity.aliases]),
        "description": entity.description,
        "country": join_list(entity.countries),
        "start": entity.start,
        "end": entity.end,
        "identifiers": join_list([str(identifier) for identifier in entity.identifiers]),
        "lat": entity.lat,
        "lon": entity.lon,
        "publisher": join_list(entity.publishers),
        "author": join_list(entity.authors),
        "url": entity.url,
        "archive_url": entity.archive_url,
        "retrieved": entity.retrieved,
        "note": entity.note,
    }


def claim_cells(claim: Claim) -> dict[str, str]:
    """The cells of a claim by column, as they are written but for neutralising."""
    return {
        "id": claim.id,
        "source": claim.source,
        "type": claim.type,
        "target": claim.target,
        "role": claim.role,
        "stage": claim.stage,
        "start": claim.start,
        "end": claim.end,
        "amount": claim.amount,
        "unit": claim.unit,
        "basis": claim.basis,
        "stance": claim.stance,
        "refers-to": join_list(claim.refers_to),
        "speaker": claim.speaker,
        "document": claim.document,
        "locator": claim.locator,
        "quote": claim.quote,
        "published": claim.published,
        "checked": claim.checked,
        "status": claim.status,
        "note": claim.note,
    }
