"""Finding: names first, then what claims quote and note; and what the filters hide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.page.conftest import address, build
from tests.page.test_axe import findings

Visit = Callable[..., Page]


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Search").get_by_role("option")


def test_a_note_is_found_below_the_names_and_opens_its_relation(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour)
    page.keyboard.press("/")
    page.keyboard.type("sheds")
    expect(options(page)).to_have_count(1)
    expect(options(page)).to_contain_text("Blue Anchor Trading operates in Puerto Lázaro")
    expect(options(page)).to_contain_text('quoted: It rents two sheds "at the quay".')
    expect(options(page).locator("mark")).to_have_text(["sheds"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Details")).to_be_focused()
    address(page, "#relation=company-blue|operates-in|port-lazaro&claim=")


def test_names_stand_above_notes(tmp_path: Path, visit: Visit) -> None:
    document = {"id": "doc", "name": "A list", "type": "document", "url": "https://e.org/"}
    entities = [
        document,
        *({"id": f"p{n}", "name": f"Person {n}", "type": "person"} for n in range(9)),
        {"id": "firm", "name": "Quayside", "type": "company"},
    ]
    row = {"target": "firm", "type": "owns", "basis": "reporting", "document": "doc"}
    claims = [
        {**row, "id": f"c{n}", "source": f"p{n}", "locator": "p. 1", "note": f"quayside, {n} times"}
        for n in range(9)
    ]
    page = visit(build(tmp_path, entities, claims))
    page.get_by_role("searchbox").fill("QUAYSIDE")
    expect(options(page)).to_have_count(7)
    expect(options(page).first).to_have_text("CQuayside")
    expect(options(page).nth(1)).to_contain_text("Person 0 owns Quayside")
    expect(page.get_by_role("status")).to_contain_text("7 results")


def test_the_claim_that_is_found_is_brought_into_view(tmp_path: Path, visit: Visit) -> None:
    entities = [
        {"id": "doc", "name": "A list", "type": "document", "url": "https://e.org/"},
        {"id": "a", "name": "A", "type": "company"},
        {"id": "b", "name": "B", "type": "company"},
    ]
    row = {"source": "a", "target": "b", "type": "owns", "basis": "reporting", "document": "doc"}
    claims = [
        {**row, "id": f"c{n:02}", "locator": f"p. {n}", "quote": f"What page {n:02} says."}
        for n in range(20)
    ]
    page = visit(build(tmp_path, entities, claims))
    page.get_by_role("searchbox").fill("page 19")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".claim.meant")).to_contain_text("What page 19 says.")
    expect(page.locator(".claim.meant")).to_be_in_viewport()


def test_what_the_filters_hide_is_found_said_and_shown_again(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "basis=court-record")
    page.get_by_role("searchbox").fill("sheds")
    expect(options(page).first).to_contain_text("hidden by the filters")
    page.keyboard.press("Enter")
    details = page.get_by_role("region", name="Details")
    expect(details).to_contain_text("The filters hide this")
    details.get_by_role("link", name="Clear the filters").click()
    expect(details).not_to_contain_text("The filters hide this")
    address(page, "#relation=company-blue|operates-in|port-lazaro", without=["basis"])


def test_the_list_of_hits_itself_offers_to_clear_the_filters(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "basis=court-record&hide=company-blue")
    page.keyboard.press("/")
    page.keyboard.type("sheds")
    expect(options(page)).to_have_count(2)
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    expect(options(page).last).to_have_text("Show 1 hidden result: clear the filters")
    page.keyboard.press("Enter")
    expect(options(page)).to_have_count(1)
    expect(options(page)).not_to_contain_text("hidden")
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_list_has_no_finding(harbour: Path, visit: Visit, scheme: str) -> None:
    page = visit(harbour, "basis=court-record", bypass_csp=True, color_scheme=scheme)
    page.get_by_role("searchbox").fill("quay")
    expect(options(page).last).to_contain_text("clear the filters")
    assert findings(page) == []


def test_markup_in_a_note_stays_text(tmp_path: Path, visit: Visit) -> None:
    entities = [
        {"id": "doc", "name": "A list", "type": "document", "url": "https://e.org/"},
        {"id": "a", "name": "A", "type": "company"},
        {"id": "b", "name": "B", "type": "company"},
    ]
    claim = {"id": "c", "source": "a", "target": "b", "type": "owns", "basis": "reporting"}
    claim |= {"document": "doc", "locator": "p. 1", "note": "<mark>no</mark> <img src=x> needle"}
    page = visit(build(tmp_path, entities, [claim]))
    page.get_by_role("searchbox").fill("needle")
    expect(options(page)).to_contain_text("<mark>no</mark> <img src=x> needle")
    expect(options(page).locator("mark")).to_have_text(["needle"])
    expect(options(page).locator("img")).to_have_count(0)


def test_c_opens_the_path_finder(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=company-blue")
    page.keyboard.press("c")
    field = page.get_by_role("combobox", name="Path to")
    expect(field).to_be_focused()
    page.keyboard.type("lazaro")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article", name="Find path").locator("li.path").first).to_be_visible()
