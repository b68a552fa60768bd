"""Selections: by example, and against a second, plain way to compute them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph import dates, evidence
from graph.errors import EmptySelectionError, UnknownIdError, UsageError
from graph.evidence.offices import offices
from graph.fingerprint import data_hash
from graph.loading import load
from graph.records import Claim, Dataset, Relation
from graph.selection import OPTIONS as TABLE
from graph.selection import Selection, select
from graph.tidying import canonical_files
from tests.core.builder import claim, dataset, entity
from tests.core.random_data import (
    AGENCIES,
    CLAIM_OPTIONS,
    OPTIONS,
    RELATION_OPTIONS,
    datasets,
)

ROOT = Path(__file__).resolve().parents[2]
LONG = settings(max_examples=100, deadline=None)


def ids(data: Dataset) -> set[str]:
    return {claim.id for claim in data.claims}


def core(data: Dataset) -> set[str]:
    """The entities that are not context."""
    return set(data.entities) - data.context


def chosen(data: Dataset, **options: Any) -> Dataset | None:
    try:
        return select(data, **options)
    except EmptySelectionError:
        return None


# --- A second way: every rule of the interface as a plain question about one record.


def claim_passes(data: Dataset, claim: Claim, options: dict[str, Any]) -> bool:
    publishers = set(data.publishers.get(claim.document, ()))
    speakers = {claim.speaker} if claim.speaker else publishers
    certain = options.get("certainty") == "certain"
    order = ["official-action", "court-record", "official-statement", "reporting"]
    order += ["attributed", "opinion", "unattributed"]
    when = dates.span(claim.start, claim.end)
    held = when.certainly_in if certain else when.possibly_in
    public = claim.published or data.entities[claim.document].start
    everything = [data.published(other) for other in data.claims]
    end = max((dates.parse(text).last for text in everything if text), default=0)

    def known(text: str) -> bool:
        limit = dates.parse(text).last
        if not public:
            return limit >= end
        date = dates.parse(public)
        return (date.last if certain else date.first) <= limit

    def during(text: str) -> bool:
        date = dates.parse(text)
        return held(date.first, date.last)

    rules: dict[str, Callable[[Any], bool]] = {
        "basis": lambda some: claim.basis in some,
        "min_basis": lambda least: order.index(claim.basis) <= order.index(least),
        "stance": lambda some: claim.stance in some,
        "document": lambda some: claim.document in some,
        "without_document": lambda some: claim.document not in some,
        "publisher": lambda some: bool(publishers & set(some)),
        "without_publisher": lambda some: not publishers or bool(publishers - set(some)),
        "speaker": lambda some: bool(speakers & set(some)),
        "without_speaker": lambda some: not speakers or bool(speakers - set(some)),
        "without_basis": lambda some: claim.basis not in some,
        "without_authorities": lambda some: not speakers or not ruled(data, claim) <= set(some),
        "true_at": during,
        "true_in": during,
        "known_by": known,
    }
    if claim.status not in (options.get("status") or ("current",)):
        return False
    return all(rule(options[name]) for name, rule in rules.items() if options.get(name))


def ruled(data: Dataset, claim: Claim) -> set[str]:
    """The countries of the authorities that say so, and "" where another speaks."""
    held = [office.authority for office in offices(data).get(claim.id, ())]
    heard = [data.entities[who] for who in held or data.speakers(claim)]
    return {
        country
        for who in heard
        for country in (who.countries if who.type == "agency" else ()) or ("",)
    }


def relation_passes(data: Dataset, relation: Relation, options: dict[str, Any]) -> bool:
    ends = [data.entities[relation.source], data.entities[relation.target]]
    family = data.vocabulary.relation_types[relation.type].family
    rules: dict[str, Callable[[Any], bool]] = {
        "relation": lambda some: relation.type in some,
        "family": lambda some: family in some,
        "type": lambda some: any(end.type in some for end in ends),
        "country": lambda some: any(set(end.countries) & set(some) for end in ends),
        "state": lambda some: evidence.state(relation) in some,
        "uncontested": lambda _: not any(map(evidence.counts_against, relation.claims)),
    }
    return all(rule(options[name]) for name, rule in rules.items() if options.get(name))


def alive(data: Dataset, options: dict[str, Any]) -> dict[tuple[str, str, str], set[str]]:
    """Relation → the ids of its claims that live, before any walk."""
    found = {}
    for relation in data.relations:
        claims = [c for c in relation.claims if claim_passes(data, c, options)]
        counted = {"supports", "corrects", *options.get("stance", ())}
        if options.get("state"):
            counted |= {"denies", "reports-denial", "retracts", "mentions"}
        if relation_passes(data, relation, options) and any(c.stance in counted for c in claims):
            found[relation.key] = {c.id for c in claims}
    return found


def distance(pairs: set[tuple[str, str]], start: str, goal: str) -> float:
    steps, seen, edge = 0, {start}, {start}
    while edge:
        if goal in edge:
            return steps
        edge = {b for a, b in pairs if a in edge} - seen
        seen |= edge
        steps += 1
    return float("inf")


def brute(data: Dataset, options: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The entities and claims of the selection itself, without context."""
    relations = alive(data, options)
    pairs = {pair for s, _, t in relations for pair in ((s, t), (t, s))}
    walks = ("around", "path", "component", "only", "depth", "certainty")
    filtered = any(value for name, value in options.items() if name not in walks)
    here = {end for pair in pairs for end in pair} if filtered else set(data.entities)
    entities = set(here)
    if around := here.intersection(options.get("around", ())):
        depth = options.get("depth", 1)
        entities &= {e for e in here if min(distance(pairs, a, e) for a in around) <= depth}
    elif options.get("around"):
        entities = set()
    if "component" in options:
        start = options["component"]
        entities &= {e for e in here if start in here and distance(pairs, start, e) < 99}
    if options.get("only"):
        entities &= set(options["only"])
    if "path" in options:
        entities &= first_path(here, pairs, *options["path"])
    kept = {r: c for r, c in relations.items() if {r[0], r[2]} <= entities}
    return entities, {c for claims in kept.values() for c in claims}


