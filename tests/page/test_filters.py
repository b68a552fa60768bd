"""The filters: counts that are what a click shows, each cleared by itself, the legend too."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]


def group(page: Page, title: str) -> Locator:
    """An open group of the filters."""
    found = page.locator("#filters details.facet").filter(
        has=page.locator(".heading", has_text=re.compile(f"^{title}$"))
    )
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


def expect_relations(page: Page, count: int) -> None:
    expect(page.locator("#app .status")).to_have_text(re.compile(rf"^{count:,} relations? "))


@pytest.mark.parametrize(
    "title",
    [
        "Type",
        "Basis",
        "Family",
        "Kind of relation",
        "Agreement",
        "Stance of the claim",
        "Document",
        "Published by",
        "Said by",
        "Country",
        "Status of the claim",
    ],
)
def test_a_count_is_what_a_click_shows(harbour: Path, visit: Visit, title: str) -> None:
    page = visit(harbour)
    options = group(page, title).locator("label.option:has(.count)")
    expect(options.first).to_be_visible()
    counted = 0
    for at in range(options.count()):
        option = options.nth(at)
        count = int(option.locator(".count").inner_text())
        if count == 0:
            continue
        counted += 1
        option.locator("input").check()
        expect_relations(page, count)
        group(page, title).get_by_role("button", name=f"Clear the filter {title}").click()
    assert counted > 0


def test_counts_follow_the_other_filters(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "basis=reporting")
    for at in range(3):
        option = group(page, "Family").locator("label.option:has(.count)").nth(at)
        count = int(option.locator(".count").inner_text())
        if count == 0:
            continue
        option.locator("input").check()
        expect_relations(page, count)
        option.locator("input").uncheck()


def test_a_long_list_is_searched_and_the_group_says_how_much_is_chosen(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour)
    documents = group(page, "Document")
    field = documents.get_by_role("textbox", name="Find in: Document")
    if field.count():
        field.fill("zzzz")
        expect(documents).to_contain_text("Nothing here is called “zzzz”.")
        field.fill("")
    documents.locator("input[type=checkbox]").first.check()
    documents.locator("summary").click()
    expect(documents.locator(".active")).to_have_text("1 chosen")
    expect(documents.locator("label.option")).to_have_count(0)


def test_a_group_is_opened_and_used_by_keys(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    country = page.locator("#filters details.facet summary", has_text="Country")
    country.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"#country=[A-Z]{2}"))
    expect(page.locator("#app .strip .chips")).to_contain_text("Country")


def test_a_group_has_its_contents_before_the_next_key(harbour: Path, visit: Visit) -> None:
    country = visit(harbour).locator("#filters details.facet summary", has_text="Country")
    contents = country.evaluate(
        "summary => {"
        " summary.click();"
        " return Promise.resolve().then(() =>"
        "  summary.parentElement.querySelectorAll('input').length);"
        "}"
    )
    assert contents > 0


@pytest.mark.parametrize(
    ("mark", "address"),
    [
        ("Contested", "state=contested"),
        ("Company", "type=company"),
        ("Court record", "basis=court-record"),
    ],
)
def test_the_legend_filters_too(harbour: Path, visit: Visit, mark: str, address: str) -> None:
    page = visit(harbour)
    legend = page.get_by_role("region", name="Legend")
    if legend.locator("details").get_attribute("open") is None:
        legend.locator("summary").click()
    button = legend.get_by_role("button", name=mark, exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"#{address}(&|$)"))
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(page).not_to_have_url(re.compile(address))
