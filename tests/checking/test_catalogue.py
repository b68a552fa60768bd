"""The catalogue of malformed pairs that lies beside the project: outcome, exit code, place."""

from __future__ import annotations

import csv
import re

import pytest

from graph.errors import UsageError
from graph.issues import Severity, register
from graph.loading import Source, read
from tests.checking.shared import CORPORA, needs_corpora

CATALOGUE = CORPORA / "bad_inputs.csv"


def _rows() -> list[dict[str, str]]:
    if not CATALOGUE.exists():
        return []
    with CATALOGUE.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["fixture"]]


def _source(row: dict[str, str]) -> Source:
    folder = CORPORA / row["fixture"]
    told = re.search(r"--map (.*)", row["how"])
    return Source(
        folder / "entities.csv",
        folder / "relations.csv",
        delimiter=";" if "--delimiter ;" in row["how"] else ",",
        mapping=(told[1].strip(),) if told else (),
        strict="--strict" in row["how"],
    )


@needs_corpora
@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["id"])
def test_ends_as_the_catalogue_says(row: dict[str, str]) -> None:
    source = _source(row)
    try:
        reading = read(source)
    except UsageError:
        assert "error" in row["expected_outcome"]
        assert "2" in row["exit_code"].split("|")
        return
    issues = reading.issues
    worst = [s for s in Severity if any(issue.severity is s for issue in issues)]
    outcome = str(worst[0]) if worst else "ok"
    assert outcome in row["expected_outcome"].split("|"), [str(issue) for issue in issues]
    machine = any(register()[issue.code].environment for issue in issues)
    failed = outcome == "error" or (source.strict and outcome == "warning")
    code = 3 if machine else 1 if failed else 0
    assert str(code) in row["exit_code"].split("|")
    if issues and row["location"]:
        families = [family[:2] for family in row["expected_family"].split("|") if family]
        at = {
            place
            for issue in issues
            if not families or issue.code[:2] in families
            for place in (str(issue.place), str(issue.place).rpartition(":")[0])
        }
        assert at & set(row["location"].split("|")), [str(issue) for issue in issues]


@needs_corpora
def test_the_catalogue_was_found() -> None:
    assert len(_rows()) > 300
