"""Exports into a folder: what an earlier one left goes, what a person wrote stays."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EnvironmentFault
from graph.exporters import folders, registry
from graph.exporters.folders import RECORD, write_folder
from graph.selection import select
from tests.core import export_samples as samples

FOLDERS = [name for name, exporter in registry().items() if exporter.is_folder]


def held(folder: Path) -> dict[str, bytes]:
    """The files of a folder but the record."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != RECORD
    }


@pytest.mark.parametrize("name", FOLDERS)
def test_a_smaller_export_leaves_nothing_of_a_larger_one(name: str, tmp_path: Path) -> None:
    whole = samples.extended()
    part = select(whole, around=["007"])
    registry()[name].export(whole, tmp_path / "out")
    registry()[name].export(part, tmp_path / "out")
    registry()[name].export(part, tmp_path / "fresh")
    assert held(tmp_path / "out") == held(tmp_path / "fresh")
    assert (tmp_path / "out" / RECORD).read_bytes() == (tmp_path / "fresh" / RECORD).read_bytes()


def test_what_was_removed_and_kept_is_told(tmp_path: Path) -> None:
    vault = registry()["obsidian"]
    first = vault.export(samples.sample(), tmp_path)
    assert first.remains == folders.Remains()
    (tmp_path / "Puerto.md").write_text("my own notes on the port", encoding="utf-8")
    (tmp_path / "mine.md").write_text("a note of my own", encoding="utf-8")
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / ".obsidian" / "app.json").write_text("{}", encoding="utf-8")
    made = vault.export(select(samples.sample(), only=["007", "constructor"]), tmp_path)
    assert made.remains.kept == ("Puerto.md",)
    assert "Name of agency-ofac.md" in made.remains.removed
    files = held(tmp_path)
    assert files["Puerto.md"] == b"my own notes on the port"
    assert files["mine.md"] == b"a note of my own"
    assert ".obsidian/app.json" in files
    assert not set(made.remains.removed) & set(files)
    again = vault.export(select(samples.sample(), only=["007", "constructor"]), tmp_path)
    assert again.remains == folders.Remains()


@pytest.mark.parametrize("name", FOLDERS)
def test_what_somebody_wrote_is_not_overwritten(name: str, tmp_path: Path) -> None:
    exporter = registry()[name]
    made = exporter.export(samples.sample(), tmp_path)
    changed = tmp_path / made.files[0].name
    changed.write_bytes(changed.read_bytes() + b"\nmine")
    before = held(tmp_path)
    with pytest.raises(EnvironmentFault, match=r"E805: .* changed since") as caught:
        exporter.export(samples.sample(), tmp_path)
    assert changed.name in str(caught.value)
    assert held(tmp_path) == before


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_of_somebody_else_is_spared(name: str, tmp_path: Path) -> None:
    exporter = registry()[name]
    made = exporter.export(samples.sample(), tmp_path / "fresh")
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / made.files[-1].name).write_text("theirs", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="E805"):
        exporter.export(samples.sample(), tmp_path / "theirs")
    assert held(tmp_path / "theirs") == {made.files[-1].name: b"theirs"}
    assert not (tmp_path / "theirs" / RECORD).exists()


def test_two_formats_do_not_overwrite_each_other(tmp_path: Path) -> None:
    registry()["gephi"].export(samples.sample(), tmp_path)
    before = held(tmp_path)
    with pytest.raises(EnvironmentFault, match=r"nodes\.csv"):
        registry()["neo4j"].export(samples.sample(), tmp_path)
    registry()["obsidian"].export(samples.sample(), tmp_path)
    assert before.items() <= held(tmp_path).items()
    registry()["gephi"].export(samples.extended(), tmp_path)
    assert "About this data set.md" in held(tmp_path)


def test_a_broken_record_makes_everything_foreign(tmp_path: Path) -> None:
    write_folder(tmp_path, "f", {"a": b"1", "b": b"2"})
    for text in ("", "{", "[]", '{"format": 2}', '{"format": 1, "exports": {"f": []}}', "[" * 9999):
        (tmp_path / RECORD).write_text(text, encoding="utf-8")
        with pytest.raises(EnvironmentFault, match="E805"):
            write_folder(tmp_path, "f", {"a": b"other"})
    assert held(tmp_path) == {"a": b"1", "b": b"2"}


@pytest.mark.parametrize("name", ["../precious", "/precious", "a/b", "..", "a\\b", RECORD])
def test_a_record_names_nothing_outside_its_folder(name: str, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"1")
    folder = tmp_path / "out"
    write_folder(folder, "f", {"a": b"1"})
    made = json.loads((folder / RECORD).read_bytes())
    made["exports"]["f"][name] = made["exports"]["f"]["a"]
    (folder / RECORD).write_text(json.dumps(made), encoding="utf-8")
    write_folder(folder, "f", {"a": b"1"})
    assert precious.read_bytes() == b"1"


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_is_no_file_of_ours(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", "f", {"a": b"1", "b": b"2"})
    (tmp_path / "elsewhere").write_bytes(b"1")
    (tmp_path / "out" / "a").unlink()
    (tmp_path / "out" / "a").symlink_to(tmp_path / "elsewhere")
    remains = write_folder(tmp_path / "out", "f", {"b": b"2"})
    assert remains.kept == ("a",)
    with pytest.raises(EnvironmentFault, match="E805"):
        write_folder(tmp_path / "out", "f", {"a": b"3"})
    assert (tmp_path / "elsewhere").read_bytes() == b"1"


def test_a_machine_that_stops_in_the_middle_leaves_nothing_foreign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path, "f", {"a": b"1", "b": b"2", "c": b"3"})

    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("_clear", "write_file"):
        with monkeypatch.context() as patch:
            patch.setattr(folders, name, stops)
            with pytest.raises(KeyboardInterrupt):
                write_folder(tmp_path, "f", {"a": b"10", "b": b"2"})
    write_folder(tmp_path, "f", {"a": b"100"})
    assert held(tmp_path) == {"a": b"100"}


NAMES = st.sampled_from(("a", "b", "c", "A"))
FILES = st.dictionaries(NAMES, st.sampled_from((b"1", b"2")), max_size=3)


@given(st.lists(FILES, min_size=1, max_size=4), st.dictionaries(NAMES, st.just(b"mine")))
def test_only_what_exports_wrote_is_ever_lost(
    runs: list[dict[str, bytes]], mine: dict[str, bytes]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for files in runs:
            write_folder(folder, "f", files)
            assert held(folder) == files
        for name, data in mine.items():
            (folder / name).write_bytes(data)
        for files in runs:
            with suppress(EnvironmentFault):
                write_folder(folder, "f", files)
                assert not set(files) & set(mine)
            assert mine.items() <= held(folder).items()
