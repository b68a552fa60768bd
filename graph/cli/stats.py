"""``recordgraph stats``: what is there, and what is missing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.cli.selecting import chosen, selects
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.loading import Source

#: How many lines of a table, and how many examples of a gap, the text shows; JSON has all.
MOST_LINES: Final = 20
MOST_EXAMPLES: Final = 5


@click.command(cls=Command)
@reads_pair
@selects
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, with the longest lists cut; json with everything.",
)
def command(source: Source, form: str, selection: dict[str, Any]) -> None:
    """Count what is there, and what is missing.

    How many entities, relations and claims there are of each type, family, basis, document,
    publisher and year; the coverage ledger, which says how well the relations are cited; and the
    gap report, which says what the record does not say.

    \b
    Examples:
      recordgraph stats
      recordgraph stats --publisher agency-ofac --format json
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.statistics import statistics  # noqa: PLC0415  heavy, and not needed for --help

    dataset = chosen(read(source), selection)
    counted = statistics(dataset)
    if form == "json":
        terminal.result(json.dumps(counted, indent=1))
    else:
        terminal.result("\n".join(shown(line) for line in as_text(counted)))


def as_text(counted: Mapping[str, Any]) -> Iterator[str]:
    """The numbers as lines: first the plain ones, then a part for each table."""
    tables = {name: value for name, value in counted.items() if isinstance(value, (dict, list))}
    yield from _table({name: value for name, value in counted.items() if name not in tables})
    for name, value in tables.items():
        yield ""
        yield name.replace("_", " ").capitalize()
        yield from (_table(value) if isinstance(value, dict) else _list(value))


def _table(values: Mapping[str, Any]) -> Iterator[str]:
    numbers = [len(f"{value:,}") for value in values.values() if isinstance(value, int)]
    width = max(numbers, default=1)
    for number, (name, value) in enumerate(values.items()):
        if number == MOST_LINES:
            yield f"  … and {len(values) - MOST_LINES:,} more"
            return
        told = name.replace("_", " ")
        if isinstance(value, list):
            yield f"  {told}: {len(value):,}"
            yield from _list(value)
        elif isinstance(value, int):
            yield f"  {value:>{width},}  {told}"
        else:
            yield f"  {told}: {value}"


def _list(values: list[Any]) -> Iterator[str]:
    for value in values[:MOST_EXAMPLES]:
        parts = value.values() if isinstance(value, dict) else value
        yield f"      {value if isinstance(value, str) else ' · '.join(filter(None, parts))}"
    if len(values) > MOST_EXAMPLES:
        yield f"      … and {len(values) - MOST_EXAMPLES:,} more"
