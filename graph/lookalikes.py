"""Names that look or sound like others: the one door to the libraries that know about it.

Confusable characters: Unicode Technical Standard 39, by ``confusable-homoglyphs``.
Similar spellings: normalised Indel similarity, by ``rapidfuzz``.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Below this similarity (0 to 100) a suggestion would puzzle more than help.
SIMILAR: Final = 74.0
_INVISIBLE: Final = frozenset({"Cf", "Cc", "Zl", "Zp"})


@lru_cache(maxsize=4096)
def _plain_character(character: str) -> str:
    """The ASCII text that a character may be taken for, else the character itself."""
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return ""
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    folded = unicodedata.normalize("NFKC", character).casefold()
    if folded.isascii():
        return folded
    from confusable_homoglyphs import confusables  # noqa: PLC0415  heavy, and rarely needed

    hits = confusables.is_confusable(character, greedy=True, preferred_aliases=["latin"])
    for hit in hits or ():
        for glyph in hit["homoglyphs"]:
            if len(glyph["c"]) == 1 and glyph["c"].isascii() and glyph["c"].isalnum():
                return str(glyph["c"]).casefold()
    return folded


def skeleton(text: str) -> str:
    """The text as a hasty reader sees it: same skeleton, same looks (case aside)."""
    stripped = text.strip()
    if stripped.isascii():
        return stripped.casefold()
    return "".join(_plain_character(character) for character in stripped)


def describe_odd(text: str) -> str:
    """The characters of a text that look like ASCII or like nothing, by name; '' if none."""
    found = []
    for character in text:
        if character.isascii():
            continue
        plain = _plain_character(character)
        if plain == "" or (plain.isascii() and plain != character.casefold()):
            name = unicodedata.name(character, "an unnamed character")
            found.append(f"{name} U+{ord(character):04X}")
    return ", ".join(dict.fromkeys(found))


def nearest(text: str, choices: Iterable[str]) -> str | None:
    """The choice most like the text, if it is like it at all; the first in order among equals."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  needed only where something is wrong

    ordered = sorted(choices)
    best = process.extractOne(text, ordered, scorer=fuzz.ratio, score_cutoff=SIMILAR)
    return str(best[0]) if best else None


def scripts(word: str) -> frozenset[str]:
    """The scripts of the letters of a word (``LATIN``, ``CYRILLIC`` …)."""
    from confusable_homoglyphs import categories  # noqa: PLC0415  heavy, and rarely needed

    return frozenset(categories.unique_aliases(word)) - {"COMMON", "INHERITED"}
