"""The csv format: what is read back is what was exported."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.errors import EnvironmentFault
from graph.exporters import pair, registry
from graph.fingerprint import data_hash
from graph.loading import load
from graph.records import Claim, Dataset
from tests.core import export_samples as samples


def again(data: Dataset, *, strict: bool = False) -> Dataset:
    """The data set after export and reading."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        registry()["csv"].export(data, folder)
        return load(folder / "entities.csv", folder / "relations.csv", strict=strict)


def bare(claim: Claim) -> Claim:
    """What may be left of a claim."""
    if claim.status != "retracted":
        return claim
    return Claim(
        claim.id,
        claim.source,
        claim.type,
        claim.target,
        basis=claim.basis,
        document=claim.document,
        checked=claim.checked,
        status="retracted",
        note=claim.note,
    )


def same(one: Dataset, other: Dataset) -> None:
    assert dict(one.entities) == dict(other.entities)
    assert one.claims == other.claims
    assert one.relations == other.relations
    assert (one.about, one.withdrawn, one.cited) == (other.about, other.withdrawn, other.cited)
    assert one.vocabulary.relation_types == other.vocabulary.relation_types
    assert one.vocabulary.entity_types == other.vocabulary.entity_types
    assert one.vocabulary.families == other.vocabulary.families


@settings(max_examples=60, deadline=None)
@given(samples.said())
def test_random_data_are_the_same_after_export_and_reading(said: list[Claim]) -> None:
    data = samples.make(samples.entities(), said)
    whole = replace(data, claims=tuple(bare(claim) for claim in data.claims))
    read = again(data)
    same(read, whole)
    same(again(read), read)
    assert data_hash(read) == data_hash(whole)


@pytest.mark.parametrize("data", [samples.sample(), samples.extended(), samples.awkward()])
def test_awkward_data_are_the_same_after_export_and_reading(data: Dataset) -> None:
    stripped = again(data)  # the reader trims cells
    same(again(stripped), stripped)
    assert stripped.relations_of.keys() == data.relations_of.keys()
    assert [claim.id for claim in stripped.claims] == [claim.id for claim in data.claims]


def test_our_own_data_are_the_same_after_strict_reading() -> None:
    root = Path(__file__).resolve().parents[2]
    data = load(root / "entities.csv", root / "relations.csv", strict=True)
    read = again(data, strict=True)
    same(read, data)
    assert data_hash(read) == data_hash(data)
    assert pair.losses(data) == ()


def test_an_uncited_network_stays_uncited_and_directions_stay() -> None:
    claims = [
        Claim("1", "007", "knows", "NA", undirected=True),
        Claim("2", "NA", "knows", "007", undirected=True),
        Claim("3", "NA", "pays", "007"),
    ]
    data = samples.make(samples.entities()[: len(samples.IDS)], claims, cited=False)
    read = again(data)
    assert not read.cited
    assert [(item.key, item.directed) for item in read.relations] == [
        (item.key, item.directed) for item in data.relations
    ]


def test_of_a_retracted_claim_only_its_bare_row_is_left() -> None:
    data = samples.sample()
    made = pair.files(data)
    assert not any(samples.GONE.encode() in part for part in made.values())
    rows = csv.DictReader(io.StringIO(made["relations.csv"].decode("utf-8-sig")))
    row = next(row for row in rows if row["id"] == "c8")
    assert {name for name, cell in row.items() if cell} == {
        *("id", "source", "type", "target", "basis", "stance", "document"),
        *("checked", "status", "note"),
    }
    assert row["stance"] == "supports"
    assert any("retracted" in str(loss) for loss in pair.losses(data))


def test_a_selection_can_be_read_back_and_says_what_was_cut() -> None:
    data = samples.sample()
    gone = {"c1", "c5", "c8", "doc authored-by NA"}
    entities = {key: item for key, item in data.entities.items() if key != "port"}
    part = replace(
        data,
        entities=entities,
        claims=tuple(claim for claim in data.claims if claim.id not in gone),
        context=frozenset({"doc"}),
    )
    read = again(part)
    ids = {claim.id for claim in read.claims}
    assert ids == {claim.id for claim in part.claims} - {"c6"}  # nothing left that it corrects
    assert read.entities["doc"].authors == ("007",)
    assert read.claims_by_id["c2"].refers_to == ()
    said = " ".join(map(str, pair.losses(part)))
    for word in ("1 claims that correct", "refers-to", "1 documents", "1 context"):
        assert word in said


def test_an_unknown_column_by_the_name_of_a_known_one_keeps_apart() -> None:
    thing = replace(samples.entities()[0], extra=(("ID", "9"), ("type", "x")))
    data = samples.make([thing, *samples.entities()[1:]], samples.claims())
    assert again(data).entities[thing.id].extra == (("x:ID", "9"), ("x:type", "x"))
    assert any("2 unknown columns" in str(loss) for loss in pair.losses(data))


NAMES = st.sampled_from(
    ("ID", "id", "Name", "x:ID", "x:id", "X:ID", "x:x:ID", "label", "Key", "own")
)
CELLS = st.dictionaries(NAMES, st.sampled_from(("1", "2")), max_size=5)


@given(CELLS, CELLS)
def test_no_unknown_column_is_lost_whatever_its_name(
    of_entity: dict[str, str], of_claim: dict[str, str]
) -> None:
    # A file cannot have two headers that differ in case only, so no data set has them.
    assume(all(len({name.casefold() for name in own}) == len(own) for own in (of_entity, of_claim)))
    thing = replace(samples.entities()[0], extra=tuple(sorted(of_entity.items())))
    said = replace(samples.claims()[0], extra=tuple(sorted(of_claim.items())))
    data = samples.make([thing, *samples.entities()[1:]], [said])
    read = again(data)
    for own, found in (
        (of_entity, read.entities[thing.id].extra),
        (of_claim, read.claims_by_id[said.id].extra),
    ):
        assert sorted(found_cell for _, found_cell in found) == sorted(own.values())
        kept = {name: cell for name, cell in own.items() if name.casefold() not in {"id", "name"}}
        assert kept.items() <= dict(found).items()
    same(again(read), read)


def test_the_order_of_the_data_is_no_matter() -> None:
    data = samples.awkward()
    expected = pair.files(data)
    for seed in range(3):
        assert pair.files(samples.shuffled(data, seed)) == expected


def test_the_zip_holds_the_same_files_without_a_time(tmp_path: Path) -> None:
    data = samples.sample()
    target = tmp_path / "part.csv.ZIP"
    made = registry()["csv"].export(data, target)
    with zipfile.ZipFile(target) as packed:
        assert packed.testzip() is None
        held = {name: packed.read(name) for name in packed.namelist()}
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist() == sorted(packed.namelist())
    assert held == pair.files(data)
    assert [file.name for file in made.files] == sorted(held)
    first = target.read_bytes()
    registry()["csv"].export(samples.shuffled(data, 1), target)
    assert target.read_bytes() == first


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(EnvironmentFault):
        registry()["csv"].export(samples.sample(), target)
    assert target.read_text(encoding="utf-8") == "mine"
