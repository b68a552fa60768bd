"""Every option of a selection, on our own data: an address gives the ids that the command gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.cli.application import run
from graph.selection import OPTIONS, Selection
from graph.selection.options import Kind
from tests.page.conftest import PATIENCE, ROOT, WIDE, Watched

FILES = ("--entities", str(ROOT / "entities.csv"), "--relations", str(ROOT / "relations.csv"))
FRAGMENTS = (
    "basis=court-record&basis=opinion",
    "min-basis=official-statement&type=port",
    "without-basis=reporting&family=enforcement",
    "stance=denies&stance=corrects",
    "document=doc-ap-scrambling",
    "without-document=doc-ap-scrambling&type=person",
    "publisher=agency-us-treasury",
    "without-publisher=outlet-fox-news&publisher=outlet-fox-news&publisher=outlet-ap",
    "speaker=agency-dea",
    "without-speaker=agency-dea&document=doc-ap-scrambling",
    "without-authorities=CN&country=CN",
    "without-authorities=US&without-authorities=MX&around=place-cn",
    "true-at=2019-05-01&family=policy",
    "true-in=2019/2021&basis=official-action",
    "true-in=../2016&certainty=certain",
    "known-by=2019-06-30",
    "known-by=2018&certainty=certain",
    "status=current&relation=owns",
    "status=superseded&status=current&type=case",
    "uncontested=yes&type=statistic",
    "relation=party-to&relation=designated-by",
    "family=geography",
    "type=vessel&type=port",
    "state=contested&state=denied",
    "country=MX&family=structure",
    "around=agency-ofac",
    "around=port-lazaro-cardenas-mx&depth=2&known-by=2020",
    "path=agency-dea&path=port-manzanillo-mx",
    "component=agency-ofac&basis=official-action",
    "only=agency-dea&only=person-matthew-donahue&only=place-cn",
)


@pytest.fixture(scope="module")
def opened(browser: Browser, shipped: Path) -> Iterator[Page]:
    """The page of our own data, opened once; at the end nothing was amiss in it."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    watched = Watched(page)
    page.goto(shipped.as_uri())
    page.locator("html[data-state=ready]").wait_for(state="attached")
    yield page
    context.close()
    assert watched.seen == []


def words(selection: Selection) -> list[str]:
    """The words of the command line that choose the same."""
    found: list[str] = []
    for option in OPTIONS:
        values = selection.values(option)
        if option.kind is Kind.FLAG:
            found += [f"--{option.name}"] if values else []
        elif option.count > 1:
            found += [f"--{option.name}", *values] if values else []
        else:
            found += [word for value in values for word in (f"--{option.name}", value)]
    return found


def ids(path: Path) -> tuple[dict[str, bool], dict[str, list[str]]]:
    """Entity → whether it is context; relation → the ids of its claims."""
    made = json.loads(path.read_text(encoding="utf-8"))
    return (
        {node["id"]: node["context"] for node in made["nodes"]},
        {
            f"{edge['source']} {edge['type']} {edge['target']}": [c["id"] for c in edge["claims"]]
            for edge in made["edges"]
        },
    )


def test_no_option_goes_untried() -> None:
    tried = {part.split("=")[0] for fragment in FRAGMENTS for part in fragment.split("&")}
    assert tried == {option.name for option in OPTIONS}


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_the_address_and_the_command_choose_the_same(
    fragment: str, opened: Page, tmp_path: Path
) -> None:
    selection = Selection.from_fragment(fragment)
    ours = tmp_path / "ours.json"
    assert run(["export", *FILES, *words(selection), str(ours)]) == 0
    entities, relations = ids(ours)
    opened.goto(f"{opened.url.split('#')[0]}#{fragment}")
    chosen = sum(not context for context in entities.values())
    table = opened.get_by_role("table", name="Entities")
    expect(table).to_have_attribute("aria-rowcount", str(chosen + 1))
    opened.get_by_role("button", name="Export").click()
    with opened.expect_download() as waiting:
        opened.get_by_role("menuitem", name="JSON").click()
    theirs = tmp_path / "theirs.json"
    waiting.value.save_as(theirs)
    assert ids(theirs) == (entities, relations)
    # What the page calls itself now is an address that chooses the same again.
    assert Selection.from_fragment(opened.url.partition("#")[2]) == selection
