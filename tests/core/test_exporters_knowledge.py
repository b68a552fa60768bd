"""JSON-LD and Obsidian: what they say is what the claims say, and no more."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from graph.exporters import jsonld, obsidian, registry
from graph.records import Dataset
from tests.core import export_samples as samples

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]


@pytest.mark.parametrize("data", SAMPLES)
def test_jsonld_holds_every_claim_as_a_statement(data: Dataset) -> None:
    made = json.loads(jsonld.render(data))
    assert all(isinstance(value, (str, float)) for value in made["@context"].values())
    items = made["@graph"]
    assert len({item["@id"] for item in items}) == len(items)
    statements = [item for item in items if "rdf:Statement" in item["@type"]]
    live = {claim.id: claim for claim in data.claims if claim.status != "retracted"}
    assert {item["dcterms:identifier"] for item in statements} == set(live)
    for item in statements:
        claim = live[item["dcterms:identifier"]]
        assert item["rdf:subject"] == {"@id": jsonld.iri("entity", claim.source)}
        assert item["rdf:object"] == {"@id": jsonld.iri("entity", claim.target)}
        assert item["rg:stance"] == {"@id": f"urn:recordgraph:stance:{claim.stance}"}
    for item in items:
        assert all(re.fullmatch(r"@id|@type|(rdf|prov|schema|dcterms|rg|x):\S+", k) for k in item)
        assert re.fullmatch(r"urn:recordgraph:[a-z]+:\S+", item["@id"])


def test_jsonld_says_nothing_outside_a_statement() -> None:
    data = samples.sample()
    things = [i for i in json.loads(jsonld.render(data))["@graph"] if "prov:Entity" in i["@type"]]
    subjects = {jsonld.iri("entity", key) for key in data.entities}
    for item in things:
        if "rdf:Statement" not in item["@type"]:
            rest = {k: v for k, v in item.items() if k != "@id"}
            assert not subjects & set(
                re.findall(r"urn:recordgraph:entity:[^\"]+", json.dumps(rest))
            )


@pytest.mark.parametrize("data", SAMPLES)
def test_obsidian_has_a_note_for_each_entity_and_every_link_leads_somewhere(data: Dataset) -> None:
    made = obsidian.files(data)
    assert len(made) == len(data.entities) + 1
    folded = Counter(name.casefold() for name in made)
    assert max(folded.values()) == 1
    stems = {name.removesuffix(".md") for name in made}
    for name in made:
        assert not re.search(r'[\\/:*?"<>|#^\[\]\x00-\x1f]', name)
        assert not name.startswith(".")
    ids = []
    for name, note in made.items():
        text = note.decode()
        body = text.partition("\n---\n")[2] or text
        links = re.findall(r"(?<!\\)\[\[(.*?)(?:\|.*?)?\]\]", body)
        assert set(links) <= stems
        if name != "About this data set.md":
            head, dash, _ = text.removeprefix("---\n").partition("\n---\n")
            assert dash
            cells = dict(line.split(": ", 1) for line in head.split("\n"))
            ids.append(json.loads(cells["id"]))
    assert sorted(ids) == sorted(data.entities)


def test_obsidian_tells_both_sides_and_the_tombstones() -> None:
    made = {name: text.decode() for name, text in obsidian.files(samples.sample()).items()}
    assert (
        "* owns [[Name of constructor|Name of constructor]] (contested)" in made["Name of 007.md"]
    )
    assert "* owned by [[Name of 007|Name of 007]] (contested)" in made["Name of constructor.md"]
    assert "c1: supports:" in made["Name of 007.md"]
    assert "c2: denies:" in made["Name of 007.md"]
    assert "Taken back." in made["About this data set.md"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON", "...", "a/b", "", "x" * 400, "\u202e"])
def test_no_name_leaves_the_folder(name: str, tmp_path: Path) -> None:
    thing = replace(samples.entities()[0], name=name)
    registry()["obsidian"].export(samples.make([thing], []), tmp_path / "in")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    assert (
        len(list((tmp_path / "in").glob("*.md"))) == len(list((tmp_path / "in").iterdir())) - 1 == 2
    )
