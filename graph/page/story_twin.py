"""The story in the register: its steps in words, with links to what stands in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from graph.page.claim_text import anchor
from graph.page.markup import NOTHING, TEXT, Piece, joined
from graph.story import BlockKind
from graph.story_views import fitting, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.page.markup import Html
    from graph.published import Published
    from graph.records import Dataset
    from graph.story import Block, Span, Step

_SECTION: Final = Piece('<section aria-labelledby="story">\n<h2 id="story">{}</h2>\n{}</section>\n')
_STEP: Final = Piece('<article data-step="{}">\n<h3>{}</h3>\n{}{}</article>\n')
_PARAGRAPH: Final = Piece("<p>{}</p>\n")
_LISTS: Final = {
    BlockKind.BULLETS: Piece("<ul>\n{}</ul>\n"),
    BlockKind.NUMBERS: Piece("<ol>\n{}</ol>\n"),
}
_ITEM: Final = Piece("<li>{}</li>\n")
_STRONG: Final = Piece("<strong>{}</strong>")
_EMPHASIS: Final = Piece("<em>{}</em>")
_INSIDE: Final = Piece('<a href="#{}">{}</a>')
_OUTSIDE: Final = Piece('<a href="{}" rel="noreferrer noopener">{}</a>')
#: Without script no filter works; the words of the view say what would be shown.
_VIEW: Final = Piece('<p class="note">View: {} <code>{}</code></p>\n')
_WHOLE: Final = "everything"


class StoryWriter:
    """Tells the story of one data set, where it has one."""

    def __init__(self, dataset: Dataset, shown: Published) -> None:
        self._story = fitting(dataset)
        self._entities = {entity.id for entity in shown.entities}
        self._relations: dict[tuple[str, ...], Html] = {}
        for relation in shown.relations if self._story else ():
            first = anchor("c", relation.claims[0].id)
            self._relations[relation.key] = first
            if not relation.directed:
                self._relations.setdefault(tuple(reversed(relation.key)), first)

    def section(self) -> Html:
        """The section of the story; nothing where there is none."""
        story = self._story
        if story is None:
            return NOTHING
        steps = [self._step(number, step) for number, step in enumerate(story.steps, start=1)]
        return _SECTION(story.title or "Tour", joined([*self._blocks(story.introduction), *steps]))

    def _step(self, number: int, step: Step) -> Html:
        view = NOTHING
        if step.view:
            address = step.view.removeprefix("#")
            place = self._place(step.view)
            label = _INSIDE(place, step.label) if place else TEXT(step.label)
            view = _VIEW(label, unquote(address) or _WHOLE)
        heading = f"{number}. {step.heading}"
        return _STEP(str(number), heading, joined(self._blocks(step.blocks)), view)

    def _blocks(self, blocks: Iterable[Block]) -> list[Html]:
        found = []
        for block in blocks:
            items = [joined(map(self._span, item)) for item in block.items]
            if block.kind is BlockKind.PARAGRAPH:
                found += [_PARAGRAPH(item) for item in items]
            else:
                found.append(_LISTS[block.kind](joined(map(_ITEM, items))))
        return found

    def _span(self, span: Span) -> Html:
        text = TEXT(span.text)
        if span.emphasis:
            text = _EMPHASIS(text)
        if span.strong:
            text = _STRONG(text)
        if not span.link:
            return text
        if not span.link.startswith("#"):
            return _OUTSIDE(span.link, text)
        place = self._place(span.link)
        return _INSIDE(place, text) if place else text

    def _place(self, view: str) -> str:
        """Where in the register stands what a view opens; empty where it opens nothing there."""
        found = ""
        for name, value in words(view):
            if name == "entity" and value in self._entities:
                found = anchor("e", value or "")
            elif name == "relation" and value and value.count("|") > 1:
                found = self._relations.get(tuple(map(unquote, value.split("|"))), found)
        return found
