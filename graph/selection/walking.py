"""Walks over what survived the filters: along relations, whichever way they point."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.records import Relation


class Ground:
    """Entities and the relations between them, to walk on."""

    def __init__(self, entities: Iterable[str], relations: Iterable[Relation]) -> None:
        self._near: dict[str, set[str]] = {entity: set() for entity in entities}
        for relation in relations:
            self._near[relation.source].add(relation.target)
            self._near[relation.target].add(relation.source)

    def steps(self, start: Iterable[str], depth: int | None = None) -> Mapping[str, int]:
        """Entity → how many relations away from the nearest start, as far as ``depth``.

        A start that is not on the ground leads nowhere.
        """
        found = {entity: 0 for entity in start if entity in self._near}
        edge = list(found)
        step = 0
        while edge and (depth is None or step < depth):
            step += 1
            nearer = edge
            edge = []
            for entity in nearer:
                for other in self._near[entity]:
                    if other not in found:
                        found[other] = step
                        edge.append(other)
        return found

    def path(self, one: str, other: str) -> tuple[str, ...]:
        """A shortest path by number of relations; of several the first by ids; or nothing."""
        steps = self.steps([other])
        if one not in steps:
            return ()
        way = [one]
        while way[-1] != other:
            here = way[-1]
            way.append(min(e for e in self._near[here] if steps[e] == steps[here] - 1))
        return tuple(way)
