"""What reads the graph files: networkx, and the schemas that their formats are defined by."""

from __future__ import annotations

import io
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
from jsonschema import Draft202012Validator
from lxml import etree

from graph.exporters.columns import edges
from graph.exporters.xml_text import fit
from graph.records import Dataset

ROOT = Path(__file__).resolve().parents[2]
#: Where tools/schemas puts the schemas that Debian's package of JGraphT carries.
SCHEMAS = Path(sys.prefix) / "schemas"
GEXF, DRAFT = "http://gexf.net/1.3", "http://www.gexf.net/1.2draft"


@cache
def schema(name: str) -> Any:
    """A compiled XML Schema; none where there is no package of it."""
    path = SCHEMAS / f"{name}.xsd"
    return etree.XMLSchema(etree.parse(path)) if path.is_file() else None


@cache
def gexf_grammar() -> Any:
    """GEXF 1.3 as its specification describes it: no registry carries its schema."""
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("gexf.rng")))


def as_draft(text: str) -> Any:
    """A GEXF 1.3 document in the words of 1.2draft, which has no ``kind`` of an edge."""
    text = text.replace(f'xmlns="{GEXF}"', f'xmlns="{DRAFT}"').replace('="1.3"', '="1.2"', 1)
    root = etree.fromstring(text.encode())
    for link in root.iter(f"{{{DRAFT}}}edge"):
        del link.attrib["kind"]
    return root


def faults(validator: Any, document: Any) -> list[str]:
    """What a validator says against a document."""
    validator.validate(document)
    return [str(fault.message) for fault in validator.error_log]


def check_ends(made: Any, data: Dataset) -> None:
    """The nodes and edges that networkx found are those of the data."""
    assert sorted(made) == sorted(map(fit, data.entities))
    found = sorted((source, target) for source, target, *_ in made.edges)
    assert found == sorted((fit(edge.source), fit(edge.target)) for edge in edges(data))


def open_graphml(path: Path, data: Dataset) -> None:
    """GraphML's XML Schema, then networkx."""
    text = path.read_bytes()
    if schema("graphml"):
        assert schema_faults(text) == []
    check_ends(nx.read_graphml(io.BytesIO(text), force_multigraph=True), data)


def open_gexf(path: Path, data: Dataset) -> None:
    """GEXF's specification, the schema of the version before, then networkx."""
    text = path.read_text(encoding="utf-8")
    assert faults(gexf_grammar(), etree.fromstring(text.encode())) == []
    if schema("gexf"):
        assert faults(schema("gexf"), as_draft(text)) == []
    check_ends(nx.read_gexf(io.BytesIO(text.encode()), version="1.3"), data)


def open_json(path: Path, data: Dataset) -> None:
    """The JSON Schema that we publish, then networkx."""
    published = json.loads((ROOT / "docs" / "export-json.schema.json").read_text(encoding="utf-8"))
    made = json.loads(path.read_text(encoding="utf-8"))
    assert list(Draft202012Validator(published).iter_errors(made)) == []
    read = nx.node_link_graph(made, edges="edges")
    assert sorted(read) == sorted(data.entities)


def open_cytoscape(path: Path, data: Dataset) -> None:
    """The elements of cytoscape.js, whose own reader has a test of its own."""
    made = json.loads(path.read_text(encoding="utf-8"))
    assert set(made["elements"]) == {"nodes", "edges"}
    ids = [item["data"]["id"] for kind in ("nodes", "edges") for item in made["elements"][kind]]
    assert len(set(ids)) == len(ids)
    assert set(ids) >= set(data.entities)
    assert len(made["elements"]["edges"]) == len(edges(data))


def schema_faults(text: bytes) -> list[str]:
    """What GraphML's schema has against a file, but for ids and names that are no NMTOKEN.

    Those are in the manifest. The schema says so of each, and again that it is then no key.
    """
    root = etree.fromstring(text)
    refused = {name: f"n{number}" for number, name in enumerate(sorted(not_names(text)))}
    for item in root.iter(etree.Element):
        for attribute in ("id", "source", "target", "attr.name"):
            given = item.get(attribute, "")
            # White space is folded before an id is looked at, and what was seen is shown.
            folded = re.sub("[ \t\r\n]+", " ", given).strip(" ")
            if {given, folded} & refused.keys():
                item.set(attribute, refused.get(given) or refused[folded])
    return faults(schema("graphml"), root)


def not_names(text: bytes) -> set[str]:
    """The ids and column names of a GraphML file that its schema refuses."""
    refused = set()
    for line in faults(schema("graphml"), etree.fromstring(text)):
        found = re.search(
            r"attribute '(?:id|attr\.name)': '(.*)' is not a valid value", line, re.DOTALL
        )
        if found:
            refused.add(found[1])
    return refused
