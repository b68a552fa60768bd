"""What claims amount to: states, bases, origins and standing, each against its definition."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence import origins, standing, state, strongest_basis, unknown_origins
from graph.records import Claim, Dataset, Relation
from graph.vocabulary_reader import builtin
from tests.core.builder import claim, dataset, entity

VOCABULARY = builtin()
STANCES = tuple(VOCABULARY.stance)
STATUSES = tuple(VOCABULARY.status)
ACCUSING = [code for code, stage in VOCABULARY.stage.items() if stage.accuses]
ENDING = [code for code, stage in VOCABULARY.stage.items() if not stage.accuses]


def relation(*claims: Claim) -> Relation:
    return Relation("a", "owns", "b", directed=True, claims=claims)


def owns(n: int, **cells: str) -> Claim:
    return claim(f"c{n}", "a", "owns", "b", **cells)


claims_about_one_thing = st.lists(
    st.tuples(
        st.sampled_from(STANCES),
        st.sampled_from(STATUSES),
        st.sampled_from(tuple(VOCABULARY.basis)),
    ),
    max_size=6,
).map(
    lambda cells: relation(
        *(owns(n, stance=a, status=b, basis=c) for n, (a, b, c) in enumerate(cells))
    )
)


def state_by_definition(stances: set[str]) -> str:
    said = bool(stances & {"supports", "corrects"})
    denied = bool(stances & {"denies", "reports-denial"})
    taken_back = "retracts" in stances
    if said:
        return "contested" if denied or taken_back else "supported"
    if denied:
        return "denied"
    return "mentioned" if stances == {"mentions"} else "withdrawn"


@given(claims_about_one_thing)
def test_the_state_follows_from_the_current_stances(made: Relation) -> None:
    stances = {c.stance for c in made.claims if c.status == "current"}
    assert state(made) == state_by_definition(stances)


@pytest.mark.parametrize("many", range(len(STANCES) + 1))
def test_every_set_of_stances_has_its_state(many: int) -> None:
    for stances in combinations(STANCES, many):
        made = relation(*(owns(n, stance=stance) for n, stance in enumerate(stances)))
        assert state(made) == state_by_definition(set(stances)), stances


@given(claims_about_one_thing)
def test_the_strongest_basis_is_that_of_a_supporting_current_claim(made: Relation) -> None:
    ranks = [
        VOCABULARY.basis[c.basis].rank
        for c in made.claims
        if c.status == "current" and c.stance in {"supports", "corrects"}
    ]
    found = strongest_basis(made)
    assert found == (list(VOCABULARY.basis)[min(ranks)] if ranks else "")


def test_mentions_never_make_evidence() -> None:
    made = relation(owns(1, stance="mentions"), owns(2, stance="mentions"))
    assert state(made) == "mentioned"
    assert strongest_basis(made) == ""


def press(*reprints: tuple[str, str], said_in: tuple[str, ...]) -> Dataset:
    """Documents d0 to d5 (the first four with an outlet each), and who copies whom."""
    entities = [entity("a"), entity("b"), *(entity(f"o{n}", "outlet") for n in range(4))]
    entities += [
        entity(f"d{n}", "document", publishers=(f"o{n}",) if n < 4 else ()) for n in range(6)
    ]
    claims = [
        claim(f"r{n}", one, "reprints", other, document=one)
        for n, (one, other) in enumerate(reprints)
    ]
    claims += [claim(f"c{n}", "a", "related-to", "b", document=d) for n, d in enumerate(said_in)]
    return dataset(entities, claims)


def count(data: Dataset) -> int:
    return origins(data)["a", "related-to", "b"]


def test_reprints_count_once() -> None:
    assert count(press(said_in=("d0",))) == 1
    assert count(press(("d1", "d0"), ("d2", "d0"), said_in=("d0", "d1", "d2"))) == 1
    assert count(press(("d1", "d0"), ("d2", "d1"), ("d2", "d0"), said_in=("d2",))) == 1
    assert count(press(("d1", "d0"), said_in=("d1", "d2"))) == 2


def test_an_unknown_origin_is_one_of_its_own_and_flagged() -> None:
    data = press(said_in=("d4", "d5", "d0"))
    assert count(data) == 3
    assert unknown_origins(data) == {"d4", "d5"}


def test_only_current_supporting_claims_bring_an_origin() -> None:
    data = press(said_in=("d0", "d1"))
    denied = [
        *(c for c in data.claims if c.id != "c1"),
        claim("c1", "a", "related-to", "b", document="d1", stance="denies"),
    ]
    assert count(dataset(list(data.entities.values()), denied)) == 1


@given(st.lists(st.sampled_from([f"d{n}" for n in range(6)]), min_size=1, max_size=5))
def test_any_number_of_copies_changes_nothing(said_in: list[str]) -> None:
    before = press(said_in=tuple(said_in))
    copies = [entity(f"copy{n}", "document", publishers=("o3",)) for n in range(3)]
    claims = [c for c in before.claims if c.origin == "row"]
    claims += [
        claim(f"k{n}", f"copy{n}", "reprints", said_in[0], document=f"copy{n}") for n in range(3)
    ]
    claims += [claim(f"s{n}", "a", "related-to", "b", document=f"copy{n}") for n in range(3)]
    after = dataset([*before.entities.values(), *copies], claims)
    assert count(after) == count(before)


def joint(*publishers: str) -> Dataset:
    """One relation that rests on a document of each group of outlets (``AB``: of A and B)."""
    outlets = [entity(name, "outlet") for name in "ABCDE"]
    documents = [
        entity(f"d{n}", "document", publishers=tuple(group)) for n, group in enumerate(publishers)
    ]
    claims = [
        claim(f"c{n}", "a", "related-to", "b", document=f"d{n}") for n in range(len(publishers))
    ]
    return dataset([entity("a"), entity("b"), *outlets, *documents], claims)


def test_one_document_is_never_two_independent_origins() -> None:
    assert count(joint("AB")) == 1
    assert count(joint("AB", "A")) == 1
    assert count(joint("AB", "C")) == 2
    assert count(joint("AB", "A", "B")) == 2
    assert count(joint("AB", "AC", "BD")) == 2
    collection = [claim(f"r{n}", "d4", "reprints", f"d{n}", document="d4") for n in range(3)]
    data = press(said_in=("d4", "d0"))
    data = dataset(list(data.entities.values()), [*collection, *_rows(data)])
    assert count(data) == 1


def _rows(data: Dataset) -> list[Claim]:
    return [c for c in data.claims if c.origin == "row"]


groups = st.lists(
    st.sets(st.sampled_from("ABCDE"), min_size=1).map(lambda s: "".join(sorted(s))),
    min_size=1,
    max_size=6,
)


@given(groups)
def test_origins_are_the_most_documents_without_a_publisher_in_common(found: list[str]) -> None:
    most = max(
        size
        for size in range(1, len(found) + 1)
        for chosen in combinations(found, size)
        if len(set("".join(chosen))) == sum(map(len, chosen))
    )
    assert count(joint(*found)) == most


@given(groups, st.sampled_from("ABCDE"))
def test_another_document_never_takes_an_origin_away(found: list[str], more: str) -> None:
    assert count(joint(*found, more)) in {count(joint(*found)), count(joint(*found)) + 1}


def court(*claims: Claim) -> Dataset:
    entities = [
        entity("p", "person", name="Åse Lind"),
        entity("k", "case", name="State v. Lind"),
        entity("x", "action", name="Listing of May"),
        entity("y", "action", name="Removal of June"),
        entity("o", "agency", name="Treasury"),
        entity("d", "document", publishers=("o",)),
    ]
    return dataset(entities, list(claims))


def party(n: int, target: str = "k", **cells: str) -> Claim:
    return claim(f"c{n}", "p", "party-to", target, document="d", **cells)


@pytest.mark.parametrize(("role", "stage"), list(product(VOCABULARY.role, VOCABULARY.stage)))
def test_no_role_gets_the_words_of_a_stage_that_it_cannot_have(role: str, stage: str) -> None:
    (line,) = standing(court(party(1, role=role, stage=stage)))
    allowed = stage in VOCABULARY.role[role].stages
    sentence = VOCABULARY.stage[stage].sentence.partition("{case}")[0].strip()
    assert (sentence in line.sentence) == allowed
    assert (line.stage == stage) == allowed


@pytest.mark.parametrize("stage", ACCUSING)
@pytest.mark.parametrize("basis", list(VOCABULARY.basis))
def test_only_an_authority_is_quoted_plainly(stage: str, basis: str) -> None:
    (line,) = standing(court(party(1, stage=stage, basis=basis)))
    plain = basis in {"official-action", "court-record", "official-statement"}
    assert line.sentence.startswith(("was ", "is ", "pleaded ")) == plain


@pytest.mark.parametrize("ending", ENDING)
def test_what_ends_a_stage_stands_beside_it(ending: str) -> None:
    for begun in VOCABULARY.stage[ending].ends:
        data = court(
            party(1, stage=begun, start="2018-05"), party(2, stage=ending, start="2020-01-07")
        )
        first, last = standing(data)
        assert first.ended_by == ("c2",)
        assert "2020-01-07" in first.sentence
        assert last.stage == ending


def test_a_designation_that_was_lifted_reads_until() -> None:
    data = court(
        party(1, "x", stage="designated", start="2018-05-01"),
        party(2, "y", stage="delisted", start="2023-03"),
        claim("c3", "x", "carried-out-by", "o", document="d"),
        claim("c4", "y", "carried-out-by", "o", document="d"),
    )
    assert [line.sentence for line in standing(data)] == [
        "was designated in Listing of May until 2023-03",
        "was removed from the list in Removal of June",
    ]


def test_an_acquittal_beside_a_conviction_is_one_in_part() -> None:
    data = court(
        party(1, stage="charged", start="2018"),
        party(2, stage="convicted", start="2020-02-27"),
        party(3, stage="acquitted", start="2020-02-27"),
    )
    charged, *_ = standing(data)
    assert charged.sentence == "was charged in State v. Lind (later: acquitted in part, 2020-02-27)"


def test_an_earlier_ending_ends_nothing_and_nobody_else() -> None:
    data = court(party(1, stage="charged", start="2020"), party(2, stage="acquitted", start="2018"))
    assert all(not line.ended_by for line in standing(data))


def test_lines_stand_where_they_are_first_known_to_hold_and_undated_ones_last() -> None:
    dates = ("../2021-07-07", "2019-08-21", "", "2020/..", "../2018")
    rows = [party(n, stage="charged", start=date) for n, date in enumerate(dates)]
    read = [line.date for line in standing(court(*rows))]
    assert read == ["../2018", "2019-08-21", "2020/..", "../2021-07-07", ""]


def test_a_denied_stage_is_marked() -> None:
    data = court(
        party(1, stage="arrested", basis="attributed"),
        party(2, stance="denies", refers_to=("c1",)),  # type: ignore[arg-type]  a tuple of ids
    )
    (line,) = standing(data)
    assert line.disputed
    assert line.sentence.endswith("(disputed)")


def test_a_name_from_the_data_is_never_a_template() -> None:
    data = dataset(
        [entity("p"), entity("k", "case", name="{who} {sentence} {case} {date}")],
        [claim("c1", "p", "party-to", "k", stage="charged")],
    )
    (line,) = standing(data)
    assert line.sentence == "was charged in {who} {sentence} {case} {date}"


def test_nothing_is_inherited_from_a_neighbour() -> None:
    data = dataset(
        [entity("p"), entity("q"), entity("k", "case")],
        [
            claim("c1", "p", "party-to", "k", role="defendant", stage="charged"),
            claim("c2", "q", "associated-with", "p"),
            claim("c3", "q", "party-to", "k", role="witness"),
        ],
    )
    assert {line.party: line.stage for line in standing(data)} == {"p": "charged", "q": ""}
