"""States of a data set to compare: a folder with a pair, a zip archive of one, or a page."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from graph.cli import terminal
from graph.cli.options import exit_code
from graph.errors import EnvironmentFault, PageError
from graph.issues import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.comparing import Comparison
    from graph.loading import Source
    from graph.records import Dataset

PAGE: Final = "index.html"
#: The most bytes that the files of an archive may unfold to: 512 MiB.
MOST_UNPACKED: Final = 512 * 2**20
_BESIDE: Final = ("dataset.toml", "vocabulary.toml", "withdrawn.csv", "story.md")


@dataclass(frozen=True, slots=True)
class State:
    """A data set, and whether it came as a page, which does not hold quite everything."""

    dataset: Dataset
    from_page: bool = False


def read_previous(source: Source, place: Path) -> State:
    """An earlier state of the data of ``source``; of its issues only errors are said.

    Raises as :func:`read_state` does.
    """
    entities, relations = Path(source.entities.name), Path(source.relations.name)
    older = replace(source, entities=entities, relations=relations, strict=False)
    return read_state(older, place, errors_only=True)


def read_state(source: Source, place: Path, *, errors_only: bool = False) -> State:
    """The data set at a place; the issues of a pair go to standard error.

    Args:
        source: how a pair is read, and the names of its files there.
        place: a folder with a pair or with the page of an earlier build, a page, or a zip archive
            of a pair, as ``export`` writes it.
        errors_only: whether warnings and notices are not said.

    Raises:
        click.exceptions.Exit: with the exit code, where a pair cannot be used.
        EnvironmentFault: a file is missing or cannot be read.
        PageError: a file is neither a page of recordgraph nor an archive of a pair.
    """
    if place.is_dir():
        if not (place / source.entities).exists() and (place / PAGE).is_file():
            return _from_page(place / PAGE)
        return State(_pair(source, place, errors_only=errors_only))
    if place.is_file() and zipfile.is_zipfile(place):
        with _unpacked(place, source) as folder:
            return State(_pair(source, folder, place, errors_only=errors_only))
    return _from_page(place)


def _from_page(path: Path) -> State:
    from graph.page.received import load_page  # noqa: PLC0415  heavy, and not needed for --help

    return State(load_page(path), from_page=True)


def _pair(source: Source, folder: Path, shown: Path | None = None, *, errors_only: bool) -> Dataset:
    from graph import loading  # noqa: PLC0415  heavy, and not needed for --help
    from graph.cli.reports import with_paths  # noqa: PLC0415  as above

    placed, named = (
        replace(source, entities=place / source.entities, relations=place / source.relations)
        for place in (folder, shown or folder)
    )
    reading = loading.read(placed)
    told = [i for i in reading.issues if not errors_only or i.severity is Severity.ERROR]
    terminal.issues(with_paths(told, named))
    code = exit_code(reading.issues, strict=source.strict)
    if code or reading.dataset is None:
        raise click.exceptions.Exit(code or 1)
    return reading.dataset


@contextmanager
def _unpacked(path: Path, source: Source) -> Iterator[Path]:
    """A folder with the files of an archive, no other and nowhere else."""
    names = (source.entities.name, source.relations.name, *_BESIDE)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(path) as archive:
                for name in set(names).intersection(archive.namelist()):
                    with archive.open(name) as member:
                        data = member.read(MOST_UNPACKED + 1)
                    if len(data) > MOST_UNPACKED:
                        message = f"{path}: {name} unfolds to more than {MOST_UNPACKED:,} bytes"
                        raise PageError(message)
                    (Path(folder) / name).write_bytes(data)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:
            message = f"{path}: the archive cannot be read: {error}"
            raise PageError(message) from error
        except OSError as error:
            message = f"{path}: {error.strerror or error}"
            raise EnvironmentFault(message) from error
        yield Path(folder)


def compared(
    old: State, new: State, part: Callable[[Dataset], Dataset] | None = None
) -> Comparison:
    """What changed, with what both can tell: of two pairs all, with a page what pages hold.

    ``part`` chooses the part of the older data that is compared with the newer, which are a part.
    """
    from graph.comparing import compare  # noqa: PLC0415  heavy, and not needed for --help
    from graph.errors import EmptySelectionError, UnknownIdError  # noqa: PLC0415  as above
    from graph.page.received import as_received  # noqa: PLC0415  as above

    one, other = old.dataset, new.dataset
    if part is not None:
        try:
            one = part(one)
        except (EmptySelectionError, UnknownIdError):
            one = replace(one, entities={}, claims=())
    if old.from_page or new.from_page:
        one, other = as_received(one), as_received(other)
    return compare(one, other)
