"""The opening questions: their views are checked, and a part keeps those that it answers."""

from __future__ import annotations

import shutil
from pathlib import Path

from graph.exporters import registry
from graph.loading import Source, load, read
from graph.page.viewing import make_view
from graph.selection import select
from tests.core.test_story import EXAMPLE

ABOUT = """\
title = "Nord Kemi"
questions = [
  {text = "Who runs it?", view = "entity=person-lind"},
  {text = "entity=port-bay?", view = 'entity=port-bay'},
  {text = "Where do accounts differ?", view = "stance=denies"},
  {text = "Without a view?"},
]
"""


def pair(folder: Path, about: str) -> Source:
    for name in ("entities.csv", "relations.csv"):
        shutil.copy(EXAMPLE / name, folder)
    (folder / "dataset.toml").write_text(about, encoding="utf-8")
    return Source(folder / "entities.csv", folder / "relations.csv")


def places(source: Source) -> list[tuple[str, int | None, int | None]]:
    return [
        (issue.code, issue.place.line, issue.place.column)
        for issue in read(source).issues
        if issue.place.file == "dataset.toml"
    ]


def test_a_part_keeps_the_questions_that_it_answers(tmp_path: Path) -> None:
    source = pair(tmp_path, ABOUT)
    whole = load(source.entities, source.relations)
    part = select(whole, only=["person-lind", "company-nord"])
    kept = ["Who runs it?", "Where do accounts differ?", "Without a view?"]
    made = registry()["csv"].export(part, tmp_path / "part")
    losses = [loss.count for loss in made.losses if loss.what == "questions of dataset.toml"]
    assert losses == [1]
    again = load(tmp_path / "part" / "entities.csv", tmp_path / "part" / "relations.csv")
    assert [question.text for question in again.about.questions] == kept
    for dataset, count in ((part, 3), (whole, 4)):
        view = make_view(dataset, dict.fromkeys(dataset.entities, (0, 0)))
        assert len(view.about.questions) == count
    assert again.about.questions == tuple(
        question for question in whole.about.questions if question.text in kept
    )


def test_each_view_is_checked_at_its_place(tmp_path: Path) -> None:
    source = pair(tmp_path, ABOUT.replace("entity=p", "entity=x"))
    line = ABOUT.splitlines()[2]
    assert [place for place in places(source) if place[0] == "E530"] == [
        ("E530", 3, line.index("entity=person") + 1),
        ("E530", 4, ABOUT.splitlines()[3].index("'entity=port") + 2),
    ]


def test_a_view_with_escapes_is_checked_without_a_place(tmp_path: Path) -> None:
    source = pair(tmp_path, ABOUT.replace("entity=person-lind", "entity=nobody\\u0021"))
    assert ("E530", None, None) in places(source)


def test_a_view_may_begin_with_its_sign_and_have_words_of_the_reader(tmp_path: Path) -> None:
    source = pair(tmp_path, ABOUT.replace("entity=person-lind", "#entity=person-lind&lang=es"))
    assert [place for place in places(source) if place[1] == 3] == []
