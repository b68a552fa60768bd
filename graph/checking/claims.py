"""The rows of ``relations.csv`` → claims, each cell checked by itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.bulk import maker
from graph.checking.cells import CLOSED, Row, closed_code
from graph.checking.legal import legal_fault
from graph.checking.lists import CellError, split_list
from graph.checking.numbers import amount_bounds
from graph.checking.plain_claims import plain_claims
from graph.checking.text import CONTROL, CONTROL_IN_ID
from graph.issues import Place
from graph.lookalikes import nearest, skeleton
from graph.records import Claim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.issues import IssueLog
    from graph.reading.cells import Sheet
    from graph.vocabulary import Vocabulary

_HINTS: Final[Mapping[str, Mapping[str, str]]] = {
    "stage": {
        "guilty": "pleaded-guilty or convicted?",
        "indicted": "Did you mean 'charged'?",
        "accused": "Did you mean 'alleged' or 'charged'?",
        "sanctioned": "Did you mean 'designated'?",
        "sentenced": "Did you mean 'convicted'?",
        "pleaded guilty": "Did you mean 'pleaded-guilty'?",
    },
    "role": {
        "accused": "Did you mean 'defendant'?",
        "suspect": "Did you mean 'named'?",
        "sanctioned": "Did you mean 'designee'?",
        "judge": "Did you mean 'court'?",
    },
    "status": {
        "former": "An end date says that it is over.",
        "ended": "An end date says that it is over.",
        "withdrawn": "Did you mean 'retracted'?",
    },
    "stance": {"confirms": "Did you mean 'supports'?", "disputes": "Did you mean 'denies'?"},
    "basis": {},
}


@dataclass
class Claims:
    """The claims of a file by id, with the numbers of their rows.

    ``cited``: the file has a document column.
    """

    sheet: Sheet
    cited: bool
    by_id: dict[str, Claim] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def row(self, claim: Claim, log: IssueLog) -> Row:
        """The row of a claim, to report on."""
        return Row(self.sheet, self.rows[claim.id], log)

    def place(self, claim: Claim) -> Place:
        """The row of a claim, as a place."""
        return Place(self.sheet.file, claim.line)


def read_claims(sheet: Sheet, vocabulary: Vocabulary, log: IssueLog) -> Claims:
    """Check every row; rows without both ends are left out, all others are kept."""
    found = Claims(sheet, cited=sheet.has("document"))
    first = Place(sheet.file, sheet.table.header.line)
    if not sheet.has("type") and sheet.size:
        log.add("E310", first, f"{sheet.file} has no type column: every relation is 'related-to'")
    if not found.cited and sheet.size:
        log.add(
            "E601",
            first,
            f"{sheet.file} has no document column: all {sheet.size:,} claims are uncited",
        )
    made: dict[str, int] = {}
    plain = plain_claims(sheet, vocabulary)
    make = maker(Claim)
    for number, cells in enumerate(plain.cells):
        key = cells[0]
        if number in plain.odd or key in found.by_id:
            _look(Row(sheet, number, log), found, made, vocabulary)
        else:
            found.by_id[key] = make(*cells)
            found.rows[key] = number
    return found


def _look(row: Row, found: Claims, made: dict[str, int], vocabulary: Vocabulary) -> None:
    """Check a row that is not plain; without both ends it is left out."""
    ends = [row.get(name) for name in ("source", "target")]
    for name, end in zip(("source", "target"), ends, strict=True):
        if not end:
            row.report("E401", name, f"the {name} is empty")
    key = row.get("id")
    if not key:
        key = _made_id(row, made, found)
    elif key in found.by_id:
        _repeated(row, found, key)
        return
    if all(ends):
        found.by_id[key] = _claim(row, key, vocabulary, cited=found.cited)
        found.rows[key] = row.number


def _made_id(row: Row, made: dict[str, int], found: Claims) -> str:
    """An id from the row's content: stable under reordering; identical rows get an ordinal."""
    if row.sheet.has("id"):
        row.report("E431", "id", "the claim has no id; one is made from its content")
    named = zip(row.sheet.values, row.sheet.row(row.number), strict=True)
    others = row.sheet.others(row.number)
    parts = sorted((name, value) for name, value in (*named, *others) if value)
    text = "\x1e".join(f"{name}\x1f{value}" for name, value in parts)
    base = "c-" + hashlib.sha256(text.encode()).hexdigest()[:12]
    made[base] = made.get(base, 0) + 1
    if made[base] > 1:
        line = row.sheet.line(found.rows[base]) if base in found.rows else None
        row.log.add(
            "E518",
            Place(row.sheet.file, row.line),
            "the row has the same content as another" + (f" (line {line})" if line else ""),
            related=(Place(row.sheet.file, line),) if line else (),
        )
    key = base if made[base] == 1 else f"{base}-{made[base]}"
    while key in found.by_id:
        made[base] += 1
        key = f"{base}-{made[base]}"
    return key


