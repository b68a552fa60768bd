"""Nodes and edges as flat cells, for formats that know no lists and no nested values.

One edge is one relation. What its claims say stands in columns of summaries that a filter can
use, and whole, as JSON, in the column ``claims``. Unknown columns of entities are ``x:NAME``;
those of claims stand in the JSON.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph import evidence
from graph.checking.lists import join_list
from graph.exporters.exporter import Loss
from graph.exporters.node_link import claim_object, edge_id
from graph.exporters.xml_text import unfit
from graph.published import published
from graph.tidying import entity_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.records import Claim, Dataset, Relation

#: Sets unknown columns apart from all of ours, none of which has a colon.
EXTRA: Final = "x:"
#: Columns whose cells are numbers where all of them can be read as one.
_DEGREES: Final = frozenset({"lat", "lon"})
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
Cell = str | bool | int
Kind = type[bool] | type[int] | type[float] | type[str]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity: its id and its cells that are not empty, by column."""

    id: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: a unique id, its ends, and its cells that are not empty, by column."""

    id: str
    source: str
    target: str
    directed: bool
    cells: Mapping[str, Cell]


def nodes(dataset: Dataset) -> list[Node]:
    """The entities by id; the column ``label`` repeats the name, as drawing programs want it."""
    found = []
    for entity in published(dataset).entities:
        cells: dict[str, Cell] = {"label": entity.name, **entity_cells(entity)}
        del cells["id"]
        cells["context"] = entity.id in dataset.context
        cells |= {f"{EXTRA}{name}": text for name, text in entity.extra}
        found.append(Node(entity.id, {name: cell for name, cell in cells.items() if cell != ""}))
    return found


def edges(dataset: Dataset) -> list[Edge]:
    """The relations by their ends and type."""
    counted = evidence.origins(dataset)
    return [_edge(item, dataset, counted[item.key]) for item in published(dataset).relations]


def _edge(relation: Relation, dataset: Dataset, origins: int) -> Edge:
    kind = dataset.vocabulary.relation_type(relation.type)
    claims = relation.claims
    cells: dict[str, Cell] = {
        "label": kind.label or relation.type,
        "type": relation.type,
        "family": kind.family,
        "directed": relation.directed,
        "state": evidence.state(relation),
        "basis": evidence.strongest_basis(relation),
        "origins": origins,
        "claim_count": len(claims),
        "stances": _counted(claim.stance for claim in claims),
        "statuses": _counted(claim.status for claim in claims),
        "stages": _several(claim.stage for claim in claims),
        "documents": _several(claim.document for claim in claims),
        "speakers": _several(name for claim in claims for name in dataset.speakers(claim)),
        "published": _several(dataset.published(claim) for claim in claims),
        "claims": claims_text(claims),
    }
    filled = {name: cell for name, cell in cells.items() if cell != ""}
    return Edge(edge_id(relation), relation.source, relation.target, relation.directed, filled)


def claims_text(claims: Iterable[Claim]) -> str:
    """Claims as one line of JSON, all their cells by the names of the data format."""
    listed = [claim_object(claim) for claim in claims]
    return json.dumps(listed, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _several(texts: Iterable[str]) -> str:
    return join_list(sorted({text for text in texts if text}))


def _counted(codes: Iterable[str]) -> str:
    """``denies 1|supports 2``: no word may hide how many there are of each."""
    found = sorted(codes)
    return "|".join(f"{code} {found.count(code)}" for code in dict.fromkeys(found))


def kinds(rows: Iterable[Mapping[str, Cell]]) -> dict[str, Kind]:
    """Column → the type of its cells: ours by name, then the unknown ones by name."""
    found: dict[str, Kind] = {}
    for row in rows:
        for name, cell in row.items():
            kind = _kind(name, cell)
            if found.setdefault(name, kind) is not kind:
                found[name] = str
    return {name: found[name] for name in sorted(found, key=lambda n: (n.startswith(EXTRA), n))}


def _kind(name: str, cell: Cell) -> Kind:
    if isinstance(cell, bool):
        return bool
    if isinstance(cell, int):
        return int
    return float if name in _DEGREES and _NUMBER.fullmatch(cell) else str


def written(cell: Cell) -> str:
    """A cell as text; truth values as XML Schema and most programs write them."""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def undirected(dataset: Dataset) -> Loss:
    """The loss of formats that know one kind of edge only, or whose readers do."""
    return Loss(
        "relations without a direction",
        sum(not relation.directed for relation in published(dataset).relations),
        "drawn with one, from the lower id to the higher; the attribute 'directed' is false",
    )


def claims_as_json(dataset: Dataset) -> Loss:
    """The loss of formats whose edges have cells but no lists."""
    count = len(published(dataset).claims)
    return Loss("claims", count, "whole only as JSON in 'claims' of an edge")


def unfit_texts(dataset: Dataset) -> int:
    """How many ids, column names and cells XML cannot hold."""
    items: list[Node | Edge] = [*nodes(dataset), *edges(dataset)]
    return sum(unfit((item.id, *item.cells, *map(str, item.cells.values()))) for item in items)
