"""An entity and its claims as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Claim, Dataset, Entity, Relation


def describe(dataset: Dataset, entity_id: str) -> Iterator[str]:
    """All that the data set says of an entity; the lines may hold anything that cells may hold."""
    from graph.cli.damage import gone_document  # noqa: PLC0415  not needed for --help
    from graph.evidence import origins  # noqa: PLC0415  likewise

    yield from _head(dataset, dataset.entities[entity_id])
    yield from _standing(dataset, entity_id)
    counts = origins(dataset)
    relations = dataset.relations_of.get(entity_id, ())
    if not relations:
        yield ""
        yield "No relations."
    for relation in relations:
        yield ""
        yield from _relation(dataset, relation, entity_id, counts[relation.key])
    yield from _resting(dataset, entity_id)
    yield from gone_document(dataset, entity_id)


def _span(start: str, end: str) -> str:
    if start and end and start != end:
        return f"{start} to {end}"
    return f"until {end}" if end and not start else start


def _head(dataset: Dataset, entity: Entity) -> Iterator[str]:
    from graph.own_columns import identity  # noqa: PLC0415  not needed for --help

    yield f"{entity.name}  [{entity.id}]"
    yield dataset.vocabulary.entity_type(entity.type).label
    known = identity(entity)
    if known:
        yield f"{known.label}: {known.meaning}"
    if entity.description:
        yield entity.description
    aliases = (
        f"{alias.text} ({alias.language})" if alias.language else alias.text
        for alias in entity.aliases
    )
    rows = (
        ("also", "; ".join(aliases)),
        ("dates", _span(entity.start, entity.end)),
        ("country", " ".join(entity.countries)),
        ("identifiers", "; ".join(str(identifier) for identifier in entity.identifiers)),
        ("position", f"{entity.lat}, {entity.lon}" if entity.lat else ""),
        ("url", entity.url),
        ("archived", entity.archive_url),
        ("read", entity.retrieved),
        *entity.extra,
        ("note", entity.note),
    )
    for name, text in rows:
        if text:
            yield f"  {name}: {text}"


def _standing(dataset: Dataset, entity_id: str) -> Iterator[str]:
    from graph.evidence import standing  # noqa: PLC0415  not needed for --help

    lines = [line for line in standing(dataset) if line.party == entity_id]
    if lines:
        yield ""
        yield "Standing"
    for line in lines:
        disputed = " (disputed)" if line.disputed else ""
        document = dataset.name(line.claim.document) if line.claim.document else "no document"
        when = line.date or "undated"
        yield f"  {when}: {line.sentence}{disputed}  [{document}; {line.claim.id}]"


def _relation(dataset: Dataset, relation: Relation, entity_id: str, origins: int) -> Iterator[str]:
    from graph.evidence import state, strongest_basis  # noqa: PLC0415  not needed for --help

    kind = dataset.vocabulary.relation_type(relation.type)
    forward = entity_id == relation.source
    other = relation.other(entity_id)
    basis = strongest_basis(relation)
    facts = [state(relation)]
    if basis:
        facts.append(dataset.vocabulary.basis[basis].label.lower())
    if origins:
        facts.append(f"{origins} origin{'' if origins == 1 else 's'}")
    verb = kind.label if forward else kind.reverse
    yield f"{verb}: {dataset.name(other)}  [{other}]  ({', '.join(facts)})"
    for claim in relation.claims:
        yield from _claim(dataset, claim)


def _claim(dataset: Dataset, claim: Claim) -> Iterator[str]:
    if claim.status == "retracted":
        yield f"  {claim.id}: retracted: {claim.note}"
        return
    vocabulary = dataset.vocabulary
    amount = f"{claim.amount} {claim.unit}".strip()
    said = (
        "superseded" if claim.status == "superseded" else "",
        vocabulary.stance[claim.stance].label,
        f"({', '.join(claim.refers_to)})" if claim.refers_to else "",
        f"as {vocabulary.role[claim.role].label}" if claim.role else "",
        vocabulary.stage[claim.stage].label if claim.stage else "",
        amount,
        _span(claim.start, claim.end),
    )
    basis = vocabulary.basis[claim.basis].label if claim.basis else "Uncited"
    yield f"  {claim.id}: {' '.join(part for part in said if part)}. {basis}."
    if claim.document:
        yield f"      {_citation(dataset, claim)}"
    if claim.quote:
        yield f"      “{claim.quote}”"
    for name, text in (*claim.extra, ("note", claim.note)):
        if text:
            yield f"      {name}: {text}"


def _citation(dataset: Dataset, claim: Claim) -> str:
    speakers = ", ".join(dataset.name(speaker) for speaker in dataset.speakers(claim))
    parts = (
        speakers or "publisher unknown",
        f"{dataset.name(claim.document)} [{claim.document}]",
        claim.locator,
        dataset.published(claim),
        f"checked {claim.checked}" if claim.checked else "",
        dataset.entities[claim.document].url,
    )
    return "; ".join(part for part in parts if part)


def _resting(dataset: Dataset, document: str) -> Iterator[str]:
    """The claims about others that a document makes."""
    resting = [
        claim
        for claim in dataset.claims
        if claim.document == document and document not in {claim.source, claim.target}
    ]
    if resting:
        yield ""
        yield f"Rests on this document ({len(resting)})"
    for claim in resting:
        if claim.status == "retracted":
            yield f"  {claim.id}: retracted: {claim.note}"
        else:
            verb = dataset.vocabulary.relation_type(claim.type).label
            stance = dataset.vocabulary.stance[claim.stance].label
            yield (
                f"  {claim.id}: {stance}: {dataset.name(claim.source)} {verb} "
                f"{dataset.name(claim.target)}"
            )
