"""The graphml format: networkx reads back every id, every cell and every claim."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from graph.exporters import graphml, node_link
from graph.exporters.columns import edges, nodes
from graph.records import Claim, Dataset
from tests.core import export_samples as samples

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]


def read(data: Dataset) -> Any:
    return nx.read_graphml(io.BytesIO(graphml.render(data)), force_multigraph=True)


def check(data: Dataset) -> None:
    made = read(data)
    assert made.is_directed()
    assert list(made) == [node.id for node in nodes(data)] == sorted(data.entities)
    for node in nodes(data):
        expected = {name: cell for name, cell in node.cells.items() if name not in {"lat", "lon"}}
        found = made.nodes[node.id]
        assert {name: found[name] for name in expected} == expected
    found = [(key, source, target) for source, target, key in made.edges(keys=True)]
    assert sorted(found) == sorted((edge.id, edge.source, edge.target) for edge in edges(data))
    claims = [claim for *_, cells in made.edges(data=True) for claim in json.loads(cells["claims"])]
    whole = [claim for edge in node_link.document(data)["edges"] for claim in edge["claims"]]
    assert sorted(claims, key=str) == sorted(whole, key=str)


@settings(max_examples=50, deadline=None)
@given(samples.said())
def test_networkx_reads_random_data_back(said: list[Claim]) -> None:
    check(samples.make(samples.entities(), said))


@pytest.mark.parametrize("data", SAMPLES)
def test_networkx_reads_awkward_data_back(data: Dataset) -> None:
    check(data)


@pytest.mark.parametrize("data", SAMPLES)
def test_the_file_keeps_the_rules_of_graphml(data: Dataset) -> None:
    root = ET.fromstring(graphml.render(data))  # noqa: S314  our own file
    assert root.tag == f"{SPACE}graphml"
    keys = {key.get("id"): key for key in root.findall(f"{SPACE}key")}
    assert len(keys) == len(root.findall(f"{SPACE}key"))
    names = [(key.get("for"), key.get("attr.name")) for key in keys.values()]
    assert len(set(names)) == len(names)
    kinds = {key.get("attr.type") for key in keys.values()}
    assert kinds <= {"boolean", "int", "double", "string"}
    (graph,) = root.findall(f"{SPACE}graph")
    ids = {node.get("id") for node in graph.findall(f"{SPACE}node")}
    links = graph.findall(f"{SPACE}edge")
    assert len({link.get("id") for link in links}) == len(links)
    assert all({link.get("source"), link.get("target")} <= ids for link in links)
    for tag in ("node", "edge"):
        for item in graph.findall(f"{SPACE}{tag}"):
            used = [datum.get("key") for datum in item.findall(f"{SPACE}data")]
            assert len(set(used)) == len(used)
            assert all(keys[key].get("for") == tag for key in used)


def test_unknown_columns_keep_apart() -> None:
    cells = read(samples.awkward()).nodes["e0"]
    ours = {name for name in cells if not name.startswith("x:")}
    assert {name[2:] for name in cells} >= set(samples.STEERING) - ours
    assert cells["label"] == "=1+1"
    assert cells["x:label"] == cells["x:constructor"] == "=1+1"


def test_stance_is_readable_without_the_json() -> None:
    made = read(samples.sample())
    cells = next(c for *_, c in made.edges(data=True) if c["type"] == "owns")
    assert (cells["state"], cells["stances"]) == ("contested", "denies 1|supports 1")
    assert cells["directed"] is True
    other = next(c for *_, c in made.edges(data=True) if c["type"] == "associated-with")
    assert other["directed"] is False


def test_coordinates_are_numbers() -> None:
    assert read(samples.sample()).nodes["port"]["lat"] == 19.05


def test_of_a_retracted_claim_a_tombstone_is_left() -> None:
    data = samples.sample()
    assert samples.GONE.encode() not in graphml.render(data)
    stones = json.loads(read(data).graph["tombstones"])
    assert [stone["id"] for stone in stones] == ["c8", "old"]


def test_what_xml_cannot_hold_is_counted() -> None:
    thing = replace(samples.entities()[0], name="a\x00b\ud800")
    data = samples.make([thing], [])
    assert read(data).nodes[thing.id]["name"] == "a\ufffdb\ufffd"
    assert any(re.match(r"2 texts", str(loss)) for loss in graphml.losses(data))


def test_an_empty_data_set_is_a_file() -> None:
    assert len(read(samples.make([], []))) == 0


def test_the_order_of_the_data_is_no_matter() -> None:
    for data in SAMPLES:
        assert graphml.render(samples.shuffled(data, 3)) == graphml.render(data)
