"""The vocabulary: code lists as values. They stand in ``vocabulary.toml``, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


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


@dataclass(frozen=True, repr=False)
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

    def __repr__(self) -> str:
        return (
            f"<Vocabulary {len(self.entity_types)} entity types, "
            f"{len(self.relation_types)} relation types>"
        )

    def entity_type(self, code: str) -> EntityType:
        """The type of this code; an unlisted one gets a neutral look under its own name."""
        found = self.entity_types.get(code)
        return found or EntityType(code=code, label=code, plural=code, known=False)

    def relation_type(self, code: str) -> RelationType:
        """The type of this code; an unlisted one reads as its own name, directed."""
        found = self.relation_types.get(code)
        return found or RelationType(code=code, label=code, reverse=f"{code} (of)", known=False)
