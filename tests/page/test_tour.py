"""The guided tour: into it, through it, out of it, and on paper."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import graph
from tests.page.conftest import NARROW, PAIR, address
from tests.page.test_axe import findings

Visit = Callable[..., Page]

STORY = """# A tour of the harbour

Two *offices* and <b>one</b> firm.

## The firm

It **works** at [the port](#entity=port-lazaro), as [a release](https://example.org/none) says.

[The firm](#entity=company-blue&basis=official-action)

## The case

- A charge.
- An acquittal.

[The case](#entity=case-court)

## The end

Nothing more.
"""


@pytest.fixture(scope="session")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small pair with a story."""
    folder = tmp_path_factory.mktemp("toured")
    for path in PAIR.iterdir():
        shutil.copy(path, folder)
    url = next(
        entity.url
        for entity in graph.load(PAIR / "entities.csv", PAIR / "relations.csv").entities.values()
        if entity.url
    )
    text = STORY.replace("https://example.org/none", url)
    (folder / "story.md").write_text(text, encoding="utf-8")
    target = folder / "index.html"
    graph.write_page(graph.load(folder / "entities.csv", folder / "relations.csv"), target)
    return target


def tour(page: Page) -> Locator:
    return page.get_by_role("region", name="Guided tour")


def test_the_tour_goes_step_by_step_and_every_step_has_an_address(
    toured: Path, visit: Visit
) -> None:
    page = visit(toured)
    expect(tour(page)).to_contain_text("Two offices and <b>one</b> firm.")
    expect(tour(page).locator("b")).to_have_count(0)
    tour(page).get_by_role("button", name="Start the tour (3 steps)").click()
    heading = tour(page).get_by_role("heading", level=2)
    expect(heading).to_have_text("The firm")
    expect(heading).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Step 1 of 3: The firm")
    expect(page.get_by_role("heading", level=2, name="Blue Anchor Trading")).to_be_visible()
    address(page, "#entity=company-blue&basis=official-action&step=1")
    expect(tour(page).locator(".on-screen strong")).to_have_text(["works"])
    tour(page).get_by_role("button", name="Next").click()
    expect(tour(page).get_by_role("button", name="Next")).to_be_focused()
    expect(tour(page).get_by_role("listitem")).to_have_text(["A charge.", "An acquittal."])
    address(page, "#entity=case-court&step=2")
    page.go_back()
    expect(heading).to_have_text("The firm")
    expect(page.get_by_role("status")).to_have_text("Step 1 of 3: The firm")
    previous = tour(page).get_by_role("button", name="Previous")
    expect(previous).to_have_attribute("aria-disabled", "true")
    previous.click(force=True)
    expect(heading).to_have_text("The firm")


def test_a_link_of_the_text_leads_away_and_the_step_leads_back(toured: Path, visit: Visit) -> None:
    page = visit(toured, "step=1")
    outside = tour(page).get_by_role("link", name="a release")
    expect(outside).to_have_attribute("rel", "noopener noreferrer external")
    again = tour(page).get_by_role("link", name="Show again what this step shows")
    expect(again).to_have_count(0)
    tour(page).get_by_role("link", name="the port").click()
    address(page, "#entity=port-lazaro&step=1")
    again.click()
    address(page, "#entity=company-blue&basis=official-action&step=1")


def test_leaving_leads_back_to_where_the_tour_was_begun(toured: Path, visit: Visit) -> None:
    page = visit(toured, "entity=person-mora")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(tour(page).get_by_role("heading", level=2)).to_have_text("The case")
    page.keyboard.press("p")
    expect(tour(page).get_by_role("heading", level=2)).to_have_text("The firm")
    leave = tour(page).get_by_role("button", name="Leave the tour")
    leave.focus()
    page.keyboard.press("Enter")
    expect(tour(page)).to_have_count(0)
    address(page, "#entity=person-mora", without=["step="])
    expect(page.locator("#details")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("You have left the tour.")


def test_the_keys_of_the_tour_are_listed_only_where_there_is_one(
    toured: Path, harbour: Path, visit: Visit
) -> None:
    for file, count in ((toured, 1), (harbour, 0)):
        page = visit(file)
        page.keyboard.press("?")
        listed = page.get_by_role("dialog", name="Keys").get_by_text("Tour: start, or next step")
        expect(listed).to_have_count(count)
        page.keyboard.press("Escape")
        page.keyboard.press("n")
        expect(tour(page).get_by_role("heading", level=2)).to_have_count(count)


def test_a_phone_shows_the_step_before_anything_else(toured: Path, visit: Visit) -> None:
    page = visit(toured, "place=chart", viewport=NARROW)
    page.keyboard.press("n")
    heading = tour(page).get_by_role("heading", level=2)
    expect(heading).to_be_in_viewport()
    expect(tour(page).get_by_role("button", name="Next")).to_be_in_viewport()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= NARROW["width"]


@pytest.mark.parametrize(("fragment", "scheme"), [("", "dark"), ("step=1", "light")])
def test_the_tour_has_no_finding(toured: Path, visit: Visit, fragment: str, scheme: str) -> None:
    page = visit(toured, fragment, bypass_csp=True, color_scheme=scheme)
    expect(tour(page)).to_be_visible()
    assert findings(page) == []


def test_paper_has_the_whole_story_in_order(toured: Path, visit: Visit) -> None:
    page = visit(toured, "step=2")
    page.emulate_media(media="print")
    printed = tour(page)
    expect(printed.get_by_role("heading")).to_have_text(
        ["A tour of the harbour", "1. The firm", "2. The case", "3. The end"]
    )
    expect(printed).to_contain_text("Nothing more.")
    expect(printed.get_by_role("button")).to_have_count(0)


def test_the_register_tells_the_story_without_script(toured: Path, visit: Visit) -> None:
    page = visit(toured)
    register = page.locator("#register [data-step]")
    expect(register).to_have_count(3)
