"""``recordgraph build``: check the pair, then write the explorer."""

from __future__ import annotations

import contextlib
import gc
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

import graph
from graph.cli import output, terminal
from graph.cli.grouping import Command
from graph.cli.options import read_with_inputs, reads_pair
from graph.cli.selecting import chosen, selects
from graph.cli.states import State, compared, read_previous

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.comparing import Comparison
    from graph.loading import Reading, Source
    from graph.records import Dataset

#: The number of the format of build.json.
FORMAT: Final = 1
RECORD: Final = "build.json"


@click.command(cls=Command)
@reads_pair
@click.option(
    "--output",
    "-o",
    "folder",
    metavar="FOLDER",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where the explorer goes; made if it is not there.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Overwrite an index.html that recordgraph did not make.",
)
@click.option(
    "--previous",
    metavar="OLD",
    type=click.Path(path_type=Path),
    help="Say in the page what changed since OLD: a folder with a pair or an earlier build, a zip "
    "archive of a pair, or a page.",
)
@selects
def command(
    source: Source,
    folder: Path,
    *,
    force: bool,
    previous: Path | None,
    selection: dict[str, Any],
) -> None:
    """Check the pair, then write the explorer.

    Writes index.html, one file that opens in a browser without a network, and build.json, which
    says from which data it was made and what was found in them. Above 2,000 entities the register
    is a second file, register.html. Where the data have errors nothing is written, and an earlier
    explorer stays as it is.

    With --previous the page lists and draws what changed, and a link that was made on the older
    data says what became of what it names. OLD may be the folder that is written to: it is read
    first. Without --previous no earlier build is looked at, so the same data give the same bytes.

    \b
    Examples:
      recordgraph build
      recordgraph build --previous output
      recordgraph build --strict -o public
      recordgraph build --around agency-ofac --depth 2 -o ofac
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.page import render_files  # noqa: PLC0415  heavy, and not needed for --help
    from graph.story_views import fitting, fitting_questions  # noqa: PLC0415  heavy, and not needed for --help
    from graph.writing import write_files  # noqa: PLC0415  not needed for --help

    output.refuse_unfit(folder, force=force)
    with terminal.progress("Building", 3) as begin, _uncollected():
        begin("reading and checking")
        whole, reading = read_with_inputs(source)
        dataset = chosen(whole, selection)
        comparison = None
        if previous is not None:
            state = read_previous(source, previous)
            comparison = compared(state, State(dataset), lambda older: chosen(older, selection))
        begin("making the page")
        pages = render_files(dataset, comparison)
        begin("writing")
        write_files(folder, {**pages, RECORD: build_record(reading, dataset, comparison)})
        output.remove_stale(folder, frozenset(pages))
    if dataset.story is not None and fitting(dataset) is None:
        terminal.message(
            "story.md is left out: it leads to what this part of the data does not hold"
        )
    left = len(dataset.about.questions) - len(fitting_questions(dataset))
    if left:
        terminal.message(
            f"{left} opening question(s) left out: they lead to what this part does not hold"
        )
    counts = _counts(dataset)
    terminal.message(
        f"wrote {folder / 'index.html'}: {counts['entities']:,} entities, "
        f"{counts['relations']:,} relations, {counts['claims']:,} claims"
    )


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Do not look for garbage: a build makes next to none, and its data are many live objects."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def build_record(reading: Reading, dataset: Dataset, comparison: Comparison | None = None) -> bytes:
    """What build.json says: from which files, which data, how much, and what was found.

    With ``comparison``, also which earlier data the page was compared with.
    """
    from graph.cli.reports import issue_record, summary  # noqa: PLC0415  not needed for --help
    from graph.statistics import coverage  # noqa: PLC0415  not needed for --help

    record = {
        "format": FORMAT,
        "version": graph.__version__,
        "inputs": [{"name": item.name, "sha256": item.sha256} for item in reading.inputs],
        "data": _named(dataset),
        **({"previous": _named(comparison.old)} if comparison else {}),
        "counts": _counts(dataset),
        "coverage": coverage(dataset),
        "summary": summary(reading.issues),
        "issues": [issue_record(issue) for issue in reading.issues],
    }
    return (json.dumps(record, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _counts(dataset: Dataset) -> dict[str, int]:
    """How much the page holds: retracted claims, and relations of nothing else, are not in it."""
    from graph.published import published  # noqa: PLC0415  not needed for --help

    held = published(dataset)
    return {
        "entities": len(held.entities),
        "relations": len(held.relations),
        "claims": len(held.claims),
        "documents": sum(entity.is_document for entity in held.entities),
    }


def _named(dataset: Dataset) -> dict[str, str]:
    from graph.fingerprint import data_date, data_hash  # noqa: PLC0415  not needed for --help

    return {"hash": data_hash(dataset), "date": data_date(dataset)}
