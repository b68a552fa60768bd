"""FollowTheMoney, JSON-LD and Obsidian: what they say is what the claims say, and no more."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from graph import evidence
from graph.exporters import ftm, jsonld, obsidian, registry
from graph.records import Claim, Dataset
from tests.core import export_samples as samples

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]


def ftm_lines(data: Dataset) -> list[dict[str, Any]]:
    text = ftm.render(data).decode()
    assert text.endswith("\n")
    return [json.loads(line) for line in text[:-1].split("\n")]


def check_ftm(data: Dataset) -> None:
    made = ftm_lines(data)
    ids = {item["id"] for item in made}
    assert len(ids) == len(made)
    assert [item["id"] for item in made[: len(data.entities)]] == sorted(data.entities)
    links = made[len(data.entities) :]
    assert sorted(link["properties"]["recordId"][0] for link in links) == sorted(
        claim.id for claim in data.claims if evidence.is_evidence(claim)
    )
    by_claim = {link["properties"]["recordId"][0]: link for link in links}
    for relation in data.relations:
        for claim in relation.claims:
            if claim.id in by_claim:
                told = by_claim[claim.id]["properties"]
                assert {claim.source, claim.target, claim.document} <= {
                    value for values in told.values() for value in values
                }
                contested = told["summary"][0].startswith("contested: ")
                assert contested == (evidence.state(relation) == "contested")
    for item in made:
        assert all(values and all(values) for values in item["properties"].values())


@settings(max_examples=40, deadline=None)
@given(samples.said())
def test_ftm_holds_what_supports_and_nothing_that_denies(said: list[Claim]) -> None:
    check_ftm(samples.make(samples.entities(), said))


@pytest.mark.parametrize("data", SAMPLES)
def test_ftm_holds_awkward_data(data: Dataset) -> None:
    check_ftm(data)


def test_ftm_takes_the_schema_whose_ends_fit() -> None:
    data = samples.sample()
    links = {item["properties"].get("recordId", [""])[0]: item for item in ftm_lines(data)}
    assert links["c1"]["schema"] == "Ownership"
    assert links["c1"]["properties"]["owner"] == ["007"]
    assert links["c5"]["schema"] == "Payment"
    assert "role" not in links["c5"]["properties"]
    turned = samples.make(samples.entities(), [samples.cited("1", "constructor", "owns", "007")])
    (link,) = [i for i in ftm_lines(turned) if i["properties"].get("recordId") == ["1"]]
    assert link["schema"] == "UnknownLink"
    assert link["properties"]["subject"] == ["constructor"]


def test_ftm_has_only_dates_that_it_takes() -> None:
    things = [
        replace(item, start="2019-05~") if item.id == "doc" else item for item in samples.entities()
    ]
    (made,) = [item for item in ftm_lines(samples.make(things, [])) if item["id"] == "doc"]
    assert "publishedAt" not in made["properties"]
    assert made["properties"]["summary"] == ["start: 2019-05~"]
    assert made["properties"]["retrievedAt"] == ["2026-10-01"]


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
    assert len(list((tmp_path / "in").iterdir())) == 2
