"""The two clocks: sliders, exact entry, playing, and what came later stays on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

TRUE = "When it was true"
KNOWN = "When it was known"


def clock(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name="Filters").get_by_role("group", name=name)


def relations(page: Page) -> int:
    table = page.get_by_role("table", name="Relations")
    return int(table.get_attribute("aria-rowcount") or 0) - 1


def address(page: Page) -> str:
    page.wait_for_timeout(400)
    return page.url.partition("#")[2]


def test_a_slider_goes_by_months_and_years_of_the_keyboard(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    everything = relations(page)
    slider = clock(page, KNOWN).get_by_role("slider")
    slider.focus()
    slider.press("PageDown")
    assert relations(page) < everything
    before = slider.get_attribute("aria-valuetext")
    slider.press("ArrowLeft")
    assert slider.get_attribute("aria-valuetext") != before
    assert f"known-by={slider.get_attribute('aria-valuetext')}" in address(page)
    slider.press("End")
    assert relations(page) == everything
    assert "known-by" not in address(page)


def test_a_date_is_written_exactly_and_a_wrong_one_is_explained(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour)
    field = clock(page, KNOWN).get_by_label("Known by")
    field.fill("2019-08-21")
    field.press("Enter")
    assert "known-by=2019-08-21" in address(page)
    shown = relations(page)
    field.fill("2019-02-30")
    field.press("Enter")
    expect(clock(page, KNOWN).get_by_role("alert")).to_contain_text("2019-06-30")
    assert relations(page) == shown
    start = clock(page, TRUE).get_by_label("From")
    start.fill("2021")
    start.press("Enter")
    end = clock(page, TRUE).get_by_label("To", exact=True)
    end.fill("2019")
    end.press("Enter")
    expect(clock(page, TRUE).get_by_role("alert")).to_contain_text("before the start")


def test_the_sliders_of_the_true_clock_do_not_cross(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    first, last = clock(page, TRUE).get_by_role("slider").all()
    first.focus()
    first.press("End")
    last.focus()
    last.press("Home")
    values = [int(slider.input_value()) for slider in (first, last)]
    assert values[0] <= values[1]


def test_certainly_is_part_of_possibly(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "true-in=2016/2017")
    possible = relations(page)
    page.get_by_role("radio", name="Certainly fit").check()
    assert relations(page) < possible
    assert "certainty=certain" in address(page)
    page.get_by_role("radio", name="Possibly fit").check()
    assert relations(page) == possible


def test_without_motion_the_button_goes_one_step(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    step = clock(page, KNOWN).get_by_role("button", name="Next step")
    step.click()
    first = address(page)
    page.wait_for_timeout(900)
    assert address(page) == first
    step.click()
    assert address(page) != first


def test_it_plays_to_the_end_and_can_be_stopped(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, reduced_motion="no-preference")
    clock(page, TRUE).get_by_role("button", name="Play").click()
    first = address(page)
    page.wait_for_timeout(1000)
    assert address(page) != first
    clock(page, TRUE).get_by_role("button", name="Stop").click()
    stopped = address(page)
    page.wait_for_timeout(1000)
    assert address(page) == stopped


def test_the_acquittal_stands_beside_the_charge_whatever_the_clock_says(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour, "known-by=2018&true-at=2018-06&entity=person-mora")
    reader = page.get_by_role("region", name="Details")
    standing = reader.get_by_role("region", name="Legal standing")
    expect(standing.locator("li.ending")).to_contain_text("later: ")
    expect(standing.locator("li.ending")).to_contain_text("acquitted")
    expect(reader.locator(".claim", has_text="Charged").locator(".later")).to_have_text(
        "later: acquitted, 2021-03-02"
    )
    row = page.get_by_role("table", name="Relations").get_by_role("row", name="party to")
    expect(row).to_contain_text("later: acquitted, 2021-03-02")
