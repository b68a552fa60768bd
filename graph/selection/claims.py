"""The filters of claims: a test for every option that filters them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from graph import dates
from graph.errors import UsageError
from graph.evidence.loss import Respect, holders
from graph.evidence.state import basis_ranks
from graph.published import live
from graph.selection.options import CERTAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.records import Claim, Dataset
    from graph.selection.options import Selection

    Test = Callable[[Claim], bool]

_SPANS: Final = 65536


def read_date(option: str, text: str) -> dates.Date:
    """The date that an option gives.

    Raises:
        UsageError: it cannot be read, with the nearest form.
    """
    try:
        return dates.parse(text)
    except dates.DateError as error:
        message = f"--{option} '{text}': {error}. {error.remedy}".strip()
        raise UsageError(message) from error


def claim_tests(dataset: Dataset, selection: Selection) -> list[Test]:
    """The tests that a claim must pass, all of them.

    Raises:
        UsageError: a date cannot be read.
    """
    statuses = frozenset(selection.status or ("current",))
    tests: list[Test] = [lambda claim: claim.status in statuses]
    if selection.basis:
        bases = frozenset(selection.basis)
        tests.append(lambda claim: claim.basis in bases)
    if selection.min_basis:
        ranks = basis_ranks()
        weakest = ranks[selection.min_basis]
        tests.append(lambda claim: ranks[claim.basis] <= weakest)
    if selection.without_basis:
        weak = frozenset(selection.without_basis)
        tests.append(lambda claim: claim.basis not in weak)
    if selection.stance:
        stances = frozenset(selection.stance)
        tests.append(lambda claim: claim.stance in stances)
    tests += _document_tests(selection)
    tests += _voices(dataset, selection)
    tests += _truth(selection)
    tests += _knowledge(dataset, selection)
    return tests


def _document_tests(selection: Selection) -> list[Test]:
    tests: list[Test] = []
    if selection.document:
        documents = frozenset(selection.document)
        tests.append(lambda claim: claim.document in documents)
    if selection.without_document:
        removed = frozenset(selection.without_document)
        tests.append(lambda claim: claim.document not in removed)
    return tests


def _voices(dataset: Dataset, selection: Selection) -> list[Test]:
    """Who made it public and who says it.

    What several published or said stays while one of them is not left out.
    """
    tests: list[Test] = []
    publishers = dataset.publishers
    if selection.publisher:
        wanted = frozenset(selection.publisher)
        tests.append(lambda claim: not wanted.isdisjoint(publishers.get(claim.document, ())))
    if selection.without_publisher:
        removed = frozenset(selection.without_publisher)

        def remains(claim: Claim) -> bool:
            found = publishers.get(claim.document, ())
            return not found or not removed.issuperset(found)

        tests.append(remains)
    if selection.speaker:
        speakers = frozenset(selection.speaker)
        tests.append(lambda claim: not speakers.isdisjoint(dataset.speakers(claim)))
    if selection.without_speaker:
        silent = frozenset(selection.without_speaker)

        def is_said(claim: Claim) -> bool:
            found = dataset.speakers(claim)
            return not found or not silent.issuperset(found)

        tests.append(is_said)
    if selection.without_authorities:
        held = holders(dataset, Respect.COUNTRY)
        countries = frozenset(selection.without_authorities)

        def is_heard(claim: Claim) -> bool:
            found = held(claim)
            return not found or not countries.issuperset(found)

        tests.append(is_heard)
    return tests


def _truth(selection: Selection) -> list[Test]:
    """When it was true. A claim without dates possibly held at any time, certainly at none."""
    tests: list[Test] = []
    for option, text in (("true-at", selection.true_at), ("true-in", selection.true_in)):
        if text:
            window = read_date(option, text)
            tests.append(_held(window.first, window.last, certain=selection.certainty == CERTAIN))
    return tests


def _held(first: int, last: int, *, certain: bool) -> Test:
    @lru_cache(maxsize=_SPANS)
    def held(start: str, end: str) -> bool:
        span = dates.span(start, end)
        return span.certainly_in(first, last) if certain else span.possibly_in(first, last)

    return lambda claim: held(claim.start, claim.end)


def last_day(dataset: Dataset) -> int:
    """The end of the known-clock: the latest day on which a claim may have become public.

    A retracted claim, of which the page holds no more than a tombstone, does not move it.
    """
    texts = {dataset.published(claim) for claim in live(dataset.claims)}
    texts.discard("")
    days = (dates.parse(text).last for text in texts)
    return max((day for day in days if day < dates.FOREVER), default=-dates.FOREVER)


def _knowledge(dataset: Dataset, selection: Selection) -> list[Test]:
    """When it was known. What nobody knows the day of appears at the end of the clock only."""
    if not selection.known_by:
        return []
    limit = read_date("known-by", selection.known_by).last
    at_the_end = limit >= last_day(dataset)
    certain = selection.certainty == CERTAIN

    @lru_cache(maxsize=_SPANS)
    def known(published: str) -> bool:
        if not published:
            return at_the_end
        date = dates.parse(published)
        return (date.last if certain else date.first) <= limit

    return [lambda claim: known(dataset.published(claim))]
