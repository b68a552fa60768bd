"""The page about formats names every format, every suffix, and what the code says of each."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from graph.cli.application import run
from graph.exporters import registry

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
PARTS = PAGE.split("## Opening them")[1].split("\n### ")[1:]
SECTIONS = {part.split("\n", 1)[0].strip(): part for part in PARTS}


def test_every_format_has_a_section_and_no_other_has() -> None:
    assert list(SECTIONS) == list(registry())


@pytest.mark.parametrize("name", registry())
def test_a_section_names_its_files(name: str) -> None:
    exporter = registry()[name]
    told = SECTIONS[name]
    assert all(f"`{suffix}`" in told for suffix in exporter.suffixes if suffix != ".htm")
    if exporter.is_folder:
        assert "folder" in told


def test_the_formats_that_hold_story_and_codes_are_those_that_the_page_names() -> None:
    (told,) = re.findall(r"have a place in `(\w+)` and `(\w+)`", PAGE)
    for what in ("story", "codes"):
        assert [n for n, e in registry().items() if not getattr(e.lacks, what)] == list(told)


def test_its_links_lead_somewhere() -> None:
    for decision in re.findall(r"`docs/decisions/(\d{4})`", PAGE):
        assert list((ROOT / "docs" / "decisions").glob(f"{decision}-*.md"))
    for name in re.findall(r"\]\(([^#)]+)\)", PAGE):
        assert (ROOT / "docs" / name).is_file()


@pytest.mark.parametrize("line", re.findall(r"^recordgraph .*$", PAGE, re.MULTILINE))
def test_its_commands_work(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = shlex.split(line)[1:]
    pair = ["--entities", str(ROOT / "entities.csv"), "--relations", str(ROOT / "relations.csv")]
    assert run([words[0], *pair, *words[1:]]) == 0
    assert list(tmp_path.iterdir())
