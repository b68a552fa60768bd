"""The records: entities, claims, relations and the data set that holds them.

Frozen values without behaviour beyond small look-ups. Every cell keeps the text that was
written (dates, amounts and coordinates too); what it means is computed where it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from graph.about_record import About
from graph.bulk import maker

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from graph.issues import Issue
    from graph.story import Story
    from graph.vocabulary import Vocabulary

#: The type of what claims may rest on.
DOCUMENT = "document"
#: Where a claim comes from: a row of relations.csv, or a cell of a document's row.
ORIGIN_ROW = "row"
ORIGIN_PUBLISHER = "publisher"
ORIGIN_AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entity.

    ``language`` is a BCP 47 tag, or empty where none is given.
    """

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier in a scheme, written ``scheme:value`` (``ofac:26324``)."""

    scheme: str
    value: str

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


@dataclass(frozen=True, slots=True)
class Entity:
    """A row of ``entities.csv``: a thing, a document included.

    ``start``, ``end`` and ``retrieved`` are EDTF texts as written; ``lat`` and ``lon`` are
    decimal degrees (WGS 84) as written, both or neither; ``publishers`` and ``authors`` are
    entity ids; ``extra`` holds the cells of columns that the format does not know, by header,
    sorted.
    ``line`` is the physical line of the row, 0 where there is none; it is not part of the data.
    """

    id: str
    name: str
    type: str
    aliases: tuple[Alias, ...] = ()
    description: str = ""
    countries: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    identifiers: tuple[Identifier, ...] = ()
    lat: str = ""
    lon: str = ""
    publishers: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    url: str = ""
    archive_url: str = ""
    retrieved: str = ""
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def is_document(self) -> bool:
        """Whether claims may rest on this entity."""
        return self.type == DOCUMENT


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of ``relations.csv``: one document, at one place in it, says one thing.

    ``start``, ``end``, ``published`` and ``checked`` are EDTF texts as written; ``amount`` is a
    decimal number or ``low/high`` as written, in ``unit``. ``undirected`` is true where the file
    itself says that this row has no direction (Gephi's ``Type`` column). ``origin`` is
    :data:`ORIGIN_ROW`, or tells that the claim was read from a document's ``publisher`` or
    ``author`` cell. ``made_id`` is true where the id was made from the row's content.
    """

    id: str
    source: str
    type: str
    target: str
    role: str = ""
    stage: str = ""
    start: str = ""
    end: str = ""
    amount: str = ""
    unit: str = ""
    basis: str = ""
    stance: str = "supports"
    refers_to: tuple[str, ...] = ()
    speaker: str = ""
    document: str = ""
    locator: str = ""
    quote: str = ""
    published: str = ""
    checked: str = ""
    status: str = "current"
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    undirected: bool = False
    origin: str = ORIGIN_ROW
    made_id: bool = field(default=False, compare=False)
    line: int = field(default=0, compare=False)

    @property
    def is_current(self) -> bool:
        """Whether the claim stands: neither superseded nor retracted."""
        return self.status == "current"


