"""What several formats lose in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.exporters.exporter import Loss
from graph.published import RETRACTED
from graph.story_views import fitting
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from graph.records import Dataset


def retracted(dataset: Dataset) -> Loss:
    """What is left of retracted claims everywhere but in the pair, which keeps a bare row."""
    return Loss(
        "retracted claims",
        sum(claim.status == RETRACTED for claim in dataset.claims),
        "only id, date and reason are exported",
    )


def left_out_story(dataset: Dataset) -> Loss:
    """The story of the whole, where a part does not hold all that it leads to."""
    whole = dataset.story
    steps = len(whole.steps) if whole is not None and fitting(dataset) is None else 0
    return Loss("steps of story.md", steps, "they lead to what this part does not hold")


def shared_losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What every format but the pair loses: retracted claims, and what added codes mean."""
    base = builtin()
    lists = dataset.vocabulary
    added = sum(
        code not in known
        for found, known in (
            (lists.entity_types, base.entity_types),
            (lists.relation_types, base.relation_types),
            (lists.families, base.families),
        )
        for code in found
    )
    found = (
        retracted(dataset),
        Loss("codes of vocabulary.toml", added, "their meaning, ends and look are not exported"),
    )
    return tuple(loss for loss in found if loss.count)
