"""The ``ftm`` format: FollowTheMoney entities as JSON lines, for OpenAleph, nomenklatura and yente.

Definition: https://followthemoney.tech. An entity is a Thing; a claim that supports its relation is
an Interval (or a Payment) with its proof. FollowTheMoney has no stance: a denial would read as the
link that it denies, so only current supporting claims are written, and the rest is counted.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph import evidence
from graph.exporters.citations import authors, date_parts, names, publishers, web
from graph.exporters.content import content, shared_losses
from graph.exporters.exporter import Loss, SingleFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Claim, Dataset, Entity, Relation

_THING: Final = "Thing"
_ORGANIZATIONS: Final = frozenset({"Organization", "Company", "PublicBody"})
#: Range of a property → the schemata of our entity types that fit it.
_FITTING: Final = {
    "LegalEntity": _ORGANIZATIONS | {"Person"},
    "Organization": _ORGANIZATIONS,
    "Person": frozenset({"Person"}),
    "Asset": frozenset({"Asset", "Company", "Vessel", "Airplane"}),
    "Document": frozenset({"Document"}),
    "CourtCase": frozenset({"CourtCase"}),
}
#: Schema of a link → the property and range of our source, and of our target.
_ENDS: Final = {
    "Ownership": (("owner", "LegalEntity"), ("asset", "Asset")),
    "Directorship": (("director", "LegalEntity"), ("organization", "Organization")),
    "Membership": (("member", "LegalEntity"), ("organization", "Organization")),
    "Employment": (("employee", "Person"), ("employer", "Organization")),
    "Payment": (("payer", "LegalEntity"), ("beneficiary", "LegalEntity")),
    "Representation": (("agent", "LegalEntity"), ("client", "LegalEntity")),
    "Succession": (("successor", "LegalEntity"), ("predecessor", "LegalEntity")),
    "Documentation": (("document", "Document"), ("entity", _THING)),
    "CourtCaseParty": (("party", _THING), ("case", "CourtCase")),
    "UnknownLink": (("subject", _THING), ("object", _THING)),
}


def render(dataset: Dataset) -> bytes:
    """The file: one JSON object a line, in UTF-8."""
    lines = (
        json.dumps(item, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        for item in _items(dataset)
    )
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Stances, dates and cells that FollowTheMoney has no property for."""
    held = content(dataset)
    records: list[Entity | Claim] = [*held.entities, *held.claims]
    vague = sum(
        bool(text) and not _date(text) for record in records for text in (record.start, record.end)
    )
    extras = {name for record in records for name, _ in record.extra}
    others = sum(not evidence.is_evidence(claim) for claim in held.claims)
    found = (
        Loss("claims", others, "not exported: they deny, mention, take back or are superseded"),
        Loss("claims", len(held.claims) - others, "basis, locator and quote only as text"),
        Loss("dates", vague, "only as text: FollowTheMoney takes years, months and days"),
        Loss("coordinates", sum(bool(item.lat) for item in held.entities), "no property for them"),
        Loss("unknown columns", len(extras), "no property for them"),
        Loss("tombstones", len(held.tombstones), "no place for them"),
    )
    return (*shared_losses(dataset), *(loss for loss in found if loss.count))


def _items(dataset: Dataset) -> Iterator[dict[str, Any]]:
    taken = set(dataset.entities)
    for entity in content(dataset).entities:
        yield _made(entity.id, _schema(entity, dataset), _thing(entity, dataset))
    for relation in content(dataset).relations:
        for claim in relation.claims:
            if evidence.is_evidence(claim):
                name = f"claim:{claim.id}"
                while name in taken:
                    name += "-"
                taken.add(name)
                yield _made(name, *_link(claim, relation, dataset))


def _made(name: str, schema: str, properties: dict[str, list[str]]) -> dict[str, Any]:
    filled = {key: list(dict.fromkeys(filter(None, values))) for key, values in properties.items()}
    return {
        "id": name,
        "schema": schema,
        "properties": {key: values for key, values in sorted(filled.items()) if values},
    }


