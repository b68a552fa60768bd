"""The two clocks: sliders, exact entry, playing, and what came later stays on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.page.conftest import address, expect_rows, rows, until

Visit = Callable[..., Page]

TRUE = "When it was true"
KNOWN = "When it was known"
#: Milliseconds on the page's clock in which it would play to its end.
LONG = 60_000


def clock(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name="Filters").get_by_role("group", name=name)


def test_a_slider_goes_by_months_and_years_of_the_keyboard(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    everything = rows(page)
    slider = clock(page, KNOWN).get_by_role("slider")
    slider.focus()
    slider.press("PageDown")
    until(page, lambda: rows(page) < everything)
    before = slider.get_attribute("aria-valuetext") or ""
    slider.press("ArrowLeft")
    expect(slider).not_to_have_attribute("aria-valuetext", before)
    address(page, f"known-by={slider.get_attribute('aria-valuetext')}")
    slider.press("End")
    expect_rows(page, everything)
    address(page, without=["known-by"])


def test_a_date_is_written_exactly_and_a_wrong_one_is_explained(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour)
    field = clock(page, KNOWN).get_by_label("Known by")
    field.fill("2019-08-21")
    field.press("Enter")
    address(page, "known-by=2019-08-21")
    shown = rows(page)
    field.fill("2019-02-30")
    field.press("Enter")
    expect(clock(page, KNOWN).get_by_role("alert")).to_contain_text("2019-06-30")
    expect_rows(page, shown)
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
    expect(last).to_have_value(first.input_value())


def test_certainly_is_part_of_possibly(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "true-in=2016/2017")
    possible = rows(page)
    page.get_by_role("radio", name="Certainly fit").check()
    until(page, lambda: rows(page) < possible)
    address(page, "certainty=certain")
    page.get_by_role("radio", name="Possibly fit").check()
    expect_rows(page, possible)


def test_without_motion_the_button_goes_one_step(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    page.clock.install()
    at = clock(page, KNOWN).get_by_role("slider")
    step = clock(page, KNOWN).get_by_role("button", name="Next step")
    step.click()
    first = at.input_value()
    page.clock.run_for(LONG)
    expect(at).to_have_value(first)
    step.click()
    expect(at).not_to_have_value(first)
    page.context.close()


def test_it_plays_to_the_end_and_can_be_stopped(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, reduced_motion="no-preference")
    page.clock.install()
    play = clock(page, TRUE).get_by_role("button", name="Play")
    stop = clock(page, TRUE).get_by_role("button", name="Stop")
    last = clock(page, TRUE).get_by_role("slider", name="End of the time")
    end = last.input_value()
    play.click()
    first = last.input_value()
    assert first != end
    until(page, lambda: last.input_value() != first)
    stop.click()
    stopped = last.input_value()
    assert stopped != end
    page.clock.run_for(LONG)
    expect(last).to_have_value(stopped)
    play.click()
    page.clock.run_for(LONG)
    expect(last).to_have_value(end)
    expect(play).to_be_visible()
    page.context.close()


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
