"""A page gives back the records it was made of; a foreign or damaged file, a clear message."""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.comparing import apply, compare, diff
from graph.errors import EnvironmentFault, PageError
from graph.fingerprint import data_hash
from graph.page import data_block as blocks
from graph.page import received as receiving
from graph.page.anatomy import dissect
from graph.page.changes_view import united
from graph.page.data_block import gzipped, plain
from graph.page.received import as_received, receive, received
from graph.page.render import render_page
from graph.page.restoring import restored
from graph.page.shape import ShapeError, shaped
from graph.page.typescript import schema
from graph.page.view import View
from graph.page.viewing import make_view
from graph.published import buried
from graph.records import Alias, Claim, Dataset, Entity, Identifier, Withdrawn
from graph.vocabulary_reader import builtin, extend
from tests.core.builder import claim, dataset
from tests.core.random_data import Brief, datasets
from tests.core.test_comparing import same
from tests.page_py.samples import RETRACTED_CELL, hostile, line, make, small

ROOT = Path(__file__).resolve().parents[2]


def view_of(data: Dataset) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(blocks.view_json(make_view(data, line(data))))
    return made


def page_of(block: str, *, packed: bool = False) -> bytes:
    kind = "graph-data-gz" if packed else "graph-data"
    return f'<!doctype html><html><script id="{kind}">{block}</script></html>'.encode()


TEXTS = st.text(st.sampled_from("aé ,|%\n\"'<&\u2028郑0"), max_size=4)
CELLS = st.fixed_dictionaries(
    {
        "name": TEXTS,
        "aliases": st.lists(st.builds(Alias, TEXTS, st.sampled_from(("", "zh"))), max_size=2).map(
            tuple
        ),
        "countries": st.sampled_from(((), ("MX",), ("MX", "CN"))),
        "identifiers": st.lists(
            st.builds(Identifier, st.sampled_from(("ofac", "lei")), TEXTS), max_size=2
        ).map(tuple),
        "lat": st.sampled_from(("", "0", "-0", "17.940", "17.94", "1e1", "90")),
        "lon": st.sampled_from(("", "102", "102.0", "-0.5", "nowhere")),
        "publishers": st.sampled_from(((), ("a",), ("b", "a"), ("a", "a"))),
        "authors": st.sampled_from(((), ("b",), ("b", "a"))),
        "note": TEXTS,
        "extra": st.sampled_from(((), (("k", "v"),), (("k", "v"), ("l", "w")))),
    }
)
CLAIM_CELLS = st.fixed_dictionaries(
    {
        "published": st.sampled_from(("", "2019", "2020-02")),
        "document": st.sampled_from(("", "doc")),
        "speaker": st.sampled_from(("", "a")),
        "undirected": st.booleans(),
        "refers_to": st.sampled_from(((), ("r0",), ("r1", "r0"), ("r0", "gone"))),
        "status": st.sampled_from(("current", "superseded", "retracted")),
        "locator": TEXTS,
        "amount": st.sampled_from(("", "007", "1/2")),
    }
)


