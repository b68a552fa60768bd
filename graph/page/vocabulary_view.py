"""The code lists of a page: what its data use of the vocabulary, in the vocabulary's order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph import evidence
from graph.own_columns import IDENTITIES
from graph.vocabulary import EntityType, Family, RelationType
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.records import Dataset
    from graph.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class TypeView:
    """An entity type that occurs: captions and look. Colours are CSS hex colours."""

    code: str
    label: str
    plural: str
    meaning: str
    shape: str
    light: str
    dark: str
    mark: str


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of relation types."""

    code: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class RelationTypeView:
    """A relation type that occurs; ``family`` is an index into ``VocabularyView.families``."""

    code: str
    label: str
    reverse: str
    family: int


@dataclass(frozen=True, slots=True)
class BasisView:
    """A basis, strongest first; ``line`` is ``solid``, ``dashed`` or ``dotted``."""

    code: str
    label: str
    meaning: str
    line: str


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code of a closed list: stance, status, stage, role, state of a relation, identity."""

    code: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class VocabularyView:
    """The code lists that the columns point into, by position."""

    types: list[TypeView]
    families: list[FamilyView]
    relation_types: list[RelationTypeView]
    bases: list[BasisView]
    stances: list[CodeView]
    statuses: list[CodeView]
    stages: list[CodeView]
    roles: list[CodeView]
    states: list[CodeView]
    identities: list[CodeView]


def occurring(known: Iterable[str], used: set[str]) -> list[str]:
    """The codes that are used: the known ones in their order, then the others sorted."""
    listed = [code for code in known if code in used]
    return [*listed, *sorted(used.difference(listed))]


def _types(dataset: Dataset) -> list[TypeView]:
    vocabulary = dataset.vocabulary
    used = {entity.type for entity in dataset.entities.values()}
    found = []
    for code in occurring(vocabulary.entity_types, used):
        kind = vocabulary.entity_type(code)
        hue = vocabulary.hues[kind.hue]
        found.append(
            TypeView(
                code=code,
                label=kind.label,
                plural=kind.plural,
                meaning=kind.meaning,
                shape=kind.shape,
                light=hue.light,
                dark=hue.dark,
                mark=kind.mark,
            )
        )
    return found


def _plain(codes: Mapping[str, object]) -> list[CodeView]:
    """Codes of a closed list; stages and roles mean what their sentence says."""
    return [
        CodeView(
            code=code,
            label=getattr(item, "label", code),
            meaning=getattr(item, "meaning", "") or getattr(item, "sentence", ""),
        )
        for code, item in codes.items()
    ]


def _relation_types(
    vocabulary: Vocabulary, used: set[str]
) -> tuple[list[FamilyView], list[RelationTypeView]]:
    kinds = [vocabulary.relation_type(code) for code in occurring(vocabulary.relation_types, used)]
    families = occurring(vocabulary.families, {kind.family for kind in kinds})
    return (
        [
            FamilyView(
                code=code,
                label=vocabulary.families[code].label,
                meaning=vocabulary.families[code].meaning,
            )
            for code in families
        ],
        [
            RelationTypeView(
                code=kind.code,
                label=kind.label,
                reverse=kind.reverse,
                family=families.index(kind.family),
            )
            for kind in kinds
        ],
    )


def make_vocabulary(dataset: Dataset, relation_types: set[str]) -> VocabularyView:
    """The code lists for a data set whose relations are of these types.

    Entity types, relation types and families are those that occur; the closed lists are whole.
    """
    vocabulary = dataset.vocabulary
    families, kinds = _relation_types(vocabulary, relation_types)
    return VocabularyView(
        types=_types(dataset),
        families=families,
        relation_types=kinds,
        bases=[
            BasisView(code=code, label=item.label, meaning=item.meaning, line=item.line)
            for code, item in vocabulary.basis.items()
        ],
        stances=_plain(vocabulary.stance),
        statuses=_plain(vocabulary.status),
        stages=_plain(vocabulary.stage),
        roles=_plain(vocabulary.role),
        states=[
            CodeView(code=item.code, label=item.label, meaning=item.meaning)
            for item in evidence.STATES
        ],
        identities=[
            CodeView(code=item.code, label=item.label, meaning=item.meaning) for item in IDENTITIES
        ],
    )


def restored_vocabulary(view: VocabularyView, undirected: frozenset[str]) -> Vocabulary:
    """The vocabulary of a page: the shipped one, and what the page adds to it.

    Of added codes it has captions and looks; which ends and stages they allow a page does not
    say. ``undirected`` are the relation types without a direction.
    """
    base = builtin()
    hues = {(hue.light, hue.dark): code for code, hue in base.hues.items()}
    types = {
        item.code: EntityType(
            code=item.code,
            label=item.label,
            plural=item.plural,
            meaning=item.meaning,
            shape=item.shape,
            hue=hues.get((item.light, item.dark), "grey"),
            mark=item.mark,
        )
        for item in view.types
        if item.code not in base.entity_types
        and (item.label, item.plural, item.meaning) != (item.code, item.code, "")
    }
    families = {
        item.code: Family(code=item.code, label=item.label, meaning=item.meaning)
        for item in view.families
        if item.code not in base.families
    }
    kinds = {
        item.code: RelationType(
            code=item.code,
            family=view.families[item.family].code,
            label=item.label,
            reverse=item.reverse,
            directed=item.code not in undirected,
        )
        for item in view.relation_types
        if item.code not in base.relation_types and item.label != item.code
    }
    return replace(
        base,
        entity_types={**base.entity_types, **types},
        families={**base.families, **families},
        relation_types={**base.relation_types, **kinds},
    )
