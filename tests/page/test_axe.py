"""axe-core finds nothing in any view, light or dark, wide or narrow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.page.conftest import NARROW, WIDE

Visit = Callable[..., Page]

VIEWS = (
    "",
    "entity=person-mora&with=person-mora&with=port-lazaro&hide=st-seized&pin=port-lazaro,10,10",
    "relation=company-blue|operates-in|port-lazaro",
    "entity=company-azul",
    "type=port&basis=reporting",
    "type=port&family=enforcement",
    "around=st-seized&depth=2",
    "look=timeline",
    "look=map&entity=port-lazaro",
    "look=matrix",
    "report=gaps",
    "report=losses",
    "viewpoint=authorities-US&viewpoint=outlet&side=one",
)
NARROW_PLACES = ("place=read", "place=chart", "place=list", "place=filter", "report=losses")


def findings(page: Page) -> list[str]:
    """Every rule that is broken, with the element that breaks it."""
    found = Axe().run(page)
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("fragment", VIEWS)
def test_no_view_has_a_finding(harbour: Path, visit: Visit, fragment: str, scheme: str) -> None:
    # Only this test puts a script of its own into the page, which the policy forbids.
    page = visit(harbour, fragment, bypass_csp=True, color_scheme=scheme, viewport=WIDE)
    assert findings(page) == []


@pytest.mark.parametrize("fragment", NARROW_PLACES)
def test_no_place_of_a_narrow_screen_has_a_finding(
    harbour: Path, visit: Visit, fragment: str
) -> None:
    page = visit(harbour, fragment, bypass_csp=True, viewport=NARROW)
    assert findings(page) == []


def test_an_open_line_of_a_report_has_no_finding(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "report=losses", bypass_csp=True)
    page.locator(".report details.part summary").first.click()
    expect(page.locator(".report details.part li").first).to_be_visible()
    assert findings(page) == []


def test_the_open_menu_and_dialog_have_no_finding(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, bypass_csp=True)
    page.get_by_role("button", name="Export").click()
    expect(page.get_by_role("menu")).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert findings(page) == []


def test_a_finding_would_be_found(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, bypass_csp=True)
    page.locator("#app h1").evaluate("heading => heading.append(document.createElement('img'))")
    assert any(finding.startswith("image-alt") for finding in findings(page))
