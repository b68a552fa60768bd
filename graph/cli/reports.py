"""Issues in the formats that other programs read: JSON, SARIF 2.1.0, GitHub annotations."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import graph
from graph.cli.terminal import issue_line
from graph.issues import Severity, register
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.issues import Issue, Place
    from graph.loading import Source

#: The number of the JSON format.
FORMAT: Final = 1
_SARIF_LEVEL: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTICE: "note",
}


def summary(issues: Sequence[Issue]) -> dict[str, int]:
    """How many issues there are of each severity."""
    counts = Counter(issue.severity for issue in issues)
    return {f"{severity}s": counts[severity] for severity in Severity}


def as_text(issues: Sequence[Issue]) -> str:
    """One issue a line."""
    return "".join(f"{issue_line(issue)}\n" for issue in issues)


def as_json(issues: Sequence[Issue]) -> str:
    """One JSON object with a summary and all issues; pure ASCII, so that any pipe carries it."""
    report = {
        "format": FORMAT,
        "summary": summary(issues),
        "issues": [issue_record(issue) for issue in issues],
    }
    return json.dumps(report, indent=1) + "\n"


def issue_record(issue: Issue) -> dict[str, Any]:
    """An issue as JSON has it."""
    return {
        "code": issue.code,
        "severity": str(issue.severity),
        **_place(issue.place),
        "field": issue.field,
        "value": issue.value,
        "message": issue.message,
        "remedy": issue.remedy,
        "related": [_place(place) for place in issue.related],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": shown(place.file), "line": place.line, "column": place.column}


def with_paths(issues: Sequence[Issue], source: Source) -> tuple[Issue, ...]:
    """The issues with the paths of their files as they were given, for programs that open them.

    An issue calls a file by its name alone; annotations need its place in the repository.
    """
    folder = source.entities.parent
    names = ("dataset.toml", "vocabulary.toml", "withdrawn.csv", "story.md")
    beside = (folder / name for name in names)
    paths = {path.name: path.as_posix() for path in (*beside, source.relations, source.entities)}

    def moved(place: Place) -> Place:
        return replace(place, file=paths.get(place.file, place.file))

    return tuple(
        replace(issue, place=moved(issue.place), related=tuple(map(moved, issue.related)))
        for issue in issues
    )


def as_github(issues: Sequence[Issue]) -> str:
    """Workflow commands of GitHub Actions, which it shows beside the line."""
    return "".join(f"{_github(issue)}\n" for issue in issues)


def _github(issue: Issue) -> str:
    place = issue.place
    properties = {
        "file": shown(place.file),
        "line": place.line,
        "col": place.column,
        "title": f"{issue.code} {register()[issue.code].title}",
    }
    written = ",".join(
        f"{name}={_github_property(str(value))}"
        for name, value in properties.items()
        if value is not None
    )
    said = f"{issue.message}. {issue.remedy}" if issue.remedy else issue.message
    return f"::{issue.severity} {written}::{_github_data(said)}"


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(issues: Sequence[Issue]) -> str:
    """A SARIF 2.1.0 log with the rules that were met.

    SARIF counts columns in characters and an issue in fields of the table; so the number of the
    field stands among the properties, and the region names the line only.
    """
    codes = sorted({issue.code for issue in issues})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "recordgraph",
                        "version": graph.__version__,
                        "semanticVersion": graph.__version__,
                        "rules": [_sarif_rule(code) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_sarif_result(issue, codes.index(issue.code)) for issue in issues],
            }
        ],
    }
    return json.dumps(log, indent=1) + "\n"


def _sarif_rule(code: str) -> dict[str, Any]:
    rule = register()[code]
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": rule.remedy or rule.meaning},
        "defaultConfiguration": {"level": _SARIF_LEVEL[rule.severity]},
    }


def _sarif_result(issue: Issue, rule: int) -> dict[str, Any]:
    said = f"{issue.message}. {issue.remedy}" if issue.remedy else issue.message
    details = {"field": issue.field, "value": issue.value, "column": issue.place.column}
    result: dict[str, Any] = {
        "ruleId": issue.code,
        "ruleIndex": rule,
        "level": _SARIF_LEVEL[issue.severity],
        "message": {"text": said},
        "locations": [_sarif_location(issue.place)],
        "properties": {name: value for name, value in details.items() if value is not None},
    }
    if issue.related:
        result["relatedLocations"] = [
            {"id": number, **_sarif_location(place)}
            for number, place in enumerate(issue.related, start=1)
        ]
    return result


def _sarif_location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(shown(place.file))}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    path = quote(file.replace("\\", "/"))
    return f"file://{path}" if path.startswith("/") else path


FORMATS: Final = {"text": as_text, "json": as_json, "sarif": as_sarif, "github": as_github}
