"""``check``: where issues go, in which form, and what the exit code says."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from graph.cli import reports, terminal
from graph.issues import Issue, Place, Severity
from tests.cli.shell import ENTITIES, RELATIONS, Shell

BROKEN = RELATIONS + "r5,firm-b,supplies,P99,,,,reporting,,,doc-1,para 9\n"


def test_issues_are_the_result_and_go_to_standard_output(shell: Shell) -> None:
    shell.write("relations.csv", BROKEN)
    outcome = shell("check")
    assert outcome.code == 1
    errors = [line for line in outcome.out.splitlines() if " error " in line]
    assert len(errors) == 1
    assert re.match(r"relations\.csv:6:4: error E\d{3}: \S", errors[0])
    assert "E5" not in outcome.err


def test_good_data_end_well_and_say_so(shell: Shell) -> None:
    outcome = shell("check")
    assert outcome.code == 0
    assert "error" not in outcome.out


def test_a_warning_fails_only_under_strict(shell: Shell) -> None:
    shell.write(
        "entities.csv", ENTITIES.replace("firm-b,Firm Beta,company", "firm-b,Firm Beta,firma")
    )
    assert shell("check").code == 0
    assert shell("check", "--strict").code == 1


def test_json_is_one_object_with_exactly_the_promised_keys(shell: Shell) -> None:
    shell.write("relations.csv", BROKEN)
    outcome = shell("check", "--format", "json")
    report = json.loads(outcome.out)
    assert list(report) == ["format", "summary", "issues"]
    assert report["format"] == 1
    assert list(report["summary"]) == ["errors", "warnings", "notices"]
    assert report["summary"]["errors"] == 1
    (error,) = (issue for issue in report["issues"] if issue["severity"] == "error")
    assert list(error) == [
        *("code", "severity", "file", "line", "column"),
        *("field", "value", "message", "remedy", "related"),
    ]
    assert (error["file"], error["line"], error["column"]) == ("relations.csv", 6, 4)
    assert (error["field"], error["value"]) == ("target", "P99")
    assert error["message"]
    assert isinstance(error["related"], list)
    assert outcome.code == 1


def test_json_without_issues_is_still_an_object(shell: Shell) -> None:
    shell.write("relations.csv", RELATIONS.replace("denies,r1", "supports,"))
    report = json.loads(shell("check", "--format", "json").out)
    assert report["summary"] == {"errors": 0, "warnings": 0, "notices": len(report["issues"])}


def test_sarif_names_rule_place_and_level(shell: Shell) -> None:
    shell.write("relations.csv", BROKEN)
    log = json.loads(shell("check", "--format", "sarif").out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] in {"entities.csv", "relations.csv"}
    (error,) = (result for result in run["results"] if result["level"] == "error")
    assert error["locations"][0]["physicalLocation"]["region"] == {"startLine": 6}
    assert error["properties"]["column"] == 4


def test_github_escapes_what_its_commands_would_read() -> None:
    issue = Issue(
        code="E501",
        severity=Severity.ERROR,
        place=Place("a,b:c%.csv", 3, 2),
        message="50% of it: ::error::",
    )
    (line,) = reports.as_github([issue]).splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac%25.csv,line=3,col=2,title=E501 ")
    assert line.endswith("::50%25 of it: ::error::")


def test_github_lines_say_the_severity(shell: Shell) -> None:
    shell.write("relations.csv", BROKEN)
    lines = shell("check", "--format", "github").out.splitlines()
    assert {re.split(r"[ :]+", line)[1] for line in lines} <= {"error", "warning", "notice"}
    assert sum(line.startswith("::error file=relations.csv,line=6,col=4,") for line in lines) == 1


def test_a_missing_file_is_the_machines_fault(shell: Shell) -> None:
    outcome = shell("check", "--entities", "nowhere.csv")
    assert outcome.code == 3
    assert "nowhere.csv: error E101:" in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "yaml"),
        ("--encoding", "klingon"),
        ("--delimiter", "much"),
        ("--map", "name"),
        ("--entities", "-", "--relations", "-"),
        ("--nonsense",),
        ("extra",),
    ],
)
def test_wrong_usage(shell: Shell, arguments: tuple[str, ...]) -> None:
    outcome = shell("check", *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert "Traceback" not in outcome.err


def test_the_word_tab_is_a_delimiter(shell: Shell) -> None:
    shell.write("entities.csv", ENTITIES.replace(",", "\t"))
    shell.write("relations.csv", RELATIONS.replace(",", "\t"))
    assert shell("check", "--delimiter", "tab").code == 0


def test_columns_may_be_mapped(shell: Shell) -> None:
    shell.write("entities.csv", ENTITIES.replace("id,name,", "id,Bezeichnung,"))
    assert shell("check").code == 1
    assert shell("check", "--map", "name=Bezeichnung").code == 0
    assert shell("check", "--map", "entities.name=Bezeichnung").code == 0


def test_many_notices_do_not_bury_a_result(shell: Shell) -> None:
    rows = "".join(
        f"n{number},firm-b,supplies,agency-a,,,,attributed,denies,r1,doc-1,para {number}\n"
        f"m{number},firm-b,supplies,agency-a,,,,reporting,corrects,r1,doc-1,line {number}\n"
        for number in range(60)
    )
    shell.write("relations.csv", RELATIONS + rows)
    listed = Counter(re.findall(r" notice (E\d+)", shell("check").out))
    assert max(listed.values()) > terminal.MOST_NOTICES
    outcome = shell("show", "firm-b")
    written = Counter(re.findall(r" notice (E\d+)", outcome.err))
    assert set(written) == set(listed)
    assert set(written.values()) == {terminal.MOST_NOTICES}
    for code, count in listed.items():
        if count > terminal.MOST_NOTICES:
            assert f"{count - terminal.MOST_NOTICES} {code}" in outcome.err


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_programs_that_open_files_get_their_paths(shell: Shell, form: str) -> None:
    folder = shell.folder / "data"
    folder.mkdir()
    for name, text in (("entities.csv", ENTITIES), ("relations.csv", BROKEN)):
        (folder / name).write_text(text, encoding="utf-8")
    files = ("--entities", "data/entities.csv", "--relations", "data/relations.csv")
    out = shell("check", "--format", form, *files).out
    assert "data/relations.csv" in out
