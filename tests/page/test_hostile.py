"""Text from data is text: nothing of it runs, asks for anything, or breaks the page."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import address, build

Visit = Callable[..., Page]

PAYLOADS = Path(__file__).parents[3] / "shared" / "corpora" / "payloads"

STRINGS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onclick='alert(1)",
    "<!--<script>",
    "]]><x>",
    "</style><style>*{background:url(https://example.invalid/x)}</style>",
    "<base href=https://example.invalid/>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{7*7}} ${7*7} {% raw %}",
    "&lt;b&gt; &amp;amp;",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe",
    "a\u2028b\u2029c",
    "Z" * 3_000,
    "word " * 300,
    "ﷺ" * 40,
    "Z̷̢͍̤͉͈̈́͊͗̕a̴͓͝l̷̙̈́g̶̘̓o̵̖͝",
)


def page_of(folder: Path, strings: list[str]) -> Path:
    """A page that has each text as an id, name, alias, description, quote, locator and note."""
    documents = [
        {"id": "doc", "name": "A document", "type": "document", "url": "https://example.org/"}
    ]
    entities = [
        {
            "id": f"{i} {text}",
            "name": text,
            "type": "thing",
            "aliases": text.replace("|", "||"),
            "description": text,
            "note": text,
        }
        for i, text in enumerate(strings)
    ]
    claims = [
        {
            "id": f"claim {i}",
            "source": entity["id"],
            "target": entities[(i + 1) % len(entities)]["id"],
            "type": "related-to",
            "basis": "reporting",
            "document": "doc",
            "locator": entity["name"],
            "quote": entity["name"],
            "note": entity["name"],
        }
        for i, entity in enumerate(entities)
    ]
    return build(folder, documents + entities, claims)


def walk(page: Page, count: int) -> None:
    """Open entity after entity and relation after relation from the tables."""
    details = page.get_by_role("region", name="Details")
    for table in ("Entities", "Relations"):
        links = page.get_by_role("table", name=table)
        links.locator("a[data-row='0']").focus()
        for _ in range(count):
            page.keyboard.press("Enter")
            expect(details.get_by_role("heading", level=2)).not_to_be_empty()
            page.keyboard.press("l" if table == "Entities" else "Shift")
            links.locator("a[tabindex='0']").focus()
            page.keyboard.press("ArrowDown")


def test_nothing_of_the_data_runs(tmp_path: Path, visit: Visit) -> None:
    page = visit(page_of(tmp_path, list(STRINGS)))
    walk(page, len(STRINGS))
    page.get_by_role("searchbox", name="Search").fill("script")
    expect(page.locator("#hits").get_by_role("option").first).to_be_visible()
    expect(page.locator("#app script, #app img, #app base, #app iframe, #app style")).to_have_count(
        0
    )


@pytest.mark.parametrize("text", STRINGS[:12])
def test_text_is_shown_as_it_is_and_has_an_address(tmp_path: Path, visit: Visit, text: str) -> None:
    file = page_of(tmp_path, [text, "another"])
    page = visit(file)
    page.get_by_role("table", name="Entities").get_by_role("link", name=text).first.click()
    heading = page.get_by_role("region", name="Details").get_by_role("heading", level=2)
    expect(heading).to_have_text(text)
    other = visit(file, address(page, "entity="))
    expect(
        other.get_by_role("region", name="Details").get_by_role("heading", level=2)
    ).to_have_text(text)


def test_links_lead_to_web_addresses_only(tmp_path: Path, visit: Visit) -> None:
    page = visit(page_of(tmp_path, list(STRINGS)), "entity=doc")
    links = page.locator("#app a[href]")
    for i in range(links.count()):
        href = links.nth(i).get_attribute("href") or ""
        assert href.startswith(("#", "https://", "http://")), href


def test_a_hostile_address_does_nothing(harbour: Path, visit: Visit) -> None:
    for fragment in (
        "entity=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "__proto__=x&constructor=y&toString=z",
        "type=__proto__&basis=constructor&family=%00",
        "camera=1e309,1e309,1e309&depth=1e9&around=person-mora",
        "sort-entities=__proto__&sort-relations=constructor,descending",
        "%E0%A4%A&entity=%E0%A4%A&===&&&",
    ):
        page = visit(harbour, fragment)
        expect(page.get_by_role("region", name="Details")).to_be_visible()


@pytest.mark.skipif(not PAYLOADS.is_dir(), reason="the corpus of hostile texts is not beside us")
def test_the_corpus_of_hostile_texts_is_read_as_text(tmp_path: Path, visit: Visit) -> None:
    texts = [
        text
        for text in json.loads((PAYLOADS / "blns.json").read_text("utf-8"))
        if any(unicodedata.category(sign)[0] in "LNPS" for sign in text)
        and not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in text)
    ]
    assert len(texts) > 400
    page = visit(page_of(tmp_path, texts))
    walk(page, 40)
    for text in texts[::25]:
        page.get_by_role("searchbox", name="Search").fill(text)
    expect(page.locator("#app script, #app img, #app base, #app iframe")).to_have_count(0)
