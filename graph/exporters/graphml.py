"""The ``graphml`` format, as Gephi, yEd, Cytoscape, igraph and networkx read it.

Definition: http://graphml.graphdrawing.org (GraphML 1.0). One edge is one relation, with its
claims as JSON: see docs/decisions/0005-an-edge-is-a-relation.md. Ids and column names are those of
the data. The schema asks for signs of names (NMTOKEN) in them; no program that we know does, and a
person who joins the file with others needs the ids: so others stay, and are counted.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph import __version__
from graph.exporters.columns import (
    claims_as_json,
    edges,
    kinds,
    nodes,
    undirected,
    unfit_texts,
    written,
)
from graph.exporters.exporter import Lacks, Loss, SingleFile
from graph.exporters.losses import lost
from graph.exporters.node_link import about_object, tombstones
from graph.exporters.xml_text import DECLARATION, fit, is_name_token, leaf, opening
from graph.fingerprint import data_date, data_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exporters.columns import Cell
    from graph.records import Dataset

_NAMESPACES: Final = {
    "xmlns": "http://graphml.graphdrawing.org/xmlns",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
}
LACKS: Final = Lacks(about=("groups",))
_TYPES: Final = {bool: "boolean", int: "int", float: "double", str: "string"}


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return "".join(_lines(dataset)).encode()


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Directions, claims as anything but text, characters, signs in ids."""
    return lost(
        dataset,
        LACKS,
        undirected(dataset),
        claims_as_json(dataset),
        Loss("texts", unfit_texts(dataset), "characters that XML cannot hold become U+FFFD"),
        Loss(
            "ids and column names",
            _unschematic(dataset),
            "kept as they are, though GraphML's schema allows only signs of names in them",
        ),
    )


def _unschematic(dataset: Dataset) -> int:
    """How many ids of entities and names of columns are no ``NMTOKEN``."""
    columns = {name for node in nodes(dataset) for name in node.cells}
    return sum(not is_name_token(fit(text)) for text in (*dataset.entities, *columns))


def _lines(dataset: Dataset) -> Iterator[str]:
    drawn, linked, graph = nodes(dataset), edges(dataset), _graph(dataset)
    keys: dict[tuple[str, str], str] = {}
    yield DECLARATION + opening("graphml", _NAMESPACES) + "\n"
    for owner, rows in (
        ("graph", [graph]),
        ("node", [node.cells for node in drawn]),
        ("edge", [edge.cells for edge in linked]),
    ):
        for name, kind in kinds(rows).items():
            key = keys[owner, name] = f"k{len(keys)}"
            yield leaf(
                "key", {"id": key, "for": owner, "attr.name": name, "attr.type": _TYPES[kind]}
            )
            yield "\n"
    yield opening("graph", {"id": "recordgraph", "edgedefault": "directed"}) + "\n"
    yield from _data(graph, "graph", keys)
    for node in drawn:
        yield opening("node", {"id": node.id}) + "\n"
        yield from _data(node.cells, "node", keys)
        yield "</node>\n"
    for edge in linked:
        yield opening("edge", {"id": edge.id, "source": edge.source, "target": edge.target})
        yield "\n"
        yield from _data(edge.cells, "edge", keys)
        yield "</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(
    cells: Mapping[str, Cell], owner: str, keys: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    for name, cell in cells.items():
        yield leaf("data", {"key": keys[owner, name]}, written(cell)) + "\n"


def _graph(dataset: Dataset) -> dict[str, str]:
    """What is said of the whole: about, data hash, tombstones."""
    about = dataset.about
    stones = tombstones(dataset)
    cells = {
        "title": about.title,
        "description": about.description,
        "licence": about.licence,
        "contact": about.contact,
        "disclaimer": about.disclaimer,
        "questions": _json(about_object(dataset)["questions"]),
        "cited": "true" if dataset.cited else "false",
        "hash": data_hash(dataset),
        "date": data_date(dataset),
        "generator": f"recordgraph {__version__}",
        "tombstones": _json(stones),
    }
    return {name: text for name, text in cells.items() if text}


def _json(items: list[dict[str, Any]]) -> str:
    return json.dumps(items, ensure_ascii=False, separators=(",", ":")) if items else ""


EXPORTER: Final = SingleFile("graphml", (".graphml",), render, losses, LACKS)
