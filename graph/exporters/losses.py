"""What exports lose: counted the same way in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.exporters.exporter import Loss
from graph.published import RETRACTED, published
from graph.reading.columns import CLAIM_NAMES, ENTITY_NAMES
from graph.story_views import fitting, fitting_questions
from graph.tidying import claim_cells, entity_cells
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.exporters.exporter import Lacks
    from graph.records import Claim, Dataset, Entity

#: Columns that no table of columns names.
LANGUAGES: Final = "language of aliases"
UNKNOWN: Final = "unknown columns"
#: Everything that an entity has beside its id and name. Publisher and author are claims, too.
ENTITY_CELLS: Final = (
    *(name for name in ENTITY_NAMES if name not in {"id", "name", "publisher", "author"}),
    LANGUAGES,
    UNKNOWN,
)
#: Everything that a claim has beside its id, ends and type.
CLAIM_CELLS: Final = (
    *(name for name in CLAIM_NAMES if name not in {"id", "source", "type", "target"}),
    UNKNOWN,
)
#: What is said of the whole, by the keys of ``dataset.toml``.
ABOUT: Final = (
    *("title", "description", "licence", "contact", "disclaimer", "questions", "groups"),
)


def all_but(names: Iterable[str], *kept: str) -> tuple[str, ...]:
    """The names without those that have a place."""
    return tuple(name for name in names if name not in kept)


def lost(dataset: Dataset, lacks: Lacks, *own: Loss) -> tuple[Loss, ...]:
    """The losses of a format: what it lacks, what every format loses, and its own; none of 0."""
    held = published(dataset)
    found = (
        retracted(dataset, buried=not lacks.tombstones),
        Loss(
            "codes of vocabulary.toml",
            _added(dataset) if lacks.codes else 0,
            "no place for their meaning and look",
        ),
        _story(dataset) if lacks.story else left_out_story(dataset),
        no_place("entities", map(_of_entity, held.entities), lacks.entities),
        no_place("claims", map(_of_claim, held.claims), lacks.claims),
        no_place("entries of dataset.toml", _of_about(dataset, lacks.about), lacks.about),
        Loss("tombstones", len(held.tombstones) if lacks.tombstones else 0, "no place for them"),
        Loss(
            "context entities",
            len(dataset.context) if lacks.context else 0,
            "not told from what was chosen",
        ),
        *own,
    )
    return tuple(loss for loss in found if loss.count)


def no_place(what: str, rows: Iterable[Mapping[str, object]], names: Iterable[str]) -> Loss:
    """How many rows have something in columns of these names, and which columns those are."""
    lacking = tuple(names)
    missed = [[name for name in lacking if row.get(name)] for row in rows]
    occurring = {name for found in missed for name in found}
    told = ", ".join(name for name in lacking if name in occurring)
    return Loss(what, sum(map(bool, missed)), f"no place for {told}")


def of_entities(entities: Iterable[Entity], names: Iterable[str]) -> Loss:
    """:func:`no_place` for some of the entities."""
    return no_place("entities", map(_of_entity, entities), names)


def retracted(dataset: Dataset, *, buried: bool = True) -> Loss:
    """Retracted claims; ``buried`` where their tombstones are exported."""
    return Loss(
        "retracted claims",
        sum(claim.status == RETRACTED for claim in dataset.claims),
        "only id, date and reason are exported" if buried else "not exported",
    )


def left_out_story(dataset: Dataset) -> Loss:
    """The story of the whole, where a part does not hold all that it leads to."""
    steps = _story(dataset).count if fitting(dataset) is None else 0
    return Loss("steps of story.md", steps, "they lead to what this part does not hold")


def left_out_questions(dataset: Dataset) -> Loss:
    """Opening questions of the whole whose views name what a part does not hold."""
    left = len(dataset.about.questions) - len(fitting_questions(dataset))
    return Loss("questions of dataset.toml", left, "they ask for what this part does not hold")


def _story(dataset: Dataset) -> Loss:
    steps = len(dataset.story.steps) if dataset.story is not None else 0
    return Loss("steps of story.md", steps, "no place for them")


def _added(dataset: Dataset) -> int:
    """How many codes the data set added to the lists."""
    base, lists = builtin(), dataset.vocabulary
    pairs = (
        (lists.entity_types, base.entity_types),
        (lists.relation_types, base.relation_types),
        (lists.families, base.families),
    )
    return sum(code not in known for found, known in pairs for code in found)


def _of_entity(entity: Entity) -> dict[str, Any]:
    languages = any(alias.language for alias in entity.aliases)
    return {**entity_cells(entity), LANGUAGES: languages, UNKNOWN: entity.extra}


def _of_claim(claim: Claim) -> dict[str, Any]:
    return {**claim_cells(claim), UNKNOWN: claim.extra}


def _of_about(dataset: Dataset, names: Iterable[str]) -> list[dict[str, Any]]:
    """A row for each entry, so that entries are counted."""
    return [{name: getattr(dataset.about, name)} for name in names]
