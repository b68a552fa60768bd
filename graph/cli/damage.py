"""What a retraction took along, as lines of text: numbers, and what still stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evidence.cascade import RETRACTED, cascade, retracted_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.evidence.cascade import Cascade
    from graph.records import Claim, Dataset


def gone_claim(dataset: Dataset, claim: Claim) -> Iterator[str]:
    """The tombstone of a retracted claim, and what went with it."""
    when = f" ({claim.checked})" if claim.checked else ""
    yield f"{claim.id}: retracted{when}: {claim.note}"
    yield from _damage(dataset, cascade(dataset, [claim.id]))


def gone_document(dataset: Dataset, document: str) -> Iterator[str]:
    """What went with a document of which every claim is retracted; nothing for any other."""
    if document not in retracted_documents(dataset):
        return
    yield ""
    yield "Every claim of this document is retracted."
    claims = [c.id for c in dataset.claims if c.document == document and c.status == RETRACTED]
    yield from _damage(dataset, cascade(dataset, [document, *claims]))


def _damage(dataset: Dataset, found: Cascade) -> Iterator[str]:
    """What fell is counted only: a relation that stands no more is what was taken back."""
    yield "What went with it"
    for count, one, many in (
        (len(found.claims), "claim", "claims"),
        (
            len(found.relations),
            "relation without any evidence left",
            "relations without any evidence left",
        ),
        (len(found.entities), "entity without relations", "entities without relations"),
    ):
        yield f"  {count:,} {one if count == 1 else many}"
    yield from _listed(
        "Relations that stand on less",
        (
            f"{dataset.name(source)} {dataset.vocabulary.relation_type(kind).label} "
            f"{dataset.name(target)}  [{source}|{kind}|{target}]"
            for source, kind, target in found.changed
        ),
    )
    yield from _listed("Claims that answer nothing any more", found.answers)


def _listed(title: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield f"{title} ({len(told):,})"
        yield from (f"  {line}" for line in told)
