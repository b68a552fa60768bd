"""What the textual drawings (DOT, Mermaid) share: numbered nodes, lines that show the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.exporters.citations import one_line
from graph.exporters.columns import edges
from graph.exporters.exporter import Loss
from graph.exporters.losses import shared_losses
from graph.published import published

if TYPE_CHECKING:
    from graph.records import Dataset, Entity

#: States of relations for which nothing speaks: their lines are broken.
_NOTHING_FOR = frozenset({"denied", "mentioned", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Line:
    """A relation to draw: the numbers of its ends, its caption, whether it is firm.

    ``caption`` tells a state that is not plain support. ``evidence`` is one line about the claims.
    """

    source: int
    target: int
    directed: bool
    caption: str
    firm: bool
    evidence: str


def drawn(dataset: Dataset) -> tuple[list[Entity], list[Line]]:
    """The entities, numbered by their place, and the relations between them."""
    entities = list(published(dataset).entities)
    numbers = {entity.id: number for number, entity in enumerate(entities)}
    lines = []
    for edge in edges(dataset):
        state = str(edge.cells["state"])
        caption = str(edge.cells["label"])
        facts = [str(edge.cells.get(name, "")) for name in ("stances", "basis", "documents")]
        lines.append(
            Line(
                source=numbers[edge.source],
                target=numbers[edge.target],
                directed=edge.directed,
                caption=caption if state == "supported" else f"{caption} ({state})",
                firm=state not in _NOTHING_FOR,
                evidence=one_line("; ".join(filter(None, facts))),
            )
        )
    return entities, lines


def drawing_losses(dataset: Dataset) -> tuple[Loss, ...]:
    """A drawing is a picture of the data, not the data."""
    held = published(dataset)
    found = (
        Loss("claims", len(held.claims), "a line tells the state of a relation, not its claims"),
        Loss("entities", len(held.entities), "a drawing has name and type only"),
        Loss("tombstones", len(held.tombstones), "a drawing has no place for them"),
    )
    return (*shared_losses(dataset), *(loss for loss in found if loss.count))
