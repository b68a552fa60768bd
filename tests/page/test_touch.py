"""A finger on the chart pans, draws a lasso, or moves; mouse and keys have the same ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.page.conftest import build, drawing

Visit = Callable[..., Page]
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 740}, "has_touch": True}


@pytest.fixture
def lonely(tmp_path: Path) -> Path:
    """A page with one entity, which the chart draws in its middle."""
    return build(tmp_path, [{"id": "lonely", "name": "The only one", "type": "thing"}], [])


class Finger:
    """One finger on the chart; places are parts of its width and height."""

    def __init__(self, page: Page) -> None:
        drawing(page)
        box = page.locator("#graph canvas").bounding_box()
        assert box
        self._box = box
        self._touch = page.context.new_cdp_session(page)

    def _send(self, kind: str, places: Iterable[tuple[float, float]]) -> None:
        box = self._box
        points = [
            {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"], "id": at}
            for at, (x, y) in enumerate(places)
        ]
        self._touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def drag(self, *places: tuple[float, float]) -> None:
        self._send("touchStart", places[:1])
        for place in places[1:]:
            self._send("touchMove", [place])
        self._send("touchEnd", [])

    def tap(self, place: tuple[float, float]) -> None:
        self.drag(place)

    def break_in(self, *places: tuple[float, float]) -> None:
        """Drag, and put a second finger down before the first is lifted."""
        self._send("touchStart", places[:1])
        for place in places[1:]:
            self._send("touchMove", [place])
        self._send("touchStart", [places[-1], (0.5, 0.9)])
        self._send("touchEnd", [])


AROUND_ALL = ((0.02, 0.02), (0.02, 0.98), (0.98, 0.98), (0.98, 0.02))
MIDDLE = (0.5, 0.5)


def test_a_finger_draws_a_lasso_once_it_chooses(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "place=chart", **PHONE)
    tool = page.get_by_role("button", name="Choose by dragging")
    expect(tool).to_have_attribute("aria-pressed", "false")
    tool.tap()
    expect(tool).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status")).to_contain_text("Drag around entities, or tap them")
    finger = Finger(page)
    finger.break_in(*AROUND_ALL)
    expect(page.locator("svg.lasso")).to_have_count(0)
    finger.drag(*AROUND_ALL)
    expect(page.get_by_role("group", name="Moved by hand")).to_contain_text("13 chosen:")
    expect(page).not_to_have_url(re.compile("camera="))
    # The browser may take a tap right after a drag for the end of a fling.
    page.keyboard.press("Escape")
    expect(tool).to_have_attribute("aria-pressed", "false")
    finger.drag((0.2, 0.9), (0.4, 0.8), (0.6, 0.7))
    expect(page).to_have_url(re.compile("camera="))


def test_a_tap_chooses_and_releases_while_choosing(lonely: Path, visit: Visit) -> None:
    page = visit(lonely, "place=chart", **PHONE)
    page.get_by_role("button", name="Choose by dragging").tap()
    finger = Finger(page)
    finger.tap(MIDDLE)
    expect(page).to_have_url(re.compile("with=lonely"))
    finger.tap(MIDDLE)
    expect(page).not_to_have_url(re.compile("with=lonely"))
    expect(page).not_to_have_url(re.compile("entity=lonely"))


def test_a_finger_moves_an_entity(lonely: Path, visit: Visit) -> None:
    page = visit(lonely, "place=chart", **PHONE)
    finger = Finger(page)
    page.get_by_role("button", name="Move by dragging").tap()
    finger.drag(MIDDLE, (0.6, 0.55), (0.7, 0.6))
    expect(page).to_have_url(re.compile("pin=lonely,"))
    expect(page.get_by_role("group", name="Moved by hand")).to_contain_text("put elsewhere")


def test_the_mouse_and_the_keys_have_the_same_two_ways(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=port-lazaro")
    drawing(page)
    page.keyboard.press("s")
    tool = page.get_by_role("button", name="Choose by dragging")
    expect(tool).to_have_attribute("aria-pressed", "true")
    box = page.locator("#graph canvas").bounding_box()
    assert box
    for at, (x, y) in enumerate(AROUND_ALL):
        page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])
        if at == 0:
            page.mouse.down()
    page.mouse.up()
    expect(page.get_by_role("group", name="Moved by hand")).to_contain_text("13 chosen:")
    page.keyboard.press("Escape")
    expect(tool).to_have_attribute("aria-pressed", "false")
    # Esc ended the choosing only; what was open still is.
    expect(page.get_by_role("heading", name="Puerto Lázaro Cárdenas", level=2)).to_be_visible()
    page.keyboard.press("m")
    expect(page.get_by_role("button", name="Move by dragging")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.locator("#graph .canvas").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("pin=port-lazaro,"))
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_contain_text("choose by dragging around, with mouse or finger")


def test_the_ways_are_the_charts_own(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "look=timeline")
    expect(page.get_by_role("tab", name="Timeline")).to_be_visible()
    expect(page.get_by_role("toolbar", name="What a drag does")).to_have_count(0)
    page.keyboard.press("s")
    page.get_by_role("tab", name="Chart").click()
    expect(page.get_by_role("button", name="Choose by dragging")).to_have_attribute(
        "aria-pressed", "false"
    )


@pytest.mark.parametrize(
    ("language", "name", "scheme"),
    [("en", "Choose by dragging", "light"), ("es", "Elegir rodeando", "dark")],
)
def test_axe_finds_nothing_while_choosing(
    harbour: Path, visit: Visit, language: str, name: str, scheme: str
) -> None:
    # Only this test puts a script of its own into the page, which the policy forbids.
    fragment = f"place=chart&with=port-lazaro&with=case-court&lang={language}"
    page = visit(harbour, fragment, bypass_csp=True, color_scheme=scheme, **PHONE)
    page.get_by_role("button", name=name).tap()
    expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    found = Axe().run(page).response["violations"]
    assert [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]] == []
