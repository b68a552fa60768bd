"""Private data in cells and columns: a warning, so that nobody publishes it without noticing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graph.issues import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.checking.cells import Row
    from graph.issues import IssueLog
    from graph.reading.cells import Sheet

_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
_BORN: Final = re.compile(
    r"(?i)\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?)\b[^.;]{0,20}\d"
)
_HOME: Final = re.compile(
    r"(?i)\b(?:home|private|residential) address\b|\b(?:lives|living|resides|residing) at\b"
)
_NUMBER: Final = re.compile(
    r"(?i)\b(?:passport|social security|national id(?:entity)?(?: card)?|identity card|"
    r"driver'?s licen[cs]e|ssn)\b[^;]{0,20}\d"
)
_PHONE: Final = re.compile(
    r"(?i)\b(?:phone|mobile|tel\.?|cell)\b[^.;]{0,10}\+?\d[\d ()-]{6,}"
    # The international form (E.123), which needs no word to be known by.
    r"|(?<![\w+])\+[1-9]\d{0,2}[ .(-]{1,2}\d[\d ().-]{5,}\d"
)
#: A word (or sign) without which none of the patterns above can match.
_ANY: Final = re.compile(
    r"(?i)@|\bd\.?o\.?b|birth|born|address|\bliv|\bresid|passport|social|identi|licen|"
    r"phone|mobile|\btel|\bcell|\bssn|\+\d"
)
#: The same in small letters, without which a large text is seen to have none of them.
_SIGNS: Final = (
    *("@", "dob", "d.o", "do.b", "birth", "born", "address", "liv", "resid", "passport", "social"),
    *("identi", "licen", "phone", "mobile", "tel", "cell", "ssn", "+"),
    # Letters that a pattern takes for an i, s or k, whatever their case.
    *("\u0130", "\u0131", "\u017f", "\u212a", "i\u0307"),
)
_SCHEMES: Final = frozenset(
    {
        "curp",
        "dni",
        "email",
        "id-card",
        "national-id",
        "nationalid",
        "passport",
        "personal-id",
        "phone",
        "ssn",
        "tax-id",
    }
)
_COLUMN: Final = re.compile(
    r"(?i)(?:birth|dob\b|passport|ssn|social.?security|national.?id|home.?address|private|"
    r"\bphone|mobile|e-?mail|informant|password|religion|ethnic|health)"
)
#: The columns of entities that hold sentences or names.
FREE_TEXT: Final = ("description", "note", "aliases")
#: The columns of claims that hold sentences.
CLAIM_TEXT: Final = ("quote", "note")


def none_is_private(texts: Iterable[str]) -> bool:
    """Whether it is certain, at a glance, that none of the texts holds private data."""
    low = "\n".join(texts).lower()
    return not any(sign in low for sign in _SIGNS)


def private_kind(text: str) -> str:
    """What kind of private data a text seems to hold, or ''."""
    if not _ANY.search(text):
        return ""
    for pattern, kind in (
        (_MAIL, "an e-mail address"),
        (_BORN, "a birth date"),
        (_HOME, "a private address"),
        (_NUMBER, "the number of a personal document"),
        (_PHONE, "a telephone number"),
    ):
        if pattern.search(text):
            return kind
    return ""


def check_privacy(row: Row, entity_type: str) -> None:
    """Warn of private data in an entity's row."""
    for name in FREE_TEXT:
        text = row.get(name)
        kind = private_kind(text) if text else ""
        if kind:
            row.report("E621", name, f"{name} seems to hold {kind}")
    identifiers = row.get("identifiers")
    found = personal_schemes(identifiers) if entity_type == "person" else []
    if found:
        row.report("E621", "identifiers", f"a personal identifier ({', '.join(found)})")


def personal_schemes(identifiers: str) -> list[str]:
    """The schemes in a cell of identifiers that number persons, sorted."""
    schemes = {part.partition(":")[0].strip().casefold() for part in identifiers.split("|")}
    return sorted(schemes & _SCHEMES)


def check_private_columns(sheet: Sheet, log: IssueLog) -> None:
    """Warn of private data in unknown columns, by their names and cells, and in what claims say."""
    for name in CLAIM_TEXT if "quote" in sheet.values else ():
        for number in _private(sheet.values[name]):
            _report_cell(sheet.place(number, name), name, sheet.values[name][number], log)
    rows = sheet.table.rows
    for index, name in sheet.header.extras:
        cells = [row.cells[index] for row in rows]
        for number in _private(cells):
            _report_cell(sheet.table.place(rows[number], index), name, cells[number], log)
        if _COLUMN.search(name):
            log.add(
                "E622",
                Place(sheet.file, sheet.table.header.line, index + 1),
                f"the column '{name}' seems to hold private data, and all columns are published",
                field=name,
            )


def _private(texts: Sequence[str]) -> list[int]:
    """The numbers of the texts that seem to hold private data."""
    if none_is_private(texts):
        return []
    return [number for number, text in enumerate(texts) if text and private_kind(text)]


def _report_cell(place: Place, name: str, text: str, log: IssueLog) -> None:
    log.add("E621", place, f"{name} seems to hold {private_kind(text)}", field=name, value=text)
