"""Selecting: claims first, then relations, then entities, then the walk, then what they rest on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Unpack

from graph.errors import EmptySelectionError, UnknownIdError, UsageError
from graph.safe_text import shown
from graph.selection.claims import claim_tests
from graph.selection.context import (
    named,
    trimmed_claim,
    trimmed_documents,
    with_answers,
    with_sources,
)
from graph.selection.options import CERTAIN, POSSIBLE, Group, Kind, Selection
from graph.selection.relations import living, relation_tests
from graph.selection.walking import Ground
from graph.selection.words import selection_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graph.records import Dataset, Relation
    from graph.selection.arguments import SelectionArguments
    from graph.selection.options import Option

_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)
#: How much of a value an error repeats, in characters.
_MOST = 100


def select(
    dataset: Dataset,
    selection: Selection | None = None,
    /,
    **options: Unpack[SelectionArguments],
) -> Dataset:
    """The part of a data set that the options choose; the data set itself where they choose all.

    The options are the fields of :class:`graph.selection.Selection`; a selection made before can
    be given instead, and options add to it. Claims are filtered first. A relation lives if a
    claim lives that is evidence for it, or one of a stance asked for, and shows the claims that
    live; an entity that nothing relates lives only where nothing but a place is asked for. Then
    ``around``, ``path``, ``component`` and ``only`` each keep some entities, and what all of them
    keep is left, with the relations between.

    Last come, marked in ``context``: documents, publishers and speakers of the claims, with the
    claims that tie document to publisher; claims that end a legal stage that is shown; claims
    that a shown correction is about. References from what is kept to what is not are left out.

    Raises:
        UnknownIdError: an option names an entity that is not there.
        EmptySelectionError: nothing is left.
        UsageError: an option that does not exist, an unknown code or an unreadable date.
    """
    chosen = _merged(selection, dict(options))
    _check(dataset, chosen)
    if not chosen:
        return dataset
    of_claims, of_relations = claim_tests(dataset, chosen), relation_tests(dataset, chosen)
    relations = list(living(dataset, chosen, of_claims, of_relations))
    entities = {end for relation in relations for end in (relation.source, relation.target)}
    if not any(True for _ in chosen.given(Group.CLAIMS, Group.RELATIONS)):
        # Relations may have fallen without a filter, having no current evidence; entities not.
        entities = set(dataset.entities)
    entities = _place(chosen, entities, relations)
    if not entities:
        message = "nothing is left of the data after these options"
        raise EmptySelectionError(message)
    kept = [r for r in relations if r.source in entities and r.target in entities]
    return _part(dataset, chosen, entities, kept)


def _merged(selection: Selection | None, options: dict[str, Any]) -> Selection:
    more = Selection.of(**options)
    if selection is None:
        return more
    return replace(selection, **{name: getattr(more, name) for name in options})


def _check(dataset: Dataset, selection: Selection) -> None:
    """Refuse codes and ids that cannot mean anything in this data set."""
    _check_codes("certainty", (selection.certainty,), (POSSIBLE, CERTAIN))
    for option in selection.given():
        values = selection.values(option)
        if option.kind is Kind.ID:
            for value in values:
                if value not in dataset.entities:
                    message = f"--{option.name}: there is no entity '{shown(value, most=_MOST)}'"
                    raise UnknownIdError(message)
        elif option.kind is Kind.CODE:
            _check_codes(option.name, values, _codes(dataset, option))
        elif option.kind is Kind.COUNTRY:
            for value in values:
                if not _COUNTRY.fullmatch(value):
                    message = (
                        f"--{option.name} is a code of two letters (ISO 3166-1 alpha-2), "
                        f"not '{shown(value, most=_MOST)}'"
                    )
                    raise UsageError(message)


def _codes(dataset: Dataset, option: Option) -> Collection[str]:
    if option.fixed:
        return option.fixed
    known: dict[str, Any] = dict.fromkeys(getattr(dataset.vocabulary, option.codes))
    if option.open:
        rows = dataset.claims if option.codes == "relation_types" else dataset.entities.values()
        known |= dict.fromkeys(sorted({row.type for row in rows}))
    return known


def _check_codes(name: str, values: Sequence[str], known: Collection[str]) -> None:
    for value in values:
        if value not in known:
            message = (
                f"--{name}: there is no '{shown(value, most=_MOST)}'; "
                f"there are {shown(', '.join(known))}"
            )
            raise UsageError(message)


def _place(selection: Selection, entities: set[str], relations: list[Relation]) -> set[str]:
    """The entities that every walk asked for comes to."""
    if not any(True for _ in selection.given(Group.PLACE)):
        return entities
    ground = Ground(entities, relations)
    if selection.around:
        entities = entities & ground.steps(selection.around, selection.depth).keys()
    if selection.path:
        entities = entities & set(ground.path(*selection.path))
    if selection.component:
        entities = entities & ground.steps([selection.component]).keys()
    if selection.only:
        entities = entities & set(selection.only)
    return entities


def _part(
    dataset: Dataset, selection: Selection, entities: set[str], relations: list[Relation]
) -> Dataset:
    """The data set of what lives, with its context."""
    answered = with_answers(dataset, (c for relation in relations for c in relation.claims))
    claims = with_sources(dataset, answered)
    present = entities | named(claims.values())
    # What was context in the part that was given is context still, unless it is asked for.
    asked = {*selection.around, *selection.path, selection.component, *selection.only}
    context = (present - entities) | ((dataset.context & present) - asked)
    rows = [trimmed_claim(claims[key], claims) for key in sorted(claims)]
    records = {key: dataset.entities[key] for key in sorted(present)}
    return replace(
        dataset,
        entities=trimmed_documents(records, rows),
        claims=tuple(rows),
        context=frozenset(context),
        whole=dataset.whole or dataset,
        chosen="; ".join(filter(None, (dataset.chosen, selection_words(dataset, selection)))),
    )
