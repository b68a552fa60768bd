"""The examples in the documentation work as they are written."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from graph.cli.application import run

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGES = (ROOT / "docs" / "changes.md").read_text(encoding="utf-8")
DATA_FORMAT = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the two files that the README tells people to write."""
    monkeypatch.chdir(tmp_path)
    entities, relations = blocks(README, "csv")
    (tmp_path / "entities.csv").write_text(entities, encoding="utf-8")
    (tmp_path / "relations.csv").write_text(relations, encoding="utf-8")
    return tmp_path


def test_the_pair_of_the_readme_has_no_errors_or_warnings(
    pair: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--strict"]) == 0, capsys.readouterr().out


def recordgraph_lines(text: str) -> list[str]:
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("recordgraph ")]


@pytest.mark.parametrize("line", recordgraph_lines(README))
def test_a_command_of_the_readme_works(pair: Path, line: str) -> None:
    # What looks at an earlier build comes after one.
    assert "output" not in line or run(["build"]) == 0
    assert run(shlex.split(line, comments=True)[1:]) == 0


def test_the_page_about_changes_works_as_it_is_written(pair: Path) -> None:
    assert run(["build"]) == 0
    (pair / "received.html").write_bytes((pair / "output" / "index.html").read_bytes())
    text = (pair / "relations.csv").read_text(encoding="utf-8")
    (pair / "relations.csv").write_text(text.replace("para 2", "para 3"), encoding="utf-8")
    lines = recordgraph_lines(CHANGES)
    assert len(lines) > 3
    for line in lines[1:]:
        assert run(shlex.split(line, comments=True)[1:]) == 0
    (code,) = blocks(CHANGES, "python")
    told: dict[str, object] = {}
    exec(compile(code, "changes.md", "exec"), told)  # noqa: S102  our own text
    # The page was built anew on the way.
    assert (told["added"], told["changed"]) == ([], [])


def test_the_python_of_the_readme_works(pair: Path) -> None:
    (code,) = blocks(README, "python")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102  our own text
    assert (pair / "output" / "index.html").is_file()


def test_the_smallest_pair_of_the_data_format_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    entities, relations = blocks(DATA_FORMAT, "csv")[:2]
    (tmp_path / "entities.csv").write_text(entities, encoding="utf-8")
    (tmp_path / "relations.csv").write_text(relations, encoding="utf-8")
    assert run(["build"]) == 0


def examples() -> list[tuple[str, str]]:
    """Every line under \"Example\" in the help of a command."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    found = []
    for section in text.split("\n## ")[1:]:
        name = section.split("\n", 1)[0]
        after = section.partition("Example")[2]
        found += [
            (name, line.strip())
            for line in after.splitlines()
            if line.strip().startswith(f"recordgraph {name}")
        ]
    return found


@pytest.mark.parametrize(("name", "line"), examples())
def test_the_options_in_an_example_exist(name: str, line: str) -> None:
    import click

    from graph.cli.application import recordgraph

    root = click.Context(recordgraph, **recordgraph.context_settings)
    command = recordgraph.get_command(root, name)
    assert command is not None
    words = shlex.split(line.split(" > ", maxsplit=1)[0])[2:]
    command.make_context(name, words, parent=root)
