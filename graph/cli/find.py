"""``recordgraph find``: search by name, alias or identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.safe_text import shown

if TYPE_CHECKING:
    from graph.loading import Source


@click.command(cls=Command)
@reads_pair
@click.argument("text")
def command(source: Source, text: str) -> None:
    """Search entities by name, alias or identifier, and claims by their words.

    Case, accents, width and punctuation make no difference. Each line of the result is an id, a
    type and a name, the best first, with what matched where that was not the name: the alias, the
    identifier or the description; a party whose identity is unknown or whose name is not disclosed
    is marked. Relations follow one of whose claims has the text in its quote
    or note, with the id of the claim. That nothing was found is said and is no failure.

    \b
    Examples:
      recordgraph find "lazaro cardenas"
      recordgraph find ofac:26324
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.own_columns import identity  # noqa: PLC0415  not needed for --help
    from graph.search import (  # noqa: PLC0415  heavy, and not needed for --help
        find,
        find_claims,
        snippet,
    )

    dataset = read(source)
    hits, claims = find(dataset, text), find_claims(dataset, text)
    if not hits and not claims:
        terminal.message(f"nothing found for '{text}' in {len(dataset.entities):,} entities")
        return
    lines = []
    for hit in hits:
        entity = dataset.entities[hit.entity]
        known = identity(entity)
        also = f"  ({known.label.lower()})" if known else ""
        also += "" if hit.kind in {"name", "id"} else f"  ({hit.kind}: {hit.matched})"
        lines.append(shown(f"{entity.id}  {entity.type}  {entity.name}{also}"))
    for found in claims:
        begin, kind, end = found.relation
        label = dataset.vocabulary.relation_type(kind).label
        said = f"{dataset.name(begin)} {label} {dataset.name(end)}"
        part = "".join(piece for piece, _ in snippet(found.matched, text))
        lines.append(shown(f"{found.claim}  claim  {said}  ({found.kind}: {part})"))
    terminal.result("\n".join(lines))
