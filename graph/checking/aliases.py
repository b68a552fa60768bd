"""Other names of an entity, each with the tag of its language."""

from __future__ import annotations

from graph.checking.lists import split_list
from graph.records import Alias


def aliases(cell: str) -> tuple[Alias, ...]:
    """The other names in a cell."""
    return tuple(_alias(text) for text in split_list(cell))


def _alias(text: str) -> Alias:
    """``text@tag`` → an alias with a language, where what follows the last @ is a known tag."""
    name, at, tag = text.rpartition("@")
    if not at or not name.strip():
        return Alias(text)
    from langcodes import tag_is_valid  # noqa: PLC0415  one door, needed only where there is an @

    if not tag.strip() or not tag.isascii() or not tag_is_valid(tag.strip()):
        return Alias(text)
    return Alias(name.strip(), tag.strip())
