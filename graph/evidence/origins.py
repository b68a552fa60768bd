"""Independent origins: how many sources a relation rests on, reprints counted once.

The origins of a document are its publishers; those of a document that reprints others are the
origins of what it reprints, followed to the end. A document without a publisher is an origin of
its own, under its own id. Two documents are independent of each other if they have no origin in
common, and a relation has as many independent origins as it has such documents at most: one
article of two outlets is one, and so is a collection of copies.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from graph.evidence.state import is_evidence
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Dataset

#: How many joint documents of one relation are tried in every combination.
_TRIED: Final = 10


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


@remembered
def document_origins(dataset: Dataset) -> Mapping[str, frozenset[str]]:
    """Document id → ids of its origins, for every document that is the evidence of a claim.

    An origin is the id of a publisher, or the id of a document whose publisher is unknown
    (see :func:`unknown_origins`). In a selected part, what the data set that it is part of says
    of reprints and publishers counts: a copy stays a copy where its original is out of sight.
    """
    reprints = _reprints(dataset.whole or dataset)
    publishers = (dataset.whole or dataset).publishers
    cited = sorted({claim.document for claim in dataset.claims if claim.document})
    return {
        document: frozenset(
            origin
            for original in _originals(document, reprints)
            for origin in publishers.get(original, (original,))
        )
        for document in cited
    }


@remembered
def unknown_origins(dataset: Dataset) -> frozenset[str]:
    """The documents that count as an origin of their own because no publisher is known."""
    reprints = _reprints(dataset.whole or dataset)
    publishers = (dataset.whole or dataset).publishers
    cited = {claim.document for claim in dataset.claims if claim.document}
    return frozenset(
        original
        for document in cited
        for original in _originals(document, reprints)
        if original not in publishers
    )


@remembered
def origins(dataset: Dataset) -> Mapping[tuple[str, str, str], int]:
    """Relation key → number of independent origins of its supporting current claims.

    Claims of uncited data have no document and no origin.
    """
    of_document = document_origins(dataset)
    found = {}
    for relation in dataset.relations:
        claims = [c for c in relation.claims if c.document and is_evidence(c)]
        # One document is one origin, and most relations have no other.
        found[relation.key] = (
            len(claims)
            if len(claims) <= 1
            else _independent(frozenset(of_document[claim.document] for claim in claims))
        )
    return found


@lru_cache(maxsize=4096)
def _independent(documents: frozenset[frozenset[str]]) -> int:
    """The most sets of origins of which no two share one.

    Of two sets of which one holds the other, the smaller serves as well. What has one origin
    counts in any case; only among joint documents is there something to try out.
    """
    least = [one for one in documents if not any(other < one for other in documents)]
    joint = sorted((one for one in least if len(one) > 1), key=lambda one: (len(one), sorted(one)))
    counts: dict[frozenset[str], int] = {frozenset(): 0}
    for number, one in enumerate(joint):
        with_it = {taken | one: n + 1 for taken, n in counts.items() if taken.isdisjoint(one)}
        # Beyond what data have, a set that fits is taken without trying to do without it.
        without = counts if number < _TRIED else {t: n for t, n in counts.items() if t & one}
        counts = {
            taken: max(with_it.get(taken, 0), without.get(taken, 0))
            for taken in with_it.keys() | without.keys()
        }
    return len(least) - len(joint) + max(counts.values())
