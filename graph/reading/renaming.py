"""``--map``: columns of the format under other headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.errors import UsageError
from graph.reading.columns import CLAIM_NAMES, ENTITY_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

ENTITIES: Final = "entities"
RELATIONS: Final = "relations"


@dataclass(frozen=True, slots=True)
class Renaming:
    """One ``--map``: the canonical name, the header, and the file it is for (or both)."""

    name: str
    header: str
    file: str | None = None


def parse_mapping(texts: Iterable[str]) -> tuple[Renaming, ...]:
    """Read ``--map`` options (``name=Header``, ``entities.name=Header``).

    Raises:
        UsageError: a text is of another form, or names no column of the format.
    """
    found = []
    for text in texts:
        left, sign, header = text.partition("=")
        if not sign or not left.strip() or not header:
            message = f"E309: --map takes NAME=HEADER, for example --map name=Label; got '{text}'"
            raise UsageError(message)
        file: str | None = None
        name = left.strip()
        prefix, dot, rest = name.partition(".")
        if dot and prefix in {ENTITIES, RELATIONS}:
            file, name = prefix, rest
        names = {ENTITIES: ENTITY_NAMES, RELATIONS: CLAIM_NAMES}
        allowed = names[file] if file else tuple(dict.fromkeys((*ENTITY_NAMES, *CLAIM_NAMES)))
        if name not in allowed:
            message = (
                f"E309: --map {text}: '{name}' is no column of the data format; "
                f"known names: {', '.join(allowed)}"
            )
            raise UsageError(message)
        found.append(Renaming(name, header, file))
    return tuple(found)
