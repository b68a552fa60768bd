"""The parts of a register, so that two of them can be compared sentence by sentence.

A part is an element with an id of the data: an entity, a relation, a claim, a withdrawn id, each
without the parts within it; what is in none of them are the headings. Of each part a digest of its
elements, attributes and text is kept and not the text: a large register is a hundred megabytes.
"""

from __future__ import annotations

import hashlib
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: Attribute → what it names.
KINDS: Final = {
    "data-entity": "entity",
    "data-relation": "relation",
    "data-claim": "claim",
    "data-withdrawn": "withdrawn id",
}
#: What is in none of them.
HEADINGS: Final = ("headings", "")
#: Sections that tell what the data of a page do not hold.
_OTHER: Final = frozenset({"story", "changes"})
#: Elements without an end.
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})
#: The end of a token; a parser never gives this character.
_END: Final = b"\0"

Key = tuple[str, str]


class _Parts(HTMLParser):
    """Digests of the parts of what lies between the first ``main`` and its end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._digests: dict[Key, hashlib.blake2b] = {}
        self._open: list[tuple[str, Key]] = []
        self._within = False
        self._text: list[str] = []
        self._skipped = 0

    @property
    def found(self) -> dict[Key, bytes]:
        return {key: digest.digest() for key, digest in self._digests.items()}

    def _put(self, key: Key, token: str) -> None:
        if self._skipped:
            return
        digest = self._digests.get(key)
        if digest is None:
            digest = self._digests[key] = hashlib.blake2b(digest_size=16)
        digest.update(token.encode("utf-8", "replace") + _END)

    def _flush(self) -> None:
        """Text comes in pieces, as many as the parser likes: it is put as one token."""
        text = "".join(self._text)
        self._text.clear()
        # Between the headings stand line ends, of what is left out too.
        if text and (self._key != HEADINGS or text.strip()):
            self._put(self._key, f"={text}")

    @property
    def _key(self) -> Key:
        return self._open[-1][1] if self._open else HEADINGS

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag == "main" and not self._open:
            self._within = True
        if not self._within:
            return
        self._flush()
        given = dict(reversed(attrs))
        if tag == "section" and given.get("aria-labelledby") in _OTHER:
            self._skipped = self._skipped or len(self._open) + 1
        named = [(kind, given[name] or "") for name, kind in KINDS.items() if name in given]
        key = named[0] if named else self._key
        self._put(key, f"<{tag} {attrs!r}")
        if tag not in _VOID:
            self._open.append((tag, key))

    def handle_endtag(self, tag: str) -> None:
        if not self._within:
            return
        self._flush()
        self._put(self._key, f"</{tag}")
        if self._open and self._open[-1][0] == tag:
            if len(self._open) == self._skipped:
                self._skipped = 0
            self._open.pop()
        self._within = bool(self._open)

    def handle_data(self, data: str) -> None:
        if self._within:
            self._text.append(data)


def parts_of(markup: Iterable[bytes]) -> dict[Key, bytes]:
    """Kind and id → the digest of the part; the same for the same elements, attributes and text.

    What is told of a story and of changes since earlier data is left out.
    """
    parser = _Parts()
    for piece in markup:
        parser.feed(piece.decode("utf-8", "replace"))
    parser.close()
    return parser.found


def differing(one: Mapping[Key, bytes], other: Mapping[Key, bytes]) -> list[Key]:
    """The parts that are in one of two registers only, or differ, in order."""
    return sorted(key for key in one.keys() | other.keys() if one.get(key) != other.get(key))
