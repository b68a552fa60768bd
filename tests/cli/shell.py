"""A small pair of files, and ways to run the command on it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.cli.application import run

#: Seconds after which a command has hung, however busy the machine is.
TIMEOUT = 600

ENTITIES = """\
id,name,type,aliases,publisher,url,start
agency-a,Agency Alpha,agency,Alpha|Агентство@ru,,,
firm-b,Firm Beta,company,,,,
paper-c,The Paper,outlet,,,,
person-d,Dora Example,person,,,,
case-e,Agency Alpha v. Example,case,,,,
doc-1,Article one,document,,paper-c,https://example.org/1,2020-05-01
doc-2,Charge,document,,agency-a,https://example.org/2,2021-02-03
"""
RELATIONS = """\
id,source,type,target,role,stage,start,basis,stance,refers-to,document,locator
r1,firm-b,supplies,agency-a,,,2019,reporting,,,doc-1,para 1
r2,firm-b,supplies,agency-a,,,,attributed,denies,r1,doc-1,para 2
r3,person-d,party-to,case-e,defendant,charged,2021-02-03,official-action,,,doc-2,p. 1
r4,person-d,works-for,firm-b,,,2018,reporting,,,doc-1,para 3
"""


@dataclass(frozen=True)
class Outcome:
    """What a run of the command came to."""

    code: int
    out: str
    err: str


class Shell:
    """Runs ``recordgraph`` in this process, in the folder of the pair."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capture = capture

    def __call__(self, *arguments: str) -> Outcome:
        self._capture.readouterr()
        code = run(arguments)
        written = self._capture.readouterr()
        return Outcome(code, written.out, written.err)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def bytes_of(self) -> dict[str, bytes]:
        """Every file of the folder with its bytes."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def command() -> list[str]:
    """The command as another process runs it."""
    return [sys.executable, "-m", "graph"]


def environment(**more: str) -> dict[str, str]:
    """The environment of another process, which finds the package wherever it lies."""
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **more}


def spawn(
    *arguments: str, cwd: Path, data: bytes | None = None, **more: str
) -> subprocess.CompletedProcess[bytes]:
    """Run ``recordgraph`` in a process of its own."""
    return subprocess.run(
        [*command(), *arguments],
        cwd=cwd,
        env=environment(**more),
        input=data,
        capture_output=True,
        check=False,
        timeout=TIMEOUT,
    )
