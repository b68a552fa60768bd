"""Parties without a name to give: what the data set's own column says of them, and where it shows.

Nobody knows who it is, or somebody knows and does not say: neither may be taken for the other, nor
for a party that is merely called so.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
from graph.exporters import dot, markdown, mermaid, obsidian, svg
from graph.fingerprint import data_hash
from graph.own_columns import IDENTITIES, identity
from graph.page.text_twin import make_register
from graph.page.viewing import make_view
from graph.records import Dataset
from graph.tidying import canonical_files
from tests.core.builder import claim, dataset, entity

ROOT = Path(__file__).resolve().parents[2]
SPACE = "{http://www.w3.org/2000/svg}"
WORDS = {"unknown": "Identity unknown", "undisclosed": "Name not disclosed"}


def said(word: str, header: str = "identity") -> Dataset:
    """A company of which the data say this, beside one of which they say nothing."""
    own = ((header, word),) if word else ()
    return dataset(
        [entity("a", "company", extra=own), entity("b", "company"), entity("d", "document")],
        [claim("r1", "a", "supplies", "b", document="d")],
    )


@pytest.mark.parametrize(
    ("word", "header", "code"),
    [
        ("unknown", "identity", "unknown"),
        ("Undisclosed", " IDENTITY ", "undisclosed"),
        (" UNKNOWN ", "Identity", "unknown"),
        ("", "identity", None),
        ("secret", "identity", None),
        ("unknown|undisclosed", "identity", None),
        ("unknown", "x:identity", None),
        ("unknown", "identity of", None),
    ],
)
def test_two_words_are_understood_and_no_other(word: str, header: str, code: str | None) -> None:
    known = identity(said(word, header).entities["a"])
    assert (known.code if known else None) == code
    assert identity(said(word, header).entities["b"]) is None


@given(st.text().filter(lambda text: text.strip().casefold() not in WORDS))
def test_what_is_not_understood_is_kept_and_draws_nothing(word: str) -> None:
    item = entity("a", "company", extra=(("identity", word),))
    assert identity(item) is None
    assert item.extra == (("identity", word),)


def test_two_columns_that_contradict_each_other_are_not_believed() -> None:
    both = (("Identity", "undisclosed"), ("identity", "unknown"))
    assert identity(entity("a", extra=both)) is None
    same = (("Identity", "unknown"), ("identity", "unknown"))
    assert identity(entity("a", extra=same)) == IDENTITIES[0]


@pytest.mark.parametrize("code", WORDS)
def test_it_is_a_column_of_the_data_set_like_any_other(code: str) -> None:
    data = said(code)
    assert data_hash(data) != data_hash(said(""))
    file = canonical_files(data)["entities.csv"].decode("utf-8-sig")
    assert file.splitlines()[0].endswith(",identity")
    assert file.splitlines()[1].endswith(f",{code}")


@pytest.mark.parametrize("code", WORDS)
def test_every_text_says_so_in_words_and_says_nothing_of_others(code: str) -> None:
    data, words = said(code), WORDS[code].lower()
    other = next(item.lower() for key, item in WORDS.items() if key != code)
    register = b"".join(make_register(data).body).decode()
    texts = [
        markdown.render(data).decode().replace("\\", ""),
        dot.render(data).decode(),
        mermaid.render(data).decode().replace("#40;", "(").replace("#41;", ")"),
        register,
        svg.render(data).decode(),
        *(text.decode() for name, text in obsidian.files(data).items() if name == "A.md"),
    ]
    for text in texts:
        assert words in text.lower()
        assert other not in text.lower()
        assert f"b ({words})" not in text.lower()
    meaning = next(item.meaning for item in IDENTITIES if item.code == code)
    assert f"<strong>{WORDS[code]}.</strong> {meaning}" in register
    assert f"A ({words}) supplies B" in texts[0]


def test_the_picture_draws_an_empty_outline_with_its_own_sign() -> None:
    def drawn(word: str, key: str = "a") -> tuple[str, str, list[str]]:
        root = ET.fromstring(svg.render(said(word)))  # noqa: S314  our own file
        (group,) = (item for item in root.iter() if item.get("data-entity") == key)
        shape = group.find(f"{SPACE}polygon")
        assert shape is not None
        inside = [text.text or "" for text in group.findall(f"{SPACE}text")]
        bars = ["bar" for _ in group.findall(f"{SPACE}rect")]
        return str(shape.get("fill")), str(shape.get("stroke-dasharray", "")), [*inside, *bars]

    plain, whole, letter = drawn("")
    empty, broken, question = drawn("unknown")
    closed, rim, bar = drawn("undisclosed")
    assert (whole, letter) == ("", ["C"])
    assert empty == closed != plain
    assert (bool(broken), question) == (True, ["?"])
    assert (rim, bar) == ("", ["bar"])
    assert drawn("unknown", "b") == drawn("secret") == (plain, whole, letter)


def test_the_legend_of_a_picture_explains_what_is_in_it() -> None:
    assert "Identity unknown (1)" in svg.render(said("unknown")).decode()
    for word in ("secret", "", "undisclosed"):
        assert "Identity unknown" not in svg.render(said(word)).decode()


def test_the_view_points_to_who_has_no_name_to_give() -> None:
    data = said("undisclosed")
    data = replace(data, entities=data.entities | {"c": said("unknown").entities["a"]})
    view = make_view(data, dict.fromkeys([*data.entities, "a"], (0, 0)))
    codes = [item.code for item in view.vocabulary.identities]
    assert codes == list(WORDS)
    assert [codes[at] for at in view.identities.identity] == ["undisclosed", "unknown"]
    assert view.identities.entity == [0, 2]


def test_our_own_data_have_one_party_whose_name_no_document_gives() -> None:
    data = graph.load(ROOT / "entities.csv", ROOT / "relations.csv")
    found = {key: known.code for key, item in data.entities.items() if (known := identity(item))}
    assert found == {"company-wuhan-unnamed": "undisclosed"}
