"""A command line means the same to the program's option parser and to the page that reads it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import click
import pytest

from graph.cli.application import recordgraph
from graph.selection import OPTIONS, Selection

CASES = json.loads(
    (Path(__file__).resolve().parents[1] / "shared_cases" / "commands.json").read_text("utf-8")
)


def words(line: str) -> list[str]:
    """The words of a line as bash reads them."""
    script = f"printf '%s\\0' {line}"
    done = subprocess.run(["/bin/bash", "-c", script], check=True, capture_output=True)
    return done.stdout.decode().split("\0")[:-1]


def parsed(line: str) -> Selection:
    """The selection that the parser makes of a line, before any data are read."""
    program, name, *arguments = words(line.removeprefix("$ "))
    assert program == "recordgraph"
    command = recordgraph.get_command(click.Context(recordgraph), name)
    assert command
    context = command.make_context(name, arguments)
    given = {option.field: context.params[option.field] for option in OPTIONS}
    return Selection.of(**given)


@pytest.mark.parametrize(("command", "address"), CASES["commands"])
def test_the_parser_reads_the_selection_of_the_address(command: str, address: str) -> None:
    assert parsed(command) == Selection.from_fragment(address)


@pytest.mark.parametrize(("command", "problem", "word"), CASES["refused"])
def test_the_parser_refuses_what_the_page_refuses(command: str, problem: str, word: str) -> None:
    with pytest.raises(click.UsageError) as refused:
        parsed(command)
    assert word in refused.value.format_message()
    assert problem in {"option", "value", "flag", "unfit", "extra"}
