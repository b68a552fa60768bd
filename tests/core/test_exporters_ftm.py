"""FollowTheMoney, read by FollowTheMoney: every record arrives, no denial becomes a link."""

from __future__ import annotations

import importlib
import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import evidence
from graph.exporters import ftm
from graph.published import published
from graph.records import Claim, Dataset, Entity, Identifier
from graph.vocabulary_reader import builtin, extend
from tests.core import export_samples as samples

followthemoney = pytest.importorskip(
    "followthemoney", reason="followthemoney is not installed (it needs a C++ compiler and ICU)"
)
model = followthemoney.model
types = importlib.import_module("followthemoney.types").registry

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]


def lines(data: Dataset) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ftm.render(data).decode().splitlines()]


def folded(texts: list[str]) -> Counter[str]:
    """Without white space at ends and doubled: that is all the model may change."""
    return Counter(filter(None, (" ".join(text.split()) for text in texts)))


def read(data: Dataset) -> list[Any]:
    """Through the model, which drops what it does not take: nothing may be dropped."""
    found = []
    for raw in lines(data):
        proxy = model.get_proxy(raw, cleaned=False)
        assert proxy.id == raw["id"]
        assert types.entity.validate(raw["id"])
        assert not proxy.schema.abstract
        proxy.schema.validate(raw)
        for name, values in raw["properties"].items():
            assert folded(proxy.get(name)) == folded(values), (proxy.schema.name, name)
        assert all(proxy.get(name) for name in proxy.schema.required)
        found.append(proxy)
    return found


def check(data: Dataset) -> None:
    made = {str(proxy.id): proxy for proxy in read(data)}
    held = published(data)
    assert len(made) == len(data.entities) + len(held.claims) + len(held.tombstones)
    assert len(made) == len(lines(data))
    links = {proxy.first("recordId"): proxy for proxy in made.values() if proxy.schema.edge}
    asserted = [claim for claim in held.claims if evidence.is_evidence(claim)]
    assert sorted(map(str, links)) == sorted(claim.id for claim in asserted)
    for proxy in made.values():
        for prop, value in proxy.itervalues():
            if prop.type == types.entity:
                assert prop.range is not None
                assert made[value].schema.is_a(prop.range)
    for relation in held.relations:
        contested = evidence.state(relation) == "contested"
        for claim in relation.claims:
            if claim.id in links:
                said = links[claim.id].first("summary") or ""
                assert said.startswith("contested: ") == contested


@pytest.mark.parametrize("data", SAMPLES)
def test_the_model_reads_everything(data: Dataset) -> None:
    check(data)


@settings(max_examples=30, deadline=None)
@given(samples.said())
def test_the_model_reads_random_data(said: list[Claim]) -> None:
    check(samples.make(samples.entities(), said))


SIGNS = st.characters(exclude_categories=("C", "Z"))
IDS = st.text(SIGNS, min_size=1, max_size=6) | st.sampled_from(("claim-c1", "x" * 200, "x" * 201))


@settings(max_examples=60, deadline=None)
@given(st.lists(IDS, unique=True))
def test_ids_of_any_form_stay_apart(ids: list[str]) -> None:
    things = [Entity(key, "Name", "person") for key in ids]
    said = [samples.cited(key, "007", "owns", "constructor") for key in ids]
    check(
        samples.make([*samples.entities(), *(t for t in things if t.id not in samples.IDS)], said)
    )


def test_an_id_that_is_one_stays_and_another_stands_in_the_notes() -> None:
    data = samples.make([Entity("a-1", "One", "person"), Entity("a/b", "Two", "person")], [])
    first, second = lines(data)
    assert first["id"] == "a-1"
    assert second["id"].startswith("entity-")
    assert second["properties"]["notes"] == ["id: a/b"]
    assert any(loss.what == "ids" and loss.count == 1 for loss in ftm.losses(data))


def test_a_denial_is_a_note_on_both_ends_with_its_proof() -> None:
    made = {item["id"]: item for item in lines(samples.sample())}
    note = made["claim-c2"]
    assert note["schema"] == "Note"
    assert note["properties"]["entity"] == ["007", "constructor"]
    assert note["properties"]["proof"] == ["doc"]
    assert "denies" in note["properties"]["description"][0]
    link = made["claim-c1"]
    assert (link["schema"], link["properties"]["proof"]) == ("Ownership", ["doc"])
    assert made["claim-c7"]["schema"] == "Note"
    assert "Taken back." in made["tombstone-c8"]["properties"]["description"][0]


def test_a_link_has_the_schema_whose_ends_fit() -> None:
    links = {item["id"]: item for item in lines(samples.sample())}
    assert links["claim-c1"]["properties"]["owner"] == ["007"]
    assert links["claim-c5"]["schema"] == "Payment"
    turned = samples.make(samples.entities(), [samples.cited("1", "constructor", "owns", "007")])
    (link,) = [item for item in lines(turned) if item["id"] == "claim-1"]
    assert link["schema"] == "UnknownLink"
    assert link["properties"]["subject"] == ["constructor"]


def test_a_document_is_an_article_and_a_port_an_address() -> None:
    made = {item["id"]: item for item in lines(samples.sample())}
    article, port = made["doc"], made["port"]
    assert article["schema"] == "Article"
    assert article["properties"]["publisher"] == ["The Harbor Register"]
    assert article["properties"]["publishedAt"] == ["2019-05"]
    assert port["schema"] == "Address"
    assert port["properties"]["latitude"] == ["19.050"]
    assert port["properties"]["country"] == ["mx", "cn"]


def test_only_dates_and_numbers_that_the_model_takes() -> None:
    things = [
        replace(
            item,
            start="2019-05~",
            identifiers=(Identifier("wikidata", "none"), Identifier("wikidata", "Q30")),
        )
        if item.id == "doc"
        else item
        for item in samples.entities()
    ]
    data = samples.make(things, [])
    (made,) = [item for item in lines(data) if item["id"] == "doc"]
    assert "publishedAt" not in made["properties"]
    assert made["properties"]["summary"] == ["start: 2019-05~"]
    assert made["properties"]["retrievedAt"] == ["2026-10-01"]
    assert made["properties"]["wikidataId"] == ["Q30"]
    assert "wikidata:none" in made["properties"]["notes"]
    check(data)


def test_the_vocabulary_names_schemata_of_the_model() -> None:
    lists = builtin()
    for kind in lists.entity_types.values():
        schema = model.get(kind.ftm)
        assert schema is not None
        assert not schema.abstract
        assert schema.is_a("Thing")
    for link in lists.relation_types.values():
        schema = model.get(link.ftm)
        assert schema is not None
        assert schema.edge
        assert "proof" in schema.properties
        (source, first), (target, second) = ftm._ENDS[link.ftm]
        ends = {source: first, target: second}
        assert {name: str(schema.properties[name].range.name) for name in ends} == ends
    assert {kind.ftm for kind in lists.entity_types.values()} <= ftm._SCHEMATA
    for wanted, fitting in ftm._FITTING.items():
        assert {name for name in ftm._SCHEMATA if model[name].is_a(wanted)} == fitting


def test_a_schema_that_nobody_knows_is_not_written() -> None:
    added = extend(
        builtin(),
        '[entity-types.dragon]\nlabel = "Dragon"\nftm = "Dragon"\n'
        '[relation-types.fears]\nlabel = "fears"\nftm = "Fear"\n',
    )
    said = [samples.cited("1", "smaug", "fears", "007")]
    check(
        samples.make(
            [*samples.entities(), Entity("smaug", "Smaug", "dragon")], said, vocabulary=added
        )
    )
