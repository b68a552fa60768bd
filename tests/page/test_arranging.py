"""How the page is arranged: the lists make room for the chart, and the address remembers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.page.conftest import NARROW, address, until

Visit = Callable[..., Page]


def height(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    return box["height"] if box else 0.0


def test_the_separator_is_moved_by_keys(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    separator = page.get_by_role("separator", name="Height of the lists")
    chart = height(page, "#graph .canvas")
    lists = height(page, "#lists")
    now = int(separator.get_attribute("aria-valuenow") or 0)
    separator.focus()
    page.keyboard.press("ArrowDown")
    expect(separator).to_have_attribute("aria-valuenow", str(now - 5))
    until(page, lambda: height(page, "#graph .canvas") > chart + 30)
    until(page, lambda: height(page, "#lists") < lists - 30)
    page.keyboard.press("Home")
    expect(page.locator("#lists")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator("#lists")).to_be_visible()
    expect(separator).to_have_attribute("aria-valuenow", str(now - 5))
    page.keyboard.press("End")
    until(page, lambda: height(page, "#lists") > 0.6 * 900)


def test_the_separator_is_dragged_and_the_address_remembers(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    box = page.get_by_role("separator").bounding_box()
    assert box
    page.mouse.move(box["x"] + 200, box["y"] + 6)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, 450, steps=4)
    page.mouse.up()
    expect(page.get_by_role("separator")).to_have_attribute("aria-valuenow", "50")
    fragment = address(page, "lists=50")
    tall = height(page, "#lists")
    again = visit(harbour, fragment)
    until(again, lambda: height(again, "#lists") == tall)


def test_the_lists_fold_away_and_come_back(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "lists=0")
    expect(page.get_by_role("table", name="Entities")).to_be_hidden()
    page.get_by_role("button", name="Show the lists").click()
    expect(page.get_by_role("table", name="Entities")).to_be_visible()
    page.get_by_role("button", name="Hide the lists").click()
    expect(page.get_by_role("table", name="Entities")).to_be_hidden()
    page.keyboard.press("l")
    expect(page.get_by_role("table", name="Entities")).to_be_visible()


def test_on_a_narrow_screen_the_lists_have_a_place_of_their_own(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour, "lists=0&place=list", viewport=NARROW)
    expect(page.get_by_role("table", name="Entities")).to_be_visible()
    expect(page.get_by_role("separator")).to_be_hidden()
