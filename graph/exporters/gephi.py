"""The ``gephi`` format: a folder with the two spreadsheets that Gephi's import asks for.

Gephi's ``Type`` tells the direction of an edge; the relation type is the column ``relation``.
Our own reader takes the two files as an uncited pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.exporters.columns import claims_as_json, edges, kinds, nodes
from graph.exporters.exporter import Folder, Lacks
from graph.exporters.losses import lost
from graph.exporters.spreadsheet import guarded, readme, table

if TYPE_CHECKING:
    from graph.exporters.columns import Cell
    from graph.exporters.exporter import Loss
    from graph.records import Dataset

LACKS: Final = Lacks(about=("questions", "groups"), tombstones=True)
_README: Final = """\
For Gephi: File, Import Spreadsheet; first nodes.csv as the nodes table, then edges.csv as the edges
table, "append to existing workspace".

An edge is a relation; its claims are JSON in the column "claims".
"""
_NODES: Final = ("Id", "Label")
_EDGES: Final = ("Source", "Target", "Type", "Id", "Label", "relation")


def files(dataset: Dataset) -> dict[str, bytes]:
    """``nodes.csv``, ``edges.csv`` and a ``README.txt`` that says how to open them."""
    things: list[dict[str, Cell]] = []
    for node in nodes(dataset):
        cells = dict(node.cells)
        things.append({"Id": node.id, "Label": cells.pop("label", ""), **cells})
    links: list[dict[str, Cell]] = []
    for edge in edges(dataset):
        cells = dict(edge.cells)
        first: dict[str, Cell] = {
            "Source": edge.source,
            "Target": edge.target,
            "Type": "Directed" if edge.directed else "Undirected",
            "Id": edge.id,
            "Label": cells.pop("label"),
            "relation": cells.pop("type"),
        }
        del cells["directed"]
        links.append({**first, **cells})
    made = {"README.txt": readme(_README, dataset)}
    for name, first_columns, rows in (("nodes", _NODES, things), ("edges", _EDGES, links)):
        names = tuple(dict.fromkeys((*first_columns, *kinds(rows))))
        made[f"{name}.csv"] = table(names, names, rows)
    return made


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What the two tables have no place for."""
    return lost(dataset, LACKS, claims_as_json(dataset), guarded(dataset))


EXPORTER: Final = Folder("gephi", files, losses, LACKS)
