"""The pyvis network: nothing lost, nothing unescaped, nothing asked of the web."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import networkx as nx
import pytest

from graph.page.pyvis import to_pyvis
from graph.records import Dataset
from tests.page_py.parsing import Page
from tests.page_py.samples import HOSTILE, hostile, make, small

ROOT = Path(__file__).resolve().parents[2]


def graph_of(dataset: Dataset) -> nx.MultiDiGraph:
    """The network as the interface promises it: key = relation type, ``claims`` on each edge."""
    network = nx.MultiDiGraph()
    for entity in dataset.entities.values():
        network.add_node(entity.id, name=entity.name, type=entity.type)
    for relation in dataset.relations:
        network.add_edge(
            relation.source,
            relation.target,
            key=relation.type,
            claims=relation.claims,
            directed=relation.directed,
        )
    return network


def embedded(html: str, name: str) -> list[dict[str, object]]:
    found = re.search(rf"const {name} = new vis\.DataSet\((.*)\.map\(shown\)\);", html)
    assert found is not None
    rows: list[dict[str, object]] = json.loads(found[1])
    return rows


def test_every_entity_relation_and_claim_is_in_it() -> None:
    dataset = small()
    made = to_pyvis(graph_of(dataset))
    assert [node["id"] for node in made.nodes] == list(range(len(dataset.entities)))
    assert [node["entity"] for node in made.nodes] == sorted(dataset.entities)
    found = {
        (made.nodes[e["from"]]["entity"], e["relation"], made.nodes[e["to"]]["entity"]): e
        for e in made.edges
    }
    assert set(found) == {relation.key for relation in dataset.relations}
    assert len({edge["id"] for edge in made.edges}) == len(made.edges) == len(dataset.relations)
    for relation in dataset.relations:
        edge = found[relation.key]
        assert [claim["id"] for claim in edge["claims"]] == [claim.id for claim in relation.claims]
        assert edge["arrows"] == ("to" if relation.directed else "")


def test_parallel_relations_stay_apart() -> None:
    made = to_pyvis(graph_of(small()))
    between = [
        edge["relation"]
        for edge in made.edges
        if {made.nodes[edge["from"]]["entity"], made.nodes[edge["to"]]["entity"]} == {"ana", "firm"}
    ]
    assert sorted(between) == ["directs", "owns"]


def test_positions_are_given_and_physics_is_off() -> None:
    made = to_pyvis(graph_of(small()))
    assert made.options.physics.enabled is False
    assert len({(node["x"], node["y"]) for node in made.nodes}) == len(made.nodes)


def test_the_network_is_left_as_it_was() -> None:
    network = graph_of(small())
    before = deepcopy(network)
    to_pyvis(network)
    assert nx.utils.graphs_equal(network, before)


@pytest.mark.parametrize(
    "dataset", [small(), hostile(), make([], [])], ids=["small", "hostile", "empty"]
)
def test_its_page_asks_for_nothing_and_holds_text_as_text(dataset: Dataset) -> None:
    made = to_pyvis(graph_of(dataset))
    html = made.generate_html()
    page = Page(html.encode("utf-8", "replace"))
    assert {element.tag for element in page.elements} == {
        "html", "head", "meta", "title", "style", "body", "div", "script",
    }  # fmt: skip
    assert not [name for e in page.elements for name in e.attributes if name in {"src", "href"}]
    assert page.all("meta")[0].attributes["content"] == (
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"
    )
    assert len(embedded(html, "nodes")) == len(dataset.entities)
    assert len(embedded(html, "edges")) == len(dataset.relations)


def test_titles_are_escaped_and_labels_are_the_names() -> None:
    made = to_pyvis(graph_of(hostile()))
    for item in [*made.nodes, *made.edges]:
        assert not set(item["title"]) & set("<>\"'")
    assert {node["label"] for node in made.nodes} >= set(HOSTILE)


def test_the_same_data_give_the_same_page() -> None:
    assert (
        to_pyvis(graph_of(small())).generate_html() == to_pyvis(graph_of(small())).generate_html()
    )


def test_pyvis_is_imported_only_when_it_is_used() -> None:
    program = (
        "import sys, graph.page.pyvis\n"
        "assert not {'pyvis', 'IPython', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
