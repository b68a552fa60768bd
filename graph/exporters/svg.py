"""The ``svg`` format: the chart as the page draws it, with legend and caption, without a browser.

Definition: SVG 1.1, with the ``data-`` and ``aria-`` attributes of SVG 2. No script, no style sheet
and no address: it asks no server and runs nothing. Lines and entities carry titles, so that a
reader can ask what they are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph import evidence
from graph.exporters.chart.captions import LEADING, SIZE, place, visible
from graph.exporters.chart.curves import bent, fan
from graph.exporters.chart.legend import heading, legend
from graph.exporters.chart.looks import BAND, PAPER, line_of
from graph.exporters.chart.signs import (
    band,
    connected,
    glyph,
    haloed,
    looped,
    number,
    strokes,
)
from graph.exporters.citations import called
from graph.exporters.columns import unfit_texts
from graph.exporters.drawing import IN_PICTURE, drawing_losses
from graph.exporters.exporter import Loss, SingleFile
from graph.exporters.node_link import edge_id
from graph.exporters.xml_text import DECLARATION, leaf, opening
from graph.fingerprint import data_hash
from graph.layout import positions
from graph.own_columns import identity
from graph.published import published

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exporters.chart.captions import Caption
    from graph.exporters.chart.looks import Line
    from graph.exporters.chart.shapes import Point
    from graph.records import Dataset, Relation

    Captions = Mapping[str, Caption | None]

#: The first has the widths that captions are given room for, as most systems have them.
FONTS: Final = "Roboto,'Liberation Sans',Arial,Helvetica,sans-serif"
_MARGIN: Final = 24
#: What an entity and its loops need to each side.
_ROOM: Final = 56
_LEAST_WIDTH: Final = 760
#: A legend for a sheet of this width has letters of the same size as the captions.
_USUAL_WIDTH: Final = 1300
LACKS: Final = IN_PICTURE
#: From this many lines on they are paler, so that the crowd reads as a tone and not as a wall.
_MANY: Final = 400


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return "\n".join([DECLARATION.strip(), *_document(dataset), ""]).encode("utf-8", "replace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """A drawing is a picture of the data; some captions find no room."""
    silent = sum(caption is None for caption in _captions(_drawing(dataset)).values())
    return drawing_losses(
        dataset,
        LACKS,
        Loss("captions", silent, "left out where they would lie on others; they are titles"),
        Loss("texts", unfit_texts(dataset), "signs that XML cannot hold become U+FFFD"),
    )


@dataclass(frozen=True, slots=True)
class _Route:
    """A relation, the look of its line, the line's path and middle, and its arrow or ''."""

    relation: Relation
    line: Line
    path: str
    middle: Point
    arrow: str


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn where; retracted claims have no part in it."""

    dataset: Dataset
    places: Mapping[str, Point]
    radii: Mapping[str, float]
    routes: tuple[_Route, ...]


def _drawing(dataset: Dataset) -> _Drawing:
    held = published(dataset)
    live = replace(dataset, claims=tuple(sorted(held.claims, key=lambda claim: claim.id)))
    places = positions(live)
    # They grow slowly with the number of relations, as on the page.
    radii = {
        key: 8 + min(12.0, 2 * math.log2(1 + len(live.relations_of.get(key, ())))) for key in places
    }
    counted = evidence.origins(dataset)
    routes = []
    for relation, bend in zip(held.relations, fan(held.relations), strict=True):
        line = _line(relation, dataset, counted[relation.key])
        start, end = places[relation.source], places[relation.target]
        rims = (radii[relation.source], radii[relation.target])
        if relation.source == relation.target:
            drawn = (*looped(start, rims[0], bend), "")
        else:
            drawn = connected(bent(start, end, bend), line, rims)
        routes.append(_Route(relation, line, *drawn))
    return _Drawing(dataset, places, radii, tuple(routes))


def _sheet(places: Mapping[str, Point], captions: Captions) -> tuple[float, float, Point]:
    """Width and height of the drawing itself, and its upper left corner."""
    boxes = [caption.box for caption in captions.values() if caption is not None]
    boxes += [(x - _ROOM, y - _ROOM, x + _ROOM, y + _ROOM) for x, y in places.values()]
    if not boxes:
        return _LEAST_WIDTH, 0.0, (0.0, 0.0)
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    wide = max(_LEAST_WIDTH, max(rights) - min(lefts) + 2 * _MARGIN)
    high = max(bottoms) - min(tops) + 2 * _MARGIN
    return wide, high, ((min(lefts) + max(rights) - wide) / 2, min(tops) - _MARGIN)


def _document(dataset: Dataset) -> Iterator[str]:
    drawing = _drawing(dataset)
    captions = _captions(drawing)
    wide, high, (left, top) = _sheet(drawing.places, captions)
    scale = max(1.0, wide / _USUAL_WIDTH)
    inner = wide / scale - 48
    head, above = heading(dataset, inner)
    foot, below = legend(dataset, inner)
    whole = (above + below + 56) * scale + high
    size = {"width": number(wide), "height": number(whole)}
    box = f"0 0 {number(wide)} {number(whole)}"
    named = {"xmlns": "http://www.w3.org/2000/svg", "version": "1.1", "role": "img"}
    yield opening("svg", named | size | {"viewBox": box, "font-family": FONTS})
    yield leaf("title", {}, visible(dataset.about.title) or "Chart")
    yield leaf("desc", {}, f"Data hash {data_hash(dataset)}")
    yield leaf("rect", {"width": "100%", "height": "100%", "fill": PAPER})
    yield from _moved(head, 24 * scale, 20 * scale, scale)
    yield opening("g", {"transform": f"translate({number(-left)} {number(above * scale - top)})"})
    yield from _relations(drawing)
    yield from _entities(drawing, captions)
    yield "</g>"
    yield from _moved(foot, 24 * scale, (above + 26) * scale + high, scale)
    yield "</svg>"


def _moved(items: list[str], x: float, y: float, scale: float) -> Iterator[str]:
    move = f"translate({number(x)} {number(y)}) scale({number(scale)})"
    yield from (opening("g", {"transform": move}), *items, "</g>")


def _relations(drawing: _Drawing) -> Iterator[str]:
    for route in drawing.routes:
        if route.line.band:
            yield band(route.line, route.path, BAND)
    many = len(drawing.routes) > _MANY
    for route in drawing.routes:
        opacity = "0.6" if many and not route.line.band else "1"
        yield opening("g", {"data-relation": edge_id(route.relation)})
        yield leaf("title", {}, _told(route.relation, drawing.dataset))
        yield from strokes(route.line, route.path, route.middle, opacity=opacity)
        yield f"{route.arrow}</g>"


def _line(relation: Relation, dataset: Dataset, origins: int) -> Line:
    basis = dataset.vocabulary.basis.get(evidence.strongest_basis(relation))
    style = basis.line if basis else ""
    return line_of(evidence.state(relation), style, origins, directed=relation.directed)


def _told(relation: Relation, dataset: Dataset) -> str:
    kind = dataset.vocabulary.relation_type(relation.type)
    source, target = dataset.name(relation.source), dataset.name(relation.target)
    claims = f"{len(relation.claims)} claim{'s' if len(relation.claims) > 1 else ''}"
    sentence = f"{source} {kind.label or relation.type} {target}"
    return visible(f"{sentence} ({evidence.state(relation)}, {claims})")


def _captions(drawing: _Drawing) -> Captions:
    """Entity id → its caption or none; the larger entities come first."""
    order = sorted(drawing.places, key=lambda key: (-drawing.radii[key], key))
    wishes = [(drawing.dataset.name(key), drawing.places[key], drawing.radii[key]) for key in order]
    signs = [route.middle for route in drawing.routes if route.line.sign]
    return dict(zip(order, place(wishes, signs), strict=True))


def _entities(drawing: _Drawing, captions: Captions) -> Iterator[str]:
    dataset = drawing.dataset
    lists = dataset.vocabulary
    for entity in published(dataset).entities:
        kind = lists.entity_type(entity.type)
        attributes = {"data-entity": entity.id}
        if entity.id in dataset.context:
            attributes["opacity"] = "0.5"
        words = visible(f"{called(entity)} ({kind.label or entity.type})")
        known = identity(entity)
        at, radius = drawing.places[entity.id], drawing.radii[entity.id]
        drawn = glyph(kind, lists, at, radius, known.code if known else "")
        yield "".join([opening("g", attributes), leaf("title", {}, words), *drawn, "</g>"])
    # After all entities, so that no caption is under one.
    for key in sorted(captions):
        caption = captions[key]
        if caption is not None:
            for row, words in enumerate(caption.lines):
                low = caption.box[1] + row * LEADING + SIZE
                yield from haloed(words, caption.x, low, SIZE, text_anchor=caption.anchor)


EXPORTER: Final = SingleFile("svg", (".svg",), render, losses, LACKS)
