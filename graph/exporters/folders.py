"""Exports of several files in a folder that people may work in.

A vault of notes invites to write in it, and a smaller selection must not leave the notes of the
larger one behind. So a folder holds a record of the files that exports wrote, with their hashes:
what it names and nobody changed may be replaced or removed, everything else is left alone.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.errors import EnvironmentFault
from graph.writing import write_file, write_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

#: Hidden where names with a full stop are, and no note, table or part of a database.
RECORD: Final = ".recordgraph-export.json"
_FORM: Final = 1
#: How many names an error tells.
_MOST: Final = 3
#: Format → name of a file → the hashes that it has while nobody but an export changed it.
_Record = dict[str, dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Remains:
    """What an earlier export of the same format wrote and this one does not.

    ``removed`` are the names of files that nobody had changed; ``kept`` those that somebody had.
    """

    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def write_folder(folder: Path, form: str, files: Mapping[str, bytes]) -> Remains:
    """Write the files of one export and remove what an earlier one of the same format left.

    Raises:
        EnvironmentFault: a file to be written is there, is not of an earlier export of the format
            (or was changed since) and holds something else; or something cannot be written. The
            files of the folder are as they were.
    """
    record = _read(folder / RECORD)
    before = record.get(form, {})
    foreign = [
        name
        for name, data in sorted(files.items())
        if not _is_one_of(folder / name, [*before.get(name, ()), _digest(data)], absent=True)
    ]
    if foreign:
        raise EnvironmentFault(_refusal(folder, foreign))
    after = {name: [_digest(data)] for name, data in files.items()}
    # Should the machine stop in the middle, the record knows the old file and the new one.
    both = {
        name: sorted({*before.get(name, ()), *after.get(name, ())}) for name in {*before, *after}
    }
    write_files(folder, {RECORD: _text({**record, form: both}), **files})
    others = {name for other, names in record.items() if other != form for name in names}
    gone = [name for name in sorted(before) if name not in files and name not in others]
    remains = _clear(folder, {name: before[name] for name in gone}, files)
    write_file(folder / RECORD, _text({**record, form: after}))
    return remains


def _clear(folder: Path, gone: Mapping[str, list[str]], files: Iterable[str]) -> Remains:
    """Remove files that nobody changed; what is not there is neither removed nor kept."""
    present = set()
    for name in files:  # on some systems Ana.md and ana.md are one file
        with suppress(OSError):
            found = (folder / name).stat()
            present.add((found.st_dev, found.st_ino))
    removed, kept = [], []
    for name, hashes in gone.items():
        path = folder / name
        try:
            found = path.lstat()
        except OSError:
            continue
        if (found.st_dev, found.st_ino) in present:
            continue
        if _is_one_of(path, hashes, absent=False):
            path.unlink()
            removed.append(name)
        else:
            kept.append(name)
    return Remains(tuple(removed), tuple(kept))


def _is_one_of(path: Path, hashes: Iterable[str], *, absent: bool) -> bool:
    """Whether a file has one of the hashes; ``absent`` is the answer where there is none."""
    try:
        if path.is_symlink() or not path.exists():
            return absent and not path.exists()
        return path.is_file() and _digest(path.read_bytes()) in hashes
    except OSError:
        return False


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _refusal(folder: Path, names: list[str]) -> str:
    told = ", ".join(names[:_MOST]) + (f" and {len(names) - _MOST} more" if names[_MOST:] else "")
    return (
        f"E805: {folder} holds what no export of this format wrote, or what was changed since: "
        f"{told}. Move it away, or name another folder"
    )


def _text(record: _Record) -> bytes:
    said = {
        "about": "Files that recordgraph export wrote here, with their SHA-256. It replaces or "
        "removes those that nobody changed, and nothing else.",
        "format": _FORM,
        "exports": record,
    }
    return (json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(
        "utf-8", "backslashreplace"
    )


def _read(path: Path) -> _Record:
    """The record of a folder; an empty one where there is none that can be trusted."""
    try:
        made: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(made, dict) or made.get("format") != _FORM:
        return {}
    exports = made.get("exports")
    found: _Record = {}
    for form, names in (exports if isinstance(exports, dict) else {}).items():
        if isinstance(names, dict):
            found[form] = {
                name: [text for text in hashes if isinstance(text, str)]
                for name, hashes in names.items()
                if _is_plain(name) and isinstance(hashes, list)
            }
    return found


def _is_plain(name: str) -> bool:
    """Whether a name is that of a file in the folder itself, on any system."""
    return name not in {"", ".", "..", RECORD} and not set(name) & set("/\\:\0")
