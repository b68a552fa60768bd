"""What is there and what is missing: counts, the coverage ledger, the gap report.

Plain values, ready for JSON. Retracted claims are not counted; a relation is *drawn* where it has
a claim that is not retracted, as in the page.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from graph import dates, evidence
from graph.published import live, live_relations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from graph.records import Claim, Dataset, Entity, Relation

#: How many origins make a relation rest on more than one voice.
SEVERAL: Final = 2
#: The acts and records themselves; what other bases say is about them.
_PRIMARY: Final = frozenset({"official-action", "court-record", "official-statement"})
_ACTS: Final = frozenset({"official-action", "court-record"})
#: After how many days a check is stale, counted to the latest check in the data.
STALE_AFTER: Final = 2 * 365
UNKNOWN: Final = "unknown"
_YEAR: Final = re.compile(r"-?Y\d+|-?[\dX]{4}", re.ASCII)


def statistics(dataset: Dataset) -> dict[str, Any]:
    """Count what is there, with :func:`coverage` and :func:`gaps`.

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
        "claims_by_year": dict(sorted(Counter(_years(dataset, claims)).items())),
        "coverage": coverage(dataset),
        "gaps": gaps(dataset),
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


def opens(document: Entity) -> bool:
    """Whether a reader can open the document or ask for it: it has an address or identifier."""
    return bool(document.url or document.archive_url or document.identifiers)


def coverage(dataset: Dataset) -> dict[str, Any]:
    """The coverage ledger: how well the relations that are drawn are cited.

    A relation counts on a line if one of its claims that are not retracted does. ``reasons`` has
    the documents that cannot be opened, each with the note that says why (empty: no reason is
    given); ``documents_that_open_percent`` is rounded down, and absent without documents.
    """
    relations = list(live_relations(dataset))
    entities, origins = dataset.entities, evidence.origins(dataset)

    def count(test: Callable[[Claim], bool]) -> int:
        return sum(any(map(test, relation.claims)) for relation in relations)

    documents = [entity for entity in entities.values() if entity.is_document]
    closed = [document for document in documents if not opens(document)]
    ledger: dict[str, Any] = {
        "relations_drawn": len(relations),
        "with_a_document": count(lambda c: bool(c.document)),
        "with_url_or_identifier": count(lambda c: bool(c.document) and opens(entities[c.document])),
        "with_date": count(lambda c: bool(dataset.published(c))),
        "with_locator": count(lambda c: bool(c.locator)),
        "with_archive_copy": count(lambda c: bool(c.document and entities[c.document].archive_url)),
        "with_two_or_more_origins": sum(origins[r.key] >= SEVERAL for r in relations),
        "checked_by_a_person": count(lambda c: bool(c.checked)),
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


def gaps(dataset: Dataset) -> dict[str, list[Any]]:
    """The gap report: what the record does not say, each line with the ids that it is about.

    Relations are ``[source, type, target]``; only those that a current claim supports are asked.
    What nobody reported is an action or case whose claims all rest on official bases; what no act
    names is a party that only other bases speak of.
    """
    relations = [r for r in dataset.relations if evidence.supporting(r)]
    origins = evidence.origins(dataset)
    stale = _stale(dataset)
    bases = _bases_about(relations)
    parties = set(dataset.vocabulary.groups.get("party", ()))
    figures = {c.source for r in relations for c in evidence.supporting(r) if c.amount}
    figures |= {c.target for r in relations for c in evidence.supporting(r) if c.amount}

    def whose(test: Callable[[Relation], bool]) -> list[list[str]]:
        return [list(relation.key) for relation in relations if test(relation)]

    return {
        "relations_of_one_origin": whose(lambda r: origins[r.key] == 1),
        "relations_without_primary_document": whose(
            lambda r: not any(c.basis in _PRIMARY for c in evidence.supporting(r))
        ),
        "relations_never_checked": whose(
            lambda r: not any(c.checked for c in evidence.supporting(r))
        ),
        "relations_of_stale_checks": whose(stale),
        "parties_without_official_act": [
            key
            for key, found in sorted(bases.items())
            if dataset.entities[key].type in parties and found and not found & _ACTS
        ],
        "official_acts_nobody_reported": [
            key
            for key, found in sorted(bases.items())
            if dataset.entities[key].type in {"action", "case"} and found and found <= _PRIMARY
        ],
        "figures_without_a_number": [
            key
            for key, entity in dataset.entities.items()
            if entity.type == "statistic" and key in bases and key not in figures
        ],
    }


def _bases_about(relations: Iterable[Relation]) -> Mapping[str, set[str]]:
    """Entity → the bases of what is said of it; who published or wrote what says nothing of it."""
    found: dict[str, set[str]] = {}
    for relation in relations:
        if relation.type not in {"published-by", "authored-by"}:
            for end in (relation.source, relation.target):
                found.setdefault(end, set()).update(
                    claim.basis for claim in evidence.supporting(relation) if claim.basis
                )
    return found


def _stale(dataset: Dataset) -> Callable[[Relation], bool]:
    days = {
        claim.checked: dates.parse(claim.checked).last for claim in dataset.claims if claim.checked
    }
    latest = max((day for day in days.values() if day < dates.FOREVER), default=0)

    def stale(relation: Relation) -> bool:
        found = [days[claim.checked] for claim in evidence.supporting(relation) if claim.checked]
        return bool(found) and max(found) < latest - STALE_AFTER

    return stale
