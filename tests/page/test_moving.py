"""Moving through the chart: hide, collapse, pin, choose, connect; and back again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.page.conftest import address, build, drawing

Visit = Callable[..., Page]


def test_what_is_hidden_is_in_the_address_and_undone(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=port-lazaro")
    details = page.get_by_role("region", name="Details")
    details.get_by_role("button", name="Hide").click()
    expect(page.get_by_role("status")).to_contain_text("12 entities")
    other = visit(harbour, address(page, "hide=port-lazaro"))
    expect(other.get_by_role("status")).to_contain_text("12 entities")
    expect(other.get_by_role("region", name="Graph")).to_contain_text("1 entity is hidden by hand")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("table", name="Entities")).to_have_attribute("aria-rowcount", "14")
    expect(details.get_by_role("heading", level=2)).to_have_text("Puerto Lázaro Cárdenas")
    page.get_by_role("button", name="Redo").click()
    expect(page.get_by_role("table", name="Entities")).to_have_attribute("aria-rowcount", "13")
    page.get_by_role("button", name="Show them again").click()
    expect(page.get_by_role("table", name="Entities")).to_have_attribute("aria-rowcount", "14")


def test_neighbours_collapse_and_expand(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=port-lazaro")
    details = page.get_by_role("region", name="Details")
    details.get_by_role("button", name="Collapse 1 neighbour").click()
    address(page, "hide=st-seized")
    details.get_by_role("button", name="Expand").click()
    address(page, without=["hide="])


def test_expanding_widens_the_walk(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=port-lazaro&around=st-seized")
    page.get_by_role("region", name="Details").get_by_role("button", name="Expand").click()
    address(page, "around=port-lazaro")
    expect(page.get_by_role("table", name="Entities")).to_have_attribute("aria-rowcount", "4")


def test_what_connects_these(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "with=st-seized&with=case-court")
    graph = page.get_by_role("region", name="Graph")
    expect(graph).to_contain_text("2 chosen:")
    graph.get_by_role("button", name="What connects these").click()
    expect(page.get_by_role("status")).to_contain_text("between them")
    shown = page.get_by_role("table", name="Entities")
    expect(shown.get_by_role("link", name="Mass seized at the quay")).to_be_visible()
    expect(shown.get_by_role("link", name="United Ports v. Mora")).to_be_visible()
    expect(shown).to_have_attribute("aria-rowcount", "6")
    address(page, "only=")


def test_an_entity_is_dragged_to_its_place_and_stays_there(tmp_path: Path, visit: Visit) -> None:
    file = build(tmp_path, [{"id": "a,b", "name": "The only one", "type": "thing"}], [])
    page = visit(file)
    drawing(page)
    box = page.locator("#graph canvas").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=4)
    page.mouse.up()
    expect(page.get_by_role("region", name="Graph")).to_contain_text("put elsewhere by hand")
    address(page, "pin=a,b,")
    drawing(page)
    page.mouse.click(x + 60, y + 40)
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=2)).to_have_text("The only one")
    details.get_by_role("button", name="Put back").click()
    address(page, without=["pin="])


def test_shift_chooses_and_a_lasso_chooses_many(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    drawing(page)
    box = page.locator("#graph canvas").bounding_box()
    assert box
    corners = [(2, 2), (0, 0.98), (0.98, 0.98), (0.98, 0)]
    page.keyboard.down("Shift")
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    page.mouse.down()
    for right, down in corners[1:]:
        page.mouse.move(box["x"] + 2 + right * box["width"], box["y"] + 2 + down * box["height"])
    page.mouse.up()
    page.keyboard.up("Shift")
    expect(page.get_by_role("region", name="Graph")).to_contain_text("13 chosen:")
    page.get_by_role("button", name="Release").click()
    expect(page.get_by_role("group", name="Moved by hand")).to_have_count(0)


def test_a_picture_draws_what_was_moved_where_it_is(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "pin=port-lazaro,900,900")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Export").click()
        page.get_by_role("menuitem", name="Picture (SVG)").click()
    moved = Path(waiting.value.path()).read_text("utf-8")
    page = visit(harbour)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Export").click()
        page.get_by_role("menuitem", name="Picture (SVG)").click()
    assert Path(waiting.value.path()).read_text("utf-8") != moved


def test_keys_move_and_choose_what_is_open(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=port-lazaro")
    page.locator("#graph .canvas").focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    place = re.compile(r"pin=port-lazaro,(-?\d+),(-?\d+)")
    first = place.search(address(page, "pin=port-lazaro,"))
    assert first
    page.keyboard.press("Shift+ArrowDown")
    address(page, f"pin=port-lazaro,{first[1]},{int(first[2]) + 30}")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("with=port-lazaro"))
    page.keyboard.press("Space")
    expect(page).not_to_have_url(re.compile("with=port-lazaro"))


def test_a_long_press_chooses_and_a_tap_opens(tmp_path: Path, visit: Visit) -> None:
    file = build(tmp_path, [{"id": "lonely", "name": "The only one", "type": "thing"}], [])
    page = visit(file, "place=chart", viewport={"width": 390, "height": 740}, has_touch=True)
    drawing(page)
    box = page.locator("#graph canvas").bounding_box()
    assert box
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    expect(page).to_have_url(re.compile("with=lonely"))
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.touchscreen.tap(point["x"], point["y"])
    expect(page).to_have_url(re.compile("entity=lonely"))
