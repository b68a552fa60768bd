"""Bytes → text. Nothing is guessed: what is not UTF-8 is said to be so, unless --encoding tells."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from graph.issues import Place

if TYPE_CHECKING:
    from graph.issues import IssueLog
    from graph.reading.source import Content

_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
)
#: cp1252 text in a Western language has its high bytes one by one between ASCII letters.
_WESTERN: Final = re.compile(rb"(?:[\x00-\x7f]|[\x80-\xff](?![\x80-\xff]{2}))*", re.DOTALL)
_CONFLICT: Final = re.compile(r"^(<<<<<<<|>>>>>>>)(?: .*)?$", re.MULTILINE)


def decode(content: Content, encoding: str | None, log: IssueLog) -> str | None:
    """The text of a file, line ends untouched, without a BOM; None after an error."""
    text = _told(content, encoding, log) if encoding else _utf8(content, log)
    if text is None:
        return None
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        log.add("E112", Place(content.file, line), f"{content.file} has NUL characters")
        return None
    if "\r" in text and "\n" not in text:
        log.add("E114", Place(content.file, 1), f"the lines of {content.file} end in CR without LF")
        return None
    marked = "<<<<<<<" in text or ">>>>>>>" in text
    conflict = _CONFLICT.search(text) if marked else None
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        log.add("E111", Place(content.file, line), f"unresolved merge conflict in {content.file}")
        return None
    return text


def _told(content: Content, encoding: str, log: IssueLog) -> str | None:
    try:
        return content.data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        line = None
        if isinstance(error, UnicodeDecodeError):
            line = content.data.count(b"\n", 0, error.start) + 1
        log.add(
            "E108",
            Place(content.file, line),
            f"{content.file} is not {encoding}",
            "Say the right --encoding, or save the file as 'CSV UTF-8'.",
        )
        return None


def _utf8(content: Content, log: IssueLog) -> str | None:
    data, file = content.data, content.file
    for bom, kind, name in _BOMS:
        if data.startswith(bom):
            remedy = f"Save it as 'CSV UTF-8', or say --encoding {name}."
            log.add("E107", Place(file, 1), f"{file} is {kind}", remedy)
            return None
    half = data[:2000]
    if half.count(b"\0") > len(half) // 4:
        remedy = "Save it as 'CSV UTF-8', or say --encoding utf-16-le (or utf-16-be)."
        log.add("E107", Place(file, 1), f"{file} seems to be UTF-16 without a mark", remedy)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        _not_utf8(content, start, error.reason, log)
        return None


def _not_utf8(content: Content, start: int, reason: str, log: IssueLog) -> None:
    data, file = content.data, content.file
    line = data.count(b"\n", 0, start) + 1
    begin = data.rfind(b"\n", 0, start) + 1
    before = data[begin:start].decode("utf-8", errors="replace")
    column = _fields_before(before)
    where = Place(file, line, column)
    if "unexpected end" in reason:
        log.add(
            "E108",
            Place(file, line),
            f"{file} ends in the middle of a character",
            "It may be incompletely copied: copy it again.",
        )
        return
    message = f"byte 0x{data[start]:02X} is not UTF-8 ({reason})"
    remedy = "Save the file as 'CSV UTF-8', or say which --encoding it has"
    remedy += ", for example --encoding cp1252." if _plausibly_western(data) else "."
    log.add("E108", where, message, remedy)


def _fields_before(text: str) -> int:
    """The number of the field that begins or continues where this part of a line ends."""
    column, quoted = 1, False
    for character in text:
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            column += 1
    return column


def _plausibly_western(data: bytes) -> bool:
    return _WESTERN.fullmatch(data[:100_000]) is not None
