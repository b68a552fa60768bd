"""Cells whose text deceives, was damaged, or cannot be carried by any file format."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from graph.checking.cells import Row
from graph.lookalikes import describe_odd, scripts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.issues import IssueLog
    from graph.reading.cells import Sheet

#: Controls but tab and line ends, DEL, C1 controls, non-characters: illegal or unwise in XML.
CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
#: The same, and tab and line ends: what no id may have.
CONTROL_IN_ID: Final = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
_OVERRIDE: Final = re.compile("[\u202d\u202e]")
_INVISIBLE: Final = re.compile("[\u200b\u2060\ufeff\u00ad]|(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])")
_SEPARATOR: Final = re.compile("[\u2028\u2029]")
_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{5,}"
)
_MIXED: Final = re.compile("[\u0370-\u052f]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHEET_ERROR: Final = re.compile(r"#(?:REF!|NAME\?|N/A|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!)")
_GARBLED: Final = re.compile("[\u00c2\u00c3\u00d0\u00d1\u00e2\u0102\u0192\u20ac\u0080-\u009f]")
#: Anything that the checks below could mind; a text without any needs none of them.
_SUSPECT: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200b-\u200f"
    "\u2060\ufeff\u00ad\u2028\u2029\u0300-\u052f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufffd"
    "\u00c2\u00c3\u00d0\u00d1\u00e2\u0102\u0192\u20ac]|#[RNVDSC][A-Z/]"
)
#: Those of them that are ASCII, but for what needs a number sign.
_CONTROLS: Final = bytes(byte for byte in range(0x80) if CONTROL.match(chr(byte)))
#: Columns whose cells are ids, where even a tab or a line break is a fault.
_IDS: Final = frozenset(
    {"id", "source", "target", "document", "speaker", "refers-to", "publisher", "author"}
)


def check_text(sheet: Sheet, text: str, log: IssueLog) -> None:
    """Check all cells of a sheet; ``text`` is the whole file, which mostly has nothing to mind."""
    if not _suspect(text):
        return
    found = {name: _suspects(column) for name, column in sheet.values.items()}
    others = {
        (index, name): _suspects([row.cells[index] for row in sheet.table.rows])
        for index, name in sheet.header.extras
    }
    for number in sorted(set().union(*found.values(), *others.values())):
        row = Row(sheet, number, log)
        for column, numbers in found.items():
            if number in numbers:
                _check(row, column, row.get(column))
        for (index, name), numbers in others.items():
            value = sheet.table.rows[number].cells[index]
            if number in numbers and CONTROL.search(value):
                place = sheet.table.place(sheet.table.rows[number], index)
                message = f"a control character in the column '{name}'"
                log.add("E404", place, message, field=name, value=value)


def _suspect(text: str) -> bool:
    """Whether a text holds anything to mind. Of plain text that is seen at a glance."""
    if text.isascii() and "#" not in text:
        data = text.encode()
        return len(data.translate(None, _CONTROLS)) < len(data)
    return _SUSPECT.search(text) is not None


def _suspects(column: Sequence[str]) -> set[int]:
    """The rows whose cell holds something to mind; each text is looked at once."""
    texts = {text for text in set(column) if text and _SUSPECT.search(text)}
    return {n for n, text in enumerate(column) if text in texts} if texts else set()


def _check(row: Row, name: str, value: str) -> None:
    if _GARBLED.search(value) and _garbled(row, name, value):
        if CONTROL.search(value):
            row.report("E404", name, f"a control character in {name} (from the wrong encoding)")
        return
    if name in _IDS:
        if CONTROL_IN_ID.search(value):
            row.report("E404", name, f"a control character in {name}")
        return
    for code, message in text_faults(name, value):
        row.report(code, name, message)
    if _SHEET_ERROR.fullmatch(value):
        row.report("E428", name, f"'{value}' is a spreadsheet's error value")


def text_faults(name: str, value: str) -> list[tuple[str, str]]:
    """What is wrong with the characters of a text called ``name``: codes of issues and messages.

    Control characters, lost and separating characters, and what deceives the eye.
    """
    if not _SUSPECT.search(value):
        return []
    if CONTROL.search(value):
        return [("E404", f"a control character in {name}")]
    found = []
    if "\ufffd" in value:
        found.append(("E116", f"a character of this {name} was lost in an earlier conversion"))
    if _SEPARATOR.search(value):
        found.append(("E702", f"{name} has a line or paragraph separator (U+2028, U+2029)"))
    return [*found, *(("E701", f"{name}: {message}") for message in _deceptions(value))]


def _garbled(row: Row, name: str, value: str) -> bool:
    import ftfy  # noqa: PLC0415  heavy, and rarely needed
    from ftfy.badness import is_bad  # noqa: PLC0415  heavy, and rarely needed

    mended = ftfy.fix_encoding(value) if is_bad(value) else value
    if mended == value:
        return False
    message = "the text looks garbled by a wrong encoding"
    row.report("E115", name, message, f"Did you mean '{mended}'?")
    return True


def _deceptions(value: str) -> list[str]:
    found = []
    bidi = _BIDI.search(value)
    if bidi and (_OVERRIDE.search(value) or _unbalanced(value)):
        mark = (_OVERRIDE.search(value) or bidi)[0]
        found.append(f"{unicodedata.name(mark)} U+{ord(mark):04X} hides the real order")
    invisible = _INVISIBLE.search(value)
    if invisible:
        found.append(f"an invisible character, {describe_odd(invisible[0])}, inside the text")
    marks = _MARKS.search(unicodedata.normalize("NFD", value))
    if marks:
        found.append(f"{len(marks[0])} combining marks on one letter")
    if _MIXED.search(value):
        for word in _WORD.findall(value):
            mixed = scripts(word)
            if "LATIN" in mixed and mixed & {"CYRILLIC", "GREEK"}:
                names = " and ".join(sorted(script.capitalize() for script in mixed))
                found.append(f"{names} letters in one word ({describe_odd(word)})")
                break
    return found


def _unbalanced(value: str) -> bool:
    opened = sum(value.count(c) for c in "\u2066\u2067\u2068\u202a\u202b")
    closed = sum(value.count(c) for c in "\u2069\u202c")
    return opened != closed
