"""Parties without a name to give: unknown is one thing and undisclosed another, in every place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import graph
from graph.own_columns import IDENTITIES
from tests.page.conftest import drawing
from tests.page.test_export import download

Visit = Callable[..., Page]
MEANINGS = {item.code: item.meaning for item in IDENTITIES}
RELATIONS = """id,source,type,target,basis,document
1,a,operates-in,c,reporting,d
2,b,operates-in,c,reporting,d
3,e,operates-in,c,reporting,d
"""


def written(folder: Path, payer: str, firm: str) -> Path:
    """A page on which these words are said of who somebody is."""
    folder.mkdir(exist_ok=True)
    rows = (
        "id,name,type,url,identity",
        f"a,A firm in the harbour,company,,{firm}",
        f"b,Whoever paid,person,,{payer}",
        "c,Norvale,port,,",
        "d,Report,document,https://example.org/d,",
        "e,Some other firm,company,,secret",
    )
    (folder / "entities.csv").write_text("\n".join(rows), "utf-8")
    (folder / "relations.csv").write_text(RELATIONS, "utf-8")
    file = folder / "index.html"
    graph.write_page(graph.load(folder / "entities.csv", folder / "relations.csv"), file)
    return file


@pytest.fixture(scope="module")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("nameless"), "unknown", "undisclosed")


def test_profile_lists_and_legend_tell_them_apart(nameless: Path, visit: Visit) -> None:
    page = visit(nameless)
    legend = page.get_by_role("region", name="Legend")
    expect(legend.get_by_text("Identity unknown", exact=True)).to_be_visible()
    expect(legend.get_by_text("Name not disclosed", exact=True)).to_be_visible()
    table = page.get_by_role("table", name="Entities")
    signs = {"A firm": "Name not disclosed", "Whoever": "Identity unknown", "Some other": None}
    for name, sign in signs.items():
        row = table.get_by_role("row").filter(has_text=name)
        expect(row.get_by_role("img")).to_have_count(1 if sign else 0)
        if sign:
            expect(row.get_by_role("img", name=sign)).to_be_visible()
    details = page.get_by_role("region", name="Details")
    table.get_by_role("link", name="Whoever paid").click()
    expect(details.locator("p.kicker")).to_contain_text("Person · Identity unknown")
    expect(details).to_contain_text(MEANINGS["unknown"])
    table.get_by_role("link", name="A firm in the harbour").click()
    expect(details.locator("p.kicker")).to_contain_text("Company · Name not disclosed")
    expect(details).to_contain_text(MEANINGS["undisclosed"])
    expect(details).not_to_contain_text(MEANINGS["unknown"])
    table.get_by_role("link", name="Some other firm").click()
    expect(details.locator("p.kicker")).not_to_contain_text("·")
    expect(details).to_contain_text("secret")


def test_the_chart_draws_them_otherwise(tmp_path: Path, visit: Visit) -> None:
    words = (("", ""), ("unknown", ""), ("undisclosed", ""), ("secret", ""))
    files = [written(tmp_path / str(at), *pair) for at, pair in enumerate(words)]
    plain, unknown, undisclosed, secret = (drawing(visit(file)) for file in files)
    assert plain == secret
    assert len({plain, unknown, undisclosed}) == 3


@pytest.mark.parametrize(
    ("language", "word", "meaning"),
    [
        ("es", "Nombre no revelado", "Quienes hablan de esta parte no dan su nombre."),
        ("zh", "名称未披露", "谈及此方的人没有说出其名称。"),
    ],
)
def test_the_other_languages_say_it(
    nameless: Path, visit: Visit, language: str, word: str, meaning: str
) -> None:
    details = visit(nameless, f"entity=a&lang={language}").locator("#details")
    expect(details.locator("p.kicker")).to_contain_text(word)
    expect(details).to_contain_text(meaning)


def test_exported_picture_and_notes_say_it(nameless: Path, tmp_path: Path, visit: Visit) -> None:
    page = visit(nameless)
    picture = download(page, "Picture (SVG)", tmp_path).read_text("utf-8")
    assert "Name not disclosed</text>" in picture
    assert "Identity unknown</text>" in picture
    notes = download(page, "Footnotes (Markdown)", tmp_path).read_text("utf-8")
    assert "A firm in the harbour (name not disclosed) operates in Norvale." in notes
    assert "Some other firm operates in Norvale." in notes
