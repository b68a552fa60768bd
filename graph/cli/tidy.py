"""``recordgraph tidy``: the pair in its canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import STANDARD_INPUT, read, reads_pair
from graph.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.loading import Source


@click.command(cls=Command)
@reads_pair
def command(source: Source) -> None:
    """Rewrite the pair in its canonical form.

    All columns in their order, rows sorted by id, documents that were only a web address written
    out as rows, UTF-8 with a mark that spreadsheets understand. The data stay the same. Both files
    are rewritten or neither; where they have errors, neither.

    \b
    Examples:
      recordgraph tidy
      recordgraph tidy --entities old.csv --relations links.csv --encoding cp1252 --delimiter ';'
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.tidying import canonical_files, renamed_columns  # noqa: PLC0415  heavy, and not needed for --help
    from graph.writing import write_files  # noqa: PLC0415  not needed for --help

    if STANDARD_INPUT in {source.entities, source.relations}:
        message = "tidy rewrites files; it cannot rewrite standard input"
        raise UsageError(message)

    targets = _targets(source)
    dataset = read(source)
    made = canonical_files(dataset)
    files = {str(target): made[name] for name, target in targets.items()}
    changed = [name for name, target in targets.items() if target.read_bytes() != made[name]]
    if not changed:
        terminal.message("both files are tidy already")
        return
    write_files(targets["entities.csv"].parent, files)
    for name, was, is_now in renamed_columns(dataset):
        terminal.message(
            f"{name}: renamed the column '{was}' to '{is_now}': it is not the known one"
        )
    terminal.message(f"rewrote {' and '.join(str(_given(source)[name]) for name in changed)}")


def _given(source: Source) -> dict[str, Path]:
    return {"entities.csv": source.entities, "relations.csv": source.relations}


def _targets(source: Source) -> dict[str, Path]:
    """The files themselves, behind any links; written together they may lie in two folders."""
    targets = {name: path.resolve() for name, path in _given(source).items()}
    if len(set(targets.values())) == 1:
        message = "--entities and --relations are the same file"
        raise UsageError(message)
    return targets
