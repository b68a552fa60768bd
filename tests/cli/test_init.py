"""``init``: a starter that is complete, and that overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.cli.init import STARTER
from graph.evidence import standing, state
from graph.loading import load
from graph.writing import write_file
from tests.cli.shell import Shell


def test_the_starter_passes_strict_and_shows_what_matters(shell: Shell) -> None:
    assert shell("init", "sample").code == 0
    folder = shell.folder / "sample"
    assert sorted(path.name for path in folder.iterdir()) == sorted(STARTER)
    dataset = load(folder / "entities.csv", folder / "relations.csv", strict=True)
    assert "contested" in {state(relation) for relation in dataset.relations}
    assert {"charged", "acquitted"} <= {line.stage for line in standing(dataset)}
    assert dataset.about.title
    assert all(claim.document for claim in dataset.claims)


def test_it_says_how_to_go_on(shell: Shell) -> None:
    assert "recordgraph build" in shell("init", "sample").err


@pytest.mark.parametrize("name", STARTER)
def test_nothing_that_is_there_is_overwritten(shell: Shell, name: str) -> None:
    folder = shell.folder / "sample"
    write_file(folder / name, b"mine")
    outcome = shell("init", "sample")
    assert outcome.code == 3
    assert " error E805: " in outcome.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {name: b"mine"}


def test_a_file_in_the_place_of_the_folder_is_refused(shell: Shell) -> None:
    outcome = shell("init", "entities.csv")
    assert outcome.code == 3
    assert "E803" in outcome.err


def test_the_starter_is_already_tidy(shell: Shell) -> None:
    assert shell("init", "sample").code == 0
    before = {path.name: path.read_bytes() for path in Path("sample").iterdir()}
    outcome = shell(
        "tidy", "--entities", "sample/entities.csv", "--relations", "sample/relations.csv"
    )
    assert outcome.code == 0
    assert {path.name: path.read_bytes() for path in Path("sample").iterdir()} == before
