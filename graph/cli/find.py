"""``recordgraph find``: search by name, alias or identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.options import read, reads_pair

if TYPE_CHECKING:
    from graph.loading import Source


@click.command()
@reads_pair
@click.argument("text")
def command(source: Source, text: str) -> None:
    """Search entities by name, alias or identifier.

    Case, accents, width and punctuation make no difference. Each line of the result is an id, a
    type and a name, and the alias that matched where it was one. That nothing was found is said
    and is no failure.

    \b
    Examples:
      recordgraph find "lazaro cardenas"
      recordgraph find ofac:26324
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph import search  # noqa: PLC0415  heavy, and not needed for --help

    dataset = read(source)
    hits = search.find(dataset, text)
