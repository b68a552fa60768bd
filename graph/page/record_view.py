"""What the other columns do not say of a record, so that a page gives back what it was made of.

Most cells stand in the columns as they are, and some follow from them: a claim's date from its
document, a document's publishers from its bylines. What follows wrongly is listed here; most
lists are short or empty. :mod:`graph.page.restoring` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from graph.records import ORIGIN_AUTHOR, ORIGIN_PUBLISHER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from graph.records import Claim, Dataset, Entity


@dataclass(frozen=True, slots=True)
class RecordColumns:
    """Cells that cannot be told from the other columns, by position of their record.

    ``undirected``: claims whose row says itself that it has no direction. ``published``: claims
    whose own date is that of their document. ``refers`` and ``refers_to``: claims and the ids
    they are about, where one of these is not in the page. ``placed``: entities whose coordinates
    are not the shortest text of their numbers, with ``lat`` and ``lon`` as written.
    ``bylined``: documents whose cells are not what their bylines tell, each with all its names;
    ``byline`` is 0 for no name at all, 1 for a publisher, 2 for an author.
    """

    undirected: list[int]
    published: list[int]
    refers: list[int]
    refers_to: list[int]
    placed: list[int]
    lat: list[int]
    lon: list[int]
    bylined: list[int]
    byline: list[int]
    name: list[int]


def degrees(text: str) -> float | None:
    """A coordinate; one that cannot be read is none (the checks have said so)."""
    try:
        value = float(text) if text else None
    except ValueError:
        return None
    return value if value is not None and isfinite(value) else None


def degrees_text(value: float | None) -> str:
    """The shortest text of a coordinate."""
    return "" if value is None else repr(float(value)).removesuffix(".0")


def told_bylines(claims: Iterable[Claim]) -> dict[tuple[str, str], tuple[str, ...]]:
    """(document, origin) → the names of that cell, as far as claims tell: in order of claims."""
    found: dict[tuple[str, str], list[str]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.origin in {ORIGIN_PUBLISHER, ORIGIN_AUTHOR}:
            found.setdefault((claim.source, claim.origin), []).append(claim.target)
    return {key: tuple(names) for key, names in found.items()}


def _bylines(
    rows: Sequence[Entity], claims: Sequence[Claim], s: Mapping[str, int]
) -> list[tuple[int, int, int]]:
    told = told_bylines(claims)
    found = []
    for at, row in enumerate(rows):
        cells = (row.publishers, row.authors)
        kinds = (ORIGIN_PUBLISHER, ORIGIN_AUTHOR)
        if cells == tuple(told.get((row.id, kind), ()) for kind in kinds):
            continue
        names = [(at, i, s[name]) for i, cell in enumerate(cells, 1) for name in cell]
        found += names or [(at, 0, 0)]
    return found


def make_records(
    dataset: Dataset, entities: Sequence[Entity], claims: Sequence[Claim], s: Mapping[str, int]
) -> RecordColumns:
    """The columns for these records of a data set, in their order; ``s`` interns texts."""
    known = {claim.id for claim in claims}

    def where(test: Callable[[Claim], bool]) -> list[int]:
        return [at for at, claim in enumerate(claims) if test(claim)]

    def repeats(claim: Claim) -> bool:
        document = dataset.entities.get(claim.document)
        return document is not None and claim.published == document.start != ""

    refers = [
        (at, s[other])
        for at, claim in enumerate(claims)
        if not known.issuperset(claim.refers_to)
        for other in claim.refers_to
    ]
    placed = [
        at
        for at, row in enumerate(entities)
        if (row.lat, row.lon) != tuple(degrees_text(degrees(text)) for text in (row.lat, row.lon))
    ]
    bylines = _bylines(entities, claims, s)
    return RecordColumns(
        undirected=where(lambda claim: claim.undirected),
        published=where(repeats),
        refers=[at for at, _ in refers],
        refers_to=[other for _, other in refers],
        placed=placed,
        lat=[s[entities[at].lat] for at in placed],
        lon=[s[entities[at].lon] for at in placed],
        bylined=[at for at, _, _ in bylines],
        byline=[kind for _, kind, _ in bylines],
        name=[name for _, _, name in bylines],
    )
