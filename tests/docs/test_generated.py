"""The documentation says what the code does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

from graph.cli.application import COMMANDS, recordgraph

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def load_generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_docs", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATED: dict[Path, str] = load_generator().generated()


@pytest.mark.parametrize("path", sorted(GENERATED), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_generated_file_is_up_to_date(path: Path) -> None:
    assert path.is_file(), "missing; write it with: make generate"
    assert path.read_text(encoding="utf-8") == GENERATED[path], (
        "stale; renew it with: make generate"
    )


def test_no_page_of_a_code_that_is_gone() -> None:
    assert {path for path in (DOCS / "issues").glob("*.md") if path not in GENERATED} == set()


def commands() -> list[tuple[str, click.Command]]:
    context = click.Context(recordgraph)
    found = [(name, recordgraph.get_command(context, name)) for name in COMMANDS]
    return [(name, command) for name, command in found if command is not None]


@pytest.mark.parametrize(("name", "command"), commands(), ids=list(COMMANDS))
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {name}\n")[1].split("\n## ")[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts}: an option without help"
            for option in parameter.opts:
                assert option in section
    assert "recordgraph " + name in section.split("\n", 4)[-1], f"{name}: help without an example"


@pytest.mark.parametrize(("name", "command"), commands(), ids=list(COMMANDS))
def test_the_line_in_the_list_is_the_first_line_of_the_help(
    name: str, command: click.Command
) -> None:
    assert command.help is not None
    first = command.help.split("\n\n")[0].replace("\n", " ")
    assert (
        first.rstrip(".").split(" (")[0].startswith(COMMANDS[name].rstrip(".").split(",")[0][:20])
    )


def test_links_inside_the_documentation_lead_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)")
    lost = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in [*DOCS.rglob("*.md"), *ROOT.glob("*.md")]
        for target in link.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert lost == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in (DOCS / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_code_that_the_program_can_raise_is_in_the_register_and_the_reverse() -> None:
    from graph.issues import register

    used: set[str] = set()
    for path in (ROOT / "graph").rglob("*.py"):
        used |= set(re.findall(r"\bE\d{3}\b", path.read_text(encoding="utf-8")))
    assert used - set(register()) == set(), "codes without an entry in graph/issues.toml"
    assert set(register()) - used == set(), "codes that nothing raises"
