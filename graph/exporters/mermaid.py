"""The ``mermaid`` format: a flow chart for Markdown files.

Definition: https://mermaid.js.org/syntax/flowchart.html. Every sign of a text but letters, digits
and spaces is written as an entity code, so that no text can end its quotes or open a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.exporters.citations import called, one_line
from graph.exporters.drawing import IN_MERMAID, drawing_losses, drawn
from graph.exporters.exporter import Loss, SingleFile
from graph.exporters.xml_text import fit
from graph.fingerprint import data_hash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Dataset

#: What Mermaid draws unless its configuration allows more: edges, characters of text.
LACKS: Final = IN_MERMAID
MOST_EDGES: Final = 500
MOST_TEXT: Final = 50_000


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return ("\n".join(_lines(dataset)) + "\n").encode("utf-8", "replace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What a drawing loses; and that a large one is refused by Mermaid as it is delivered."""
    _, lines = drawn(dataset)
    long = len(render(dataset).decode())
    return drawing_losses(
        dataset,
        LACKS,
        Loss(
            "relations",
            len(lines) if len(lines) > MOST_EDGES else 0,
            f"Mermaid draws {MOST_EDGES} unless maxEdges allows more",
        ),
        Loss(
            "characters",
            long if long > MOST_TEXT else 0,
            f"Mermaid reads {MOST_TEXT:,} unless maxTextSize allows more",
        ),
    )


def quoted(text: str) -> str:
    """A text in double quotes that reads as itself; an empty one is a space."""
    plain = "".join(
        sign if sign.isalnum() or sign == " " else f"#{ord(sign)};" for sign in fit(one_line(text))
    )
    return f'"{plain or " "}"'


def _lines(dataset: Dataset) -> Iterator[str]:
    entities, lines = drawn(dataset)
    yield f"%% Data hash: {data_hash(dataset)}"
    yield "flowchart LR"
    for number, entity in enumerate(entities):
        yield f"  n{number}[{quoted(called(entity))}]"
    for line in lines:
        arrow = ("-->" if line.firm else "-.->") if line.directed else "---"
        arrow = "-.-" if not line.directed and not line.firm else arrow
        yield f"  n{line.source} {arrow}|{quoted(line.caption)}| n{line.target}"


EXPORTER: Final = SingleFile("mermaid", (".mmd",), render, losses, LACKS)
