"""Columns of a data set's own that are asked where they are there.

The data format leaves columns that it does not know as they are: kept, shown, exported and hashed.
Two of them mean something here as well: ``language``, the languages of a document, and
``identity``, what is known of who a party is. A cell that says something else is no error; it is
not understood, and stays what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from graph.records import Entity

#: BCP 47 tags, several with the bar.
LANGUAGE: Final = "language"
#: One of the codes of :data:`IDENTITIES`.
IDENTITY: Final = "identity"


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of who a party is, where that is not a name."""

    code: str
    label: str
    meaning: str


#: The Beneficial Ownership Data Standard tells the same two apart, as *unknown* and *anonymous*
#: persons and entities.
IDENTITIES: Final = (
    Identity(
        "unknown",
        "Identity unknown",
        "Those who speak of this party do not know who it is.",
    ),
    Identity(
        "undisclosed",
        "Name not disclosed",
        "Those who speak of this party do not give its name.",
    ),
)
_BY_CODE: Final = {item.code: item for item in IDENTITIES}


def cells(entity: Entity, column: str) -> list[str]:
    """The texts of an entity in a column of the data set's own, whatever the case of its header."""
    return [text for name, text in entity.extra if name.strip().casefold() == column]


def languages(document: Entity) -> frozenset[str]:
    """The languages that a document says it is in: primary subtags, in small letters."""
    tags = (tag.strip().casefold() for cell in cells(document, LANGUAGE) for tag in cell.split("|"))
    return frozenset(tag.partition("-")[0] for tag in tags if tag)


def identity(entity: Entity) -> Identity | None:
    """What the data set says of who an entity is, or None: nothing, or nothing that is understood.

    Where two columns of that name contradict each other, neither is believed.
    """
    said = {_BY_CODE.get(text.strip().casefold()) for text in cells(entity, IDENTITY) if text}
    return said.pop() if len(said) == 1 else None
