"""The vocabulary: code lists as data, and their reader.

``vocabulary.toml`` in this package is the list; a file of that name beside the CSVs may add
entity types, relation types and families. Nothing here knows about files of claims.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY = "any"
SHAPES = ("square", "hexagon", "dot", "triangleDown", "page", "diamond", "star", "triangle", "bar")
LINES = ("solid", "dashed", "dotted")


class VocabularyError(ValueError):
    """A vocabulary that cannot be used; the message says which entry and why."""


@dataclass(frozen=True, slots=True)
class Hue:
    """A named colour in a tone for light and one for dark ground (CSS hex colours)."""

    code: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class EntityType:
    """An entity type: what it means, its FollowTheMoney schema and how it looks."""

    code: str
    label: str
    plural: str = ""
    meaning: str = ""
    ftm: str = "Thing"
    shape: str = "dot"
    hue: str = "grey"
    mark: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Family:
    """A family of relation types: a lens of the page."""

    code: str
    label: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation type.

    ``source`` and ``target`` are the entity types allowed at the ends (empty: every type);
    ``stage`` is the legal stage that the type itself states (``designated-by`` states
    ``designated``); ``roles`` and ``stages`` are the codes its claims may carry.
    """

    code: str
    family: str = "other"
    label: str = ""
    reverse: str = ""
    directed: bool = True
    source: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    ftm: str = "UnknownLink"
    roles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    stage: str = ""
    known: bool = True

    def allows(self, source: str, target: str) -> bool:
        """Whether entities of these types may stand at the ends."""
        return (not self.source or source in self.source) and (
            not self.target or target in self.target
        )


@dataclass(frozen=True, slots=True)
class Basis:
    """What kind of evidence a claim is; ``rank`` 0 is the strongest."""

    code: str
    label: str
    meaning: str
    line: str
    rank: int


@dataclass(frozen=True, slots=True)
class Stance:
    """How a claim stands to its relation.

    ``evidence``: whether the claim is evidence that the relation exists. ``refers``: whether
    ``refers-to`` is ``none`` (not expected), ``wanted`` or ``needed``.
    """

    code: str
    label: str
    meaning: str
    evidence: bool
    refers: str


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a claim stands in this data set."""

    code: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A legal stage.

    ``bases`` are the bases that can carry it where it ``accuses``; ``ends`` are the stages that
    it lifts. ``sentence`` has one placeholder, ``{case}``.
    """

    code: str
    label: str
    sentence: str
    accuses: bool
    bases: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A role in a case or action and the stages it may have."""

    code: str
    label: str
    sentence: str
    stages: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """All code lists, in the order in which they are shown."""

    hues: Mapping[str, Hue]
    entity_types: Mapping[str, EntityType]
    families: Mapping[str, Family]
    relation_types: Mapping[str, RelationType]
    basis: Mapping[str, Basis]
    stance: Mapping[str, Stance]
    status: Mapping[str, Status]
    stage: Mapping[str, Stage]
    role: Mapping[str, Role]
    guilt: frozenset[str]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def entity_type(self, code: str) -> EntityType:
        """The type of this code; an unlisted one gets a neutral look under its own name."""
        found = self.entity_types.get(code)
        return found or EntityType(code=code, label=code, plural=code, known=False)

    def relation_type(self, code: str) -> RelationType:
        """The type of this code; an unlisted one reads as its own name, directed."""
        found = self.relation_types.get(code)
        return found or RelationType(code=code, label=code, reverse=f"{code} (of)", known=False)


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
    for name in value if isinstance(value, list) else [value]:
        if name == ANY:
            return frozenset()
        if name in groups:
            names.update(groups[name])
        elif name in types:
            names.add(str(name))
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
