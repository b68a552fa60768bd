"""``recordgraph diff``: what changed between two data sets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import output, terminal
from graph.cli.grouping import Command
from graph.cli.options import reads_pair
from graph.cli.states import compared, read_state
from graph.errors import UsageError
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.comparing import Changes, Comparison
    from graph.loading import Source
    from graph.records import Claim, Dataset, Entity, Withdrawn

#: The number of the JSON format.
FORMAT: Final = 1
STANDARD_OUTPUT: Final = Path("-")
_FORMS: Final = ("text", "json", "page")
_SUFFIXES: Final = {".json": "json", ".html": "page", ".htm": "page"}


@click.command(cls=Command)
@reads_pair
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMS),
    help="text for people, json for programs, page to see it drawn; without it the suffix of "
    "FILE tells, else text.",
)
@click.option(
    "--output",
    "-o",
    "target",
    metavar="FILE",
    default="-",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where it goes; - is standard output.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Overwrite a page that recordgraph did not make.",
)
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
def command(
    *, source: Source, old: Path, new: Path, form: str | None, target: Path, force: bool
) -> None:
    """Compare two data sets: what was added, withdrawn and changed from OLD to NEW.

    OLD and NEW are folders, each with a pair or with the index.html of a build, or zip archives of
    a pair, or pages, in any mix; --entities and --relations are the names of the files there.
    Records are compared by id, cell by cell; a change of stage, stance or citation is named first.
    The order of rows makes no difference. Differences are no failure.

    A page holds of retracted claims tombstones only; with a page, both are compared as far as
    pages tell. The page that is written draws both data sets as one: what was added, withdrawn and
    changed has a colour and a sign, and what was withdrawn counts as evidence of nothing.

    \b
    Examples:
      recordgraph diff before after
      recordgraph diff received.html output --format json
      recordgraph diff before after -o changes.html
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    chosen = form or _SUFFIXES.get(target.suffix.lower(), "text")
    if chosen == "page" and target == STANDARD_OUTPUT:
        message = "a page needs a file: say -o FILE"
        raise UsageError(message)
    if chosen == "page":
        output.refuse_page(target, force=force)
    comparison = compared(read_state(source, old), read_state(source, new))
    if chosen == "page":
        from graph.page import write_difference  # noqa: PLC0415  heavy, and not needed for --help

        write_difference(comparison, target)
    else:
        lines = map(shown, as_text(comparison))
        text = json.dumps(as_record(comparison), indent=1) if chosen == "json" else "\n".join(lines)
        _write(text, target)
    if target != STANDARD_OUTPUT:
        terminal.message(f"wrote {target}: {_summary(comparison)}")


def _write(text: str, target: Path) -> None:
    if target == STANDARD_OUTPUT:
        terminal.result(text)
        return
    from graph.writing import write_file  # noqa: PLC0415  not needed for --help

    write_file(target, f"{text}\n".encode("utf-8", "replace"))


def as_record(comparison: Comparison) -> dict[str, Any]:
    """The difference as JSON has it."""
    from graph.fingerprint import data_date, data_hash  # noqa: PLC0415  not needed for --help

    difference = comparison.difference
    parts: tuple[tuple[str, Changes[Any]], ...] = (
        ("entities", difference.entities),
        ("claims", comparison.rows),
    )
    gone = [row.id for _, changes in parts for row in changes.withdrawn]
    return {
        "format": FORMAT,
        **{
            name: {"data_hash": data_hash(dataset), "data_date": data_date(dataset)}
            for name, dataset in (("old", comparison.old), ("new", comparison.new))
        },
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
            if comparison.names(item.key)
        ],
        "tombstones": [
            {
                "id": stone.id,
                "date": stone.date,
                "reason": stone.reason,
                "replaced_by": stone.replaced_by,
            }
            for stone in map(comparison.graves.get, gone)
            if stone is not None
        ],
        "beside": [name for name, _, _ in difference.beside],
    }


def _changes_record(changes: Changes[Any]) -> dict[str, Any]:
    from graph.comparing import changed_cells  # noqa: PLC0415  not needed for --help

    return {
        "added": [record.id for record in changes.added],
        "withdrawn": [record.id for record in changes.withdrawn],
        "changed": [
            {
                "id": item.after.id,
                "fields": [
                    {"field": name, "before": before, "after": after}
                    for name, before, after in changed_cells(item)
                ],
            }
            for item in changes.changed
        ],
    }


def as_text(comparison: Comparison) -> Iterator[str]:
    """The difference as lines of text."""
    difference, old, new = comparison.difference, comparison.old, comparison.new
    if not difference:
        yield "Nothing changed."
        return
    entities, rows, graves = difference.entities, comparison.rows, comparison.graves
    yield _summary(comparison)
    yield from _part("Entities added", (f"+ {_entity(e)}" for e in entities.added))
    yield from _part(
        "Entities withdrawn",
        (f"- {_entity(e)}{_stone(graves.get(e.id))}" for e in entities.withdrawn),
    )
    yield from _part("Entities changed", _changed(entities, _entity))
    yield from _part("Claims added", (f"+ {_claim(new, c)}" for c in rows.added))
    yield from _part(
        "Claims withdrawn",
        (
            f"- {_claim(old, c) if c.id not in graves else c.id}{_stone(graves.get(c.id))}"
            for c in rows.withdrawn
        ),
    )
    yield from _part("Claims changed", _changed(rows, lambda c: _claim(new, c)))
    yield from _part(
        "Relations whose state is another",
        (
            f"{' '.join(item.key)}: {item.before or 'not there'} → {item.after or 'gone'}"
            for item in difference.relations
            if comparison.names(item.key)
        ),
    )
    yield from _part("Beside the records", (name for name, _, _ in difference.beside))


def _summary(comparison: Comparison) -> str:
    entities = _counted("entities", comparison.difference.entities)
    return f"{entities}; {_counted('claims', comparison.rows)}"


def _stone(stone: Withdrawn | None) -> str:
    """What a tombstone says, behind what it is of."""
    if stone is None:
        return ""
    reason = f": {stone.reason}" if stone.reason else ""
    heir = f"; now {stone.replaced_by}" if stone.replaced_by else ""
    return f"  (withdrawn{f' {stone.date}' if stone.date else ''}{reason}{heir})"


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
    from graph.comparing import changed_cells  # noqa: PLC0415  not needed for --help

    for item in changes.changed:
        yield f"~ {told(item.after)}"
        for name, before, after in changed_cells(item):
            yield f"    {name}: {before or '(empty)'} → {after or '(empty)'}"


def _entity(entity: Entity) -> str:
    return f"{entity.id}  {entity.type}  {entity.name}"


def _claim(dataset: Dataset, claim: Claim) -> str:
    vocabulary = dataset.vocabulary
    said = (
        f"{dataset.name(claim.source)} {vocabulary.relation_type(claim.type).label} "
        f"{dataset.name(claim.target)}"
    )
    cited = f"; {claim.document}" if claim.document else ""
    return f"{claim.id}: {vocabulary.stance[claim.stance].label}: {said}{cited}"
