"""Groups of speakers in ``dataset.toml``: what is read, and what is refused with a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.about_record import SpeakerGroup
from graph.exporters.pair import files
from graph.issues import Issue
from graph.loading import Source, read
from graph.records import Dataset
from graph.selection import select

ENTITIES = "id,name,type\na,A,person\npaper,Paper,outlet\nlab,Lab,outlet\n"
RELATIONS = "id,source,target,type\nr1,a,paper,related-to\nr2,lab,paper,related-to\n"


def reading(folder: Path, groups: str) -> tuple[Dataset | None, list[Issue]]:
    (folder / "entities.csv").write_text(ENTITIES, encoding="utf-8")
    (folder / "relations.csv").write_text(RELATIONS, encoding="utf-8")
    (folder / "dataset.toml").write_text(groups, encoding="utf-8")
    found = read(Source(folder / "entities.csv", folder / "relations.csv"))
    return found.dataset, [item for item in found.issues if item.code in {"E430", "E520"}]


def test_a_group_is_read_and_written_with_the_members_that_are_there(tmp_path: Path) -> None:
    text = '[groups.analysts]\nlabel = " Analysts "\nmembers = ["paper", "lab"]\napart = true\n'
    data, issues = reading(tmp_path, text)
    assert data is not None
    assert issues == []
    assert data.about.groups == (
        SpeakerGroup("analysts", "Analysts", ("lab", "paper"), apart=True),
    )
    written = tmp_path / "written"
    written.mkdir()
    for name, content in files(select(data, only=["a", "paper"])).items():
        (written / name).write_bytes(content)
    again = read(Source(written / "entities.csv", written / "relations.csv"))
    assert again.dataset is not None
    assert again.dataset.about.groups == (
        SpeakerGroup("analysts", "Analysts", ("paper",), apart=True),
    )


@pytest.mark.parametrize(
    "text",
    [
        "groups = 3",
        "groups = [1]",
        "[groups]\nanalysts = 1",
        '[groups.analysts]\nlabel = "A"',
        '[groups.analysts]\nmembers = ["lab"]',
        '[groups.analysts]\nlabel = ""\nmembers = ["lab"]',
        '[groups.analysts]\nlabel = "A"\nmembers = "lab"',
        '[groups.analysts]\nlabel = "A"\nmembers = [1]',
        '[groups.analysts]\nlabel = "A"\nmembers = ["lab"]\napart = "yes"',
        '[groups.analysts]\nlabel = "A"\nmembers = ["lab"]\nother = 1',
        '[groups.Analysts]\nlabel = "A"\nmembers = ["lab"]',
        '[groups.authorities-US]\nlabel = "A"\nmembers = ["lab"]',
    ],
)
def test_what_is_no_group_is_refused(tmp_path: Path, text: str) -> None:
    data, issues = reading(tmp_path, text + "\n")
    assert data is None
    assert [issue.code for issue in issues] == ["E430"]
    assert "[groups.analysts]" in issues[0].remedy


@pytest.mark.parametrize(
    ("code", "member", "told"),
    [("analysts", "labs", "'labs', which is not there"), ("lab", "lab", "the id of an entity")],
)
def test_what_is_not_there_is_told(tmp_path: Path, code: str, member: str, told: str) -> None:
    text = f'[groups.{code}]\nlabel = "A"\nmembers = ["{member}"]\n'
    data, issues = reading(tmp_path, text)
    assert data is not None
    assert [issue.code for issue in issues] == ["E520"]
    assert told in issues[0].message
