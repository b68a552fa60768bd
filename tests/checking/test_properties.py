"""What holds for every pair: nothing lost, nothing invented, every fault at its place."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.issues import Severity
from graph.loading import Source, load, read
from graph.records import ORIGIN_ROW
from graph.tidying import canonical_files
from tests.checking.shared import CASES

if TYPE_CHECKING:
    from graph.loading import Reading

VALID = CASES / "valid"
TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp")), max_size=12
)
RISKY = st.sampled_from(
    ["=1+1", "-3", "+x", "@a", "'=x", "''=", "a|b", "||", 'say "hi"', "a,b", "two\nlines", "007"]
)
CELL = (TEXT | RISKY).map(str.strip)


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def written(rows: list[list[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode()


def read_rows(folder: Path, entities: list[list[str]], claims: list[list[str]]) -> Reading:
    (folder / "entities.csv").write_bytes(written(entities))
    (folder / "relations.csv").write_bytes(written(claims))
    return read(Source(folder / "entities.csv", folder / "relations.csv"))


@given(data=st.data())
def test_written_in_canonical_form_and_read_back_is_the_same(
    data: st.DataObject, tmp_path: Path
) -> None:
    entities = [["id", "name", "type", "aliases", "description", "url", "own", "=column"]]
    ids = data.draw(st.lists(CELL.filter(lambda c: c and "\n" not in c), min_size=2, unique=True))
    for key in ids:
        alias = data.draw(CELL)
        entities.append(
            [key, data.draw(CELL) or "x", "person", alias, data.draw(CELL), "", data.draw(CELL), ""]
        )
    entities.append(["doc", "Doc", "document", "", "", "https://x.example.org/1", "", "=2"])
    claims = [["id", "source", "type", "target", "basis", "document", "locator", "note", "weight"]]
    for number in range(data.draw(st.integers(0, 5))):
        ends = [data.draw(st.sampled_from(ids)) for _ in "st"]
        free = [data.draw(CELL) for _ in "lnw"]
        claims.append([f"c{number}", ends[0], "related-to", ends[1], "reporting", "doc", *free])
    if any(name in ids for name in ("doc",)):
        return
    first = read_rows(tmp_path, entities, claims)
    if first.dataset is None:  # an alias or id that the format refuses
        return
    assert len(first.dataset.entities) == len(entities) - 1
    assert len([c for c in first.dataset.claims if c.origin == ORIGIN_ROW]) == len(claims) - 1
    for name, content in canonical_files(first.dataset).items():
        (tmp_path / name).write_bytes(content)
    again = load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    assert again.entities == first.dataset.entities
    assert again.claims == first.dataset.claims
    assert canonical_files(again) == canonical_files(first.dataset)


@pytest.mark.parametrize("name", ["gephi", "kumu"])
def test_a_network_of_another_program_keeps_its_directions(name: str, tmp_path: Path) -> None:
    first = load(CASES / name / "entities.csv", CASES / name / "relations.csv")
    for file, content in canonical_files(first).items():
        (tmp_path / file).write_bytes(content)
    again = load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    assert again.claims == first.claims
    assert any(claim.undirected for claim in first.claims)
    assert not again.cited
    # A second column called type, told from the first by its case alone, would be a trap.
    assert {key.casefold() for claim in first.claims for key, _ in claim.extra} == {"direction"}


CITATION = {
    "document": ("no-such-document", {"E502"}),
    "basis": ("hearsay", {"E414"}),
    "stance": ("maybe", {"E414"}),
    "speaker": ("nobody-at-all", {"E504"}),
    "refers-to": ("no-such-claim", {"E505"}),
    "published": ("yesterday", {"E415"}),
    "checked": ("last week", {"E415"}),
    "status": ("gone", {"E414"}),
}
BLANK = {"document": {"E602"}, "basis": {"E603"}}


def _mutants() -> list[tuple[int, str, str, set[str]]]:
    count = len(rows_of(VALID / "relations.csv"))
    made = [
        (n, name, bad, codes) for n in range(1, count) for name, (bad, codes) in CITATION.items()
    ]
    return made + [(n, name, "", codes) for n in range(1, count) for name, codes in BLANK.items()]


@pytest.mark.parametrize(("number", "name", "bad", "codes"), _mutants())
def test_a_corrupted_citation_is_refused_at_its_place(
    number: int, name: str, bad: str, codes: set[str], tmp_path: Path
) -> None:
    claims = rows_of(VALID / "relations.csv")
    column = claims[0].index(name)
    claims[number][column] = bad
    reading = read_rows(tmp_path, rows_of(VALID / "entities.csv"), claims)
    assert reading.dataset is None
    errors = [issue for issue in reading.issues if issue.severity is Severity.ERROR]
    places = [(issue.code, issue.place.line, issue.place.column) for issue in errors]
    assert any((code, number + 1, column + 1) in places for code in codes), places


@given(data=st.data())
def test_the_order_of_rows_changes_nothing(data: st.DataObject, tmp_path: Path) -> None:
    entities, claims = rows_of(VALID / "entities.csv"), rows_of(VALID / "relations.csv")
    shuffled = [[table[0], *data.draw(st.permutations(table[1:]))] for table in (entities, claims)]
    reading = read_rows(tmp_path, *shuffled)
    original = load(VALID / "entities.csv", VALID / "relations.csv")
    assert reading.dataset is not None
    assert list(reading.dataset.entities.items()) == list(original.entities.items())
    assert reading.dataset.claims == original.claims


def test_made_ids_do_not_move_when_a_row_is_inserted(tmp_path: Path) -> None:
    entities, claims = rows_of(VALID / "entities.csv"), rows_of(VALID / "relations.csv")
    bare = [row[1:] for row in claims]
    before = read_rows(tmp_path, entities, bare).dataset
    after = read_rows(tmp_path, entities, [bare[0], bare[-1], *bare[1:-1]]).dataset
    assert before is not None
    assert after is not None
    assert [c.id for c in before.claims] == [c.id for c in after.claims]
    assert before.claims == after.claims


def _damaged(data: st.DataObject, content: bytes) -> bytes:
    """The file with a few bytes replaced, cut out, or put in."""
    pieces = [
        b"",
        b'"',
        b",",
        b"\n",
        b"\r",
        b"\x00",
        b"\xff",
        b"|",
        b"'=",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xae",
    ]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        cut = data.draw(st.integers(0, 3))
        content = content[:at] + data.draw(st.sampled_from(pieces)) + content[at + cut :]
    return content


def _never_raises(folder: Path, entities: bytes, claims: bytes) -> None:
    (folder / "entities.csv").write_bytes(entities)
    (folder / "relations.csv").write_bytes(claims)
    reading = read(Source(folder / "entities.csv", folder / "relations.csv"))
    errors = [issue for issue in reading.issues if issue.severity is Severity.ERROR]
    assert (reading.dataset is None) == bool(errors)
    for issue in reading.issues:
        assert issue.message.isprintable()
        assert issue.remedy


@given(data=st.data())
def test_a_damaged_file_is_explained_and_never_raises(data: st.DataObject, tmp_path: Path) -> None:
    entities = (VALID / "entities.csv").read_bytes()
    claims = (VALID / "relations.csv").read_bytes()
    _never_raises(tmp_path, _damaged(data, entities), _damaged(data, claims))


@given(entities=st.binary(max_size=60), claims=st.binary(max_size=60))
def test_any_bytes_are_explained_and_never_raise(
    entities: bytes, claims: bytes, tmp_path: Path
) -> None:
    _never_raises(tmp_path, entities, b"id,name\n" + claims)
    _never_raises(tmp_path, b"id,name,type\n" + entities, b"source,type,target\n" + claims)
