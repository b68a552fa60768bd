"""Reading ``story.md``: from the bytes of the file to a story with the places of its links."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.checking.text import text_faults
from graph.issues import IssueLog, Place
from graph.reading.decoding import decode
from graph.reading.source import read_bytes
from graph.story_markdown import StoryParser

if TYPE_CHECKING:
    from pathlib import Path

    from graph.reading.source import Content
    from graph.story import Story
    from graph.story_markdown import Link

#: The longest story, in bytes.
MOST_BYTES: Final = 200_000


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as it was read, with its links; ``sha256`` is that of the bytes of the file (hex).

    Its links are still to be compared with the data (:mod:`graph.story_views`).
    """

    story: Story
    links: tuple[Link, ...]
    file: str
    sha256: str


def read_story(path: Path, log: IssueLog) -> Draft | None:
    """Read ``story.md``; None where there is none, or after an error."""
    if not path.exists():
        return None
    content = read_bytes(path, path.name, log)
    text = None if content is None else _text(content, log)
    if content is None or text is None:
        return None
    for number, line in enumerate(text.split("\n"), start=1):
        for code, message in text_faults("text", line):
            log.add(code, Place(path.name, number), message, value=line)
    parser = StoryParser(path.name, text, log)
    story = parser.story()
    if story is None:
        return None
    digest = hashlib.sha256(content.data).hexdigest()
    return Draft(story, tuple(parser.links), path.name, digest)


def _text(content: Content, log: IssueLog) -> str | None:
    file, data = content.file, content.data
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        remedy = "Write a step, '## ' and its heading, or delete the file."
        log.add("E105", Place(file, 1), f"{file} is empty", remedy)
        return None
    if len(data) > MOST_BYTES:
        message = f"{file} has {len(data):,} bytes; {MOST_BYTES:,} are the most"
        log.add("E706", Place(file, 1), message)
        return None
    # The remedies of tables name options that a story does not have.
    own = IssueLog()
    text = decode(content, None, own)
    for issue in own.sorted():
        place = issue.place
        if place.column is not None:
            place = replace(place, column=_column_of_fault(data))
        remedy = "Save it as UTF-8." if issue.code in {"E107", "E108"} else issue.remedy
        log.add(issue.code, place, issue.message, remedy)
    return None if text is None else text.replace("\r\n", "\n")


def _column_of_fault(data: bytes) -> int:
    """The character of its line, from 1, at which the first byte stands that is not UTF-8."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start
        line = data[data.rfind(b"\n", 0, start) + 1 : start].removeprefix(b"\xef\xbb\xbf")
        return len(line.decode("utf-8", "replace")) + 1
    return 1
