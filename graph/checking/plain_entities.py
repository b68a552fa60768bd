"""The entities of rows that are plain: every cell good by itself, and all of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.checking.addresses import identifier
from graph.checking.aliases import aliases
from graph.checking.countries import country_codes
from graph.checking.lists import split_list
from graph.checking.numbers import DATE_LINE, POLE, coordinate
from graph.checking.plain import Odd, Plain, PlainRows, address, code, items
from graph.checking.privacy import FREE_TEXT, none_is_private, personal_schemes, private_kind
from graph.records import Identifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.reading.cells import Sheet
    from graph.vocabulary import Vocabulary


def plain_entities(sheet: Sheet, vocabulary: Vocabulary) -> Plain:
    """The entities of a sheet as far as they are plain."""
    rows = PlainRows(sheet)
    types: Sequence[str] = ["thing"] * sheet.size
    if sheet.has("type"):
        types = rows.of("type", code(vocabulary.entity_types))
    places = list(zip(rows.texts("lat"), rows.texts("lon"), strict=True))
    rows.read(places, _coordinates)
    for name in FREE_TEXT:
        if not none_is_private(rows.texts(name)):
            rows.of(name, _public)
    fields = (
        rows.keys("id" if sheet.has("id") else "name"),
        rows.filled("name"),
        types,
        rows.of("aliases", aliases),
        rows.texts("description"),
        rows.of("country", _countries),
        rows.dates("start"),
        rows.dates("end"),
        rows.of("identifiers", _identifiers),
        rows.texts("lat"),
        rows.texts("lon"),
        rows.of("publisher", items),
        rows.of("author", items),
        rows.of("url", address),
        rows.of("archive_url", address),
        rows.dates("retrieved"),
        rows.texts("note"),
        rows.extras(),
        rows.lines(),
    )
    return Plain(zip(*fields, strict=True), rows.odd)


def _public(text: str) -> None:
    if text and private_kind(text):
        raise Odd


def _countries(text: str) -> tuple[str, ...]:
    codes, recased = country_codes(text) if text else ((), False)
    if recased:
        raise Odd
    return codes


def _identifiers(text: str) -> tuple[Identifier, ...]:
    if personal_schemes(text):
        raise Odd
    return tuple(Identifier(*identifier(item)) for item in split_list(text))


def _coordinates(cells: tuple[str, str]) -> None:
    lat, lon = cells
    if not lat and not lon:
        return
    if coordinate(lat, POLE) == 0 == coordinate(lon, DATE_LINE):
        raise Odd
    coordinate(lon, DATE_LINE)
