"""``build --previous``: a page that knows what changed since an earlier build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.fingerprint import data_hash
from graph.loading import load
from graph.page.anatomy import dissect
from graph.page.received import received
from tests.cli.shell import RELATIONS, Shell

NEWER = RELATIONS.replace("2018,reporting,,,doc-1,para 3", "2017,reporting,,,doc-1,para 3").replace(
    "r2,firm-b,supplies,agency-a,,,,attributed,denies,r1,doc-1,para 2\n",
    "r5,person-d,directs,firm-b,,,,reporting,,,doc-1,para 4\n",
)


def changes(page: str = "output/index.html") -> dict[str, Any]:
    """What a page says of what changed: sides of claims by id, and of which data."""
    view = received(dissect(Path(page).read_bytes())).view
    text = view.strings
    found = view.changes
    return {
        "hash": found.hash,
        "claims": {
            text[key]: side for key, side in zip(found.claims.id, found.claims.side, strict=True)
        },
        "sources": {
            text[key]: text[s] for key, s in zip(found.claims.id, found.claims.source, strict=True)
        },
        "cells": [
            (text[f], text[b], text[a])
            for f, b, a in zip(
                found.cells.field, found.cells.before, found.cells.after, strict=True
            )
        ],
    }


@pytest.mark.parametrize("previous", ["output", "output/index.html", "before", "before.csv.zip"])
def test_the_page_knows_what_changed(shell: Shell, previous: str) -> None:
    shell("build")
    shell("export", "before", "--format", "csv")
    shell("export", "before.csv.zip")
    old = data_hash(load("entities.csv", "relations.csv"))
    shell.write("relations.csv", NEWER)
    outcome = shell("build", "--previous", previous)
    assert outcome.code == 0, outcome.err
    found = changes()
    assert found["hash"] == old
    assert found["claims"] == {"r5": 0, "r2": 1, "r4": 2}
    assert found["sources"]["r2"] == "firm-b"
    assert found["cells"] == [("start", "2018", "2017")]
    record = json.loads(Path("output/build.json").read_bytes())
    assert record["previous"]["hash"] == old
    assert shell("verify", "output").code == 0


def test_what_was_retracted_or_withdrawn_is_a_tombstone_and_nothing_else(shell: Shell) -> None:
    shell.write(
        "relations.csv", RELATIONS.replace("para 3", "SECRET-1").replace("para 2", "SECRET-2")
    )
    shell("build")
    header, *rows = RELATIONS.splitlines()
    # r2 is retracted; person-d is withdrawn, and with it go the rows about it.
    kept = [
        f"{row},retracted,a mistake" if row.startswith("r2") else f"{row},,"
        for row in rows
        if "person-d" not in row
    ]
    shell.write("relations.csv", "\n".join([f"{header},status,note", *kept, ""]))
    entities = Path("entities.csv").read_text(encoding="utf-8")
    lines = [line for line in entities.splitlines() if not line.startswith("person-d")]
    shell.write("entities.csv", "\n".join([*lines, ""]))
    shell.write("withdrawn.csv", "id,date,reason,replaced-by\nperson-d,2022-01-01,not hers,\n")
    for command in (
        ("build", "--previous", "output", "-o", "new"),
        ("diff", "output", ".", "-o", "new/diff.html"),
    ):
        assert shell(*command).code == 0
    for name in ("index.html", "diff.html"):
        page = Path("new", name).read_bytes()
        for reason in (b"not hers", b"a mistake"):
            assert reason in page
        for cell in (b"SECRET", b"Dora Example"):
            assert cell not in page, name
        found = changes(f"new/{name}")
        assert (found["claims"]["r2"], found["claims"]["r4"]) == (1, 1)
        assert (found["sources"]["r2"], found["sources"]["r4"]) == ("", "")


def test_without_it_nothing_is_compared_and_bytes_are_the_same(shell: Shell) -> None:
    shell("build")
    first = Path("output/index.html").read_bytes()
    shell("build")
    assert Path("output/index.html").read_bytes() == first
    shell("build", "--previous", "output", "-o", "compared")
    again = Path("compared/index.html").read_bytes()
    assert again != first
    shell("build", "--previous", "compared", "-o", "compared")
    assert Path("compared/index.html").read_bytes() == again


def test_a_part_is_compared_with_the_same_part(shell: Shell) -> None:
    shell("build")
    shell.write("relations.csv", NEWER)
    assert (
        shell("build", "--only", "person-d", "--only", "firm-b", "--previous", "output").code == 0
    )
    assert changes()["claims"] == {"r5": 0, "r4": 2}
    shell.write("relations.csv", RELATIONS)
    assert shell("build", "--only", "doc-2", "--previous", "output", "-o", "other").code == 0


def test_a_pair_elsewhere_is_compared_with_the_folder_that_is_named(shell: Shell) -> None:
    (shell.folder / "data").mkdir()
    for name in ("entities.csv", "relations.csv"):
        (shell.folder / "data" / name).write_bytes((shell.folder / name).read_bytes())
    shell.write("data/relations.csv", NEWER)
    place = (shell.folder / "data").resolve()
    pair = ("--entities", str(place / "entities.csv"), "--relations", str(place / "relations.csv"))
    assert shell("build", *pair, "--previous", ".").code == 0
    assert changes()["claims"] == {"r5": 0, "r2": 1, "r4": 2}


def test_warnings_of_the_older_data_do_not_stop_a_strict_build(shell: Shell) -> None:
    # No claim has a day on which it was compared: a warning under --strict.
    shell("build")
    checked = "\n".join(
        f"{line},{'checked' if not at else '2022-01-01'}"
        for at, line in enumerate(RELATIONS.splitlines())
    )
    shell.write("relations.csv", f"{checked}\n")
    outcome = shell("build", "--previous", "output")
    assert outcome.code == 0


@pytest.mark.parametrize(("name", "code"), [("nowhere", 3), ("bad.html", 1), ("empty", 3)])
def test_an_earlier_state_that_cannot_be_read_stops_the_build(
    shell: Shell, name: str, code: int
) -> None:
    (shell.folder / "empty").mkdir()
    shell.write("bad.html", "<html></html>")
    outcome = shell("build", "--previous", name)
    assert (outcome.code, outcome.out) == (code, "")
    assert name in outcome.err
    assert not Path("output").exists()
