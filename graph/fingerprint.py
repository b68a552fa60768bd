"""The data hash and the date of the data: which data these are, whatever files they came in."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph import dates
from graph.records import Alias, Claim, Entity, Identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Dataset

_CHUNK: Final = 1000


def _plain(value: object) -> object:
    if isinstance(value, Alias):
        return [value.text, value.language]
    if isinstance(value, Identifier):
        return [value.scheme, value.value]
    message = f"no canonical form for {type(value).__name__}"
    raise TypeError(message)


def _cells(kind: type[Entity | Claim]) -> attrgetter[tuple[object, ...]]:
    """The fields that are data: all but the physical line and how the id came about."""
    return attrgetter(*(item.name for item in fields(kind) if item.compare))


def _texts(dataset: Dataset) -> Iterator[str]:
    encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
    entities = sorted(dataset.entities.values(), key=attrgetter("id"))
    claims = sorted(dataset.claims, key=attrgetter("id"))
    for records, cells in ((entities, _cells(Entity)), (claims, _cells(Claim))):
        for at in range(0, len(records), _CHUNK):
            yield encoder.encode([cells(record) for record in records[at : at + _CHUNK]])
        yield "\n"


def data_hash(dataset: Dataset) -> str:
    """SHA-256, in hex, over the canonical records: entities by id, then claims by id.

    Every cell of every record enters, those of superseded and retracted claims too. The order of
    rows, line ends, file names and line numbers do not.
    """
    digest = hashlib.sha256()
    for text in _texts(dataset):
        # Lone surrogates cannot come from a file, but may from a program.
        digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def data_date(dataset: Dataset) -> str:
    """The latest ``checked`` or ``published`` of the claims, as written; empty where none has one.

    Dates are compared by their first possible day, since that is what they certainly reach; among
    equals the more exact one stands, then the text decides. Retracted claims are left out.
    """
    texts = {claim.checked for claim in dataset.claims if claim.status != "retracted"}
    texts |= {dataset.published(claim) for claim in dataset.claims if claim.status != "retracted"}
    known = [(dates.parse(text), text) for text in sorted(texts - {""})]
    return max(((date.first, -date.last, text) for date, text in known), default=(0, 0, ""))[2]
