"""What can be wrong with data: issues, their severities and the register of codes.

The register (``issues.toml``) says for every code what it means and what to do; each has a page
in ``docs/issues/``. An :class:`Issue` is one finding at one place.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many issues of one code are kept; more are counted and summed up in one line.
MOST_OF_A_CODE: Final = 1000
#: How much of a cell an issue repeats, in characters.
MOST_OF_A_VALUE: Final = 200


class Severity(StrEnum):
    """``error``: no output; ``warning``: output, fails under --strict; ``notice``: information."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: physical line where the cell begins, 1-based number of the field.

    In ``story.md``, which has no fields, ``column`` is the 1-based number of the character.
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding. ``value`` is the cell as written, shortened; messages hold no raw controls."""

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str = ""
    field: str | None = None
    value: str | None = None
    related: tuple[Place, ...] = ()

    def __str__(self) -> str:
        remedy = f" ({self.remedy})" if self.remedy else ""
        return f"{self.place}: {self.severity} {self.code}: {self.message}{remedy}"


@dataclass(frozen=True, slots=True)
class Rule:
    """An entry of the register.

    ``strict``: under ``--strict`` the issue is an error. ``environment``: the fault lies with
    the machine, and the exit code is 3.
    """

    code: str
    title: str
    severity: Severity
    meaning: str
    remedy: str
    strict: bool = False
    environment: bool = False


@cache
def register() -> dict[str, Rule]:
    """All codes, in order."""
    data = tomllib.loads(files("graph").joinpath("issues.toml").read_text(encoding="utf-8"))
    return {
        code: Rule(code=code, **{**table, "severity": Severity(table["severity"])})
        for code, table in sorted(data.items())
    }


class IssueLog:
    """Collects issues in one pass; never raises.

    ``strict`` turns the issues whose rule says so into errors.
    """

    def __init__(self, *, strict: bool = False) -> None:
        self._strict = strict
        self._issues: list[Issue] = []
        self._counts: dict[str, int] = {}

    def add(
        self,
        code: str,
        place: Place,
        message: str,
        remedy: str = "",
        *,
        field: str | None = None,
        value: str | None = None,
        related: tuple[Place, ...] = (),
        severity: Severity | None = None,
    ) -> None:
        """Record a finding; the severity is the rule's unless another is given."""
        rule = register()[code]
        count = self._counts.get(code, 0) + 1
        self._counts[code] = count
        if count > MOST_OF_A_CODE:
            return
        level = severity or rule.severity
        if self._strict and rule.strict:
            level = Severity.ERROR
        issue = Issue(
            code=code,
            severity=level,
            place=place,
            message=shown(message),
            remedy=shown(remedy or rule.remedy),
            field=field,
            value=None if value is None else shown(value, most=MOST_OF_A_VALUE),
            related=related,
        )
        self._issues.append(issue)

    @property
    def has_errors(self) -> bool:
        """Whether an error was recorded."""
        return any(issue.severity is Severity.ERROR for issue in self._issues)

    def has(self, prefix: str) -> bool:
        """Whether a code that begins so was recorded."""
        return any(code.startswith(prefix) for code in self._counts)

    def sorted(self) -> tuple[Issue, ...]:
        """All issues by file, line, column and code, with a line for those not kept."""
        return tuple(sorted((*self._issues, *self._rest()), key=_order))

    def _rest(self) -> Iterator[Issue]:
        for code, count in self._counts.items():
            if count > MOST_OF_A_CODE:
                first = next(issue for issue in self._issues if issue.code == code)
                more = count - MOST_OF_A_CODE
                yield replace(
                    first,
                    place=Place(first.place.file),
                    field=None,
                    value=None,
                    message=f"{more} more issues of this kind ({register()[code].title})",
                    related=(),
                )


def _order(issue: Issue) -> tuple[str, int, int, str, str]:
    place = issue.place
    return (place.file, place.line or 0, place.column or 0, issue.code, issue.message)
