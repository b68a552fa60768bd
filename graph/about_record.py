"""What ``dataset.toml`` says about a data set, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """An opening question of a data set, with the saved view that begins to answer it."""

    text: str
    view: str = ""


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
