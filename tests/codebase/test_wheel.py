"""The wheel is what people get: it holds all that the program needs, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = {
    "graph/cli/starter/README.md",
    "graph/cli/starter/dataset.toml",
    "graph/cli/starter/entities.csv",
    "graph/cli/starter/relations.csv",
    "graph/issues.toml",
    "graph/page/static/app.css",
    "graph/page/static/app.js",
    "graph/page/static/register.css",
    "graph/py.typed",
    "graph/vocabulary.toml",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of this checkout, built as pip does, in an environment of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "source"
    debris = (".git", ".*", "output", "build", "*.egg-info", "static", "__pycache__")
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*debris))
    options = ["--no-deps", "-q", "-w", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, str(copy)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (made,) = folder.glob("recordgraph-*.whl")
    return made


def test_it_holds_the_page_the_lists_and_the_starter(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert names >= NEEDED
    assert any(name.startswith("graph/page/") and name.endswith(".html") for name in names)


def test_it_holds_no_sources_of_the_page_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.endswith((".ts", ".tsx")) or "tests" in name] == []
    assert {name.split("/")[0].split("-")[0] for name in names} == {"graph", "recordgraph"}


def test_its_licence_and_notice_go_with_it(wheel: Path) -> None:
    names = {Path(name).name for name in zipfile.ZipFile(wheel).namelist()}
    assert {"LICENSE", "NOTICE"} <= names


def test_the_installed_command_builds_the_starter(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "-q", "-t", str(place), str(wheel)],
        check=True,
    )
    environment = {**os.environ, "PYTHONPATH": str(place)}
    for arguments in (("init", "sample"), ("build", "--strict", "-o", "out")):
        folder = tmp_path if arguments[0] == "init" else tmp_path / "sample"
        done = subprocess.run(
            [sys.executable, "-m", "graph", *arguments],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    made = {path.name for path in (tmp_path / "sample" / "out").iterdir()}
    assert made == {"index.html", "build.json"}
