"""Finding quotes and locators again in copies of the documents.

Compared are texts after Unicode normalisation (NFC), with typographic quotation marks as plain
ones, any run of white space as one space and characters without width left out; everything else
must be the same, case included. Nothing here opens a file or a connection: copies are texts.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from graph.records import ORIGIN_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.records import Claim, Dataset


class Verdict(StrEnum):
    """What came of comparing a claim with its document."""

    DRIFT = "drift"
    MATCH = "match"
    MISSING = "missing"
    NOTHING = "nothing"


#: Verdict → what it means.
MEANINGS: Final[Mapping[Verdict, str]] = {
    Verdict.DRIFT: "the copy does not say this, or not in this place",
    Verdict.MATCH: "found again",
    Verdict.MISSING: "there is no copy of the document",
    Verdict.NOTHING: "the claim has neither a quote nor a locator that can be looked up",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one claim: for its quote, its locator, and as a whole.

    ``nearest`` is the passage of the copy that comes closest to a quote that is not in it, empty
    where nothing comes near.
    """

    claim: Claim
    verdict: Verdict
    quote: Verdict
    locator: Verdict
    nearest: str = ""


_MARKS: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f", '"')
    # Soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark.
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_RANGE: Final = r"(?P<first>\d{1,9})(?:\s?[-\u2013]\s?(?P<last>\d{1,9}))?"
#: Unit of a copy → how a locator names it.
_UNITS: Final[Mapping[str, re.Pattern[str]]] = {
    "page": re.compile(rf"(?:pp?\.|pages?)\s?{_RANGE}", re.IGNORECASE | re.ASCII),
    "paragraph": re.compile(rf"(?:paras?\.?|paragraphs?|¶)\s?{_RANGE}", re.IGNORECASE | re.ASCII),
    "line": re.compile(rf"lines?\s?{_RANGE}", re.IGNORECASE | re.ASCII),
}
#: Places that stand in the text under the very words of the locator.
_LABEL: Final = re.compile(
    r"(?:table|figure|box|annex|appendix|exhibit|schedule)\s\w+(?:[.-]\w+)*|\d{1,2}:\d\d(?::\d\d)?",
    re.IGNORECASE,
)
#: How many words of a quote must stand together in a copy to be called near, and how many
#: characters of the copy are shown before and after them.
_NEAR: Final = 2
_AROUND: Final = 80


def folded(text: str) -> str:
    """A text as it is compared."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).split())


class Copy:
    """A copy of a document: its text as compared, and where its pages, paragraphs, lines begin.

    Pages are told apart by form feeds, paragraphs by blank lines; a copy without the one or the
    other does not say where its pages or paragraphs begin.
    """

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._starts: list[int] = []
        self._numbers: list[dict[str, int]] = []
        at = 0
        page = paragraph = 1
        blank = False
        for number, line in enumerate(_lines(text), start=1):
            page += line.count("\f")
            piece = folded(line)
            if not piece:
                blank = bool(pieces)
                continue
            paragraph += blank
            blank = False
            pieces.append(piece)
            self._starts.append(at)
            self._numbers.append({"page": page, "paragraph": paragraph, "line": number})
            at += len(piece) + 1
        self.text = " ".join(pieces)
        self._last = {"page": page, "paragraph": paragraph, "line": len(_lines(text))}

    def tells(self, unit: str) -> bool:
        """Whether the copy says where its units of this name begin."""
        return unit == "line" or self._last[unit] > 1

    def has(self, unit: str, first: int, last: int) -> bool:
        """Whether the copy is long enough to have these units."""
        return 1 <= first <= last <= self._last[unit]

    def number(self, unit: str, at: int) -> int:
        """The number of the unit in which a character of ``text`` stands."""
        return self._numbers[bisect_right(self._starts, at) - 1][unit]

    def places(self, quote: str) -> Iterator[tuple[int, int]]:
        """Where a folded text stands, as whole words: its first and last characters."""
        at = self.text.find(quote)
        while at >= 0:
            end = at + len(quote)
            if not (_joined(self.text, at) or _joined(self.text, end)):
                yield at, end - 1
            at = self.text.find(quote, at + 1)

    def nearest(self, quote: str) -> str:
        """The passage that has the longest run of the quote's words; empty where none is near."""
        words, asked = self.text.split(" "), quote.split(" ")
        match = SequenceMatcher(None, words, asked, autojunk=False).find_longest_match()
        if match.size < min(_NEAR, len(asked)):
            return ""
        start = len(" ".join(words[: match.a]))
        end = start + len(" ".join(words[match.a : match.a + match.size])) + 1
        return self.text[max(0, start - _AROUND) : end + _AROUND].strip()


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


#: What joins two letters or digits to one word, and what joins two digits to one number.
_IN_WORDS: Final = frozenset("'-")
_IN_NUMBERS: Final = frozenset(".,")


