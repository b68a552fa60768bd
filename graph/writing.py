"""Writing files so that the old one survives any failure: beside the target, flushed, renamed."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Mode of a new file before the umask.
_MODE: Final = 0o666


def write_file(path: Path, data: bytes) -> None:
    """Replace a file atomically; a symbolic link is followed, an existing file keeps its mode.

    Raises:
        EnvironmentFault: the file cannot be written; the old one is as it was.
    """
    write_files(path.parent, {path.name: data})


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace several files of a folder, all or (but for a crash between renames) none.

    The folder and its parents are made where they are missing. All files are written beside
    their targets first, so a full disk is met before any old file is touched.

    Raises:
        EnvironmentFault: something cannot be written; the old files are as they were.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in sorted(files.items()):
            target = (folder / name).resolve() if (folder / name).is_symlink() else folder / name
            if target.is_dir():
                message = f"E803: {target} is a folder"
                raise EnvironmentFault(message)
            waiting.append((_write_beside(target, data), target))
        for temporary, target in waiting:
            temporary.replace(target)
        _flush_folder(folder)
    except FileExistsError as error:
        message = f"E803: {folder} is not a folder"
        raise EnvironmentFault(message) from error
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"E801: cannot write into {folder}: {reason}"
        raise EnvironmentFault(message) from error
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_beside(target: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode_for(target))
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode_for(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return _MODE & ~mask


def _flush_folder(folder: Path) -> None:
    """Make the renames durable, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
