"""Columns of the view for what is known of the evidence as a whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeColumns:
    """One position per claim and authority for which its speaker speaks as an official.

    ``claim`` is the claim, ``authority`` an entity index, ``tie`` the claim that makes the tie, or
    -1 where that is not in the page.
    """

    claim: list[int]
    authority: list[int]
    tie: list[int]


@dataclass(frozen=True, slots=True)
class OriginColumns:
    """One position per document (entity index) and origin; only where data are part of others.

    An origin is a number: where two documents have one in common, they are not independent. In
    data that are whole, the page follows the reprints itself, and the columns are empty.
    """

    document: list[int]
    origin: list[int]


@dataclass(frozen=True, slots=True)
class IdentityColumns:
    """One position per entity that has no name to give: its index, and what is known of who it is.

    ``identity`` is an index into ``VocabularyView.identities``.
    """

    entity: list[int]
    identity: list[int]


@dataclass(frozen=True, slots=True)
class CountView:
    """A number of a report by its code: a line of the coverage ledger, a part of a gap."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class GapView:
    """A line of the gap report: its code, and entities or relations (indexes), one list empty.

    ``parts`` are the numbers that it is made up of, where it is: languages (BCP 47), the largest
    first.
    """

    code: str
    entities: list[int]
    relations: list[int]
    parts: list[CountView]


@dataclass(frozen=True, slots=True)
class DamageView:
    """What the retractions took along, as far as tombstones may tell.

    ``documents``, ``claims``, ``relations`` and ``entities`` are numbers of what is gone: documents
    without any claim left, claims, relations without evidence, entities without relations.
    ``weaker`` are relations that stand on less; ``answers`` are claims about nothing but what is
    gone, ``copies`` claims that stand in documents that only reprint what is gone (indexes).
    """

    documents: int
    claims: int
    relations: int
    entities: int
    weaker: list[int]
    answers: list[int]
    copies: list[int]
