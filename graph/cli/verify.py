"""``recordgraph verify``: citations against local copies of the documents."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.errors import EnvironmentFault
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graph.loading import Source
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
    help="The folder of copies; without it, sources beside the file of entities.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people: what drifted, and counts; json with every claim.",
)
def command(*, source: Source, sources: Path | None, form: str) -> None:
    """Find quotes and locators again in local copies of the documents.

    A copy is a text file in UTF-8 whose name is the id of its document, alone or with .txt or
    .md. Form feeds end its pages and blank lines its paragraphs. Unicode form, typographic
    quotation marks and white space make no difference; one changed word is drift, and so is a
    quote that stands in another place than the locator says. The network is never touched.

    The exit code is 1 where anything drifted. A missing copy is no drift.

    \b
    Examples:
      recordgraph verify
      recordgraph verify --sources copies --format json
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.verifying import Verdict, verify  # noqa: PLC0415  heavy, and not needed for --help

    dataset = read(source)
    documents = {claim.document for claim in dataset.claims} - {""}
    folder = sources or source.entities.parent / "sources"
    if sources is None and not folder.is_dir():
        terminal.message(f"there is no folder {folder}: no copies to compare with; see --sources")
        copies: dict[str, list[str]] = {}
    else:
        copies = _copies(folder, documents)
    findings = verify(dataset, copies)
    if form == "json":
        terminal.result(json.dumps(as_record(findings), indent=1))
    else:
        terminal.result("\n".join(map(shown, as_text(dataset, findings))))
    if any(finding.verdict is Verdict.DRIFT for finding in findings):
        raise click.exceptions.Exit(DRIFTED)


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
        "format": FORMAT,
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
