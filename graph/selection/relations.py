"""The filters of relations, and by them of entities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph import evidence
from graph.evidence.state import FORCE, Force

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from graph.records import Claim, Dataset, Relation
    from graph.selection.options import Selection

    Test = Callable[[Relation], bool]


def relation_tests(dataset: Dataset, selection: Selection) -> list[Test]:
    """The tests that a relation must pass, all of them, apart from its claims.

    Whether it is contested is asked of all its current claims: a denial that another filter
    hides is still a denial.
    """
    tests: list[Test] = []
    if selection.relation:
        codes = frozenset(selection.relation)
        tests.append(lambda relation: relation.type in codes)
    if selection.family:
        families = frozenset(selection.family)
        kind = dataset.vocabulary.relation_type
        tests.append(lambda relation: kind(relation.type).family in families)
    if selection.type:
        types = frozenset(selection.type)
        fitting = {key for key, entity in dataset.entities.items() if entity.type in types}
        tests.append(_an_end_of(fitting))
    if selection.state:
        states = frozenset(selection.state)
        tests.append(lambda relation: evidence.state(relation) in states)
    if selection.country:
        countries = frozenset(selection.country)
        tests.append(
            _an_end_of(
                {
                    key
                    for key, entity in dataset.entities.items()
                    if not countries.isdisjoint(entity.countries)
                }
            )
        )
    if selection.uncontested:
        tests.append(lambda relation: evidence.state(relation) not in {"contested", "denied"})
    return tests


def _an_end_of(entities: set[str]) -> Test:
    return lambda relation: relation.source in entities or relation.target in entities


def living(
    dataset: Dataset,
    selection: Selection,
    of_claims: Sequence[Callable[[Claim], bool]],
    of_relations: Sequence[Test],
) -> Iterator[Relation]:
    """The relations that live, with the claims that live.

    A relation lives if a claim lives that is evidence for it, or one of a stance asked for, or any
    where its state was asked for: who asks for what is only denied asks for its denials.
    """
    asked = frozenset(FORCE if selection.state else selection.stance)
    for relation in dataset.relations:
        if not all(test(relation) for test in of_relations):
            continue
        claims = tuple(c for c in relation.claims if all(test(c) for test in of_claims))
        if any(FORCE[c.stance] is Force.FOR or c.stance in asked for c in claims):
            yield (
                relation
                if len(claims) == len(relation.claims)
                else replace(relation, claims=claims)
            )
