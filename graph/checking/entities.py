"""The rows of ``entities.csv`` → entities, each cell checked by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.bulk import maker
from graph.checking.addresses import check_url, identifier, usable_url
from graph.checking.aliases import aliases
from graph.checking.cells import Row
from graph.checking.countries import country_codes
from graph.checking.lists import CellError, split_list
from graph.checking.numbers import DATE_LINE, POLE, coordinate
from graph.checking.plain import LONGEST_ID
from graph.checking.plain_entities import plain_entities
from graph.checking.privacy import check_privacy
from graph.checking.text import CONTROL, CONTROL_IN_ID
from graph.lookalikes import nearest, skeleton
from graph.records import Entity, Identifier

if TYPE_CHECKING:
    from graph.issues import IssueLog
    from graph.reading.cells import Sheet
    from graph.vocabulary import Vocabulary


@dataclass
class Entities:
    """The entities of a file by id, with the numbers of their rows, for the checks that follow.

    ``unread`` holds the ids of rows that had errors: they exist, so references to them are good.
    """

    sheet: Sheet
    by_id: dict[str, Entity] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


def read_entities(sheet: Sheet, vocabulary: Vocabulary, log: IssueLog) -> Entities:
    """Check every row; rows without a usable id are left out, all others are kept."""
    found = Entities(sheet)
    named = not sheet.has("id")
    if not sheet.has("type") and sheet.size:
        from graph.issues import Place  # noqa: PLC0415  needed only here

        log.add(
            "E310",
            Place(sheet.file, sheet.table.header.line),
            f"{sheet.file} has no type column: every entity is read as 'thing'",
        )
    plain = plain_entities(sheet, vocabulary)
    make = maker(Entity)
    for number, cells in enumerate(plain.cells):
        if number in plain.odd:
            _look(Row(sheet, number, log), found, vocabulary, named)
        else:
            key = cells[0]
            found.by_id[key] = make(*cells)
            found.rows[key] = number
    return found


def _look(row: Row, found: Entities, vocabulary: Vocabulary, named: bool) -> None:  # noqa: FBT001  a fact
    """Check a row that is not plain; without a usable id of its own it is left out."""
    name = "name" if named else "id"
    key = row.get(name)
    if not key:
        row.report("E408" if named else "E401", name, f"the entity has no {name}")
    elif key in found.by_id:
        _repeated(row, found, key, name)
    else:
        found.by_id[key] = _entity(row, key, vocabulary)
        found.rows[key] = row.number


def _repeated(row: Row, found: Entities, key: str, name: str) -> None:
    earlier = found.rows[key]
    line = row.sheet.line(earlier)
    place = row.sheet.place(earlier, name)
    if row.same(earlier):
        row.report("E403", name, f"line {row.line} repeats line {line}", related=(place,))
    else:
        row.report(
            "E402", name, f"the {name} '{key}' is that of line {line}, too", related=(place,)
        )


def _entity(row: Row, key: str, vocabulary: Vocabulary) -> Entity:
    name = row.get("name")
    if not name:
        row.report(
            "E408", "name", "the entity has no name", "Fill the cell; the id is not shown instead."
        )
    if not key.isprintable() and CONTROL_IN_ID.search(key) and not CONTROL.search(key):
        row.report("E404", "id", "a tab or line break in the id", "Delete it.")
    if len(key) > LONGEST_ID:
        row.report("E703", "id", f"the id has {len(key):,} characters")
    for column in ("url", "archive_url"):
        _check_address(row, column)
    check_privacy(row, row.get("type"))
    lat, lon = _coordinates(row)
    return Entity(
        id=key,
        name=name,
        type=_type(row, vocabulary),
        aliases=aliases(row.get("aliases")),
        description=row.get("description"),
        countries=_countries(row),
        start=row.date("start"),
        end=row.date("end"),
        identifiers=_identifiers(row),
        lat=lat,
        lon=lon,
        publishers=tuple(split_list(row.get("publisher"))),
        authors=tuple(split_list(row.get("author"))),
        url=usable_url(row.get("url")),
        archive_url=usable_url(row.get("archive_url")),
        retrieved=row.date("retrieved"),
        note=row.get("note"),
        extra=row.extra(),
        line=row.line,
    )


def _check_address(row: Row, column: str) -> None:
    text = row.get(column)
    if not text:
        return
    try:
        odd = check_url(text)
    except CellError as error:
        row.report("E423", column, f"{column}: {error}", error.remedy)
        return
    for code, message, remedy in odd:
        row.report(code, column, message, remedy)


def _type(row: Row, vocabulary: Vocabulary) -> str:
    text = row.get("type")
    if not row.sheet.has("type"):
        return "thing"
    if not text:
        row.report("E411", "type", "the entity has no type")
        return "thing"
    known = vocabulary.entity_types
    if text in known:
        return text
    plain = text.casefold()
    if plain in known:
        row.report("E413", "type", f"'{text}' was read as '{plain}'")
        return plain
    if skeleton(text).replace(" ", "-").replace("_", "-") in vocabulary.guilt:
        row.report("E410", "type", f"'{text}' is no type: there is no type for guilt")
        return "thing"
    near = nearest(skeleton(text), known)
    suggestion = f"Did you mean '{near}'? " if near else ""
    row.report(
        "E409",
        "type",
        f"unknown entity type '{text}': it builds under its own name",
        f"{suggestion}Known: {', '.join(known)}.",
    )
    return text


def _countries(row: Row) -> tuple[str, ...]:
    if not row.use("E421", "country", country_codes):
        return ()
    codes, recased = country_codes(row.get("country"))
    if recased:
        row.report("E413", "country", f"'{row.get('country')}' was read as {'|'.join(codes)}")
    return codes


def _identifiers(row: Row) -> tuple[Identifier, ...]:
    found = []
    for text in split_list(row.get("identifiers")):
        try:
            found.append(Identifier(*identifier(text)))
        except CellError as error:
            row.report("E422", "identifiers", str(error), error.remedy)
    return tuple(found)


def _coordinates(row: Row) -> tuple[str, str]:
    lat, lon = row.get("lat"), row.get("lon")
    if not lat and not lon:
        return "", ""
    if not lat or not lon:
        there, missing = ("lat", "lon") if lat else ("lon", "lat")
        at = missing if row.sheet.has(missing) else there
        row.report("E419", at, f"{there} without {missing}", "Fill both cells or neither.")
        return "", ""
    good = row.use("E418", "lat", lambda text: coordinate(text, POLE))
    good = row.use("E418", "lon", lambda text: coordinate(text, DATE_LINE)) and good
    if not good:
        return "", ""
    if float(lat) == 0 and float(lon) == 0:
        row.report("E420", "lat", "lat 0 and lon 0: a point in the Gulf of Guinea")
    return lat, lon
