"""Two cares of the standing that random data seldom meet: whose list it is, and what is denied."""

from __future__ import annotations

from graph.evidence import Standing, standing
from graph.records import Claim
from tests.core.builder import claim, dataset, entity


def lines(*claims: Claim) -> dict[str, Standing]:
    data = dataset(
        [
            entity("p"),
            entity("round", "action"),
            entity("case", "case"),
            *(entity(key, "agency") for key in ("one", "other")),
            entity("d", "document"),
        ],
        list(claims),
    )
    return {line.claim.id: line for line in standing(data)}


def listed(key: str, **cells: str) -> Claim:
    given = {"role": "designee", "stage": "designated", "start": "2018", "document": "d"}
    return claim(key, "p", "party-to", "round", **{**given, **cells})


def removed(authority: str) -> Claim:
    return claim("gone", "p", "delisted-by", authority, start="2023", document="d")


def by(authority: str) -> Claim:
    return claim("whose", "round", "carried-out-by", authority, document="d")


def test_a_removal_ends_a_listing_where_it_is_not_known_whose_list_it_was() -> None:
    assert lines(listed("r1"), removed("one"))["r1"].ended_by == ("gone",)
    assert lines(listed("r1"), by("one"), removed("one"))["r1"].ended_by == ("gone",)
    assert lines(listed("r1"), by("other"), removed("one"))["r1"].ended_by == ()


def test_a_denial_of_a_stage_is_about_the_claims_of_that_stage() -> None:
    accused = {"role": "defendant", "basis": "court-record", "document": "d"}
    charged = claim("r1", "p", "party-to", "case", stage="charged", start="2018", **accused)
    convicted = claim("r2", "p", "party-to", "case", stage="convicted", start="2019", **accused)
    said = {"stance": "denies", "document": "d", "basis": "attributed"}
    one = claim("r3", "p", "party-to", "case", stage="convicted", **said)
    found = lines(charged, convicted, one)
    assert (found["r1"].disputed, found["r2"].disputed) == (False, True)
    whole = claim("r3", "p", "party-to", "case", **said)
    found = lines(charged, convicted, whole)
    assert (found["r1"].disputed, found["r2"].disputed) == (True, True)