def _schema(entity: Entity, dataset: Dataset) -> str:
    found = dataset.vocabulary.entity_type(entity.type)
    # An unlisted type says nothing of its schema, and Thing is abstract.
    return found.ftm if found.known and found.ftm != _THING else "Asset"


def _date(text: str) -> str:
    """The date where it is a plain year, month or day; else nothing."""
    return text if date_parts(text) else ""


def _thing(entity: Entity, dataset: Dataset) -> dict[str, list[str]]:
    schema = _schema(entity, dataset)
    written = [f"{name}: {text}" for name, text in (("start", entity.start), ("end", entity.end))]
    codes = [item for item in entity.identifiers if item.scheme != "wikidata"]
    found = {
        "name": [entity.name],
        "alias": [alias.text for alias in entity.aliases],
        "description": [entity.description],
        "summary": [text for text in written if not text.endswith(": ")],
        "notes": [entity.note],
        "country": [code.lower() for code in entity.countries],
        "sourceUrl": [web(entity.url), web(entity.archive_url)],
        "wikidataId": [i.value for i in entity.identifiers if i.scheme == "wikidata"],
        "retrievedAt": [_date(entity.retrieved)],
        "keywords": [entity.type],
    }
    if schema in _FITTING["LegalEntity"]:
        found["idNumber"] = [str(item) for item in codes]
    else:
        found["notes"] += [str(item) for item in codes]
    if schema == "Document" and entity.is_document:
        found |= {
            "title": [entity.name],
            "author": authors(dataset, entity),
            "publisher": publishers(dataset, entity),
            "publishedAt": [_date(entity.start)],
        }
    if schema == "Address":
        found["full"] = [entity.name]
    return found


def _link(claim: Claim, relation: Relation, dataset: Dataset) -> tuple[str, dict[str, list[str]]]:
    kind = dataset.vocabulary.relation_type(claim.type)
    source, target = dataset.entities[claim.source], dataset.entities[claim.target]
    schema = kind.ftm if kind.ftm in _ENDS else "UnknownLink"
    pairs = zip(_ENDS[schema], (source, target), strict=True)
    if not all(_fits(_schema(end, dataset), wanted) for (_, wanted), end in pairs):
        schema = "UnknownLink"
    (first, _), (second, _) = _ENDS[schema]
    document = dataset.entities.get(claim.document)
    contested = evidence.state(relation) == "contested"
    stage = dataset.vocabulary.stage[claim.stage].label if claim.stage else ""
    label = kind.label or claim.type
    facts = {
        "basis": claim.basis,
        "locator": claim.locator,
        "quote": claim.quote,
        "said by": ", ".join(names(dataset, dataset.speakers(claim))),
        "start": claim.start,
        "end": claim.end,
        "amount": f"{claim.amount} {claim.unit}".strip(),
        "published": dataset.published(claim),
        "stance": claim.stance if claim.stance != "supports" else "",
        "about claims": ", ".join(claim.refers_to),
    }
    found = {
        first: [source.id],
        second: [target.id],
        "startDate": [_date(claim.start)],
        "endDate": [_date(claim.end)],
        "recordId": [claim.id],
        "summary": [f"contested: {label}" if contested else label],
        "description": [f"{name}: {text}" for name, text in facts.items() if text]
        + ([claim.note] if claim.note else []),
        "modifiedAt": [_date(claim.checked)],
    }
    if schema != "Payment":
        found["role"] = [": ".join(filter(None, (claim.role or label, stage)))]
    if document is not None:
        found["publisher"] = publishers(dataset, document)
        found["sourceUrl"] = [web(document.url), web(document.archive_url)]
        found["proof"] = [document.id] if _schema(document, dataset) == "Document" else []
    return schema, found


def _fits(schema: str, wanted: str) -> bool:
    return wanted == _THING or schema in _FITTING[wanted]


EXPORTER: Final = SingleFile("ftm", (".ftm", ".ijson"), render, losses)