def first_path(entities: set[str], pairs: set[tuple[str, str]], one: str, other: str) -> set[str]:
    """The first, by ids, of the shortest paths, by trying all of each length."""
    if one not in entities or other not in entities:
        return set()
    if one == other:
        return {one}
    length = distance(pairs, one, other)
    if length == float("inf"):
        return set()
    between = sorted(entities - {one, other})
    for middle in itertools.permutations(between, int(length) - 1):
        way = (one, *middle, other)
        if all(step in pairs for step in itertools.pairwise(way)):
            return set(way)
    raise AssertionError


@LONG
@given(datasets(), OPTIONS)
def test_a_selection_is_what_the_rules_say(data: Dataset, options: dict[str, Any]) -> None:
    assume(Selection.of(**options))
    entities, claims = brute(data, options)
    part = chosen(data, **options)
    if part is None:
        assert not entities
        return
    assert core(part) == entities
    assert claims <= ids(part) <= ids(data)
    for extra in ids(part) - claims:
        assert_reason(data, part, data.claims_by_id[extra])


def assert_reason(data: Dataset, part: Dataset, extra: Claim) -> None:
    """Beyond the filters there are ties to publishers, endings of stages and what is corrected."""
    tie = extra.type == "published-by" and extra.source in {c.document for c in part.claims}
    ended = {
        key
        for line in evidence.standing(data)
        if line.claim.id in ids(part)
        for key in line.ended_by
    }
    corrected = {key for c in part.claims if c.stance == "corrects" for key in c.refers_to}
    assert tie or extra.id in ended or extra.id in corrected


