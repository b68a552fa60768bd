"""Leave one out, against the data made without the one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import evidence
from graph.evidence.loss import Respect, lost, without, worst
from graph.evidence.offices import offices
from graph.evidence.state import basis_ranks
from graph.loading import load
from graph.records import Claim, Dataset
from graph.selection import Selection
from graph.selection.claims import claim_tests
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import AGENCIES, BASES, DOCUMENTS, datasets

VALUES = {
    Respect.PUBLISHER: AGENCIES,
    Respect.ORIGIN: (*AGENCIES, *DOCUMENTS),
    Respect.SPEAKER: (*AGENCIES, "a"),
    Respect.COUNTRY: ("US", "CN"),
    Respect.BASIS: (*BASES, "official-statement"),
    Respect.DOCUMENT: DOCUMENTS,
}


def goes(data: Dataset, respect: Respect, value: str, claim: Claim) -> bool:
    """Whether nobody but ``value`` holds the claim, said once more in plain words."""
    publishers = data.publishers.get(claim.document, ())
    if respect is Respect.PUBLISHER:
        return list(publishers) == [value]
    if respect is Respect.ORIGIN:
        return list(publishers or [claim.document]) == [value]
    if respect is Respect.SPEAKER:
        return list(data.speakers(claim)) == [value]
    if respect is Respect.COUNTRY:
        held = [office.authority for office in offices(data).get(claim.id, ())]
        who = [data.entities[name] for name in held or data.speakers(claim)]
        return bool(who) and all(
            item.type == "agency" and item.countries == (value,) for item in who
        )
    return getattr(claim, respect.value) == value


def supported(data: Dataset, claims: tuple[Claim, ...]) -> set[tuple[str, str, str]]:
    left = replace(data, claims=claims)
    return {relation.key for relation in left.relations if evidence.supporting(relation)}


@pytest.mark.parametrize("respect", Respect)
@given(data=datasets())
def test_what_disappears_is_the_difference_to_the_data_without_it(
    respect: Respect, data: Dataset
) -> None:
    everything = supported(data, data.claims)
    found = lost(data, respect)
    for value in VALUES[respect]:
        left = tuple(c for c in data.claims if not goes(data, respect, value, c))
        assert without(data, respect, value) == left
        assert set(found.get(value, ())) == everything - supported(data, left)
    assert set(found) <= set(VALUES[respect])


@given(datasets(), st.sampled_from(AGENCIES))
def test_the_selection_without_a_publisher_leaves_out_the_same(data: Dataset, who: str) -> None:
    tests = claim_tests(data, Selection.of(without_publisher=who, status=["current"]))
    shown = supported(data, tuple(c for c in data.claims if all(test(c) for test in tests)))
    gone = set(lost(data, Respect.PUBLISHER).get(who, ()))
    assert shown == supported(data, data.claims) - gone


@pytest.mark.parametrize("respect", Respect)
@given(data=datasets())
def test_the_worst_single_loss_is_the_worst_of_all(respect: Respect, data: Dataset) -> None:
    ranks = basis_ranks()
    found = worst(data, respect)
    for relation in data.relations:
        before = evidence.supporting(relation)
        options = []
        for value in VALUES[respect]:
            left = [c for c in before if not goes(data, respect, value, c)]
            if len(left) < len(before):
                strongest = min((ranks[c.basis] for c in left), default=99)
                options.append((-strongest, len(left), value))
        if not options:
            assert relation.key not in found
            continue
        loss = found[relation.key]
        assert (loss.claims, loss.value) == min(options)[1:]
        left = [c for c in before if not goes(data, respect, loss.value, c)]
        assert loss.basis == min((c.basis for c in left), key=ranks.__getitem__, default="")
        assert loss.is_total is (not left)


def test_the_weakest_basis_that_is_left_counts_before_the_number_of_claims() -> None:
    rows = (("r1", "d1", "official-action"), ("r2", "d2", "opinion"), ("r3", "d2", "opinion"))
    data = dataset(
        [
            *(entity(key) for key in "ab"),
            *(entity(f"o{n}", "outlet") for n in (1, 2)),
            *(entity(f"d{n}", "document", publishers=(f"o{n}",)) for n in (1, 2)),
        ],
        [claim(key, "a", "owns", "b", document=doc, basis=basis) for key, doc, basis in rows],
    )
    loss = worst(data, Respect.PUBLISHER)["a", "owns", "b"]
    # Without the other outlet one claim would be left, but of an official act.
    assert (loss.value, loss.claims, loss.basis) == ("o1", 2, "opinion")


@pytest.mark.parametrize(
    ("publishers", "gone"),
    [
        (("us",), ["US"]),
        (("us", "us2"), ["US"]),
        (("us", "paper"), []),
        (("us", "nowhere"), []),
        (("us", "cn"), []),
        (("joint",), []),
        ((), []),
    ],
)
def test_a_country_takes_what_its_authorities_alone_say(
    publishers: tuple[str, ...], gone: list[str]
) -> None:
    countries = {"us": ("US",), "us2": ("US",), "cn": ("CN",), "joint": ("CN", "US")}
    data = dataset(
        [
            entity("a"),
            entity("b"),
            entity("paper", "outlet", countries=("US",)),
            *(
                entity(key, "agency", countries=countries.get(key, ()))
                for key in (*countries, "nowhere")
            ),
            entity("d", "document", publishers=publishers),
        ],
        [claim("r1", "a", "associated-with", "b", document="d")],
    )
    key = ("a", "associated-with", "b")
    assert [v for v, keys in lost(data, Respect.COUNTRY).items() if key in keys] == gone


def test_a_reprint_goes_with_its_origin_and_not_with_its_publisher() -> None:
    data = dataset(
        [
            *(entity(key) for key in "ab"),
            *(entity(key, "outlet") for key in ("p1", "p2")),
            entity("d1", "document", publishers=("p1",)),
            entity("d2", "document", publishers=("p2",)),
        ],
        [
            claim("r0", "d2", "reprints", "d1", document="d2"),
            claim("r1", "a", "associated-with", "b", document="d1"),
            claim("r2", "a", "associated-with", "b", document="d2"),
        ],
    )
    key = ("a", "associated-with", "b")
    assert key in lost(data, Respect.ORIGIN)["p1"]
    assert key not in lost(data, Respect.PUBLISHER).get("p1", ())


def test_our_own_data_without_each_publisher_are_the_data_made_without_it() -> None:
    root = Path(__file__).resolve().parents[2]
    data = load(root / "entities.csv", root / "relations.csv")
    everything = supported(data, data.claims)
    found = lost(data, Respect.PUBLISHER)
    publishers = {who for names in data.publishers.values() for who in names}
    assert len(publishers) > 50
    for who in sorted(publishers):
        left = tuple(c for c in data.claims if data.publishers.get(c.document) != (who,))
        assert everything - supported(data, left) == set(found.get(who, ()))
