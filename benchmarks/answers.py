"""How soon questions about the evidence are answered among 20,000 claims: ``make bench-answers``.

In the page: the longest task that a question causes, how many there are above 50 ms, and the
milliseconds from the question to the last change of the page, beside what setting up vis-network
for 300 nodes takes. In Python: the CPU seconds of each function of :mod:`graph.evidence`, the first
time and once more, beside reading and checking the pair.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import browsing
from evidence_pair import write_evidence_pair
from generate import write_pair
from peer_pages import PAGES

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import graph  # noqa: E402  it is here also where it is not installed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from graph.records import Dataset

CLAIMS: Final = 20_000
TUNED: Final = "vis-network, tuned"
#: A page that neither works nor changes for so many milliseconds has answered; the most it gets.
QUIET: Final = 1_200
CAP: Final = 60_000

#: Notes the last change of the page; the address steers it as a link would.
ASK: Final = """([words, quiet, cap]) => new Promise(done => {
  const start = performance.now();
  let last = start;
  seen.tasks.length = 0;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  if (words.startsWith('#')) location.hash = words;
  else document.querySelector(words).click();
  let heard = 0;
  const look = () => {
    if (seen.tasks.length > heard) [heard, last] = [seen.tasks.length, Math.max(last, start)];
    const now = performance.now();
    if (now - last > quiet || now - start > cap) {
      watch.disconnect();
      done({ tasks: [...seen.tasks], answer: last - start });
    } else setTimeout(look, 100);
  };
  setTimeout(look, 100);
})"""

#: Question → the address before it, and the address that asks it (or what is clicked).
QUESTIONS: Final[dict[str, tuple[str, str]]] = {
    "viewpoint": ("", "#viewpoint=authorities-US"),
    "two viewpoints": ("", "#viewpoint=authorities-US&viewpoint=authorities-CN"),
    "one side of two": (
        "#viewpoint=authorities-US&viewpoint=authorities-CN",
        "#viewpoint=authorities-US&viewpoint=authorities-CN&side=opposed",
    ),
    "without a publisher": ("", "#without-publisher=o3"),
    "without a speaker": ("", "#without-speaker=a3"),
    "without a country": ("", "#without-authorities=CN"),
    "without a basis": ("", "#without-basis=reporting"),
    "paths": ("", "#path=p3000&path=p3400"),
    "both sides": ("", "#relation={contested}"),
    "standing": ("", "#entity={accused}"),
    "the ledger": ("#entity=p7", "#"),
    "gaps": ("", "#report=gaps"),
    "what rests on one": ("", "#report=losses"),
    "retractions": ("", "#report=retractions"),
    "what changed": ("", "#report=changes"),
    "a large document": ("", "#entity=d0"),
    "a hub": ("", "#entity=p0"),
    "footnotes": ("click", "[role=menuitem]:nth-of-type({footnotes})"),
}


def ask(chromium: Browser, file: Path, before: str, words: str) -> dict[str, Any]:
    """One question to a page that was just opened."""
    with browsing.opened(chromium, file) as page:
        page.locator("html[data-state=ready]").wait_for(state="attached", timeout=180_000)
        page.wait_for_timeout(2_500)
        if before == "click":
            page.get_by_role("button", name="Export").click()
            words = _marked(page, "Footnotes (Markdown)")
        elif before:
            page.evaluate(ASK, [before, QUIET, CAP])
        return dict(page.evaluate(ASK, [words, QUIET, CAP]))


def _marked(page: Page, name: str) -> str:
    item = page.get_by_role("menuitem", name=name)
    item.evaluate("item => { item.dataset.asked = ''; }")
    return "[data-asked]"


def in_page(chromium: Browser, file: Path, data: Dataset, rounds: int, limit: float) -> None:
    """The table of the questions to the page."""
    print(f"\nin the page, {len(data.claims):,} claims; 300 nodes of vis-network: {limit:.0f} ms")
    print(f"  {'':<22} {'tasks':>5} {'longest':>8} {'beside':>7} {'answered':>9}  (ms)")
    names = _names(data)
    for question, (before, words) in QUESTIONS.items():
        found = [ask(chromium, file, before, words.format(**names)) for _ in range(rounds)]
        tasks = statistics.median(len(one["tasks"]) for one in found)
        longest = statistics.median(max(one["tasks"], default=0.0) for one in found)
        answer = statistics.median(one["answer"] for one in found)
        ratio = longest / limit
        print(
            f"  {question:<22} {tasks:>5.0f} {longest:>8.0f} {ratio:>7.2f} {answer:>9.0f}",
            flush=True,
        )


def _names(data: Dataset) -> dict[str, str]:
    from graph.evidence import standing, state  # noqa: PLC0415  beside what is measured

    contested = max(
        (item for item in data.relations if state(item) == "contested"),
        key=lambda item: (len(item.claims), item.key),
    )
    lines = [line.party for line in standing(data)]
    accused = max(sorted(set(lines)), key=lines.count)
    return {"contested": "|".join(contested.key), "accused": accused, "footnotes": ""}


def functions(data: Dataset) -> Iterator[tuple[str, Callable[[Dataset], Any]]]:
    """The functions of the evidence, each with what it is asked."""
    from graph import evidence  # noqa: PLC0415  not before the reading is measured
    from graph.evidence import cascade, gaps, known, loss, offices, paths, viewpoints  # noqa: PLC0415
    from graph.statistics import coverage  # noqa: PLC0415  likewise

    groups = {group.code: group for group in viewpoints.groups(data)}
    one, other = groups["authorities-US"], groups["authorities-CN"]
    yield "state of all relations", lambda d: [evidence.state(item) for item in d.relations]
    yield "strongest basis of all", lambda d: [evidence.strongest_basis(r) for r in d.relations]
    yield "origins", evidence.origins
    yield "standing", evidence.standing
    yield "known when", known.known_when
    yield "viewpoints", viewpoints.groups
    yield "one viewpoint", lambda d: viewpoints.viewpoint(d, one.members)
    yield "two compared", lambda d: viewpoints.compare(d, one.members, other.members)
    yield "officials", offices.offices
    yield "without a publisher", lambda d: loss.without(d, "publisher", "o3")
    yield "what rests on one", lambda d: loss.lost(d, "publisher")
    yield "worst single losses", lambda d: loss.worst(d, "publisher")
    yield "paths", lambda d: paths.evidence_paths(d, "p3000", "p3400")
    yield "gap report", gaps.gaps
    yield "ledger", coverage
    yield "retraction of a document", lambda d: cascade.cascade(d, ["d0"])


def in_python(folder: Path, rounds: int) -> Dataset:
    """The table of the functions, in CPU seconds."""

    def load() -> Dataset:
        return graph.load(folder / "entities.csv", folder / "relations.csv")

    reading = statistics.median(_seconds(load) for _ in range(rounds))
    data = load()
    print(f"\nin Python, {len(data.claims):,} claims; reading and checking: {reading:.2f} s")
    print(f"  {'':<26} {'first':>7} {'again':>7} {'beside':>7}  (s)")
    for name, function in functions(data):
        firsts, agains = [], []
        for _ in range(rounds):
            # The same records in a data set of which nothing was asked yet but its relations.
            fresh = replace(data)
            fresh.relations  # noqa: B018  grouped before the clock runs
            firsts.append(_seconds(lambda f=function, d=fresh: f(d)))
            agains.append(_seconds(lambda f=function, d=fresh: f(d)))
        first, again = statistics.median(firsts), statistics.median(agains)
        print(f"  {name:<26} {first:>7.3f} {again:>7.3f} {first / reading:>7.2f}", flush=True)
    return data


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="keep the pair and its page here between runs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, browsing.browser() as chromium:
        base = options.folder or Path(temporary)
        new, old, plain = base / "new", base / "old", base / "300"
        if not new.exists():
            write_evidence_pair(CLAIMS, new)
        data = in_python(new, options.rounds)
        page = base / "page" / "index.html"
        if not page.exists():
            write_evidence_pair(CLAIMS, old, leaving=150)
            page.parent.mkdir(parents=True, exist_ok=True)
            earlier = graph.load(old / "entities.csv", old / "relations.csv")
            graph.write_page(data, page, previous=earlier)
        tuned = plain / "index.html"
        if not tuned.exists():
            write_pair(300, plain)
            PAGES[TUNED](plain, tuned)
        limit = statistics.median(
            browsing.setting_up(chromium, tuned) for _ in range(options.rounds)
        )
        in_page(chromium, page, data, options.rounds, limit)


if __name__ == "__main__":
    main()