@LONG
@given(datasets(), OPTIONS)
def test_a_selection_is_a_data_set_that_holds_together(
    data: Dataset, options: dict[str, Any]
) -> None:
    part = chosen(data, **options)
    if part is None or part is data:
        return
    for claim_ in part.claims:
        assert {claim_.source, claim_.target, claim_.document} <= set(part.entities)
        assert not claim_.speaker or claim_.speaker in part.entities
        assert set(claim_.refers_to) <= ids(part)
    for item in part.entities.values():
        assert set(item.publishers) <= set(part.entities)
    assert list(part.entities) == sorted(part.entities)
    assert [c.id for c in part.claims] == sorted(ids(part))
    assert part.context <= set(part.entities)


@LONG
@given(datasets(), OPTIONS)
def test_the_documents_of_claims_keep_their_publishers(
    data: Dataset, options: dict[str, Any]
) -> None:
    _, claims = brute(data, options)
    part = chosen(data, **options)
    assume(part is not None and part is not data)
    assert part is not None
    for key in claims:
        document = data.claims_by_id[key].document
        assert part.publishers.get(document) == data.publishers.get(document)


@LONG
@given(datasets(), OPTIONS)
def test_selecting_twice_is_selecting_once(data: Dataset, options: dict[str, Any]) -> None:
    part = chosen(data, **options)
    assume(part is not None)
    assert part is not None
    named = [
        v
        for n in (
            "without_publisher",
            "publisher",
            "speaker",
            "without_speaker",
            "document",
            "around",
            "only",
            "without_document",
            "path",
        )
        for v in options.get(n, ())
    ]
    assume({*named, options.get("component", "a")} <= {*part.entities, "a"} or part is data)
    assume("a" in part.entities or "component" in options)
    again = select(part, **options)
    assert (list(again.entities), again.claims) == (list(part.entities), part.claims)
    assert again.context == part.context
    assert data_hash(again) == data_hash(part)


@LONG
@given(datasets(), OPTIONS)
def test_what_is_certain_is_possible(data: Dataset, options: dict[str, Any]) -> None:
    certain = chosen(data, **{**options, "certainty": "certain", "path": None})
    possible = chosen(data, **{**options, "certainty": "possible", "path": None})
    if certain is not None:
        assert possible is not None
        assert core(certain) <= core(possible)
        assert ids(certain) <= ids(possible)


@LONG
@given(datasets(), CLAIM_OPTIONS, RELATION_OPTIONS)
def test_what_is_known_only_grows(
    data: Dataset, claims: dict[str, Any], relations: dict[str, Any]
) -> None:
    options = {**claims, **relations}
    before: set[str] = set()
    for day in ("2017", "2018", "2019-06-29", "2019-06-30", "2020-02", "2020-12"):
        part = chosen(data, **{**options, "known_by": day})
        now = ids(part) if part is not None else set()
        assert before <= now
        before = now
    whole = alive(data, {**options, "known_by": None})
    assert {key for keys in whole.values() for key in keys} <= before


@LONG
@given(datasets())
def test_all_speakers_and_the_unknown_are_the_whole(data: Dataset) -> None:
    whole = alive(data, {"status": ("current",)})
    found: set[str] = set()
    for speaker in sorted({s for c in data.claims for s in data.speakers(c)}):
        found |= set(alive_claims(data, speaker))
    voiceless = {c.id for c in data.claims if not data.speakers(c)}
    supported = {
        key
        for r in data.relations
        if r.key in whole
        for key in whole[r.key]
        if evidence.is_evidence(data.claims_by_id[key])
    }
    assert supported <= found | voiceless


def alive_claims(data: Dataset, speaker: str) -> set[str]:
    part = chosen(data, speaker=speaker)
    return ids(part) if part is not None else set()


@LONG
@given(datasets(), st.sampled_from(AGENCIES))
def test_with_and_without_a_publisher_are_the_whole(data: Dataset, publisher: str) -> None:
    parts = (chosen(data, publisher=publisher), chosen(data, without_publisher=publisher))
    whole = chosen(data, status="current")
    supported = {c.id for c in data.claims if evidence.is_evidence(c)}
    found = {key for part in parts if part for key in ids(part)}
    assert supported == found & supported
    assert whole is None or supported <= ids(whole)


