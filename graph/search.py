"""Search over names, aliases, identifiers, ids and descriptions, in any script; and over claims.

The page has the same rules (``graph/page/web/search``); ``tests/shared_cases/search.json`` holds
what both must answer.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.records import Claim, Dataset, Entity

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


class MatchedClaim(StrEnum):
    """What text of a claim a hit matched, the better first."""

    QUOTE = "quote"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ClaimHit:
    """A relation (its key) one of whose claims answers a search, with the text that matched."""

    relation: tuple[str, str, str]
    claim: str
    matched: str
    kind: MatchedClaim
    score: int


def _claim_texts(claim: Claim) -> Iterator[tuple[MatchedClaim, str]]:
    yield MatchedClaim.QUOTE, claim.quote
    yield MatchedClaim.NOTE, claim.note


def find_claims(dataset: Dataset, text: str) -> list[ClaimHit]:
    """The relations whose claims answer a text by quote or note, one hit each, the best first.

    Ties go by the order of the relations, then of their claims. Retracted claims are not found:
    of them only a tombstone is left.
    """
    query = fold(text)
    if not query:
        return []
    words = query.split(" ")
    hits = []
    for relation in dataset.relations:
        best: ClaimHit | None = None
        for claim in relation.claims:
            if claim.status == "retracted":
                continue
            for place, (kind, written) in enumerate(_claim_texts(claim)):
                found = quality(fold(written), query, words) if written else None
                score = None if found is None else found * len(MatchedClaim) + place
                if score is not None and (best is None or score < best.score):
                    best = ClaimHit(relation.key, claim.id, written, kind, score)
        if best is not None:
            hits.append(best)
    return sorted(hits, key=lambda hit: hit.score)


#: How many words of a long text a snippet has before and after the first that matches.
BEFORE: Final = 6
AFTER: Final = 14


def snippet(text: str, query: str) -> tuple[tuple[str, bool], ...]:
    """The part of a text around what a query matched, as pieces; true for the matching ones.

    Where a word folds to as many characters as it has, the matching part of it is marked, else
    all of it. What is left out at either end is told by an ellipsis.
    """
    wanted = [word for word in fold(query).split(" ") if word]
    parts = ["".join(run) for _, run in groupby(text, key=_in_word)]
    words = [at for at, part in enumerate(parts) if _in_word(part[0])]
    marked = [number for number, at in enumerate(words) if _span(parts[at], wanted)]
    middle = marked[0] if marked else 0
    first, last = max(0, middle - BEFORE), min(len(words), middle + AFTER + 1)
    begin = words[first] if first else 0
    end = words[last] if last < len(words) else len(parts)
    pieces: list[tuple[str, bool]] = [("… ", False)] if first else []
    for part in parts[begin:end]:
        span = _span(part, wanted) if _in_word(part[0]) else None
        start, stop = span or (0, 0)
        pieces += [(part[:start], False), (part[start:stop], True), (part[stop:], False)]
    if last < len(words):
        pieces.append(("…", False))
    return tuple(
        (" ".join(joined.split("\n")), mark)
        for mark, run in groupby(
            (piece for piece in pieces if piece[0]), key=lambda piece: piece[1]
        )
        if (joined := "".join(part for part, _ in run))
    )


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM" or character in _APOSTROPHES


def _span(word: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    """From where to where a word matches; None where it does not."""
    folded = fold(word)
    for query in wanted:
        at = folded.find(query)
        if at >= 0:
            whole = len(folded) != len(word)
            return (0, len(word)) if whole else (at, at + len(query))
    return None
