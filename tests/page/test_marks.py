"""What changed since an earlier build, in the lists and in the views beside the chart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

import graph
from graph.cli.application import run
from tests.page.conftest import NARROW, PAIR
from tests.page.test_changes import edited

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the pair after an editor's day, compared with the pair before it."""
    folder = tmp_path_factory.mktemp("marks")
    before = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    graph.write_page(before, folder / "before" / "index.html")
    for name in ("entities.csv", "relations.csv", "dataset.toml"):
        (folder / name).write_bytes((PAIR / name).read_bytes())
    edited(folder)
    pair = ("--entities", f"{folder}/entities.csv", "--relations", f"{folder}/relations.csv")
    previous = ("--previous", f"{folder}/before/index.html")
    assert run(("build", *pair, *previous, "-o", str(folder / "after"))) == 0
    return folder / "after" / "index.html"


def table(page: Page, name: str) -> Locator:
    return page.get_by_role("table", name=name)


ADDED = "Added since the data of 2026-11-01: "
CHANGED = "Changed since the data of 2026-11-01: "


def test_lists_mark_rows_only_while_the_page_shows_what_changed(
    changed: Path, visit: Visit
) -> None:
    page = visit(changed)
    expect(table(page, "Relations").get_by_role("row").nth(1)).to_be_visible()
    expect(page.locator(".change-tag, .changes-note")).to_have_count(0)
    page.get_by_role("region", name="Legend").get_by_role("button", name="What changed").click()
    entities = table(page, "Entities")
    expect(entities.get_by_role("link", name=f"{CHANGED}Ana M. Mora")).to_be_visible()
    expect(entities.get_by_role("link", name=f"{ADDED}New Anchor")).to_be_attached()
    row = table(page, "Relations").get_by_role("row").filter(has_text="party to")
    expect(row).to_contain_text(f"~{CHANGED}party to")
    notes = page.locator("#lists .changes-note")
    expect(notes.nth(0)).to_have_text("+1 added~1 changed")
    expect(notes.nth(1)).to_contain_text("not in this list: withdrawn, or not selected")
    expect(page.get_by_role("region", name="Legend")).to_contain_text("The signs +, − and ~")
    # Narrowed to one side, the lists mark that side only.
    page.get_by_role("region", name="What changed").get_by_role("button", name="Added").click()
    expect(entities.get_by_role("link", name="Ana M. Mora", exact=True)).to_be_visible()
    expect(notes.nth(0)).to_have_text("+1 added")


def test_the_timeline_marks_claims_and_says_what_it_cannot_show(
    changed: Path, visit: Visit
) -> None:
    page = visit(changed, "changes&look=timeline")
    timeline = table(page, "Timeline")
    marked = timeline.get_by_role("row").filter(has=page.locator(".change-tag"))
    expect(marked).to_have_count(2)
    expect(marked.nth(0)).to_contain_text(f"+{ADDED}Ana M. Mora operates in")
    expect(marked.nth(1)).to_contain_text(f"~{CHANGED}Ana M. Mora party to")
    note = page.locator(".timeline .changes-note")
    expect(note).to_contain_text("2 changes are not on the timeline: without a date, withdrawn")


def test_the_map_marks_places(changed: Path, visit: Visit) -> None:
    page = visit(changed, "changes&look=map")
    port = page.get_by_role("link", name="Puerto Lázaro Cárdenas, ").filter(
        has=page.locator(".change-sign")
    )
    expect(port).to_have_accessible_name(
        "Puerto Lázaro Cárdenas, 3 relations, "
        "what is said of it changed since the data of 2026-11-01"
    )
    expect(port.locator(".change-sign text")).to_have_text("~")
    note = page.locator(".map .changes-note")
    expect(note).to_contain_text("1 place of which something else is said than before")
    expect(note).to_contain_text("2 changes are not on the map: without coordinates")


def test_the_matrix_marks_cells(changed: Path, visit: Visit) -> None:
    page = visit(changed, "changes&look=matrix")
    cell = table(page, "Matrix").get_by_role(
        "link", name="2 claims about Ana M. Mora in Containers at the quay (1 added)"
    )
    expect(cell).to_have_text("2+1")
    expect(page.locator(".matrix .changes-note")).to_contain_text("+1 added~1 changed")
    head = table(page, "Matrix").get_by_role("columnheader", name="Ana M. Mora")
    expect(head).to_contain_text(f"~{CHANGED}Ana M. Mora")


@pytest.mark.parametrize(
    ("look", "language", "options"),
    [
        ("timeline", "en", {"color_scheme": "dark"}),
        ("map", "es", {"color_scheme": "light"}),
        ("matrix", "zh-Hans", {"viewport": NARROW}),
    ],
)
def test_axe_finds_nothing(
    changed: Path, visit: Visit, look: str, language: str, options: dict[str, object]
) -> None:
    fragment = f"changes&look={look}&place=chart&lang={language}"
    # Only this test puts a script of its own into the page, which the policy forbids.
    page = visit(changed, fragment, bypass_csp=True, **options)
    expect(page.locator(".changes-note:visible").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]] == []
