"""Every word of the page is in the catalogues; order and numbers are those of the reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "graph" / "page" / "web"
PAGES = sorted(
    path
    for path in [*WEB.rglob("*.ts"), *WEB.rglob("*.tsx")]
    if ".test." not in path.name and path.parent.name != "words"
)

#: A word between tags, or in an attribute that is shown or read out.
WORD = re.compile(
    r">[^<>{}=;()]*[A-Za-z]{2,}[^<>{}=;()]*</"
    r'|\b(?:aria-label|aria-roledescription|aria-valuetext|title|placeholder|alt)="[^"]*[A-Za-z]'
)
#: A language that is named where the reader's should be asked.
LANGUAGE = re.compile(
    r'localeCompare\([^)]*,\s*"|Intl\.\w+\(\s*"|\.toLocale\w+\(\s*"|\.localeCompare\([^,)]*\)'
)


def found(pattern: re.Pattern[str], text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if pattern.search(line)]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [path for path in PAGES if path.suffix == ".tsx"], ids=name)
def test_a_component_has_no_words_of_its_own(path: Path) -> None:
    assert found(WORD, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_no_language_is_named_outside_the_catalogues(path: Path) -> None:
    assert found(LANGUAGE, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (WORD, "<h2>Details</h2>"),
        (WORD, '<section aria-label="Graph">'),
        (WORD, "<p class='hint'> no more </p>"),
        (LANGUAGE, 'a.localeCompare(b, "en")'),
        (LANGUAGE, "a.localeCompare(b)"),
        (LANGUAGE, 'new Intl.Collator("en", {})'),
        (LANGUAGE, 'date.toLocaleDateString("en-GB")'),
    ],
)
def test_a_word_or_language_would_be_found(pattern: re.Pattern[str], line: str) -> None:
    assert found(pattern, line) == [line]
