"""What changed since an earlier data set, as the page has it: the difference, not the older data.

Of what was withdrawn with a tombstone the tombstone speaks, and nothing else of it is carried:
no end, no document, no cell. Of what is simply no longer there the page says what it was about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from graph.comparing import changed_cells
from graph.evidence import STATES
from graph.fingerprint import data_date, data_hash
from graph.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.comparing import Changes, Comparison
    from graph.records import Dataset, Relation

#: The sides, by number.
ADDED, WITHDRAWN, CHANGED = range(3)
#: The record kinds of a changed cell, by number.
ENTITY, CLAIM = range(2)
#: The status of a claim that only the older of two data sets has, in a page that draws both.
LEFT: Final = Status(
    code="withdrawn",
    label="withdrawn since",
    meaning="It stood in the older data; it does not stand in these.",
)


@dataclass(frozen=True, slots=True)
class EntityChangeColumns:
    """One position per entity that differs: ``side`` 0 added, 1 withdrawn, 2 changed.

    ``at`` is its index among the entities, -1 where it is not in this page; ``id`` and ``name``
    are string indexes, ``name`` empty where a tombstone has the id.
    """

    side: list[int]
    at: list[int]
    id: list[int]
    name: list[int]


@dataclass(frozen=True, slots=True)
class ClaimChangeColumns:
    """One position per claim that differs: ``side`` as for entities, ``at`` its index or -1.

    The rest are string indexes: its id, and for a withdrawn claim the ids and the code of its
    relation and its document, empty where a tombstone has the claim or an end of it.
    """

    side: list[int]
    at: list[int]
    id: list[int]
    source: list[int]
    type: list[int]
    target: list[int]
    document: list[int]


@dataclass(frozen=True, slots=True)
class CellChangeColumns:
    """One position per changed cell: ``kind`` 0 of an entity, 1 of a claim.

    ``owner`` is a position among the entities or claims that differ; ``field`` is the column,
    ``before`` and ``after`` are its texts (string indexes).
    """

    kind: list[int]
    owner: list[int]
    field: list[int]
    before: list[int]
    after: list[int]


@dataclass(frozen=True, slots=True)
class RelationChangeColumns:
    """One position per relation that differs, or whose claims do.

    ``side`` as for entities; ``at`` its index, -1 where it is not in this page; ``before`` and
    ``after`` its state (indexes into the states), -1 where it was not there.
    """

    side: list[int]
    at: list[int]
    source: list[int]
    type: list[int]
    target: list[int]
    before: list[int]
    after: list[int]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed since an earlier data set; ``hash`` is empty where none was compared with.

    ``hash`` and ``date`` are those of the earlier data. ``union``: this page draws both data
    sets, and what was withdrawn stands among its records with the status ``withdrawn``.
    """

    hash: str
    date: str
    union: bool
    entities: EntityChangeColumns
    claims: ClaimChangeColumns
    cells: CellChangeColumns
    relations: RelationChangeColumns


def no_changes() -> ChangesView:
    """What a page says that was compared with nothing."""
    return ChangesView(
        hash="",
        date="",
        union=False,
        entities=EntityChangeColumns([], [], [], []),
        claims=ClaimChangeColumns([], [], [], [], [], [], []),
        cells=CellChangeColumns([], [], [], [], []),
        relations=RelationChangeColumns([], [], [], [], [], [], []),
    )


def united(comparison: Comparison) -> Dataset:
    """Both data sets as one, to be drawn: the new one, and of the old what was withdrawn.

    A withdrawn claim has the status :data:`LEFT`, so it is evidence of nothing. What a tombstone
    speaks for is left out.
    """
    old, new, changes = comparison.old, comparison.new, comparison.difference
    claims = [
        replace(claim, status=LEFT.code)
        for claim in changes.claims.withdrawn
        if comparison.tells(claim)
    ]
    gone = {row.id: row for row in changes.entities.withdrawn if row.id not in comparison.graves}
    # An end that was renamed has a tombstone, and yet is what these claims are about.
    named = {key for c in claims for key in (c.source, c.target, c.speaker, c.document)}
    gone |= {key: old.entities[key] for key in named if key and key not in new.entities}
    entities = {**new.entities, **gone}
    vocabulary = replace(
        new.vocabulary,
        entity_types={**old.vocabulary.entity_types, **new.vocabulary.entity_types},
        families={**old.vocabulary.families, **new.vocabulary.families},
        relation_types={**old.vocabulary.relation_types, **new.vocabulary.relation_types},
        status={**new.vocabulary.status, LEFT.code: LEFT},
    )
    return replace(
        new,
        entities={key: entities[key] for key in sorted(entities)},
        claims=tuple(sorted((*new.claims, *claims), key=lambda claim: claim.id)),
        vocabulary=vocabulary,
    )


