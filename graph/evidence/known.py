"""Known when: since when a reader could have known of a relation.

A claim is known since it was published (:meth:`graph.records.Dataset.published`); a date that is
not exact is a day between its first and its last. Claims without a date are known only at the
end of the clock, when everything is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import dates
from graph.evidence.state import supporting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Dataset, Relation

    Key = tuple[str, str, str]


def known_when(dataset: Dataset) -> Mapping[Key, str]:
    """Relation key → the date, as written, of the earliest claim that is evidence for it.

    The earliest is the one whose first possible day is; among equals the one whose last possible
    day is. Empty where no such claim has a date; absent where there is no evidence.
    """
    return {
        relation.key: _earliest(dataset, relation)
        for relation in dataset.relations
        if supporting(relation)
    }


def _earliest(dataset: Dataset, relation: Relation) -> str:
    texts = {dataset.published(claim) for claim in supporting(relation)} - {""}
    return min(texts, key=_order, default="")


def _order(text: str) -> tuple[int, int, str]:
    date = dates.parse(text)
    return (date.first, date.last, text)


def end_of_clock(dataset: Dataset) -> int:
    """The latest day on which a claim may have been published, as an ordinal.

    Dates without an end do not count; without any date the clock ends before every day.
    """
    texts = {dataset.published(claim) for claim in dataset.claims} - {""}
    days = (dates.parse(text).last for text in texts)
    return max((day for day in days if day < dates.FOREVER), default=-dates.FOREVER)


def known_by(dataset: Dataset, day: int, *, certain: bool = False) -> frozenset[Key]:
    """Keys of the relations for which a claim that is evidence was public by a day.

    Args:
        dataset: the data.
        day: the day, as an ordinal of :mod:`graph.dates`.
        certain: whether it must have been public by then; else it may have been.

    The set only grows with the day. At the end of the clock it has every relation that is
    supported, also those of which no date is known. What is retracted by then is no evidence at
    any time: the record keeps that there was such a claim, not what it said.
    """
    at_the_end = day >= end_of_clock(dataset)

    def public(text: str) -> bool:
        if not text:
            return at_the_end
        date = dates.parse(text)
        return (date.last if certain else date.first) <= day

    return frozenset(
        relation.key
        for relation in dataset.relations
        if any(public(dataset.published(claim)) for claim in supporting(relation))
    )
