"""A file's bytes, and what can be said of a file that is no text."""

from __future__ import annotations

import codecs
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.issues import Place

if TYPE_CHECKING:
    from pathlib import Path

    from graph.issues import IssueLog

#: A line longer than this at the start of a file is no row of a table.
LONGEST_FIRST_LINE: Final = 1 << 20
_KINDS: Final = (
    (b"PK\x03\x04", "a workbook or archive (zip)", "In the spreadsheet: Save as → CSV UTF-8."),
    (b"\xd0\xcf\x11\xe0", "an Excel 97 workbook", "In Excel: Save as → CSV UTF-8."),
    (b"\x1f\x8b", "compressed (gzip)", "Run gunzip first."),
    (b"BZh", "compressed (bzip2)", "Run bunzip2 first."),
    (b"\xfd7zXZ", "compressed (xz)", "Run unxz first."),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd)", "Run unzstd first."),
    (b"%PDF", "a PDF", "Ask for the table itself, or copy it into a spreadsheet."),
    (b"SQLite format 3", "an SQLite database", "Export the two tables as CSV."),
    (b"PAR1", "a Parquet file", "Export it as CSV."),
    (b"{\\rtf", "a rich text document", "Save the table as CSV UTF-8."),
    (b"\x89PNG", "a picture (PNG)", ""),
    (b"\xff\xd8\xff", "a picture (JPEG)", ""),
)


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file under the name by which issues call it."""

    file: str
    data: bytes


def read_bytes(path: Path, file: str, log: IssueLog) -> Content | None:
    """Read a file; what is wrong goes into the log, and the result is None.

    Regular files and pipes are read; folders, devices and sockets are not.
    """
    place = Place(file)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            log.add("E102", place, f"{file} is a folder", f"Name the file inside it: {file}/…")
            return None
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            log.add("E102", place, f"{file} is a device, not a file", "Give a CSV file.")
            return None
        with path.open("rb") as stream:
            head = stream.read(LONGEST_FIRST_LINE)
            if _endless(head):
                log.add(
                    "E113",
                    Place(file, 1),
                    f"no line end in the first {LONGEST_FIRST_LINE:,} bytes of {file}",
                )
                return None
            return Content(file, head + stream.read())
    except FileNotFoundError:
        log.add("E101", place, f"there is no file {file}")
    except OSError as error:
        log.add("E103", place, f"{file} cannot be read: {error.strerror or error}")
    except ValueError:
        log.add("E101", place, f"'{file}' cannot be the name of a file")
    return None


def _endless(head: bytes) -> bool:
    return len(head) == LONGEST_FIRST_LINE and b"\n" not in head and b"\r" not in head


def refuse_other_kinds(content: Content, log: IssueLog, *, told: bool) -> bool:
    """Whether the bytes are evidently no CSV; then the log says what they are.

    ``told``: the encoding was given, so the bytes may look like anything.
    """
    found = _emptiness(content) or _foreign(content, told=told)
    if found is None:
        return False
    code, message, remedy = found
    log.add(code, Place(content.file, 1), f"{content.file} {message}", remedy)
    return True


def _emptiness(content: Content) -> tuple[str, str, str] | None:
    if not content.data:
        return "E105", "is empty", _needs_header(content.file)
    if not content.data.removeprefix(codecs.BOM_UTF8).strip():
        return "E106", "has no header line", _needs_header(content.file)
    return None


def _foreign(content: Content, *, told: bool) -> tuple[str, str, str] | None:
    for magic, kind, remedy in _KINDS:
        if content.data.startswith(magic):
            return "E109", f"is {kind}", remedy
    if told:
        return None
    start = content.data[:1024].removeprefix(codecs.BOM_UTF8).lstrip()
    if start[:14].lower().startswith((b"<!doctype html", b"<html", b"<head")):
        return "E109", "is an HTML page", "Download the CSV again while signed in."
    if start.startswith(b"version https://git-lfs"):
        return "E110", "is a Git LFS pointer, not the data", ""
    if start[:1] in {b"[", b"{"} and start[1:].lstrip()[:1] in {b"[", b"{", b'"'}:
        return "E109", "is JSON", "Export the two tables as CSV."
    return None


def _needs_header(file: str) -> str:
    columns = "id,source,type,target,…" if "relation" in file else "id,name,type,…"
    return f"It needs a header line: {columns}"
