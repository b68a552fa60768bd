"""The rules about the code itself that no linter knows."""

from __future__ import annotations

import re
import subprocess
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sorted((ROOT / "graph").rglob("*.py"))
WEB = sorted(
    path
    for suffix in ("*.ts", "*.tsx")
    for path in (ROOT / "graph" / "page" / "web").rglob(suffix)
    if not {"node_modules", "built"} & set(path.parts)
)
#: Ways for text to become markup or script (the page's policy would stop most of them too).
SINKS = re.compile(
    r"\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML"
    r"|DOMParser|createContextualFragment|\beval\(|new Function\("
    r"|setAttribute\(\s*[\"'](?:style|on)"
    r"|javascript:"
)
#: Words for work that is not done.
UNDONE = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|NotImplementedError")
#: An ignore that gives no reason after its code.
BARE_IGNORE = re.compile(
    r"#\s*type:\s*ignore(?!\[[a-z-, ]+\]\s+\S)|#\s*noqa(?!:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*\s+\S)"
    r"|#\s*pragma: no cover(?!\s+\S)"
)
BARE_DENO_IGNORE = re.compile(
    r"deno-lint-ignore(?!.*--\s*\S)|@ts-ignore|@ts-nocheck|@ts-expect-error\s*$"
)
#: Names of modules that say nothing.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "stuff"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def is_test(path: Path) -> bool:
    return ".test." in path.name or path.name.endswith("_test.ts")


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_python_module_fits_its_budget(path: Path) -> None:
    assert len(lines(path)) <= 300, "split it by concern: 300 lines a module"


@pytest.mark.parametrize("path", [path for path in WEB if not is_test(path)], ids=name)
def test_a_typescript_module_fits_its_budget(path: Path) -> None:
    if path.name == "view.ts":
        pytest.skip("generated from view.py")
    if path.parent.name == "words":
        pytest.skip("a catalogue of words: one file a language, for its translator")
    assert len(lines(path)) <= 250, "split it by concern: 250 lines a module"


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_an_ignore_has_its_reason_beside_it(path: Path) -> None:
    with path.open("rb") as stream:
        comments = [
            token for token in tokenize.tokenize(stream.readline) if token.type == tokenize.COMMENT
        ]
    bare = [
        f"line {token.start[0]}: {token.string}"
        for token in comments
        if BARE_IGNORE.search(token.string)
    ]
    assert bare == []


@pytest.mark.parametrize("path", WEB, ids=name)
def test_the_page_has_no_sink_for_markup_or_script(path: Path) -> None:
    if "lint" in path.relative_to(ROOT / "graph" / "page" / "web").parts or is_test(path):
        pytest.skip("the linter and the tests must name what they forbid")
    found = [line.strip() for line in lines(path) if SINKS.search(line)]
    assert found == []


@pytest.mark.parametrize("path", WEB, ids=name)
def test_an_ignore_in_the_page_has_its_reason(path: Path) -> None:
    found = [line.strip() for line in lines(path) if BARE_DENO_IGNORE.search(line)]
    assert found == []


@pytest.mark.parametrize("path", [*PYTHON, *WEB], ids=name)
def test_nothing_is_left_undone(path: Path) -> None:
    found = [line.strip() for line in lines(path) if UNDONE.search(line)]
    assert found == []


@pytest.mark.parametrize("path", [*PYTHON, *WEB], ids=name)
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    assert path.stem.lower() not in EMPTY_NAMES


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_only_the_command_line_prints_exits_or_looks_at_the_machine(path: Path) -> None:
    below = path.relative_to(ROOT / "graph").parts
    if below[0] in {"cli", "__main__.py"} or path.name in {"bundle.py", "typescript.py"}:
        pytest.skip("the rim, and steps of the build")
    looks = re.compile(
        r"\bprint\(|\bsys\.exit\(|\bos\.getcwd\(|Path\.cwd\(|\.now\(|\.today\(|\btime\.time\(|os\.environ"
    )
    found = [line.strip() for line in lines(path) if looks.search(line)]
    assert found == []


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_text_files_are_opened_with_an_encoding(path: Path) -> None:
    bare = re.compile(r"\b(?:read_text|write_text)\((?!.*encoding)[^)]*\)")
    found = [line.strip() for line in lines(path) if bare.search(line)]
    assert found == []


def test_the_bundle_and_the_output_are_not_in_git() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607  the git of the PATH is the one that is meant
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    kept = [path for path in listed if path.startswith(("graph/page/static/", "output/"))]
    assert kept == ["output/README.md"]
