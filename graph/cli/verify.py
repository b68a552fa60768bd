"""``recordgraph verify``: citations against copies of the documents, a page against itself."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.errors import EnvironmentFault, PageError
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graph.loading import Source
    from graph.page.verifying import PageReport
    from graph.records import Dataset
    from graph.verifying import Finding

#: The number of the JSON format.
FORMAT: Final = 1
#: How the name of a copy may go on after the id of its document.
SUFFIXES: Final = ("", ".txt", ".md")
DRIFTED: Final = 1


@click.command(cls=Command)
@reads_pair
@click.option(
    "--sources",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of copies; without it and without PAGE, sources beside the file of entities.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people: what drifted, and counts; json with every claim.",
)
@click.argument("page", metavar="[PAGE]", required=False, type=click.Path(path_type=Path))
def command(*, source: Source, sources: Path | None, form: str, page: Path | None) -> None:
    """Find quotes and locators again in local copies of the documents; or check a page.

    A copy is a text file in UTF-8 whose name is the id of its document, alone or with .txt or
    .md. Form feeds end its pages and blank lines its paragraphs. Unicode form, typographic
    quotation marks and white space make no difference; one changed word is drift, and so is a
    quote that stands in another place than the locator says. The network is never touched.

    PAGE is a page that somebody sent, index.html of a build or a file of another name. Every
    hash in it is computed again: of the file, the data, the scripts and the style; and the
    register is made again from the data and compared part by part, so that a changed sentence is
    named also where the hashes were made anew. Whoever changes the data, too, can make all of it
    anew: compare the data hash with one from elsewhere. With
    PAGE and --sources the citations are those of the page, and no pair is read.

    The exit code is 1 where anything drifted. A missing copy is no drift.

    \b
    Examples:
      recordgraph verify
      recordgraph verify --sources copies --format json
      recordgraph verify received.html
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.verifying import Verdict  # noqa: PLC0415  heavy, and not needed for --help

    report = None if page is None else _page(page)
    findings: tuple[Finding, ...] | None = None
    dataset = None
    if report is None:
        dataset = read(source)
        findings = _compared(dataset, sources, source.entities.parent / "sources")
    elif sources is not None and report.received is not None:
        dataset = report.received.dataset
        findings = _compared(dataset, sources, sources)
    if form == "json":
        record: dict[str, Any] = {"format": FORMAT}
        record |= as_record(findings) if findings is not None else {}
        record |= {"page": page_record(report)} if report is not None else {}
        terminal.result(json.dumps(record, indent=1))
    else:
        lines = [*page_text(report)] if report is not None else []
        lines += as_text(dataset, findings) if dataset is not None and findings else []
        terminal.result("\n".join(map(shown, lines)))
    drifted = any(finding.verdict is Verdict.DRIFT for finding in findings or ())
    if drifted or (report is not None and report.drifted):
        raise click.exceptions.Exit(DRIFTED)


def _compared(dataset: Dataset, sources: Path | None, usual: Path) -> tuple[Finding, ...]:
    """The findings for a data set, with the copies of a folder."""
    from graph.verifying import verify  # noqa: PLC0415  heavy, and not needed for --help

    documents = {claim.document for claim in dataset.claims} - {""}
    folder = sources or usual
    if sources is None and not folder.is_dir():
        terminal.message(f"there is no folder {folder}: no copies to compare with; see --sources")
        return verify(dataset, {})
    return verify(dataset, _copies(folder, documents))


def _page(path: Path) -> PageReport:
    """What came of a page and of the register beside it.

    Raises:
        EnvironmentFault: the page is missing or cannot be read.
        PageError: it is none.
    """
    from graph.page.received import read_page_file  # noqa: PLC0415  heavy, and not needed for --help
    from graph.page.verifying import verify_page  # noqa: PLC0415  as above

    place = path / "index.html" if path.is_dir() else path
    second = place.parent / "register.html"
    beside = read_page_file(second) if second.is_file() and second != place else None
    try:
        return verify_page(read_page_file(place), beside)
    except PageError as error:
        message = f"{place}: {error}"
        raise PageError(message) from error


def page_record(report: PageReport) -> dict[str, Any]:
    """What came of a page, as JSON has it; what cannot be read is empty."""
    about = report.received.view.about if report.received else None
    return {
        "data_hash": report.received.hash if report.received else "",
        "data_date": about.date if about else "",
        "version": about.version if about else "",
        "verdict": "drift" if report.drifted else "match",
        "checks": [
            {"part": check.part, "verdict": check.verdict.value, "said": check.said}
            for check in report.checks
        ],
    }


def page_text(report: PageReport) -> Iterator[str]:
    """What came of a page, as lines of text."""
    for check in report.checks:
        yield f"{check.verdict.value:<8} {check.part}: {check.said}"
    if report.drifted:
        yield "The page is not what it was when it was made, or does not fit together."
    else:
        yield "The page is what it was when it was made. It says itself which data it holds:"
        yield "compare the data hash with one that came to you another way."


def _copies(folder: Path, documents: Collection[str]) -> dict[str, list[str]]:
    """Document id → the texts of its copies.

    Raises:
        EnvironmentFault: the folder or a copy cannot be read.
    """
    found: dict[str, list[str]] = {}
    try:
        for path in sorted(folder.iterdir()):
            owners = [
                path.name.removesuffix(suffix) for suffix in SUFFIXES if path.name.endswith(suffix)
            ]
            for document in sorted(set(owners) & set(documents)):
                if path.is_file():
                    found.setdefault(document, []).append(_text(path))
    except OSError as error:
        message = f"{error.filename or folder}: {error.strerror or error}"
        raise EnvironmentFault(message) from error
    return found


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path} is not text in UTF-8 (byte {error.start}); save the copy as that"
        raise EnvironmentFault(message) from error


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    from graph.verifying import Verdict  # noqa: PLC0415  not needed for --help

    counts = Counter(finding.verdict for finding in findings)
    return {verdict.value: counts[verdict] for verdict in Verdict}


def as_record(findings: Sequence[Finding]) -> dict[str, Any]:
    """The findings as JSON has them."""
    return {
        "summary": _counts(findings),
        "findings": [
            {
                "claim": finding.claim.id,
                "document": finding.claim.document,
                "verdict": finding.verdict.value,
                "quote": finding.quote.value,
                "locator": finding.locator.value,
                "nearest": finding.nearest,
            }
            for finding in findings
        ],
    }


def as_text(dataset: Dataset, findings: Sequence[Finding]) -> Iterator[str]:
    """What drifted, the documents without a copy, and the counts, as lines of text."""
    from graph.verifying import MEANINGS, Verdict  # noqa: PLC0415  not needed for --help

    missing: Counter[str] = Counter()
    for finding in findings:
        claim = finding.claim
        if finding.verdict is Verdict.MISSING:
            missing[claim.document] += 1
        if finding.verdict is not Verdict.DRIFT:
            continue
        yield f"drift  {claim.id}  {dataset.name(claim.document)} [{claim.document}]"
        if finding.quote is Verdict.DRIFT:
            yield f"    quote not found: {claim.quote}"
            yield f"    nearest passage: {finding.nearest or 'none is near'}"
        if finding.locator is Verdict.DRIFT:
            where = "the quote stands elsewhere" if finding.quote is Verdict.MATCH else "not found"
            yield f"    locator {claim.locator}: {where}"
    for document in sorted(missing):
        yield f"no copy of {document} ({missing[document]:,} to compare)"
    for name, number in _counts(findings).items():
        yield f"{number:>7,}  {name}: {MEANINGS[Verdict(name)]}"
