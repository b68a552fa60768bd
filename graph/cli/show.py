"""``recordgraph show``: one entity, and what is claimed about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.errors import UnknownIdError
from graph.safe_text import shown

if TYPE_CHECKING:
    from graph.loading import Source
    from graph.records import Dataset


@click.command(cls=Command)
@reads_pair
@click.argument("entity_id", metavar="ID")
def command(source: Source, entity_id: str) -> None:
    """Show one entity with its relations, claims and documents.

    Every claim stands with its basis, who says so, the document and the place in it, and its id.
    For a document, the claims that rest on it follow. Of a retracted claim, or a document of which
    every claim is retracted, what went with it is shown.

    \b
    Example:
      recordgraph show person-castell
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.cli.damage import gone_claim  # noqa: PLC0415  heavy, and not needed for --help
    from graph.cli.describing import describe  # noqa: PLC0415  likewise

    dataset = read(source)
    claim = dataset.claims_by_id.get(entity_id)
    if entity_id not in dataset.entities and claim and claim.status == "retracted":
        terminal.result("\n".join(shown(line) for line in gone_claim(dataset, claim)))
        return
    if entity_id not in dataset.entities:
        raise UnknownIdError(_unknown(dataset, entity_id))
    terminal.result("\n".join(shown(line) for line in describe(dataset, entity_id)))


def _unknown(dataset: Dataset, entity_id: str) -> str:
    """What to say of an id that the data do not have: gone, misspelt, or a name."""
    from difflib import get_close_matches  # noqa: PLC0415  only for a mistake

    claim = dataset.claims_by_id.get(entity_id)
    if claim:
        return f"'{entity_id}' is a claim; show '{claim.source}' or '{claim.target}' to read it."
    for item in dataset.withdrawn:
        if item.id == entity_id:
            instead = f" See '{item.replaced_by}' instead." if item.replaced_by else ""
            return f"'{entity_id}' was withdrawn ({item.date}): {item.reason}.{instead}"
    named = [entity.id for entity in dataset.entities.values() if entity.name == entity_id]
    near = named or get_close_matches(entity_id, dataset.entities, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else "recordgraph find TEXT searches by name."
    return f"there is no entity with the id '{entity_id}'. {hint}"
