"""The smaller explorer: the page of a selection, whole, and its register where it is large."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graph.errors import EnvironmentFault, UsageError
from graph.exporters import registry
from graph.page import render, render_page
from graph.selection import select
from tests.core import export_samples as samples

HTML = registry()["html"]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample counts as large."""
    monkeypatch.setattr(render, "MOST_IN_PAGE", 3)


def test_it_is_the_page_of_the_selection(tmp_path: Path) -> None:
    part = select(samples.sample(), around=["007"])
    made = HTML.export(part, tmp_path / "part.html")
    data = (tmp_path / "part.html").read_bytes()
    assert data == render_page(part)
    assert b'data-entity="007"' in data
    assert b'data-entity="port"' not in data
    assert [path.name for path in tmp_path.iterdir()] == ["part.html"]
    assert [(file.name, file.sha256) for file in made.files] == [
        ("", digest(tmp_path / "part.html"))
    ]
    assert made.entities == len(part.entities)


def test_a_large_one_has_its_register_beside_it_and_says_so(
    small_limit: None, tmp_path: Path
) -> None:
    data = samples.sample()
    made = HTML.export(data, tmp_path / "part.html")
    assert {file.name: file.sha256 for file in made.files} == {
        "": digest(tmp_path / "part.html"),
        "register.html": digest(tmp_path / "register.html"),
    }
    (said,) = [loss for loss in made.losses if "register.html" in loss.reason]
    assert said.count == len(data.entities)
    assert b"register.html#" in (tmp_path / "part.html").read_bytes()
    assert HTML.export(data, tmp_path / "part.html") == made


def test_the_register_of_another_page_is_spared(small_limit: None, tmp_path: Path) -> None:
    (tmp_path / "register.html").write_text("of index.html", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match=r"E805: .*register\.html"):
        HTML.export(samples.sample(), tmp_path / "part.html")
    assert [path.name for path in tmp_path.iterdir()] == ["register.html"]
    assert (tmp_path / "register.html").read_text(encoding="utf-8") == "of index.html"


def test_a_page_is_not_called_like_its_register(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"register\.html"):
        HTML.export(samples.sample(), tmp_path / "register.html")
    assert list(tmp_path.iterdir()) == []
