"""The other formats of graph programs: every id, every relation, every claim, nothing steered."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from graph.exporters import cytoscape, gephi, gexf, neo4j, node_link, registry
from graph.exporters.columns import edges, nodes
from graph.formula import bare
from graph.loading import load
from graph.records import Claim, Dataset
from tests.core import export_samples as samples

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]
SPACE = "{http://gexf.net/1.3}"


def rows(data: bytes) -> list[dict[str, str]]:
    read = csv.reader(io.StringIO(data.decode(), newline=""))
    header = [bare(cell) for cell in next(read)]
    assert len(set(header)) == len(header)
    return [dict(zip(header, map(bare, row), strict=True)) for row in read]


def read_gexf(data: Dataset) -> list[tuple[str, str, str, str]]:
    made = nx.read_gexf(io.BytesIO(gexf.render(data)), version="1.3")
    assert sorted(made) == sorted(data.entities)
    labels = {key: cells["label"] for key, cells in made.nodes(data=True)}
    assert labels == {key: entity.name for key, entity in data.entities.items()}
    return [(c["id"], s, t, c["claims"]) for s, t, c in made.edges(data=True)]


def read_cytoscape(data: Dataset) -> list[tuple[str, str, str, str]]:
    made: dict[str, Any] = json.loads(cytoscape.render(data))
    things = [item["data"] for item in made["elements"]["nodes"]]
    links = [item["data"] for item in made["elements"]["edges"]]
    ids = [cells["id"] for cells in (*things, *links)]
    assert len(set(ids)) == len(ids)
    assert {cells["id"]: cells["name"] for cells in things} == {
        key: entity.name for key, entity in data.entities.items()
    }
    network = nx.cytoscape_graph(made)
    assert network.is_directed()
    assert sorted(network) == sorted(data.entities)
    assert sorted(network.edges(data="id")) == sorted(
        (c["source"], c["target"], c["id"]) for c in links
    )
    return [(c["id"], c["source"], c["target"], c["claims"]) for c in links]


def read_gephi(data: Dataset) -> list[tuple[str, str, str, str]]:
    made = gephi.files(data)
    things = rows(made["nodes.csv"])
    assert {cells["Id"]: cells["Label"] for cells in things} == {
        key: entity.name for key, entity in data.entities.items()
    }
    links = rows(made["edges.csv"])
    assert {cells["Type"] for cells in links} <= {"Directed", "Undirected"}
    return [(c["Id"], c["Source"], c["Target"], c["claims"]) for c in links]


def read_neo4j(data: Dataset) -> list[tuple[str, str, str, str]]:
    made = neo4j.files(data)
    things = rows(made["nodes.csv"])
    assert {cells["id:ID"]: cells["name:string"] for cells in things} == {
        key: entity.name for key, entity in data.entities.items()
    }
    assert all(name.count(":") == 1 for name in things[0])
    links = rows(made["relationships.csv"])
    return [(c["id:string"], c[":START_ID"], c[":END_ID"], c["claims:string"]) for c in links]


READERS: list[Callable[[Dataset], list[tuple[str, str, str, str]]]] = [
    read_gexf,
    read_cytoscape,
    read_gephi,
    read_neo4j,
]


def check(reader: Callable[[Dataset], list[tuple[str, str, str, str]]], data: Dataset) -> None:
    found = reader(data)
    assert sorted(item[:3] for item in found) == sorted(
        (edge.id, edge.source, edge.target) for edge in edges(data)
    )
    claims = [claim for *_, text in found for claim in json.loads(text)]
    whole = [claim for edge in node_link.document(data)["edges"] for claim in edge["claims"]]
    assert sorted(claims, key=str) == sorted(whole, key=str)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("data", SAMPLES)
def test_awkward_data_are_read_back(
    reader: Callable[[Dataset], list[tuple[str, str, str, str]]], data: Dataset
) -> None:
    check(reader, data)


@settings(max_examples=20, deadline=None)
@given(samples.said())
def test_random_data_are_read_back(said: list[Claim]) -> None:
    data = samples.make(samples.entities(), [*said, replace(samples.claims()[0], id="first")])
    for reader in READERS:
        check(reader, data)


def test_gexf_keeps_parallel_edges_apart_and_says_which_is_which() -> None:
    root = ET.fromstring(gexf.render(samples.sample()))  # noqa: S314  our own file
    links = root.findall(f".//{SPACE}edge")
    assert len({link.get("id") for link in links}) == len(links)
    ends = [(link.get("source"), link.get("target"), link.get("kind")) for link in links]
    assert len(set(ends)) == len(ends)
    titles = [item.get("title") for item in root.findall(f".//{SPACE}attribute")]
    assert {"state", "stances", "claims", "x:pid"} - {"x:pid"} <= set(titles)
    description = root.findtext(f".//{SPACE}description") or ""
    assert "Withdrawn: c8 · 2026-10-02 · Taken back." in description


def test_an_entity_by_the_name_of_an_edge_wins_in_cytoscape() -> None:
    data = samples.sample()
    taken = edges(data)[0].id
    thing = replace(samples.entities()[0], id=taken)
    more = samples.make([*samples.entities(), thing], samples.claims())
    made = json.loads(cytoscape.render(more))["elements"]
    assert made["edges"][0]["data"]["id"] == f"{taken}-"
    assert taken in {item["data"]["id"] for item in made["nodes"]}


def test_the_sheets_for_gephi_open_with_our_own_reader(tmp_path: Path) -> None:
    data = samples.sample()
    registry()["gephi"].export(data, tmp_path)
    read = load(tmp_path / "nodes.csv", tmp_path / "edges.csv")
    assert not read.cited
    assert set(read.entities) == set(data.entities)
    assert {(item.key, item.directed) for item in read.relations} == {
        ((edge.source, str(edge.cells["type"]), edge.target), edge.directed) for edge in edges(data)
    }


def test_the_header_for_neo4j_declares_no_type_that_a_column_named() -> None:
    header = neo4j.files(samples.awkward())["nodes.csv"].decode().splitlines()[0].split(",")
    assert "x_viz_color:string" in header
    assert "x_x_x:string" in header
    assert {name.split(":")[1] for name in header} <= {
        *("ID", "LABEL", "string", "boolean", "double", "int"),
    }


@pytest.mark.parametrize("name", registry())
def test_the_order_of_the_data_is_no_matter(name: str, tmp_path: Path) -> None:
    exporter = registry()[name]
    data = samples.awkward()
    first = exporter.export(data, tmp_path / "one")
    assert exporter.export(samples.shuffled(data, 4), tmp_path / "two") == first


@pytest.mark.parametrize("name", registry())
def test_nothing_of_a_retracted_claim_but_its_tombstone(name: str, tmp_path: Path) -> None:
    exporter = registry()[name]
    made = exporter.export(samples.sample(), tmp_path / "out")
    parts = [tmp_path / "out" / file.name for file in made.files]
    assert not any(samples.GONE.encode() in part.read_bytes() for part in parts)
    assert any("retracted" in loss.what and loss.count == 1 for loss in made.losses)


@pytest.mark.parametrize("name", registry())
def test_no_data_is_a_file_too(name: str, tmp_path: Path) -> None:
    made = registry()[name].export(samples.make([], []), tmp_path / "out")
    assert (made.entities, made.relations, made.claims) == (0, 0, 0)


def test_names_and_suffixes_tell_one_format() -> None:
    known = registry()
    suffixes = [suffix for exporter in known.values() for suffix in exporter.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)
    assert all(name == exporter.name for name, exporter in known.items())


def test_labels_are_the_names() -> None:
    assert {node.cells["label"] for node in nodes(samples.sample())} >= {"The Harbor Register"}


def test_what_was_guarded_against_spreadsheets_is_said() -> None:
    for exporter in (gephi, neo4j):
        said = [loss for loss in exporter.losses(samples.awkward()) if "ids and cells" in loss.what]
        assert [loss.count > 0 for loss in said] == [True]
        assert not [x for x in exporter.losses(samples.make([], [])) if "ids and cells" in x.what]


def test_a_type_in_neo4j_is_a_label_and_a_property() -> None:
    made = neo4j.files(samples.sample())
    for name, column in (("nodes.csv", ":LABEL"), ("relationships.csv", ":TYPE")):
        found = rows(made[name])
        assert found
        assert all(cells[column] == cells["type:string"] for cells in found)
