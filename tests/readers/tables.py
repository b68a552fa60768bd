"""What reads the tables: our own reader for the pair, the documented dialects for the others."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

from graph.exporters.columns import edges, nodes
from graph.fingerprint import data_hash
from graph.formula import bare
from graph.loading import load
from graph.records import Dataset

#: Neo4j, operations manual, "Import": the fields that have a meaning, and the types of properties.
_ID = re.compile(r"(\w*):ID")
_SPECIAL = {":LABEL", ":START_ID", ":END_ID", ":TYPE"}
_PROPERTY = re.compile(r"(\w+):(string|boolean|int|long|float|double)")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table in RFC 4180: no field is bare that should be quoted."""
    text = path.read_bytes().decode()
    assert not text.startswith("\ufeff")
    read = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = next(read)
    assert len(set(header)) == len(header)
    assert all(header)
    return [dict(zip(header, row, strict=True)) for row in read]


def claims_of(cells: str) -> list[str]:
    """The ids of the claims that a cell holds as JSON."""
    return [claim["id"] for claim in json.loads(bare(cells))]


def open_pair(path: Path, data: Dataset) -> None:
    """Our own reader gives the same data back."""
    again = load(path / "entities.csv", path / "relations.csv")
    assert {*again.entities} == {*data.entities}
    assert {claim.id for claim in again.claims} == {claim.id for claim in data.claims}
    if not any(claim.status == "retracted" for claim in data.claims):
        assert data_hash(again) == data_hash(data)


def open_gephi(path: Path, data: Dataset) -> None:
    """The columns that Gephi's spreadsheet import looks for (Id, Label; Source, Target, Type)."""
    things, links = rows(path / "nodes.csv"), rows(path / "edges.csv")
    assert [bare(row["Id"]) for row in things] == sorted(data.entities)
    assert [bare(row["Label"]) for row in things] == [
        e.name for _, e in sorted(data.entities.items())
    ]
    assert {row["Type"] for row in links} <= {"Directed", "Undirected"}
    expected = [(edge.id, edge.source, edge.target) for edge in edges(data)]
    assert [(r["Id"], bare(r["Source"]), bare(r["Target"])) for r in links] == expected


def open_neo4j(path: Path, data: Dataset) -> None:
    """The header grammar of ``neo4j-admin database import``, and values that its types take."""
    things, links = rows(path / "nodes.csv"), rows(path / "relationships.csv")
    for found, needed in ((things, {":LABEL"}), (links, _SPECIAL - {":LABEL"})):
        for row in found[:1]:
            ids = [name for name in row if _ID.fullmatch(name)]
            assert len(ids) == (1 if found is things else 0)
            assert needed <= set(row)
            others = set(row) - set(ids) - needed
            assert all(_PROPERTY.fullmatch(name) for name in others), others
            properties = [name.split(":")[0] for name in row if not name.startswith(":")]
            assert len(set(properties)) == len(properties)
        for row in found:
            for name, cell in row.items():
                kind = name.split(":")[1]
                if cell and kind in {"int", "double"}:
                    assert re.fullmatch(r"[+-]?\d+(\.\d+)?", cell)
                if kind == "boolean":
                    assert cell in {"true", "false"}
                if kind in {"LABEL", "TYPE"}:
                    assert cell
    ids = [row["id:ID"] for row in things]
    assert [bare(key) for key in ids] == [node.id for node in nodes(data)]
    assert {row[end] for row in links for end in (":START_ID", ":END_ID")} <= set(ids)
    assert [row["id:string"] for row in links] == [edge.id for edge in edges(data)]
