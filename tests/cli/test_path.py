"""``path``: what connects two entities, and what was refused."""

from __future__ import annotations

import json

from tests.cli.shell import RELATIONS, Shell

DENIED = RELATIONS + "r5,person-d,works-for,agency-a,,,,reporting,denies,,doc-1,para 9\n"


def test_every_hop_lists_its_claims(shell: Shell) -> None:
    outcome = shell("path", "person-d", "agency-a")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "Dora Example [person-d] to Agency Alpha [agency-a]"
    assert "1. Weakest link: reporting, 1 origin (hop 1 of 2)" in lines
    (held,) = (line for line in lines if line.strip().startswith("r4: "))
    for part in ("supports", "2018", "Reporting", "The Paper", "[doc-1]", "para 3", "2020-05-01"):
        assert part in held
    assert any(line.strip().startswith("r2: denies") for line in lines)
    assert "(contested, reporting, 1 origin)" in outcome.out


def test_a_refused_path_stands_with_its_reason(shell: Shell) -> None:
    shell.write("relations.csv", DENIED)
    out = shell("path", "person-d", "agency-a").out
    assert out.index("1. Weakest link") < out.index("x  hop 1: only denied")


def test_no_path_is_said_and_is_no_failure(shell: Shell) -> None:
    outcome = shell("path", "case-e", "firm-b", "--longest", "1")
    assert outcome.code == 0
    assert "No path of one hop that the evidence carries." in outcome.out


def test_a_selection_says_where_paths_may_go(shell: Shell) -> None:
    assert "No path" in shell("path", "person-d", "agency-a", "--uncontested").out
    outcome = shell("path", "person-d", "agency-a", "--family", "enforcement")
    assert outcome.code == 0
    assert "[agency-a] is not part of the selection" in outcome.out
    assert shell("path", "person-d", "agency-a", "--basis", "opinion").code == 1


def test_what_a_selection_adds_for_its_citations_connects_nothing(shell: Shell) -> None:
    out = shell(
        "path", "firm-b", "person-d", "--relation", "party-to", "--relation", "supplies"
    ).out
    assert "No path" in out


def test_json_says_the_same(shell: Shell) -> None:
    shell.write("relations.csv", DENIED)
    found = json.loads(shell("path", "person-d", "agency-a", "--format", "json").out)
    (path,) = (path for path in found["paths"] if len(path["hops"]) == 2)
    assert path["entities"] == ["person-d", "firm-b", "agency-a"]
    assert [hop["relation"][1] for hop in path["hops"]] == ["works-for", "supplies"]
    assert [claim["id"] for claim in path["hops"][1]["claims"]] == ["r1", "r2"]
    assert (path["basis"], path["origins"], path["weakest"]) == ("reporting", 1, 0)
    assert found["refused"][0]["refusals"] == ["denied"]
    assert found["complete"] is True


def test_max_is_a_number_of_paths(shell: Shell) -> None:
    shell.write(
        "relations.csv", RELATIONS + "r6,person-d,directs,firm-b,,,,reporting,,,doc-1,para 4\n"
    )
    assert shell("path", "person-d", "agency-a").out.count("Weakest link") == 2
    out = shell("path", "person-d", "agency-a", "--max", "1").out
    assert out.count("Weakest link") == 1
    assert "There are more paths" in out


def test_ends_that_cannot_be(shell: Shell) -> None:
    outcome = shell("path", "person-d", "nobody")
    assert (outcome.code, outcome.out) == (1, "")
    assert "there is no entity with the id 'nobody'" in outcome.err
    assert shell("path", "person-d", "person-d").code == 2
    assert shell("path", "person-d").code == 2


def test_a_retracted_claim_shows_nothing_of_itself(shell: Shell) -> None:
    header, *rest = RELATIONS.splitlines()
    gone = "r5,person-d,works-for,agency-a,,,,reporting,,,doc-1,SECRET-PLACE,retracted,wrong person"
    text = "\n".join([f"{header},status,note", *(f"{line},," for line in rest), gone, ""])
    shell.write("relations.csv", text)
    out = shell("path", "person-d", "agency-a").out
    assert "x  hop 1: all its claims are withdrawn" in out
    assert "SECRET-PLACE" not in out
