"""What an exporter is, and the account that it gives of what it wrote and what it could not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from graph import __version__
from graph.exporters.folders import Remains, write_folder
from graph.fingerprint import data_date, data_hash
from graph.published import published
from graph.writing import write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from graph.records import Dataset


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format cannot carry: what, how many of it (0: not counted), and why."""

    what: str
    count: int
    reason: str

    def __str__(self) -> str:
        counted = f"{self.count:,} {self.what}" if self.count else self.what
        return f"{counted}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Lacks:
    """What a format has no place for, in the words of the data format.

    ``entities`` and ``claims`` name columns, ``about`` keys of ``dataset.toml``; ``tombstones``
    are those of retracted claims and withdrawn ids; ``context`` is the mark of what a selection
    added only to keep its evidence readable; ``story`` is ``story.md``; ``codes`` are the meaning
    and look of codes that ``vocabulary.toml`` adds. ``besides`` is for people: what else is not
    there, because the format is about something else.
    """

    entities: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    tombstones: bool = False
    context: bool = False
    story: bool = True
    codes: bool = True
    besides: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export: its name in the folder ('' for a single file) and its SHA-256 (hex)."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export holds. ``hash`` and ``date`` are those of the data that were exported.

    ``entities``, ``relations`` and ``claims`` count what was there to export, retracted claims
    left out.
    """

    format: str
    version: str
    hash: str
    date: str
    entities: int
    relations: int
    claims: int
    losses: tuple[Loss, ...]
    files: tuple[File, ...]
    #: What happened in the folder before, which is no part of the account of the data.
    remains: Remains = field(default=Remains(), compare=False)


class Exporter(Protocol):
    """One format.

    ``suffixes`` are the ends of file names, lower case, that tell the format; ``is_folder`` says
    that it writes a folder rather than one file.
    """

    @property
    def name(self) -> str:
        """The word for ``--format``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The ends of file names that tell the format; none where ``--format`` is needed."""

    @property
    def is_folder(self) -> bool:
        """Whether a folder is written (where no suffix says otherwise)."""

    @property
    def lacks(self) -> Lacks:
        """What the format has no place for."""

    def export(self, dataset: Dataset, target: Path) -> Manifest:
        """Write the data set to ``target``, all or nothing.

        Raises:
            EnvironmentFault: it cannot be written; what was there before still is.
        """


def manifest(
    name: str, dataset: Dataset, losses: Iterable[Loss], files: Mapping[str, bytes]
) -> Manifest:
    """The account of an export whose files are given by name."""
    held = published(dataset)
    return Manifest(
        format=name,
        version=__version__,
        hash=data_hash(dataset),
        date=data_date(dataset),
        entities=len(dataset.entities),
        relations=len(held.relations),
        claims=len(held.claims),
        losses=tuple(losses),
        files=tuple(
            File(key, hashlib.sha256(data).hexdigest()) for key, data in sorted(files.items())
        ),
    )


@dataclass(frozen=True, slots=True)
class SingleFile:
    """A format of one file."""

    name: str
    suffixes: tuple[str, ...]
    render: Callable[[Dataset], bytes]
    losses: Callable[[Dataset], tuple[Loss, ...]]
    lacks: Lacks
    is_folder: bool = False

    def export(self, dataset: Dataset, target: Path) -> Manifest:
        """Write the file."""
        data = self.render(dataset)
        write_file(target, data)
        return manifest(self.name, dataset, self.losses(dataset), {"": data})


@dataclass(frozen=True, slots=True)
class Folder:
    """A format of several files in a folder (:mod:`graph.exporters.folders`)."""

    name: str
    files: Callable[[Dataset], Mapping[str, bytes]]
    losses: Callable[[Dataset], tuple[Loss, ...]]
    lacks: Lacks
    suffixes: tuple[str, ...] = ()
    is_folder: bool = True

    def export(self, dataset: Dataset, target: Path) -> Manifest:
        """Write the folder."""
        made = self.files(dataset)
        remains = write_folder(target, self.name, made)
        return replace(manifest(self.name, dataset, self.losses(dataset), made), remains=remains)