@dataclass(frozen=True, slots=True)
class Relation:
    """All claims with the same (source, type, target): drawn once, its claims are its evidence.

    For undirected types ``source`` ≤ ``target`` by id; each claim keeps its own order.
    ``claims`` are sorted by id and include superseded and retracted ones.
    """

    source: str
    type: str
    target: str
    directed: bool
    claims: tuple[Claim, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """The identity of the relation."""
        return (self.source, self.type, self.target)

    @property
    def current(self) -> tuple[Claim, ...]:
        """The claims that stand."""
        return tuple(claim for claim in self.claims if claim.is_current)

    def other(self, entity: str) -> str:
        """The end that is not ``entity`` (``entity`` itself for a loop)."""
        return self.target if entity == self.source else self.source


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A row of ``withdrawn.csv``: an id that is gone or renamed, for old links.

    ``line`` as in :class:`Entity`.
    """

    id: str
    date: str
    reason: str
    replaced_by: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, repr=False)
class Dataset:
    """A checked data set.

    ``entities`` is sorted by id, ``claims`` by id; ``cited`` is false for a network whose
    ``relations.csv`` has no ``document`` column. ``context`` holds the ids of entities that a
    selection added only to keep its evidence readable (empty for a whole data set); ``whole`` is
    the data set that a selection is part of, from which comes what a part cannot know by itself:
    legal standing, origins, offices; ``chosen`` says in words what was chosen. ``issues`` are the
    warnings and notices that were met; errors never get this far.
    """

    entities: Mapping[str, Entity]
    claims: tuple[Claim, ...]
    vocabulary: Vocabulary
    about: About = field(default_factory=About)
    withdrawn: tuple[Withdrawn, ...] = ()
    cited: bool = True
    context: frozenset[str] = frozenset()
    story: Story | None = None
    issues: tuple[Issue, ...] = ()
    whole: Dataset | None = field(default=None, compare=False)
    chosen: str = field(default="", compare=False)

    def __repr__(self) -> str:
        title = f"{self.about.title!r}, " if self.about.title else ""
        return f"<Dataset {title}{len(self.entities)} entities, {len(self.claims)} claims>"

    def _repr_html_(self) -> str:
        """The data set as notebooks show it: a small table, and below it the page in a frame."""
        from graph.page.summary import embedded, summary  # noqa: PLC0415  only where it is asked

        return summary(self) + embedded(self)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The relations, sorted by (source, type, target)."""
        return group_relations(self.claims, self.vocabulary)

    @cached_property
    def claims_by_id(self) -> Mapping[str, Claim]:
        """Claim id → claim."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def relations_of(self) -> Mapping[str, tuple[Relation, ...]]:
        """Entity id → its relations (a loop once), in order; entities without any are absent."""
        ends: dict[str, list[Relation]] = {}
        for relation in self.relations:
            ends.setdefault(relation.source, []).append(relation)
            if relation.target != relation.source:
                ends.setdefault(relation.target, []).append(relation)
        return {entity: tuple(relations) for entity, relations in ends.items()}

    @cached_property
    def publishers(self) -> Mapping[str, tuple[str, ...]]:
        """Document id → its publishers: the targets of its current ``published-by`` claims."""
        found: dict[str, set[str]] = {}
        for claim in self.claims:
            if claim.type == "published-by" and claim.is_current and claim.stance == "supports":
                found.setdefault(claim.source, set()).add(claim.target)
        return {document: tuple(sorted(names)) for document, names in found.items()}

    def speakers(self, claim: Claim) -> tuple[str, ...]:
        """Who says so: the claim's speaker, else the publishers of its document."""
        if claim.speaker:
            return (claim.speaker,)
        return self.publishers.get(claim.document, ())

    def published(self, claim: Claim) -> str:
        """When the claim became public: its ``published``, else its document's ``start``."""
        if claim.published:
            return claim.published
        document = self.entities.get(claim.document)
        return document.start if document else ""

    def name(self, entity: str) -> str:
        """The caption of an entity."""
        return self.entities[entity].name


def relation_key(claim: Claim, vocabulary: Vocabulary) -> tuple[str, str, str, bool]:
    """(source, type, target, directed) of the relation a claim belongs to."""
    directed = vocabulary.relation_type(claim.type).directed and not claim.undirected
    if directed or claim.source <= claim.target:
        return (claim.source, claim.type, claim.target, directed)
    return (claim.target, claim.type, claim.source, directed)


def group_relations(claims: Collection[Claim], vocabulary: Vocabulary) -> tuple[Relation, ...]:
    """Group claims into relations, sorted; nothing is merged away.

    A directed and an undirected claim about the same pair under one type (possible only in
    files with Gephi's direction column) make one relation, directed if any claim is.
    """
    directed = {kind: vocabulary.relation_type(kind).directed for kind in {c.type for c in claims}}
    # By source first: comparing two texts is much quicker than comparing two keys.
    sources: dict[str, dict[tuple[str, str], list[Claim]]] = {}
    for claim in claims:
        source, kind, target = claim.source, claim.type, claim.target
        if source > target and (claim.undirected or not directed[kind]):
            source, target = target, source
        sources.setdefault(source, {}).setdefault((kind, target), []).append(claim)
    make, relations = maker(Relation), []
    for source in sorted(sources):
        for (kind, target), members in sorted(sources[source].items()):
            if len(members) > 1:
                members.sort(key=attrgetter("id"))
            straight = directed[kind] and not all(claim.undirected for claim in members)
            relations.append(make(source, kind, target, straight, tuple(members)))
    return tuple(relations)
