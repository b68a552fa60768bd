"""The view: columns of what is published, and nothing of what was retracted."""

from __future__ import annotations

import json
import typing
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import __version__
from graph.evidence.gaps import gaps
from graph.fingerprint import data_hash
from graph.page import data_block as blocks
from graph.page import view as view_module
from graph.page.data_block import data_block, gzipped, plain, view_json
from graph.page.prominence import ranks
from graph.page.typescript import schema, schema_text, types_text
from graph.page.view import View
from graph.page.viewing import make_view
from graph.records import Alias, Claim, Dataset, Entity
from graph.selection import select
from graph.statistics import coverage
from tests.page_py.samples import HOSTILE, RETRACTED_CELL, hostile, line, make, shuffled, small

ROOT = Path(__file__).resolve().parents[2]


def viewed(dataset: Dataset) -> View:
    return make_view(dataset, line(dataset))


def read_back(kind: Any, value: Any) -> Any:
    """A dataclass of the view out of parsed JSON."""
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(
            **{item.name: read_back(hints[item.name], value[item.name]) for item in fields(kind)}
        )
    if typing.get_origin(kind) is list:
        return [read_back(typing.get_args(kind)[0], item) for item in value]
    return value


def column_lengths(columns: Any) -> set[int]:
    return {len(getattr(columns, item.name)) for item in fields(columns)}


@pytest.mark.parametrize(
    "dataset", [small(), hostile(), make([], [])], ids=["small", "hostile", "empty"]
)
def test_the_block_fits_its_schema_and_reads_back(dataset: Dataset) -> None:
    view = viewed(dataset)
    read = json.loads(view_json(view))
    jsonschema.Draft202012Validator(schema()).validate(read)
    assert read_back(View, read) == read_back(View, json.loads(json.dumps(plain(view))))


def test_the_schema_refuses_what_is_no_block() -> None:
    block = json.loads(view_json(viewed(small())))
    block["entities"]["id"][0] = "agency"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(block)


def test_the_generated_files_are_up_to_date() -> None:
    web = ROOT / "graph" / "page" / "web" / "model" / "view.ts"
    assert web.read_text(encoding="utf-8") == types_text(), "python -m graph.page.typescript > it"
    docs = ROOT / "docs" / "graph-data.schema.json"
    assert docs.read_text(encoding="utf-8") == schema_text(), "… --schema > it"


def test_every_column_list_is_of_one_length_and_every_index_leads_somewhere() -> None:
    view = viewed(small())
    for item in fields(View):
        columns = getattr(view, item.name)
        if item.name.endswith(("s", "ing")) and item.name not in {
            "strings",
            "relations",
            "viewpoints",
            "gaps",
            "records",
            "changes",
        }:
            assert len(column_lengths(columns)) == 1, item.name
    relations = view.relations
    assert len(relations.first) == len(relations.source) + 1
    assert relations.first[-1] == len(view.claims.id)
    assert max(relations.source + relations.target) < len(view.entities.id)
    assert all(-1 <= document < len(view.entities.id) for document in view.claims.document)
    assert all(0 <= text < len(view.strings) for text in view.claims.note + view.entities.name)


def test_strings_are_interned_and_begin_with_the_empty_one() -> None:
    strings = viewed(small()).strings
    assert strings[0] == ""
    assert len(set(strings)) == len(strings)


def test_what_the_columns_say_is_what_the_records_say() -> None:
    dataset = small()
    view = viewed(dataset)
    text, claims = view.strings, view.claims
    ids = [text[index] for index in view.entities.id]
    assert ids == sorted(dataset.entities)
    assert view.about.hash == data_hash(dataset)
    assert view.about.version == __version__
    at = [text[index] for index in claims.id].index("c2")
    assert view.vocabulary.stances[claims.stance[at]].code == "denies"
    assert ids[claims.speaker[at]] == "ana"
    assert ids[claims.document[at]] == "doc"
    assert text[claims.published[at]] == "2019-05"
    owner = next(
        index
        for index in range(len(view.relations.source))
        if view.relations.first[index] <= at < view.relations.first[index + 1]
    )
    assert ids[view.relations.source[owner]] == "ana"
    assert view.vocabulary.states[view.relations.state[owner]].code == "contested"
    assert view.vocabulary.bases[view.relations.basis[owner]].code == "official-action"
    assert view.relations.origins[owner] == 1
    figure = ids.index("firm")
    assert (view.entities.lat[figure], view.entities.lon[figure]) == (19.05, -104.3)
    assert view.entities.lat[ids.index("ana")] is None


