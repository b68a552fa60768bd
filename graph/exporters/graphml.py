"""The ``graphml`` format, as Gephi, yEd, Cytoscape, igraph and networkx read it.

Definition: http://graphml.graphdrawing.org (GraphML 1.0). One edge is one relation, with its
claims as JSON: see docs/decisions/0005-an-edge-is-a-relation.md. Ids are the ids of the data, so
one that has spaces or quotes is no NMTOKEN, which the schema asks for and no program does.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from graph import __version__
from graph.exporters.columns import edges, nodes
from graph.exporters.content import content, shared_losses
from graph.exporters.exporter import Loss, SingleFile
from graph.exporters.xml_text import DECLARATION, leaf, opening, unfit
from graph.fingerprint import data_date, data_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.exporters.columns import Cell, Edge, Node
    from graph.records import Dataset

_NAMESPACES: Final = {
    "xmlns": "http://graphml.graphdrawing.org/xmlns",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
}
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_DEGREES: Final = frozenset({"lat", "lon"})


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return "".join(_lines(dataset)).encode()


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Directions are the one thing that GraphML knows and its readers mix up."""
    drawn = edges(dataset)
    undirected = sum(not edge.directed for edge in drawn)
    texts = [*_graph(dataset).values()]
    items: list[Node | Edge] = [*nodes(dataset), *drawn]
    for item in items:
        texts += [item.id, *item.cells, *map(str, item.cells.values())]
    found = (
        Loss(
            "relations without a direction",
            undirected,
            "drawn with one, because readers refuse both kinds in a file; "
            "the attribute 'directed' is false",
        ),
        Loss("claims", len(content(dataset).claims), "whole only as JSON in 'claims' of an edge"),
        Loss("texts", unfit(texts), "characters that XML cannot hold are replaced by U+FFFD"),
    )
    return (*shared_losses(dataset), *(loss for loss in found if loss.count))


def _lines(dataset: Dataset) -> Iterator[str]:
    drawn, linked, graph = nodes(dataset), edges(dataset), _graph(dataset)
    keys: dict[tuple[str, str], str] = {}
    yield DECLARATION + opening("graphml", _NAMESPACES) + "\n"
    for owner, rows in (
        ("graph", [graph]),
        ("node", [node.cells for node in drawn]),
        ("edge", [edge.cells for edge in linked]),
    ):
        for name, kind in _kinds(rows).items():
            key = keys[owner, name] = f"k{len(keys)}"
            yield leaf("key", {"id": key, "for": owner, "attr.name": name, "attr.type": kind})
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


def _kinds(rows: Iterable[Mapping[str, Cell]]) -> dict[str, str]:
    """Column → GraphML type; ours in their order, then the unknown ones by name."""
    kinds: dict[str, str] = {}
    for row in rows:
        for name, cell in row.items():
            kind = _kind(name, cell)
            kinds[name] = kind if kinds.setdefault(name, kind) == kind else "string"
    ours = [name for name in kinds if ":" not in name]
    return {name: kinds[name] for name in (*sorted(ours), *sorted(set(kinds) - set(ours)))}


def _kind(name: str, cell: Cell) -> str:
    if isinstance(cell, bool):
        return "boolean"
    if isinstance(cell, int):
        return "int"
    return "double" if name in _DEGREES and _NUMBER.fullmatch(cell) else "string"


def _data(
    cells: Mapping[str, Cell], owner: str, keys: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    for name, cell in cells.items():
        text = str(cell).lower() if isinstance(cell, bool) else str(cell)
        yield leaf("data", {"key": keys[owner, name]}, text) + "\n"


def _graph(dataset: Dataset) -> dict[str, str]:
    """What is said of the whole: about, data hash, tombstones."""
    about = dataset.about
    stones = [
        {
            "id": stone.id,
            "date": stone.date,
            "reason": stone.reason,
            "replaced-by": stone.replaced_by,
        }
        for stone in content(dataset).tombstones
    ]
    cells = {
        "title": about.title,
        "description": about.description,
        "licence": about.licence,
        "contact": about.contact,
        "disclaimer": about.disclaimer,
        "questions": _json([{"text": item.text, "view": item.view} for item in about.questions]),
        "cited": "true" if dataset.cited else "false",
        "hash": data_hash(dataset),
        "date": data_date(dataset),
        "generator": f"recordgraph {__version__}",
        "tombstones": _json(stones),
    }
    return {name: text for name, text in cells.items() if text}


def _json(items: list[dict[str, str]]) -> str:
    return json.dumps(items, ensure_ascii=False, separators=(",", ":")) if items else ""


EXPORTER: Final = SingleFile("graphml", (".graphml",), render, losses)
