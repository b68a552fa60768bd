"""In office: who speaks for an authority, against the words of the definition."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import dates
from graph.evidence import state
from graph.evidence.offices import Office, offices
from graph.evidence.viewpoints import groups, speakers, viewpoint
from graph.records import Claim, Dataset
from graph.selection import select
from tests.core.builder import claim, dataset, entity

DAYS = ("", "2018", "2019-06-30", "2020-02", "2021")
BASES = ("official-action", "official-statement", "reporting", "attributed", "opinion")
STRENGTH = [
    *("official-action", "court-record", "official-statement", "reporting"),
    *("attributed", "opinion", "unattributed"),
]


def said(**cells: Any) -> Claim:
    return claim(
        "said", "a", "associated-with", "b", speaker="p", **{"basis": "official-statement", **cells}
    )


def tie(**cells: Any) -> Claim:
    return claim("tie", "p", "works-for", "us", **{"basis": "reporting", **cells})


def record(*claims: Claim) -> Dataset:
    return dataset(
        [
            *(entity(key) for key in ("a", "b", "p", "q")),
            *(entity(key, "agency", countries=("US",)) for key in ("us", "bureau")),
            entity("firm", "company"),
            entity("d1", "document", start="2020-04-19"),
            entity("d2", "document", start="2015"),
            entity("d0", "document"),
        ],
        list(claims),
    )


@pytest.mark.parametrize(
    ("statement", "office", "counts"),
    [
        ({"document": "d1"}, {"document": "d1"}, True),
        ({"document": "d1"}, {"document": "d1", "end": "../2020"}, False),
        ({"document": "d1"}, {"document": "d1", "end": "2020-06"}, True),
        ({"document": "d1"}, {"document": "d2"}, False),
        ({"document": "d1"}, {"document": "d2", "end": "2020-04-20"}, True),
        ({"document": "d1"}, {"document": "d2", "end": "2020-04-18"}, False),
        ({"document": "d1"}, {"document": "d2", "start": "2015", "end": "2020-04-20"}, True),
        ({"document": "d1"}, {"document": "d2", "start": "2014/2016"}, False),
        ({"document": "d2"}, {"document": "d1"}, False),
        ({"document": "d2"}, {"document": "d1", "start": "2015-03"}, True),
        ({"document": "d2"}, {"document": "d1", "start": "2016"}, False),
        ({"document": "d0"}, {"document": "d0"}, True),
        ({"document": "d0"}, {"document": "d0", "end": "2020"}, False),
        ({"document": "d0"}, {"document": "d1"}, False),
        ({"document": "d1"}, {"document": "d0"}, False),
        ({"document": "d1", "basis": "attributed"}, {"document": "d1"}, False),
        ({"document": "d1", "basis": "opinion"}, {"document": "d1"}, False),
        ({"document": "d1", "status": "superseded"}, {"document": "d1"}, False),
        ({"document": "d1"}, {"document": "d1", "basis": "attributed"}, False),
        ({"document": "d1"}, {"document": "d1", "stance": "mentions"}, False),
        ({"document": "d1"}, {"document": "d1", "stance": "denies"}, False),
        ({"document": "d1"}, {"document": "d1", "status": "superseded"}, False),
        ({"document": "d1", "speaker": "q"}, {"document": "d1"}, False),
        ({"document": "d1"}, {"document": "d1", "target": "firm"}, False),
        ({"document": "d1"}, {"document": "d1", "type": "associated-with"}, False),
        ({"document": "d1"}, {"document": "d1", "type": "directs"}, True),
    ],
)
def test_one_table_of_statements_and_ties(
    statement: dict[str, Any],
    office: dict[str, Any],
    counts: bool,  # noqa: FBT001  a column of the table above
) -> None:
    cells = {"basis": "reporting", "id": "tie", "source": "p", "target": "us", "type": "works-for"}
    statement = {"basis": "official-statement", "speaker": "p", **statement}
    data = record(
        claim("said", "a", "associated-with", "b", **statement), Claim(**{**cells, **office})
    )
    assert offices(data).get("said", ()) == ((Office("us", "tie"),) if counts else ())


def test_a_contested_office_is_none_and_a_tie_goes_one_step_only() -> None:
    statement, works = said(document="d1"), tie(document="d1")
    denial = claim("no", "p", "works-for", "us", stance="denies", document="d2")
    assert offices(record(statement, works, denial)) == {}
    within = claim("part", "us", "part-of", "bureau", document="d1")
    headed = claim("head", "q", "directs", "us", document="d1")
    data = record(statement, works, within, headed)
    assert offices(data) == {"said": (Office("us", "tie"),)}
    assert "bureau" not in speakers(data)


def test_of_several_ties_the_strongest_is_named() -> None:
    stronger = claim("z", "p", "works-for", "us", basis="official-statement", document="d1")
    data = record(said(document="d1"), tie(document="d1"), stronger)
    assert offices(data) == {"said": (Office("us", "z"),)}


def test_in_a_part_the_ties_of_the_whole_count() -> None:
    named = claim("seen", "a", "associated-with", "us", speaker="q", document="d1")
    data = record(said(document="d1"), tie(document="d1"), named)
    part = select(data, relation=["associated-with"])
    assert set(part.claims_by_id) == {"said", "seen"}
    assert offices(part) == {"said": (Office("us", "tie"),)}
    assert [group.code for group in groups(part)] == ["authorities-US", "person"]
    assert offices(select(data, only=["a", "b"])) == {}


@st.composite
def tied(draw: st.DrawFn) -> Dataset:
    def pick(*values: str) -> str:
        return draw(st.sampled_from(values))

    ties = [
        claim(
            f"t{number}",
            pick("p", "q"),
            pick("works-for", "directs"),
            pick("us", "bureau"),
            basis=pick(*BASES),
            stance=pick("supports", "supports", "supports", "denies"),
            document=pick("d0", "d1", "d2"),
            start=pick(*DAYS),
            end=pick("", "", "../2020", "2020-06"),
            published=pick("", "", "2019"),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    statements = [
        claim(
            f"s{number}",
            "a",
            "associated-with",
            "b",
            basis=pick(*BASES),
            speaker=pick("p", "q", "us"),
            document=pick("d0", "d1", "d2"),
            published=pick("", "", "2019", "2020-06-01"),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    return record(*ties, *statements)


def speaks(data: Dataset, statement: Claim, office: Claim) -> bool:
    """Whether a tie speaks of a day of a statement, day by day as the definition says it."""
    published, told = data.published(statement), data.published(office)
    if not published:
        return not told and not office.end and office.document == statement.document
    if not told and not (office.start and office.end):
        return False
    first = dates.parse(office.start or told).first
    last = dates.parse(told).last if told else 0
    if office.end:
        last = dates.parse(office.end).last_earliest
        last = max(dates.parse(office.start).last_earliest, last) if office.start else last
    days = dates.parse(published)
    return any(first <= day <= last for day in range(days.first, days.last + 1))


def definition(data: Dataset, statement: Claim) -> set[str]:
    """The authorities of a statement."""
    return {
        relation.target
        for relation in data.relations
        if relation.type in {"works-for", "directs"}
        and relation.source == statement.speaker
        and state(relation) == "supported"
        and any(
            office.stance == "supports"
            and STRENGTH.index(office.basis) <= STRENGTH.index("reporting")
            and speaks(data, statement, office)
            for office in relation.claims
        )
    }


@given(tied())
def test_it_equals_the_definition(data: Dataset) -> None:
    official = STRENGTH[:3]
    expected = {
        c.id: definition(data, c)
        for c in data.claims
        if c.id.startswith("s") and c.basis in official and c.speaker in {"p", "q"}
    }
    found = {key: {office.authority for office in held} for key, held in offices(data).items()}
    assert {key: held for key, held in found.items() if key.startswith("s")} == {
        key: held for key, held in expected.items() if held
    }


@given(tied())
def test_the_viewpoint_of_an_authority_holds_what_its_officials_say(data: Dataset) -> None:
    held = offices(data)
    for authority in ("us", "bureau"):
        shown = {c.id for relation in viewpoint(data, [authority]) for c in relation.claims}
        own = {c.id for c in data.claims if authority in data.speakers(c)}
        spoken = {k for k, found in held.items() if authority in {o.authority for o in found}}
        assert shown == own | spoken
    whole = {c.id for c in data.claims}
    assert whole == {
        c.id for who in speakers(data) for r in viewpoint(data, [who]) for c in r.claims
    }
