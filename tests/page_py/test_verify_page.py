"""A received page against its own hashes: one changed byte anywhere is found, and where."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.comparing import compare
from graph.errors import PageError
from graph.page import data_block as blocks
from graph.page import render
from graph.page.policy import page_policy, source_hash
from graph.page.render import render_files
from graph.page.seal import PLACE, sealed
from graph.page.verifying import verify_page
from graph.verifying import Verdict
from tests.page_py.samples import hostile, many, small

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("light")


def page() -> bytes:
    return render_files(small())["index.html"]


def resealed(data: bytes) -> bytes:
    """The page as a forger leaves it, who makes the seal anew."""
    return sealed([re.sub(rb'(?<=recordgraph-file" content="sha256-)[0-9a-f]{64}', PLACE, data)])


def drifts(data: bytes, register: bytes | None = None) -> set[str]:
    report = verify_page(data, register)
    assert report.drifted is any(check.verdict is Verdict.DRIFT for check in report.checks)
    return {check.part for check in report.checks if check.verdict is Verdict.DRIFT}


@pytest.mark.parametrize("limit", [0, 10**9])
def test_an_untouched_page_matches(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "PLAIN_LIMIT", limit)
    report = verify_page(page())
    assert not report.drifted
    # The scripts of these tests are no release's.
    assert {c.part for c in report.checks if c.verdict is Verdict.NOTHING} == {"program"}
    assert report.received is not None


def test_hostile_texts_are_texts() -> None:
    data = hostile()
    # What every file is checked for: countries, dates, and no lone surrogate.
    rows = {
        key: replace(row, countries=(), start="")
        for key, row in data.entities.items()
        if "\ud800" not in key
    }
    claims = tuple(claim for claim in data.claims if "\ud800" not in claim.id)
    data = replace(data, entities=rows, claims=claims)
    assert drifts(render_files(data)["index.html"]) == set()


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return change


def in_block(old: str, new: str) -> Callable[[bytes], bytes]:
    """A change within the data block only."""

    def change(data: bytes) -> bytes:
        before, mark, rest = data.partition(b'id="graph-data">')
        assert old.encode() in rest.partition(b"</script>")[0]
        return before + mark + rest.replace(old.encode(), new.encode(), 1)

    return change


MUTANTS = [
    (in_block("It is so.", "It is no."), {"data"}),
    (in_block('"p. 12"', '"p. 13"'), {"data"}),
    (in_block('"2021-05-05"', '"2021-05-06"'), {"data"}),
    (in_block('"state":[', '"state":[1,'), {"data"}),
    (in_block('"hash":"', '"hash":"0'), {"data"}),
    (swap(b'"app";', b'"apq";'), {"scripts"}),
    (swap(b"b{color:red}", b"b{color:tan}"), {"style"}),
    (swap(b"default-src &#39;none", b"default-src &#39;self"), {"policy"}),
    (swap(b"img-src data: blob:;", b"img-src *;"), {"policy"}),
    (swap(b"script-src &#39;sha256-", b"script-src &#39;sha256-A"), {"scripts"}),
    (swap(b'<meta http-equiv="Content', b'<meta name="x"><meta http-equiv="Content'), {"policy"}),
    (swap(b'data-claim="c1"', b'data-claim="c0"'), {"register"}),
    (swap(b'data-entity="firm"', b'data-entity="farm"'), {"register"}),
    (swap(b'data-relation="ana|owns', b'data-relation="ana|owes'), {"register"}),
    (swap(b'data-withdrawn="old"', b'data-withdrawn="odd"'), {"register"}),
    (
        swap(b'name="recordgraph-data" content="sha256-', b'name="recordgraph-data" content="'),
        set(),
    ),
    (
        swap(b'name="recordgraph-data" content="sha256-', b'name="recordgraph-data" content="0'),
        {"data"},
    ),
    (swap(b"</body>", b"<script>alert(1)</script></body>"), {"scripts"}),
    (swap(b"</body>", b"<img src=x onerror=alert(1)></body>"), {"markup"}),
    (swap(b"</body>", b"<p onclick=alert(1)>x</p></body>"), {"markup"}),
    (swap(b"</body>", b"<a href=javascript:alert(1)>x</a></body>"), {"markup"}),
    (swap(b"</body>", b"<!-- x --></body>"), {"markup"}),
    (swap(b"</head>", b"<meta http-equiv=refresh content=0></head>"), {"markup"}),
    (swap(b"</head>", b"<base href=//evil.example></head>"), {"markup"}),
    (swap(b"Ana \xc3\x91</bdi></h3>", b"Ana N</bdi></h3>"), {"sentences"}),
]


@pytest.mark.parametrize(("change", "parts"), MUTANTS)
def test_a_change_is_found_and_named(change: Callable[[bytes], bytes], parts: set[str]) -> None:
    changed = change(page())
    assert "file" in drifts(changed)
    # Made by somebody who seals the page again, it is found where it lies.
    found = drifts(resealed(changed))
    assert parts <= found
    assert "file" not in found


def test_any_single_byte_is_found() -> None:
    whole = page()
    for at in range(0, len(whole), 487):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        with suppress(PageError):
            assert drifts(changed), at


def test_a_forged_state_is_found() -> None:
    text = page().decode()
    block = re.search(r'id="graph-data">(.*?)</script>', text, re.DOTALL)
    assert block is not None
    view = json.loads(block[1])
    contested = view["relations"]["state"].index(1)
    view["relations"]["state"][contested] = 0
    forged = text.replace(block[1], json.dumps(view).replace("<", "\\u003c"))
    assert drifts(resealed(forged.encode())) == {"relations"}


def test_a_forged_script_with_a_policy_of_its_own_is_said_to_be_foreign() -> None:
    text = page().decode().replace('"app";\n', '"bad";\n')
    policy = page_policy(('"app";\n', '"vis";\n'), "")
    ours, theirs = source_hash('"app";\n'), source_hash('"bad";\n')
    assert ours in policy
    quoted = (ours.replace("'", "&#39;"), theirs.replace("'", "&#39;"))
    assert quoted[0] in text
    report = verify_page(resealed(text.replace(*quoted).encode()))
    assert not report.drifted
    (program,) = [check for check in report.checks if check.part == "program"]
    assert program.verdict is Verdict.NOTHING
    assert "not that of this installation" in program.said


def test_a_page_of_this_installation_is_said_to_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    data = page()
    monkeypatch.setattr("graph.page.verifying.assets", render.assets)
    (program,) = [check for check in verify_page(data).checks if check.part == "program"]
    assert program.verdict is Verdict.MATCH


def test_a_second_file_is_checked_too() -> None:
    files = render_files(many(2_100))
    first, second = files["index.html"], files["register.html"]
    assert drifts(first, second) == set()
    missing = {c.part for c in verify_page(first).checks if c.verdict is Verdict.MISSING}
    assert missing == {"register"}
    assert drifts(first) == set()
    assert "register: file" in drifts(first, second.replace(b"Thing 7<", b"Thing 8<", 1))
    assert "register" in drifts(first, resealed(second.replace(b'"c00007"', b'"c00008"')))
    policy = resealed(second.replace(b"default-src &#39;none&#39;", b"default-src *", 1))
    assert "register: policy" in drifts(first, policy)
    other = render_files(many(2_101))["register.html"]
    assert "register" in drifts(first, other)


def test_pages_that_say_what_changed_match_too() -> None:
    old, new = small(), small()
    new = replace(new, claims=new.claims[1:])
    for union in (False, True):
        made = render_files(new, compare(old, new), union=union)["index.html"]
        assert drifts(made) == set()


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"\xff", b"<p>" * 100_000])
def test_what_is_no_page_is_said(data: bytes) -> None:
    with pytest.raises(PageError):
        verify_page(data)
