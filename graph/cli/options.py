"""The options of every command that reads the pair, and what they mean."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import terminal
from graph.cli.grouping import PAIR, Option
from graph.errors import UsageError
from graph.issues import Severity, register

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.issues import Issue
    from graph.loading import Reading, Source
    from graph.records import Dataset

#: How standard input is called as a file.
STANDARD_INPUT: Final = Path("/dev/stdin")


def _option(*names: str, **attributes: Any) -> Callable[..., Any]:
    return click.option(*names, cls=Option, group=PAIR, **attributes)


_OPTIONS = (
    _option(
        "--entities",
        metavar="FILE",
        default="entities.csv",
        show_default=True,
        type=click.Path(path_type=Path),
        help="The things, one a row; - is standard input.",
    ),
    _option(
        "--relations",
        metavar="FILE",
        default="relations.csv",
        show_default=True,
        type=click.Path(path_type=Path),
        help="The claims, one a row; - is standard input.",
    ),
    _option(
        "--encoding",
        metavar="NAME",
        help="The encoding of both files, if it is not UTF-8: cp1252, utf-16, gb18030 …",
    ),
    _option(
        "--delimiter",
        metavar="CHARACTER",
        default=",",
        show_default=True,
        help="What stands between two cells of both files; the word tab means a tab.",
    ),
    _option(
        "--map",
        "mapping",
        metavar="NAME=HEADER",
        multiple=True,
        help="Read the column HEADER as NAME, in each file that has it; entities.NAME=HEADER and "
        "relations.NAME=HEADER mean one of them. May be repeated.",
    ),
    _option("--strict", is_flag=True, help="Fail on warnings too, and on uncited data."),
)


def reads_pair(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options about the pair; it receives them as ``source``."""

    @wraps(function)
    def command(
        *,
        entities: Path,
        relations: Path,
        encoding: str | None,
        delimiter: str,
        mapping: tuple[str, ...],
        strict: bool,
        **rest: Any,
    ) -> Any:
        from graph.loading import Source  # noqa: PLC0415  heavy, and not needed for --help

        source = Source(
            entities=entities,
            relations=relations,
            encoding=encoding,
            delimiter=delimiter,
            mapping=mapping,
            strict=strict,
        )
        return function(source=_from_standard_input(source), **rest)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _from_standard_input(source: Source) -> Source:
    from dataclasses import replace  # noqa: PLC0415  only where it is used

    dash = Path("-")
    if source.entities == dash and source.relations == dash:
        message = "only one of --entities and --relations can be standard input"
        raise UsageError(message)
    if source.entities == dash:
        return replace(source, entities=STANDARD_INPUT)
    if source.relations == dash:
        return replace(source, relations=STANDARD_INPUT)
    return source


def read(source: Source) -> Dataset:
    """Read and check the pair; the issues go to standard error.

    Raises:
        click.exceptions.Exit: with the exit code, where the data cannot be used.
    """
    return read_with_inputs(source)[0]


def read_with_inputs(source: Source) -> tuple[Dataset, Reading]:
    """The same, with all that came of reading: for the record of a build.

    Raises:
        click.exceptions.Exit: with the exit code, where the data cannot be used.
    """
    from graph import loading  # noqa: PLC0415  heavy, and not needed for --help

    reading = loading.read(source)
    terminal.issues(reading.issues)
    code = exit_code(reading.issues, strict=source.strict)
    if code or reading.dataset is None:
        raise click.exceptions.Exit(code or 1)
    return reading.dataset, reading


def exit_code(issues: Sequence[Issue], *, strict: bool) -> int:
    """What the issues mean for the exit code: 0, 1, or 3 where the machine is at fault."""
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if any(register()[issue.code].environment for issue in errors):
        return 3
    warned = strict and any(issue.severity is Severity.WARNING for issue in issues)
    return 1 if errors or warned else 0
