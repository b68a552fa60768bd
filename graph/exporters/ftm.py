"""The ``ftm`` format: FollowTheMoney entities as JSON lines, for OpenAleph, nomenklatura and yente.

Definition: https://followthemoney.tech. An entity is a Thing; a current claim that supports its
relation is an Interval with its proof. FollowTheMoney has no stance: a denial would read as the
link that it denies. So every other claim is a Note on both ends, with its proof and in words, and
so is the tombstone of a retracted one.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, Final

from graph import evidence
from graph.exporters.citations import (
    authors,
    date_parts,
    names,
    one_line,
    publishers,
    summary,
    web,
)
from graph.exporters.exporter import Lacks, Loss, SingleFile
from graph.exporters.losses import ABOUT, LANGUAGES, UNKNOWN, lost
from graph.published import published

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.records import Claim, Dataset, Entity, Relation

LACKS: Final = Lacks(
    entities=(LANGUAGES, UNKNOWN),
    claims=(UNKNOWN,),
    about=ABOUT,
    context=True,
    besides="coordinates of what is no place",
)
_THING: Final = "Thing"
_ORGANIZATIONS: Final = frozenset({"Organization", "Company", "PublicBody"})
#: Range of a property → the schemata of our entity types that fit it.
_FITTING: Final = {
    "LegalEntity": _ORGANIZATIONS | {"LegalEntity", "Person"},
    "Organization": _ORGANIZATIONS,
    "Person": frozenset({"Person"}),
    "Asset": frozenset({"Asset", "Company", "RealEstate", "Vessel", "Airplane"}),
    "Document": frozenset({"Article", "Document"}),
    "CourtCase": frozenset({"CourtCase"}),
}
#: What a vocabulary may name as the schema of an entity type; anything else is an Asset.
_SCHEMATA: Final = frozenset({"Address", "Event"}).union(*_FITTING.values())
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

#: What FollowTheMoney takes for the id of an entity, at most 200 signs.
_ID: Final = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.-]{0,198}[0-9a-zA-Z])?")
_WIKIDATA: Final = re.compile(r"Q\d+", re.ASCII)
_DIGITS: Final = 24
#: Some readers take these signs for line ends.
_ENDS_LINE: Final = re.compile("[\x85\u2028\u2029]")


def render(dataset: Dataset) -> bytes:
    """The file: one JSON object a line, in UTF-8."""
    lines = (
        json.dumps(item, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        for item in _items(dataset)
    )
    text = "".join(f"{line}\n" for line in lines)
    escaped = _ENDS_LINE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return escaped.encode("utf-8", "backslashreplace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Stances, dates and cells that FollowTheMoney has no property for."""
    held = published(dataset)
    records: list[Entity | Claim] = [*held.entities, *held.claims]
    vague = sum(
        bool(text) and not _date(text) for record in records for text in (record.start, record.end)
    )
    others = sum(not evidence.is_evidence(claim) for claim in held.claims)
    renamed = sum(not _ID.fullmatch(key) for key in dataset.entities)
    nowhere = sum(bool(item.lat) and _schema(item, dataset) != "Address" for item in held.entities)
    return lost(
        dataset,
        LACKS,
        Loss("claims", others, "notes, not links: they deny, mention, take back, are superseded"),
        Loss("claims", len(held.claims) - others, "basis, locator and quote only as text"),
        Loss("ids", renamed, "not of the form that FollowTheMoney takes: a digest; id in notes"),
        Loss("dates", vague, "only as text: FollowTheMoney takes years, months and days"),
        Loss("coordinates", nowhere, "no property for them but at places"),
        Loss("tombstones", len(held.tombstones), "notes in words"),
    )


def _items(dataset: Dataset) -> Iterator[dict[str, Any]]:
    held = published(dataset)
    taken = {key for key in dataset.entities if _ID.fullmatch(key)}
    ids = {
        entity.id: entity.id if entity.id in taken else _id(entity.id, "entity", taken)
        for entity in held.entities
    }
    for entity in held.entities:
        yield _made(ids[entity.id], _schema(entity, dataset), _thing(entity, dataset, ids))
    for relation in held.relations:
        for claim in relation.claims:
            name = _id(claim.id, "claim", taken)
            if evidence.is_evidence(claim):
                yield _made(name, *_link(claim, relation, dataset, ids))
            else:
                yield _made(name, "Note", _note(claim, dataset, ids))
    for stone in held.tombstones:
        facts = ("Withdrawn", stone.id, stone.date, stone.reason, stone.replaced_by)
        words = " · ".join(filter(None, map(one_line, facts)))
        yield _made(_id(stone.id, "tombstone", taken), "Note", {"description": [words]})


