"""Standard output and error: results to the one, everything else to the other.

What comes from data is made safe before it is shown. A reader who closes the pipe early is no
fault; a disk that is full is.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, BinaryIO, Final, TextIO

from graph.errors import EnvironmentFault
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from graph.issues import Issue


#: Back to the start of the line and clear it: a message takes the place of a bar.
_CLEAR: Final = "\r\x1b[K"
#: The bars that are being drawn, at most one.
_bars: list[object] = []

#: How many notices of one kind a command shows whose result they are not.
MOST_NOTICES: Final = 1


class Refused(EnvironmentFault):
    """The command will not do it; ``issue`` says why, with a code."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        super().__init__(str(issue))


def refusal(path: Path, code: str, message: str, remedy: str = "") -> Refused:
    """What to raise where the command will not touch ``path``."""
    from graph.issues import Issue, Place, register  # noqa: PLC0415  not needed for --help

    rule = register()[code]
    issue = Issue(
        code=code,
        severity=rule.severity,
        place=Place(shown(str(path))),
        message=shown(message),
        remedy=shown(remedy or rule.remedy),
    )
    return Refused(issue)


def prepare() -> None:
    """Make both streams able to carry any text: what an encoding lacks is written escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def result(text: str) -> None:
    """Write lines of a result to standard output.

    Raises:
        EnvironmentFault: standard output is closed, or cannot take it.
    """
    with _writing() as stream:
        stream.write(text if text.endswith("\n") or not text else f"{text}\n")


def result_bytes(data: bytes) -> None:
    """Write a file to standard output, byte for byte.

    Raises:
        EnvironmentFault: standard output is closed, or cannot take it.
    """
    with _writing() as stream:
        binary: BinaryIO = stream.buffer
        stream.flush()
        binary.write(data)
        binary.flush()


def finish() -> None:
    """Flush standard output.

    Raises:
        EnvironmentFault: the last of it could not be written.
    """
    if sys.stdout is not None:
        with _writing() as stream:
            stream.flush()


@contextlib.contextmanager
def _writing() -> Iterator[TextIO]:
    if sys.stdout is None:
        message = "standard output is closed"
        raise EnvironmentFault(message)
    try:
        yield sys.stdout
    except BrokenPipeError:
        _abandon()
    except OSError as error:
        _abandon()
        message = f"standard output cannot be written: {error.strerror or error}"
        raise EnvironmentFault(message) from error


def _abandon() -> None:
    """Send what is left of standard output nowhere, so that the interpreter can end in peace."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def plain(text: str) -> None:
    """Write lines to standard error; where there is none, say nothing."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"{_CLEAR if _bars else ''}{text}\n")
            sys.stderr.flush()


def message(text: str) -> None:
    """Write one message to standard error, without control characters."""
    plain(f"recordgraph: {shown(text)}")


def issue_line(issue: Issue) -> str:
    """An issue as ``FILE:LINE:COLUMN: error E501: what is wrong. What to do``, on one line."""
    said = issue.message
    if issue.remedy:
        said = f"{said}{'' if said.endswith(('.', '?', '!')) else '.'} {issue.remedy}"
    return f"{shown(str(issue.place))}: {issue.severity} {issue.code}: {said}"


def issues(found: Iterable[Issue]) -> None:
    """Write issues to standard error, one a line.

    Of the notices of one kind, which ask nothing of anybody, the first is written and the rest
    counted.
    """
    notices: dict[str, int] = {}
    lines = []
    for issue in found:
        if issue.severity == "notice":
            notices[issue.code] = notices.get(issue.code, 0) + 1
        if issue.severity != "notice" or notices[issue.code] <= MOST_NOTICES:
            lines.append(issue_line(issue))
    if lines:
        plain("\n".join(lines))
    more = {code: count - MOST_NOTICES for code, count in notices.items() if count > MOST_NOTICES}
    if more:
        kinds = ", ".join(f"{count} {code}" for code, count in sorted(more.items()))
        message(f"more notices of these kinds: {kinds}; 'recordgraph check' lists them")


@contextlib.contextmanager
def progress(label: str, steps: int) -> Iterator[Callable[[str], None]]:
    """A bar on standard error for work of so many steps; nothing where that is no terminal.

    Yields a function that says which step begins.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    import click  # noqa: PLC0415  most runs have no terminal

    with click.progressbar(
        length=steps, label=label, file=sys.stderr, item_show_func=lambda step: step
    ) as bar:
        begun = False
        _bars.append(bar)

        def begin(step: str) -> None:
            nonlocal begun
            bar.update(1 if begun else 0, step)
            begun = True

        try:
            yield begin
        finally:
            _bars.clear()
        bar.update(1, "")
