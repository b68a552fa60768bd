"""What stands in several files of the house must say the same."""

from __future__ import annotations

import configparser
import re
import tomllib
from pathlib import Path

import graph

ROOT = Path(__file__).resolve().parents[2]


def setup_cfg() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def requirements(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() and line.strip()[0] != "#"]


def locked() -> dict[str, str]:
    lines = requirements((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    pairs = (line.split("==") for line in lines)
    return {project(name): version for name, version in pairs}


def project(name: str) -> str:
    """The name of a distribution as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_version_stands_in_one_place_and_is_repeated_right() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {graph.__version__}\n" in citation
    assert f"## {graph.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert setup_cfg()["metadata"]["version"] == "attr: graph.__version__"


def test_every_requirement_is_locked_to_a_version_in_its_range() -> None:
    from packaging.requirements import Requirement

    config = setup_cfg()
    lock = locked()
    wanted = requirements(config["options"]["install_requires"])
    for extra in config["options.extras_require"].values():
        wanted += requirements(extra)
    for text in wanted:
        requirement = Requirement(text)
        assert project(requirement.name) in lock, f"{text} is not in requirements.lock: make lock"
        assert lock[project(requirement.name)] in requirement.specifier, text


def test_the_build_uses_the_deno_that_is_tested() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    version = locked()["deno"]
    assert f"deno=={version}" in pyproject["build-system"]["requires"]
    assert f"deno=={version}" in setup_cfg()["options.extras_require"]["test"]


def test_every_ignored_rule_of_ruff_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rules = [line for line in text.splitlines() if re.match(r'\s+"[A-Z]+\d*",', line)]
    assert rules
    assert [line for line in rules if "# " not in line] == []


def test_every_library_in_the_page_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").lower()
    imports = re.findall(r'"npm:/?([^@"]+)@', (ROOT / "deno.json").read_text(encoding="utf-8"))
    for library in {*imports, "vis-network"}:
        assert library.split("/")[-1] in notice, (
            f"{library} goes into every page: name it in NOTICE"
        )
