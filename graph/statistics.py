"""What is there and what is missing: counts and the coverage ledger, with the gap report.

Plain values, ready for JSON. Retracted claims are not counted; a relation is *drawn* where it has
a claim that is not retracted, as in the page.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING, Any, Final

from graph import evidence
from graph.evidence.cascade import retracted
from graph.evidence.gaps import gaps, of_one_language, opens
from graph.own_columns import languages
from graph.published import live, live_relations, published
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.records import Claim, Dataset

#: How many origins make a relation rest on more than one voice.
SEVERAL: Final = 2
UNKNOWN: Final = "unknown"
_YEAR: Final = re.compile(r"-?Y\d+|-?[\dX]{4}", re.ASCII)


def statistics(dataset: Dataset) -> dict[str, Any]:
    """Count what is there, with :func:`coverage`, the gap report and what retractions took along.

    Entities by type, relations by family, type and state, claims by basis, stance, document,
    publisher and year. Claims are counted under each of their publishers, and under the year in
    which they became public, as it is written. Tables run from the largest number down, ties by
    name; those of codes in the order of the vocabulary.
    """
    vocabulary = dataset.vocabulary
    claims = live(dataset.claims)
    relations = list(live_relations(dataset))
    entity_types = Counter(entity.type for entity in dataset.entities.values())
    relation_types = Counter(relation.type for relation in relations)
    families = Counter(vocabulary.relation_type(relation.type).family for relation in relations)
    return {
        "entities": len(dataset.entities),
        "relations": len(relations),
        "claims": len(claims),
        "retracted_claims": len(dataset.claims) - len(claims),
        "documents": entity_types["document"],
        "entities_by_type": _ordered(entity_types, vocabulary.entity_types),
        "relations_by_family": _ordered(families, vocabulary.families),
        "relations_by_type": _ordered(relation_types, vocabulary.relation_types),
        "relations_by_state": _ordered(
            Counter(map(evidence.state, relations)), (state.code for state in evidence.STATES)
        ),
        "claims_by_basis": _ordered(
            Counter(claim.basis or "uncited" for claim in claims), vocabulary.basis
        ),
        "claims_by_stance": _ordered(Counter(claim.stance for claim in claims), vocabulary.stance),
        "claims_by_document": _largest(c.document for c in claims if c.document),
        "claims_by_publisher": _largest(
            publisher
            for claim in claims
            for publisher in dataset.publishers.get(claim.document, (UNKNOWN,))
        ),
        **_by_language(dataset),
        "claims_by_year": dict(sorted(Counter(_years(dataset, claims)).items())),
        "coverage": coverage(dataset),
        "gaps": gaps(dataset),
        "retractions": _retractions(dataset),
    }


def _by_language(dataset: Dataset) -> dict[str, dict[str, int]]:
    """Documents under each of their languages, relations under the one of all their documents.

    Nothing where no document says its language (BCP 47, primary subtags).
    """
    alone = of_one_language(dataset)
    if alone is None:
        return {}
    documents = (entity for entity in dataset.entities.values() if entity.is_document)
    said = (tongue for document in documents for tongue in languages(document) or {UNKNOWN})
    return {
        "documents_by_language": _largest(said),
        "relations_of_one_language": _largest(
            tongue for tongue, relations in alone.items() for _ in relations
        ),
    }


def _ordered(counts: Mapping[str, int], codes: Iterable[str]) -> dict[str, int]:
    known = [code for code in codes if counts.get(code)]
    return {code: counts[code] for code in [*known, *sorted(counts.keys() - set(known))]}


def _largest(names: Iterable[str]) -> dict[str, int]:
    counts = Counter(names)
    return {name: counts[name] for name in sorted(counts, key=lambda n: (-counts[n], n))}


def _years(dataset: Dataset, claims: Iterable[Claim]) -> Iterable[str]:
    for claim in claims:
        text = dataset.published(claim)
        years = list(dict.fromkeys(_YEAR.match(side) for side in text.split("/")))
        found = sorted({match[0] for match in years if match})
        yield "/".join(found) or UNKNOWN


def _retractions(dataset: Dataset) -> dict[str, Any]:
    """What the retractions of the data set took along, as far as a tombstone may tell it.

    Of what fell, its numbers only: a relation that stands no more is a retracted claim's content.
    """
    found = retracted(dataset)
    return {
        "documents": len(found.documents),
        "claims": len(found.claims),
        "relations": len(found.relations),
        "entities_without_relations": len(found.entities),
        "relations_that_lost_weight": [list(key) for key in found.changed],
        "answers_to_nothing": list(found.answers),
        "copies_that_stand": list(found.copies),
    }


def coverage(dataset: Dataset) -> dict[str, Any]:
    """The coverage ledger: how well the relations that are drawn are cited.

    A relation counts on a line if one of its claims that are not retracted does. ``reasons`` has
    the documents that cannot be opened, each with the note that says why (empty: no reason is
    given); ``documents_that_open_percent`` is rounded down, and absent without documents.
    """
    return dict(_ledger(dataset))


@remembered
def _ledger(dataset: Dataset) -> dict[str, Any]:
    relations, claims = published(dataset).relations, published(dataset).claims
    entities, origins = dataset.entities, evidence.origins(dataset)
    owners = [at for at, relation in enumerate(relations) for _ in relation.claims]
    cited = [claim.document for claim in claims]
    opening = {key for key in set(cited) if key and opens(entities[key])}
    kept = {key for key in set(cited) if key and entities[key].archive_url}

    def count(cells: Iterable[object]) -> int:
        """How many relations have a claim of which this is true."""
        return len(set(compress(owners, cells)))

    documents = [entity for entity in entities.values() if entity.is_document]
    closed = [document for document in documents if not opens(document)]
    ledger: dict[str, Any] = {
        "relations_drawn": len(relations),
        "with_a_document": count(cited),
        "with_url_or_identifier": count(map(opening.__contains__, cited)),
        "with_date": count(map(dataset.published, claims)),
        "with_locator": count(claim.locator for claim in claims),
        "with_archive_copy": count(map(kept.__contains__, cited)),
        "with_two_or_more_origins": sum(origins[r.key] >= SEVERAL for r in relations),
        "checked_by_a_person": count(claim.checked for claim in claims),
        "documents": len(documents),
        "documents_that_open": len(documents) - len(closed),
    }
    if documents:
        ledger["documents_that_open_percent"] = (
            ledger["documents_that_open"] * 100 // len(documents)
        )
    ledger["documents_of_unknown_publisher"] = len(evidence.unknown_origins(dataset))
    ledger["reasons"] = [
        {"document": document.id, "name": document.name, "reason": document.note}
        for document in closed
    ]
    return ledger
