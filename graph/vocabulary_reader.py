"""Reading the vocabulary: the shipped list, and what a file beside the CSVs adds to it."""

from __future__ import annotations

import tomllib
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from graph.vocabulary import (
    Basis,
    EntityType,
    Family,
    Hue,
    RelationType,
    Role,
    Stage,
    Stance,
    Status,
    Vocabulary,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY: Final = "any"
SHAPES: Final = (
    *("square", "hexagon", "dot", "triangleDown", "page"),
    *("diamond", "star", "triangle", "bar"),
)


class VocabularyError(ValueError):
    """A vocabulary that cannot be used; the message says which entry and why."""


def _take(kind: type[Any], where: str, code: str, table: Mapping[str, Any], **more: Any) -> Any:
    """Make a dataclass from a table, refusing keys that it does not have."""
    names = {item.name: item for item in fields(kind)}
    values: dict[str, Any] = {"code": code, **more}
    for key, value in table.items():
        if key not in names or key in {"code", "known", "rank"}:
            message = f"[{where}] {code}: unknown key '{key}'"
            raise VocabularyError(message)
        if key in values:
            continue
        wanted = bool if names[key].type == "bool" else (list, str)
        if not isinstance(value, wanted):
            message = f"[{where}] {code}: '{key}' has the wrong kind of value"
            raise VocabularyError(message)
        values[key] = tuple(value) if isinstance(value, list) else value
    try:
        return kind(**values)
    except TypeError as error:
        message = f"[{where}] {code}: {error}".replace("__init__() ", "")
        raise VocabularyError(message) from error


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict) or not all(isinstance(item, dict) for item in table.values()):
        message = f"[{name}] must be a table of tables"
        raise VocabularyError(message)
    return table


def _ends(
    code: str, value: object, groups: Mapping[str, tuple[str, ...]], types: Mapping[str, EntityType]
) -> frozenset[str]:
    names: set[str] = set()
    for name in map(str, value if isinstance(value, list) else [value]):
        if name == ANY:
            return frozenset()
        if name in groups:
            names.update(groups[name])
        elif name in types:
            names.add(name)
        else:
            message = f"[relation-types] {code}: '{name}' is neither a group nor an entity type"
            raise VocabularyError(message)
    # A `thing` is of no known kind, so it may stand anywhere.
    return frozenset(names | {"thing"})


def _relation_types(
    data: Mapping[str, Any],
    groups: Mapping[str, tuple[str, ...]],
    types: Mapping[str, EntityType],
    families: Mapping[str, Family],
) -> dict[str, RelationType]:
    found = {}
    for code, table in _table(data, "relation-types").items():
        if table.get("family", "other") not in families:
            message = f"[relation-types] {code}: unknown family '{table.get('family')}'"
            raise VocabularyError(message)
        made: RelationType = _take(
            RelationType,
            "relation-types",
            code,
            table,
            source=_ends(code, table.get("source", [ANY]), groups, types),
            target=_ends(code, table.get("target", [ANY]), groups, types),
        )
        label = made.label or code
        found[code] = replace(made, label=label, reverse=made.reverse or f"{label} (of)")
    return found


def _entity_types(data: Mapping[str, Any], hues: Mapping[str, Hue]) -> dict[str, EntityType]:
    found = {}
    for code, table in _table(data, "entity-types").items():
        made: EntityType = _take(EntityType, "entity-types", code, {"label": code, **table})
        if made.shape not in SHAPES:
            message = f"[entity-types] {code}: unknown shape '{made.shape}'"
            raise VocabularyError(message)
        if made.hue not in hues:
            message = f"[entity-types] {code}: unknown hue '{made.hue}'"
            raise VocabularyError(message)
        found[code] = replace(made, plural=made.plural or made.label)
    return found


def _groups(data: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    groups = data.get("groups", {})
    if not isinstance(groups, dict):
        message = "[groups] must be a table"
        raise VocabularyError(message)
    return {name: tuple(members) for name, members in groups.items()}


@cache
def builtin() -> Vocabulary:
    """The vocabulary that recordgraph ships."""
    text = files("graph").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    hues = {code: _take(Hue, "hues", code, table) for code, table in data["hues"].items()}
    types = _entity_types(data, hues)
    families = {c: _take(Family, "families", c, t) for c, t in data["families"].items()}
    groups = _groups(data)
    bases = {
        code: _take(Basis, "basis", code, table, rank=rank)
        for rank, (code, table) in enumerate(data["basis"].items())
    }
    return Vocabulary(
        hues=hues,
        entity_types=types,
        families=families,
        relation_types=_relation_types(data, groups, types, families),
        basis=bases,
        stance={c: _take(Stance, "stance", c, t) for c, t in data["stance"].items()},
        status={c: _take(Status, "status", c, t) for c, t in data["status"].items()},
        stage={c: _take(Stage, "stage", c, t) for c, t in data["stage"].items()},
        role={c: _take(Role, "role", c, t) for c, t in data["role"].items()},
        guilt=frozenset(data["guilt"]["words"]),
        groups=groups,
    )


#: The tables that a vocabulary.toml beside the CSVs may have.
EXTENDABLE = ("entity-types", "relation-types", "families", "groups", "format")


def extend(base: Vocabulary, text: str) -> Vocabulary:
    """Add the entity types, relation types and families of a ``vocabulary.toml``.

    Raises:
        tomllib.TOMLDecodeError: the text is no TOML.
        VocabularyError: an entry cannot be used: it is of a closed list, redefines a shipped
            code, is a word for guilt, or names something that does not exist.
    """
    data = tomllib.loads(text)
    for name in data:
        if name not in EXTENDABLE:
            message = f"[{name}] cannot be extended; only {', '.join(EXTENDABLE[:-1])} can"
            raise VocabularyError(message)
    for name, known in (
        ("entity-types", base.entity_types),
        ("relation-types", base.relation_types),
        ("families", base.families),
    ):
        for code in _table(data, name):
            if code in known:
                message = f"[{name}] {code}: the shipped vocabulary has it already"
                raise VocabularyError(message)
            if code.casefold() in base.guilt:
                message = f"[{name}] {code}: there is no type for guilt"
                raise VocabularyError(message)
    types = {**base.entity_types, **_entity_types(data, base.hues)}
    added = {c: _take(Family, "families", c, t) for c, t in _table(data, "families").items()}
    families = {**base.families, **added}
    groups = {**base.groups, **_groups(data)}
    relation_types = {**base.relation_types, **_relation_types(data, groups, types, families)}
    return replace(
        base,
        entity_types=types,
        families=families,
        relation_types=relation_types,
        groups=groups,
    )
