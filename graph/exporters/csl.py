"""The ``csl`` format: the documents as CSL-JSON, for Zotero, pandoc and citation processors.

Definition: the JSON schema of CSL input data, citation-style-language/schema (1.0.2). One item is
one document; the claims that rest on it stand in ``note``, and whole in ``custom``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph.exporters.citations import (
    authors,
    cited,
    date_parts,
    publishers,
    summary,
    uncited,
    web,
)
from graph.exporters.exporter import Lacks, Loss, SingleFile
from graph.exporters.losses import ABOUT, ENTITY_CELLS, all_but, lost, of_entities
from graph.exporters.node_link import claim_object
from graph.fingerprint import data_hash

if TYPE_CHECKING:
    from graph.exporters.citations import Cited
    from graph.records import Dataset


LACKS: Final = Lacks(
    about=ABOUT,
    tombstones=True,
    context=True,
    besides="entities but the documents that claims rest on, and of those what no reference has",
)
#: Of a document, what a reference has no place for.
IN_REFERENCE: Final = all_but(
    ENTITY_CELLS,
    *("type", "description", "start", "identifiers", "url", "archive_url", "retrieved"),
)


def render(dataset: Dataset) -> bytes:
    """The file: a JSON array in UTF-8."""
    code = data_hash(dataset)
    items = [_item(found, dataset, code) for found in cited(dataset)]
    text = json.dumps(items, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """A bibliography has documents and nothing else; a claim is whole in ``custom``."""
    return bibliography_losses(dataset, LACKS)


def bibliography_losses(dataset: Dataset, lacks: Lacks, *own: Loss) -> tuple[Loss, ...]:
    """What no bibliography carries."""
    listed = [found.document for found in cited(dataset)]
    others = len(dataset.entities) - len(listed)
    return lost(
        dataset,
        lacks,
        of_entities(listed, IN_REFERENCE),
        Loss("claims", uncited(dataset), "they rest on no document"),
        Loss("entities", others, "a bibliography holds the documents that claims rest on"),
        *own,
    )


def _item(found: Cited, dataset: Dataset, code: str) -> dict[str, Any]:
    document = found.document
    url, archived = web(document.url), web(document.archive_url)
    item: dict[str, Any] = {
        "id": document.id,
        "type": "webpage" if url else "document",
        "title": document.name,
        "author": [{"literal": name} for name in authors(dataset, document)],
        "publisher": ", ".join(publishers(dataset, document)),
        "issued": _date(document.start),
        "accessed": _date(document.retrieved),
        "URL": url,
        "archive_location": archived,
        "number": ", ".join(map(str, document.identifiers)),
        "abstract": document.description,
        "note": "\n".join(summary(claim, dataset) for claim in found.rows),
        "custom": {
            "data-hash": code,
            "claims": [claim_object(claim) for claim in found.claims],
        },
    }
    return {name: value for name, value in item.items() if value}


def _date(text: str) -> dict[str, Any]:
    """A date as CSL has it: in parts where it is plain, else as written (EDTF)."""
    plain = text.rstrip("?~%")
    parts = date_parts(plain)
    if not parts:
        return {"literal": text} if text else {}
    return {"date-parts": [parts], **({} if plain == text else {"circa": True})}


EXPORTER: Final = SingleFile("csl", (".csl.json",), render, losses, LACKS)
