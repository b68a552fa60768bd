"""What a notebook shows of a data set: numbers that are right, and no markup from the data."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EnvironmentFault
from graph.fingerprint import data_hash
from graph.page import render_page
from graph.page.summary import MOST_ROWS, embedded, summary
from graph.records import About, Dataset, Entity
from tests.page_py.samples import HOSTILE, make, small

OURS = {"table", "caption", "thead", "tbody", "tr", "th", "td", "p", "code"}


class Shown(HTMLParser):
    """The elements, their attributes and the text of what is shown."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[tuple[str, str | None]] = set()
        self.cells: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= set(attrs)
        if tag in {"th", "td", "caption", "p"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        self.cells[-1] += data


def shown(data: Dataset) -> Shown:
    return Shown(summary(data))


class Frames(HTMLParser):
    """The frames of what is shown, and every other element that could load or run something."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.frames: list[dict[str, str | None]] = []
        self.others: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "iframe":
            self.frames.append(dict(attrs))
        elif tag not in OURS:
            self.others.append(tag)


def numbers(cells: list[str]) -> dict[str, str]:
    """The number behind each kind of thing and each type of it."""
    rows = cells[4:]
    return {rows[n] or rows[n + 1]: rows[n + 2] for n in range(0, len(rows) - 2, 3)}


def test_it_counts_what_is_there() -> None:
    data = small()
    cells = shown(data).cells
    told = numbers(cells)
    assert told["entities"] == str(len(data.entities))
    assert told["claims"] == str(sum(claim.status != "retracted" for claim in data.claims))
    assert int(told["claims"]) == len(data.claims) - 1, "the retracted claim is not counted"
    types = [entity.type for entity in data.entities.values()]
    assert told[data.vocabulary.entity_type("person").label] == str(types.count("person"))
    assert any(data_hash(data) in cell for cell in cells)


def test_parts_add_up_where_there_are_many_types() -> None:
    things = [Entity(f"e{n}", f"E {n}", f"kind-{n}") for n in range(MOST_ROWS + 5)]
    cells = shown(make(things, [])).cells
    assert "6 other types" in cells
    told = numbers(cells)
    assert told["6 other types"] == "6"
    assert told["entities"] == str(MOST_ROWS + 5)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_text(text: str) -> None:
    data = make([Entity(text, text, text)], [], about=About(title=text, disclaimer=text))
    made = shown(data)
    assert set(made.tags) <= OURS
    assert made.attributes == {("scope", "col"), ("scope", "row")}
    told = text.replace("\ud800", "\ufffd")
    assert made.cells[0] == told
    assert told in made.cells[1:]
    whole = Frames(data._repr_html_())
    assert whole.others == []
    (frame,) = whole.frames
    assert frame["title"] == told
    assert frame["srcdoc"] == render_page(data).decode()


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_text_becomes_markup(title: str, type_: str) -> None:
    made = shown(make([Entity("e", "E", type_)], [], about=About(title=title)))
    assert set(made.tags) <= OURS
    assert made.tags.count("tr") == 5


def test_it_asks_for_nothing_from_anywhere() -> None:
    markup = summary(small())
    assert not any(word in markup for word in ("src=", "href=", "<script", "<style", "url("))
    (frame,) = Frames(small()._repr_html_()).frames
    assert set(frame) == {"title", "width", "height", "loading", "sandbox", "srcdoc"}
    # Without an origin of its own, a page in a notebook reaches neither it nor its server.
    assert "allow-same-origin" not in (frame["sandbox"] or "")
    assert "allow-top-navigation" not in (frame["sandbox"] or "")


def test_the_frame_holds_the_page_byte_by_byte() -> None:
    # Its policy names the scripts by their hashes: one sign written otherwise, and none runs.
    data = small()
    (frame,) = Frames(data._repr_html_()).frames
    assert (frame["srcdoc"] or "").encode() == render_page(data)


def test_a_page_that_is_too_large_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.page.summary.MOST_EMBEDDED", 1000)
    made = embedded(small())
    assert Frames(made).frames == []
    assert re.search(
        r"not shown here: it has [\d.]+ MiB, more than 0\. Write it with graph\.write", made
    )
    monkeypatch.setattr("graph.page.render.MOST_IN_PAGE", 2)
    monkeypatch.setattr("graph.page.render.render_files", None)  # not even tried
    assert "it has more than 2 entities" in embedded(small())


def test_a_page_that_cannot_be_made_leaves_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Dataset) -> dict[str, bytes]:
        message = "the page's bundle is missing <here>"
        raise EnvironmentFault(message)

    monkeypatch.setattr("graph.page.render.render_files", fails)
    made = small()._repr_html_()
    assert made.startswith("<table>")
    assert "bundle is missing &lt;here&gt;. Write it" in made


def test_uncited_data_say_so() -> None:
    assert "No claim is cited." in shown(replace(small(), cited=False)).cells
    assert "No claim is cited." not in shown(small()).cells


def test_records_do_not_import_the_page_before_a_notebook_asks() -> None:
    code = "import sys, graph.records; sys.exit('graph.page' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
