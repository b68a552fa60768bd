"""Builds small data sets by hand, as the reader would have made them."""

from __future__ import annotations

from typing import Any

from graph.records import ORIGIN_AUTHOR, ORIGIN_PUBLISHER, Claim, Dataset, Entity
from graph.vocabulary_reader import builtin


def entity(id_: str, type_: str = "person", **cells: Any) -> Entity:
    """An entity whose name is its id in capitals, unless given."""
    return Entity(**{"id": id_, "name": id_.upper(), "type": type_, **cells})


def claim(id_: str, source: str, type_: str, target: str, **cells: Any) -> Claim:
    """A claim by an official act, unless given; ``document`` defaults to none."""
    return Claim(
        **{
            "id": id_,
            "source": source,
            "type": type_,
            "target": target,
            "basis": "official-action",
            **cells,
        }
    )


def dataset(entities: list[Entity], claims: list[Claim], **more: Any) -> Dataset:
    """A data set; publisher and author cells of documents become claims of the document."""
    implied = [
        Claim(
            id=f"{document.id}:{word}:{name}",
            source=document.id,
            type=f"{word}-by",
            target=name,
            basis="official-statement",
            document=document.id,
            origin=origin,
            made_id=True,
        )
        for document in entities
        for word, origin, names in (
            ("published", ORIGIN_PUBLISHER, document.publishers),
            ("authored", ORIGIN_AUTHOR, document.authors),
        )
        for name in names
    ]
    return Dataset(
        entities={item.id: item for item in sorted(entities, key=lambda item: item.id)},
        claims=tuple(sorted([*claims, *implied], key=lambda item: item.id)),
        **{"vocabulary": builtin(), **more},
    )
