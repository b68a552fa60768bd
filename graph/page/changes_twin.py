"""What changed, in the register: the same list that the page shows, for readers without script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.comparing import changed_cells
from graph.fingerprint import data_date, data_hash
from graph.page.claim_text import anchor
from graph.page.markup import NOTHING, Piece, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.comparing import Changed, Comparison
    from graph.page.markup import Html
    from graph.records import Claim, Dataset, Entity

_SECTION: Final = Piece(
    '<section aria-labelledby="changes">\n<h2 id="changes">What changed</h2>\n'
    '<p class="meaning">Since {}<code>{}</code>.</p>\n{}</section>\n'
)
_DATED: Final = Piece("the data of {}: ")
_NO_DATE: Final = Piece("other data: ")()
_NOTHING: Final = Piece("<p>Nothing changed in the records.</p>\n")()
_PART: Final = Piece("<h3>{} ({})</h3>\n<ul>\n{}</ul>\n")
_ITEM: Final = Piece('<li data-change="{}">{}{}</li>\n')
_LINK: Final = Piece('<a href="#{}"><bdi>{}</bdi></a>')
_TEXT: Final = Piece("<bdi>{}</bdi> <code>{}</code>")
_SAID: Final = Piece("<bdi>{}</bdi> {} <bdi>{}</bdi> ({}<code>{}</code>)")
_CITED: Final = Piece("<cite>{}</cite>; ")
_BARE: Final = Piece("<code>{}</code>")
_STONE: Final = Piece(" Withdrawn{}: <bdi>{}</bdi>")
_STONE_DATE: Final = Piece(" on {}")
_CELLS: Final = Piece("\n<ul>\n{}</ul>")
_CELL: Final = Piece("<li>{}: <del><bdi>{}</bdi></del> → <ins><bdi>{}</bdi></ins></li>\n")
_EMPTY: Final = "(empty)"


def changes_section(comparison: Comparison | None) -> Html:
    """The section; nothing where the data were compared with none."""
    if comparison is None:
        return NOTHING
    old, new = comparison.old, comparison.new
    entities, rows = comparison.difference.entities, comparison.rows
    date = data_date(old)
    parts = [
        _part("Entities added", (_entity(new, row) for row in entities.added)),
        _part("Entities withdrawn", (_gone_entity(comparison, row) for row in entities.withdrawn)),
        _part("Entities changed", (_changed(_entity, new, item) for item in entities.changed)),
        _part("Claims added", (_claim(new, row) for row in rows.added)),
        _part("Claims withdrawn", (_gone_claim(comparison, row) for row in rows.withdrawn)),
        _part("Claims changed", (_changed(_claim, new, item) for item in rows.changed)),
    ]
    told = joined(parts) or _NOTHING
    return _SECTION(_DATED(date) if date else _NO_DATE, data_hash(old), told)


def _part(title: str, items: Iterable[Html]) -> Html:
    found: Sequence[Html] = list(items)
    return _PART(title, f"{len(found):,}", joined(found)) if found else NOTHING


def _entity(_dataset: Dataset, row: Entity, cells: Html = NOTHING) -> Html:
    return _ITEM(row.id, _LINK(anchor("e", row.id), row.name), cells)


def _claim(dataset: Dataset, row: Claim, cells: Html = NOTHING) -> Html:
    return _ITEM(row.id, _said(dataset, row, _LINK(anchor("c", row.id), row.id)), cells)


def _said(dataset: Dataset, row: Claim, key: Html | None = None) -> Html:
    label = dataset.vocabulary.relation_type(row.type).label
    cited = _CITED(dataset.name(row.document)) if row.document else NOTHING
    ends = dataset.name(row.source), dataset.name(row.target)
    return _SAID(ends[0], label, ends[1], cited, key or row.id)


def _gone_entity(comparison: Comparison, row: Entity) -> Html:
    told = _BARE(row.id) if row.id in comparison.graves else _TEXT(row.name, row.id)
    return _ITEM(row.id, told, _stone(comparison, row.id))


def _gone_claim(comparison: Comparison, row: Claim) -> Html:
    told = _said(comparison.old, row) if comparison.tells(row) else _BARE(row.id)
    return _ITEM(row.id, told, _stone(comparison, row.id))


def _stone(comparison: Comparison, key: str) -> Html:
    stone = comparison.graves.get(key)
    if stone is None:
        return NOTHING
    return _STONE(_STONE_DATE(stone.date) if stone.date else NOTHING, stone.reason)


def _changed(tell: Any, dataset: Dataset, item: Changed[Any]) -> Html:
    lines = [
        _CELL(name, before or _EMPTY, after or _EMPTY)
        for name, before, after in changed_cells(item)
    ]
    made: Html = tell(dataset, item.after, _CELLS(joined(lines)))
    return made
