"""The ``json`` format: node-link, every relation with its claims, every cell of every claim.

``docs/export-json.schema.json`` is its JSON Schema. The names of the members are the columns of
the data format; unknown columns are in ``extra`` and can steer nothing. networkx reads it
(``node_link_graph(data, edges="edges")``).
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from graph import __version__, evidence
from graph.exporters.exporter import Lacks, SingleFile
from graph.exporters.losses import lost
from graph.fingerprint import data_date, data_hash
from graph.published import published
from graph.tidying import claim_cells, entity_cells

if TYPE_CHECKING:
    from graph.exporters.exporter import Loss
    from graph.records import Claim, Dataset, Entity, Relation

#: The number of this form of the file.
FORMAT: Final = 1
LACKS: Final = Lacks(about=("groups",))
#: Digits of the hash that makes the id of an edge: 64 bits.
_DIGITS: Final = 16


def document(dataset: Dataset) -> dict[str, Any]:
    """The file as plain dictionaries, lists, texts, booleans and whole numbers."""
    held = published(dataset)
    counted = evidence.origins(dataset)
    return {
        "format": FORMAT,
        "generator": f"recordgraph {__version__}",
        "hash": data_hash(dataset),
        "date": data_date(dataset),
        "cited": dataset.cited,
        "about": about_object(dataset),
        "directed": True,
        "multigraph": True,
        "nodes": [_node(entity, dataset) for entity in held.entities],
        "edges": [_edge(relation, dataset, counted[relation.key]) for relation in held.relations],
        "tombstones": tombstones(dataset),
    }


def render(dataset: Dataset) -> bytes:
    """The file: JSON (RFC 8259) in UTF-8, no number that JSON does not know."""
    text = json.dumps(document(dataset), ensure_ascii=False, allow_nan=False, indent=1)
    # A lone surrogate has no UTF-8; a JSON escape is just how backslashreplace writes it.
    return f"{text}\n".encode("utf-8", "backslashreplace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Only what every format loses."""
    return lost(dataset, LACKS)


def _node(entity: Entity, dataset: Dataset) -> dict[str, Any]:
    return {
        **entity_cells(entity),
        "aliases": [{"text": item.text, "language": item.language} for item in entity.aliases],
        "country": list(entity.countries),
        "identifiers": [{"scheme": i.scheme, "value": i.value} for i in entity.identifiers],
        "publisher": list(entity.publishers),
        "author": list(entity.authors),
        "context": entity.id in dataset.context,
        "extra": dict(entity.extra),
    }


def _edge(relation: Relation, dataset: Dataset, origins: int) -> dict[str, Any]:
    kind = dataset.vocabulary.relation_type(relation.type)
    return {
        "id": edge_id(relation),
        "source": relation.source,
        "target": relation.target,
        "type": relation.type,
        "label": kind.label or relation.type,
        "family": kind.family,
        "directed": relation.directed,
        "state": evidence.state(relation),
        "basis": evidence.strongest_basis(relation),
        "origins": origins,
        "claims": [claim_object(claim) for claim in relation.claims],
    }


def claim_object(claim: Claim) -> dict[str, Any]:
    """A claim with all its cells, by the names of their columns.

    ``origin`` says whether it is a row, or stands in a document's publisher or author cell.
    """
    return {
        **claim_cells(claim),
        "refers-to": list(claim.refers_to),
        "undirected": claim.undirected,
        "origin": claim.origin,
        "extra": dict(claim.extra),
    }


def edge_id(relation: Relation) -> str:
    """The id of a relation in a file: from its ends and type, so it stays the same for ever."""
    text = "\x1f".join(relation.key)
    # Lone surrogates cannot come from a file, but may from a program.
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"r-{digest[:_DIGITS]}"


def about_object(dataset: Dataset) -> dict[str, Any]:
    """What is said of the data set as a whole."""
    about = dataset.about
    return {
        "title": about.title,
        "description": about.description,
        "licence": about.licence,
        "contact": about.contact,
        "disclaimer": about.disclaimer,
        "questions": [{"text": item.text, "view": item.view} for item in about.questions],
    }


def tombstones(dataset: Dataset) -> list[dict[str, str]]:
    """What is left of retracted claims and withdrawn ids."""
    return [
        {
            "id": stone.id,
            "date": stone.date,
            "reason": stone.reason,
            "replaced-by": stone.replaced_by,
        }
        for stone in published(dataset).tombstones
    ]


EXPORTER: Final = SingleFile("json", (".json",), render, losses, LACKS)
