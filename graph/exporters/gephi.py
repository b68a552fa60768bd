"""The ``gephi`` format: a folder with the two spreadsheets that Gephi's import asks for.

Gephi's ``Type`` tells the direction of an edge; the relation type is the column ``relation``.
Our own reader takes the two files as an uncited pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.exporters.columns import edges, kinds, nodes
from graph.exporters.exporter import Folder, Loss
from graph.exporters.losses import shared_losses
from graph.exporters.spreadsheet import guarded, table
from graph.published import published

if TYPE_CHECKING:
    from graph.exporters.columns import Cell
    from graph.records import Dataset

_NODES: Final = ("Id", "Label")
_EDGES: Final = ("Source", "Target", "Type", "Id", "Label", "relation")


def files(dataset: Dataset) -> dict[str, bytes]:
    """``nodes.csv`` and ``edges.csv``."""
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
    made = {}
    for name, first_columns, rows in (("nodes", _NODES, things), ("edges", _EDGES, links)):
        names = tuple(dict.fromkeys((*first_columns, *kinds(rows))))
        made[f"{name}.csv"] = table(names, names, rows)
    return made


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What the two tables have no place for."""
    about = dataset.about
    stones = published(dataset).tombstones
    found = (
        Loss("claims", len(published(dataset).claims), "whole only as JSON in 'claims' of an edge"),
        Loss("tombstones", len(stones), "the two tables have no place for them"),
        guarded(dataset),
        Loss(
            "title", int(bool(about.title)), "the two tables have no place for what is said of all"
        ),
    )
    return (*shared_losses(dataset), *(loss for loss in found if loss.count))


EXPORTER: Final = Folder("gephi", files, losses)
