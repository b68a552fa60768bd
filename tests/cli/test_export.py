"""``export``: the format by suffix or by name, and files that are never destroyed."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from graph.fingerprint import data_hash
from graph.loading import load
from tests.cli.shell import RELATIONS, Shell, spawn


def test_the_suffix_tells_the_format(shell: Shell) -> None:
    outcome = shell("export", "graph.graphml")
    assert (outcome.code, outcome.out) == (0, "")
    assert b"graphml" in Path("graph.graphml").read_bytes()[:400]


def test_the_option_beats_the_suffix(shell: Shell) -> None:
    assert shell("export", "graph.txt", "--format", "json").code == 0
    edges = json.loads(Path("graph.txt").read_text(encoding="utf-8"))["edges"]
    claims = [claim for edge in edges for claim in edge["claims"]]
    assert len(claims) >= RELATIONS.count("\n") - 1


def test_the_same_two_files_come_back(shell: Shell) -> None:
    assert shell("export", "copy", "--format", "csv").code == 0
    first = data_hash(load("entities.csv", "relations.csv"))
    assert data_hash(load("copy/entities.csv", "copy/relations.csv")) == first


@pytest.mark.parametrize("name", ["graph.xyz", "graph", "-"])
def test_an_unknown_suffix_without_a_format_is_wrong_usage(shell: Shell, name: str) -> None:
    before = shell.bytes_of()
    outcome = shell("export", name)
    assert outcome.code == 2
    assert "--format" in outcome.err
    assert shell.bytes_of() == before


def test_an_unknown_format_is_wrong_usage(shell: Shell) -> None:
    outcome = shell("export", "graph.json", "--format", "docx")
    assert outcome.code == 2
    assert "graphml" in outcome.err


def test_standard_output_takes_one_file(shell: Shell) -> None:
    done = spawn("export", "-", "--format", "json", cwd=shell.folder)
    assert done.returncode == 0
    assert json.loads(done.stdout)["nodes"]


def test_standard_output_takes_no_folder(shell: Shell) -> None:
    outcome = shell("export", "-", "--format", "gephi")
    assert (outcome.code, outcome.out) == (2, "")


@pytest.mark.parametrize(
    ("target", "form"),
    [("entities.csv", "json"), ("relations.csv", "csv"), (".", "csv"), ("../pair", "csv")],
)
def test_what_is_read_is_never_destroyed(shell: Shell, target: str, form: str) -> None:
    before = shell.bytes_of()
    outcome = shell("export", target, "--format", form)
    assert outcome.code == 3
    assert " error E804: " in outcome.err
    assert shell.bytes_of() == before


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_to_what_is_read_is_no_way_around(shell: Shell) -> None:
    Path("out.json").symlink_to("entities.csv")
    before = shell.bytes_of()
    assert shell("export", "out.json").code == 3
    assert shell.bytes_of() == before


def test_data_with_errors_write_nothing(shell: Shell) -> None:
    shell.write("relations.csv", RELATIONS.replace("r4,person-d", "r4,nobody"))
    assert shell("export", "graph.json").code == 1
    assert not Path("graph.json").exists()


def test_what_a_format_cannot_carry_is_said_and_listed(shell: Shell) -> None:
    header, *rows = RELATIONS.splitlines()
    gone = "r5,firm-b,pays,person-d,,,,reporting,,,doc-1,para 9,retracted,wrong person"
    text = [f"{header},status,note", *(f"{row},," for row in rows), gone]
    shell.write("relations.csv", "\n".join(text))
    outcome = shell("export", "graph.graphml", "--manifest")
    assert outcome.code == 0
    assert "recordgraph: graphml: " in outcome.err
    made = json.loads(Path("graph.graphml.manifest.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(Path("graph.graphml").read_bytes()).hexdigest()
    assert made["files"] == [{"name": "graph.graphml", "sha256": digest}]
    assert made["format"] == "graphml"
    assert made["losses"]
    assert made["hash"] == data_hash(load("entities.csv", "relations.csv"))


def test_a_manifest_needs_a_file(shell: Shell) -> None:
    assert shell("export", "-", "--format", "json", "--manifest").code == 2


def test_a_selection_is_exported(shell: Shell) -> None:
    assert shell("export", "part.json", "--around", "case-e").code == 0
    assert shell("export", "all.json").code == 0
    part, whole = (
        json.loads(Path(name).read_text(encoding="utf-8")) for name in ("part.json", "all.json")
    )
    assert len(part["edges"]) < len(whole["edges"])


def test_an_unreadable_date_in_a_selection(shell: Shell) -> None:
    outcome = shell("export", "part.json", "--true-at", "yesterday")
    assert outcome.code == 2
    assert not Path("part.json").exists()


def test_a_smaller_explorer_holds_the_selection(shell: Shell) -> None:
    data = load("entities.csv", "relations.csv")
    relation = data.relations[0]
    assert shell("export", "--only", relation.source, "part.html").code == 0
    page = Path("part.html").read_text(encoding="utf-8")
    assert f'data-entity="{relation.source}"' in page
    left_out = [key for key in data.entities if f'data-entity="{key}"' not in page]
    assert left_out


def test_standard_output_takes_no_page_with_a_second_file(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.page import render

    done = spawn("export", "-", "--format", "html", cwd=shell.folder)
    assert done.returncode == 0
    assert done.stdout.startswith(b"<!doctype html>")
    monkeypatch.setattr(render, "MOST_IN_PAGE", 1)
    outcome = shell("export", "-", "--format", "html")
    assert (outcome.code, outcome.out) == (2, "")
    assert "several files" in outcome.err


def test_a_smaller_selection_leaves_no_old_notes_and_no_note_of_a_person_is_lost(
    shell: Shell,
) -> None:
    assert shell("export", "vault", "--format", "obsidian").code == 0
    Path("vault/Firm Beta.md").write_text("my own words", encoding="utf-8")
    outcome = shell("export", "vault", "--format", "obsidian", "--only", "agency-a")
    assert outcome.code == 0
    assert "removed 5 files of the earlier export" in outcome.err
    assert "kept Firm Beta.md of the earlier export: it was changed since" in outcome.err
    notes = {path.name for path in Path("vault").glob("*.md")}
    assert notes == {"About this data set.md", "Agency Alpha.md", "Firm Beta.md"}
    before = shell.bytes_of()
    outcome = shell("export", "vault", "--format", "obsidian")
    assert outcome.code == 3
    assert "E805" in outcome.err
    assert "Firm Beta.md" in outcome.err
    assert shell.bytes_of() == before
