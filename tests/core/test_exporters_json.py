"""The json format: strictly JSON, of its schema, and every claim comes back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import networkx as nx
import pytest
from hypothesis import given, settings

from graph.exporters import node_link, registry
from graph.fingerprint import data_hash
from graph.records import Alias, Claim, Dataset, Entity, Identifier
from tests.core import export_samples as samples

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "docs" / "export-json.schema.json").read_text("utf-8")
)
SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]


def refused(name: str) -> None:
    message = f"{name} is no JSON"
    raise AssertionError(message)


def parsed(data: Dataset) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(node_link.render(data), parse_constant=refused)
    return made


def claim_of(cells: dict[str, Any]) -> Claim:
    named = {name.replace("-", "_"): value for name, value in cells.items()}
    lists = {"refers_to": tuple(named["refers_to"]), "extra": tuple(named["extra"].items())}
    return Claim(**{**named, **lists})


def entity_of(cells: dict[str, Any]) -> Entity:
    named = {name: value for name, value in cells.items() if name != "context"}
    return Entity(
        **{
            **{n: v for n, v in named.items() if n not in {"country", "publisher", "author"}},
            "aliases": tuple(Alias(**item) for item in named["aliases"]),
            "identifiers": tuple(Identifier(**item) for item in named["identifiers"]),
            "countries": tuple(named["country"]),
            "publishers": tuple(named["publisher"]),
            "authors": tuple(named["author"]),
            "extra": tuple(named["extra"].items()),
        }
    )


def rebuilt(made: dict[str, Any]) -> tuple[dict[str, Entity], list[Claim]]:
    claims = [claim_of(cells) for edge in made["edges"] for cells in edge["claims"]]
    nodes = [entity_of(cells) for cells in made["nodes"]]
    return {node.id: node for node in nodes}, sorted(claims, key=lambda claim: claim.id)


def live(data: Dataset) -> list[Claim]:
    return [claim for claim in data.claims if claim.status != "retracted"]


@settings(max_examples=60, deadline=None)
@given(samples.said())
def test_all_claims_of_random_data_come_back(said: list[Claim]) -> None:
    data = samples.make(samples.entities(), said)
    made = parsed(data)
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    assert rebuilt(made) == (dict(data.entities), live(data))
    gone = {claim.id for claim in data.claims} - {claim.id for claim in live(data)}
    assert {stone["id"] for stone in made["tombstones"]} == gone


@pytest.mark.parametrize("data", SAMPLES)
def test_all_claims_of_awkward_data_come_back(data: Dataset) -> None:
    made = parsed(data)
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    assert rebuilt(made) == (dict(data.entities), live(data))
    assert len({edge["id"] for edge in made["edges"]}) == len(made["edges"])
    assert made["hash"] == data_hash(data)


def test_the_schema_refuses_what_is_not_of_it() -> None:
    made = parsed(samples.sample())
    made["edges"][0]["claims"][0]["stance"] = "guilty"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(made)


def test_networkx_reads_it_as_it_is() -> None:
    data = samples.sample()
    read = nx.node_link_graph(parsed(data), edges="edges")
    assert isinstance(read, nx.MultiDiGraph)
    assert set(read) == set(data.entities)
    assert read.number_of_edges() == len(parsed(data)["edges"])


def test_of_a_retracted_claim_a_tombstone_is_left() -> None:
    data = samples.sample()
    text = node_link.render(data).decode()
    assert samples.GONE not in text
    stones = parsed(data)["tombstones"]
    assert stones == [
        {"id": "c8", "date": "2026-10-02", "reason": "Taken back.", "replaced-by": ""},
        {"id": "old", "date": "2026-01-05", "reason": "=Renamed.", "replaced-by": "007"},
    ]


def test_the_order_of_the_data_is_no_matter() -> None:
    for data in SAMPLES:
        assert node_link.render(samples.shuffled(data, 5)) == node_link.render(data)


def test_the_file_and_its_manifest(tmp_path: Path) -> None:
    data = samples.extended()
    made = registry()["json"].export(data, tmp_path / "x.json")
    assert (tmp_path / "x.json").read_bytes() == node_link.render(data)
    assert (made.format, made.hash, made.claims) == ("json", data_hash(data), len(live(data)))
    assert [str(loss) for loss in made.losses] == [
        "1 retracted claims: only id, date and reason are exported",
        "3 codes of vocabulary.toml: no place for their meaning and look",
    ]
