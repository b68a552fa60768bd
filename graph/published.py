"""What of a data set is published, wherever it goes: everything, but of retracted claims a stone.

A retracted claim leaves its tombstone only (id, day of the last check, reason); a relation that
has no other claim is not published (data format, section 3).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph.records import Withdrawn
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.records import Claim, Dataset, Entity, Relation

RETRACTED: Final = "retracted"


@dataclass(frozen=True)
class Published:
    """The parts of what is published, sorted by id.

    ``relations`` have their live claims and no other, at least one each. ``tombstones`` are the
    retracted claims and the withdrawn ids.
    """

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    tombstones: tuple[Withdrawn, ...]

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of the relations."""
        return tuple(claim for relation in self.relations for claim in relation.claims)

    @cached_property
    def first(self) -> tuple[int, ...]:
        """Where in ``claims`` those of each relation begin, and at last how many there are."""
        return (0, *accumulate(len(relation.claims) for relation in self.relations))


@remembered
def published(dataset: Dataset) -> Published:
    """What is published of a data set, the same for the same data in any order."""
    return Published(
        entities=tuple(dataset.entities[key] for key in sorted(dataset.entities)),
        relations=tuple(live_relations(dataset)),
        tombstones=tombstones(dataset),
    )


def tombstones(dataset: Dataset) -> tuple[Withdrawn, ...]:
    """What is left of retracted claims and withdrawn ids, sorted."""
    stones = [
        *dataset.withdrawn,
        *(
            Withdrawn(id=claim.id, date=claim.checked, reason=claim.note)
            for claim in dataset.claims
            if claim.status == RETRACTED
        ),
    ]
    return tuple(sorted(stones, key=attrgetter("id", "date", "reason", "replaced_by")))


def buried(dataset: Dataset) -> Dataset:
    """The data set as it is published, with the same data hash: what a page can give back."""
    return replace(dataset, claims=live(dataset.claims), withdrawn=tombstones(dataset))


def live(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that are not retracted."""
    return tuple(claim for claim in claims if claim.status != RETRACTED)


def live_relations(dataset: Dataset) -> Iterator[Relation]:
    """The relations that have a live claim, with their live claims."""
    if all(claim.status != RETRACTED for claim in dataset.claims):
        yield from dataset.relations
        return
    for relation in dataset.relations:
        claims = live(relation.claims)
        if len(claims) == len(relation.claims):
            yield relation
        elif claims:
            yield replace(relation, claims=claims)
