"""The page in a frame of a notebook: without an origin, without the net, and it works."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser

import graph
from tests.page.conftest import PAIR, PATIENCE, WIDE, Watched


def test_the_page_works_in_the_output_of_a_notebook(browser: Browser, tmp_path: Path) -> None:
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    notebook = tmp_path / "notebook.html"
    notebook.write_text(
        f'<!doctype html><meta charset="utf-8"><title>n</title>{dataset._repr_html_()}',
        encoding="utf-8",
    )
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    watched = Watched(page)
    page.goto(notebook.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("html[data-state=ready]").wait_for(state="attached")
    frame.get_by_role("searchbox", name="Search").fill("mora")
    page.keyboard.press("Enter")
    frame.get_by_role("region", name="Details").get_by_role("heading", level=2).first.wait_for()
    frame.get_by_role("button", name="Export").click()
    with page.expect_download() as waiting:
        frame.get_by_role("menuitem", name="JSON").click()
    made = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
    assert made["hash"]
    context.close()
    assert watched.seen == []
