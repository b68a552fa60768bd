"""The shipped story says nothing that the record does not carry at the place it links to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import graph
from graph.story_views import words
from tests.data.shipped import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Claim, Dataset
    from graph.story import Span, Step, Story

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
DATE = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})")
NUMBER = re.compile(r"\d[\d,]*")
#: Words of guilt, and the words that must stand before them.
GUILT = re.compile(r"\b(?:guilty|criminals?|convicted|crimes?|traffickers?)\b", re.IGNORECASE)
ALLOWED_GUILT = ("Charged is not convicted", "InSight Crime")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return graph.load(ROOT / "entities.csv", ROOT / "relations.csv", strict=True)


@pytest.fixture(scope="module")
def story(dataset: Dataset) -> Story:
    assert dataset.story is not None
    return dataset.story


def items(step: Step) -> Iterator[tuple[Span, ...]]:
    for block in step.blocks:
        yield from block.items


def said(item: tuple[Span, ...]) -> str:
    return "".join(span.text for span in item)


def claims_behind(dataset: Dataset, view: str) -> Iterator[Claim]:
    """The claims of the relation that a view opens, or those of the entity and of the document."""
    for name, value in words(view):
        if name == "relation" and "|" in (value or ""):
            yield from (
                claim
                for relation in dataset.relations
                if "|".join(relation.key) == value
                for claim in relation.claims
            )
        elif name == "entity":
            yield from (
                claim
                for claim in dataset.claims
                if value in {claim.source, claim.target, claim.document}
            )


def carried(dataset: Dataset, view: str) -> str:
    """Every text of the claims behind a view, and of what they are about and rest on."""
    parts = []
    for claim in claims_behind(dataset, view):
        parts += [claim.amount, claim.start, claim.end, claim.published, claim.note, claim.stage]
        for key in (claim.source, claim.target, claim.document, claim.speaker):
            entity = dataset.entities.get(key)
            if entity is not None:
                parts += [entity.name, entity.start, entity.end, entity.description, entity.note]
    return "\n".join(part for part in parts if part)


def dates(text: str) -> Iterator[str]:
    for day, month, year in DATE.findall(text):
        number = MONTHS.index(month) + 1
        yield f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def unsupported(dataset: Dataset, item: tuple[Span, ...], heading: str = "") -> list[str]:
    """The dates and numbers of an item that nothing behind its links has."""
    text = said(item)
    support = "\n".join(carried(dataset, span.link) for span in item if span.link)
    support = f"{support}\n{heading}"
    missing = [date for date in dates(text) if date not in support and spelt(date) not in support]
    rest = DATE.sub("", text)
    numbers = [number.replace(",", "") for number in NUMBER.findall(rest)]
    return missing + [
        number
        for number in numbers
        if not re.search(rf"(?<!\d){number}(?!\d)", support.replace(",", ""))
    ]


def spelt(date: str) -> str:
    """A date as texts of the record write it: 22 August 2018."""
    year, month, *day = date.split("-")
    return " ".join([*(str(int(part)) for part in day), MONTHS[int(month) - 1], year])


def test_every_step_has_a_view_and_links(story: Story) -> None:
    assert 5 <= len(story.steps) <= 7
    for step in story.steps:
        assert step.view
        assert step.label
        found = list(items(step))
        assert found
        for item in found:
            # A sentence that opens a list may leave the links to its items.
            assert any(span.link for span in item) or said(item).endswith(":"), said(item)


def test_every_link_to_a_relation_leads_to_a_current_claim(dataset: Dataset, story: Story) -> None:
    for view in story.links():
        if "relation=" in view and "|" in view:
            assert any(claim.is_current for claim in claims_behind(dataset, view)), view


def test_every_date_and_number_stands_where_it_links_to(dataset: Dataset, story: Story) -> None:
    for step in story.steps:
        for item in items(step):
            assert unsupported(dataset, item) == [], said(item)


def test_a_wrong_number_or_date_would_be_seen(dataset: Dataset, story: Story) -> None:

    step = next(step for step in story.steps if "weights" in step.heading)
    item = next(item for item in items(step) if "23,368" in said(item))
    wrong = tuple(replace(s, text=s.text.replace("23,368", "23,386")) for s in item)
    assert unsupported(dataset, wrong) == ["23386"]
    late = tuple(replace(s, text=s.text.replace("gross", "9 May 2019 gross")) for s in item)
    assert unsupported(dataset, late) == ["2019-05-09"]


def test_no_word_of_guilt(story: Story) -> None:
    texts = [said(item) for block in story.introduction for item in block.items]
    for step in story.steps:
        texts += [step.heading, step.label, *map(said, items(step))]
    text = "\n".join(texts)
    for allowed in ALLOWED_GUILT:
        text = text.replace(allowed, "")
    assert GUILT.findall(text) == []
