"""A row taken as it is, because each of its cells is good, is one that all checks let pass."""

from __future__ import annotations

import csv
import dataclasses
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.checking import claims as claims_module
from graph.checking import entities as entities_module
from graph.loading import Source, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.checking.plain import Plain

CASES = Path(__file__).parent.parent / "cases"
VALID = CASES / "valid"

#: Cells that some check has something to say about, or that only just pass.
CELLS = (
    *(
        "",
        "x",
        "a|b",
        "|",
        "a||b",
        "|a",
        "-",
        "'=1",
        "=1",
        "0",
        "007",
        "N/A",
        "1e5",
        "-3",
        "3/1",
        "1/3",
    ),
    *("2019", "2019-13", "2019-06-31", "June 2019", "20XX", "20x", "2019/2018", "../2019", "2019?"),
    *("2199-01-01", "http://example.org", "javascript:alert(1)", "http://u:p@example.org"),
    *(
        "https://example.org/?token=abc",
        "ftp://example.org",
        "www.example.org",
        "http://exa mple.org",
    ),
    *("designated-by", "party-to", "part-of", "criminal", "reported-by", "agency", "document"),
    *("defendant", "victim", "charged", "convicted", "acquitted", "designated"),
    *(
        "official-action",
        "opinion",
        "rumour",
        "supports",
        "denies",
        "corrects",
        "retracts",
        "mentions",
    ),
    *(
        "current",
        "superseded",
        "retracted",
        "US",
        "USA",
        "XX",
        "us",
        "US|MX",
        "91",
        "-91",
        "181",
        "1,5",
    ),
    *(
        "name@example.org",
        "phone +1 212 555 0100",
        "born 1970",
        "passport 123",
        "lives at 1 Street",
    ),
    *(
        "Caf\u00e9",
        "CafÃ©",
        "p\u0430ypal",
        "\u202eabc",
        "a\u0301",
        "\u5f20\u4e09@zh-Hans",
        "a@b",
        "@",
        "a@",
    ),
    *("ofac:1", "ofac:", ":1", "wikidata:Q1|wikidata:Q1", "\u200b", "\ufffd", "x" * 400),
)


def _table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [row for row in csv.reader(stream) if row]


ENTITIES, CLAIMS = _table(VALID / "entities.csv"), _table(VALID / "relations.csv")


def _text(rows: list[list[str]]) -> str:
    target = StringIO(newline="")
    csv.writer(target, lineterminator="\n").writerows(rows)
    return target.getvalue()


def _changed(data: st.DataObject, rows: list[list[str]], ids: list[str]) -> str:
    """The table with some cells replaced, some by what stands elsewhere in the pair."""
    made = [list(row) for row in rows]
    for _ in range(data.draw(st.integers(0, 4))):
        row = made[data.draw(st.integers(1, len(made) - 1))]
        at = data.draw(st.integers(0, len(row) - 1))
        row[at] = data.draw(st.sampled_from(CELLS) | st.sampled_from(ids))
    return _text(made)


def _every_row_odd(plain: Callable[..., Plain]) -> Callable[..., Plain]:
    def look(sheet: Any, vocabulary: Any) -> Plain:
        found = plain(sheet, vocabulary)
        return dataclasses.replace(found, odd=set(range(sheet.size)))

    return look


def _both_ways(folder: Path) -> None:
    source = Source(folder / "entities.csv", folder / "relations.csv")
    quick = read(source)
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((entities_module, "plain_entities"), (claims_module, "plain_claims")):
            patch.setattr(module, name, _every_row_odd(getattr(module, name)))
        slow = read(source)
    assert quick.issues == slow.issues
    assert quick.dataset == slow.dataset


@given(data=st.data())
def test_a_row_taken_as_it_is_reads_as_one_that_was_looked_at(
    data: st.DataObject, tmp_path: Path
) -> None:
    ids = [row[0] for row in (*ENTITIES, *CLAIMS)]
    for name, rows in (("entities.csv", ENTITIES), ("relations.csv", CLAIMS)):
        (tmp_path / name).write_text(_changed(data, rows, ids), encoding="utf-8")
    _both_ways(tmp_path)


@pytest.mark.parametrize("table", ["entities.csv", "relations.csv"])
@pytest.mark.parametrize("cell", CELLS)
def test_each_cell_in_each_column(cell: str, table: str, tmp_path: Path) -> None:
    for name, rows in (("entities.csv", ENTITIES), ("relations.csv", CLAIMS)):
        made = [list(row) for row in rows]
        if name == table:
            for at in range(len(rows[0])):
                row = list(rows[1 + at % (len(rows) - 1)])
                row[at] = cell
                if at:
                    row[0] = f"{row[0]}-{at}"
                made.append(row)
        (tmp_path / name).write_text(_text(made), encoding="utf-8")
    _both_ways(tmp_path)


def test_the_cases(tmp_path: Path) -> None:
    folders = [path for path in sorted(CASES.iterdir()) if (path / "relations.csv").is_file()]
    assert len(folders) > 20
    for folder in folders:
        _both_ways(folder)