def _id(text: str, kind: str, taken: set[str]) -> str:
    """The id of something: ``claim-c1``, or a digest where that is no id or belongs to another."""
    name = f"{kind}-{text}"
    while name in taken or not _ID.fullmatch(name):
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
        name = f"{kind}-{digest[:_DIGITS]}"
    taken.add(name)
    return name


def _proof(claim: Claim, dataset: Dataset, ids: Mapping[str, str]) -> dict[str, list[str]]:
    document = dataset.entities.get(claim.document)
    if document is None:
        return {}
    is_fit = _fits(_schema(document, dataset), "Document")
    return {
        "proof": [ids[document.id]] if is_fit else [],
        "publisher": publishers(dataset, document),
        "sourceUrl": [web(document.url), web(document.archive_url)],
    }


def _note(claim: Claim, dataset: Dataset, ids: Mapping[str, str]) -> dict[str, list[str]]:
    return {
        "entity": [ids[claim.source], ids[claim.target]],
        "description": [summary(claim, dataset)],
        "notes": [claim.note],
        "keywords": [claim.stance, claim.status],
        **_proof(claim, dataset, ids),
    }


def _made(name: str, schema: str, properties: dict[str, list[str]]) -> dict[str, Any]:
    filled = {key: list(dict.fromkeys(filter(None, values))) for key, values in properties.items()}
    return {
        "id": name,
        "schema": schema,
        "properties": {key: values for key, values in sorted(filled.items()) if values},
    }


def _schema(entity: Entity, dataset: Dataset) -> str:
    found = dataset.vocabulary.entity_type(entity.type).ftm
    return found if found in _SCHEMATA else "Asset"


def _date(text: str) -> str:
    """The date where it is a plain year, month or day; else nothing."""
    return text if date_parts(text) else ""


def _thing(entity: Entity, dataset: Dataset, ids: Mapping[str, str]) -> dict[str, list[str]]:
    schema = _schema(entity, dataset)
    written = [f"{name}: {text}" for name, text in (("start", entity.start), ("end", entity.end))]
    known = [
        i for i in entity.identifiers if i.scheme == "wikidata" and _WIKIDATA.fullmatch(i.value)
    ]
    codes = [item for item in entity.identifiers if item not in known]
    found = {
        "name": [entity.name],
        "alias": [alias.text for alias in entity.aliases],
        "description": [entity.description],
        "summary": [text for text in written if not text.endswith(": ")],
        "notes": [entity.note],
        "country": [code.lower() for code in entity.countries],
        "sourceUrl": [web(entity.url), web(entity.archive_url)],
        "wikidataId": [item.value for item in known],
        "retrievedAt": [_date(entity.retrieved)],
        "keywords": [entity.type],
    }
    if schema in _FITTING["LegalEntity"]:
        found["idNumber"] = [str(item) for item in codes]
    else:
        found["notes"] += [str(item) for item in codes]
    if ids[entity.id] != entity.id:
        found["notes"].append(f"id: {entity.id}")
    if schema == "Document":
        found["fileName"] = [entity.name]
    if entity.is_document and _fits(schema, "Document"):
        found |= {
            "title": [entity.name],
            "author": authors(dataset, entity),
            "publisher": publishers(dataset, entity),
            "publishedAt": [_date(entity.start)],
        }
    if schema == "Address":
        found |= {
            "full": [entity.name],
            "latitude": [entity.lat],
            "longitude": [entity.lon],
        }
    return found


def _link(
    claim: Claim, relation: Relation, dataset: Dataset, ids: Mapping[str, str]
) -> tuple[str, dict[str, list[str]]]:
    kind = dataset.vocabulary.relation_type(claim.type)
    source, target = dataset.entities[claim.source], dataset.entities[claim.target]
    schema = kind.ftm if kind.ftm in _ENDS else "UnknownLink"
    pairs = zip(_ENDS[schema], (source, target), strict=True)
    if not all(_fits(_schema(end, dataset), wanted) for (_, wanted), end in pairs):
        schema = "UnknownLink"
    (first, _), (second, _) = _ENDS[schema]
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
        first: [ids[source.id]],
        second: [ids[target.id]],
        "startDate": [_date(claim.start)],
        "endDate": [_date(claim.end)],
        "recordId": [claim.id],
        "summary": [f"contested: {label}" if contested else label],
        "description": [f"{name}: {text}" for name, text in facts.items() if text]
        + ([claim.note] if claim.note else []),
        "modifiedAt": [_date(claim.checked)],
        "role": [],
    }
    standing = ": ".join(filter(None, (claim.role or label, stage)))
    # A payment has no property for the role of its parties.
    found["description" if schema == "Payment" else "role"].append(standing)
    return schema, found | _proof(claim, dataset, ids)


def _fits(schema: str, wanted: str) -> bool:
    return wanted == _THING or schema in _FITTING[wanted]


EXPORTER: Final = SingleFile("ftm", (".ftm", ".ijson"), render, losses, LACKS)
