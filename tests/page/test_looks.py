"""Timeline, map and matrix: the same selection, linked with the rest, and what they cannot show."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import address, build, until

Visit = Callable[..., Page]
Box = tuple[float, float, float, float]

BOXES = """names => names.map(name => {
  const { left, right, top, bottom } = name.getBoundingClientRect();
  return [left, right, top, bottom];
})"""
#: A browser counts the halo and the room of tall letters to the box of a name.
HALO = 9


def apart(one: Box, other: Box) -> bool:
    return (
        one[1] <= other[0] + HALO
        or other[1] <= one[0] + HALO
        or one[3] <= other[2] + HALO
        or other[3] <= one[2] + HALO
    )


def test_tabs_switch_by_keys_and_are_in_the_address(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    graph = page.get_by_role("region", name="Graph")
    graph.get_by_role("tab", name="Chart").focus()
    page.keyboard.press("ArrowRight")
    expect(graph.get_by_role("tab", name="Timeline")).to_be_focused()
    expect(graph.get_by_role("tabpanel", name="Timeline")).to_be_visible()
    address(page, "look=timeline")
    expect(page.locator("#graph canvas")).to_be_hidden()
    page.go_back()
    expect(page.locator("#graph canvas")).to_be_visible()


def test_the_timeline_is_linked_and_counts_what_has_no_date(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "look=timeline")
    table = page.get_by_role("table", name="Timeline")
    expect(page.get_by_role("region", name="Graph")).to_contain_text("claims say no date")
    row = table.get_by_role("row").filter(has_text="designated by")
    expect(row).to_contain_text("2019-08-21")
    row.get_by_role("link").click()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=2)).to_contain_text("designated by")
    expect(table.locator("tr[aria-current=true]")).to_contain_text("designated by")
    page.get_by_role("table", name="Entities").get_by_role(
        "link", name="United Ports v. Mora"
    ).click()
    expect(table.locator("tr[aria-current=true]")).to_contain_text("2018-06")
    table.locator("a[tabindex='0']").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    expect(table.get_by_role("row").last).to_have_attribute("aria-current", "true")


def test_the_timeline_follows_the_filters(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "look=timeline&type=port")
    rows = page.get_by_role("table", name="Timeline").get_by_role("row")
    everything = visit(harbour, "look=timeline").get_by_role("table", name="Timeline")
    assert rows.count() < everything.get_by_role("row").count()


def test_the_map_shows_what_has_a_place_and_says_what_has_none(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "look=map")
    graph = page.get_by_role("region", name="Graph")
    expect(graph).to_contain_text("1 entity has coordinates; 12 of this selection have none")
    mark = graph.get_by_role("link", name="Puerto Lázaro Cárdenas")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Details").get_by_role("heading", level=2)).to_have_text(
        "Puerto Lázaro Cárdenas"
    )
    expect(mark).to_have_attribute("aria-current", "true")


def test_the_matrix_tells_who_writes_about_whom(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "look=matrix")
    table = page.get_by_role("table", name="Matrix")
    cell = table.get_by_role("link", name="2 claims about Ana Mora in Containers at the quay")
    expect(cell).to_have_text("2")
    table.locator("td a[tabindex='0']").focus()
    focused = table.locator("td a:focus")
    before = focused.get_attribute("aria-label") or ""
    page.keyboard.press("ArrowDown")
    expect(focused).not_to_have_attribute("aria-label", before)
    cell.click()
    address(page, "document=doc-article")
    expect(page.get_by_role("region", name="Details").get_by_role("heading", level=2)).to_have_text(
        "Ana Mora"
    )


def test_the_timeline_has_its_bars_on_a_phone(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "look=timeline&place=chart", viewport={"width": 360, "height": 740})
    bar = page.locator(".timeline .axis .may").first
    expect(bar).to_be_visible()

    def fits() -> bool:
        box = bar.bounding_box()
        return box is not None and box["width"] >= 5 and box["x"] + box["width"] <= 360

    until(page, fits)


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_names_on_the_map_lie_on_no_other(tmp_path: Path, visit: Visit, width: int) -> None:
    """Nine ports within a few miles of each other, and one far away."""
    places = [
        {
            "id": f"p{n}",
            "name": f"Port number {n} of the bay",
            "type": "port",
            "lat": f"{19 + n * 0.2:.1f}",
            "lon": f"{-104 + (n % 3) * 0.4:.1f}",
        }
        for n in range(9)
    ]
    far = {"id": "far", "name": "Port far away", "type": "port", "lat": "40", "lon": "-75"}
    file = build(tmp_path, [*places, far], [])
    page = visit(file, "look=map&place=chart", viewport={"width": width, "height": 740})
    names = page.locator(".map a.mark-of text")
    expect(page.locator(".map a.mark-of")).to_have_count(10)

    # The map fits its names to its room, which it is told with a frame.
    def lie_free() -> bool:
        boxes = names.evaluate_all(BOXES)
        return (
            len(boxes) >= 2
            and all(left >= -1 and right <= width + 1 for left, right, _, _ in boxes)
            and all(apart(one, other) for one, other in combinations(boxes, 2))
        )

    until(page, lie_free)
