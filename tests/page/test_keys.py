"""A key finds what the key before it asked for, however quickly it comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import NARROW

Visit = Callable[..., Page]

#: Press a key, and ask before the browser has its next turn whether the focus is there.
PRESS = """([key, place]) => {
  const options = { key, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', options));
  return Promise.resolve().then(() => document.activeElement.matches(place));
}"""


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("r", "#details"),
        ("g", "#graph .canvas"),
        ("l", "#lists a"),
        ("f", "#filters"),
        ("c", ".finder input"),
    ],
)
def test_the_focus_is_there_before_the_next_key(
    harbour: Path, visit: Visit, key: str, place: str
) -> None:
    page = visit(harbour, "lists=0&place=list" if key != "l" else "lists=0", viewport=NARROW)
    assert page.evaluate(PRESS, [key, place])


def test_what_is_typed_after_the_key_of_the_path_finder_is_written(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour, "entity=company-blue")
    page.keyboard.type("clazaro")
    expect(page.get_by_role("combobox", name="Path to")).to_have_value("lazaro")
