"""Retraction cascade: what rests only on claims or documents that are taken back.

A document that reprints only documents that fall, falls with them. A claim falls with its
document. A relation falls when it had evidence and every claim that was evidence for it falls; an
entity when it had such relations and all of them fall.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.errors import UnknownIdError
from graph.evidence.state import is_evidence, state
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from graph.records import Claim, Dataset, Relation

    Key = tuple[str, str, str]

RETRACTED: Final = "retracted"
#: What documents say about themselves; it says nothing of what they tell.
BYLINES: Final = frozenset({"published-by", "authored-by"})


@dataclass(frozen=True, slots=True)
class Cascade:
    """What falls, each sorted.

    ``documents`` and ``claims`` are ids, those that were given included; ``answers`` are ids of
    claims that stand and refer to claims of which all fall: what they answer is gone.
    ``relations`` are keys of relations that fall; ``changed`` those that keep evidence, but whose
    state or number of claims is another; ``entities`` are ids. ``copies`` are filled by
    :func:`retracted`: claims that are not marked, in documents that only reprint what is gone.
    """

    documents: tuple[str, ...]
    claims: tuple[str, ...]
    answers: tuple[str, ...]
    relations: tuple[Key, ...]
    changed: tuple[Key, ...]
    entities: tuple[str, ...]
    copies: tuple[str, ...] = ()


def cascade(dataset: Dataset, gone: Collection[str]) -> Cascade:
    """What falls with claims and documents.

    Args:
        dataset: the data, as they were before or as they are: a given claim that is marked as
            retracted or superseded already is looked at as if it still stood.
        gone: ids of claims and of documents.

    Raises:
        UnknownIdError: an id that is neither a claim's nor a document's.
    """
    for name in sorted(gone):
        entity = dataset.entities.get(name)
        if name not in dataset.claims_by_id and not (entity and entity.is_document):
            message = f"there is no claim and no document '{name}'"
            raise UnknownIdError(message)
    if not gone:
        return Cascade((), (), (), (), (), ())
    before = _restored(dataset, gone)
    documents = _documents(before, gone)
    fallen = {c.id for c in before.claims if c.id in gone or c.document in documents}
    relations, changed, kept = [], [], set()
    touched = set()
    for relation in before.relations:
        if not any(map(is_evidence, relation.claims)):
            continue
        ends = {relation.source, relation.target}
        touched |= ends
        if fallen.isdisjoint(claim.id for claim in relation.claims):
            kept |= ends
            continue
        left = replace(relation, claims=tuple(c for c in relation.claims if c.id not in fallen))
        if not any(map(is_evidence, left.claims)):
            relations.append(relation.key)
            continue
        kept |= ends
        if _weight(left) != _weight(relation):
            changed.append(relation.key)
    return Cascade(
        documents=tuple(sorted(documents)),
        claims=tuple(sorted(fallen)),
        answers=tuple(sorted(_answers(before.claims, fallen))),
        relations=tuple(relations),
        changed=tuple(changed),
        entities=tuple(sorted(touched - kept)),
    )


def retracted_documents(dataset: Dataset) -> tuple[str, ...]:
    """The documents of which every claim is retracted, their bylines apart; sorted."""
    rows: dict[str, bool] = {}
    for claim in dataset.claims:
        if claim.document and claim.type not in BYLINES:
            gone = claim.status == RETRACTED
            rows[claim.document] = rows.get(claim.document, True) and gone
    return tuple(sorted(document for document, gone in rows.items() if gone))


@remembered
def retracted(dataset: Dataset) -> Cascade:
    """The damage that the retractions in a data set did: what fell with its retracted claims.

    Where every claim of a document is retracted, the document is. What only reprints such a
    document would fall with it; as long as its claims are not marked too, they stand, and are
    named in ``copies``.
    """
    gone = [claim.id for claim in dataset.claims if claim.status == RETRACTED]
    fell = cascade(dataset, gone)
    documents = retracted_documents(dataset) if gone else ()
    if not documents:
        return fell
    wider = cascade(dataset, [*gone, *documents])
    marked = {claim.id for claim in dataset.claims if claim.type in BYLINES} | set(fell.claims)
    copies = tuple(name for name in wider.claims if name not in marked)
    return replace(fell, documents=documents, copies=copies)


def _weight(relation: Relation) -> tuple[str, int]:
    return (state(relation), len(relation.current))


def _restored(dataset: Dataset, gone: Collection[str]) -> Dataset:
    """The data set in which the given claims stand, as they did before."""
    if all(claim.is_current for claim in dataset.claims if claim.id in gone):
        return dataset if dataset.whole is None else replace(dataset, whole=None)
    claims = tuple(
        replace(claim, status="current") if claim.id in gone else claim for claim in dataset.claims
    )
    return replace(dataset, claims=claims, whole=None)


def _documents(dataset: Dataset, gone: Collection[str]) -> set[str]:
    """The documents that fall: those given, and what reprints only such."""
    reprints: dict[str, set[str]] = {}
    for claim in dataset.claims:
        if claim.type == "reprints" and claim.id not in gone and is_evidence(claim):
            reprints.setdefault(claim.source, set()).add(claim.target)
    entities = dataset.entities
    fallen = {name for name in gone if name in entities and entities[name].is_document}
    while True:
        more = {copy for copy, originals in reprints.items() if originals <= fallen} - fallen
        if not more:
            return fallen
        fallen |= more


def _answers(claims: Iterable[Claim], fallen: Collection[str]) -> set[str]:
    return {
        claim.id
        for claim in claims
        if claim.id not in fallen
        and claim.is_current
        and claim.refers_to
        and all(about in fallen for about in claim.refers_to)
    }
