"""What opens over the page, the report on retractions and the comparison, for axe-core.

Each in one language and colour scheme, so that together they cover all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.page.conftest import NARROW

Visit = Callable[..., Page]
DARK: dict[str, Any] = {"color_scheme": "dark"}
LIGHT: dict[str, Any] = {"color_scheme": "light"}
PHONE: dict[str, Any] = {"viewport": NARROW, **DARK}


def expect_nothing(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]] == []


@pytest.mark.parametrize(
    ("fragment", "options"),
    [
        ("report=retractions&lang=zh-Hans", LIGHT),
        ("report=retractions&lang=es", PHONE),
        ("viewpoint=outlets&viewpoint=person-mora&lang=es", DARK),
        ("viewpoint=outlets&viewpoint=person-mora&side=opposed&lang=zh-Hans", LIGHT),
    ],
)
def test_in_reports_and_comparisons(
    harbour: Path, visit: Visit, fragment: str, options: dict[str, Any]
) -> None:
    # Only these tests put a script of their own into the page, which the policy forbids.
    page = visit(harbour, fragment, bypass_csp=True, **options)
    expect(page.locator("#details h2").first).to_be_visible()
    expect_nothing(page)


@pytest.mark.parametrize(("language", "options"), [("es", LIGHT), ("zh-Hans", PHONE)])
def test_in_the_dialog_of_keys(
    harbour: Path, visit: Visit, language: str, options: dict[str, Any]
) -> None:
    page = visit(harbour, f"lang={language}", bypass_csp=True, **options)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog").locator("kbd").first).to_be_visible()
    expect_nothing(page)


@pytest.mark.parametrize(("language", "options"), [("en", LIGHT), ("es", DARK)])
def test_in_the_menu_and_the_dialog_that_it_opens(
    harbour: Path, visit: Visit, language: str, options: dict[str, Any]
) -> None:
    page = visit(harbour, f"lang={language}", bypass_csp=True, **options)
    page.keyboard.press("e")
    expect(page.get_by_role("menu")).to_be_visible()
    expect_nothing(page)
    page.get_by_role("menuitem").nth(8).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("recordgraph export x.zip --arround here")
    dialog.get_by_role("textbox").press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("--arround")
    expect_nothing(page)
