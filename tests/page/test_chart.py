"""The drawing: the same every time, and of what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.conftest import build, drawing

Visit = Callable[..., Page]

#: Ids that stop vis-network when they are used as its own.
DEADLY = (
    "__proto__", "constructor", "length", "toString", "hasOwnProperty", "valueOf", "undefined",
    "null", "NaN", "0", "-1", "1e999", "edges", "nodes", "hidden", "x",
)  # fmt: skip


@pytest.mark.parametrize("fragment", ["", "entity=company-blue", "around=person-mora&depth=1"])
def test_the_same_picture_every_time(harbour: Path, visit: Visit, fragment: str) -> None:
    first = drawing(visit(harbour, fragment))
    assert first == drawing(visit(harbour, fragment))


def test_a_selection_changes_the_picture_and_closing_restores_it(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour)
    before = drawing(page)
    page.get_by_role("table", name="Entities").get_by_role("link", name="Ana Mora").click()
    page.locator("#app h1").hover()
    assert drawing(page) != before
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show everything").click()
    page.locator("#app h1").hover()
    assert drawing(page) == before


def test_a_click_on_an_entity_opens_it(tmp_path: Path, visit: Visit) -> None:
    page = visit(build(tmp_path, [{"id": "lonely", "name": "The only one", "type": "thing"}], []))
    drawing(page)
    page.locator("#graph canvas").click()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=2)).to_have_text("The only one")


def test_ids_that_stop_the_drawing_library_do_not(tmp_path: Path, visit: Visit) -> None:
    document = {"id": "doc", "name": "A document", "type": "document", "url": "https://example.org"}
    entities = [{"id": name, "name": name, "type": "thing"} for name in DEADLY]
    claims = [
        {
            "id": f"claim {first} {second}",
            "source": first,
            "target": second,
            "type": "related-to",
            "basis": "reporting",
            "document": "doc",
        }
        for first, second in pairwise(DEADLY)
    ]
    file = build(tmp_path, [document, *entities], claims)
    page = visit(file, f"entity={DEADLY[-1]}")
    for name in DEADLY:
        page.goto(f"{file.as_uri()}#entity={name}")
        details = page.get_by_role("region", name="Details")
        expect(details.get_by_role("heading", level=2)).to_have_text(name)
        expect(page.locator("#graph canvas")).to_be_visible()


def test_a_large_record_is_drawn_whole_and_its_lists_are_long(tmp_path: Path, visit: Visit) -> None:
    count = 2_500
    document = {"id": "doc", "name": "A document", "type": "document", "url": "https://example.org"}
    entities = [
        {"id": f"thing-{i:05}", "name": f"Thing {i}", "type": "thing"} for i in range(count)
    ]
    claims = [
        {
            "id": f"claim-{i:05}",
            "source": f"thing-{i:05}",
            "target": f"thing-{(i * 7) % 97:05}",
            "type": "related-to",
            "basis": "reporting",
            "document": "doc",
        }
        for i in range(97, count)
    ]
    page = visit(build(tmp_path, [document, *entities], claims))
    chart = page.get_by_role("region", name="Graph")
    expect(chart).not_to_contain_text("Showing")
    drawn = chart.get_by_role("application")
    expect(drawn).to_have_attribute("aria-label", re.compile("2,501 entities"))
    expect(drawn).to_have_attribute("aria-label", re.compile("2,403 relations"))
    table = page.get_by_role("table", name="Entities")
    expect(table).to_have_attribute("aria-rowcount", str(count + 2))
    assert table.get_by_role("row").count() < 60
    page.get_by_role("searchbox", name="Search").fill("Thing 2499")
    page.keyboard.press("Enter")
    expect(table.locator("tr[aria-current=true]")).to_contain_text("Thing 2499")
    table.locator("tr[aria-current=true]").get_by_role("link").focus()
    page.keyboard.press("End")
    expect(table.locator("a:focus")).to_have_attribute("data-row", str(count))


def test_without_script_the_register_is_read(harbour: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(harbour.as_uri())
    expect(page.locator("html")).to_have_attribute("data-state", "static")
    expect(page.locator("#register")).to_be_visible()
    expect(page.locator("#register")).to_contain_text("Blue Anchor Trading")
    context.close()


def test_data_of_another_format_leave_the_register_and_say_why(
    harbour: Path, browser: Browser, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.html"
    text = harbour.read_text(encoding="utf-8")
    assert '"format":1' in text
    broken.write_text(text.replace('"format":1', '"format":999', 1), encoding="utf-8")
    page = browser.new_page()
    page.goto(broken.as_uri())
    page.locator("html[data-state=failed]").wait_for(state="attached")
    expect(page.get_by_role("alert")).to_contain_text("999")
    expect(page.locator("#register")).to_be_visible()
    page.close()