@LONG
@given(datasets(), st.sampled_from((*AGENCIES, "a")))
def test_without_a_speaker_is_what_others_say_too(data: Dataset, speaker: str) -> None:
    part = chosen(data, without_speaker=speaker)
    others = {c.id for c in data.claims if c.is_current and data.speakers(c) != (speaker,)}
    whole = chosen(data, status="current")
    if whole is None:
        assert part is None
        return
    living = {c.id for r in whole.relations for c in r.claims if evidence.is_evidence(c)}
    assert living & others <= (ids(part) if part is not None else set())
    if part is not None:
        alone = {c.id for c in part.claims if c.id not in others and c.type != "published-by"}
        assert not any(
            evidence.is_evidence(data.claims_by_id[key])
            and not data.claims_by_id[key].stage
            and not any(key in c.refers_to for c in part.claims)
            and not data.vocabulary.relation_type(data.claims_by_id[key].type).stage
            for key in alone
        )


@LONG
@given(datasets(), OPTIONS)
def test_an_ending_stays_where_the_charge_is(data: Dataset, options: dict[str, Any]) -> None:
    part = chosen(data, **options)
    assume(part is not None)
    assert part is not None
    said = {line.claim.id: line for line in evidence.standing(part)}
    for line in evidence.standing(data):
        if line.claim.id in ids(part):
            assert set(line.ended_by) <= set(said[line.claim.id].ended_by)


# --- By example


def small() -> Dataset:
    """a owns b; b works for us by two documents, one of them disputed; c is alone."""
    entities = [
        *(entity(key) for key in ("a", "b", "c")),
        entity("us", "agency", countries=("US",)),
        entity("paper", "outlet"),
        entity("d1", "document", publishers=("us",), authors=("c",), start="2019-06-30"),
        entity("d2", "document", publishers=("paper",)),
    ]
    claims = [
        claim("r1", "a", "owns", "b", document="d1"),
        claim("r2", "b", "works-for", "us", document="d2", basis="reporting"),
        claim("r3", "b", "works-for", "us", document="d1", stance="denies", refers_to=("r2",)),
    ]
    return dataset(entities, claims)


def test_nothing_chosen_is_the_data_set_itself() -> None:
    data = small()
    assert select(data) is data
    assert select(data, depth=3, certainty="certain", basis=(), path=None) is data
    assert select(data, Selection()) is data


def test_documents_and_publishers_are_context() -> None:
    part = select(small(), only=["a", "b"])
    assert core(part) == {"a", "b"}
    assert part.context == {"d1", "us"}
    assert ids(part) == {"r1", "d1:published:us"}


def test_context_of_a_part_is_context_of_its_parts_unless_asked_for() -> None:
    part = select(small(), only=["a", "b"])
    assert "us" in select(part, component="d1").entities
    assert select(part, component="d1").context == {"us"}
    assert select(part, only=["d1", "us"]).context == set()


def test_a_byline_whose_claim_is_not_kept_leaves_the_cell() -> None:
    part = select(small(), document="d1")
    assert part.entities["d1"].publishers == ("us",)
    assert part.entities["d1"].authors == ("c",)
    part = select(small(), only=["a", "b"])
    assert part.entities["d1"].authors == ()


def test_a_relation_lives_by_what_supports_it() -> None:
    assert ("b", "works-for", "us") not in {
        relation.key for relation in select(small(), min_basis="official-action").relations
    }
    assert "r3" in ids(select(small(), stance="denies"))
    assert select(small(), stance="denies").claims_by_id["r3"].refers_to == ()


def test_an_entity_without_relations_survives_without_a_filter_only() -> None:
    assert core(select(small(), around="c")) == {"c", "d1"}
    assert core(select(small(), only=["c"])) == {"c"}
    with pytest.raises(EmptySelectionError):
        select(small(), only=["c"], relation="owns")


def test_around_goes_as_far_as_the_depth() -> None:
    assert core(select(small(), around="a", depth=0)) == {"a"}
    assert core(select(small(), around=["a"])) == {"a", "b"}
    assert core(select(small(), around="a", depth=2)) == {"a", "b", "us"}