def make_changes(
    comparison: Comparison,
    places: tuple[Mapping[str, int], Mapping[str, int]],
    relations: Sequence[Relation],
    s: Mapping[str, int],
    *,
    union: bool,
) -> ChangesView:
    """What changed, for a page with these records.

    Args:
        comparison: of the earlier data set with that of the page.
        places: the places of entities and of claims in the page, by id.
        relations: those of the page, in its order.
        s: interns texts.
        union: whether the page draws what was withdrawn, too.
    """
    return ChangesView(
        hash=data_hash(comparison.old),
        date=data_date(comparison.old),
        union=union,
        entities=_entities(comparison, places[0], s),
        claims=_claims(comparison, places[1], s),
        cells=_cells(comparison, s),
        relations=_relations(comparison, relations, s),
    )


def _entities(
    comparison: Comparison, places: Mapping[str, int], s: Mapping[str, int]
) -> EntityChangeColumns:
    changes = comparison.difference.entities
    told = [
        *((ADDED, row) for row in changes.added),
        *((WITHDRAWN, row) for row in changes.withdrawn),
        *((CHANGED, item.after) for item in changes.changed),
    ]
    return EntityChangeColumns(
        side=[side for side, _ in told],
        at=[places.get(row.id, -1) for _, row in told],
        id=[s[row.id] for _, row in told],
        name=[s["" if row.id in comparison.graves else row.name] for _, row in told],
    )


def _claims(
    comparison: Comparison, places: Mapping[str, int], s: Mapping[str, int]
) -> ClaimChangeColumns:
    rows = comparison.rows
    told = [
        *((ADDED, row) for row in rows.added),
        *((WITHDRAWN, row) for row in rows.withdrawn),
        *((CHANGED, item.after) for item in rows.changed),
    ]

    def column(name: str) -> list[int]:
        """A cell of those of which the page has nothing else."""
        return [
            s[getattr(row, name) if side == WITHDRAWN and comparison.tells(row) else ""]
            for side, row in told
        ]

    return ClaimChangeColumns(
        side=[side for side, _ in told],
        at=[places.get(row.id, -1) for _, row in told],
        id=[s[row.id] for _, row in told],
        source=column("source"),
        type=column("type"),
        target=column("target"),
        document=column("document"),
    )


def _cells(comparison: Comparison, s: Mapping[str, int]) -> CellChangeColumns:
    found: list[tuple[int, int, str, str, str]] = []
    parts: tuple[tuple[int, Changes[Any]], ...] = (
        (ENTITY, comparison.difference.entities),
        (CLAIM, comparison.rows),
    )
    for kind, changes in parts:
        first = len(changes.added) + len(changes.withdrawn)
        for owner, item in enumerate(changes.changed, first):
            found += [(kind, owner, *cell) for cell in changed_cells(item)]
    return CellChangeColumns(
        kind=[cell[0] for cell in found],
        owner=[cell[1] for cell in found],
        field=[s[cell[2]] for cell in found],
        before=[s[cell[3]] for cell in found],
        after=[s[cell[4]] for cell in found],
    )


def _relations(
    comparison: Comparison, relations: Sequence[Relation], s: Mapping[str, int]
) -> RelationChangeColumns:
    places = {relation.key: at for at, relation in enumerate(relations)}
    states = {item.code: at for at, item in enumerate(STATES)}
    told = [
        (key, before, after)
        for key, (before, after) in comparison.sides.items()
        if comparison.names(key)
    ]
    return RelationChangeColumns(
        side=[
            CHANGED if before and after else ADDED if after else WITHDRAWN
            for _, before, after in told
        ],
        at=[places.get(key, -1) for key, _, _ in told],
        source=[s[key[0]] for key, _, _ in told],
        type=[s[key[1]] for key, _, _ in told],
        target=[s[key[2]] for key, _, _ in told],
        before=[states.get(before, -1) for _, before, _ in told],
        after=[states.get(after, -1) for _, _, after in told],
    )
