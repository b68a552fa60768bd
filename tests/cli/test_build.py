"""``build``: what it writes, what it never touches."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest

import graph
from graph.fingerprint import data_hash
from graph.loading import load
from tests.cli.shell import ENTITIES, RELATIONS, TIMEOUT, Shell, command, environment

POSIX = pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")


def record() -> dict[str, object]:
    found: dict[str, object] = json.loads(Path("output/build.json").read_text(encoding="utf-8"))
    return found


def test_a_page_and_its_record(shell: Shell) -> None:
    outcome = shell("build")
    assert (outcome.code, outcome.out) == (0, "")
    assert sorted(path.name for path in Path("output").iterdir()) == ["build.json", "index.html"]
    assert str(Path("output", "index.html")) in outcome.err


def test_the_record_says_from_what_and_how_much(shell: Shell) -> None:
    shell("build")
    dataset = load("entities.csv", "relations.csv")
    found = record()
    assert found["version"] == graph.__version__
    assert found["inputs"] == [
        {"name": name, "sha256": hashlib.sha256(Path(name).read_bytes()).hexdigest()}
        for name in ("entities.csv", "relations.csv")
    ]
    assert found["data"]["hash"] == data_hash(dataset)  # type: ignore[index]  read from JSON
    assert found["counts"] == {
        "entities": len(dataset.entities),
        "relations": len(dataset.relations),
        "claims": len(dataset.claims),
        "documents": 2,
    }
    assert found["coverage"]
    assert {issue["code"] for issue in found["issues"]} >= {"E613"}  # type: ignore[attr-defined]  read from JSON


def test_what_was_retracted_is_not_counted_as_in_the_page(shell: Shell) -> None:
    shell("build")
    before = record()["counts"]
    retracted = (
        "id,source,type,target,role,stage,start,basis,stance,refers-to,document,locator,status,note\n"
        + "".join(f"{line},,\n" for line in RELATIONS.splitlines()[1:])
        + "r5,person-d,owns,firm-b,,,2018,reporting,,,doc-1,para 4,retracted,Withdrawn.\n"
    )
    shell.write("relations.csv", retracted)
    outcome = shell("build")
    assert record()["counts"] == before
    relations, claims = before["relations"], before["claims"]  # type: ignore[index]  read from JSON
    assert f"{relations} relations, {claims} claims" in outcome.err


def test_errors_leave_no_trace(shell: Shell) -> None:
    shell.write("relations.csv", RELATIONS.replace("r4,person-d", "r4,nobody"))
    assert shell("build").code == 1
    assert not Path("output").exists()


def test_errors_leave_the_old_page(shell: Shell) -> None:
    shell("build")
    before = shell.bytes_of()
    shell.write("relations.csv", RELATIONS.replace("r4,person-d", "r4,nobody"))
    assert shell("build").code == 1
    after = shell.bytes_of()
    for name in ("output/index.html", "output/build.json"):
        assert after[name] == before[name]


def test_warnings_build_but_not_under_strict(shell: Shell) -> None:
    shell.write("entities.csv", ENTITIES.replace("Beta,company", "Beta,firma"))
    assert shell("build", "--strict").code == 1
    assert not Path("output").exists()
    assert shell("build").code == 0


def test_the_same_data_give_the_same_page_in_any_order(shell: Shell) -> None:
    shell("build", "-o", "one")
    for name, text in (("entities.csv", ENTITIES), ("relations.csv", RELATIONS)):
        header, *rows = text.splitlines()
        shell.write(name, "\r\n".join([header, *reversed(rows)]) + "\r\n")
    shell("build", "-o", "two")
    assert Path("one/index.html").read_bytes() == Path("two/index.html").read_bytes()


def test_folders_are_made(shell: Shell) -> None:
    assert shell("build", "-o", "a/b/c").code == 0
    assert Path("a/b/c/index.html").is_file()


def test_a_file_is_no_folder(shell: Shell) -> None:
    before = shell.bytes_of()
    outcome = shell("build", "-o", "entities.csv")
    assert outcome.code == 3
    assert "entities.csv: error E803: " in outcome.err
    assert shell.bytes_of() == before


@POSIX
def test_a_link_to_a_folder_is_followed(shell: Shell) -> None:
    Path("real").mkdir()
    Path("output").symlink_to("real")
    assert shell("build").code == 0
    assert Path("real/index.html").is_file()
    assert Path("output").is_symlink()


@POSIX
def test_a_link_to_nothing_is_no_folder(shell: Shell) -> None:
    Path("output").symlink_to("nowhere")
    assert shell("build").code == 3


def test_somebody_elses_page_is_not_overwritten(shell: Shell) -> None:
    Path("output").mkdir()
    mine = Path("output/index.html")
    mine.write_text("<title>my home page</title> made with recordgraph in mind", encoding="utf-8")
    before = shell.bytes_of()
    outcome = shell("build")
    assert outcome.code == 3
    assert " error E802: " in outcome.err
    assert "--force" in outcome.err
    assert shell.bytes_of() == before
    assert shell("build", "--force").code == 0
    assert b"generator" in mine.read_bytes()


def test_our_own_page_is_overwritten(shell: Shell) -> None:
    assert shell("build").code == 0
    assert shell("build").code == 0


def test_a_register_that_is_no_longer_needed_is_removed(shell: Shell) -> None:
    shell("build")
    stale = Path("output/register.html")
    stale.write_bytes(Path("output/index.html").read_bytes())
    assert shell("build").code == 0
    assert not stale.exists()


def test_somebody_elses_register_stays(shell: Shell) -> None:
    shell("build")
    theirs = Path("output/register.html")
    theirs.write_text("<p>a register of births", encoding="utf-8")
    assert shell("build").code == 3
    assert theirs.exists()


def test_other_files_of_the_folder_stay(shell: Shell) -> None:
    Path("output").mkdir()
    Path("output/README.md").write_text("notes", encoding="utf-8")
    assert shell("build").code == 0
    assert Path("output/README.md").read_text(encoding="utf-8") == "notes"


def test_builds_at_the_same_time_do_not_clash(shell: Shell) -> None:
    processes = [
        subprocess.Popen(
            [*command(), "build"],
            cwd=shell.folder,
            env=environment(PYTHONHASHSEED=str(seed)),
            stderr=subprocess.PIPE,
        )
        for seed in (1, 2)
    ]
    said = [process.communicate(timeout=TIMEOUT)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert sorted(path.name for path in Path("output").iterdir()) == ["build.json", "index.html"]


def test_a_disk_that_is_full_leaves_the_old_page(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("build")
    before = shell.bytes_of()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    outcome = shell("build")
    assert outcome.code == 3
    assert "No space left" in outcome.err
    assert shell.bytes_of() == before


def test_a_part_may_be_built(shell: Shell) -> None:
    assert shell("build", "--around", "case-e", "-o", "part").code == 0
    counts = json.loads(Path("part/build.json").read_text(encoding="utf-8"))["counts"]
    assert counts["entities"] < len(ENTITIES.splitlines()) - 1


STORY = """## Who supplies whom

