"""Evidence paths against the definition: every path there is, looked at one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import dates, evidence
from graph.errors import UnknownIdError, UsageError
from graph.evidence.hops import REFUSALS
from graph.evidence.paths import LONGEST, EvidencePath, evidence_paths
from graph.evidence.state import basis_ranks
from graph.records import Dataset, Relation
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import EVERYBODY, datasets

PLACES = ("a", "b", "c", "d", "e")


@st.composite
def webs(draw: st.DrawFn) -> Dataset:
    """Data with many ways between five people: what orders paths differs, little is refused."""
    documents = ("d1", "d2", "d3")
    claims = [
        claim(
            f"r{number}",
            *draw(
                st.tuples(
                    st.sampled_from(PLACES),
                    st.sampled_from(("associated-with", "owns")),
                    st.sampled_from(PLACES),
                )
            ),
            basis=draw(st.sampled_from(("official-action", "reporting"))),
            document=draw(st.sampled_from(documents)),
            start=draw(st.sampled_from(("", "", "2001/2004", "2003/2006", "2005"))),
        )
        for number in range(draw(st.integers(6, 16)))
    ]
    people = [entity(key) for key in (*PLACES, "p1", "p2", "p3")]
    papers = [entity(key, "document", publishers=(f"p{key[1]}",)) for key in documents]
    return dataset([*people, *papers], claims)


Way = tuple[tuple[str, Relation], ...]
ENDS = st.lists(st.sampled_from(EVERYBODY), min_size=2, max_size=2, unique=True)


def every_way(data: Dataset, one: str, other: str, longest: int) -> Iterator[Way]:
    """All ways that visit no entity twice, good or not, as (entity come to, relation)."""

    def onward(way: Way, here: str, seen: frozenset[str]) -> Iterator[Way]:
        if here == other:
            yield way
            return
        if len(way) == longest:
            return
        for relation in data.relations:
            if here in {relation.source, relation.target}:
                there = relation.other(here)
                if there not in seen:
                    yield from onward((*way, (there, relation)), there, seen | {there})

    yield from onward((), one, frozenset({one}))


def hop_refusal(relation: Relation) -> str:
    found = evidence.state(relation)
    if found in {"mentioned", "denied", "withdrawn"}:
        return found
    return "named" if relation.type == "mentions" else ""


def could_hold_at_once(relations: list[Relation]) -> bool:
    """Whether one claim of each can be chosen so that a day is possible for all of them."""
    spans = [
        [dates.span(c.start, c.end) for c in evidence.supporting(relation)]
        for relation in relations
    ]
    return any(
        max(span.earliest for span in choice) <= min(span.latest for span in choice)
        for choice in product(*spans)
    )


def refusals(way: Way) -> list[str]:
    found = {hop_refusal(relation) for _, relation in way}
    sound = [relation for _, relation in way if not hop_refusal(relation)]
    if sound and not could_hold_at_once(sound):
        found.add("time")
    return [code for code in REFUSALS if code in found]


def keys(way: Way) -> list[tuple[str, ...]]:
    return [(there, *relation.key) for there, relation in way]


def keys_of(path: EvidencePath) -> list[tuple[str, ...]]:
    return [(hop.finish, *hop.relation.key) for hop in path.hops]


def rank(data: Dataset, way: Way) -> tuple[int, int, int, list[tuple[str, ...]]]:
    ranks, origins = basis_ranks(), evidence.origins(data)
    relations = [relation for _, relation in way]
    return (
        max(ranks[evidence.strongest_basis(relation)] for relation in relations),
        -min(origins[relation.key] for relation in relations),
        len(way),
        keys(way),
    )


@given(
    st.one_of(
        st.tuples(webs(), st.permutations(PLACES).map(lambda names: names[:2])),
        st.tuples(datasets(), ENDS),
    ),
    st.integers(1, LONGEST),
    st.integers(1, 9),
)
def test_what_is_offered_and_refused_is_what_enumeration_gives(
    drawn: tuple[Dataset, list[str]], longest: int, most: int
) -> None:
    data, ends = drawn
    ways = list(every_way(data, *ends, longest))
    sound = sorted((way for way in ways if not refusals(way)), key=lambda way: rank(data, way))
    refused = sorted((way for way in ways if refusals(way)), key=lambda way: (len(way), keys(way)))
    found = evidence_paths(data, *ends, most=most, longest=longest)
    assert [keys_of(path) for path in found.paths] == [keys(way) for way in sound[:most]]
    assert [keys_of(path) for path in found.refused] == [keys(way) for way in refused[:most]]
    assert [list(path.refusals) for path in found.refused] == list(map(refusals, refused[:most]))
    assert (found.more, found.more_refused) == (len(sound) > most, len(refused) > most)
    assert found.complete
    assert found.refused_complete


@given(datasets(), ENDS)
def test_a_path_says_what_it_rests_on(data: Dataset, ends: list[str]) -> None:
    origins, ranks = evidence.origins(data), basis_ranks()
    for path in evidence_paths(data, *ends).paths:
        assert (path.entities[0], path.entities[-1]) == tuple(ends)
        assert len(set(path.entities)) == len(path.entities)
        for hop, start, finish in zip(path.hops, path.entities, path.entities[1:], strict=False):
            assert (hop.start, hop.finish) == (start, finish)
            assert hop.forward == (hop.relation.source == start)
            assert hop.origins == origins[hop.relation.key]
            assert hop.basis == evidence.strongest_basis(hop.relation)
        weakest = path.hops[path.weakest]
        assert path.basis == weakest.basis
        assert path.origins == min(hop.origins for hop in path.hops)
        assert not any(
            (ranks[hop.basis], -hop.origins) > (ranks[weakest.basis], -weakest.origins)
            for hop in path.hops
        )


def chain(**middle: str) -> Dataset:
    """a owns b, b owns c and nothing else."""
    return dataset(
        [*(entity(key, "company") for key in "abc"), entity("d", "document")],
        [
            claim("r1", "a", "owns", "b", document="d", start="2001", end="2005"),
            claim("r2", "b", "owns", "c", document="d", **middle),
        ],
    )


@pytest.mark.parametrize(
    ("middle", "reason"),
    [
        ({"start": "2006"}, "time"),
        ({"start": "2005-XX/2007"}, ""),
        ({"start": "2005", "end": "2007"}, ""),
        ({"end": "2000"}, "time"),
        ({"stance": "denies"}, "denied"),
        ({"stance": "mentions"}, "mentioned"),
        ({"status": "retracted", "note": "wrong"}, "withdrawn"),
    ],
)
def test_a_planted_impossible_path_is_refused_with_its_reason(
    middle: dict[str, str], reason: str
) -> None:
    found = evidence_paths(chain(**middle), "a", "c")
    assert [path.refusals for path in found.refused] == ([(reason,)] if reason else [])
    assert len(found.paths) == (not reason)


def test_times_must_fit_all_at_once_not_in_pairs() -> None:
    data = dataset(
        [entity(key, "company") for key in "abcd"],
        [
            claim("r1", "a", "owns", "b", start="2001", end="2003"),
            claim("r2", "b", "owns", "c", start="2002", end="2008"),
            claim("r3", "c", "owns", "d", start="2007", end="2009"),
        ],
    )
    assert [path.refusals for path in evidence_paths(data, "a", "d").refused] == [("time",)]


def test_being_named_by_one_document_connects_nobody() -> None:
    data = dataset(
        [entity("a"), entity("b"), entity("d", "document")],
        [claim("r1", "d", "mentions", "a"), claim("r2", "d", "mentions", "b")],
    )
    found = evidence_paths(data, "a", "b")
    assert found.paths == ()
    assert [path.refusals for path in found.refused] == [("named",)]


def test_a_longer_path_of_official_acts_comes_before_a_short_opinion() -> None:
    data = dataset(
        [entity(key, "company") for key in "abc"],
        [
            claim("r1", "a", "owns", "c", basis="opinion"),
            claim("r2", "a", "owns", "b"),
            claim("r3", "b", "owns", "c"),
        ],
    )
    found = evidence_paths(data, "a", "c")
    assert [path.basis for path in found.paths] == ["official-action", "opinion"]


def test_of_one_basis_more_origins_come_before_fewer_hops() -> None:
    data = dataset(
        [
            *(entity(key, "company") for key in "abcxy"),
            entity("d1", "document", publishers=("x",)),
            entity("d2", "document", publishers=("y",)),
        ],
        [
            claim("r0", "a", "owns", "c", document="d1"),
            *(
                claim(f"{pair}-{document}", *pair[:1], "owns", *pair[1:], document=document)
                for pair in ("ab", "bc")
                for document in ("d1", "d2")
            ),
        ],
    )
    found = evidence_paths(data, "a", "c")
    assert [(path.origins, len(path.hops)) for path in found.paths[:2]] == [(2, 2), (1, 1)]


def test_no_path_leads_through_what_is_only_context() -> None:
    data = chain()
    part = Dataset(**{**vars(data), "context": frozenset({"b"})})
    assert len(evidence_paths(data, "a", "c").paths) == 1
    assert evidence_paths(part, "a", "c").paths == ()


def test_a_search_that_gives_up_says_so() -> None:
    names = [f"n{number}" for number in range(12)]
    data = dataset(
        [entity(name, "company") for name in names],
        [claim(f"{a}-{b}", a, "owns", b) for a in names for b in names if a < b],
    )
    found = evidence_paths(data, "n0", "n9", most=3000, effort=500)
    assert found.paths
    assert not found.complete
    assert not found.refused_complete


def test_ends_that_are_none() -> None:
    with pytest.raises(UnknownIdError, match="there is no entity 'z'"):
        evidence_paths(chain(), "a", "z")
    with pytest.raises(UsageError, match="two different ends"):
        evidence_paths(chain(), "a", "a")
