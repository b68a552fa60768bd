"""The optional files beside the pair, as their readers read them back.

``dataset.toml`` (:mod:`graph.about`), ``vocabulary.toml`` with what a data set added to the
shipped lists (:mod:`graph.vocabulary_reader`), ``withdrawn.csv``, and ``story.md`` where the data
set holds all that its views name (:mod:`graph.story_views`). Of the opening questions those stay
whose views name nothing that a part does not hold.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from graph.formula import neutral
from graph.story_views import fitting, fitting_questions
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.about_record import About
    from graph.records import Dataset, Withdrawn
    from graph.vocabulary import Vocabulary

_ABOUT: Final = ("title", "description", "licence", "contact", "disclaimer")
_WITHDRAWN: Final = ("id", "date", "reason", "replaced-by")
_ENTITY_TYPE: Final = ("label", "plural", "meaning", "ftm", "shape", "hue", "mark")
_RELATION_TYPE: Final = (
    *("family", "label", "reverse", "directed", "source", "target"),
    *("ftm", "roles", "stages", "stage"),
)
_FAMILY: Final = ("label", "meaning")


def files_beside(dataset: Dataset) -> dict[str, bytes]:
    """The files that the data set needs to be read back whole; none that would be empty."""
    story = fitting(dataset)
    texts = {
        "dataset.toml": _about(
            replace(dataset.about, questions=fitting_questions(dataset)), dataset.entities
        ),
        "vocabulary.toml": _vocabulary(dataset.vocabulary),
        "withdrawn.csv": _withdrawn(dataset.withdrawn),
        "story.md": story.source if story else "",
    }
    return {name: text.encode() for name, text in texts.items() if text}


def _value(value: Any) -> str:
    """A text, boolean or list of texts in TOML; a JSON text is one, but for U+007F."""
    if isinstance(value, (tuple, frozenset)):
        items = sorted(value) if isinstance(value, frozenset) else list(value)
        return f"[{', '.join(map(_value, items))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _lines(source: object, names: Iterable[str]) -> list[str]:
    pairs = ((name, getattr(source, name)) for name in names)
    return [f"{name} = {_value(value)}" for name, value in pairs if value or value is False]


def _about(about: About, entities: Collection[str]) -> str:
    """The text of ``dataset.toml``; groups keep the members that the data set has."""
    lines = _lines(about, _ABOUT)
    for question in about.questions:
        lines += ["", "[[questions]]", *_lines(question, ("text", "view"))]
    for group in about.groups:
        kept = replace(group, members=tuple(name for name in group.members if name in entities))
        if kept.members:
            head = f"[groups.{group.code}]"
            lines += [
                "",
                head,
                *_lines(kept, ("label", "members")),
                f"apart = {_value(kept.apart)}",
            ]
    return "\n".join(["format = 1", *lines, ""]) if lines else ""


def _tables(name: str, found: Mapping[str, Any], known: Iterable[str], keys: Iterable[str]) -> str:
    keys = tuple(keys)
    return "".join(
        "\n".join(["", f"[{name}.{_value(code)}]", *_lines(item, keys), ""])
        for code, item in sorted(found.items())
        if code not in set(known)
    )


def _vocabulary(vocabulary: Vocabulary) -> str:
    base = builtin()
    tables = "".join(
        (
            _tables("families", vocabulary.families, base.families, _FAMILY),
            _tables("entity-types", vocabulary.entity_types, base.entity_types, _ENTITY_TYPE),
            _tables(
                "relation-types", vocabulary.relation_types, base.relation_types, _RELATION_TYPE
            ),
        )
    )
    return f"format = 1\n{tables}" if tables else ""


def _withdrawn(rows: Iterable[Withdrawn]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    ordered = sorted((row.id, row.date, row.reason, row.replaced_by) for row in rows)
    if not ordered:
        return ""
    writer.writerow(_WITHDRAWN)
    writer.writerows([neutral(cell) for cell in row] for row in ordered)
    return "\ufeff" + stream.getvalue()
