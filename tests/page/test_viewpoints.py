"""Who says so: one viewpoint, two compared, and what goes when one voice goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import graph
from graph.evidence.loss import Respect, lost
from graph.evidence.viewpoints import Agreement, compare, groups
from graph.records import Dataset
from tests.page.conftest import PAIR, address, expect_rows, rows, until

Visit = Callable[..., Page]
#: How the page heads each kind of agreement, in its order.
ORDER = (Agreement.OPPOSED, Agreement.BOTH, Agreement.ONLY_FIRST, Agreement.ONLY_SECOND)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return graph.load(PAIR / "entities.csv", PAIR / "relations.csv")


def details(page: Page) -> Locator:
    return page.get_by_role("region", name="Details")


def test_the_viewpoints_are_the_groups_and_the_speakers(
    harbour: Path, visit: Visit, dataset: Dataset
) -> None:
    page = visit(harbour)
    box = page.get_by_role("combobox", name="Viewpoint")
    offered = box.get_by_role("option").all_inner_texts()
    assert {group.label for group in groups(dataset)} <= set(offered)
    assert "The Harbour Post" in offered
    everything = rows(page)
    box.select_option("outlet-post")
    until(page, lambda: 0 < rows(page) < everything)
    address(page, "#viewpoint=outlet-post&data=")
    box.select_option("")
    expect_rows(page, everything)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("outlet-post", "person-mora"),
        ("authorities-US", "outlet"),
        ("authorities-MX", "authorities-US"),
        ("person", "outlet"),
    ],
)
def test_two_viewpoints_compare_as_in_python(
    harbour: Path, visit: Visit, dataset: Dataset, first: str, second: str
) -> None:
    members = {group.code: group.members for group in groups(dataset)}
    expected = Counter(
        compare(dataset, members.get(first, (first,)), members.get(second, (second,))).values()
    )
    page = visit(harbour, f"viewpoint={first}")
    page.get_by_role("combobox", name="Compared with").select_option(second)
    panel = details(page).get_by_role("region", name="Two viewpoints")
    expect(panel.locator("h3 .count")).to_have_text([str(expected[kind]) for kind in ORDER])
    marks = page.get_by_role("table", name="Relations").locator(".side-mark")
    expect(marks).to_have_count(expected.total())


@pytest.mark.parametrize("respect", [Respect.PUBLISHER, Respect.SPEAKER, Respect.DOCUMENT])
def test_what_rests_on_one_voice_is_as_in_python(
    harbour: Path, visit: Visit, dataset: Dataset, respect: Respect
) -> None:
    page = visit(harbour)
    for value, keys in lost(dataset, respect).items():
        page.goto(f"{harbour.as_uri()}#entity={value}&without-{respect}={value}")
        section = details(page).get_by_role("region", name="Without it")
        listed = section.locator("details", has=page.get_by_role("button", name="Put it back"))
        expect(listed.locator(".sentences li")).to_have_count(len(keys))
        notice = details(page).locator(".lost summary")
        expect(notice).to_contain_text(f"{len(keys)} relation")


def test_one_voice_is_left_out_and_put_back(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=person-mora")
    everything = rows(page)
    page = visit(harbour, "entity=outlet-post")
    section = details(page).get_by_role("region", name="Without it")
    section.locator("summary").first.click()
    section.get_by_role("button", name="Leave out what it published").click()
    until(page, lambda: rows(page) < everything)
    expect(details(page).locator(".lost")).to_contain_text("grey in the chart")
    section.get_by_role("button", name="Put it back").click()
    expect_rows(page, everything)
    expect(details(page).locator(".lost")).to_have_count(0)


def test_a_relation_says_its_worst_single_loss(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "relation=st-seized|measures|port-lazaro")
    expect(details(page).locator(".worst-loss")).to_contain_text("1 claim is left")
    page = visit(harbour, "relation=person-mora|owns|company-blue")
    expect(details(page).locator(".worst-loss")).to_contain_text("nothing is left")


def test_the_ledger_is_in_the_colophon(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    ledger = page.get_by_role("table", name="How well it is cited")
    row = ledger.get_by_role("row", name="with an archived copy")
    expect(row.get_by_role("cell").first).to_have_text("5")
