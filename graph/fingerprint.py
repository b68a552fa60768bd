"""The data hash and the date of the data: which data these are, whatever files they came in."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph import dates
from graph.published import live, tombstones
from graph.records import Alias, Claim, Entity, Identifier, Withdrawn
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.records import Dataset

_CHUNK: Final = 1000


def _plain(value: object) -> object:
    if isinstance(value, Alias):
        return [value.text, value.language]
    if isinstance(value, Identifier):
        return [value.scheme, value.value]
    message = f"no canonical form for {type(value).__name__}"
    raise TypeError(message)


def _cells(kind: type[Entity | Claim | Withdrawn]) -> attrgetter[tuple[object, ...]]:
    """The fields that are data: all but the physical line and how the id came about."""
    return attrgetter(*(item.name for item in fields(kind) if item.compare))


def _texts(dataset: Dataset) -> Iterator[str]:
    encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
    entities = sorted(dataset.entities.values(), key=attrgetter("id"))
    claims = sorted(live(dataset.claims), key=attrgetter("id"))
    parts: list[tuple[Sequence[object], attrgetter[tuple[object, ...]]]] = [
        (entities, _cells(Entity)),
        (claims, _cells(Claim)),
    ]
    stones = tombstones(dataset)
    if stones:
        parts.append((stones, _cells(Withdrawn)))
    for records, cells in parts:
        for at in range(0, len(records), _CHUNK):
            yield encoder.encode([cells(record) for record in records[at : at + _CHUNK]])
        yield "\n"


@remembered
def data_hash(dataset: Dataset) -> str:
    """SHA-256, in hex, over the canonical records: entities, claims and tombstones, each by id.

    Every cell of every record enters. Of a retracted claim only its tombstone does: a hash over
    its cells would let anybody test a guess at what was taken back, and nobody who has only the
    page could compute it. The order of rows, line ends, file names and line numbers do not enter.
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
    claims = live(dataset.claims)
    texts = {claim.checked for claim in claims} | {dataset.published(claim) for claim in claims}
    known = [(dates.parse(text), text) for text in sorted(texts - {""})]
    return max(((date.first, -date.last, text) for date, text in known), default=(0, 0, ""))[2]
