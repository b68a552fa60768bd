"""What can be wrong with a run (as opposed to :mod:`graph.issues`: with the data)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.issues import Issue


class RecordgraphError(Exception):
    """The base of all errors that recordgraph raises on purpose. ``exit_code`` is for the CLI."""

    exit_code = 1


class DataError(RecordgraphError):
    """The data cannot be used; ``issues`` says where and why, errors and the rest."""

    exit_code = 1

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        errors = [issue for issue in self.issues if issue.severity == "error"]
        first = f": {errors[0]}" if errors else ""
        super().__init__(f"{len(errors)} error(s) in the data{first}")


class UnknownIdError(RecordgraphError):
    """An id that the data set does not have."""

    exit_code = 1


class PageError(RecordgraphError):
    """A file is no page of recordgraph, or a damaged one; nothing in it can be relied on."""

    exit_code = 1


class EmptySelectionError(RecordgraphError):
    """Nothing is left after all filters."""

    exit_code = 1


class UsageError(RecordgraphError):
    """Wrong usage: an option or argument that cannot mean anything."""

    exit_code = 2


class EnvironmentFault(RecordgraphError):
    """The machine says no: a file is missing or unreadable, the disk is full."""

    exit_code = 3
