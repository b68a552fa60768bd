"""The ``neo4j`` format: a folder of tables for ``neo4j-admin database import``.

A type is a label, and a property too: a semicolon in it makes several labels.

Definition: Neo4j operations manual, "Import". A header is ``name:type``; so a colon in an unknown
column would declare a type, and such columns get plain names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graph.exporters.columns import EXTRA, claims_as_json, edges, kinds, nodes, undirected
from graph.exporters.exporter import Folder, Lacks, Loss
from graph.exporters.losses import lost
from graph.exporters.spreadsheet import guarded, readme, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.exporters.columns import Cell
    from graph.records import Dataset

LACKS: Final = Lacks(about=("questions", "groups"), tombstones=True)
_TYPES: Final = {bool: "boolean", int: "int", float: "double", str: "string"}
_README: Final = """\
For Neo4j 5, with the database stopped, in this folder:

    neo4j-admin database import full --multiline-fields=true \\
        --nodes=nodes.csv --relationships=relationships.csv recordgraph

A relationship is a relation; its claims are JSON in the property "claims".
"""


def files(dataset: Dataset) -> dict[str, bytes]:
    """``nodes.csv``, ``relationships.csv`` and a ``README.txt`` that says how to load them."""
    things: list[dict[str, Cell]] = [
        {"\0id": node.id, "\0label": node.cells["type"], **node.cells} for node in nodes(dataset)
    ]
    ends = (("\0start", ":START_ID"), ("\0end", ":END_ID"), ("\0type", ":TYPE"))
    links: list[dict[str, Cell]] = [
        {
            **dict(zip(dict(ends), (edge.source, edge.target, edge.cells["type"]), strict=True)),
            "id": edge.id,
            **edge.cells,
        }
        for edge in edges(dataset)
    ]
    return {
        "nodes.csv": _table(things, {"\0id": "id:ID", "\0label": ":LABEL"}),
        "relationships.csv": _table(links, dict(ends)),
        "README.txt": readme(_README, dataset),
    }


def _table(rows: Sequence[Mapping[str, Cell]], special: Mapping[str, str]) -> bytes:
    typed = {name: kind for name, kind in kinds(rows).items() if name not in special}
    plain = _plain(typed)
    header = [*special.values(), *(f"{plain[n]}:{_TYPES[kind]}" for n, kind in typed.items())]
    return table(header, [*special, *typed], rows)


def _plain(names: Iterable[str]) -> dict[str, str]:
    """Column → a name without signs that a header gives a meaning to, each another."""
    found: dict[str, str] = {}
    for name in names:
        made = re.sub(r"\W", "_", name)
        while made in found.values():
            made += "_"
        found[name] = made
    return found


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Names of columns, directions, and what the tables have no place for."""
    extras = {name for node in nodes(dataset) for name in node.cells if name.startswith(EXTRA)}
    return lost(
        dataset,
        LACKS,
        undirected(dataset),
        Loss("unknown columns", len(extras), "named x_NAME, signs in the name replaced by _"),
        claims_as_json(dataset),
        guarded(dataset),
    )


EXPORTER: Final = Folder("neo4j", files, losses, LACKS)
