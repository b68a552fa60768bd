"""The claims that need a look beside others: few of many, found by what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.dates import parse

if TYPE_CHECKING:
    from graph.checking.claims import Claims
    from graph.checking.entities import Entities
    from graph.records import Claim
    from graph.vocabulary import Vocabulary

#: A check older than this (days before the latest check of the data) is worth a notice.
STALE: Final = 5 * 365
#: Stances that deny what the claim is about.
OPPOSED: Final = frozenset({"denies", "reports-denial"})
#: The rule of a stance that must say which claims it is about.
NEEDED: Final = "needed"


def odd_claims(
    entities: Entities, claims: Claims, vocabulary: Vocabulary, latest: int | None
) -> list[Claim]:
    """All claims but those of whose dates and references there is nothing to say.

    Most claims share their dates with others, so each such set is compared once. ``latest`` is the
    latest day of a check in the data, if there is any.
    """
    rows = list(claims.by_id.values())
    starts = {key: entity.start for key, entity in entities.by_id.items() if entity.start}
    ended = {key for key, entity in entities.by_id.items() if entity.end}
    referring = {code for code, rule in vocabulary.stance.items() if rule.refers == NEEDED}
    dates = [
        (c.start, c.end, c.checked, c.published, c.published or starts.get(c.document, ""))
        for c in rows
    ]
    good = {cells for cells in set(dates) if _good(*cells, latest=latest)}
    return [
        claim
        for claim, cells in zip(rows, dates, strict=True)
        if cells not in good
        or claim.refers_to
        or claim.stance in referring
        or (ended and claim.start and (claim.source in ended or claim.target in ended))
    ]


def _good(
    start: str, end: str, checked: str, own: str, published: str, *, latest: int | None
) -> bool:
    """Whether there is nothing to say of these dates of a claim, by themselves.

    ``own`` is the claim's own date of publication, ``published`` that or its document's.
    """
    if not published or (start and end and parse(end).last < parse(start).first):
        return False
    if checked and parse(checked).last < parse(published).first:
        return False
    if latest is None:
        return True
    if any(text and parse(text).first > latest for text in (start, own)):
        return False
    return not checked or parse(checked).last >= latest - STALE


def debatable(claims: list[Claim]) -> list[Claim]:
    """The claims between ends of which a claim denies something or gives an amount."""
    pairs = {(c.source, c.target) for c in claims if c.amount or c.stance in OPPOSED}
    pairs |= {(target, source) for source, target in pairs}
    return [c for c in claims if (c.source, c.target) in pairs] if pairs else []