def _repeated(row: Row, found: Claims, key: str) -> None:
    earlier = found.rows[key]
    line, places = row.sheet.line(earlier), (row.sheet.place(earlier, "id"),)
    if row.same(earlier):
        row.report("E507", "id", f"line {row.line} repeats line {line}", related=places)
    else:
        message = f"the claim id '{key}' is that of line {line}, too"
        row.report("E506", "id", message, related=places)


def _claim(row: Row, key: str, vocabulary: Vocabulary, *, cited: bool) -> Claim:
    code = {name: closed_code(row, name, vocabulary, _HINTS[name]) for name in CLOSED}
    relation_type = _type(row, vocabulary)
    amount = _amount(row)
    if cited:
        if not row.get("document"):
            row.report("E602", "document", "the claim names no document")
        if not row.get("basis"):
            row.report("E603", "basis", "the claim has no basis")
    if code["status"] in {"superseded", "retracted"} and not row.get("note"):
        row.report("E606", "note", f"a {code['status']} claim needs a note", "Say why in the note.")
    if not key.isprintable() and CONTROL_IN_ID.search(key) and not CONTROL.search(key):
        row.report("E404", "id", "a tab or line break in the id", "Delete it.")
    codes = {**code, "stance": row.get("stance")}
    fault = legal_fault(relation_type, codes, row.sheet, vocabulary)
    if fault:
        row.report(*fault)
    return Claim(
        id=key,
        source=row.get("source"),
        type=relation_type,
        target=row.get("target"),
        role=code["role"],
        stage=code["stage"],
        start=row.date("start"),
        end=row.date("end"),
        amount=amount,
        unit=row.get("unit") if amount else "",
        basis=code["basis"],
        stance=code["stance"] or "supports",
        refers_to=tuple(split_list(row.get("refers-to"))),
        speaker=row.get("speaker"),
        document=row.get("document"),
        locator=row.get("locator"),
        quote=row.get("quote"),
        published=row.date("published"),
        checked=row.date("checked"),
        status=code["status"] or "current",
        note=row.get("note"),
        extra=row.extra(),
        undirected=row.sheet.undirected(row.number),
        made_id=not row.get("id"),
        line=row.line,
    )


def _amount(row: Row) -> str:
    amount, unit = row.get("amount"), row.get("unit")
    if not amount and not unit:
        return ""
    if not amount:
        row.report("E417", "amount", f"the unit '{unit}' has no amount", "A unit needs its amount.")
        return ""
    try:
        amount_bounds(amount)
    except CellError as error:
        row.report("E416", "amount", f"amount: {error}", error.remedy)
        return ""
    if not unit:
        row.report("E417", "unit", f"the amount {amount} has no unit", "An amount needs its unit.")
        return ""
    return amount


def _type(row: Row, vocabulary: Vocabulary) -> str:
    text = row.get("type")
    if not row.sheet.has("type"):
        return "related-to"
    known = vocabulary.relation_types
    if text in known:
        return text
    if not text:
        row.report("E411", "type", "the relation has no type")
        return "related-to"
    plain = text.casefold()
    if plain in known:
        row.report("E413", "type", f"'{text}' was read as '{plain}'")
        return plain
    if skeleton(text).replace(" ", "-").replace("_", "-") in vocabulary.guilt:
        row.report("E410", "type", f"'{text}' is no relation type: there is no type for guilt")
        return "related-to"
    near = nearest(skeleton(text).replace("_", "-").replace(" ", "-"), known)
    suggestion = f"Did you mean '{near}'? " if near else ""
    row.report(
        "E412",
        "type",
        f"unknown relation type '{text}': it builds under its own name",
        f"{suggestion}Known: {', '.join(known)}; a vocabulary.toml beside the CSVs can add it.",
    )
    return text
