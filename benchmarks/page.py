"""The page beside others of the same data, in a real browser: ``make bench-page``.

Every round opens each page once, in turns, so that a busy machine slows all alike; medians. Read
the ratios: ours divided by theirs. What does not stand still within the cap is printed as such.
"""

from __future__ import annotations

import argparse
import math
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import browsing
from generate import write_pair
from peer_pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

ROOT: Final = Path(__file__).resolve().parent.parent
OURS: Final = "recordgraph"
TUNED: Final = "vis-network, tuned"
SETTLING: Final = ("plain pyvis", "gravis")
FLOORS: Final = ("canvas 2D (floor)", "WebGL (floor)")
#: Claims that make the interaction measure: the generated pairs have 1.8 for each entity.
INTERACTION: Final = 11_112


def make(base: Path, size: int, names: tuple[str, ...]) -> dict[str, Path]:
    """The pages of one size; 0 is the shipped pair."""
    folder = base / str(size)
    if not folder.exists():
        if size:
            write_pair(size, folder)
        else:
            folder.mkdir()
            for name in ("entities.csv", "relations.csv", "dataset.toml"):
                shutil.copy(ROOT / name, folder / name)
    pages = {}
    for number, name in enumerate(PAGES):
        if name not in names:
            continue
        target = folder / f"page{number}" / "index.html"
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            PAGES[name](folder, target)
        pages[name] = target
    return pages


def in_turns(
    pages: dict[str, Path], rounds: int, measure: Callable[[Path], dict[str, float]]
) -> dict[str, dict[str, float]]:
    """Medians of what is measured of each page."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in pages}
    for _ in range(rounds):
        for name, file in pages.items():
            found[name].append(measure(file))
    return {
        name: {key: statistics.median(one[key] for one in many) for key in many[0]}
        for name, many in found.items()
    }


def line(name: str, values: dict[str, float], own: dict[str, float] | None, wanted: str) -> None:
    """One line of the table: the values, and ours divided by them."""
    cells = []
    for key, value in values.items():
        text = f"> {CAP} s" if math.isinf(value) else f"{value:.3g}"
        if own is not None and key in own:
            text += f" ({'<' if math.isinf(value) else ''}{own[key] / min(value, CAP * 1000):.3g})"
        cells.append(f"{key} {text}")
    print(f"  {name:<20} {'   '.join(cells)}   {wanted}", flush=True)


def show(title: str, found: dict[str, dict[str, float]], wanted: dict[str, str]) -> None:
    """One block of the table; in brackets ours divided by theirs."""
    print(f"\n{title}")
    for name, values in found.items():
        line(name, values, None if name == OURS else found[OURS], wanted.get(name, ""))


#: Seconds after which a page that does not stand still is given up.
CAP = 60


def _title(size: int) -> str:
    return f"{size:,} entities" if size else "the shipped pair"


def openings(
    chromium: Browser, base: Path, sizes: list[int], rounds: int, settling: list[int]
) -> None:
    """P4 and P5: milliseconds to the first picture and to use, and of work until then."""
    for size in sizes:
        own = (OURS, TUNED, *FLOORS)
        found = in_turns(
            make(base, size, own),
            rounds,
            lambda file: browsing.opening(chromium, file) | browsing.opening_work(chromium, file),
        )
        if size in settling:
            settled = in_turns(
                make(base, size, SETTLING), 1, lambda file: browsing.settling(chromium, file, CAP)
            )
            found |= settled
        wanted = (
            {TUNED: "wanted <= 1.3", "plain pyvis": "<= 1/60", "gravis": "<= 1/40"}
            if size <= 2_000  # noqa: PLR2004
            else {TUNED: "wanted <= 1/4", "WebGL (floor)": "<= 2"}
        )
        show(f"P4/P5 opening, {_title(size)}, ms", found, wanted)


def movements(chromium: Browser, base: Path, sizes: list[int], rounds: int) -> None:
    """P6 and P7: frames (95th percentile, ms) and the busy main thread (s)."""
    goals = {300: "wanted p95 <= 1.1", 2_000: "wanted p95 <= 0.5"}
    for size in sizes:
        pages = make(base, size, (OURS, TUNED, *FLOORS))
        found = in_turns(pages, rounds, lambda file: browsing.moving(chromium, file))
        floor = "" if size in goals else "wanted <= 1.5 of the better"
        wanted = {TUNED: goals.get(size, ""), **dict.fromkeys(FLOORS, floor)}
        show(f"P6/P7 drag and zoom, {_title(size)}", found, wanted)


def interaction(chromium: Browser, base: Path, rounds: int) -> None:
    """P8: the longest task of what a reader does among 20,000 claims."""
    tuned = make(base, 300, (TUNED,))[TUNED]
    page = make(base, INTERACTION, (OURS,))[OURS]
    limit = statistics.median(browsing.setting_up(chromium, tuned) for _ in range(rounds))
    print(f"\nP8 at 20,000 claims; setting up vis-network for 300 nodes takes {limit:.0f} ms")
    for name in browsing.DEEDS:
        runs: list[dict[str, Any]] = [browsing.deed(chromium, page, name) for _ in range(rounds)]
        longest = statistics.median(run["longest"] for run in runs)
        count = statistics.median(run["long tasks"] for run in runs)
        print(f"  {name:<20} long tasks {count:g}   longest {longest:.0f} ms", flush=True)


def sizes_of_pages(base: Path, size: int) -> None:
    """P3: bytes of the page, without the register, beside gravis."""
    pages = make(base, size, (OURS, "gravis"))
    own, other = (pages[name].stat().st_size / 1e6 for name in (OURS, "gravis"))
    print(f"\nP3 page, {size:,} entities: {own:.1f} MB, gravis {other:.1f} MB")
    print(f"  ratio {own / other:.3f}   wanted <= 0.167")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--open", type=int, nargs="*", default=[0, 300, 2_000, 10_000])
    parser.add_argument("--settle", type=int, nargs="*", default=[0, 300, 2_000])
    parser.add_argument("--move", type=int, nargs="*", default=[0, 300, 2_000, 10_000])
    parser.add_argument("--size", type=int, nargs="*", default=[50_000])
    parser.add_argument("--no-interaction", action="store_true")
    parser.add_argument("--folder", type=Path, help="keep the pages here between runs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, browsing.browser() as chromium:
        base = options.folder or Path(temporary)
        base.mkdir(parents=True, exist_ok=True)
        openings(chromium, base, options.open, options.rounds, options.settle)
        movements(chromium, base, options.move, options.rounds)
        if not options.no_interaction:
            interaction(chromium, base, options.rounds)
        for size in options.size:
            sizes_of_pages(base, size)


if __name__ == "__main__":
    main()
