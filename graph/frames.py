"""The data set as pandas data frames. The one door to pandas."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from graph.checking.lists import join_list
from graph.evidence import origins, state, strongest_basis
from graph.records import Alias, Claim, Entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandas import DataFrame

    from graph.records import Dataset, Relation

#: Fields that are not columns: they say where a record stood, or hold unknown columns.
_APART: Final = frozenset({"extra", "line", "made_id"})
_RELATION: Final = (
    *("source", "type", "target", "family", "directed"),
    *("state", "basis", "origins", "claims"),
)


@dataclass(frozen=True, slots=True)
class Frames:
    """Four tables; every cell is text ('' where there is nothing), but for the columns named.

    ``entities``: index ``id``; unknown columns as ``x:NAME``. ``claims``: index ``id``; the
    documents' own claims about publisher and author included (``origin``); ``undirected`` is
    boolean. ``relations``: index from 0; ``directed`` is boolean, ``origins`` and ``claims``
    (how many are not retracted) are whole numbers. ``documents``: the entities of that type with
    ``claims``, the number of claims that rest on each.
    """

    entities: DataFrame
    claims: DataFrame
    relations: DataFrame
    documents: DataFrame

    def __iter__(self) -> Iterator[DataFrame]:
        """The four frames, in the order of the fields."""
        return iter((self.entities, self.claims, self.relations, self.documents))

    def __getitem__(self, name: str) -> DataFrame:
        """A frame by the name of its field; ``KeyError`` for others."""
        if name not in {item.name for item in fields(self)}:
            raise KeyError(name)
        frame: DataFrame = getattr(self, name)
        return frame


def _text(value: object) -> object:
    """A cell: lists as they stand in the CSV files, the rest as it is."""
    if not isinstance(value, tuple):
        return value
    texts = (
        f"{item.text}@{item.language}" if isinstance(item, Alias) and item.language
        else item.text if isinstance(item, Alias)
        else str(item)
        for item in value
    )  # fmt: skip
    return join_list(list(texts))


def _row(record: Entity | Claim) -> dict[str, object]:
    cells = {
        item.name: _text(getattr(record, item.name))
        for item in fields(record)
        if item.name not in _APART
    }
    return cells | {f"x:{name}": value for name, value in record.extra}


def _table(kind: type[Entity | Claim], records: list[dict[str, object]]) -> DataFrame:
    import pandas as pd  # noqa: PLC0415  heavy, and needed only where frames are asked for

    columns = [item.name for item in fields(kind) if item.name not in _APART]
    extras = sorted({name for record in records for name in record} - set(columns))
    frame = pd.DataFrame(records, columns=[*columns, *extras], dtype=object)
    return frame.fillna("").set_index("id")


def _relation(dataset: Dataset, relation: Relation, count: int) -> tuple[object, ...]:
    family = dataset.vocabulary.relation_type(relation.type).family
    claims = sum(claim.status != "retracted" for claim in relation.claims)
    ends = (relation.source, relation.type, relation.target)
    standing = (state(relation), strongest_basis(relation), count, claims)
    return (*ends, family, relation.directed, *standing)


def frames(dataset: Dataset) -> Frames:
    """The data set as data frames, rows sorted by id (relations by their ends and type).

    Nothing is read as a number or as missing: ``007``, ``NA`` and ``None`` stay what they are.
    """
    import pandas as pd  # noqa: PLC0415  heavy, and needed only where frames are asked for

    entities = _table(Entity, [_row(entity) for entity in dataset.entities.values()])
    claims = _table(Claim, [_row(claim) for claim in dataset.claims])
    claims["undirected"] = claims["undirected"].astype(bool)
    counted = origins(dataset)
    relations = pd.DataFrame(
        [_relation(dataset, item, counted[item.key]) for item in dataset.relations],
        columns=list(_RELATION),
    ).astype({"directed": bool, "origins": int, "claims": int})
    documents = entities[entities["type"] == "document"].copy()
    resting = claims.loc[claims["status"] != "retracted", "document"].value_counts()
    documents["claims"] = [int(resting.get(key, 0)) for key in documents.index]
    return Frames(entities, claims, relations, documents)
