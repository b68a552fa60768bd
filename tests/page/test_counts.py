"""Counts of the filters in a walk: what a click shows there, not what it would show elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


@pytest.mark.parametrize(
    ("walk", "shown"),
    [
        ("around=case-court&depth=2", {"Official act": 2, "Reporting": 0}),
        ("component=case-court", {"Official act": 3}),
        ("only=company-blue&only=port-lazaro", {"Official act": 0, "Reporting": 1}),
        ("hide=case-court", {"Official act": 2, "Court record": 0}),
    ],
)
def test_a_count_is_what_a_click_shows_in_a_walk(
    harbour: Path, visit: Visit, walk: str, shown: dict[str, int]
) -> None:
    page = visit(harbour, walk)
    basis = page.locator("#filters details.facet").filter(
        has=page.locator(".heading", has_text=re.compile("^Basis$"))
    )
    for label, count in shown.items():
        option = basis.locator("label.option").filter(has_text=label)
        expect(option.locator(".count")).to_have_text(str(count))
        if count == 0:
            continue
        option.locator("input").check()
        words = "1 relation " if count == 1 else f"{count} relations "
        expect(page.locator("#app .status")).to_contain_text(re.compile(f"^{words}"))
        option.locator("input").uncheck()
