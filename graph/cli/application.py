"""The command ``recordgraph``: the list of commands, and the rim that turns faults into codes."""

from __future__ import annotations

import contextlib
import os
import signal
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

import graph
from graph.cli import INTERRUPTED, terminal
from graph.errors import DataError, EnvironmentFault, RecordgraphError
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import FrameType

#: Command → what it does, in the order of the help. The modules are imported only when asked for.
COMMANDS: Final = {
    "init": "Write a small pair of CSV files to begin with.",
    "check": "Say everything that is wrong with the pair.",
    "build": "Check the pair, then write the explorer.",
    "find": "Search entities by name, alias or identifier.",
    "show": "Show one entity with its relations, claims and documents.",
    "path": "Find evidence paths from A to B.",
    "stats": "Count what is there, and what is missing.",
    "export": "Write the pair, or a selection of it, in another format.",
    "verify": "Find quotes and locators again in local copies of the documents.",
    "diff": "Compare two data sets: what was added, withdrawn and changed.",
    "tidy": "Rewrite the pair in its canonical form.",
}

DONE: Final = 0
ENVIRONMENT: Final = 3

_EPILOG = """\b
Exit codes:
  0  done; warnings and notices are allowed
  1  the data have errors, or warnings under --strict; an unknown id; an empty selection
  2  wrong usage
  3  the machine: a file is missing or cannot be read or written
  130  interrupted
"""


class Terminated(BaseException):
    """Another program asks this one to end; temporary files are removed on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


class Commands(click.Group):
    """A group that imports the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """The command of this name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"graph.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but a name that is nearly right is answered with the right one."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from difflib import get_close_matches  # noqa: PLC0415  only for a mistake

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            message = f"There is no command '{args[0]}'.{hint}"
            raise click.UsageError(message, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_EPILOG,
)
@click.version_option(graph.__version__, prog_name="recordgraph", message="%(prog)s %(version)s")
def recordgraph() -> None:
    """Two CSV files of cited claims in, one self-contained graph explorer out.

    \b
    Begin with a small example, then look at it:
      recordgraph init sample && cd sample
      recordgraph build

    Every row of entities.csv is a thing, every row of relations.csv is a claim that a document
    makes about two things. COMMAND --help tells more about each command.
    """  # noqa: D301  \b is click's mark for "do not rewrap"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (default: this process's) and give the exit code; never raises.

    Data errors and faults of the machine become messages on standard error. Whatever was written
    to standard output is flushed, so that a full disk is noticed.
    """
    terminal.prepare()
    with _asked_to_end():
        try:
            code = _run(arguments)
        except Terminated as end:
            code = end.exit_code
        except (KeyboardInterrupt, click.Abort):
            terminal.message("interrupted")
            code = INTERRUPTED
    try:
        terminal.finish()
    except EnvironmentFault as fault:
        terminal.message(f"error: {fault}")
        code = code or fault.exit_code
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code: Any = recordgraph.main(
            args=None if arguments is None else list(arguments),
            prog_name="recordgraph",
            standalone_mode=False,
        )
    except click.Abort:
        raise
    except click.ClickException as error:
        _explain(error)
        return error.exit_code
    except RecordgraphError as error:
        _report(error)
        return error.exit_code
    except Exception as error:
        if os.environ.get("RECORDGRAPH_TRACEBACK"):
            raise
        terminal.message(f"error: {_fault(error)}")
        return ENVIRONMENT
    return code if isinstance(code, int) else DONE


def _report(error: RecordgraphError) -> None:
    """Say what a command raised on purpose."""
    if isinstance(error, DataError):
        terminal.issues(error.issues)
    elif isinstance(error, terminal.Refused):
        terminal.issues([error.issue])
    else:
        terminal.message(f"error: {error}")


def _fault(error: Exception) -> str:
    """What to say of something that the program did not expect."""
    if isinstance(error, MemoryError):
        return (
            "not enough memory for data of this size. Close other programs, or make a smaller "
            "pair first."
        )
    if isinstance(error, OSError):
        return _told(error)
    return (
        f"recordgraph itself failed ({type(error).__name__}: {error}). This is a defect in the "
        "program, not in your data: please report it, with what is printed when the same "
        "command runs with RECORDGRAPH_TRACEBACK=1."
    )


def _told(error: OSError) -> str:
    name = f"{error.filename}: " if error.filename else ""
    return f"{name}{error.strerror or error}"


def _explain(error: click.ClickException) -> None:
    """Say what is wrong with the command line; its own words may hold anything."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        terminal.plain(error.format_message())
        return
    context = getattr(error, "ctx", None)
    if context is not None:
        terminal.plain(context.get_usage())
    terminal.message(f"error: {shown(error.format_message())}")
    if context is not None:
        terminal.plain(f"'{context.command_path} --help' tells more.")


@contextlib.contextmanager
def _asked_to_end() -> Iterator[None]:
    """While it lasts, a polite signal to end is an exception, so that nothing is left behind."""

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  signal's signature
        raise Terminated(number)

    kept = {}
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # A signal that is ignored (nohup) stays ignored; only the main thread may set handlers.
        with contextlib.suppress(ValueError):
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                kept[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
