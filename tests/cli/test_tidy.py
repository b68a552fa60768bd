"""``tidy``: the canonical form, both files or neither."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.fingerprint import data_hash
from graph.loading import load
from graph.writing import write_files
from tests.cli.shell import RELATIONS, Shell


def hash_of(folder: Path) -> str:
    return data_hash(load(folder / "entities.csv", folder / "relations.csv"))


def test_the_data_stay_the_same_and_a_second_run_changes_nothing(shell: Shell) -> None:
    before = hash_of(shell.folder)
    assert shell("tidy").code == 0
    tidy = shell.bytes_of()
    assert all(data.startswith(b"\xef\xbb\xbf") for data in tidy.values())
    assert hash_of(shell.folder) == before
    assert "tidy already" in shell("tidy").err
    assert shell.bytes_of() == tidy


def test_a_web_address_becomes_a_document_once_and_for_all(shell: Shell) -> None:
    shell.write("relations.csv", RELATIONS.replace("doc-1,para 3", "https://example.org/9,para 3"))
    before = hash_of(shell.folder)
    assert shell("tidy").code == 0
    assert b"https://example.org/9" in shell.bytes_of()["entities.csv"]
    assert hash_of(shell.folder) == before


def test_files_with_errors_stay_as_they_are(shell: Shell) -> None:
    shell.write("relations.csv", RELATIONS.replace("r4,person-d", "r4,nobody"))
    before = shell.bytes_of()
    assert shell("tidy").code == 1
    assert shell.bytes_of() == before


def test_files_in_two_folders_under_other_names(shell: Shell) -> None:
    before = hash_of(shell.folder)
    Path("a").mkdir()
    Path("b").mkdir()
    Path("entities.csv").rename("a/things.csv")
    Path("relations.csv").rename("b/claims.csv")
    assert shell("tidy", "--entities", "a/things.csv", "--relations", "b/claims.csv").code == 0
    assert sorted(shell.bytes_of()) == ["a/things.csv", "b/claims.csv"]
    assert data_hash(load("a/things.csv", "b/claims.csv")) == before


def test_another_encoding_and_delimiter_become_the_usual_ones(shell: Shell) -> None:
    entities = Path("entities.csv").read_text(encoding="utf-8").replace("Агентство@ru", "Büro@de")
    shell.write("entities.csv", entities)
    before = hash_of(shell.folder)
    Path("entities.csv").write_bytes(entities.replace(",", ";").encode("cp1252"))
    shell.write("relations.csv", RELATIONS.replace(",", ";"))
    assert shell("tidy", "--encoding", "cp1252", "--delimiter", ";").code == 0
    assert hash_of(shell.folder) == before


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_stays_a_link(shell: Shell) -> None:
    Path("store").mkdir()
    Path("relations.csv").rename("store/relations.csv")
    Path("relations.csv").symlink_to("store/relations.csv")
    assert shell("tidy").code == 0
    assert Path("relations.csv").is_symlink()
    assert Path("store/relations.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_failure_in_the_middle_leaves_both_files(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shell.bytes_of()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    outcome = shell("tidy")
    assert outcome.code == 3
    assert "No space left" in outcome.err
    assert shell.bytes_of() == before


def test_standard_input_cannot_be_rewritten(shell: Shell) -> None:
    assert shell("tidy", "--entities", "-").code == 2


def test_one_file_for_both_is_wrong_usage(shell: Shell) -> None:
    write_files(shell.folder, {"both.csv": b"id,name,source,target\n"})
    before = shell.bytes_of()
    assert shell("tidy", "--entities", "both.csv", "--relations", "both.csv").code == 2
    assert shell.bytes_of() == before


def test_an_unknown_column_by_the_name_of_a_known_one_is_renamed_and_kept(shell: Shell) -> None:
    shell.write("entities.csv", "ident,name,type,ID\na,Ana,person,first\nb,Ben,person,second\n")
    shell.write("relations.csv", "id,source,target,type,Quelle\nr1,a,b,related-to,x\n")
    outcome = shell("tidy", "--map", "entities.id=ident", "--map", "relations.source=source")
    assert outcome.code == 0
    assert "entities.csv: renamed the column 'ID' to 'x:ID'" in outcome.err
    again = load("entities.csv", "relations.csv")
    assert again.entities["a"].extra == (("x:ID", "first"),)
    assert again.claims_by_id["r1"].extra == (("Quelle", "x"),)
    assert shell("check").code == 0
    assert "tidy already" in shell("tidy").err
