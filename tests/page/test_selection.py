"""The same words select the same in the page as on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

import graph
from graph.selection import Selection
from tests.page.conftest import PAIR, expect_rows

Visit = Callable[..., Page]

FRAGMENTS = (
    "type=port",
    "type=port&type=person",
    "family=enforcement",
    "basis=official-action",
    "min-basis=official-statement",
    "basis=reporting&type=company",
    "stance=denies",
    "stance=mentions",
    "uncontested=yes",
    "state=contested",
    "state=denied&state=contested",
    "state=mentioned",
    "state=contested&stance=denies",
    "relation=owns",
    "country=US",
    "document=doc-article",
    "without-document=doc-article",
    "publisher=outlet-post",
    "without-publisher=agency-treasury",
    "speaker=person-mora&stance=denies",
    "without-speaker=outlet-post",
    "without-basis=reporting",
    "without-basis=reporting&without-basis=attributed",
    "without-authorities=US",
    "without-authorities=us&without-authorities=MX&type=company",
    "without-speaker=agency-treasury&around=company-blue",
    "true-in=2019/2021",
    "true-in=2019/2021&certainty=certain",
    "true-at=2018-06-12",
    "known-by=2019",
    "known-by=2019-10&certainty=certain",
    "around=person-mora",
    "around=st-seized&depth=2",
    "around=company-blue&depth=2&basis=official-action",
    "known-by=2019-08-21",
    "known-by=2030",
    "known-by=2021-03&known-by=2019",
    "true-at=2019-08",
    "true-at=2017&certainty=certain",
    "true-in=../2016",
    "true-in=2020/..&certainty=certain",
    "true-at=2018&known-by=2019-09",
    "path=person-mora&path=port-lazaro",
    "path=agency-treasury&path=person-mora&basis=official-action",
    "component=port-lazaro",
    "component=person-mora&basis=official-action",
    "only=person-mora&only=company-blue",
    "only=person-mora&only=case-court&around=person-mora",
)


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_page_and_command_line_select_the_same(harbour: Path, visit: Visit, fragment: str) -> None:
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    part = graph.select(dataset, Selection.from_fragment(fragment))
    page = visit(harbour, fragment)
    expect_rows(page, len(part.entities) - len(part.context), "Entities")
    names = page.get_by_role("table", name="Entities").locator("tbody td:first-child bdi")
    shown = set(names.all_inner_texts())
    assert bool(shown) is bool(part.entities)
    assert shown <= {part.entities[key].name for key in part.entities.keys() - part.context}
