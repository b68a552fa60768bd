"""Bad data, one folder each: a defect, and exactly the issues it must raise."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from graph.issues import Severity, register
from graph.loading import Source, read
from tests.checking.shared import CASES

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())
#: Codes that no file can show: they are about the machine, the command line or files beside.
ELSEWHERE = {
    *("E101", "E102", "E103", "E113", "E309", "E430", "E510", "E520"),
    *("E617", "E703", "E704", "E705"),
}


def expected(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "expect.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_case(folder: Path) -> None:
    wanted = expected(folder)
    reading = read(
        Source(
            folder / "entities.csv",
            folder / "relations.csv",
            mapping=tuple(wanted.get("mapping", ())),  # type: ignore[arg-type]  a list of texts
            strict=bool(wanted.get("strict")),
        )
    )
    found = [f"{issue.code} {issue.severity} {issue.place}" for issue in reading.issues]
    assert sorted(found) == sorted(wanted["issues"])  # type: ignore[call-overload]  a list of texts
    has_errors = any(issue.severity is Severity.ERROR for issue in reading.issues)
    assert (reading.dataset is None) == has_errors
    assert all(issue.message and issue.remedy for issue in reading.issues)
    assert all(issue.message.isprintable() for issue in reading.issues)


def test_every_code_has_a_case() -> None:
    shown = {
        str(text).split()[0]
        for folder in FOLDERS
        for text in expected(folder)["issues"]  # type: ignore[attr-defined]  a list of texts
    }
    of_files = {code for code in register() if not code.startswith("E8")}
    assert of_files - shown - ELSEWHERE == set()
