"""Search: the answers that page and command line share, and what holds for any text."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.records import Alias, Dataset, Identifier
from graph.search import find, find_claims, fold, quality, snippet
from tests.core.builder import claim, dataset, entity

PATH = Path(__file__).resolve().parents[1] / "shared_cases" / "search.json"
CASES: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))


def of_cases() -> Dataset:
    return dataset(
        [
            entity(
                cells["id"],
                cells["type"],
                name=cells["name"],
                aliases=tuple(Alias(text) for text in cells["aliases"]),
                identifiers=tuple(Identifier(*text.split(":", 1)) for text in cells["identifiers"]),
                description=cells["description"],
            )
            for cells in CASES["entities"]
        ],
        [
            claim(f"claim-{place}", type_=cells.pop("type"), **cells)
            for place, cells in enumerate(map(dict, CASES["claims"]))
        ],
    )


@pytest.mark.parametrize(("written", "folded"), CASES["fold"])
def test_a_text_is_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("one", "other"), CASES["same"])
def test_texts_that_are_the_same_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), CASES["different"])
def test_texts_that_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("case", CASES["find"], ids=lambda case: case["query"])
def test_a_query_finds(case: dict[str, Any]) -> None:
    hits = find(of_cases(), case["query"])
    assert [[hit.entity, hit.kind, hit.matched] for hit in hits] == case["hits"]


@pytest.mark.parametrize("case", CASES["find_claims"], ids=lambda case: case["query"])
def test_a_query_finds_claims(case: dict[str, Any]) -> None:
    hits = find_claims(of_cases(), case["query"])
    assert [[hit.claim, hit.kind, hit.matched] for hit in hits] == case["hits"]


@pytest.mark.parametrize("case", CASES["snippets"], ids=lambda case: case["query"])
def test_a_snippet_marks_what_matched(case: dict[str, Any]) -> None:
    assert [list(piece) for piece in snippet(case["text"], case["query"])] == case["pieces"]


@given(st.text(), st.text())
def test_a_snippet_is_made_of_its_text(text: str, query: str) -> None:
    pieces = snippet(text, query)
    joined = "".join(piece for piece, _ in pieces)
    assert joined.removeprefix("… ").removesuffix("…") in text.replace("\n", " ")
    assert all(piece for piece, _ in pieces)


@given(st.text(alphabet="ab é", min_size=1, max_size=40), st.sampled_from("abe"))
def test_what_is_found_is_marked(text: str, query: str) -> None:
    found = quality(fold(text), query, [query]) is not None
    assert any(mark for _, mark in snippet(text, query)) == found


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_and_composition_make_no_difference(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert fold(unicodedata.normalize(form, text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_the_short_way_for_plain_text_is_the_long_way(text: str) -> None:
    assert fold(f"{text} é").removesuffix("e").rstrip() == fold(text)


@given(st.text(min_size=1))
def test_every_name_that_has_a_letter_is_found_by_itself(name: str) -> None:
    data = dataset([entity("id", name=name), entity("other", name="zzz")], [])
    hits = find(data, name)
    assert bool(hits) == bool(fold(name))
    if hits and fold(name) != "zzz":
        assert (hits[0].entity, hits[0].matched, hits[0].score) == ("id", name, 0)


def test_the_same_name_twice_is_two_hits_by_id() -> None:
    data = dataset([entity("b", name="Gao Yu"), entity("a", name="GAO YU")], [])
    assert [hit.entity for hit in find(data, "gao yu")] == ["a", "b"]


def test_a_better_text_of_an_entity_wins_over_a_better_kind() -> None:
    data = dataset([entity("x", name="The Old Firm", aliases=(Alias("Firm"),))], [])
    assert [hit.matched for hit in find(data, "firm")] == ["Firm"]


def test_how_well_a_text_answers() -> None:
    texts = ["lazaro", "lazaro c", "lazarov", "port lazaro", "splazaro"]
    assert [quality(text, "lazaro", ["lazaro"]) for text in texts] == [0, 1, 2, 3, 5]
    assert quality("wei of zhang", "zhang wei", ["zhang", "wei"]) == 4
    assert quality("awei zzhang", "zhang wei", ["zhang", "wei"]) == 6
    assert quality("wei", "zhang wei", ["zhang", "wei"]) is None
