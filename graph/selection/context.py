"""What a selection adds so that its evidence stays readable, and nobody stays accused by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph import evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.records import Claim, Dataset, Entity


def with_answers(dataset: Dataset, claims: Iterable[Claim]) -> dict[str, Claim]:
    """The claims by id, and those without which they would mislead.

    What ends or lifts a legal stage stays wherever the stage is (data format, 4.4), and what a
    correction or retraction is about stays beside it; filters and clocks hide neither.
    """
    stances, by_id = dataset.vocabulary.stance, dataset.claims_by_id
    endings: Mapping[str, tuple[str, ...]] | None = None
    kept: dict[str, Claim] = {}
    waiting = list(claims)
    while waiting:
        claim = waiting.pop()
        if claim.id in kept:
            continue
        kept[claim.id] = claim
        needed: tuple[str, ...] = ()
        if stances[claim.stance].refers == "needed":
            needed = claim.refers_to
        if claim.stage or dataset.vocabulary.relation_type(claim.type).stage:
            if endings is None:
                endings = {line.claim.id: line.ended_by for line in evidence.standing(dataset)}
            needed += endings.get(claim.id, ())
        waiting.extend(by_id[key] for key in needed if key in by_id)
    return kept


def with_sources(dataset: Dataset, claims: Mapping[str, Claim]) -> dict[str, Claim]:
    """The claims, and those that tie their documents to a publisher."""
    documents = {claim.document for claim in claims.values()} - {""}
    ties = {
        claim.id: claim
        for claim in dataset.claims
        if claim.type == "published-by"
        and claim.source in documents
        and claim.is_current
        and claim.stance == "supports"
    }
    return {**claims, **ties}


def named(claims: Iterable[Claim]) -> set[str]:
    """Every entity that claims name: ends, speakers, documents."""
    found = set()
    for claim in claims:
        found |= {claim.source, claim.target, claim.speaker, claim.document}
    return found - {""}


def trimmed_claim(claim: Claim, kept: Mapping[str, Claim]) -> Claim:
    """The claim without references to claims that are not kept: a reference leads somewhere."""
    if all(key in kept for key in claim.refers_to):
        return claim
    return replace(claim, refers_to=tuple(key for key in claim.refers_to if key in kept))


def trimmed_documents(entities: Mapping[str, Entity], claims: Iterable[Claim]) -> dict[str, Entity]:
    """The entities; bylines of documents keep what a claim that is kept says.

    A publisher or author cell is a claim of the document. One that was filtered out would come
    back, and name an entity that is not there, when the selection is written and read again.
    """
    said = {
        (claim.source, claim.type, claim.target)
        for claim in claims
        if claim.document == claim.source and claim.is_current and claim.stance == "supports"
    }

    def trimmed(entity: Entity) -> Entity:
        publishers = tuple(e for e in entity.publishers if (entity.id, "published-by", e) in said)
        authors = tuple(e for e in entity.authors if (entity.id, "authored-by", e) in said)
        if (publishers, authors) == (entity.publishers, entity.authors):
            return entity
        return replace(entity, publishers=publishers, authors=authors)

    return {key: trimmed(entity) for key, entity in entities.items()}
