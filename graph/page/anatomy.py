"""What a page is made of, taken apart with Python's own HTML parser; nothing in it is run.

A page that somebody sent is foreign text. Whatever it holds, the outcome is an
:class:`Anatomy` or a :class:`graph.errors.PageError`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from graph.errors import PageError
from graph.page.data_block import PACKED_ID, PLAIN_ID

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A page larger than this is not read: 512 MiB.
MOST_BYTES: Final = 512 * 2**20
#: Elements whose text a parser takes as it stands.
_RAW: Final = frozenset({"script", "style"})
#: What a page of ours may be made of: text and its structure, nothing that loads or asks.
_OURS: Final = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "div", "script", "header", "footer"),
        *("main", "nav", "section", "article", "aside", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("p", "strong", "em", "ul", "ol", "li", "dl", "dt", "dd", "a", "bdi", "code", "cite"),
        *("q", "blockquote", "span", "time", "del", "ins", "abbr", "small", "sup", "br", "hr"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary"),
    )
)
_ATTRIBUTES: Final = frozenset(
    (
        *("class", "id", "lang", "dir", "href", "rel", "title", "role", "charset", "name"),
        *("content", "http-equiv", "type", "scope", "datetime", "start", "colspan", "rowspan"),
    )
)
_MARKS: Final = ("data-entity", "data-relation", "data-claim", "data-withdrawn")


@dataclass(slots=True)
class Raw:
    """A script or style element: its attributes, and its text in pieces."""

    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the element."""
        return "".join(self.parts)


@dataclass(slots=True)
class Anatomy:
    """The parts of a page.

    ``policy`` is its Content-Security-Policy, empty where none stands first in the head;
    ``metas`` are the others by name. ``strange`` tells what no page of ours has. ``marks`` are
    the ids that the register carries, by attribute; ``codes`` the texts of its ``code`` elements.
    ``links`` are the addresses of all links.
    """

    policy: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    scripts: list[Raw] = field(default_factory=list)
    styles: list[Raw] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    marks: dict[str, list[str]] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def blocks(self) -> list[Raw]:
        """The scripts that are data blocks; a page has one."""
        return [raw for raw in self.scripts if raw.attributes.get("id") in {PLAIN_ID, PACKED_ID}]

    @property
    def programs(self) -> list[Raw]:
        """The scripts that a browser runs."""
        return [raw for raw in self.scripts if raw not in self.blocks]


class _Enough(Exception):
    """The data block was read."""


class _Parser(HTMLParser):
    """Fills an anatomy; with ``until_data`` it stops after the first data block."""

    def __init__(self, *, until_data: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Anatomy()
        self._until_data = until_data
        self._raw: Raw | None = None
        self._code: list[str] | None = None
        self._met: list[str] = []
        self.finished = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        attributes: dict[str, str] = {}
        for name, value in attrs:
            # Of an attribute that stands twice a browser takes the first.
            attributes.setdefault(name, value or "")
        found = self.found
        self._met.append(tag)
        if tag == "meta":
            self._meta(attributes)
        elif tag in _RAW:
            self._raw = Raw(attributes)
            (found.scripts if tag == "script" else found.styles).append(self._raw)
        elif tag == "code":
            self._code = []
        for name in _MARKS:
            if name in attributes:
                found.marks.setdefault(name, []).append(attributes[name])
        if tag == "a":
            found.links.append(attributes.get("href", ""))
        self._look(tag, attributes)

    def _meta(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("http-equiv", "").lower()
        if kind == "content-security-policy" and self._met == ["html", "head", "meta"]:
            self.found.policy = attributes.get("content", "")
        elif kind:
            self.found.strange.append(f"<meta http-equiv={kind}>")
        elif "name" in attributes:
            self.found.metas.setdefault(attributes["name"], attributes.get("content", ""))

    def _look(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what no page of ours has."""
        if tag not in _OURS:
            self.found.strange.append(f"<{tag}>")
        for name in attributes:
            if name not in _ATTRIBUTES and not name.startswith(("data-", "aria-")):
                self.found.strange.append(f"<{tag} {name}>")
        href = attributes.get("href", "").strip().lower()
        if href and not href.startswith(("#", "http://", "https://", "register.html")):
            self.found.strange.append(f"<{tag} href={href[:40]}>")

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        # A browser takes no notice of the stroke; ours have none.
        self.found.strange.append(f"<{tag}/>")
        self.handle_starttag(tag, attrs)

    def handle_comment(self, data: str) -> None:
        # Where a comment ends is what parsers disagree about most.
        self.found.strange.append(f"<!--{data[:40]}-->")

    def handle_pi(self, data: str) -> None:
        self.found.strange.append(f"<?{data[:40]}>")

    def unknown_decl(self, data: str) -> None:
        self.found.strange.append(f"<![{data[:40]}]>")

    def handle_endtag(self, tag: str) -> None:
        if tag in _RAW:
            done, self._raw = self._raw, None
            if self._until_data and done is not None and done in self.found.blocks:
                raise _Enough
        elif tag == "code" and self._code is not None:
            self.found.codes.append("".join(self._code))
            self._code = None
        elif tag == "html":
            self.finished = True

    def handle_data(self, data: str) -> None:
        if self._raw is not None:
            self._raw.parts.append(data)
        elif self._code is not None:
            self._code.append(data)


def dissect(data: bytes, *, until_data: bool = False) -> Anatomy:
    """Take a page apart.

    Args:
        data: the bytes of the file.
        until_data: whether the data block is enough; the rest is not looked at then.

    Raises:
        PageError: it is no whole page of text in UTF-8, or too large; the message says which.
    """
    if len(data) > MOST_BYTES:
        message = f"it has more than {MOST_BYTES // 2**20} MiB"
        raise PageError(message)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"it is not text in UTF-8 (byte {error.start})"
        raise PageError(message) from error
    parser = _Parser(until_data=until_data)
    try:
        parser.feed(text)
        parser.close()
    except _Enough:
        return parser.found
    except (AssertionError, RecursionError, ValueError) as error:
        message = "its markup cannot be read"
        raise PageError(message) from error
    if not parser.finished:
        message = "it is no whole page: its end is missing"
        raise PageError(message)
    return parser.found
