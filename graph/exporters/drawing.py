"""What the textual drawings (DOT, Mermaid) share: numbered nodes, lines that show the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.exporters.citations import one_line
from graph.exporters.columns import edges
from graph.exporters.exporter import Lacks, Loss
from graph.exporters.losses import ABOUT, ENTITY_CELLS, all_but, lost
from graph.published import published

if TYPE_CHECKING:
    from graph.records import Dataset, Entity

#: States of relations for which nothing speaks: their lines are broken.
_NOTHING_FOR = frozenset({"denied", "mentioned", "withdrawn"})


#: What a drawing has no place for, unless it says otherwise.
_CELLS = all_but(ENTITY_CELLS, "type")
_BESIDES = "claims: a line tells the state of a relation"
IN_DOT = Lacks(
    all_but(_CELLS, "url"),
    about=all_but(ABOUT, "title"),
    tombstones=True,
    context=True,
    besides=_BESIDES,
)
IN_MERMAID = Lacks(ENTITY_CELLS, about=ABOUT, tombstones=True, context=True, besides=_BESIDES)
IN_PICTURE = Lacks(_CELLS, about=("questions", "groups"), tombstones=True, besides=_BESIDES)


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


def drawing_losses(dataset: Dataset, lacks: Lacks, *own: Loss) -> tuple[Loss, ...]:
    """A drawing is a picture of the data, not the data."""
    count = len(published(dataset).claims)
    pictured = Loss("claims", count, "a line tells the state of a relation, not its claims")
    return lost(dataset, lacks, pictured, *own)
