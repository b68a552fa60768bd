"""The chart on a phone: its tools beside each other, and a picture that uses the height."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import build, drawing

Visit = Callable[..., Page]
SMALL = {"width": 320, "height": 568}
USUAL = {"width": 390, "height": 844}
#: Pixels that stay free around a picture that is shown whole.
EDGE = 34
#: And beside it, as a part of the width, for names.
BESIDE = 0.12


@pytest.mark.parametrize("size", [SMALL, USUAL])
@pytest.mark.parametrize("language", ["en", "es", "zh-Hans"])
def test_no_tool_lies_on_another(
    harbour: Path, visit: Visit, language: str, size: dict[str, int]
) -> None:
    page = visit(harbour, f"place=chart&lang={language}", viewport=size, has_touch=True)
    tools = page.locator(".tools button:visible, .looks, .hands button")
    expect(page.locator(".hands button")).to_have_count(2)
    boxes = [box for box in (tool.bounding_box() for tool in tools.all()) if box]
    assert len(boxes) == 11
    for at, one in enumerate(boxes):
        assert one["x"] >= 0
        assert one["x"] + one["width"] <= size["width"]
        for other in boxes[at + 1 :]:
            beside = (
                one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            )
            apart = (
                one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
            )
            assert beside or apart, (one, other)
    # The tools of the masthead keep to one line.
    assert len({box["y"] for box in boxes[:8]}) == 1


def test_on_a_high_screen_the_picture_stands_upright(tmp_path: Path, visit: Visit) -> None:
    """What a wide screen shows side by side stands above each other, under the same address."""
    things = [{"id": key, "name": f"The {key} one", "type": "thing"} for key in ("left", "right")]
    file = build(tmp_path, things, [])
    fragment = "place=chart&pin=left,-300,0&pin=right,300,0"
    page = visit(file, fragment, viewport=USUAL, has_touch=True)
    drawing(page)
    box = page.locator("#graph canvas").bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] - EDGE)
    expect(page).to_have_url(re.compile("entity=right"))
    expect(page).to_have_url(re.compile(r"pin=left,-300,0&pin=right,300,0"))
    wide = visit(file, fragment)
    drawing(wide)
    box = wide.locator("#graph canvas").bounding_box()
    assert box
    wide.mouse.click(box["x"] + box["width"] - BESIDE * box["width"], box["y"] + box["height"] / 2)
    expect(wide).to_have_url(re.compile("entity=right"))
