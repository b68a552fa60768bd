"""The commands that people and machines begin with are there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.parametrize("name", [".ci/run", "tools/browser"])
def test_a_script_can_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    assert "set -euo pipefail" in (ROOT / name).read_text(encoding="utf-8")


def test_continuous_integration_does_what_people_do() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "make" in line and not line.startswith("#")] == [
        "exec make test </dev/null"
    ]


def test_every_target_of_make_says_what_it_does() -> None:
    described = set(re.findall(r"^([a-z-]+):.*  ## \S", MAKEFILE, re.MULTILINE))
    assert TARGETS - described == set()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_a_target_that_is_named_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = {word for words in re.findall(r"`make ([a-z -]+)`", text) for word in words.split()}
    assert named - TARGETS == set()


def test_the_end_of_make_test_is_the_closing_line_of_pytest() -> None:
    recipe = MAKEFILE.split("\ntest:")[1].split("\n\n")[0].splitlines()
    assert recipe[-1].startswith("\t$(BIN)/python -m pytest")


@pytest.mark.skipif(shutil.which("make") is None, reason="no make here")
def test_make_understands_its_file() -> None:
    done = subprocess.run(
        ["make", "-n", "help"],  # noqa: S607  the make of the PATH is the one that is meant
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
