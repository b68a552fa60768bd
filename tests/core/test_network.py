"""The network and the frames: nothing lost, nothing invented, the caller's data untouched."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.frames import frames
from graph.network import network
from graph.records import Dataset
from tests.core.builder import claim, dataset, entity

IDS = ("a", "007", "constructor", "__proto__", "NA")


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    kinds = ("owns", "associated-with", "related-to")
    claims = [
        claim(
            f"c{n}",
            draw(st.sampled_from(IDS)),
            draw(st.sampled_from(kinds)),
            draw(st.sampled_from(IDS)),
            status=draw(st.sampled_from(("current", "superseded", "retracted"))),
            undirected=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 12)))
    ]
    return dataset([entity(key) for key in IDS], claims)


@given(datasets())
def test_every_claim_that_is_not_retracted_is_on_exactly_one_edge(data: Dataset) -> None:
    made = network(data)
    on_edges = Counter(c.id for *_, cells in made.edges(data=True) for c in cells["claims"])
    assert on_edges == Counter(c.id for c in data.claims if c.status != "retracted")
    assert set(made.graph["retracted"]) == {c.id for c in data.claims if c.status == "retracted"}
    assert list(made.nodes) == sorted(IDS)
    for source, target, key, cells in made.edges(keys=True, data=True):
        for item in cells["claims"]:
            assert item.type == key
            assert {item.source, item.target} == {source, target}
            if cells["directed"] and not item.undirected and key != "associated-with":
                assert (item.source, item.target) == (source, target)


@given(datasets())
def test_frames_hold_every_record(data: Dataset) -> None:
    made = frames(data)
    assert list(made.entities.index) == list(data.entities)
    assert list(made.claims.index) == [c.id for c in data.claims]
    assert len(made.relations) == len(data.relations)
    assert made["documents"].empty


def test_parallel_and_reverse_relations_stay_apart() -> None:
    claims = [
        claim("c1", "a", "owns", "b"),
        claim("c2", "a", "directs", "b"),
        claim("c3", "b", "owns", "a"),
        claim("c4", "b", "associated-with", "a"),
        claim("c5", "a", "associated-with", "b"),
    ]
    made = network(dataset([entity("a"), entity("b")], claims))
    assert isinstance(made, nx.MultiDiGraph)
    assert sorted(made.edges(keys=True)) == [
        *[("a", "b", "associated-with"), ("a", "b", "directs")],
        *[("a", "b", "owns"), ("b", "a", "owns")],
    ]
    assert not made.edges["a", "b", "associated-with"]["directed"]


def test_cells_stay_text() -> None:
    data = dataset(
        [entity("a", name="NA", countries=("NA",), lat="1.0", lon="2", extra=(("x", "007"),))], []
    )
    made = frames(data)
    row = made.entities.loc["a"]
    assert (row["name"], row["countries"], row["lat"], row["x:x"]) == ("NA", "NA", "1.0", "007")
    assert row["end"] == ""
    with pytest.raises(KeyError):
        made["nothing"]


def test_documents_count_what_rests_on_them() -> None:
    data = dataset(
        [entity("d", "document", publishers=("o",)), entity("o", "outlet"), entity("a")],
        [
            claim("c1", "a", "related-to", "o", document="d"),
            claim("c2", "a", "related-to", "o", document="d", status="retracted"),
        ],
    )
    assert frames(data).documents.loc["d", "claims"] == 2
