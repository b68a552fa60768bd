"""The gap report of documents that say their language: one number, and what it is made up of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import graph

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spoken")
    (folder / "entities.csv").write_text(
        "id,name,type,url,language\n"
        "a,Alpha,company,,\nb,Beta,company,,\nc,Gamma,port,,\n"
        "d,One,document,https://example.org/1,en\n"
        "e,Two,document,https://example.org/2,es-MX\n"
        "f,Three,document,https://example.org/3,\n",
        "utf-8",
    )
    (folder / "relations.csv").write_text(
        "id,source,type,target,basis,document\n"
        "1,a,operates-in,c,reporting,d\n2,b,operates-in,c,reporting,e\n"
        "3,a,supplies,b,reporting,d\n4,b,supplies,a,reporting,d\n5,b,supplies,a,reporting,e\n"
        "6,b,owns,a,reporting,f\n",
        "utf-8",
    )
    file = folder / "index.html"
    graph.write_page(graph.load(folder / "entities.csv", folder / "relations.csv"), file)
    return file


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("", "Relations in one language: English 2; Spanish 1 3"),
        ("&lang=es", "Relaciones en un solo idioma: inglés 2; español 1 3"),
        ("&lang=zh", "仅见于一种语言的关系：英语 2；西班牙语 1 3"),
    ],
)
def test_it_is_one_number_with_its_parts(
    spoken: Path, visit: Visit, language: str, label: str
) -> None:
    page = visit(spoken, f"report=gaps{language}")
    part = page.locator("details.part").filter(has_text=label)
    expect(part).to_have_count(1)
    part.locator("summary").click()
    expect(part.get_by_role("link", name="Alpha").first).to_be_visible()
    expect(part).not_to_contain_text("owns")