def test_a_path_is_the_shortest_and_the_first_by_id() -> None:
    people = [entity(key) for key in ("a", "b", "c", "z", "far")]
    claims = [
        claim(f"r{n}", one, "associated-with", other)
        for n, (one, other) in enumerate(["zc", "az", "ab", "bc"])
    ]
    data = dataset(people, claims)
    assert core(select(data, path=("c", "a"))) == {"a", "b", "c"}
    with pytest.raises(EmptySelectionError):
        select(data, path=("a", "far"))


def test_uncontested_asks_all_current_claims() -> None:
    part = select(small(), uncontested=True, document="d2")
    assert not [relation for relation in part.relations if relation.type == "works-for"]


def test_a_state_is_asked_of_all_current_claims_and_brings_every_stance() -> None:
    part = select(small(), state="contested")
    assert {"r2", "r3"} <= ids(part)
    assert "r1" not in ids(part)
    assert ids(select(small(), state="supported", document="d1")) >= {"r1"}
    with pytest.raises(EmptySelectionError):
        select(small(), state="denied")
    with pytest.raises(UsageError, match="state"):
        select(small(), state="disputed")


def test_what_nobody_dated_is_known_at_the_end() -> None:
    data = small()
    assert "r2" not in ids(select(data, known_by="2019-06-30", document="d1"))
    assert "r2" in ids(select(data, known_by="2019-06-30"))
    with pytest.raises(EmptySelectionError):
        select(data, known_by="2019-06-29", document=["d1", "d2"])


def test_several_filters_are_and_several_values_or() -> None:
    data = small()
    assert {"r1", "r2"} <= ids(select(data, document=["d1", "d2"]))
    with pytest.raises(EmptySelectionError):
        select(data, document="d2", basis="official-action")
    assert core(select(data, around="a", only=["b", "us"])) == {"b"}


def test_a_correction_brings_what_it_corrects() -> None:
    figure = [entity("s", "statistic"), entity("x", "place"), entity("y", "place")]
    papers = [entity("d1", "document"), entity("d2", "document")]
    rows = [
        claim("wrong", "s", "measures", "x", document="d1", amount="70273", unit="deaths"),
        claim(
            "right", "s", "measures", "y", document="d2", stance="corrects", refers_to=("wrong",)
        ),
    ]
    part = select(dataset([*figure, *papers], rows), document="d2")
    assert ids(part) == {"right", "wrong"}
    assert part.context == {"x", "d1", "d2"}


def test_an_acquittal_is_kept_against_the_clock() -> None:
    entities = [
        entity("p"),
        entity("k", "case"),
        entity("d1", "document"),
        entity("d2", "document"),
    ]
    rows = [
        claim(
            "charge",
            "p",
            "party-to",
            "k",
            role="defendant",
            stage="charged",
            start="2018",
            published="2018",
            document="d1",
        ),
        claim(
            "acquittal",
            "p",
            "party-to",
            "k",
            role="defendant",
            stage="acquitted",
            start="2021",
            published="2021",
            document="d2",
        ),
    ]
    part = select(dataset(entities, rows), known_by="2019")
    assert ids(part) == {"charge", "acquittal"}
    assert "d2" in part.context


