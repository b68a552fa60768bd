"""What ``dataset.toml`` says about a data set, as values."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Question:
    """An opening question of a data set, with the saved view that begins to answer it.

    ``line`` and ``column`` say where the view stands in its file, from 1; 0 where that is unknown.
    """

    text: str
    view: str = ""
    line: int = field(default=0, compare=False)
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """Speakers whom a data set names as a group: ``members`` are entity ids, sorted.

    ``apart``: its members are heard in this group only, not also among others of their kind.
    """

    code: str
    label: str
    members: tuple[str, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What ``dataset.toml`` says about a data set."""

    title: str = ""
    description: str = ""
    licence: str = ""
    contact: str = ""
    disclaimer: str = ""
    questions: tuple[Question, ...] = ()
    groups: tuple[SpeakerGroup, ...] = ()
