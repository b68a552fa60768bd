"""What reads the formats of knowledge: RDF's own reader, and the model of FollowTheMoney."""

from __future__ import annotations

import importlib.util
import json
import warnings
from collections import Counter
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Namespace

from graph import evidence
from graph.published import published
from graph.records import Dataset

RG = Namespace("urn:recordgraph:term:")


def open_jsonld(path: Path, data: Dataset) -> None:
    """rdflib: a statement for each claim, and none of them asserted."""
    made = Graph()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="ConjunctiveGraph is deprecated")
        made.parse(path, format="json-ld")
    statements = set(made.subjects(RDF.type, RDF.Statement))
    assert len(statements) == len(published(data).claims)
    stances = Counter(str(stance) for _, stance in made.subject_objects(RG.stance))
    assert stances == Counter(
        f"urn:recordgraph:stance:{claim.stance}" for claim in published(data).claims
    )


def open_ftm(path: Path, data: Dataset) -> None:
    """FollowTheMoney: every line is an entity that its model takes; links, notes, things add up."""
    if importlib.util.find_spec("followthemoney") is None:
        pytest.skip("followthemoney is not installed here")
    from followthemoney import model

    lines = [json.loads(line) for line in path.read_bytes().decode().split("\n") if line]
    assert len({line["id"] for line in lines}) == len(lines)
    kinds: Counter[str] = Counter()
    for line in lines:
        proxy = model.get_proxy(line, cleaned=False)
        proxy.schema.validate({"id": proxy.id, **line})
        kinds[
            "link" if proxy.schema.edge else "note" if proxy.schema.name == "Note" else "thing"
        ] += 1
    held = published(data)
    links = sum(map(evidence.is_evidence, held.claims))
    assert kinds["thing"] == len(held.entities)
    assert kinds["link"] == links
    assert kinds["note"] == len(held.claims) - links + len(held.tombstones)
