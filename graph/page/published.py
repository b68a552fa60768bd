"""What of a data set is published, and how prominent each entity is.

Retracted claims leave a tombstone only; a relation without any other claim is not published.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from graph.records import Withdrawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.records import Claim, Dataset, Entity, Relation

RETRACTED = "retracted"
#: What reporting is made of: in the drawing it stands behind the things that it is about.
_REPORTING = frozenset({"document", "outlet"})


@dataclass(frozen=True)
class Published:
    """What of a data set is published: ``claims`` are those of ``relations``, in their order."""

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    claims: tuple[Claim, ...]
    first: tuple[int, ...]
    tombstones: tuple[Withdrawn, ...]


def published(dataset: Dataset) -> Published:
    """Leave out what was retracted; ``first[i]`` is where the claims of relation *i* begin."""
    relations: list[Relation] = []
    claims: list[Claim] = []
    first = [0]
    for relation in dataset.relations:
        shown = [claim for claim in relation.claims if claim.status != RETRACTED]
        if shown:
            relations.append(relation)
            claims.extend(shown)
            first.append(len(claims))
    stones = [*dataset.withdrawn]
    stones += [
        Withdrawn(id=claim.id, date=claim.checked, reason=claim.note)
        for claim in dataset.claims
        if claim.status == RETRACTED
    ]
    return Published(
        entities=tuple(dataset.entities[key] for key in sorted(dataset.entities)),
        relations=tuple(relations),
        claims=tuple(claims),
        first=tuple(first),
        tombstones=tuple(sorted(stones, key=attrgetter("id", "date", "reason", "replaced_by"))),
    )


def ranks(entities: Sequence[Entity], relations: Iterable[Relation]) -> list[int]:
    """The place of each entity by prominence, 0 the most connected.

    First the connected things, then connected documents and outlets, then what has no relation;
    in each by number of relations, ties by id.
    """
    degrees = dict.fromkeys((entity.id for entity in entities), 0)
    for relation in relations:
        degrees[relation.source] += 1
        if relation.target != relation.source:
            degrees[relation.target] += 1

    def order(index: int) -> tuple[int, int, str]:
        entity = entities[index]
        degree = degrees[entity.id]
        group = 2 if not degree else int(entity.type in _REPORTING)
        return (group, -degree, entity.id)

    places = [0] * len(entities)
    for place, index in enumerate(sorted(range(len(entities)), key=order)):
        places[index] = place
    return places
