"""Independent origins: how many sources a relation rests on, reprints counted once.

An origin is a publisher. The origins of a document are its publishers; those of a document that
reprints others are the origins of what it reprints, followed to the end. A document without a
publisher is an origin of its own, under its own id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evidence.state import is_evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Dataset


def _reprints(dataset: Dataset) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in dataset.claims:
        if claim.type == "reprints" and is_evidence(claim):
            found.setdefault(claim.source, set()).add(claim.target)
    return found


def _originals(document: str, reprints: Mapping[str, set[str]]) -> set[str]:
    """The documents at the end of the reprint chains that begin at ``document``.

    A checked data set has no circle of reprints. In one that has, the smallest id of the circle
    stands for it, so that the chase ends and gives the same answer from everywhere.
    """
    if document not in reprints:
        return {document}
    seen: set[str] = set()
    waiting = list(reprints[document])
    while waiting:
        item = waiting.pop()
        if item not in seen:
            seen.add(item)
            waiting.extend(reprints.get(item, ()))
    return {item for item in seen if item not in reprints} or {min(seen)}


def document_origins(dataset: Dataset) -> Mapping[str, frozenset[str]]:
    """Document id → ids of its origins, for every document that is the evidence of a claim.

    An origin is the id of a publisher, or the id of a document whose publisher is unknown
    (see :func:`unknown_origins`).
    """
    reprints = _reprints(dataset)
    publishers = dataset.publishers
    cited = sorted({claim.document for claim in dataset.claims if claim.document})
    return {
        document: frozenset(
            origin
            for original in _originals(document, reprints)
            for origin in publishers.get(original, (original,))
        )
        for document in cited
    }


def unknown_origins(dataset: Dataset) -> frozenset[str]:
    """The documents that count as an origin of their own because no publisher is known."""
    reprints = _reprints(dataset)
    publishers = dataset.publishers
    cited = {claim.document for claim in dataset.claims if claim.document}
    return frozenset(
        original
        for document in cited
        for original in _originals(document, reprints)
        if original not in publishers
    )


def origins(dataset: Dataset) -> Mapping[tuple[str, str, str], int]:
    """Relation key → number of independent origins of its supporting current claims.

    Claims of uncited data have no document and no origin. A document with several publishers has
    several origins, as the data format says.
    """
    of_document = document_origins(dataset)
    counts = {}
    for relation in dataset.relations:
        found: set[str] = set()
        for claim in relation.claims:
            if claim.document and is_evidence(claim):
                found |= of_document[claim.document]
        counts[relation.key] = len(found)
    return counts
