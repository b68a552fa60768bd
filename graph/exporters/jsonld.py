"""The ``jsonld`` format: claims as reified statements with their provenance.

Definitions: JSON-LD 1.1, RDF (Statement), schema.org (Claim), PROV-O. Claims are never asserted as
plain triples: a denial has the same subject, predicate and object as what it denies. The context
is in the file, so reading it asks no server.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from graph.exporters.citations import web
from graph.exporters.exporter import Lacks, Loss, SingleFile
from graph.exporters.losses import lost
from graph.exporters.node_link import about_object, tombstones
from graph.fingerprint import data_date, data_hash
from graph.published import published

if TYPE_CHECKING:
    from graph.records import Claim, Dataset, Entity

LACKS: Final = Lacks(about=("groups",))
_URN: Final = "urn:recordgraph:"
_CONTEXT: Final = {
    "@version": 1.1,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "rg": f"{_URN}term:",
    "x": f"{_URN}column:",
}
#: Entity type → class of schema.org; the others are things.
_CLASSES: Final = {
    "agency": "GovernmentOrganization",
    "organization": "Organization",
    "company": "Corporation",
    "person": "Person",
    "outlet": "NewsMediaOrganization",
    "document": "CreativeWork",
    "policy": "Legislation",
    "event": "Event",
    "action": "Event",
    "port": "Place",
    "place": "Place",
    "vessel": "Vehicle",
    "aircraft": "Vehicle",
}


def render(dataset: Dataset) -> bytes:
    """The file: JSON in UTF-8."""
    held = published(dataset)
    about = about_object(dataset)
    whole = {
        "@id": f"{_URN}data:{data_hash(dataset)}",
        "@type": "schema:Dataset",
        "schema:name": about["title"],
        "schema:description": about["description"],
        "schema:license": about["licence"],
        "rg:contact": about["contact"],
        "rg:disclaimer": about["disclaimer"],
        "rg:question": [
            _filled({"rg:text": item["text"], "rg:view": item["view"]})
            for item in about["questions"]
        ],
        "rg:date": data_date(dataset),
        "rg:cited": dataset.cited,
        "rg:tombstone": [
            {f"rg:{name}": text for name, text in stone.items() if text}
            for stone in tombstones(dataset)
        ],
    }
    items = [
        whole,
        *(_thing(entity, dataset) for entity in held.entities),
        *(_statement(claim, dataset) for claim in held.claims),
    ]
    made = {"@context": _CONTEXT, "@graph": [_filled(item) for item in items]}
    text = json.dumps(made, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What every format loses, and what RDF does: a thing has several names, in no order."""
    held = published(dataset)
    lists = [
        *(found for e in held.entities for found in (e.aliases, e.countries, e.identifiers)),
        *(claim.refers_to for claim in held.claims),
    ]
    unordered = sum(len(found) > 1 for found in lists)
    return lost(
        dataset,
        LACKS,
        Loss("lists of several", unordered, "in order in the file, but not for readers of RDF"),
    )


def _filled(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value not in ("", [], {}, None)}


def iri(kind: str, text: str) -> str:
    """The name of something in the data set: the same in every file."""
    return f"{_URN}{kind}:{quote(text, safe='', errors='replace')}"


def _ref(kind: str, text: str) -> dict[str, str]:
    return {"@id": iri(kind, text)} if text else {}


def _refs(kind: str, texts: tuple[str, ...]) -> list[dict[str, str]]:
    return [_ref(kind, text) for text in texts]


def _own(extra: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Unknown columns; encoded, so that none is a keyword or another's prefix."""
    return {f"x:{quote(name, safe='', errors='replace')}": text for name, text in extra}


def _thing(entity: Entity, dataset: Dataset) -> dict[str, Any]:
    return {
        "@id": iri("entity", entity.id),
        "@type": ["prov:Entity", f"schema:{_CLASSES.get(entity.type, 'Thing')}"],
        "schema:name": entity.name,
        "schema:alternateName": [
            {"@value": item.text, "@language": item.language} if item.language else item.text
            for item in entity.aliases
        ],
        "schema:description": entity.description,
        "schema:identifier": [str(item) for item in entity.identifiers],
        "schema:url": {"@id": web(entity.url)} if web(entity.url) else {},
        "schema:archivedAt": {"@id": web(entity.archive_url)} if web(entity.archive_url) else {},
        "schema:latitude": entity.lat,
        "schema:longitude": entity.lon,
        "dcterms:identifier": entity.id,
        "rg:type": _ref("type", entity.type),
        "rg:country": list(entity.countries),
        "rg:start": entity.start,
        "rg:end": entity.end,
        "rg:retrieved": entity.retrieved,
        "rg:note": entity.note,
        "rg:context": entity.id in dataset.context or None,
        **_own(entity.extra),
    }


def _statement(claim: Claim, dataset: Dataset) -> dict[str, Any]:
    return {
        "@id": iri("claim", claim.id),
        "@type": ["rdf:Statement", "schema:Claim", "prov:Entity"],
        "rdf:subject": _ref("entity", claim.source),
        "rdf:predicate": _ref("relation", claim.type),
        "rdf:object": _ref("entity", claim.target),
        "dcterms:identifier": claim.id,
        "schema:appearance": _ref("entity", claim.document),
        "prov:wasDerivedFrom": _ref("entity", claim.document),
        "prov:wasAttributedTo": _refs("entity", dataset.speakers(claim)),
        "schema:text": claim.quote,
        "rg:stance": _ref("stance", claim.stance),
        "rg:basis": _ref("basis", claim.basis),
        "rg:status": _ref("status", claim.status),
        "rg:role": _ref("role", claim.role),
        "rg:stage": _ref("stage", claim.stage),
        "rg:speaker": _ref("entity", claim.speaker),
        "rg:refersTo": _refs("claim", claim.refers_to),
        "rg:start": claim.start,
        "rg:end": claim.end,
        "rg:amount": claim.amount,
        "rg:unit": claim.unit,
        "rg:locator": claim.locator,
        "rg:published": claim.published,
        "rg:checked": claim.checked,
        "rg:note": claim.note,
        "rg:origin": claim.origin,
        "rg:undirected": claim.undirected or None,
        **_own(claim.extra),
    }


EXPORTER: Final = SingleFile("jsonld", (".jsonld",), render, losses, LACKS)
