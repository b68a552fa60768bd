"""``recordgraph diff``: what changed between two data sets."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import exit_code, reads_pair
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.comparing import Changed, Changes, Difference
    from graph.loading import Source
    from graph.records import Claim, Dataset, Entity

#: The number of the JSON format.
FORMAT: Final = 1
#: Field of a record → the column that it is read from, where the names differ.
_COLUMNS: Final = {
    "authors": "author",
    "countries": "country",
    "publishers": "publisher",
    "refers_to": "refers-to",
}
#: What is said of a retracted claim, and nothing else.
_TOMBSTONE: Final = ("status", "note")


@click.command(cls=Command)
@reads_pair
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
def command(*, source: Source, old: Path, new: Path, form: str) -> None:
    """Compare two data sets: what was added, withdrawn and changed from OLD to NEW.

    OLD and NEW are folders, each with a pair; --entities and --relations are the names of the
    files there. Records are compared by id, cell by cell; a change of stage, stance or citation
    is named first. The order of rows makes no difference. Differences are no failure.

    \b
    Examples:
      recordgraph diff before after
      recordgraph diff before after --format json
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.comparing import diff  # noqa: PLC0415  heavy, and not needed for --help

    one, other = _read(source, old), _read(source, new)
    difference = diff(one, other)
    if form == "json":
        terminal.result(json.dumps(as_record(one, other, difference), indent=1))
    else:
        terminal.result("\n".join(map(shown, as_text(one, other, difference))))


def _read(source: Source, folder: Path) -> Dataset:
    from graph import loading  # noqa: PLC0415  heavy, and not needed for --help
    from graph.cli.reports import with_paths  # noqa: PLC0415  as above

    placed = replace(source, entities=folder / source.entities, relations=folder / source.relations)
    reading = loading.read(placed)
    terminal.issues(with_paths(reading.issues, placed))
    code = exit_code(reading.issues, strict=source.strict)
    if code or reading.dataset is None:
        raise click.exceptions.Exit(code or 1)
    return reading.dataset


def _told(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of rows; those of a document's cells are told with the document."""
    from graph.records import ORIGIN_ROW  # noqa: PLC0415  not needed for --help

    return [claim for claim in claims if claim.origin == ORIGIN_ROW]


def _rows(changes: Changes[Claim]) -> Changes[Claim]:
    from graph.comparing import Changes  # noqa: PLC0415  not needed for --help
    from graph.records import ORIGIN_ROW  # noqa: PLC0415  as above

    return Changes(
        added=tuple(_told(changes.added)),
        withdrawn=tuple(_told(changes.withdrawn)),
        changed=tuple(c for c in changes.changed if c.after.origin == ORIGIN_ROW),
    )


def as_record(old: Dataset, new: Dataset, difference: Difference) -> dict[str, Any]:
    """The difference as JSON has it."""
    from graph.fingerprint import data_hash  # noqa: PLC0415  not needed for --help

    claims = _rows(difference.claims)
    parts: tuple[tuple[str, Changes[Any]], ...] = (
        ("entities", difference.entities),
        ("claims", claims),
    )
    return {
        "format": FORMAT,
        "old": {"data_hash": data_hash(old)},
        "new": {"data_hash": data_hash(new)},
        "summary": {
            name: {
                "added": len(changes.added),
                "withdrawn": len(changes.withdrawn),
                "changed": len(changes.changed),
            }
            for name, changes in parts
        },
        **{name: _changes_record(changes) for name, changes in parts},
        "relations": [
            {"relation": list(item.key), "before": item.before, "after": item.after}
            for item in difference.relations
        ],
        "beside": [name for name, _, _ in difference.beside],
    }


def _changes_record(changes: Changes[Any]) -> dict[str, Any]:
    return {
        "added": [record.id for record in changes.added],
        "withdrawn": [record.id for record in changes.withdrawn],
        "changed": [
            {
                "id": item.after.id,
                "fields": [
                    {"field": name, "before": before, "after": after}
                    for name, before, after in _cells(item)
                ],
            }
            for item in changes.changed
        ],
    }


def _cells(item: Changed[Any]) -> Iterator[tuple[str, str, str]]:
    """(column, before, after) of each field that differs; a retracted claim tells no more."""
    gone = "retracted" in {getattr(item.before, "status", ""), getattr(item.after, "status", "")}
    for name in item.fields:
        if not gone or name in _TOMBSTONE:
            before, after = getattr(item.before, name), getattr(item.after, name)
            yield _COLUMNS.get(name, name), _cell(before), _cell(after)


def _cell(value: Any) -> str:
    """A cell as it would be written."""
    from graph.records import Alias  # noqa: PLC0415  not needed for --help

    if isinstance(value, Alias):
        return f"{value.text}@{value.language}" if value.language else value.text
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return "|".join(f"{name}={text}" for name, text in value)
    if isinstance(value, tuple):
        return "|".join(map(_cell, value))
    return str(value)


def as_text(old: Dataset, new: Dataset, difference: Difference) -> Iterator[str]:
    """The difference as lines of text."""
    if not difference:
        yield "Nothing changed."
        return
    claims = _rows(difference.claims)
    yield f"{_counted('entities', difference.entities)}; {_counted('claims', claims)}"
    reasons = {item.id: item for item in new.withdrawn}
    yield from _part("Entities added", (f"+ {_entity(e)}" for e in difference.entities.added))
    yield from _part(
        "Entities withdrawn",
        (
            f"- {_entity(e)}{f'  ({reasons[e.id].reason})' if e.id in reasons else ''}"
            for e in difference.entities.withdrawn
        ),
    )
    yield from _part("Entities changed", _changed(difference.entities, _entity))
    yield from _part("Claims added", (f"+ {_claim(new, c)}" for c in claims.added))
    yield from _part("Claims withdrawn", (f"- {_claim(old, c)}" for c in claims.withdrawn))
    yield from _part("Claims changed", _changed(claims, lambda c: _claim(new, c)))
    yield from _part(
        "Relations whose state is another",
        (
            f"{' '.join(item.key)}: {item.before or 'not there'} → {item.after or 'gone'}"
            for item in difference.relations
        ),
    )
    yield from _part("Beside the records", (name for name, _, _ in difference.beside))


def _counted(name: str, changes: Changes[Any]) -> str:
    return (
        f"{name}: {len(changes.added):,} added, {len(changes.withdrawn):,} withdrawn, "
        f"{len(changes.changed):,} changed"
    )


def _part(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)


def _changed(changes: Changes[Any], told: Any) -> Iterator[str]:
    for item in changes.changed:
        yield f"~ {told(item.after)}"
        for name, before, after in _cells(item):
            yield f"    {name}: {before or '(empty)'} → {after or '(empty)'}"


def _entity(entity: Entity) -> str:
    return f"{entity.id}  {entity.type}  {entity.name}"


def _claim(dataset: Dataset, claim: Claim) -> str:
    if claim.status == "retracted":
        return f"{claim.id}: retracted: {claim.note}"
    vocabulary = dataset.vocabulary
    said = (
        f"{dataset.name(claim.source)} {vocabulary.relation_type(claim.type).label} "
        f"{dataset.name(claim.target)}"
    )
    cited = f"; {claim.document}" if claim.document else ""
    return f"{claim.id}: {vocabulary.stance[claim.stance].label}: {said}{cited}"
