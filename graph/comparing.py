"""What changed between two data sets: a difference as a value, made and applied.

Records are compared by id and cell by cell; the order of rows, line ends and file names do not
enter. Ids are promised to stay; where a file has none, they are made from the content of the row,
and a change of the row is one claim withdrawn and another added.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from graph.errors import UsageError
from graph.evidence import state
from graph.records import Claim, Entity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Dataset

Record = TypeVar("Record", Entity, Claim)

#: The fields of a claim in the order in which a change of them weighs: legal stage, stance,
#: whether it stands, citation; then all others.
WEIGHTY: Final = (
    *("stage", "role", "stance", "refers_to", "status"),
    *("document", "locator", "quote", "speaker", "basis", "published", "checked"),
)
#: What a data set has beside entities and claims.
BESIDE: Final = ("about", "cited", "context", "vocabulary", "withdrawn")


@dataclass(frozen=True, slots=True)
class Changed(Generic[Record]):
    """A record that both data sets have; ``fields`` are the names of those that differ.

    Fields stand in the order of :data:`WEIGHTY`, all others after those as they stand in the
    record.
    """

    before: Record
    after: Record
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes(Generic[Record]):
    """The records that one data set has and the other has not, and those that differ.

    ``added`` and ``withdrawn`` are sorted by id; ``changed`` by the weightiest field, then id.
    """

    added: tuple[Record, ...] = ()
    withdrawn: tuple[Record, ...] = ()
    changed: tuple[Changed[Record], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.withdrawn or self.changed)


@dataclass(frozen=True, slots=True)
class RelationChange:
    """A relation whose state is another: ``before`` and ``after``, empty where it is not there."""

    key: tuple[str, str, str]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that must change for one data set to become another; false where that is nothing.

    ``relations`` follow from the claims. ``beside`` holds (name, before, after) of what else a
    data set has: names of :data:`BESIDE`. Issues are no part of it.
    """

    entities: Changes[Entity]
    claims: Changes[Claim]
    relations: tuple[RelationChange, ...] = ()
    beside: tuple[tuple[str, Any, Any], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entities or self.claims or self.beside)


def diff(old: Dataset, new: Dataset) -> Difference:
    """The difference that makes ``new`` of ``old``."""
    return Difference(
        entities=_changes(old.entities, new.entities),
        claims=_changes(old.claims_by_id, new.claims_by_id),
        relations=_relation_changes(old, new),
        beside=tuple(
            (name, getattr(old, name), getattr(new, name))
            for name in BESIDE
            if getattr(old, name) != getattr(new, name)
        ),
    )


def apply(difference: Difference, dataset: Dataset) -> Dataset:
    """The data set that the difference makes of this one, without issues.

    Raises:
        UsageError: the difference was not made from this data set.
    """
    claims = _applied(difference.claims, dataset.claims_by_id)
    for name, before, _ in difference.beside:
        if getattr(dataset, name) != before:
            raise _unfit(name)
    return replace(
        dataset,
        entities=_applied(difference.entities, dataset.entities),
        claims=tuple(claims.values()),
        issues=(),
        **{name: after for name, _, after in difference.beside},
    )


def _changes(old: Mapping[str, Record], new: Mapping[str, Record]) -> Changes[Record]:
    changed = [
        Changed(old[key], new[key], _differing(old[key], new[key]))
        for key in sorted(old.keys() & new.keys())
        if old[key] != new[key]
    ]
    return Changes(
        added=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        withdrawn=tuple(old[key] for key in sorted(old.keys() - new.keys())),
        changed=tuple(sorted(changed, key=lambda item: _weight(item.fields[0]))),
    )


def _weight(name: str) -> int:
    return WEIGHTY.index(name) if name in WEIGHTY else len(WEIGHTY)


def _differing(one: Entity | Claim, other: Entity | Claim) -> tuple[str, ...]:
    names = (
        item.name
        for item in fields(one)
        if item.compare and getattr(one, item.name) != getattr(other, item.name)
    )
    return tuple(sorted(names, key=_weight))


def _relation_changes(old: Dataset, new: Dataset) -> tuple[RelationChange, ...]:
    before = {relation.key: state(relation) for relation in old.relations}
    after = {relation.key: state(relation) for relation in new.relations}
    return tuple(
        RelationChange(key, before.get(key, ""), after.get(key, ""))
        for key in sorted(before.keys() | after.keys())
        if before.get(key) != after.get(key)
    )


def _applied(changes: Changes[Record], records: Mapping[str, Record]) -> dict[str, Record]:
    made = dict(records)
    expected = list(changes.withdrawn)
    expected += [item.before for item in changes.changed]
    for record in expected:
        if made.get(record.id) != record:
            raise _unfit(record.id)
    for record in changes.withdrawn:
        del made[record.id]
    for record in changes.added:
        if record.id in made:
            raise _unfit(record.id)
        made[record.id] = record
    made.update({item.after.id: item.after for item in changes.changed})
    return {key: made[key] for key in sorted(made)}


def _unfit(name: str) -> UsageError:
    return UsageError(f"the difference does not fit this data set: '{name}' is not as it expects")
