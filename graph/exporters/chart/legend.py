"""The legend and the caption of the chart: every sign that is in it, and which data they are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from graph import __version__, evidence
from graph.exporters.chart.captions import visible, width
from graph.exporters.chart.curves import bent
from graph.exporters.chart.looks import BAND, INK, QUIET, line_of
from graph.exporters.chart.signs import band, connected, glyph, strokes, text
from graph.fingerprint import data_date, data_hash
from graph.own_columns import IDENTITIES, identity
from graph.published import published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.exporters.chart.looks import Line
    from graph.records import Dataset

#: Height of a row, width of a column, and of the place for a sample.
_ROW: Final = 24
_COLUMN: Final = 240
_SAMPLE: Final = 54
_SMALL: Final = 13
_TITLE: Final = 22
#: Above these, the whole: state → words.
_STATES: Final = (
    ("contested", "Contested: two sides speak"),
    ("denied", "Only denied"),
    ("mentioned", "Only named together"),
    ("withdrawn", "No longer claimed"),
)
Item = tuple[list[str], str]


def heading(dataset: Dataset, wide: float) -> tuple[list[str], float]:
    """The title over the chart, and how high it is."""
    about = dataset.about
    found = [text(visible(about.title) or "Chart", 0, _TITLE, _TITLE, fill=INK, font_weight="600")]
    at = _TITLE + 8
    for words in (about.description, about.disclaimer):
        for line in _wrapped(visible(words), wide):
            at += 18
            found.append(text(line, 0, at, _SMALL, fill=QUIET))
    return found, at + 8


def legend(dataset: Dataset, wide: float) -> tuple[list[str], float]:
    """The legend and the caption below the chart, and how high they are."""
    items = [*_types(dataset), *_lines(dataset)]
    columns = max(1, int(wide // _COLUMN))
    rows = -(-len(items) // columns)
    found: list[str] = []
    for i, (sample, words) in enumerate(items):
        x, y = i // rows * _COLUMN, i % rows * _ROW + _ROW / 2
        found.append(f'<g transform="translate({x} {y:g})">{"".join(sample)}')
        found.append(f"{text(words, _SAMPLE + 8, 4.5, _SMALL, fill=INK)}</g>")
    at = rows * _ROW + 10.0
    for line in (row for words in _caption(dataset) for row in _wrapped(words, wide)):
        at += 18
        found.append(text(line, 0, at, _SMALL, fill=QUIET))
    return found, at + 8


def _types(dataset: Dataset) -> Iterator[Item]:
    lists = dataset.vocabulary
    counted = Counter(entity.type for entity in dataset.entities.values())
    order = {code: place for place, code in enumerate(lists.entity_types)}
    for code in sorted(counted, key=lambda code: (order.get(code, len(order)), code)):
        kind = lists.entity_type(code)
        words = visible(kind.label or code)[:24]
        yield glyph(kind, lists, (_SAMPLE / 2, 0), 9), f"{words} ({counted[code]})"
    said = Counter(identity(entity) for entity in dataset.entities.values())
    for known in IDENTITIES:
        if said[known]:
            sample = glyph(lists.entity_type(""), lists, (_SAMPLE / 2, 0), 9, known.code)
            yield sample, f"{known.label} ({said[known]})"
    if dataset.context:
        count = len(dataset.context)
        circle = [
            f'<g opacity="0.5">{"".join(glyph(lists.entity_type(""), lists, (27, 0), 9))}</g>'
        ]
        yield circle, f"Pale: context ({count})"


def _lines(dataset: Dataset) -> Iterator[Item]:
    lists = dataset.vocabulary
    relations = published(dataset).relations
    states = Counter(evidence.state(relation) for relation in relations)
    bases = Counter(evidence.strongest_basis(relation) for relation in relations)
    for code, basis in lists.basis.items():
        if bases[code]:
            line = line_of("supported", basis.line, 1, directed=True)
            yield _sample(line), f"{basis.label} ({bases[code]})"
    if not dataset.cited:
        yield _sample(line_of("supported", "", 1, directed=True)), "No citation"
    for code, words in _STATES:
        if states[code]:
            yield _sample(line_of(code, "solid", 1, directed=True)), f"{words} ({states[code]})"
    counted = evidence.origins(dataset)
    if any(counted[relation.key] > 1 for relation in relations):
        yield _sample(line_of("supported", "solid", 4, directed=True)), "More independent origins"
    if not all(relation.directed for relation in relations):
        yield _sample(line_of("supported", "solid", 1, directed=False)), "No direction"


def _sample(line: Line) -> list[str]:
    path, middle, arrow = connected(bent((0, 0), (_SAMPLE, 0), 0), line, (0, 0))
    ribbon = [band(line, path, BAND)] if line.band else []
    return [*ribbon, *strokes(line, path, middle), arrow]


def _caption(dataset: Dataset) -> Iterator[str]:
    held, about = published(dataset), dataset.about
    yield (
        "Shape, letter and colour tell the type; the line tells the strongest evidence; "
        "its width, the independent origins; read along the arrow."
    )
    if dataset.chosen:
        yield visible(f"Selection: {dataset.chosen}")
    facts = [
        f"{len(held.entities):,} entities",
        f"{len(held.relations):,} relations",
        f"{len(held.claims):,} claims" if dataset.cited else "uncited: no claim names a source",
        "a selection, with its context" if dataset.context else "",
        f"data of {data_date(dataset)}" if data_date(dataset) else "",
        visible(f"licence: {about.licence}") if about.licence else "",
        visible(f"contact: {about.contact}") if about.contact else "",
    ]
    yield " · ".join(filter(None, facts))
    yield f"Data hash {data_hash(dataset)} · recordgraph {__version__}"


def _wrapped(words: str, wide: float) -> Iterator[str]:
    """Lines that fit; a word longer than a line is cut into several."""
    line = ""
    for word in words.split():
        whole = f"{line} {word}".strip()
        if width(whole, _SMALL) <= wide:
            line = whole
            continue
        if line:
            yield line
        line = word
        while width(line, _SMALL) > wide:
            room = max(1, int(wide / _SMALL))
            yield line[:room]
            line = line[room:]
    if line:
        yield line
