"""The chart before anybody touches it: drawn without its library, which a gesture brings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.conftest import PATIENCE, WIDE, address, build, drawing

#: The library is also loaded when the browser has nothing to do: here it never has.
NEVER_IDLE = "window.requestIdleCallback = () => 0"
LIBRARY = re.compile(r"<script>(function loadVisNetwork\(\) \{.*?)</script>", re.DOTALL)


@contextmanager
def _opened(browser: Browser, file: Path, **options: bool) -> Iterator[Page]:
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce", **options)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(NEVER_IDLE)
    page.goto(file.as_uri())
    page.locator("html[data-state=ready]").wait_for(state="attached")
    yield page
    assert errors == []
    context.close()


def _corner(page: Page) -> tuple[float, float]:
    """A place of the chart on which nothing lies."""
    box = page.locator("#graph canvas").bounding_box()
    assert box
    return box["x"] + 8, box["y"] + 8


def _pan(page: Page) -> None:
    x, y = _corner(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30, steps=4)
    page.mouse.up()


def _turn(page: Page) -> None:
    page.mouse.move(*_corner(page))
    page.mouse.wheel(0, -200)


@pytest.mark.parametrize("gesture", [_pan, _turn])
def test_the_first_gesture_moves_the_chart(
    browser: Browser, harbour: Path, gesture: Callable[[Page], None]
) -> None:
    with _opened(browser, harbour) as page:
        assert page.evaluate("typeof vis") == "undefined"
        gesture(page)
        address(page, "camera=")
        assert page.evaluate("typeof vis") == "object"


def test_the_first_touch_opens_what_it_meets(browser: Browser, tmp_path: Path) -> None:
    file = build(tmp_path, [{"id": "lonely", "name": "The only one", "type": "thing"}], [])
    with _opened(browser, file, has_touch=True) as page:
        page.locator("#graph canvas").tap()
        details = page.get_by_role("region", name="Details")
        expect(details.get_by_role("heading", level=2)).to_have_text("The only one")


def test_with_its_library_the_chart_is_the_same_picture(browser: Browser, harbour: Path) -> None:
    with _opened(browser, harbour) as page:
        before = drawing(page)
        page.mouse.move(*_corner(page))
        assert page.evaluate("typeof vis") == "object"
        page.locator("#app h1").hover()
        assert drawing(page) == before


def test_the_zoom_keys_need_no_library(browser: Browser, harbour: Path) -> None:
    with _opened(browser, harbour) as page:
        before = drawing(page)
        page.keyboard.press("+")
        address(page, "camera=")
        assert drawing(page) != before
        assert page.evaluate("typeof vis") == "undefined"


def test_a_gesture_waits_for_a_library_that_is_still_read(
    browser: Browser, harbour: Path, tmp_path: Path
) -> None:
    whole = harbour.read_text(encoding="utf-8")
    library = LIBRARY.search(whole)
    assert library
    file = tmp_path / "index.html"
    file.write_text(whole.replace(library[0], ""), encoding="utf-8")
    with _opened(browser, file, bypass_csp=True) as page:
        before = page.url
        _pan(page)
        drawing(page)
        assert page.url == before
        page.add_script_tag(content=library[1])
        address(page, "camera=")