def test_an_undirected_claim_keeps_its_own_order() -> None:
    view = viewed(small())
    at = [view.strings[index] for index in view.claims.id].index("c4")
    assert view.claims.reversed[at] == 1
    assert sum(view.claims.reversed) == 1


def test_a_retracted_claim_leaves_a_tombstone_and_nothing_else() -> None:
    view = viewed(small())
    text = view.strings
    assert RETRACTED_CELL not in text
    assert "c6" not in [text[index] for index in view.claims.id]
    stones = [
        (text[i], text[d], text[r], text[n])
        for i, d, r, n in zip(
            view.tombstones.id,
            view.tombstones.date,
            view.tombstones.reason,
            view.tombstones.replaced_by,
            strict=True,
        )
    ]
    assert stones == [
        ("c6", "2026-10-02", "Taken back.", ""),
        ("old", "2026-01-05", "Renamed.", "ana"),
    ]
    kinds = [view.vocabulary.relation_types[index].code for index in view.relations.type]
    assert "pays" not in kinds
    assert "pays" not in [kind.code for kind in view.vocabulary.relation_types]
    # c2 is about c1 and the retracted c6; d1 about c9.
    pairs = {
        (text[view.claims.id[a]], text[view.claims.id[b]])
        for a, b in zip(view.references.claim, view.references.about, strict=True)
    }
    assert pairs == {("c2", "c1"), ("d1", "c9")}


def test_standing_has_the_acquittal_beside_the_charge() -> None:
    view = viewed(small())
    stages = [view.vocabulary.stages[index].code for index in view.standing.stage]
    assert stages == ["charged", "acquitted"]
    assert view.endings.line == [stages.index("charged")]
    assert view.endings.claim == [view.standing.claim[stages.index("acquitted")]]


def test_every_speaker_is_in_a_viewpoint() -> None:
    view = viewed(small())
    members = {member for group in view.viewpoints for member in group.members}
    assert {speaker for speaker in view.claims.speaker if speaker >= 0} <= members
    assert all(-1 <= member < len(view.entities.id) for member in members)


def told(view: View, column: list[int]) -> list[str]:
    """The ids of entities."""
    return [view.strings[view.entities.id[index]] for index in column]


def keys(view: View, column: list[int]) -> list[list[str]]:
    """The keys of relations."""
    relations, kinds = view.relations, view.vocabulary.relation_types
    ends = [told(view, side) for side in (relations.source, relations.target)]
    return [[ends[0][at], kinds[relations.type[at]].code, ends[1][at]] for at in column]


def test_the_gaps_are_those_of_the_report() -> None:
    dataset = small()
    view = viewed(dataset)
    found = {gap.code: told(view, gap.entities) + keys(view, gap.relations) for gap in view.gaps}
    assert found == gaps(dataset)
    assert sum(map(bool, found.values())) > 2
    uncited = make([Entity("a", "A", "thing")], [])
    assert viewed(replace(uncited, cited=False)).gaps == []


def test_who_speaks_in_office_and_the_claim_that_makes_the_tie() -> None:
    entities = [Entity("us", "US", "agency"), Entity("ana", "Ana", "person")]
    entities.append(Entity("doc", "Doc", "document", start="2020"))
    tie = Claim("tie", "ana", "works-for", "us", basis="reporting", document="doc")
    said = Claim(
        *("said", "us", "related-to", "ana"),
        basis="official-statement",
        document="doc",
        speaker="ana",
    )
    view = viewed(make(entities, [tie, said]))
    ids = [view.strings[index] for index in view.claims.id]
    offices = view.offices
    assert (offices.claim, offices.tie) == ([ids.index("said")], [ids.index("tie")])
    assert told(view, offices.authority) == ["us"]


def test_the_origins_of_a_part_come_with_it() -> None:
    entities = [Entity("a", "A", "person"), Entity("b", "B", "person")]
    entities += [Entity(key, key, "document") for key in ("d1", "d2")]
    claims = [
        Claim("r1", "a", "owns", "b", basis="reporting", document="d1"),
        Claim("r2", "a", "owns", "b", basis="reporting", document="d2"),
        Claim("r3", "d2", "reprints", "d1", basis="reporting", document="d2"),
    ]
    whole = make(entities, claims)
    assert viewed(whole).origins.document == []
    view = viewed(select(whole, relation=["owns"]))
    assert told(view, view.origins.document) == ["d1", "d2"]
    assert view.origins.origin == [0, 0]
    assert view.relations.origins == [1]


