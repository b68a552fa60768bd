"""The vault: names that no system refuses, links that lead somewhere, properties that are YAML."""

from __future__ import annotations

import itertools
import re
from pathlib import Path, PureWindowsPath

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.exporters import obsidian, registry
from graph.exporters.folders import RECORD
from graph.records import Dataset, Entity
from tests.core import export_samples as samples

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]
HOSTILE = (
    *("../../x", "a/b", "a\\b", "CON", "con.txt", "nul", "NUL.", "COM1", "LPT\u00b9", "..", "."),
    *("x" * 300, "郑" * 300, "e\u0301", "é", "A", "a", "\uff21", "ß", "ss", "a:b", "a?b", "[[x]]"),
    *(
        "<script>alert(1)</script>",
        "`code`",
        "$x$",
        "#tag",
        "a^b",
        "100%%",
        " padded ",
        "tab\there",
    ),
    *("About this data set", "about THIS data set", "", "\u202ename", "name", "=cmd|' /C calc'!A0"),
)
#: What Windows keeps for devices, with any suffix.
RESERVED = re.compile(
    r"(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3])( *\.| *$)", re.IGNORECASE
)
NAMES = st.sampled_from(HOSTILE) | st.text(max_size=8)


def vault(names: list[str]) -> Dataset:
    things = [Entity(f"e{n}", name, "person") for n, name in enumerate(names)]
    said = [
        samples.cited(f"c{n}", one.id, "related-to", two.id)
        for n, (one, two) in enumerate(itertools.pairwise(things))
    ]
    return samples.make([*samples.entities(), *things], said)


def check(data: Dataset) -> None:
    made = obsidian.files(data)
    assert len(made) == len(data.entities) + 1
    assert len({obsidian._folded(name) for name in made}) == len(made)
    for name in made:
        assert len(name.encode()) < 200
        assert not RESERVED.match(name)
        assert PureWindowsPath(name).name == name == Path(name).name
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]|^\.|[. ]\.md$', name)
    stems = {name.removesuffix(".md") for name in made}
    seen = set()
    for name, note in made.items():
        text = note.decode()
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        if name.startswith(f"{obsidian._ABOUT}."):
            body = text
        else:
            cells = yaml.safe_load(head)
            entity = data.entities[cells["id"]]
            seen.add(entity.id)
            assert cells.get("name", "") == entity.name
            assert cells["type"] == entity.type
            assert cells["aliases"][0] == entity.name
            assert all(cells[f"x:{column}"] == text for column, text in entity.extra)
        plain = re.sub(r"\\.", "", body)
        assert set(re.findall(r"\[\[([^|\]]*)", plain)) <= stems
        assert not re.search(
            r"<(?!https?://)|[`$]", plain.replace("Data hash `", "").replace("`", "", 1)
        )
    assert seen == set(data.entities)


@pytest.mark.parametrize("data", SAMPLES)
def test_awkward_data_make_a_vault(data: Dataset) -> None:
    check(data)


def test_hostile_names_make_a_vault(tmp_path: Path) -> None:
    data = vault(list(HOSTILE))
    check(data)
    registry()["obsidian"].export(data, tmp_path / "deep" / "vault")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.parent for path in files} == {tmp_path / "deep" / "vault"}
    assert {path.name for path in files} == {*obsidian.files(data), RECORD}


@settings(max_examples=40, deadline=None)
@given(st.lists(NAMES, max_size=6))
def test_random_names_make_a_vault(names: list[str]) -> None:
    check(vault(names))


def test_another_entity_renames_no_namesake() -> None:
    first = obsidian._stems(tuple(vault(["Li Wei", "Li Wei", "One"]).entities.values()))
    more = obsidian._stems(tuple(vault(["Li Wei", "Li Wei", "One", "li wei"]).entities.values()))
    assert first["e2"] == "One"
    assert first["e0"] != first["e1"]
    assert {key: more[key] for key in first} == first


def test_both_ends_tell_the_relation_and_one_its_claims() -> None:
    made = {name: text.decode() for name, text in obsidian.files(samples.sample()).items()}
    owner, owned = made["Name of 007.md"], made["Name of constructor.md"]
    assert "* owns [[Name of constructor|Name of constructor]] (contested)" in owner
    assert "* owned by [[Name of 007|Name of 007]] (contested)" in owned
    assert "c2: denies:" in owner
    assert "c2: denies:" not in owned
    assert "[[What the office did]]" in owner
