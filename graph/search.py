"""Search over names, aliases, identifiers, ids and descriptions, in any script.

The page has the same rules (``graph/page/web/search``); ``tests/shared_cases/search.json`` holds
what both must answer.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.records import Dataset, Entity

#: Letters that have no decomposition but that readers type, and look for, without their sign.
_LETTERS: Final = (
    *(("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("đ", "d"), ("ð", "d"), ("þ", "th")),
    *(("ł", "l"), ("ħ", "h"), ("\N{LATIN SMALL LETTER DOTLESS I}", "i"), ("ŋ", "n")),
    ("\N{GREEK SMALL LETTER FINAL SIGMA}", "\N{GREEK SMALL LETTER SIGMA}"),
)
_APOSTROPHES: Final = (
    *("'", "\N{GRAVE ACCENT}", "\N{RIGHT SINGLE QUOTATION MARK}"),
    "\N{MODIFIER LETTER APOSTROPHE}",
)
_ASCII_SEPARATORS: Final = re.compile(r"[^a-z0-9]+", re.ASCII)


class _Marks(dict[int, int | None]):
    """A table for ``str.translate`` that leaves out combining marks."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)).startswith("M") else code
        self[code] = kept
        return kept


class _Separators(dict[int, int]):
    """A table for ``str.translate`` that makes a space of all but letters and digits."""

    def __missing__(self, code: int) -> int:
        kept = code if unicodedata.category(chr(code))[0] in "LN" else ord(" ")
        self[code] = kept
        return kept


_MARKS: Final = _Marks()
_SEPARATORS: Final = _Separators()
_SAME: Final = {ord(letter): text for letter, text in _LETTERS} | dict.fromkeys(
    map(ord, _APOSTROPHES), ""
)


def fold(text: str) -> str:
    """Fold case, accents, width and punctuation; letters and digits of every script stay.

    Two texts that a reader would call the same word become the same text. Compatibility
    decomposition (NFKD) comes first; words are apart by one space.
    """
    if text.isascii():
        return _ASCII_SEPARATORS.sub(" ", text.lower().replace("'", "").replace("`", "")).strip()
    plain = unicodedata.normalize("NFKD", text).translate(_MARKS).lower().translate(_SAME)
    words = plain.translate(_SEPARATORS).split(" ")
    return " ".join(word for word in words if word)


class Matched(StrEnum):
    """What kind of text a hit matched, the best first."""

    NAME = "name"
    ALIAS = "alias"
    IDENTIFIER = "identifier"
    ID = "id"
    DESCRIPTION = "description"


_KINDS: Final = {kind: place for place, kind in enumerate(Matched)}


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity (its id) that answers a search, and the text that matched, as it is written.

    ``score`` is 0 for the best: how well the text answers first, then its kind.
    """

    entity: str
    matched: str
    kind: Matched
    score: int


#: How well a folded text answers a folded query.
EXACT, WHOLE_PREFIX, PREFIX, WORD, WORDS, WITHIN, SCATTERED = range(7)


def quality(folded: str, query: str, words: Sequence[str]) -> int | None:
    """How well a folded text answers a folded query of these words; lower is better.

    In this order: the same; begins with the query as whole words; begins with it; a word begins
    with it; every word of it begins a word; it stands within; every word of it stands within.
    """
    if folded == query:
        return EXACT
    if folded.startswith(query):
        return WHOLE_PREFIX if folded[len(query)] == " " else PREFIX
    if f" {query}" in folded:
        return WORD
    scattered = len(words) > 1 and all(word in folded for word in words)
    if scattered and all(folded.startswith(word) or f" {word}" in folded for word in words):
        return WORDS
    if query in folded:
        return WITHIN
    return SCATTERED if scattered else None


def _texts(entity: Entity) -> Iterator[tuple[Matched, str]]:
    yield Matched.NAME, entity.name
    for alias in entity.aliases:
        yield Matched.ALIAS, alias.text
    for identifier in entity.identifiers:
        yield Matched.IDENTIFIER, str(identifier)
    yield Matched.ID, entity.id
    yield Matched.DESCRIPTION, entity.description


def find(dataset: Dataset, text: str) -> list[Hit]:
    """The entities that answer a text, one hit each, the best first; ties by name, then id.

    Entities of one name are several hits; nothing is merged. A text without letters and digits
    finds nothing.
    """
    query = fold(text)
    if not query:
        return []
    words = query.split(" ")
    hits: list[tuple[int, str, str, Hit]] = []
    for key, entity in dataset.entities.items():
        best: Hit | None = None
        for kind, written in _texts(entity):
            found = quality(fold(written), query, words)
            if found is None:
                continue
            score = found * len(_KINDS) + _KINDS[kind]
            if best is None or score < best.score:
                best = Hit(key, written, kind, score)
        if best is not None:
            hits.append((best.score, fold(entity.name), key, best))
    return [hit for *_, hit in sorted(hits, key=lambda item: item[:3])]
