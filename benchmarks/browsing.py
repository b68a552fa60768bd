"""How a page behaves in a real browser: when it is drawn, how it moves, how long it is busy."""

from __future__ import annotations

import os
import shutil
import statistics
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import TimeoutError as TimedOut
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

WATCH: Final = (Path(__file__).parent / "scripts" / "watch.js").read_text(encoding="utf-8")
#: What the browser notes of itself: the marks of the page, and when it began.
TRACED: Final = "-*,blink.user_timing,devtools.timeline"
VIEWPORT: Final = {"width": 1280, "height": 900}
#: A picture that does not change for so many milliseconds stands still.
STILL: Final = 800
#: Steps of the drag and turns of the wheel.
STEPS: Final = 40
TURNS: Final = 24


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, without a GPU, as the page tests have it."""
    program = os.environ.get("RECORDGRAPH_CHROMIUM") or shutil.which("chromium", path="/usr/bin")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@contextmanager
def opened(chromium: Browser, file: Path) -> Iterator[Page]:
    """Open the page of a file with the network shut: what a CDN would have given stays away."""
    context = chromium.new_context(viewport=VIEWPORT)
    page = context.new_page()
    page.route("http*://**", lambda route: route.abort())
    page.add_init_script(WATCH)
    page.goto(file.as_uri(), wait_until="commit")
    try:
        yield page
    finally:
        context.close()


def _mark(page: Page, name: str) -> float:
    script = f"performance.getEntriesByName('{name}')[0]?.startTime ?? null"
    value = page.evaluate(script)
    return float("nan") if value is None else float(value)


def wait(page: Page, ready: Callable[[], bool], cap: float) -> bool:
    """Ask ten times a second, for at most ``cap`` seconds."""
    for _ in range(int(cap * 10)):
        if ready():
            return True
        page.wait_for_timeout(100)
    return False


def opening(chromium: Browser, file: Path) -> dict[str, float]:
    """Milliseconds from the start of the navigation to ``ready`` (a mark of the page).

    Our page draws and is usable at once: ``first-draw`` and ``ready`` are marked together.
    """
    with opened(chromium, file) as page:
        wait(page, lambda: _mark(page, "ready") > 0, 120)
        return {"drawn": _mark(page, "ready"), "usable": _mark(page, "ready")}


def opening_work(chromium: Browser, file: Path) -> dict[str, float]:
    """Milliseconds of the processor that the page's main thread takes until ``ready``.

    Other programs of the machine do not count, nor what other threads do.
    """
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    context = chromium.new_context(viewport=VIEWPORT)
    page = context.new_page()
    session = chromium.new_browser_cdp_session()
    session.on("Tracing.dataCollected", lambda found: events.extend(found["value"]))
    session.on("Tracing.tracingComplete", lambda said: ended.extend([said]))
    session.send("Tracing.start", {"categories": TRACED, "transferMode": "ReportEvents"})
    page.goto(file.as_uri(), wait_until="commit")
    wait(page, lambda: _mark(page, "ready") > 0, 120)
    session.send("Tracing.end")
    wait(page, lambda: bool(ended), 60)
    context.close()
    ready = next(one for one in events if one["name"] == "ready")
    begun = [
        one
        for one in events
        if one["name"] == "CommitLoad" and (one["pid"], one["tid"]) == (ready["pid"], ready["tid"])
    ]
    return {"work": (ready["tts"] - begun[-1]["tts"]) / 1000}


def settling(chromium: Browser, file: Path, cap: float) -> dict[str, float]:
    """Milliseconds to the first picture and until it stands still; infinite beyond ``cap`` s.

    A page that settles may answer nothing for minutes, so it is not asked: it tells by itself.
    """
    seen: dict[str, float] = {}
    with opened(chromium, file) as page:
        page.on("console", lambda message: _note(message.text, seen))
        page.evaluate(f"watchCanvas({STILL})")
        end = time.monotonic() + cap
        with suppress(TimedOut):
            while "still" not in seen and time.monotonic() < end:
                page.wait_for_event("console", timeout=max(1.0, (end - time.monotonic()) * 1000))
    infinite = float("inf")
    return {"drawn": seen.get("drawn", infinite), "usable": seen.get("still", infinite)}


def _note(text: str, seen: dict[str, float]) -> None:
    name, _, value = text.partition("=")
    if name in {"drawn", "still"}:
        seen[name] = float(value)


def _canvas(page: Page) -> Locator:
    return page.locator("canvas >> visible=true").first


def _busy(page: Page) -> Callable[[], float]:
    session = page.context.new_cdp_session(page)
    # Ticks of the thread, not of the clock: other programs of the machine do not count.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def seconds() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(m["value"] for m in metrics if m["name"] == "TaskDuration")

    return seconds


def moving(chromium: Browser, file: Path) -> dict[str, float]:
    """Drag across the picture and turn the wheel.

    Gives the 95th percentile of the time between frames (ms), and the seconds that the main thread
    was busy.
    """
    with opened(chromium, file) as page:
        wait(page, lambda: _mark(page, "ready") > 0, 120)
        page.wait_for_timeout(500)
        # The library may take the place of the first canvas while this asks.
        wait(page, lambda: _canvas(page).bounding_box() is not None, 10)
        box = _canvas(page).bounding_box()
        if box is None:
            message = f"{file} has no picture"
            raise SystemExit(message)
        left, top = box["x"] + 25, box["y"] + 25
        busy = _busy(page)
        before = busy()
        page.evaluate("countFrames(true)")
        page.mouse.move(left, top)
        page.mouse.down()
        for step in range(STEPS):
            away = step if step < STEPS / 2 else STEPS - step
            page.mouse.move(left + 12 * away, top + 8 * away)
        page.mouse.up()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for turn in range(TURNS):
            page.mouse.wheel(0, -100 if turn < TURNS / 2 else 100)
            page.wait_for_timeout(16)
        page.wait_for_timeout(300)
        frames = page.evaluate("(countFrames(false), seen.frames)")
        return {
            "p95": statistics.quantiles(frames, n=20, method="inclusive")[-1],
            "busy": busy() - before,
        }


def setting_up(chromium: Browser, file: Path) -> float:
    """Milliseconds that the tuned page takes to make and draw its network."""
    with opened(chromium, file) as page:
        wait(page, lambda: _mark(page, "ready") > 0, 120)
        return float(page.evaluate("performance.getEntriesByName('setup','measure')[0].duration"))


# Each deed finds its control first and gives back what acts on it: the driver's own search through
# the page would be measured otherwise.
def _choose(page: Page) -> Callable[[], None]:
    link = page.locator("#lists a").nth(3).element_handle()
    return lambda: link.evaluate("link => link.click()")


def _filter(page: Page) -> Callable[[], None]:
    box = page.locator("#filters input[type=checkbox]").first.element_handle()
    return lambda: box.evaluate("box => box.click()")


def _clock(page: Page) -> Callable[[], None]:
    page.locator("#filters input[type=range]").last.focus()
    return lambda: page.keyboard.press("ArrowLeft")


def _search(page: Page) -> Callable[[], None]:
    page.locator("#search").focus()
    return lambda: page.keyboard.press("h")


DEEDS: Final[dict[str, Callable[[Page], Callable[[], None]]]] = {
    "selection": _choose,
    "filter toggle": _filter,
    "clock step": _clock,
    "search keystroke": _search,
}


def deed(chromium: Browser, file: Path, name: str) -> dict[str, Any]:
    """Long tasks (over 50 ms) of one deed of the reader: how many, and the longest (ms)."""
    with opened(chromium, file) as page:
        wait(page, lambda: _mark(page, "ready") > 0, 120)
        page.wait_for_timeout(1500)
        act = DEEDS[name](page)
        page.wait_for_timeout(500)
        page.evaluate("seen.tasks.length = 0")
        act()
        page.wait_for_timeout(2000)
        tasks = page.evaluate("seen.tasks")
        return {"long tasks": len(tasks), "longest": max(tasks, default=0.0)}