def test_of_retractions_the_page_has_numbers_and_what_still_stands() -> None:
    whole = viewed(small()).damage
    assert (whole.claims, whole.relations, whole.entities) == (1, 1, 0)
    entities = [Entity(key, key, "person") for key in ("a", "b", "c")]
    entities += [Entity(key, key, "document") for key in ("d1", "d2")]
    claims = [
        Claim("r1", "a", "owns", "b", basis="reporting", document="d1", status="retracted"),
        Claim("r2", "b", "owns", "c", basis="reporting", document="d1", status="retracted"),
        Claim("r3", "b", "owns", "c", basis="reporting", document="d2"),
        Claim(
            *("r4", "a", "owns", "b"),
            basis="reporting",
            document="d2",
            stance="denies",
            refers_to=("r1",),
        ),
    ]
    view = viewed(make(entities, claims))
    damage = view.damage
    assert (damage.documents, damage.claims, damage.relations, damage.entities) == (1, 2, 1, 1)
    assert keys(view, damage.weaker) == [["b", "owns", "c"]]
    assert [view.strings[view.claims.id[at]] for at in damage.answers] == ["r4"]


def test_the_ledger_is_that_of_the_statistics() -> None:
    dataset = small()
    counted = {line.code: line.count for line in viewed(dataset).ledger}
    assert counted["relations_drawn"] == len(viewed(dataset).relations.source)
    assert counted.items() <= coverage(dataset).items()
    uncited = make([Entity("a", "A", "thing")], [])
    assert viewed(replace(uncited, cited=False)).ledger == []


def test_prominence_puts_reporting_behind_and_the_lonely_last() -> None:
    view = viewed(small())
    order = [None] * len(view.entities.id)
    for index, rank in enumerate(view.entities.rank):
        order[rank] = view.strings[view.entities.id[index]]
    assert order[0] == "ana"
    assert order.index("doc") > order.index("figure")
    assert sorted(view.entities.rank) == list(range(len(order)))
    lonely = [Entity("b", "B", "thing"), Entity("a", "A", "thing"), Entity("d", "D", "document")]
    assert ranks(lonely, []) == [1, 0, 2]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    dataset = small()
    assert view_json(viewed(shuffled(dataset, seed))) == view_json(viewed(dataset))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_end_the_block_or_open_a_comment(text: str) -> None:
    data = view_json(viewed(make([Entity(text, text, text, aliases=(Alias(text),))], [])))
    assert not set(data.decode("utf-8")) & set("<>&\u2028\u2029")
    assert text in json.loads(data)["strings"]


@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    dataset = make([Entity("a", text, "thing", description=text)], [])
    strings = json.loads(view_json(viewed(dataset)))["strings"]
    assert text in strings


def test_a_number_that_is_not_finite_is_refused_by_the_writer_and_left_out_by_the_view() -> None:
    view = viewed(make([Entity("a", "A", "place", lat="nan", lon="inf")], []))
    assert view.entities.lat == [None]
    with pytest.raises(ValueError, match="not JSON compliant"):
        view_json(typing.cast("View", [float("nan")]))


def test_a_large_block_is_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    view = viewed(small())
    assert data_block(view).media_type == "application/json"
    monkeypatch.setattr(blocks, "PLAIN_LIMIT", 100)
    block = data_block(view)
    assert (block.media_type, block.id) == ("application/octet-stream", "graph-data-gz")
    import base64
    import gzip

    packed = base64.b64decode(block.text, validate=True)
    assert gzip.decompress(packed) == view_json(view)
    assert packed[4:10] == b"\0\0\0\0\0\xff", "no time, no hint, no system"


@given(st.binary(max_size=2000))
def test_gzip_reads_back(data: bytes) -> None:
    import gzip

    assert gzip.decompress(gzipped(data)) == data


def test_an_uncited_network_has_no_documents_and_says_so() -> None:
    dataset = make(
        [Entity("a", "A", "thing"), Entity("b", "B", "thing")],
        [Claim("c", "a", "related-to", "b")],
        cited=False,
    )
    view = viewed(dataset)
    assert view.about.cited is False
    assert (view.claims.document, view.claims.basis, view.relations.basis) == ([-1], [-1], [-1])


def test_the_format_number_is_the_first_thing_a_reader_can_check() -> None:
    assert json.loads(view_json(viewed(small())))["format"] == view_module.FORMAT
