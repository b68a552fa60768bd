"""``verify``: citations against copies in a folder."""

from __future__ import annotations

import json
import socket

import pytest

from tests.cli.shell import RELATIONS, Shell

header, *rows = RELATIONS.splitlines()
QUOTED = "\n".join(
    [
        f"{header},quote",
        *(f"{row}," for row in rows),
        "r7,person-d,directs,firm-b,,,,reporting,,,doc-1,para 2,Dora Example runs the firm",
        "",
    ]
)
COPY = "Article one.\n\nDora Example\nruns the firm.\n\nNobody answered.\n"


def sources(shell: Shell, copy: str, folder: str = "sources", name: str = "doc-1.txt") -> None:
    (shell.folder / folder).mkdir()
    shell.write(f"{folder}/{name}", copy)
    shell.write("relations.csv", QUOTED)


def test_what_is_found_again_is_a_match(shell: Shell) -> None:
    sources(shell, COPY)
    outcome = shell("verify")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "no copy of doc-2 (1 to compare)",
        "      0  drift: the copy does not say this, or not in this place",
        "      4  match: found again",
        "      1  missing: there is no copy of the document",
        "      0  nothing: the claim has neither a quote nor a locator that can be looked up",
    ]


def test_one_changed_word_is_drift(shell: Shell) -> None:
    sources(shell, COPY.replace("runs", "ran"))
    outcome = shell("verify")
    assert outcome.code == 1
    assert "drift  r7  Article one [doc-1]" in outcome.out
    assert "quote not found: Dora Example runs the firm" in outcome.out
    assert "nearest passage: Article one. Dora Example ran the firm." in outcome.out


def test_a_quote_in_another_place_is_drift(shell: Shell) -> None:
    sources(shell, COPY.replace("Article one.", "Article one.\n\nMore."))
    outcome = shell("verify")
    assert outcome.code == 1
    assert "locator para 2: the quote stands elsewhere" in outcome.out


@pytest.mark.parametrize("name", ["doc-1", "doc-1.md"])
def test_json_has_every_claim(shell: Shell, name: str) -> None:
    sources(shell, COPY, folder="copies", name=name)
    outcome = shell("verify", "--sources", "copies", "--format", "json")
    record = json.loads(outcome.out)
    assert outcome.code == 0
    assert record["summary"] == {"drift": 0, "match": 4, "missing": 1, "nothing": 0}
    assert [finding["claim"] for finding in record["findings"]] == ["r1", "r2", "r3", "r4", "r7"]
    assert record["findings"][-1]["quote"] == "match"


def test_without_copies_everything_is_missing_and_nothing_drifts(shell: Shell) -> None:
    outcome = shell("verify")
    assert outcome.code == 0
    assert "4  missing" in outcome.out
    assert "there is no folder sources" in outcome.err


def test_a_folder_that_is_asked_for_must_be_there(shell: Shell) -> None:
    outcome = shell("verify", "--sources", "nowhere")
    assert (outcome.code, outcome.out) == (3, "")


def test_a_copy_that_is_no_text_is_said(shell: Shell) -> None:
    sources(shell, "")
    (shell.folder / "sources" / "doc-1.txt").write_bytes(b"\xff\xfeA")
    outcome = shell("verify")
    assert (outcome.code, outcome.out) == (3, "")
    assert "doc-1.txt is not text in UTF-8" in outcome.err


def test_the_network_is_never_touched(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object, **options: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    sources(shell, COPY)
    assert shell("verify").code == 0


def built(shell: Shell) -> bytes:
    assert shell("build").code == 0
    return (shell.folder / "output" / "index.html").read_bytes()


def test_a_page_matches_its_own_hashes(shell: Shell) -> None:
    built(shell)
    outcome = shell("verify", "output/index.html")
    assert outcome.code == 0
    assert "match    data: their hash is " in outcome.out
    assert "drift " not in outcome.out
    # The folder of a build stands for its page, and no pair is needed.
    (shell.folder / "entities.csv").unlink()
    record = json.loads(shell("verify", "output", "--format", "json").out)
    assert record["page"]["verdict"] == "match"
    found = json.loads((shell.folder / "output" / "build.json").read_bytes())
    assert record["page"]["data_hash"] == found["data"]["hash"]
    assert "findings" not in record


def test_a_page_that_was_changed_drifts(shell: Shell) -> None:
    data = built(shell)
    shell.folder.joinpath("sent.html").write_bytes(data.replace(b"para 1", b"para 9"))
    outcome = shell("verify", "sent.html")
    assert outcome.code == 1
    assert "drift    file:" in outcome.out
    assert "drift    data:" in outcome.out
    record = json.loads(shell("verify", "sent.html", "--format", "json").out)
    assert record["page"]["verdict"] == "drift"


def test_the_citations_of_a_page_are_compared_with_copies(shell: Shell) -> None:
    sources(shell, COPY.replace("runs", "ran"), folder="copies")
    built(shell)
    outcome = shell("verify", "output/index.html", "--sources", "copies")
    assert outcome.code == 1
    assert "match    data:" in outcome.out
    assert "drift  r7  Article one [doc-1]" in outcome.out
    record = json.loads(
        shell("verify", "output/index.html", "--sources", "copies", "--format", "json").out
    )
    assert (record["summary"]["drift"], record["page"]["verdict"]) == (1, "match")


def test_what_is_no_page_is_said(shell: Shell) -> None:
    shell.write("other.html", "<html><p>Hello</p></html>")
    outcome = shell("verify", "other.html")
    assert (outcome.code, outcome.out) == (1, "")
    assert "other.html: it is no page of recordgraph" in outcome.err
    assert shell("verify", "nowhere.html").code == 3
    assert shell("verify", ".").code == 3
