"""What the page is told of the evidence as a whole.

What ends a stage, how well all is cited, who is heard with whom, what the record does not say, and
what retractions took along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evidence import Standing
from graph.evidence.cascade import retracted
from graph.evidence.gaps import gaps, of_one_language
from graph.evidence.offices import offices
from graph.evidence.origins import document_origins
from graph.evidence.viewpoints import groups
from graph.own_columns import IDENTITIES, identity
from graph.page.evidence_columns import (
    CountView,
    DamageView,
    GapView,
    IdentityColumns,
    OfficeColumns,
    OriginColumns,
)
from graph.page.view import EndingColumns, ViewpointView
from graph.statistics import coverage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.page.view import View
    from graph.records import Dataset, Entity, Relation


def make_endings(lines: Sequence[Standing], places: Mapping[str, int]) -> EndingColumns:
    """The claims that end a line of the standing; ``places`` are the claims by id."""
    flat = [(index, places[by]) for index, line in enumerate(lines) for by in line.ended_by]
    return EndingColumns(line=[line for line, _ in flat], claim=[claim for _, claim in flat])


def told_standing(view: View, dataset: Dataset) -> list[Standing]:
    """The lines of standing that a view tells, of the data set that was restored from it.

    What a page of a part of some data says of standing, its own claims cannot know.

    Raises:
        IndexError: a column points to what is not there.
        KeyError: as above.
    """
    lines, words, codes = view.standing, view.strings, view.vocabulary
    ids = [words[at] for at in view.entities.id]
    claims = [dataset.claims_by_id[words[view.claims.id[at]]] for at in lines.claim]
    columns = zip(
        lines.entity, lines.role, lines.proceeding, lines.stage, lines.sentence, claims, strict=True
    )
    return [
        Standing(
            party=ids[party],
            role=codes.roles[role].code if role >= 0 else "",
            proceeding=ids[proceeding],
            stage=codes.stages[stage].code if stage >= 0 else "",
            claim=claim,
            date=claim.start,
            sentence=words[sentence],
        )
        for party, role, proceeding, stage, sentence, claim in columns
    ]


def make_ledger(dataset: Dataset) -> list[CountView]:
    """The counts of the coverage ledger, in its order; nothing for data that cite nothing."""
    if not dataset.cited:
        return []
    counts = coverage(dataset)
    return [CountView(code, count) for code, count in counts.items() if isinstance(count, int)]


def make_viewpoints(dataset: Dataset, ends: Mapping[str, int]) -> list[ViewpointView]:
    """The groups of speakers; ``ends`` are the entities by id, and an unknown speaker is -1."""
    return [
        ViewpointView(group.code, group.label, [ends.get(who, -1) for who in group.members])
        for group in groups(dataset)
    ]


def make_offices(
    dataset: Dataset, ends: Mapping[str, int], places: Mapping[str, int]
) -> OfficeColumns:
    """Who speaks in office: entities and claims by their ids."""
    flat = sorted(
        (places[name], ends[office.authority], places.get(office.tie, -1))
        for name, held in offices(dataset).items()
        for office in held
    )
    return OfficeColumns(
        claim=[claim for claim, _, _ in flat],
        authority=[authority for _, authority, _ in flat],
        tie=[tie for _, _, tie in flat],
    )


def make_origins(dataset: Dataset, ends: Mapping[str, int]) -> OriginColumns:
    """The origins of documents where the data are a part; nothing where they are whole."""
    found = document_origins(dataset) if dataset.whole else {}
    numbers = {name: at for at, name in enumerate(sorted({o for s in found.values() for o in s}))}
    flat = sorted((ends[key], numbers[name]) for key, names in found.items() for name in names)
    return OriginColumns(
        document=[document for document, _ in flat], origin=[origin for _, origin in flat]
    )


def make_identities(rows: Sequence[Entity]) -> IdentityColumns:
    """The entities that the data set calls unknown or undisclosed; ``rows`` are all, in order."""
    said = [(at, known) for at, row in enumerate(rows) if (known := identity(row))]
    return IdentityColumns(
        entity=[at for at, _ in said],
        identity=[IDENTITIES.index(known) for _, known in said],
    )


def make_gaps(
    dataset: Dataset, ends: Mapping[str, int], relations: Sequence[Relation]
) -> list[GapView]:
    """The gap report, its lines in their order; nothing for data that cite nothing."""
    if not dataset.cited:
        return []
    keys = {relation.key: at for at, relation in enumerate(relations)}
    tongues = of_one_language(dataset) or {}
    counts = sorted((-len(items), tongue) for tongue, items in tongues.items())
    parts = {"relations_of_one_language": [CountView(tongue, -n) for n, tongue in counts]}
    return [
        GapView(
            code,
            parts=parts.get(code, []),
            entities=[ends[item] for item in items if isinstance(item, str)],
            relations=[keys[tuple(item)] for item in items if not isinstance(item, str)],
        )
        for code, items in gaps(dataset).items()
    ]


def make_damage(
    dataset: Dataset, places: Mapping[str, int], relations: Sequence[Relation]
) -> DamageView:
    """What the retractions took along; of what fell, the page has its number only."""
    found = retracted(dataset)
    keys = {relation.key: at for at, relation in enumerate(relations)} if found.changed else {}
    return DamageView(
        documents=len(found.documents),
        claims=len(found.claims),
        relations=len(found.relations),
        entities=len(found.entities),
        weaker=[keys[key] for key in found.changed],
        answers=sorted(places[name] for name in found.answers),
        copies=sorted(places[name] for name in found.copies),
    )
