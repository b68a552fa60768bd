"""What the page is told of the evidence as a whole: what ends a stage, how well all is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evidence.viewpoints import groups
from graph.page.view import CountView, EndingColumns, ViewpointView
from graph.statistics import coverage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.evidence import Standing
    from graph.records import Dataset


def make_endings(lines: Sequence[Standing], places: Mapping[str, int]) -> EndingColumns:
    """The claims that end a line of the standing; ``places`` are the claims by id."""
    flat = [(index, places[by]) for index, line in enumerate(lines) for by in line.ended_by]
    return EndingColumns(line=[line for line, _ in flat], claim=[claim for _, claim in flat])


def make_ledger(dataset: Dataset) -> list[CountView]:
    """The counts of the coverage ledger, in its order; nothing for data that cite nothing."""
    if not dataset.cited:
        return []
    counts = coverage(dataset)
    return [CountView(code, count) for code, count in counts.items() if isinstance(count, int)]


def make_viewpoints(dataset: Dataset, ends: Mapping[str, int]) -> list[ViewpointView]:
    """The groups of speakers; ``ends`` are the entities by id, and an unknown speaker is -1."""
    return [
        ViewpointView(group.code, group.label, [ends.get(who, -1) for who in group.members])
        for group in groups(dataset)
    ]
