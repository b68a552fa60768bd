"""What a researcher comes to do, as scenes in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.page.conftest import NARROW, address, drawing, expect_rows, rows

Visit = Callable[..., Page]


def details(page: Page) -> Locator:
    return page.get_by_role("region", name="Details")


def test_the_page_opens_on_what_it_is(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    expect(page.get_by_role("heading", level=1)).to_have_text("A made-up harbour")
    expect(details(page)).to_contain_text("A small made-up record")
    expect(details(page).get_by_text("Nothing in this record is true.")).to_have_count(1)
    expect(details(page).get_by_text("Nothing in this record is true.")).to_be_in_viewport()
    expect(details(page)).to_contain_text(re.compile("[0-9a-f]{64}"))
    for region in ("Graph", "Details", "Filters", "Legend"):
        expect(page.get_by_role("region", name=region, exact=True)).to_be_visible()
    expect(page.get_by_role("toolbar", name="View")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("12 relations among 13 entities")
    expect_rows(page, 13, "Entities")
    expect_rows(page, 12, "Relations")
    expect(page.locator("#register")).to_be_hidden()


def test_an_opening_question_leads_to_its_view(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    page.get_by_role("link", name="Who says that Blue Anchor works at the port?").click()
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("operates in")


def test_a_profile_says_who_speaks_of_it_by_what_they_rest_on(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=company-blue")
    sources = page.get_by_role("region", name="Who speaks of it (3 documents)")
    expect(sources.get_by_role("heading", level=4)).to_have_text(
        ["Official act", "Reporting", "Attributed"]
    )
    letter = sources.get_by_role("listitem").filter(has_text="A letter to the editor")
    expect(letter).to_contain_text("Ana Mora: A letter to the editor (The Harbour Post)")
    expect(letter).to_contain_text("Says otherwise")
    page.get_by_role("checkbox", name="Official act").check()
    expect(sources).to_have_count(0)


# a. Find a port without its accents and see what is said of it, by whom.
def test_search_folds_accents_and_shows_who_says_what(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    box = page.get_by_role("searchbox", name="Search")
    box.fill("lazaro cardenas")
    expect(page.locator("#hits").get_by_role("option")).to_have_count(1)
    box.press("Enter")
    reader = details(page)
    expect(reader.get_by_role("heading", level=2)).to_have_text("Puerto Lázaro Cárdenas")
    expect(reader).to_contain_text("The Harbour Post")
    expect(reader).to_contain_text("Containers at the quay")
    expect(reader).to_contain_text("para 7")
    expect(reader).to_contain_text("unlocode MXLZC")
    address(page, "entity=port-lazaro")


def test_search_says_which_alias_matched(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search")).to_be_focused()
    page.keyboard.type("财政")
    expect(page.locator("#hits").get_by_role("option")).to_contain_text("财政办公室")
    expect(page.locator("#hits").get_by_role("option")).to_contain_text("Treasury Office")
    page.keyboard.press("Escape")
    expect(page.locator("#hits").get_by_role("option")).to_have_count(0)


def test_search_says_when_nothing_is_found(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    page.get_by_role("searchbox", name="Search").fill("nobody of that name")
    expect(page.get_by_role("status")).to_contain_text("Nothing here is called")


def test_search_finds_what_the_filters_hide(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "type=statistic")
    box = page.get_by_role("searchbox", name="Search")
    box.fill("blue anchor trading")
    options = page.locator("#hits").get_by_role("option")
    expect(options).to_have_count(2)
    expect(options.first).to_contain_text("hidden by the filters")
    expect(options.last).to_have_text("Show 1 hidden result: clear the filters")
    box.press("Enter")
    reader = details(page)
    expect(reader).to_contain_text("hidden by the filters")
    expect(reader).not_to_contain_text("para 9")
    reader.get_by_role("button", name="Show them here").click()
    expect(reader).to_contain_text("para 9")


# b. Who was named when; what is only reported.
def test_an_acquittal_stands_beside_its_charge_whatever_is_filtered(
    harbour: Path, visit: Visit
) -> None:
    for fragment in ("entity=person-mora", "entity=person-mora&type=port&true-in=2018/2018"):
        page = visit(harbour, fragment)
        lines = details(page).get_by_role("region", name="Legal standing").get_by_role("listitem")
        expect(lines).to_have_count(2)
        expect(lines.nth(0)).to_contain_text("charged")
        expect(lines.nth(1)).to_contain_text("acquitted")
        expect(lines.nth(1)).to_contain_text("Judgment of 2 March 2021")


def test_a_contested_relation_shows_both_sides_in_columns(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "relation=company-blue|operates-in|port-lazaro")
    reader = details(page)
    expect(reader).to_contain_text("Contested")
    so = reader.get_by_role("heading", name="Says so").bounding_box()
    otherwise = reader.get_by_role("heading", name="Says otherwise").bounding_box()
    assert so
    assert otherwise
    assert so["y"] == otherwise["y"]
    assert so["x"] < otherwise["x"]
    expect(reader).to_contain_text("A letter to the editor")
    expect(reader).to_contain_text("Ana Mora")


def test_a_correction_stands_beside_the_printed_figure(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "relation=st-seized|measures|port-lazaro")
    expect(details(page)).to_contain_text("25,000 kg")
    expect(details(page)).to_contain_text("23,368 kg")
    expect(details(page)).to_contain_text("Corrects it")


def test_names_that_only_stand_together_are_no_fact(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "relation=agency-harbour|associated-with|person-mora")
    expect(details(page)).to_contain_text("nothing is said about them")
    expect(details(page)).to_contain_text("no claim says so")


# c. Everything that rests on one article; remove it and see what remains.
def test_a_document_shows_what_rests_on_it_and_can_be_set_aside(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour, "entity=doc-article")
    reader = details(page)
    expect(reader.get_by_role("heading", name="What rests on this document")).to_contain_text("5")
    expect(reader.get_by_role("link", name="Archived copy").first).to_have_attribute(
        "href", re.compile("^https://web.archive.org/")
    )
    reader.get_by_role("button", name="Only what rests on it").click()
    expect(page.get_by_role("status")).to_contain_text("4 relations")
    address(page, "document=doc-article")
    page.get_by_role("button", name="Clear all").click()
    reader.get_by_role("button", name="Set it aside").click()
    address(page, "without-document=doc-article")
    page.get_by_role("searchbox", name="Search").fill("Ana Mora")
    page.keyboard.press("Enter")
    expect(reader).to_contain_text("para 3")
    expect(reader).not_to_contain_text("para 9")


# d. Only official acts of some years; copy the address, open it elsewhere, get the same.
def test_a_copied_address_restores_the_selection(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    filters = page.get_by_role("region", name="Filters")
    filters.get_by_role("checkbox", name=re.compile("Official act")).check()
    filters.get_by_label("From").fill("2019")
    filters.get_by_label("From").press("Enter")
    filters.get_by_label("To", exact=True).fill("2021")
    filters.get_by_label("To", exact=True).press("Tab")
    page.get_by_role("table", name="Entities").get_by_role("link", name="Ana Mora").click()
    expect(details(page).get_by_role("heading", level=2)).to_have_text("Ana Mora")
    status = page.get_by_role("status").inner_text()
    fragment = address(page, "basis=official-action", "true-in=2019/2021", "entity=person-mora")
    other = visit(harbour, fragment)
    expect(other.get_by_role("status")).to_have_text(status)
    expect(details(other).get_by_role("heading", level=2)).to_have_text("Ana Mora")
    expect(
        other.get_by_role("region", name="Filters").get_by_role(
            "checkbox", name=re.compile("Official act")
        )
    ).to_be_checked()
    expect_rows(other, rows(page))


def test_back_and_forward_follow_the_reader(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    heading = details(page).get_by_role("heading", level=2)
    entities = page.get_by_role("table", name="Entities")
    entities.get_by_role("link", name="Ana Mora").click()
    entities.get_by_role("link", name="The Harbour Post").click()
    expect(heading).to_have_text("The Harbour Post")
    page.go_back()
    expect(heading).to_have_text("Ana Mora")
    page.go_back()
    expect(details(page)).to_contain_text("Where to begin")
    page.go_forward()
    expect(heading).to_have_text("Ana Mora")


def test_an_id_that_is_gone_is_explained(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=company-azul")
    expect(details(page)).to_contain_text("2026-10-01")
    expect(details(page)).to_contain_text("the same firm under two ids")
    details(page).get_by_role("link", name="Blue Anchor Trading").first.click()
    expect(details(page).get_by_role("heading", level=2)).to_have_text("Blue Anchor Trading")
    page = visit(harbour, "entity=never-was")
    expect(details(page)).to_contain_text("never-was")


def test_filters_count_and_clear_one_by_one_and_all(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "type=port&basis=reporting")
    expect(page.get_by_role("status")).to_contain_text("2 relations")
    page.get_by_role("button", name="Clear the filter Basis: Reporting").click()
    address(page, "type=port", without=["basis"])
    page.get_by_role("button", name="Clear all").click()
    expect(page.get_by_role("status")).to_contain_text("12 relations")


def test_nothing_left_is_said_and_mended(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "type=port&family=enforcement")
    expect(page.get_by_role("status")).to_contain_text("leave nothing")
    page.get_by_role("region", name="Graph").get_by_role("button", name="Clear all").click()
    expect_rows(page, 13, "Entities")


def test_focus_and_back(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=st-seized")
    details(page).get_by_role("button", name="1 step").click()
    expect(page.get_by_role("status")).to_contain_text("1 relation among 2 entities")
    chart = page.get_by_role("region", name="Graph")
    chart.get_by_role("button", name="2 steps").click()
    expect(page.get_by_role("status")).to_contain_text("3 entities")
    address(page, "around=st-seized")
    chart.get_by_role("button", name="Back to the whole").click()
    expect(page.get_by_role("status")).to_contain_text("13 entities")


def test_selecting_in_one_place_selects_in_all(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    relations = page.get_by_role("table", name="Relations")
    relations.get_by_role("row").filter(has_text="designated by").get_by_role("link").click()
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("designated by")
    expect(relations.locator("tr[aria-current=true]")).to_contain_text("designated by")
    details(page).get_by_role("link", name="Treasury Office").first.click()
    entities = page.get_by_role("table", name="Entities")
    expect(entities.locator("tr[aria-current=true]")).to_contain_text("Treasury Office")


def test_tables_sort(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    entities = page.get_by_role("table", name="Entities")
    entities.get_by_role("button", name="Name").click()
    expect(entities.get_by_role("columnheader", name="Name")).to_have_attribute(
        "aria-sort", "ascending"
    )
    expect(entities.get_by_role("row").nth(1)).to_contain_text("A letter to the editor")
    entities.get_by_role("button", name="Name").click()
    expect(entities.get_by_role("row").nth(1)).to_contain_text("United Ports v. Mora")


def test_keys_alone_are_enough(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.type("harbour")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("Harbour")
    page.keyboard.press("Escape")
    expect(details(page)).to_contain_text("Where to begin")
    page.keyboard.press("l")
    for key in ("End", "Home", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("tr[aria-current=true]")).to_have_count(1)
    page.keyboard.press("g")
    expect(page.locator("#graph .canvas")).to_be_focused()
    expect(details(page).get_by_role("heading", level=2)).to_be_visible()
    before = details(page).get_by_role("heading", level=2).inner_text()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    expect(details(page).get_by_role("heading", level=2)).not_to_have_text(before)


def test_every_control_is_reached_by_tab_and_shows_it(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=person-mora")
    wanted = {
        "#search",
        "[role=toolbar] button",
        "#filters input",
        "#graph .canvas",
        "#graph summary",
        "#lists th button",
        "#lists td a",
        "#details a",
        "#details button",
    }
    reached: set[str] = set()
    for _ in range(120):
        page.keyboard.press("Tab")
        shown, places = page.evaluate(
            """places => [
              document.querySelector(':focus:not(:focus-visible)') === null,
              places.filter(place => document.querySelector(`${place}:focus-visible`)),
            ]""",
            sorted(wanted),
        )
        assert shown
        reached |= set(places)
        if reached == wanted:
            break
    assert reached == wanted


def test_dark_and_light(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Light").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    address(page, "theme=light")


@pytest.mark.parametrize("width", [320, 360, 800, 1000, 1280, 1920])
def test_nothing_hangs_over_the_edge(harbour: Path, visit: Visit, width: int) -> None:
    fragment = "relation=company-blue|operates-in|port-lazaro"
    page = visit(harbour, fragment, viewport={"width": width, "height": 740})
    expect(details(page)).to_be_visible()
    hanging = page.locator("#app .page > :not(main), #app main > *, #details *").evaluate_all(
        """(parts, width) => parts.filter(part => {
          const box = part.getBoundingClientRect();
          return part.getClientRects().length > 0 && box.right > width + 1;
        }).map(part => part.outerHTML.slice(0, 100))""",
        width,
    )
    assert hanging == []


def test_on_a_narrow_screen_the_places_take_turns(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, viewport=NARROW, has_touch=True)
    places = page.get_by_role("navigation", name="Places")
    expect(details(page)).to_be_visible()
    expect(page.get_by_role("region", name="Graph")).to_be_hidden()
    places.get_by_role("button", name="Chart").click()
    expect(page.get_by_role("region", name="Graph")).to_be_visible()
    expect(page.locator("#graph canvas")).to_be_visible()
    places.get_by_role("button", name="Lists").click()
    expect(page.get_by_role("table", name="Relations")).to_be_visible()
    page.get_by_role("table", name="Entities").get_by_role("link", name="Ana Mora").click()
    places.get_by_role("button", name="Read").click()
    expect(details(page).get_by_role("heading", level=2)).to_have_text("Ana Mora")
    places.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("region", name="Filters")).to_be_visible()


def test_a_chart_that_is_not_seen_is_not_painted(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "place=chart", viewport=NARROW)
    places = page.get_by_role("navigation", name="Places")
    expect(page.locator("#graph canvas")).to_be_visible()
    pictures: list[bytes] = []
    for theme in ("dark", "light", "dark"):
        places.get_by_role("button", name="Read").click()
        expect(page.get_by_role("region", name="Graph")).to_be_hidden()
        page.get_by_role("toolbar", name="View").get_by_role("button", name=theme.title()).click()
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        places.get_by_role("button", name="Chart").click()
        expect(page.locator("#graph canvas")).to_be_visible()
        pictures.append(drawing(page))
    assert pictures[0] == pictures[2] != pictures[1]


def test_paper_carries_the_reader_and_its_addresses(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=person-mora")
    page.emulate_media(media="print")
    expect(details(page)).to_be_visible()
    expect(page.get_by_role("region", name="Graph")).to_be_hidden()
    expect(page.get_by_role("table", name="Entities")).to_be_hidden()
