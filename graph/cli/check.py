"""``recordgraph check``: everything that is wrong with the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import exit_code, reads_pair

if TYPE_CHECKING:
    from graph.loading import Source


@click.command(cls=Command)
@reads_pair
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="text for people; json and sarif for programs; github for annotations in GitHub Actions.",
)
def command(source: Source, form: str) -> int:
    """Say everything that is wrong with the pair.

    All issues are found in one pass and written to standard output, each with its file, line and
    column, a code and what to do about it. Nothing else is written, nothing is changed.

    \b
    Examples:
      recordgraph check
      recordgraph check --strict --format json > issues.json
      recordgraph check --entities people.csv --relations links.csv --delimiter ';'
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph import loading  # noqa: PLC0415  heavy, and not needed for --help
    from graph.cli import reports  # noqa: PLC0415  not needed for --help

    reading = loading.read(source)
    issues = reading.issues
    if form in {"sarif", "github"}:
        issues = reports.with_paths(issues, source)
    terminal.result(reports.FORMATS[form](issues))
    counts = reports.summary(reading.issues)
    if form == "text":
        told = ", ".join(
            f"{count} {name[:-1] if count == 1 else name}" for name, count in counts.items()
        )
        terminal.message(told if reading.issues else "nothing to complain about")
    return exit_code(reading.issues, strict=source.strict)