@st.composite
def rich(draw: st.DrawFn) -> Dataset:
    """Cells that a page does not write as they are."""
    document = Entity(
        **{
            **draw(CELLS),
            "id": "doc",
            "type": "document",
            "start": draw(st.sampled_from(("", "2019"))),
        }
    )
    things = [
        Entity(**{**draw(CELLS), "id": key, "type": "person", "publishers": (), "authors": ()})
        for key in "ab"
    ]
    claims = [
        claim(
            f"r{number}",
            *draw(st.sampled_from((("a", "owns", "b"), ("b", "rival-of", "a")))),
            **draw(CLAIM_CELLS),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    made = dataset(
        [document, *things],
        claims,
        withdrawn=draw(st.sampled_from(((), (Withdrawn("old", "2020", "twice", "a"),)))),
        cited=draw(st.booleans()),
        context=draw(st.sampled_from((frozenset(), frozenset({"a"})))),
    )
    # A name that stands twice in a cell makes one claim.
    return Brief(**{**vars(made), "claims": tuple(made.claims_by_id.values())})


@given(st.one_of(datasets(), rich()))
def test_a_page_gives_back_what_was_published(data: Dataset) -> None:
    again = as_received(data)
    assert same(again, buried(data))
    assert data_hash(again) == data_hash(data)


@given(datasets(), datasets())
@settings(max_examples=40)
def test_the_difference_of_two_pages_makes_the_one_of_the_other(
    one: Dataset, other: Dataset
) -> None:
    old, new = as_received(one), as_received(other)
    assert same(apply(diff(old, new), old), new)
    assert bool(diff(old, new)) is not same(buried(one), buried(other))


def test_our_own_data_come_back() -> None:
    data = graph.load(ROOT / "entities.csv", ROOT / "relations.csv")
    again = as_received(data)
    assert (again.entities, again.claims) == (data.entities, data.claims)
    assert data_hash(again) == data_hash(data)


def test_codes_of_ones_own_come_back_with_their_captions() -> None:
    own = """
        [families.trade]
        label = "Trade"
        [entity-types.craft]
        label = "Vessel"
        plural = "Vessels"
        hue = "sky"
        shape = "star"
        mark = "V"
        [relation-types.near]
        family = "trade"
        label = "is near"
        reverse = "is near"
        directed = false
    """
    vocabulary = extend(builtin(), own)
    data = make(
        [Entity("a", "A", "craft"), Entity("b", "B", "unlisted")],
        [Claim("r1", "b", "near", "a"), Claim("r2", "a", "odd", "b")],
        vocabulary=vocabulary,
    )
    again = as_received(data)
    assert again.relations == data.relations
    assert again.vocabulary.entity_types["craft"].hue == "sky"
    assert not again.vocabulary.relation_type("near").directed
    assert not again.vocabulary.relation_type("odd").known
    assert view_of(again) == view_of(data)


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("limit", [0, 10**9])
@pytest.mark.parametrize("data", [small(), hostile()])
def test_a_page_is_read_back_plain_and_packed(
    data: Dataset, limit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What every file is checked for: countries are of two letters each, dates are dates.
    things = {
        key: replace(row, countries=("MX", "CN"), start="") for key, row in data.entities.items()
    }
    data = replace(data, entities=things)
    monkeypatch.setattr(blocks, "PLAIN_LIMIT", limit)
    path = tmp_path / "index.html"
    path.write_bytes(render_page(data))
    found = receive(path)
    assert found.dataset == buried(data)
    assert found.hash == data_hash(data)
    assert RETRACTED_CELL not in repr(found.dataset.claims)


def block_with(**changed: Any) -> str:
    return json.dumps({**view_of(small()), **changed})


BOMB = base64.b64encode(gzipped(b" " * 3_000_000)).decode()
WHOLE = json.dumps(view_of(small()))
PACKED = base64.b64encode(gzipped(WHOLE.encode()))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"", "its end is missing"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"<html><p>Hello</p></html>", "no page of recordgraph"),
        (page_of(WHOLE)[:-40], "its end is missing"),
        (page_of("{"), "no JSON"),
        (page_of("[" * 200_000), "no JSON"),
        (page_of("9" * 10_000), "no JSON"),
        (page_of('{"format": NaN}'), "no JSON"),
        (page_of("[]"), "the data is not an object"),
        (page_of('{"format": 2}'), "of format 2"),
        (page_of('{"format": 1}'), "lacks"),
        (page_of(block_with(more=1)), "'more', which is not known"),
        (page_of(block_with(strings=[1])), "strings holds what is no text"),
        (page_of(block_with(strings=[""])), "points to what is not there"),
        (page_of("no base64!", packed=True), "not in base64"),
        (page_of(base64.b64encode(b"no gzip").decode(), packed=True), "cannot be unpacked"),
        (page_of(PACKED[: len(PACKED) // 8 * 4].decode(), packed=True), "cut off"),
        (page_of(BOMB, packed=True), "unfold to more than"),
    ],
)
def test_what_is_no_page_is_refused(
    page: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "MOST_JSON", 2_000_000)
    with pytest.raises(PageError, match=said):
        received(dissect(page))


def test_a_second_block_is_refused() -> None:
    twice = page_of(WHOLE).replace(b"</html>", b"") + page_of(WHOLE)
    with pytest.raises(PageError, match="more than one"):
        received(dissect(twice))


def test_what_follows_a_packed_block_is_refused() -> None:
    text = base64.b64encode(gzipped(WHOLE.encode()) + b"more").decode()
    with pytest.raises(PageError, match="go on"):
        received(dissect(page_of(text, packed=True)))


def test_data_that_are_not_those_of_the_hash_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page_of(WHOLE.replace("A firm.", "B firm.")))
    with pytest.raises(PageError, match="do not have the hash"):
        receive(path)
    with pytest.raises(EnvironmentFault, match="No such file"):
        receive(tmp_path / "nowhere.html")


def damaged(value: Any, random: Any) -> Any:
    """A copy with one value somewhere replaced, dropped or added."""
    if isinstance(value, dict):
        key = random.choice(sorted(value))
        done = random.randrange(6)
        if done == 0:
            return {name: item for name, item in value.items() if name != key}
        if done == 1:
            return {**value, "another": 1}
        return {**value, key: damaged(value[key], random)}
    if isinstance(value, list) and value and random.randrange(4):
        at = random.randrange(len(value))
        return [*value[:at], damaged(value[at], random), *value[at + 1 :]]
    return random.choice([None, True, -7, 10**6, 0.5, "x", [], {}, [0], value])


WHOLE_VIEW = view_of(small())
VALIDATOR = jsonschema.Draft202012Validator(schema())


@given(st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_any_damage_is_a_message_and_what_the_schema_refuses_is_refused(random: Any) -> None:
    value = damaged(WHOLE_VIEW, random)
    fits = value.get("format") == 1 and VALIDATOR.is_valid(value)
    try:
        view = shaped(View, value)
    except ShapeError:
        # Beyond the schema: columns that belong together are equally long.
        return
    assert fits or value.get("format") != 1
    with suppress(ShapeError):
        data = restored(view)
        # What comes back can be looked at as any other data.
        make_view(data, line(data), compare(small(), data), united(compare(data, small())))


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ("claims", "stance"),
        ("claims", "status"),
        ("entities", "type"),
        ("relations", "source"),
        ("relations", "type"),
        ("relations", "target"),
    ],
)
def test_what_must_be_there_is_missed(columns: str, name: str) -> None:
    table = WHOLE_VIEW[columns]
    value = {**WHOLE_VIEW, columns: {**table, name: [-1, *table[name][1:]]}}
    with pytest.raises(ShapeError, match="must be there"):
        restored(shaped(View, value))


def test_the_schema_and_the_shape_agree_on_what_is_whole() -> None:
    assert VALIDATOR.is_valid(WHOLE_VIEW)
    assert plain(shaped(View, WHOLE_VIEW)) == WHOLE_VIEW
