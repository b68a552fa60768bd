"""The one place that knows Markdown (CommonMark 0.31): from a text to the tree of a story.

Of Markdown a story has headings, paragraphs, lists, emphasis and links; everything else stays
text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.issues import Place
from graph.story import Block, BlockKind, Span, Step, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from graph.issues import IssueLog

#: The most steps of a story.
MOST_STEPS: Final = 50
_BROKEN_LINK: Final = re.compile(r"\]\(\s*(#[^)]*)\)")
_WORDS: Final = re.compile(r"[a-z][a-z-]*=")
#: Block tokens whose text is kept and whose form is not.
_FORMLESS: Final = {
    "blockquote_open": "a quotation",
    "code_block": "indented code",
    "fence": "a block of code",
    "hr": "a rule",
    "html_block": "HTML",
    "table_open": "a table",
}
_LISTS: Final = {
    "bullet_list_open": BlockKind.BULLETS,
    "ordered_list_open": BlockKind.NUMBERS,
}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a story and where it stands; ``target`` is within the page or a web address."""

    target: str
    place: Place


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt  # noqa: PLC0415  only where there is a story

    parser = MarkdownIt("commonmark").enable("table").disable(["reference", "entity"])
    # Links stay as they are written: what may stand in them is for story_views to say.
    for name, function in (
        ("validateLink", lambda _url: True),
        ("normalizeLink", str),
        ("normalizeLinkText", str),
    ):
        setattr(parser, name, function)
    return parser.parse(text)