def _joined(text: str, at: int) -> bool:
    """Whether the characters before and after this point are parts of one word or number.

    Scripts without case are taken as written without spaces, as Chinese is: there a word may
    begin and end anywhere.
    """
    if not 0 < at < len(text):
        return False
    further, before = text[at - 2] if at > 1 else "", text[at - 1]
    after, beyond = text[at], text[at + 1 : at + 2]
    if unicodedata.category(after).startswith("M"):
        return True
    return (
        _one_word(before, after)
        or _linked(before, after, beyond)
        or _linked(further, before, after)
    )


def _one_word(*characters: str) -> bool:
    """Whether all are letters or digits of scripts with spaces; the empty text is not."""
    return all(c.isalnum() and unicodedata.category(c) != "Lo" for c in characters)


def _linked(before: str, link: str, after: str) -> bool:
    if link in _IN_NUMBERS:
        return before.isdigit() and after.isdigit()
    return link in _IN_WORDS and _one_word(before, after)


def verify(dataset: Dataset, copies: Mapping[str, Sequence[str]]) -> tuple[Finding, ...]:
    """Compare every claim that has a document, and is not retracted, with copies of it.

    Args:
        dataset: the data; bylines that stand in a document's own row are not compared.
        copies: document id → the texts of its copies. A claim that one of them bears out matches.

    Returns:
        A finding for each claim, by id.
    """
    read = {document: [Copy(text) for text in texts] for document, texts in copies.items()}
    return tuple(
        _finding(claim, read.get(claim.document, []))
        for claim in dataset.claims
        if claim.document and claim.status != "retracted" and claim.origin == ORIGIN_ROW
    )


#: Which finding of several copies stands: the first of these.
_BEST: Final = (Verdict.MATCH, Verdict.NOTHING, Verdict.DRIFT)


def _finding(claim: Claim, copies: Sequence[Copy]) -> Finding:
    places = _asked(claim.locator)
    if not (claim.quote or places):
        return Finding(claim, Verdict.NOTHING, Verdict.NOTHING, Verdict.NOTHING)
    if not copies:
        quote = Verdict.MISSING if claim.quote else Verdict.NOTHING
        locator = Verdict.MISSING if places else Verdict.NOTHING
        return Finding(claim, Verdict.MISSING, quote, locator)
    found = [_compared(claim, places, copy) for copy in copies]
    return min(found, key=lambda finding: _BEST.index(finding.verdict))


def _compared(claim: Claim, places: Sequence[_Place], copy: Copy) -> Finding:
    text = folded(claim.quote)
    spots = list(copy.places(text)) if text else []
    quote = Verdict.NOTHING
    if text:
        quote = Verdict.MATCH if spots else Verdict.DRIFT
    verdicts = {_located(place, copy, spots) for place in places}
    locator = _whole(verdicts)
    return Finding(
        claim=claim,
        verdict=_whole({quote, locator}),
        quote=quote,
        locator=locator,
        nearest="" if quote is not Verdict.DRIFT else copy.nearest(text),
    )


def _whole(verdicts: set[Verdict]) -> Verdict:
    """One drift is drift; else one match is a match."""
    return next((v for v in (Verdict.DRIFT, Verdict.MATCH) if v in verdicts), Verdict.NOTHING)


@dataclass(frozen=True, slots=True)
class _Place:
    """A place that a locator names: units from ``first`` to ``last``, or a ``label``."""

    unit: str = ""
    first: int = 0
    last: int = 0
    label: str = ""


def _asked(locator: str) -> list[_Place]:
    """The places that a locator names; none where a part of it cannot be looked up."""
    parts = [part.strip() for part in re.split(r"[,;()]", locator) if part.strip()]
    places = [_place(part) for part in parts]
    return [place for place in places if place] if all(places) else []


def _place(part: str) -> _Place | None:
    for unit, pattern in _UNITS.items():
        match = pattern.fullmatch(part)
        if match:
            first = int(match["first"])
            last = int(match["last"] or first)
            return _Place(unit, first, last) if first <= last else None
    return _Place(label=folded(part)) if _LABEL.fullmatch(part) else None


def _located(place: _Place, copy: Copy, spots: Sequence[tuple[int, int]]) -> Verdict:
    if place.label:
        words = r"\s".join(map(re.escape, place.label.split(" ")))
        found = re.search(rf"(?<!\w){words}(?!\w)", copy.text, re.IGNORECASE)
        return Verdict.MATCH if found else Verdict.DRIFT
    if not copy.tells(place.unit):
        return Verdict.NOTHING
    if not copy.has(place.unit, place.first, place.last):
        return Verdict.DRIFT
    if spots and not any(
        copy.number(place.unit, begin) <= place.last and place.first <= copy.number(place.unit, end)
        for begin, end in spots
    ):
        return Verdict.DRIFT
    return Verdict.MATCH
