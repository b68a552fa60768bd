"""The path finder: two entities, ranked ways between them, what was refused and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

import graph
from graph.evidence.paths import evidence_paths
from tests.page.conftest import PAIR, address

Visit = Callable[..., Page]


def finder(page: Page) -> Locator:
    return page.get_by_role("region", name="Details").get_by_role("article", name="Find path")


def test_a_path_is_found_by_keyboard_alone(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    page.get_by_role("button", name="Find path").press("Enter")
    start = finder(page).get_by_role("combobox", name="Path from")
    expect(start).to_be_focused()
    start.press_sequentially("ana")
    start.press("Enter")
    end = finder(page).get_by_role("combobox", name="Path to")
    end.focus()
    end.press_sequentially("lazaro")
    end.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("found")
    address(page, "#path=person-mora&path=port-lazaro&data=")
    chosen = finder(page).locator(".path.open")
    expect(chosen.locator(".summary")).to_contain_text("Weakest link:")
    expect(chosen.locator(".hop.weakest")).to_have_count(1)
    for said in ("The Harbour Post", "Containers at the quay", "para 7", "denies"):
        expect(chosen).to_contain_text(said)


def test_paths_are_in_the_order_of_the_command_line(harbour: Path, visit: Visit) -> None:
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    found = evidence_paths(dataset, "person-mora", "agency-harbour")
    page = visit(harbour, "path=person-mora&path=agency-harbour")
    offered = finder(page).locator(".path:not(.refused)")
    expect(offered).to_have_count(len(found.paths))
    refused = finder(page).get_by_role("region", name="Refused").locator(".path")
    expect(refused).to_have_count(len(found.refused))
    expect(refused.first).to_contain_text("only mentioned together")


def test_another_way_is_chosen_and_kept_in_the_address(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "path=person-mora&path=agency-treasury")
    ways = finder(page).locator(".path:not(.refused)")
    expect(ways.nth(1)).to_be_visible()
    ways.nth(1).get_by_role("button").first.click()
    expect(ways.nth(1)).to_have_class("path open")
    address(page, "way=2")
    ways.nth(1).get_by_role("link").first.click()
    page.get_by_role("link", name="Back to the paths").click()
    expect(finder(page)).to_be_visible()
    finder(page).get_by_role("button", name="Close").click()
    address(page, without=["path="])


def test_filters_hold_for_paths_too(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "path=person-mora&path=port-lazaro&basis=official-action")
    expect(finder(page)).to_contain_text("No path of evidence")
