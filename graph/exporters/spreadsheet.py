"""Tables for other programs: RFC 4180, UTF-8 without a mark, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from graph.exporters.columns import edges, nodes, written
from graph.exporters.exporter import Loss
from graph.fingerprint import data_date, data_hash
from graph.formula import neutral

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.exporters.columns import Cell
    from graph.records import Dataset


def table(header: Sequence[str], names: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """The cells of each row by ``names``, under ``header``; empty where a row has none."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([neutral(name) for name in header])
    for row in rows:
        writer.writerow([neutral(written(row.get(name, ""))) for name in names])
    # Lone surrogates cannot come from a file, but may from a program.
    return stream.getvalue().encode("utf-8", "replace")


def readme(how: str, dataset: Dataset) -> bytes:
    """A text file: how to open the tables, and what they cannot say of the whole."""
    about = dataset.about
    said = {
        "Title": about.title,
        "Description": about.description,
        "Licence": about.licence,
        "Corrections": about.contact,
        "Disclaimer": about.disclaimer,
        "Data hash": data_hash(dataset),
        "Date of the data": data_date(dataset) or "unknown",
        "Cited": "" if dataset.cited else "no claim is cited",
    }
    lines = [f"{name}: {' '.join(text.split())}" for name, text in said.items() if text]
    return "\n".join([how, *lines, ""]).encode("utf-8", "replace")


def guarded(dataset: Dataset) -> Loss:
    """How many ids and cells begin with a sign that a spreadsheet would run."""
    rows = [item.cells for item in nodes(dataset)] + [item.cells for item in edges(dataset)]
    texts = [*dataset.entities, *(written(cell) for row in rows for cell in row.values())]
    count = sum(neutral(text) != text for text in texts)
    return Loss("ids and cells", count, "a leading ' keeps a spreadsheet from running them")
