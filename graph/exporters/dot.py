r"""The ``dot`` format: a drawing for Graphviz.

Definition: https://graphviz.org/doc/info/lang.html. Nodes are numbered; the ids of the data stand
in ``comment`` and ``tooltip``, which steer nothing. In quoted texts Graphviz obeys ``\`` and
character references, so both are escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.exporters.citations import called, one_line, web
from graph.exporters.drawing import IN_DOT, drawing_losses, drawn
from graph.exporters.exporter import SingleFile
from graph.exporters.xml_text import fit
from graph.fingerprint import data_hash
from graph.own_columns import identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.exporters.exporter import Loss
    from graph.records import Dataset

LACKS: Final = IN_DOT
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})
#: Shapes of the vocabulary → shapes of Graphviz.
_SHAPES: Final = {
    "dot": "ellipse",
    "square": "box",
    "page": "note",
    "triangleDown": "invtriangle",
    "bar": "cylinder",
}


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return ("\n".join(_lines(dataset)) + "\n").encode("utf-8", "replace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What a drawing loses."""
    return drawing_losses(dataset, LACKS)


def quoted(text: str) -> str:
    """A text in double quotes, on one line, that reads as itself."""
    return f'"{fit(one_line(text)).translate(_ESCAPES)}"'


def _lines(dataset: Dataset) -> Iterator[str]:
    entities, lines = drawn(dataset)
    yield "digraph recordgraph {"
    yield f"  graph [label={quoted(dataset.about.title)}, comment={quoted(data_hash(dataset))}];"
    yield "  node [fontname=sans];"
    yield "  edge [fontname=sans, fontsize=9];"
    for number, entity in enumerate(entities):
        kind = dataset.vocabulary.entity_type(entity.type)
        facts = {
            "label": quoted(called(entity)),
            "shape": _SHAPES.get(kind.shape, kind.shape),
            "tooltip": quoted(f"{kind.label}: {entity.id}"),
            "comment": quoted(entity.id),
        }
        facts |= {"style": "dashed"} if identity(entity) else {}
        url = web(entity.url)
        facts |= {"URL": quoted(url)} if url else {}
        yield f"  n{number} [{_attributes(facts)}];"
    for line in lines:
        facts = {"label": quoted(line.caption), "tooltip": quoted(line.evidence)}
        facts |= {} if line.directed else {"dir": "none"}
        facts |= {} if line.firm else {"style": "dashed"}
        yield f"  n{line.source} -> n{line.target} [{_attributes(facts)}];"
    yield "}"


def _attributes(facts: dict[str, str]) -> str:
    return ", ".join(f"{name}={value}" for name, value in facts.items())


EXPORTER: Final = SingleFile("dot", (".dot", ".gv"), render, losses, LACKS)
