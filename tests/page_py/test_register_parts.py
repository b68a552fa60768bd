"""The register against the data of its page: who changes a sentence and seals again is found."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.page import verifying
from graph.page.register_parts import HEADINGS, differing, parts_of
from graph.page.render import render_files
from graph.page.seal import PLACE, sealed
from graph.page.verifying import verify_page
from graph.selection import select
from graph.verifying import Verdict
from tests.page_py.samples import hostile, many, small

if TYPE_CHECKING:
    from graph.records import Dataset

pytestmark = pytest.mark.usefixtures("light")


def resealed(data: bytes) -> bytes:
    """The page as a forger leaves it, who makes the seal anew."""
    return sealed([re.sub(rb'(?<=recordgraph-file" content="sha256-)[0-9a-f]{64}', PLACE, data)])


def page(data: Dataset | None = None) -> bytes:
    return render_files(data or small())["index.html"]


def found(data: bytes, register: bytes | None = None) -> dict[str, str]:
    """What drifted, and what is said of it."""
    checks = verify_page(data, register).checks
    return {check.part: check.said for check in checks if check.verdict is Verdict.DRIFT}


def forged(old: str, new: str, data: bytes | None = None) -> bytes:
    """A page whose register says something else, sealed again; its data are untouched."""
    before, start, after = (data or page()).partition(b"<main>")
    assert after.count(old.encode()) >= 1, old
    return resealed(before + start + after.replace(old.encode(), new.encode(), 1))


MUTANTS = [
    # A sentence: stance, date, stage, place and note of a claim.
    ("<em>denies</em>", "<em>supports</em>", "claim "),
    ("stage: charged", "stage: convicted", "claim "),
    ("p. 12", "p. 21", "claim "),
    # A name: of an entity, of the end of a relation, of a document.
    ("Ana Ñ</bdi></h3>", "Ana N</bdi></h3>", "entity ana"),
    ("</bdi></a>\n<ul", "x</bdi></a>\n<ul", "relation "),
    # A link: to another entity, to another claim, and one that is new.
    ('<a href="#e-firm"><bdi>', '<a href="#e-ana"><bdi>', ""),
    # The state of a relation, and what the types mean.
    ("<strong>(contested)</strong>", "<strong>(supported)</strong>", ""),
    ('<p class="meaning">', '<p class="meaning">Not so: ', "headings"),
    ("</main>", '<p class="note">Wrong.</p></main>', "headings"),
    ("<li data-withdrawn", '<li class="x" data-withdrawn', "withdrawn id "),
    ("<p><bdi>", '<p lang="xx"><bdi>', "entity "),
]


@pytest.mark.parametrize(("old", "new", "named"), MUTANTS)
def test_a_changed_part_is_named(old: str, new: str, named: str) -> None:
    wrong = found(forged(old, new))
    assert list(wrong) == ["sentences"]
    assert wrong["sentences"].startswith(f"not what the data amount to: {named}")
    assert ", " not in wrong["sentences"]


def test_a_claim_is_named_by_its_id_and_many_are_counted() -> None:
    data = small()
    said = page(data).decode()
    ids = re.findall(r'data-claim="([^"]+)"', said)
    head, _, tail = said.partition("<main>")
    changed = head + "<main>" + re.sub(r"(<li id=\"c-[^>]*>)", r"\1Not so: ", tail)
    wrong = found(resealed(changed.encode()))["sentences"]
    assert wrong.startswith(f"not what the data amount to: claim {min(ids)}, claim ")
    assert wrong.endswith(f"{len(ids) - 5} more") == (len(ids) > 5)


def test_what_was_left_out_or_moved_is_found() -> None:
    text = page().decode()
    claims = re.findall(r"<li id=\"c-.*?</li>\n", text, re.DOTALL)
    assert "sentences" in found(forged(claims[0], ""))
    assert "sentences" in found(forged("<section", "</main><main><section"))
    assert "sentences" in found(forged("</article>", "</article></section>"))


@pytest.mark.parametrize(
    "data", [small(), many(60), select(small(), around=["ana"], depth=1)], ids=["s", "m", "part"]
)
def test_an_untouched_register_matches(data: Dataset) -> None:
    report = verify_page(page(data))
    (check,) = [check for check in report.checks if check.part == "sentences"]
    assert check.verdict is Verdict.MATCH


def test_hostile_texts_change_nothing_and_are_found_when_changed() -> None:
    data = hostile()
    rows = {k: replace(r, countries=(), start="") for k, r in data.entities.items()}
    rows = {key: row for key, row in rows.items() if "\ud800" not in key}
    claims = tuple(claim for claim in data.claims if "\ud800" not in claim.id)
    made = page(replace(data, entities=rows, claims=claims))
    assert found(made) == {}
    assert list(found(forged("{{ 7 * 7 }}", "49", made))) == ["sentences"]


def test_a_second_file_is_compared_too() -> None:
    files = render_files(many(2_100))
    first, second = files["index.html"], files["register.html"]
    assert found(first, second) == {}
    changed = second.replace(b"<bdi>Thing 7</bdi></h3>", b"<bdi>Thing 8</bdi></h3>", 1)
    assert changed != second
    assert list(found(first, resealed(changed))) == ["sentences"]


def test_of_another_version_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "__version__", "9.9")
    report = verify_page(forged("p. 12", "p. 21"))
    (check,) = [check for check in report.checks if check.part == "sentences"]
    assert check.verdict is Verdict.NOTHING
    assert "was not made again" in check.said


def test_standing_that_the_claims_do_not_amount_to_is_found() -> None:
    text = page().decode()
    block = re.search(r'id="graph-data">(.*?)</script>', text, re.DOTALL)
    assert block is not None
    view = json.loads(block[1])
    assert view["standing"]["sentence"]
    at = view["standing"]["sentence"][0]
    other = view["strings"][at] + " and convicted"
    view["standing"]["sentence"][0] = len(view["strings"])
    view["strings"].append(other)
    said = text.replace(block[1], json.dumps(view).replace("<", "\\u003c"))
    # Register and data tell the same; only the claims do not.
    said = said.replace(f"<bdi>{view['strings'][at]}</bdi>", f"<bdi>{other}</bdi>", 1)
    assert list(found(resealed(said.encode()))) == ["relations"]


def test_parts_are_told_apart_and_pieces_make_no_difference() -> None:
    whole = (
        b'<nav>x</nav><main><h2>T</h2><p data-entity="a">b<i data-claim="c">d</i>e</p></main><p>f'
    )
    parts = parts_of([whole])
    assert set(parts) == {HEADINGS, ("entity", "a"), ("claim", "c")}
    for at in range(1, len(whole)):
        assert parts_of([whole[:at], whole[at:]]) == parts
    for old, new, changed in (
        (b"<h2>T", b"<h2>U", [HEADINGS]),
        (b">b<", b">c<", [("entity", "a")]),
        (b">e<", b"> e<", [("entity", "a")]),
        (b">d<", b">D<", [("claim", "c")]),
        (b"x</nav>", b"y</nav>", []),
        (b"<p>f", b"<p>g", []),
        (b"<i ", b"<i hidden ", [("claim", "c")]),
    ):
        assert differing(parts, parts_of([whole.replace(old, new, 1)])) == changed
