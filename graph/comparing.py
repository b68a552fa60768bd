"""What changed between two data sets: a difference as a value, made and applied.

Records are compared by id and cell by cell; the order of rows, line ends and file names do not
enter. Ids are promised to stay; where a file has none, they are made from the content of the row,
and a change of the row is one claim withdrawn and another added.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from graph.errors import UsageError
from graph.evidence import state
from graph.published import buried
from graph.records import ORIGIN_ROW, Alias, Claim, Entity, relation_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.records import Dataset, Relation, Withdrawn

Record = TypeVar("Record", Entity, Claim)

#: The fields of a claim in the order in which a change of them weighs: legal stage, stance,
#: whether it stands, citation; then all others.
WEIGHTY: Final = (
    *("stage", "role", "stance", "refers_to", "status"),
    *("document", "locator", "quote", "speaker", "basis", "published", "checked"),
)
#: Field of a record → the column that it is read from, where the names differ.
_COLUMNS: Final = {
    "authors": "author",
    "countries": "country",
    "publishers": "publisher",
    "refers_to": "refers-to",
}
#: What a data set has beside entities and claims.
BESIDE: Final = ("about", "cited", "context", "story", "vocabulary", "withdrawn")


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


@dataclass(frozen=True)
class Comparison:
    """Two data sets as they are published, and what makes ``new`` of ``old``.

    Of retracted claims both have tombstones only, so a claim that was retracted meanwhile is
    withdrawn, and its tombstone is among :attr:`graves`.
    """

    old: Dataset
    new: Dataset
    difference: Difference

    @cached_property
    def graves(self) -> Mapping[str, Withdrawn]:
        """Id → its tombstone in the new data."""
        return {stone.id: stone for stone in self.new.withdrawn}

    @cached_property
    def rows(self) -> Changes[Claim]:
        """The claims of rows that differ; those of a document's cells are told with it."""
        claims = self.difference.claims
        return Changes(
            added=tuple(c for c in claims.added if c.origin == ORIGIN_ROW),
            withdrawn=tuple(c for c in claims.withdrawn if c.origin == ORIGIN_ROW),
            changed=tuple(c for c in claims.changed if c.after.origin == ORIGIN_ROW),
        )

    def tells(self, claim: Claim) -> bool:
        """Whether more may be said of a withdrawn claim than that its id is gone.

        Not where a tombstone has it, or has what it is about for good (not under a new id).
        """
        named = (claim.source, claim.target, claim.speaker, claim.document)
        return claim.id not in self.graves and all(
            key not in self.graves or self.graves[key].replaced_by for key in named
        )

    def names(self, key: tuple[str, str, str]) -> bool:
        """Whether a relation may be named: it is there, or one of its claims may be told of."""
        return key in self._after or any(map(self.tells, self._before[key].claims))

    @cached_property
    def _before(self) -> Mapping[tuple[str, str, str], Relation]:
        return {relation.key: relation for relation in self.old.relations}

    @cached_property
    def _after(self) -> Mapping[tuple[str, str, str], Relation]:
        return {relation.key: relation for relation in self.new.relations}

    @cached_property
    def sides(self) -> Mapping[tuple[str, str, str], tuple[str, str]]:
        """Key of each relation that differs, or whose rows do → its states, empty for not there."""
        touched = {change.key for change in self.difference.relations}
        rows = self.rows
        for claim in (*rows.added, *(c.after for c in rows.changed)):
            touched.add(_key_of(self.new, claim))
        for claim in (*rows.withdrawn, *(c.before for c in rows.changed)):
            touched.add(_key_of(self.old, claim))
        return {
            key: (_state(self._before, key), _state(self._after, key)) for key in sorted(touched)
        }


def _key_of(dataset: Dataset, claim: Claim) -> tuple[str, str, str]:
    return relation_key(claim, dataset.vocabulary)[:3]


def _state(relations: Mapping[tuple[str, str, str], Relation], key: tuple[str, str, str]) -> str:
    return state(relations[key]) if key in relations else ""


def compare(old: Dataset, new: Dataset) -> Comparison:
    """What changed between two data sets as they are published.

    A claim that was retracted meanwhile is withdrawn. What is taken back in both, or differs only
    in cells of retracted claims, is no difference. A data set that a page gave back lacks what no
    page holds (tour, groups of speakers): there ``difference.beside`` says more than changed.
    """
    old, new = buried(old), buried(new)
    return Comparison(old, new, diff(old, new))


def changed_cells(item: Changed[Any]) -> Iterator[tuple[str, str, str]]:
    """(column, before, after) of each field that differs, as it would be written."""
    for name in item.fields:
        before, after = getattr(item.before, name), getattr(item.after, name)
        yield _COLUMNS.get(name, name), _cell(before), _cell(after)


def _cell(value: Any) -> str:
    if isinstance(value, Alias):
        return f"{value.text}@{value.language}" if value.language else value.text
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return "|".join(f"{name}={text}" for name, text in value)
    if isinstance(value, tuple):
        return "|".join(map(_cell, value))
    return str(value)


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
