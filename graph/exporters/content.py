"""What of a data set stands in an export: everything, but for retracted claims their tombstones."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph.exporters.exporter import Loss
from graph.records import Withdrawn
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from graph.records import Claim, Dataset, Entity, Relation

RETRACTED: Final = "retracted"
#: Digits of the hash that makes the id of an edge: 64 bits.
_DIGITS: Final = 16


@dataclass(frozen=True)
class Content:
    """The parts of an export, sorted.

    ``relations`` hold their claims that are not retracted and have at least one; ``tombstones``
    are the retracted claims (id, day of the last check, reason) and the withdrawn ids.
    """

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    tombstones: tuple[Withdrawn, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of the relations."""
        return tuple(claim for relation in self.relations for claim in relation.claims)


def content(dataset: Dataset) -> Content:
    """The content of an export, the same for the same data in any order."""
    relations = []
    for relation in dataset.relations:
        live = tuple(claim for claim in relation.claims if claim.status != RETRACTED)
        if live:
            relations.append(replace(relation, claims=live))
    stones = [*dataset.withdrawn]
    stones += [
        Withdrawn(id=claim.id, date=claim.checked, reason=claim.note)
        for claim in dataset.claims
        if claim.status == RETRACTED
    ]
    return Content(
        entities=tuple(dataset.entities[key] for key in sorted(dataset.entities)),
        relations=tuple(relations),
        tombstones=tuple(sorted(stones, key=attrgetter("id", "date", "reason", "replaced_by"))),
    )


def shared_losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What every format but the pair loses: retracted claims, and what added codes mean."""
    base = builtin()
    lists = dataset.vocabulary
    added = sum(
        code not in known
        for found, known in (
            (lists.entity_types, base.entity_types),
            (lists.relation_types, base.relation_types),
            (lists.families, base.families),
        )
        for code in found
    )
    found = (
        Loss(
            "retracted claims",
            sum(claim.status == RETRACTED for claim in dataset.claims),
            "only id, date and reason are exported",
        ),
        Loss("codes of vocabulary.toml", added, "their meaning, ends and look are not exported"),
    )
    return tuple(loss for loss in found if loss.count)


def edge_id(relation: Relation) -> str:
    """The id of a relation in a file: from its ends and type, so it stays the same for ever."""
    text = "\x1f".join(relation.key)
    # Lone surrogates cannot come from a file, but may from a program.
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"r-{digest[:_DIGITS]}"
