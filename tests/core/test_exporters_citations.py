"""Footnotes and bibliographies: every claim a note, every cited document an item, no markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from graph.exporters import bibtex, csl, markdown, ris
from graph.exporters.citations import date_parts, permalink, web
from graph.fingerprint import data_hash
from graph.records import Claim, Dataset, Relation
from tests.core import export_samples as samples

SHARED = Path(__file__).parents[1] / "shared_cases" / "permalinks.json"
SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]
#: Of the JSON schema of CSL 1.0.2, the variables that we use.
VARIABLES = {
    *("id", "type", "title", "author", "publisher", "issued", "accessed", "URL"),
    *("archive_location", "number", "abstract", "note", "custom"),
}


def live(data: Dataset) -> list[Claim]:
    return [claim for claim in data.claims if claim.status != "retracted"]


def notes(text: str) -> dict[int, str]:
    found = re.findall(r"^\[\^(\d+)\]: (.*)$", text, re.MULTILINE)
    assert len(dict(found)) == len(found)
    return {int(number): note for number, note in found}


def check_notes(data: Dataset) -> None:
    text = markdown.render(data).decode()
    found = notes(text)
    body = re.sub(r"^\[\^\d+\]: .*$", "", text, flags=re.MULTILINE)
    assert [int(number) for number in re.findall(r"\[\^(\d+)\]", body)] == list(found)
    ids = [re.findall(r"; claim `([^`]*)`;", note)[-1] for note in found.values()]
    assert sorted(ids) == sorted(claim.id for claim in live(data))
    assert data_hash(data) in text


@settings(max_examples=40, deadline=None)
@given(samples.said())
def test_notes_and_claims_are_one_to_one(said: list[Claim]) -> None:
    check_notes(samples.make(samples.entities(), said))


@pytest.mark.parametrize("data", SAMPLES)
def test_notes_and_claims_are_one_to_one_in_awkward_data(data: Dataset) -> None:
    check_notes(data)


def test_a_note_tells_what_a_reader_needs() -> None:
    found = list(notes(markdown.render(samples.sample()).decode()).values())
    (note,) = [note for note in found if "claim `c1`" in note]
    for part in (
        *("**supports**", "The Harbor Register", "*What the office did*", "p. 12", "“So.”"),
        "<https://example.org/doc?a=1&b=2#:~:text=So.>",
        "archived <https://web.example.org/1#:~:text=So.>",
        *("read 2026-10-01", "`fr-doc:2023-1`"),
        f"`#relation=007|owns|constructor&data={data_hash(samples.sample())}`",
    ):
        assert part in note
    (denial,) = [note for note in found if "claim `c2`" in note]
    assert denial.startswith("**denies**; says Name of NA")
    assert (
        "Name of 007 owns Name of constructor (contested)."
        in markdown.render(samples.sample()).decode()
    )


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://e.example)",
        "<b>x</b>",
        "# x",
        "- x",
        "1. x",
        "https://e.example",
        "www.e.example",
        "![x](y)",
        "&lt;",
        "a `b`",
        "+ x",
        "***",
        "[^1]",
    ],
)
def test_text_is_no_markup(text: str) -> None:
    made = markdown.escaped(text)
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", made)
    assert not re.search(r"[\[\]<>*_`#&]|^[-+=]|^\d+\.|https?:|www\.", bare)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", made) == text


def items(data: Dataset) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(csl.render(data))
    return made


@pytest.mark.parametrize("data", SAMPLES)
def test_csl_holds_every_cited_document_and_every_claim(data: Dataset) -> None:
    made = items(data)
    assert [item["id"] for item in made] == sorted({claim.document for claim in live(data)})
    assert all(set(item) <= VARIABLES for item in made)
    claims = [claim["id"] for item in made for claim in item["custom"]["claims"]]
    assert sorted(claims) == sorted(claim.id for claim in live(data))


def test_csl_dates_are_as_exact_as_they_were() -> None:
    (item,) = [item for item in items(samples.sample()) if item["id"] == "doc"]
    assert item["issued"] == {"date-parts": [[2019, 5]]}
    assert item["accessed"] == {"date-parts": [[2026, 10, 1]]}
    things = [
        replace(entity, start="2019~") if entity.id == "doc" else entity
        for entity in samples.entities()
    ]
    data = samples.make(things, samples.claims())
    assert items(data)[0]["issued"] == {"date-parts": [[2019]], "circa": True}
    assert date_parts("2018/2019") == date_parts("2018-XX") == date_parts("2018-21") == []


@pytest.mark.parametrize("data", SAMPLES)
def test_bibtex_has_an_entry_for_each_document_and_sound_braces(data: Dataset) -> None:
    text = bibtex.render(data).decode()
    entries = re.findall(r"^@misc\{([A-Za-z0-9-]+),$", text, re.MULTILINE)
    assert len(set(entries)) == len(entries) == len(items(data))
    assert text.replace("{@}", "").count("@") == len(entries)
    depth = 0
    for sign in re.findall("[{}]", text):  # BibTeX counts them escaped or not
        depth += 1 if sign == "{" else -1
        assert depth >= 0
    assert depth == 0
    for claim in live(data):
        if claim.origin == "row":
            assert bibtex.escaped(claim.id) in text


@pytest.mark.parametrize("data", SAMPLES)
def test_ris_has_a_record_for_each_document_and_no_line_of_a_text(data: Dataset) -> None:
    text = ris.render(data).decode()
    lines = text.split("\r\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines if line)
    assert "\n" not in text.replace("\r\n", "")
    assert sum(line.startswith("TY  - ") for line in lines) == len(items(data))
    assert sum(line == "ER  - " for line in lines) == len(items(data))
    said = [line for line in lines if line.startswith("N1  - ") and ": supports:" in line]
    rows = [claim for claim in live(data) if claim.origin == "row" and claim.stance == "supports"]
    assert len(said) == len(rows)


def test_only_addresses_of_the_web_are_links() -> None:
    assert web("javascript:alert(1)") == web("https://a b") == ""
    assert web("https://e.example/<>\"'é") == "https://e.example/%3C%3E%22'%C3%A9"


def test_permalinks_are_those_of_the_page() -> None:
    cases = json.loads(SHARED.read_text(encoding="utf-8"))
    for source, kind, target, fragment in cases["relations"]:
        relation = Relation(source, kind, target, directed=True, claims=())
        assert permalink(relation, cases["hash"]) == f"{fragment}&data={cases['hash']}"
