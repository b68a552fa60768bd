"""The ``cytoscape`` format (``.cyjs``), as Cytoscape and cytoscape.js read it.

Definition: the JSON format of elements of js.cytoscape.org. One edge is one relation. Nodes and
edges share one space of ids there, so the id of an edge gives way to that of a node.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph import __version__
from graph.exporters.columns import claims_as_json, edges, nodes, undirected
from graph.exporters.exporter import Lacks, SingleFile
from graph.exporters.losses import lost
from graph.exporters.node_link import about_object, tombstones
from graph.fingerprint import data_date, data_hash

if TYPE_CHECKING:
    from graph.exporters.exporter import Loss
    from graph.records import Dataset


LACKS: Final = Lacks(about=("groups",))


def render(dataset: Dataset) -> bytes:
    """The file: JSON in UTF-8."""
    drawn, linked = nodes(dataset), edges(dataset)
    ids = {node.id for node in drawn}
    made: dict[str, Any] = {
        "format_version": "1.0",
        "generated_by": f"recordgraph {__version__}",
        "target_cytoscapejs_version": "~3",
        "directed": True,
        "multigraph": True,
        "data": {
            "name": dataset.about.title,
            "about": about_object(dataset),
            "hash": data_hash(dataset),
            "date": data_date(dataset),
            "cited": dataset.cited,
            "tombstones": tombstones(dataset),
        },
        "elements": {
            "nodes": [{"data": {**node.cells, "id": node.id, "value": node.id}} for node in drawn],
            "edges": [
                {
                    "data": {
                        **edge.cells,
                        "id": _free(edge.id, ids),
                        "key": edge.id,
                        "source": edge.source,
                        "target": edge.target,
                    }
                }
                for edge in linked
            ],
        },
    }
    text = json.dumps(made, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Directions, and claims as anything but text."""
    return lost(dataset, LACKS, undirected(dataset), claims_as_json(dataset))


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "-"
    return name


EXPORTER: Final = SingleFile("cytoscape", (".cyjs",), render, losses, LACKS)
