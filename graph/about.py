"""The optional files beside the CSVs: ``dataset.toml``, ``vocabulary.toml``, ``withdrawn.csv``."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final

from graph.about_record import About, Question, SpeakerGroup
from graph.dates import DateError, parse
from graph.formula import bare
from graph.issues import Place
from graph.reading.decoding import decode
from graph.reading.source import read_bytes
from graph.reading.table import read_table
from graph.records import Withdrawn
from graph.vocabulary_reader import VocabularyError, builtin, extend

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from graph.issues import IssueLog
    from graph.reading.table import Row
    from graph.records import Claim
    from graph.vocabulary import Vocabulary

#: The number of the data format that this version reads.
FORMAT: Final = 1
MOST_QUESTIONS: Final = 5
_TEXTS: Final = ("title", "description", "licence", "contact", "disclaimer")
_ABOUT: Final = "dataset.toml"
_WITHDRAWN_FILE: Final = "withdrawn.csv"
#: The columns of ``withdrawn.csv``, in the order of the fields of :class:`Withdrawn`.
_WITHDRAWN: Final = ("id", "date", "reason", "replaced-by")
#: The code of a group: a word of an address, and none that groups made from types may have.
_GROUP: Final = re.compile(r"(?!authorities-)[a-z][a-z0-9-]{0,63}", re.ASCII)
_GROUP_REMEDY: Final = (
    'Write [groups.analysts], label = "Analysts", members = ["outlet-…"] and, where they are not '
    "also heard among others of their type, apart = true."
)
_LINE: Final = re.compile(r"line (\d+)")


def read_vocabulary(path: Path, log: IssueLog) -> Vocabulary:
    """The shipped vocabulary, extended by the file if there is one."""
    base = builtin()
    text = _text(path, log)
    if text is None:
        return base
    try:
        return extend(base, text)
    except tomllib.TOMLDecodeError as error:
        _not_toml(path, error, log)
    except VocabularyError as error:
        log.add("E430", Place(path.name), str(error))
    return base


def read_about(path: Path, log: IssueLog) -> About:
    """What ``dataset.toml`` says; an empty :class:`About` where there is none."""
    text = _text(path, log)
    if text is None:
        return About()
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _not_toml(path, error, log)
        return About()
    return _about(data, text, path.name, log)


def _about(data: Mapping[str, Any], text: str, file: str, log: IssueLog) -> About:
    def complain(message: str, remedy: str = "") -> None:
        log.add("E430", Place(file), message, remedy)

    known = (*_TEXTS, "questions", "groups", "format")
    for key in data:
        if key not in known:
            complain(f"unknown key '{key}'", f"Known: {', '.join(known)}.")
    if data.get("format", FORMAT) != FORMAT:
        complain(f"format {data['format']!r} is not known", f"This version reads format {FORMAT}.")
    texts = {}
    for key in _TEXTS:
        value = data.get(key, "")
        if not isinstance(value, str):
            complain(f"'{key}' must be a text")
            value = ""
        texts[key] = value.strip()
    questions = []
    after = 0
    listed = data.get("questions", [])
    if not isinstance(listed, list) or len(listed) > MOST_QUESTIONS:
        complain(f"'questions' must be a list of at most {MOST_QUESTIONS}")
        listed = []
    for item in listed:
        if not isinstance(item, dict) or not isinstance(item.get("text"), str):
            complain("each question needs a text", 'Write text = "…" and view = "entity=…".')
            continue
        view = str(item.get("view", "")).strip()
        line, column, after = _place_of(view, text, after)
        questions.append(Question(item["text"].strip(), view, line, column))
    groups = _groups(data.get("groups", {}), complain)
    return About(**texts, questions=tuple(questions), groups=groups)


def _place_of(view: str, text: str, after: int) -> tuple[int, int, int]:
    """Line and character of a view in the file, and where to go on; 0 where it has escapes."""
    starts = [text.find(f"{quote}{view}{quote}", after) + 1 for quote in ('"', "'")]
    start = min((start for start in starts if start > 0), default=0)
    if not view or start == 0:
        return 0, 0, after
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), start


def _groups(tables: object, complain: Callable[[str, str], None]) -> tuple[SpeakerGroup, ...]:
    """The groups of speakers, by code; one that cannot be used is complained of and left out."""
    found = []
    for code, table in sorted(tables.items()) if isinstance(tables, dict) else [("", tables)]:
        group = _group(code, table) if _GROUP.fullmatch(code) else None
        if group is None:
            complain(f"[groups.{code}] is no group of speakers", _GROUP_REMEDY)
        else:
            found.append(group)
    return tuple(found)


def _group(code: str, table: object) -> SpeakerGroup | None:
    if not isinstance(table, dict) or not table.keys() <= {"label", "members", "apart"}:
        return None
    label, members = table.get("label"), table.get("members")
    apart = table.get("apart", False)
    if not isinstance(label, str) or not label.strip() or not isinstance(apart, bool):
        return None
    if not isinstance(members, list) or not all(isinstance(name, str) for name in members):
        return None
    return SpeakerGroup(code, label.strip(), tuple(sorted(set(members))), apart)


def check_groups(about: About, entities: Collection[str], log: IssueLog) -> None:
    """Report what the groups of speakers name that is not there, and codes that are taken."""
    for group in about.groups:
        if group.code in entities:
            log.add("E520", Place(_ABOUT), f"the group '{group.code}' has the id of an entity")
        for member in group.members:
            if member not in entities:
                message = f"the group '{group.code}' names '{member}', which is not there"
                log.add("E520", Place(_ABOUT), message, field="groups", value=member)


def read_withdrawn(path: Path, log: IssueLog) -> tuple[Withdrawn, ...]:
    """The rows of ``withdrawn.csv``, sorted by id; none where there is no such file."""
    text = _text(path, log)
    if text is None:
        return ()
    table = read_table(text, path.name, ",", log)
    if table is None:
        return ()
    names = [cell.strip().casefold() for cell in table.header.cells]
    if "id" not in names:
        log.add(
            "E301",
            Place(path.name, 1),
            "missing column: id",
            f"Columns: {','.join(_WITHDRAWN)}.",
        )
        return ()

    def cell(row: Row, name: str) -> str:
        return bare(row.cells[names.index(name)].strip()) if name in names else ""

    found: dict[str, Withdrawn] = {}
    for row in table.rows:
        key, date, reason, after = (cell(row, name) for name in _WITHDRAWN)
        item = Withdrawn(key, date, reason, after, row.line)
        wrong = _wrong_withdrawal(item, found)
        if wrong is None:
            found[item.id] = item
        else:
            code, name, message, remedy = wrong
            place = table.place(row, names.index(name))
            log.add(code, place, message, remedy, field=name, value=cell(row, name))
    return tuple(item for _, item in sorted(found.items()))


def _wrong_withdrawal(
    item: Withdrawn, before: Mapping[str, Withdrawn]
) -> tuple[str, str, str, str] | None:
    """The code, column, message and remedy of what makes a row of withdrawn.csv unusable."""
    if not item.id:
        return "E401", "id", "a row of withdrawn.csv without the id that is gone", ""
    if item.id in before:
        message = f"'{item.id}' is withdrawn a second time (first in line {before[item.id].line})"
        return "E402", "id", message, "Keep one of the rows."
    try:
        parse(item.date or "2000")
    except DateError as error:
        return "E415", "date", f"'{item.date}' in date: {error}", error.remedy
    return None


def check_withdrawn(
    withdrawn: Iterable[Withdrawn],
    entities: Collection[str],
    claims: Mapping[str, Claim],
    log: IssueLog,
) -> None:
    """Report the ids that are withdrawn and still stand, or replaced by what is not there."""
    listed = {item.id: item for item in withdrawn}
    for item in listed.values():
        place = Place(_WITHDRAWN_FILE, item.line or None)
        standing = claims.get(item.id)
        if item.id in entities or (standing is not None and standing.is_current):
            log.add("E519", place, f"'{item.id}' is withdrawn and still there")
        after = item.replaced_by
        if after and not (after in entities or after in claims or after in listed):
            message = f"'{item.id}' is said to be replaced by '{after}', which is not there"
            log.add("E521", place, message, field="replaced-by", value=after)


def _text(path: Path, log: IssueLog) -> str | None:
    """The text of an optional file: None where there is none, or after an error."""
    if not path.exists():
        return None
    content = read_bytes(path, path.name, log)
    return None if content is None else decode(content, None, log)


def _not_toml(path: Path, error: tomllib.TOMLDecodeError, log: IssueLog) -> None:
    line = _LINE.search(str(error))
    log.add("E430", Place(path.name, int(line[1]) if line else None), f"no TOML: {error}")
