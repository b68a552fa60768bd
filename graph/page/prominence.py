"""How prominent each entity is in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.records import Entity, Relation

#: What reporting is made of: in the drawing it stands behind the things that it is about.
_REPORTING = frozenset({"document", "outlet"})


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
