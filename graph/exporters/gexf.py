"""The ``gexf`` format (GEXF 1.3), as Gephi and Gephi Lite read it.

Definition: https://gexf.net/1.3/. One edge is one relation (docs/decisions/0005-an-edge-is-a-
relation.md). ``kind`` is the relation type, so that Gephi keeps parallel edges apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
from graph.exporters.xml_text import DECLARATION, leaf, opening
from graph.fingerprint import data_date, data_hash
from graph.published import published

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exporters.columns import Cell
    from graph.records import Dataset

_NAMESPACES: Final = {
    "xmlns": "http://gexf.net/1.3",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "version": "1.3",
}
LACKS: Final = Lacks(about=("questions", "groups"))
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TYPES: Final = {bool: "boolean", int: "integer", float: "double", str: "string"}


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return "".join(_lines(dataset)).encode()


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Directions, claims as anything but text, characters."""
    return lost(
        dataset,
        LACKS,
        undirected(dataset),
        claims_as_json(dataset),
        Loss("texts", unfit_texts(dataset), "characters that XML cannot hold become U+FFFD"),
    )


def _lines(dataset: Dataset) -> Iterator[str]:
    drawn, linked = nodes(dataset), edges(dataset)
    date = data_date(dataset)
    yield DECLARATION + opening("gexf", _NAMESPACES) + "\n"
    # The schema wants a day here and nothing less exact.
    yield opening("meta", {"lastmodifieddate": date} if _DAY.fullmatch(date) else {}) + "\n"
    yield leaf("creator", {}, f"recordgraph {__version__}") + "\n"
    yield leaf("description", {}, _description(dataset)) + "\n</meta>\n"
    yield opening("graph", {"defaultedgetype": "directed", "mode": "static"}) + "\n"
    keys: dict[str, dict[str, str]] = {}
    for owner, rows in (
        ("node", [node.cells for node in drawn]),
        ("edge", [edge.cells for edge in linked]),
    ):
        # An element has an attribute of its own for the label.
        found = {name: kind for name, kind in kinds(rows).items() if name != "label"}
        # graphology takes the title of an attribute as its name only where the id is a number.
        first = sum(map(len, keys.values()))
        keys[owner] = {name: str(number) for number, name in enumerate(found, first)}
        yield opening("attributes", {"class": owner}) + "\n"
        for name, kind in found.items():
            cells = {"id": keys[owner][name], "title": name, "type": _TYPES[kind]}
            yield leaf("attribute", cells) + "\n"
        yield "</attributes>\n"
    yield "<nodes>\n"
    for node in drawn:
        yield opening("node", {"id": node.id, "label": str(node.cells.get("label", ""))}) + "\n"
        yield from _values(node.cells, keys["node"])
        yield "</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in linked:
        cells = {"id": edge.id, "source": edge.source, "target": edge.target}
        kind_of = {"label": str(edge.cells["label"]), "kind": str(edge.cells["type"])}
        yield opening("edge", {**cells, **kind_of}) + "\n"
        yield from _values(edge.cells, keys["edge"])
        yield "</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _values(cells: Mapping[str, Cell], keys: Mapping[str, str]) -> Iterator[str]:
    yield "<attvalues>\n"
    for name, cell in cells.items():
        if name in keys:
            yield leaf("attvalue", {"for": keys[name], "value": written(cell)}) + "\n"
    yield "</attvalues>\n"


def _description(dataset: Dataset) -> str:
    """About, data hash and tombstones as text: GEXF has no attributes of the whole."""
    about = dataset.about
    lines = [about.title, about.description, about.disclaimer]
    lines += [f"Licence: {about.licence}"] if about.licence else []
    lines += [f"Corrections: {about.contact}"] if about.contact else []
    lines.append(f"Data hash: {data_hash(dataset)}")
    lines += [] if dataset.cited else ["No claim is cited."]
    lines += [
        " · ".join(
            filter(None, (f"Withdrawn: {stone.id}", stone.date, stone.reason, stone.replaced_by))
        )
        for stone in published(dataset).tombstones
    ]
    return "\n".join(filter(None, lines))


EXPORTER: Final = SingleFile("gexf", (".gexf",), render, losses, LACKS)
