"""A story: a guided tour through a data set, in steps with text and a saved view.

The format is described in ``docs/story.md``; :mod:`graph.story_reading` reads it and
:mod:`graph.story_views` compares its views with the data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one manner.

    ``link`` is empty, an address within the page (``#entity=agency-ofac``) or the web address of
    a document.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (one item) or a list, each item as runs of text."""

    kind: BlockKind
    items: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its heading, its text, and the view that it opens.

    ``view`` is an address within the page (``#around=agency-ofac&depth=2``; ``#`` is the whole),
    or empty where the step leaves the view as it is; ``label`` says what the view shows.
    """

    heading: str
    blocks: tuple[Block, ...] = ()
    view: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A story; ``source`` is the text of its file, with line feeds as line ends."""

    title: str
    introduction: tuple[Block, ...]
    steps: tuple[Step, ...]
    source: str = field(default="", repr=False)

    def links(self) -> Iterator[str]:
        """Every address within the page that the story names, as often as it does."""
        for step in self.steps:
            if step.view:
                yield step.view
        blocks = (*self.introduction, *(block for step in self.steps for block in step.blocks))
        for block in blocks:
            for item in block.items:
                yield from (span.link for span in item if span.link.startswith("#"))
