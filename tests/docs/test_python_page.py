"""The sessions of the page about Python run as they are written, and leave no public name out."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import graph

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = "".join(re.findall(r"^```pycon\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))


def test_the_sessions_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pair = re.findall(r"^```csv\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    for name, text in zip(("entities", "relations"), pair, strict=True):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    flags = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
    test = doctest.DocTestParser().get_doctest(SESSIONS, {}, "python.md", "docs/python.md", 0)
    told: list[str] = []
    results = doctest.DocTestRunner(optionflags=flags).run(test, out=told.append)
    assert results.attempted > 20
    assert results.failed == 0, "".join(told)


def test_every_public_name_is_used() -> None:
    names = set(graph.__all__) - {"__version__"}
    used = set(re.findall(r"graph\.(\w+)", SESSIONS))
    assert names <= used | {"Dataset"}
    assert "`Dataset`" in PAGE