@pytest.mark.parametrize(
    "options",
    [
        {"basis": "rumour"},
        {"min_basis": "rumour"},
        {"stance": ["supports", "likes"]},
        {"status": "gone"},
        {"family": "family"},
        {"relation": "hates"},
        {"type": "criminal"},
        {"certainty": "maybe"},
        {"country": "USA"},
        {"true_at": "yesterday"},
        {"true_in": "Jun-18"},
        {"known_by": "2019-02-30"},
        {"depth": -1, "around": "a"},
        {"depth": "far", "around": "a"},
        {"depth": 1.5, "around": "a"},
        {"path": ("a",)},
        {"path": "ab"},
        {"component": ["a"]},
        {"document": [1]},
        {"colour": "red"},
    ],
)
def test_what_cannot_mean_anything_is_wrong_usage(options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        select(small(), **options)


def test_an_unknown_code_is_answered_with_the_list() -> None:
    with pytest.raises(UsageError, match=r"--min-basis.*rumour.*official-action, court-record"):
        select(small(), min_basis="rumour")


@pytest.mark.parametrize(
    "name",
    [
        "document",
        "without_document",
        "publisher",
        "without_publisher",
        "speaker",
        "without_speaker",
        "around",
        "component",
        "only",
    ],
)
def test_an_unknown_id_is_said(name: str) -> None:
    with pytest.raises(UnknownIdError, match="nobody"):
        select(small(), **{name: "nobody"})
    with pytest.raises(UnknownIdError, match="nobody"):
        select(small(), path=("a", "nobody"))


def test_types_that_no_list_knows_can_be_chosen_where_they_are() -> None:
    data = dataset([entity("a", "spaceship"), entity("b")], [claim("r", "a", "orbits", "b")])
    assert ids(select(data, type="spaceship", relation="orbits")) == {"r"}


# --- With the data set of the project


@pytest.fixture(scope="module")
def ours() -> Dataset:
    return load(ROOT / "entities.csv", ROOT / "relations.csv")


@pytest.mark.parametrize(
    "options",
    [
        {"around": "agency-ofac", "depth": 2},
        {"min_basis": "court-record"},
        {"known_by": "2019", "certainty": "certain"},
        {"stance": ["denies", "corrects"]},
        {"path": ("agency-ofac", "agency-dea")},
        {"basis": "official-action", "true_in": "2019/2021"},
        {"type": "port", "uncontested": True},
    ],
    ids=str,
)
def test_a_selection_is_written_and_read_again(
    ours: Dataset, options: dict[str, Any], tmp_path: Path
) -> None:
    part = select(ours, **options)
    for name, data in canonical_files(part).items():
        (tmp_path / name).write_bytes(data)
    again = load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    assert data_hash(again) == data_hash(part)
    assert data_hash(part) != data_hash(ours)


# --- The text form

TEXT = st.text(min_size=1, max_size=8)


@given(st.data())
@settings(deadline=None)
def test_the_text_form_brings_any_value_back(data: st.DataObject) -> None:
    values: dict[str, Any] = {}
    for option in TABLE:
        if data.draw(st.booleans()):
            default = next(f.default for f in fields(Selection) if f.name == option.field)
            if option.count > 1:
                values[option.field] = data.draw(st.tuples(TEXT, TEXT))
            elif option.many:
                values[option.field] = data.draw(st.lists(TEXT, max_size=3))
            elif isinstance(default, bool):
                values[option.field] = data.draw(st.booleans())
            elif isinstance(default, int):
                values[option.field] = data.draw(st.integers(0, 99))
            else:
                values[option.field] = data.draw(TEXT)
    selection = Selection.of(**values)
    text = selection.to_fragment()
    assert text.isascii()
    assert not set(text) & set(' #"<>%\\^`{}') - {"%"}
    assert Selection.from_fragment(f"#{text}") == selection
    assert Selection.from_fragment(f"entity=a%20b&{text}&camera=1,2,3&constructor=x") == selection


def test_the_text_form_is_short_and_readable() -> None:
    selection = Selection.of(around=["b", "agency-ofac"], depth=2, min_basis="court-record")
    assert selection.to_fragment() == "min-basis=court-record&around=agency-ofac&around=b&depth=2"
    assert Selection().to_fragment() == ""
    assert Selection.from_fragment("around=%zz&around=%FF") == Selection.of(
        around=["%zz", "\ufffd"]
    )


def test_a_selection_can_be_added_to() -> None:
    base = Selection.of(around="a")
    assert core(select(small(), base, depth=2)) == {"a", "b", "us"}


def test_the_table_names_every_field_of_a_selection() -> None:
    assert [option.field for option in TABLE] == [item.name for item in fields(Selection)]
