"""From a data set to the view: columns of integers that point into one list of texts.

Retracted claims leave a tombstone only, and a relation without any other claim is not in the
view. Everything is sorted, so the same data give the same view in any order of rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import __version__, evidence
from graph.fingerprint import data_date, data_hash
from graph.page.changes_view import make_changes, no_changes
from graph.page.evidence_view import (
    make_damage,
    make_endings,
    make_gaps,
    make_identities,
    make_ledger,
    make_offices,
    make_origins,
    make_viewpoints,
)
from graph.page.prominence import ranks
from graph.page.record_view import degrees, make_records
from graph.page.story_view import make_story
from graph.page.view import (
    FORMAT,
    AboutView,
    AliasColumns,
    ClaimColumns,
    EntityColumns,
    ExtraColumns,
    IdentifierColumns,
    QuestionView,
    ReferenceColumns,
    RelationColumns,
    StandingColumns,
    TombstoneColumns,
    View,
)
from graph.page.vocabulary_view import make_vocabulary
from graph.published import published
from graph.records import ORIGIN_AUTHOR, ORIGIN_PUBLISHER, ORIGIN_ROW
from graph.story_views import fitting_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.comparing import Comparison
    from graph.evidence import Standing
    from graph.page.vocabulary_view import VocabularyView
    from graph.published import Published
    from graph.records import Claim, Dataset, Entity, Withdrawn

_ORIGINS = {ORIGIN_ROW: 0, ORIGIN_PUBLISHER: 1, ORIGIN_AUTHOR: 2}


class Strings(dict[str, int]):
    """Texts by their index, given in the order of first use; 0 is the empty text."""

    def __init__(self) -> None:
        super().__init__({"": 0})

    def __missing__(self, text: str) -> int:
        index = self[text] = len(self)
        return index


def _codes(codes: Iterable[str]) -> dict[str, int]:
    return {code: index for index, code in enumerate(codes)}


def _about(dataset: Dataset) -> AboutView:
    about, asked = dataset.about, fitting_questions(dataset)
    return AboutView(
        title=about.title,
        description=about.description,
        licence=about.licence,
        contact=about.contact,
        disclaimer=about.disclaimer,
        questions=[QuestionView(text=item.text, view=item.view) for item in asked],
        date=data_date(dataset),
        hash=data_hash(dataset),
        version=__version__,
        cited=dataset.cited,
    )


def _entities(
    shown: Published,
    s: Strings,
    types: Mapping[str, int],
    positions: Mapping[str, tuple[int, int]],
    context: frozenset[str],
) -> EntityColumns:
    rows = shown.entities
    return EntityColumns(
        id=[s[row.id] for row in rows],
        name=[s[row.name] for row in rows],
        type=[types[row.type] for row in rows],
        description=[s[row.description] for row in rows],
        countries=[s[" ".join(row.countries)] for row in rows],
        start=[s[row.start] for row in rows],
        end=[s[row.end] for row in rows],
        url=[s[row.url] for row in rows],
        archive_url=[s[row.archive_url] for row in rows],
        retrieved=[s[row.retrieved] for row in rows],
        note=[s[row.note] for row in rows],
        lat=[degrees(row.lat) for row in rows],
        lon=[degrees(row.lon) for row in rows],
        x=[int(positions[row.id][0]) for row in rows],
        y=[int(positions[row.id][1]) for row in rows],
        rank=ranks(rows, shown.relations),
        context=[int(row.id in context) for row in rows],
    )


def _aliases(rows: Sequence[Entity], s: Strings) -> AliasColumns:
    flat = [(index, alias) for index, row in enumerate(rows) for alias in row.aliases]
    return AliasColumns(
        entity=[index for index, _ in flat],
        text=[s[alias.text] for _, alias in flat],
        language=[s[alias.language] for _, alias in flat],
    )


def _identifiers(rows: Sequence[Entity], s: Strings) -> IdentifierColumns:
    flat = [(index, item) for index, row in enumerate(rows) for item in row.identifiers]
    return IdentifierColumns(
        entity=[index for index, _ in flat],
        scheme=[s[item.scheme] for _, item in flat],
        value=[s[item.value] for _, item in flat],
    )


def _extras(cells: Iterable[tuple[tuple[str, str], ...]], s: Strings) -> ExtraColumns:
    flat = [(index, *cell) for index, row in enumerate(cells) for cell in row if cell[1]]
    return ExtraColumns(
        owner=[index for index, _, _ in flat],
        name=[s[name] for _, name, _ in flat],
        value=[s[value] for _, _, value in flat],
    )


def _relations(
    dataset: Dataset,
    shown: Published,
    ends: Mapping[str, int],
    vocabulary: VocabularyView,
) -> RelationColumns:
    rows = shown.relations
    types = _codes(item.code for item in vocabulary.relation_types)
    states = _codes(item.code for item in vocabulary.states)
    bases = _codes(item.code for item in vocabulary.bases)
    origins = evidence.origins(dataset)
    return RelationColumns(
        source=[ends[row.source] for row in rows],
        target=[ends[row.target] for row in rows],
        type=[types[row.type] for row in rows],
        directed=[int(row.directed) for row in rows],
        state=[states[evidence.state(row)] for row in rows],
        basis=[bases.get(evidence.strongest_basis(row), -1) for row in rows],
        origins=[origins.get(row.key, 0) for row in rows],
        first=list(shown.first),
    )


def _claims(
    dataset: Dataset, shown: Published, s: Strings, ends: Mapping[str, int], codes: VocabularyView
) -> ClaimColumns:
    rows = shown.claims
    roles = _codes(item.code for item in codes.roles)
    stages = _codes(item.code for item in codes.stages)
    bases = _codes(item.code for item in codes.bases)
    stances = _codes(item.code for item in codes.stances)
    statuses = _codes(item.code for item in codes.statuses)
    sources = [
        relation.source
        for index, relation in enumerate(shown.relations)
        for _ in range(shown.first[index], shown.first[index + 1])
    ]
    return ClaimColumns(
        id=[s[row.id] for row in rows],
        reversed=[int(row.source != source) for row, source in zip(rows, sources, strict=True)],
        role=[roles.get(row.role, -1) for row in rows],
        stage=[stages.get(row.stage, -1) for row in rows],
        start=[s[row.start] for row in rows],
        end=[s[row.end] for row in rows],
        amount=[s[row.amount] for row in rows],
        unit=[s[row.unit] for row in rows],
        basis=[bases.get(row.basis, -1) for row in rows],
        stance=[stances[row.stance] for row in rows],
        speaker=[ends.get(row.speaker, -1) for row in rows],
        document=[ends.get(row.document, -1) for row in rows],
        locator=[s[row.locator] for row in rows],
        quote=[s[row.quote] for row in rows],
        published=[s[dataset.published(row)] for row in rows],
        checked=[s[row.checked] for row in rows],
        status=[statuses[row.status] for row in rows],
        note=[s[row.note] for row in rows],
        origin=[_ORIGINS[row.origin] for row in rows],
    )


def _references(rows: Sequence[Claim], places: Mapping[str, int]) -> ReferenceColumns:
    """References to claims that are published; what was retracted has its tombstone."""
    flat = [
        (index, places[about])
        for index, row in enumerate(rows)
        for about in row.refers_to
        if about in places
    ]
    return ReferenceColumns(claim=[pair[0] for pair in flat], about=[pair[1] for pair in flat])


def _tombstones(stones: Sequence[Withdrawn], s: Strings) -> TombstoneColumns:
    return TombstoneColumns(
        id=[s[stone.id] for stone in stones],
        date=[s[stone.date] for stone in stones],
        reason=[s[stone.reason] for stone in stones],
        replaced_by=[s[stone.replaced_by] for stone in stones],
    )


def _standing(
    lines: Sequence[Standing],
    s: Strings,
    ends: Mapping[str, int],
    places: Mapping[str, int],
    codes: VocabularyView,
) -> StandingColumns:
    roles = _codes(item.code for item in codes.roles)
    stages = _codes(item.code for item in codes.stages)
    return StandingColumns(
        entity=[ends[line.party] for line in lines],
        proceeding=[ends[line.proceeding] for line in lines],
        role=[roles.get(line.role, -1) for line in lines],
        stage=[stages.get(line.stage, -1) for line in lines],
        claim=[places[line.claim.id] for line in lines],
        sentence=[s[line.sentence] for line in lines],
    )


def make_view(
    dataset: Dataset,
    positions: Mapping[str, tuple[int, int]],
    comparison: Comparison | None = None,
    union: Dataset | None = None,
) -> View:
    """The view of a data set, drawn at these positions (entity id → x and y).

    Args:
        dataset: the data.
        positions: entity id → x and y.
        comparison: of earlier data with these, where the page says what changed since.
        union: the data set to draw, where that is more than ``dataset``: what was withdrawn too.

    Raises:
        KeyError: an entity has no position.
    """
    drawn = union or dataset
    shown = published(drawn)
    vocabulary = make_vocabulary(drawn, {relation.type for relation in shown.relations})
    strings = Strings()
    ends = _codes(entity.id for entity in shown.entities)
    places = _codes(claim.id for claim in shown.claims)
    types = _codes(item.code for item in vocabulary.types)
    standing = evidence.standing(drawn)
    return View(
        format=FORMAT,
        about=_about(dataset),
        vocabulary=vocabulary,
        entities=_entities(shown, strings, types, positions, drawn.context),
        aliases=_aliases(shown.entities, strings),
        identifiers=_identifiers(shown.entities, strings),
        entity_extras=_extras((row.extra for row in shown.entities), strings),
        identities=make_identities(shown.entities),
        relations=_relations(drawn, shown, ends, vocabulary),
        claims=_claims(drawn, shown, strings, ends, vocabulary),
        references=_references(shown.claims, places),
        claim_extras=_extras((row.extra for row in shown.claims), strings),
        standing=_standing(standing, strings, ends, places, vocabulary),
        endings=make_endings(standing, places),
        tombstones=_tombstones(shown.tombstones, strings),
        ledger=make_ledger(dataset),
        viewpoints=make_viewpoints(drawn, ends),
        offices=make_offices(drawn, ends, places),
        origins=make_origins(drawn, ends),
        gaps=make_gaps(dataset, ends, shown.relations),
        damage=make_damage(dataset, places, shown.relations),
        records=make_records(drawn, shown.entities, shown.claims, strings),
        changes=make_changes(
            comparison, (ends, places), shown.relations, strings, union=union is not None
        )
        if comparison
        else no_changes(),
        story=make_story(dataset),
        strings=list(strings),
    )
