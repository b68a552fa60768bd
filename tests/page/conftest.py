"""What the scenes share: a browser, pages built from pairs of files, and a watch on each page."""

from __future__ import annotations

import csv
import os
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2]
PAIR = Path(__file__).parent / "pair"
WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 360, "height": 740}

ENTITY_COLUMNS = ("id", "name", "type", "aliases", "description", "url", "note", "lat", "lon")
CLAIM_COLUMNS = ("id", "source", "target", "type", "basis", "document", "locator", "quote", "note")

# A machine that does something else as well answers late; a page that is wrong never does.
PATIENCE = 60.0
expect.set_options(timeout=PATIENCE * 1000)
#: How many pages rest until a test wants one of their kind.
MOST_RESTING = 4


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


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the data that come with the program."""
    target = tmp_path_factory.mktemp("shipped") / "index.html"
    dataset = graph.load(ROOT / "entities.csv", ROOT / "relations.csv", strict=True)
    graph.write_page(dataset, target)
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


class Pool:
    """Pages that rest between two tests: the next gets a new document, but no new process.

    To start a process takes longer than most tests do. What a page keeps beyond its document is
    the options of its context, by which it is asked for, and what `take_back` sets back.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._resting: list[tuple[str, Watched]] = []

    def take(self, options: dict[str, Any]) -> tuple[str, Watched]:
        kind = repr(sorted(options.items()))
        for at, (other, _) in enumerate(self._resting):
            if other == kind:
                return self._resting.pop(at)
        page = self._browser.new_context(**options).new_page()
        page.set_default_timeout(PATIENCE * 1000)
        return kind, Watched(page)

    def take_back(self, kind: str, watch: Watched) -> None:
        if watch.page.is_closed():
            return
        watch.page.emulate_media(media="null")
        watch.page.goto("about:blank")
        watch.seen.clear()
        self._resting.append((kind, watch))
        while len(self._resting) > MOST_RESTING:
            self._resting.pop(0)[1].page.context.close()


@pytest.fixture(scope="session")
def pool(browser: Browser) -> Pool:
    return Pool(browser)


@pytest.fixture
def visit(pool: Pool, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Open a page file at a fragment and wait until it is ready; at the end nothing was amiss."""
    taken: list[tuple[str, Watched]] = []
    failed = request.session.testsfailed

    def _visit(file: Path, fragment: str = "", **options: Any) -> Page:
        taken.append(pool.take({"viewport": WIDE, "reduced_motion": "reduce", **options}))
        page = taken[-1][1].page
        _slow_down(page)
        page.goto(file.as_uri() + (f"#{fragment}" if fragment else ""))
        # A new document may be another process, at full speed again.
        _slow_down(page)
        page.locator("html[data-state=ready], html[data-state=failed]").wait_for(state="attached")
        assert page.locator("html").get_attribute("data-state") == "ready"
        return page

    yield _visit
    seen = [line for _, watch in taken for line in watch.seen]
    for kind, watch in taken:
        if seen or request.session.testsfailed > failed:
            # Nobody knows what it is left with: keys that are held, a dialog.
            watch.page.context.close()
        else:
            pool.take_back(kind, watch)
    assert seen == []


def until(page: Page, holds: Callable[[], bool], said: str = "it never came to hold") -> None:
    """Wait for what no locator can expect, while the page has its turn."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, said
        page.wait_for_timeout(20)


def address(page: Page, *words: str, without: Sequence[str] = ()) -> str:
    """The fragment of the address, once it has these words and none of those.

    The address follows the page a little later, and what the browser tells of it later still.
    """

    def fragment() -> str:
        return "#" + page.url.partition("#")[2]

    until(
        page,
        lambda: (
            all(word in fragment() for word in words)
            and not any(word in fragment() for word in without)
        ),
        f"the address never came to have {words} without {without}",
    )
    return fragment()[1:]


def rows(page: Page, table: str = "Relations") -> int:
    """How many rows a table of the page has."""
    count = page.get_by_role("table", name=table, exact=True).get_attribute("aria-rowcount")
    return int(count or 0) - 1


def expect_rows(page: Page, count: int, table: str = "Relations") -> None:
    """Wait until a table of the page has so many rows."""
    expect(page.get_by_role("table", name=table, exact=True)).to_have_attribute(
        "aria-rowcount", str(count + 1)
    )


#: The chart paints in slices between frames, and once more when its camera has come to rest.
_PAINTED = """frames => new Promise(done => {
  const next = () => frames-- > 0 ? requestAnimationFrame(() => setTimeout(next, 0)) : done();
  next();
})"""


def drawing(page: Page) -> bytes:
    """The picture of the chart when it has been painted."""
    page.evaluate(_PAINTED, 25)
    return page.locator("#graph canvas").screenshot()


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