class StoryParser:
    """Parses one story; ``links`` are collected on the way, each with its place."""

    def __init__(self, file: str, text: str, log: IssueLog) -> None:
        self._file = file
        self._text = text
        self._lines = text.split("\n")
        self._log = log
        self._said: set[tuple[int, str]] = set()
        self.links: list[Link] = []

    def story(self) -> Story | None:
        """The story; None after an error."""
        title, introduction, steps = "", list[Block](), list[Step]()
        blocks = introduction
        tokens = _tokens(self._text)
        at = 0
        while at < len(tokens):
            token = tokens[at]
            line = token.map[0] if token.map else 0
            if token.type == "heading_open" and token.tag == "h2":
                spans = self._spans(tokens[at + 1], line)
                heading = "".join(span.text for span in spans)
                if not heading:
                    self._add("E441", line, "a step without a heading")
                blocks = []
                steps.append(Step(heading))
                at += 3
            elif token.type == "heading_open" and token.tag == "h1" and not (title or steps):
                title = "".join(span.text for span in self._spans(tokens[at + 1], line))
                at += 3
            elif token.type in _LISTS:
                end = _end(tokens, at)
                blocks.append(self._list(tokens[at : end + 1], _LISTS[token.type]))
                at = end + 1
            else:
                block = self._block(token, line)
                if block is not None and not (steps and self._is_view(block, line, steps)):
                    blocks.append(block)
                at += 1
            if steps:
                steps[-1] = replace(steps[-1], blocks=tuple(blocks))
        if not steps:
            self._add("E440", 0, f"{self._file} has no step")
            return None
        if len(steps) > MOST_STEPS:
            message = f"{self._file} has {len(steps)} steps; {MOST_STEPS} are the most"
            self._log.add("E706", Place(self._file, 1), message)
            return None
        return Story(title, tuple(introduction), tuple(steps), self._text)

    def _add(self, code: str, line: int, message: str, column: int | None = None) -> None:
        if (line, message) not in self._said:
            self._said.add((line, message))
            self._log.add(code, Place(self._file, line + 1, column), message)

    def _block(self, token: Token, line: int) -> Block | None:
        """A paragraph; what else has text becomes one, with a word about its form."""
        form = _FORMLESS.get(token.type)
        if token.type == "heading_open":
            form = "a second title" if token.tag == "h1" else "a heading below a step"
        if form:
            self._add("E441", line, f"{form}: a story shows its text only")
        if token.type == "inline":
            spans = self._spans(token, line)
            return Block(BlockKind.PARAGRAPH, (spans,)) if spans else None
        if token.type in {"fence", "code_block", "html_block"} and token.content.strip():
            return Block(BlockKind.PARAGRAPH, ((Span(" ".join(token.content.split())),),))
        return None

    def _list(self, tokens: Sequence[Token], kind: BlockKind) -> Block:
        """A list; lists within it, and further paragraphs of an item, become items of it."""
        items: list[tuple[Span, ...]] = []
        for token in tokens[1:-1]:
            line = token.map[0] if token.map else 0
            if token.type in _LISTS:
                self._add("E441", line, "a list within a list: a story shows its text only")
            block = self._block(token, line)
            if block is not None:
                items += block.items
        return Block(kind, tuple(items))

    def _is_view(self, block: Block, line: int, steps: list[Step]) -> bool:
        """Whether a paragraph is nothing but one link into the page: then it is the step's view."""
        (spans,) = block.items
        targets = {span.link for span in spans}
        if len(targets) != 1 or not (target := targets.pop()).startswith("#"):
            return False
        if steps[-1].view:
            self._add("E444", line, "a second view in one step", 1)
            return False
        steps[-1] = replace(steps[-1], view=target, label="".join(span.text for span in spans))
        return True

    def _spans(self, inline: Token, line: int) -> tuple[Span, ...]:
        spans: list[Span] = []
        strong = emphasis = 0
        link, count = "", 0
        place = _Finder(self._lines, line, inline.map[1] if inline.map else line + 1)
        for token in inline.children or ():
            text = ""
            if token.type in {"strong_open", "strong_close"}:
                strong += token.nesting
            elif token.type in {"em_open", "em_close"}:
                emphasis += token.nesting
            elif token.type == "link_open":
                link = self._link(str(token.attrs.get("href", "")), place)
                count = len(spans)
            elif token.type == "link_close":
                if link and len(spans) == count:
                    self._add("E441", line, "a link without words")
                link = ""
            elif token.type in {"softbreak", "hardbreak"}:
                text = " "
            else:
                if token.type in {"image", "html_inline"}:
                    form = "a picture" if token.type == "image" else "HTML"
                    self._add("E441", line, f"{form}: a story shows its text only")
                text = token.content
                self._check_broken(text, place)
            if text:
                spans.append(Span(text, strong=strong > 0, emphasis=emphasis > 0, link=link))
        return _joined(spans)

    def _link(self, written: str, finder: _Finder) -> str:
        """The target of a link as the story keeps it; words of a selection become an address."""
        target = f"#{written}" if _WORDS.match(written) else written
        self.links.append(Link(target, Place(self._file, *finder.find(written))))
        return target

    def _check_broken(self, text: str, finder: _Finder) -> None:
        for match in _BROKEN_LINK.finditer(text):
            line, column = finder.find(match[1])
            message = f"'{match[1]}' is no address of a link in Markdown"
            remedy = "Write %20 for a space in it, or put it between < and >."
            self._log.add("E443", Place(self._file, line, column), message, remedy)


class _Finder:
    """Finds what was written in the lines of a block, one after another."""

    def __init__(self, lines: Sequence[str], first: int, after: int) -> None:
        self._lines = lines
        self._at = (first, 0)
        self._after = after

    def find(self, written: str) -> tuple[int, int | None]:
        """Line and character, both from 1; no character where it is written in another way."""
        line, start = self._at
        while line < min(self._after, len(self._lines)):
            found = self._lines[line].find(written, start)
            if found >= 0:
                self._at = (line, found + len(written))
                return line + 1, found + 1
            line, start = line + 1, 0
        return self._at[0] + 1, None


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where the token that closes another stands."""
    depth = 0
    for at in range(start, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Runs of one manner beside each other as one; the rim without spaces."""

    def merged() -> Iterator[Span]:
        last: Span | None = None
        for span in spans:
            if last is not None and replace(last, text="") == replace(span, text=""):
                last = replace(last, text=last.text + span.text)
            else:
                if last is not None:
                    yield last
                last = span
        if last is not None:
            yield last

    found = list(merged())
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(span for span in found if span.text)
