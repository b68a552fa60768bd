"""Viewpoints: the union of all is the whole, and two of them compare as a table says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.about_record import About, SpeakerGroup
from graph.evidence.viewpoints import UNKNOWN, Agreement, compare, groups, speakers, viewpoint
from graph.records import Dataset
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import datasets

VOICES = st.sets(st.sampled_from((UNKNOWN, "us", "cn", "a")))


def voices(data: Dataset, key: str) -> set[str]:
    return set(data.speakers(data.claims_by_id[key])) or {UNKNOWN}


@given(datasets(), VOICES)
def test_it_holds_what_they_say_and_nothing_else(data: Dataset, who: set[str]) -> None:
    shown = {c.id for relation in viewpoint(data, who) for c in relation.claims}
    assert shown == {c.id for c in data.claims if c.is_current and voices(data, c.id) & who}


@given(datasets())
def test_the_union_over_speakers_and_over_groups_is_the_whole(data: Dataset) -> None:
    whole = {c.id for c in data.claims if c.is_current}
    by_speaker = {c.id for who in speakers(data) for r in viewpoint(data, [who]) for c in r.claims}
    by_group = {
        c.id for group in groups(data) for r in viewpoint(data, group.members) for c in r.claims
    }
    assert by_speaker == by_group == whole
    assert {who for group in groups(data) for who in group.members} == set(speakers(data))


@given(datasets(), VOICES, VOICES)
def test_two_compared_equal_the_definition(data: Dataset, one: set[str], two: set[str]) -> None:
    def says(who: set[str], relation: tuple[str, str, str], stances: set[str]) -> bool:
        return any(
            c.stance in stances and voices(data, c.id) & who
            for r in data.relations
            if r.key == relation
            for c in r.current
        )

    expected = {}
    for relation in data.relations:
        yes = [says(who, relation.key, {"supports", "corrects"}) for who in (one, two)]
        no = [
            says(who, relation.key, {"denies", "reports-denial", "retracts"}) for who in (one, two)
        ]
        speaks = [yes[0] or no[0], yes[1] or no[1]]
        if (yes[0] and no[1]) or (no[0] and yes[1]):
            expected[relation.key] = Agreement.OPPOSED
        elif all(speaks):
            expected[relation.key] = Agreement.BOTH
        elif any(speaks):
            expected[relation.key] = Agreement.ONLY_FIRST if speaks[0] else Agreement.ONLY_SECOND
    assert compare(data, one, two) == expected


@given(datasets(), VOICES, VOICES)
def test_turned_around_it_is_the_mirror(data: Dataset, one: set[str], two: set[str]) -> None:
    mirror = {
        Agreement.ONLY_FIRST: Agreement.ONLY_SECOND,
        Agreement.ONLY_SECOND: Agreement.ONLY_FIRST,
        Agreement.BOTH: Agreement.BOTH,
        Agreement.OPPOSED: Agreement.OPPOSED,
    }
    turned = compare(data, two, one)
    assert compare(data, one, two) == {key: mirror[found] for key, found in turned.items()}


@pytest.mark.parametrize(
    ("stances", "agreement"),
    [
        (("supports", "denies"), Agreement.OPPOSED),
        (("retracts", "supports"), Agreement.OPPOSED),
        (("supports", "supports"), Agreement.BOTH),
        (("denies", "reports-denial"), Agreement.BOTH),
        (("denies", "mentions"), Agreement.ONLY_FIRST),
        (("mentions", "supports"), Agreement.ONLY_SECOND),
        (("mentions", "mentions"), None),
    ],
)
def test_what_each_says_decides(stances: tuple[str, str], agreement: Agreement | None) -> None:
    data = dataset(
        [entity("a"), entity("b"), entity("us", "agency"), entity("cn", "agency")],
        [
            claim(f"r-{who}", "a", "associated-with", "b", stance=stance, speaker=who)
            for who, stance in zip(("us", "cn"), stances, strict=True)
        ],
    )
    assert compare(data, ["us"], ["cn"]).get(("a", "associated-with", "b")) == agreement


def test_groups_are_authorities_by_country_then_types() -> None:
    names = {"us": "agency", "both": "agency", "none": "agency", "paper": "outlet", "p": "person"}
    countries = {"us": ("US",), "both": ("CN", "US")}
    data = dataset(
        [
            *(entity(key, kind, countries=countries.get(key, ())) for key, kind in names.items()),
            entity("d", "document"),
        ],
        [
            *(claim(f"r-{key}", "p", "associated-with", "us", speaker=key) for key in names),
            claim("r-0", "p", "associated-with", "us", document="d"),
        ],
    )
    assert [(group.code, group.members) for group in groups(data)] == [
        ("authorities-CN", ("both",)),
        ("authorities-US", ("both", "us")),
        ("authorities-none", ("none",)),
        ("person", ("p",)),
        ("outlet", ("paper",)),
        ("unknown", (UNKNOWN,)),
    ]


def spoken(*names: str) -> Dataset:
    """What each of these says; the first is a court."""
    kinds = {"court": "agency", "us": "agency", "paper": "outlet", "lab": "outlet"}
    return dataset(
        [
            *(entity(key, kinds[key], countries=("US",)) for key in names),
            *(entity(key) for key in ("p", "q")),
            entity("case", "case"),
        ],
        [
            claim("r-heard", "case", "heard-by", "court", speaker="court"),
            *(claim(f"r-{key}", "p", "associated-with", "q", speaker=key) for key in names),
        ],
    )


def test_a_court_is_an_authority_before_which_a_case_is_heard() -> None:
    found = {group.code: group.members for group in groups(spoken("court", "us"))}
    assert found == {"authorities-US": ("us",), "courts": ("court",)}


@pytest.mark.parametrize(
    ("apart", "papers"), [(True, ("paper",)), (False, ("lab", "paper"))], ids=["apart", "also"]
)
def test_a_data_set_names_groups_of_its_own(
    apart: bool,  # noqa: FBT001  a column of the table above
    papers: tuple[str, ...],
) -> None:
    named = (
        SpeakerGroup("analysts", "Analysts", ("lab", "silent"), apart=apart),
        SpeakerGroup("courts", "Courts and boards", ("us",)),
        SpeakerGroup("nobody", "Nobody", ("silent",)),
    )
    data = replace(spoken("court", "us", "paper", "lab"), about=About(groups=named))
    found = {group.code: group for group in groups(data)}
    assert list(found) == ["analysts", "courts", "authorities-US", "outlet"]
    assert found["analysts"].members == ("lab",)
    assert found["courts"].members == ("court", "us")
    assert found["courts"].label == "Courts and boards"
    assert found["outlet"].members == papers


@given(datasets(), st.booleans())
def test_named_groups_leave_nobody_out(
    data: Dataset,
    apart: bool,  # noqa: FBT001  Hypothesis gives it by position
) -> None:
    named = SpeakerGroup("named", "Named", ("a", "us"), apart=apart)
    grouped = groups(replace(data, about=About(groups=(named,))))
    assert {who for group in grouped for who in group.members} == set(speakers(data))
