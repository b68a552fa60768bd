"""The story of a page: the guided tour as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.story_views import fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.records import Dataset
    from graph.story import Block, Span


@dataclass(frozen=True, slots=True)
class SpanView:
    """A run of text; ``link`` is empty, an address within the page (`#…`) or a document's url."""

    text: str
    strong: bool
    emphasis: bool
    link: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """A paragraph, or an item of a list."""

    spans: list[SpanView]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of a story; ``kind`` is ``paragraph`` (one item), ``bullets`` or ``numbers``."""

    kind: str
    items: list[ItemView]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step; ``view`` is the address that it opens (`#…`), or empty where it changes nothing."""

    heading: str
    view: str
    label: str
    blocks: list[BlockView]


@dataclass(frozen=True, slots=True)
class StoryView:
    """The guided tour; without steps there is none."""

    title: str
    introduction: list[BlockView]
    steps: list[StepView]


def _spans(item: Sequence[Span]) -> ItemView:
    return ItemView([SpanView(s.text, s.strong, s.emphasis, s.link) for s in item])


def _blocks(blocks: Sequence[Block]) -> list[BlockView]:
    return [BlockView(str(block.kind), [_spans(item) for item in block.items]) for block in blocks]


def make_story(dataset: Dataset) -> StoryView:
    """The story of a data set; none where its views name what a part does not hold."""
    story = fitting(dataset)
    if story is None:
        return StoryView("", [], [])
    steps = [StepView(s.heading, s.view, s.label, _blocks(s.blocks)) for s in story.steps]
    return StoryView(story.title, _blocks(story.introduction), steps)