A [claim](#entity=firm-b).

[It](#relation=firm-b|supplies|agency-a)
"""


def test_a_story_is_in_the_page_and_among_the_inputs(shell: Shell) -> None:
    shell.write("story.md", STORY)
    outcome = shell("build")
    assert outcome.code == 0
    assert "story.md" not in outcome.err
    inputs = record()["inputs"]
    assert inputs[-1] == {  # type: ignore[index]  read from JSON
        "name": "story.md",
        "sha256": hashlib.sha256(Path("story.md").read_bytes()).hexdigest(),
    }
    assert 'data-step="1"' in Path("output/index.html").read_text(encoding="utf-8")


def test_a_part_that_cannot_tell_the_story_leaves_it_out_and_says_so(shell: Shell) -> None:
    shell.write("story.md", STORY)
    outcome = shell("build", "--only", "person-d", "-o", "part")
    assert outcome.code == 0
    assert "story.md is left out" in outcome.err
    assert "data-step" not in Path("part/index.html").read_text(encoding="utf-8")


def test_a_bad_story_stops_the_build(shell: Shell) -> None:
    shell.write("story.md", STORY.replace("firm-b)", "nobody)"))
    outcome = shell("build")
    assert outcome.code == 1
    assert "story.md:3:11: error E530" in outcome.err
    assert not Path("output").exists()


def test_a_part_around_nothing_known(shell: Shell) -> None:
    outcome = shell("build", "--around", "nobody")
    assert outcome.code == 1
    assert "nobody" in outcome.err
    assert not Path("output").exists()


def test_a_part_that_is_empty(shell: Shell) -> None:
    assert shell("build", "--document", "doc-2", "--basis", "opinion").code == 1
    assert not Path("output").exists()
