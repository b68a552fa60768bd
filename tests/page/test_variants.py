"""Pages of other kinds: data that are packed, data that cite nothing, dates that are not exact."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import graph
from graph.page import data_block
from tests.page.conftest import PAIR

Visit = Callable[..., Page]


def test_packed_data_open_like_plain_ones(
    harbour: Path, tmp_path: Path, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_block, "PLAIN_LIMIT", 0)
    packed = tmp_path / "packed.html"
    graph.write_page(graph.load(PAIR / "entities.csv", PAIR / "relations.csv"), packed)
    assert 'id="graph-data-gz"' in packed.read_text("utf-8")
    assert 'id="graph-data"' not in packed.read_text("utf-8")
    pages = [visit(file, "entity=person-mora") for file in (harbour, packed)]
    texts = [page.get_by_role("region", name="Details").inner_text() for page in pages]
    assert "Ana Mora" in texts[0]
    assert texts[0] == texts[1]


def test_a_record_that_cites_nothing_says_so_everywhere(tmp_path: Path, visit: Visit) -> None:
    (tmp_path / "entities.csv").write_text("name\nAnn\nBob\n", "utf-8")
    (tmp_path / "relations.csv").write_text("source,target,type\nAnn,Bob,related-to\n", "utf-8")
    file = tmp_path / "index.html"
    dataset = graph.load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    assert not dataset.cited
    graph.write_page(dataset, file)
    page = visit(file)
    expect(page.get_by_role("note")).to_contain_text("uncited network")
    row = page.get_by_role("table", name="Relations").get_by_role("row").nth(1)
    expect(row).to_contain_text("No citation")
    expect(row).not_to_contain_text("Supported")
    line = row.locator("svg.line line.plain")
    dashes = [float(part) for part in (line.get_attribute("stroke-dasharray") or "").split()]
    assert len(dashes) == 4
    assert dashes[0] > 2 * dashes[2]
    expect(page.get_by_role("region", name="Legend")).to_contain_text("No citation")
    row.get_by_role("link").click()
    expect(page.get_by_role("region", name="Details")).to_contain_text("No document is cited.")


def test_the_list_of_relations_begins_with_what_is_contested(harbour: Path, visit: Visit) -> None:
    table = visit(harbour).get_by_role("table", name="Relations")
    expect(table.get_by_role("row").nth(1)).to_contain_text("operates in")
    expect(table.get_by_role("row").nth(2)).to_contain_text("Official act")
    expect(table.locator("th[aria-sort]")).to_have_count(0)


def test_a_date_that_is_not_exact_is_said_in_words_too(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "relation=person-mora|owns|company-blue")
    expect(page.get_by_role("region", name="Details")).to_contain_text("201X (in the 2010s)")
