"""The fixture of the command-line tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import ENTITIES, RELATIONS, Shell

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Shell:
    """A folder with a small pair, and the command in it."""
    folder = tmp_path / "pair"
    folder.mkdir()
    monkeypatch.chdir(folder)
    made = Shell(folder, capfd)
    made.write("entities.csv", ENTITIES)
    made.write("relations.csv", RELATIONS)
    return made
