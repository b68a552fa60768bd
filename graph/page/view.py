"""The view: the contract between Python and the page.

What the page needs, as plain columns. Text is interned: a column of *string indexes* points into
``View.strings`` (index 0 is the empty string). Rows of one column list belong together by
position. The TypeScript types in ``web/model/view.ts`` are generated from :class:`View` and all
that it holds, and the JSON Schema in ``docs/`` too; tests compare both.

Why columns: 50,000 entities as rows of objects are 36 MB and twice as dear to parse; as columns of
small integers with interned strings they compress to a seventh.
"""

from __future__ import annotations

from dataclasses import dataclass

# The parts of the view are looked at at run time: types and schema are made from them.
from graph.page.changes_view import ChangesView  # noqa: TC001  see above
from graph.page.evidence_columns import (  # noqa: TC001  see above
    CountView,
    DamageView,
    GapView,
    IdentityColumns,
    OfficeColumns,
    OriginColumns,
)
from graph.page.record_view import RecordColumns  # noqa: TC001  see above
from graph.page.story_view import StoryView  # noqa: TC001  see above
from graph.page.vocabulary_view import VocabularyView  # noqa: TC001  see above

#: The number of this format; a page of another format is refused by the script that reads it.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class QuestionView:
    """An opening question and the address fragment of the view that begins to answer it."""

    text: str
    view: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page says about the data set."""

    title: str
    description: str
    licence: str
    contact: str
    disclaimer: str
    questions: list[QuestionView]
    date: str
    hash: str
    version: str
    cited: bool


@dataclass(frozen=True, slots=True)
class EntityColumns:
    """One position per entity, sorted by id.

    ``id`` … ``note`` are string indexes; ``type`` is an index into the types; ``countries`` is the
    text of the codes joined by a space; ``lat`` and ``lon`` are degrees or null; ``x`` and ``y``
    are the position in the drawing (integers, y downward); ``rank`` is the place of the entity
    when all are ordered by prominence (0 is the most connected): a chart that cannot draw all
    draws those of the lowest rank; ``context`` is 1 for what only keeps evidence readable.
    """

    id: list[int]
    name: list[int]
    type: list[int]
    description: list[int]
    countries: list[int]
    start: list[int]
    end: list[int]
    url: list[int]
    archive_url: list[int]
    retrieved: list[int]
    note: list[int]
    lat: list[float | None]
    lon: list[float | None]
    x: list[int]
    y: list[int]
    rank: list[int]
    context: list[int]


@dataclass(frozen=True, slots=True)
class AliasColumns:
    """One position per alias: entity index, text and BCP 47 tag (string indexes)."""

    entity: list[int]
    text: list[int]
    language: list[int]


@dataclass(frozen=True, slots=True)
class IdentifierColumns:
    """One position per identifier: entity index, scheme and value (string indexes)."""

    entity: list[int]
    scheme: list[int]
    value: list[int]


@dataclass(frozen=True, slots=True)
class ExtraColumns:
    """Cells of columns that the format does not know: owner index, header, text."""

    owner: list[int]
    name: list[int]
    value: list[int]


@dataclass(frozen=True, slots=True)
class RelationColumns:
    """One position per relation, sorted by (source id, type, target id).

    ``source`` and ``target`` are entity indexes; ``type`` an index into the relation types;
    ``state`` into the states; ``basis`` the strongest basis of the supporting current claims, an
    index into the bases, or -1; ``origins`` the number of independent origins of the supporting
    current claims; ``first`` the index of the first claim: the claims of relation *i* are those
    from ``first[i]`` up to ``first[i + 1]`` (``first`` has one more position than the others).
    """

    source: list[int]
    target: list[int]
    type: list[int]
    directed: list[int]
    state: list[int]
    basis: list[int]
    origins: list[int]
    first: list[int]


@dataclass(frozen=True, slots=True)
class ClaimColumns:
    """One position per claim that is not retracted, in the order of the relations.

    ``reversed`` is 1 where the claim names the ends in the other order than its (undirected)
    relation. ``speaker`` and ``document`` are entity indexes or -1; ``role``, ``stage``,
    ``basis`` are indexes into the code lists or -1; ``stance`` and ``status`` are indexes;
    ``origin`` is 0 for a row, 1 for a document's publisher cell, 2 for its author cell; the rest
    are string indexes. ``published`` is the claim's own, else its document's ``start``.
    """

    id: list[int]
    reversed: list[int]
    role: list[int]
    stage: list[int]
    start: list[int]
    end: list[int]
    amount: list[int]
    unit: list[int]
    basis: list[int]
    stance: list[int]
    speaker: list[int]
    document: list[int]
    locator: list[int]
    quote: list[int]
    published: list[int]
    checked: list[int]
    status: list[int]
    note: list[int]
    origin: list[int]


@dataclass(frozen=True, slots=True)
class ReferenceColumns:
    """One position per ``refers-to``: the claim that refers and the claim it is about (indexes)."""

    claim: list[int]
    about: list[int]


@dataclass(frozen=True, slots=True)
class StandingColumns:
    """Legal standing, computed over the whole data set: one position per line, in time order.

    ``entity`` is the party, ``proceeding`` the case or action (entity indexes), ``claim`` the
    claim that says it, ``sentence`` a string index (without the date and the document).
    """

    entity: list[int]
    proceeding: list[int]
    role: list[int]
    stage: list[int]
    claim: list[int]
    sentence: list[int]


@dataclass(frozen=True, slots=True)
class EndingColumns:
    """One position per ending: a line of the standing and the claim that ends it (indexes)."""

    line: list[int]
    claim: list[int]


@dataclass(frozen=True, slots=True)
class TombstoneColumns:
    """What is left of retracted claims and withdrawn ids: string indexes only."""

    id: list[int]
    date: list[int]
    reason: list[int]
    replaced_by: list[int]


@dataclass(frozen=True, slots=True)
class ViewpointView:
    """A group of speakers: entity indexes, -1 where it holds claims without a known speaker."""

    code: str
    label: str
    members: list[int]


@dataclass(frozen=True, slots=True)
class View:
    """Everything in the data block of the page."""

    format: int
    about: AboutView
    vocabulary: VocabularyView
    strings: list[str]
    entities: EntityColumns
    aliases: AliasColumns
    identifiers: IdentifierColumns
    entity_extras: ExtraColumns
    identities: IdentityColumns
    relations: RelationColumns
    claims: ClaimColumns
    references: ReferenceColumns
    claim_extras: ExtraColumns
    standing: StandingColumns
    endings: EndingColumns
    tombstones: TombstoneColumns
    ledger: list[CountView]
    viewpoints: list[ViewpointView]
    offices: OfficeColumns
    origins: OriginColumns
    gaps: list[GapView]
    damage: DamageView
    records: RecordColumns
    changes: ChangesView
    story: StoryView
