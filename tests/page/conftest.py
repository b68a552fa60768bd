"""What the scenes share: a browser, pages built from pairs of files, and a watch on each page."""

from __future__ import annotations

import csv
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PAIR = Path(__file__).parent / "pair"
WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 360, "height": 740}

ENTITY_COLUMNS = ("id", "name", "type", "aliases", "description", "url", "note", "lat", "lon")
# A machine that does something else as well answers late; a page that is wrong never does.
expect.set_options(timeout=20_000)

CLAIM_COLUMNS = ("id", "source", "target", "type", "basis", "document", "locator", "quote", "note")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder opens a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _program() -> str | None:
    named = os.environ.get("RECORDGRAPH_CHROMIUM")
    if named:
        return named
    return shutil.which("chromium", path="/usr/bin")


def _slow_down(page: Page) -> None:
    """Run the page as many times slower as the environment says, to find tests that race it."""
    factor = os.environ.get("RECORDGRAPH_SLOW_PAGE")
    if factor:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": float(factor)})


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=_program(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small pair beside this file."""
    target = tmp_path_factory.mktemp("harbour") / "index.html"
    graph.write_page(graph.load(PAIR / "entities.csv", PAIR / "relations.csv"), target)
    return target


class Watched:
    """A page that must ask for nothing, complain of nothing and run nothing of the data."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seen: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.seen.append(f"error: {error}"))
        page.on("dialog", self._dialog)
        page.on("request", self._request)

    def _console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.seen.append(f"console: {message.text}")

    def _dialog(self, dialog: Any) -> None:
        self.seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.seen.append(f"request: {request.url}")


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page file at a fragment and wait until it is ready; at the end nothing was amiss."""
    watched: list[Watched] = []

    def _visit(file: Path, fragment: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
        page = context.new_page()
        _slow_down(page)
        watched.append(Watched(page))
        page.goto(file.as_uri() + (f"#{fragment}" if fragment else ""))
        page.locator("html[data-state=ready]").wait_for(state="attached")
        return page

    yield _visit
    seen = [line for watch in watched for line in watch.seen]
    for watch in watched:
        watch.page.context.close()
    assert seen == []


@contextmanager
def _rows(path: Path, columns: Sequence[str]) -> Iterator[Any]:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="")
        writer.writeheader()
        yield writer


def build(folder: Path, entities: list[dict[str, str]], claims: list[dict[str, str]]) -> Path:
    """Write a pair of files, read it as anybody would, and write its page."""
    with _rows(folder / "entities.csv", ENTITY_COLUMNS) as writer:
        writer.writerows(entities)
    with _rows(folder / "relations.csv", CLAIM_COLUMNS) as writer:
        writer.writerows(claims)
    target = folder / "index.html"
    graph.write_page(graph.load(folder / "entities.csv", folder / "relations.csv"), target)
    return target
