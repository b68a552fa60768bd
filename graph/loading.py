"""Reading a pair of CSV files into a checked data set: the one way in."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.about import (
    check_groups,
    check_withdrawn,
    read_about,
    read_vocabulary,
    read_withdrawn,
)
from graph.checking.across import EntityCheck
from graph.checking.claims import read_claims
from graph.checking.entities import read_entities
from graph.checking.evidence import ClaimCheck
from graph.checking.privacy import check_private_columns
from graph.checking.references import ReferenceCheck
from graph.checking.text import check_text
from graph.errors import DataError, UsageError
from graph.issues import IssueLog, Place, Severity
from graph.reading.cells import Sheet
from graph.reading.columns import CLAIM_COLUMNS, ENTITY_COLUMNS
from graph.reading.decoding import decode
from graph.reading.header import read_header
from graph.reading.renaming import ENTITIES, RELATIONS, parse_mapping
from graph.reading.source import read_bytes, refuse_other_kinds
from graph.reading.table import read_table
from graph.records import ORIGIN_AUTHOR, ORIGIN_PUBLISHER, Claim, Dataset
from graph.story_views import check_questions, with_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.about_record import About
    from graph.checking.claims import Claims
    from graph.checking.entities import Entities
    from graph.issues import Issue
    from graph.reading.renaming import Renaming
    from graph.records import Entity, Withdrawn
    from graph.vocabulary import Vocabulary

#: The basis of what a document says about who wrote and published it.
BYLINE_BASIS: Final = "reporting"
_DELIMITERS: Final = {"tab": "\t", "\\t": "\t", "semicolon": ";", "comma": ","}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a data set is read from, and how.

    ``mapping`` holds ``NAME=HEADER`` texts; ``delimiter`` is one character or a word (``tab``);
    ``encoding`` is a name that Python knows, or None for UTF-8.
    """

    entities: Path
    relations: Path
    encoding: str | None = None
    delimiter: str = ","
    mapping: tuple[str, ...] = ()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read: its name and the SHA-256 of its bytes (hex)."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading: the data set (None after an error), all issues, the files."""

    dataset: Dataset | None
    issues: tuple[Issue, ...]
    inputs: tuple[Input, ...]


def load(
    entities: str | Path,
    relations: str | Path,
    *,
    encoding: str | None = None,
    delimiter: str = ",",
    mapping: Sequence[str] = (),
    strict: bool = False,
) -> Dataset:
    """Read and check a pair of CSV files.

    Args:
        entities: path of the file of entities.
        relations: path of the file of claims.
        encoding: what the files are written in, if not UTF-8.
        delimiter: one character, or ``tab``.
        mapping: ``NAME=HEADER`` texts for columns under other names.
        strict: refuse uncited data and unknown types too, and everything that is a warning.

    Raises:
        DataError: the data have errors (or warnings, where ``strict``); it carries all issues.
        UsageError: encoding, delimiter or mapping cannot be understood.
    """
    source = Source(Path(entities), Path(relations), encoding, delimiter, tuple(mapping), strict)
    reading = read(source)
    warned = strict and any(issue.severity is Severity.WARNING for issue in reading.issues)
    if reading.dataset is None or warned:
        raise DataError(reading.issues)
    return reading.dataset


def read(source: Source) -> Reading:
    """Read and check everything in one pass; data at fault never raise.

    Raises:
        UsageError: encoding, delimiter or mapping cannot be understood.
    """
    log = IssueLog(strict=source.strict)
    mapping = parse_mapping(source.mapping)
    delimiter = _delimiter(source.delimiter)
    if source.encoding is not None:
        _known_encoding(source.encoding)
    folder = source.entities.parent
    vocabulary = read_vocabulary(folder / "vocabulary.toml", log)
    about = read_about(folder / "dataset.toml", log)
    withdrawn = read_withdrawn(folder / "withdrawn.csv", log)
    sheets: dict[str, Sheet | None] = {}
    manner = _Manner(source.encoding, delimiter, mapping)
    for kind, path in ((ENTITIES, source.entities), (RELATIONS, source.relations)):
        sheets[kind] = _sheet(path, kind, manner, log)
    if all(sheets.values()):
        _check_used(manner, source, log)
    parts = _check(sheets, vocabulary, log)
    dataset = None
    if parts is not None:
        check_withdrawn(withdrawn, parts[0].by_id, parts[1].by_id, log)
        check_groups(about, parts[0].by_id, log)
        if not log.has_errors:
            dataset = _dataset(*parts, vocabulary, about, withdrawn)
    if dataset is not None:
        check_questions(dataset, "dataset.toml", log)
    dataset, draft = with_story(dataset, folder / "story.md", log)
    told = [Input(draft.file, draft.sha256)] if draft else []
    issues = log.sorted()
    if dataset is not None:
        dataset = replace(dataset, issues=issues)
    return Reading(dataset, issues, (*manner.inputs, *told))


def _delimiter(text: str) -> str:
    sign = _DELIMITERS.get(text.casefold(), text)
    if len(sign) != 1 or sign in {'"', "\r", "\n"}:
        message = f"--delimiter takes one character or 'tab', not '{text}'"
        raise UsageError(message)
    return sign


def _known_encoding(name: str) -> None:
    try:
        info = codecs.lookup(name)
    except LookupError as error:
        message = f"--encoding {name}: no such encoding (for example utf-8, cp1252, utf-16)"
        raise UsageError(message) from error
    if not getattr(info, "_is_text_encoding", True):
        message = f"--encoding {name} is no encoding of text"
        raise UsageError(message)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How both files are read; ``used`` and ``inputs`` collect what reading them brings up."""

    encoding: str | None
    delimiter: str
    mapping: tuple[Renaming, ...]
    used: set[Renaming] = field(default_factory=set)
    inputs: list[Input] = field(default_factory=list)


def _sheet(path: Path, kind: str, manner: _Manner, log: IssueLog) -> Sheet | None:
    """One file, down to its cells; None after an error that leaves nothing to check."""
    content = read_bytes(path, path.name, log)
    if content is None:
        return None
    manner.inputs.append(Input(content.file, hashlib.sha256(content.data).hexdigest()))
    if refuse_other_kinds(content, log, told=manner.encoding is not None):
        return None
    text = decode(content, manner.encoding, log)
    if text is None:
        return None
    table = read_table(text, content.file, manner.delimiter, log)
    if table is None:
        return None
    header = read_header(table, kind, manner.mapping, manner.used, log)
    if header is None:
        return None
    sheet = Sheet(table, header, ENTITY_COLUMNS if kind == ENTITIES else CLAIM_COLUMNS)
    sheet.fill(text, log)
    check_text(sheet, text, log)
    check_private_columns(sheet, log)
    return sheet


def _check_used(manner: _Manner, source: Source, log: IssueLog) -> None:
    for renaming in manner.mapping:
        if renaming not in manner.used:
            path = source.relations if renaming.file == RELATIONS else source.entities
            log.add(
                "E308",
                Place(path.name, 1),
                f"--map {renaming.name}={renaming.header}: no file has that header",
            )


def _check(
    sheets: dict[str, Sheet | None], vocabulary: Vocabulary, log: IssueLog
) -> tuple[Entities, Claims] | None:
    """All checks of cells and across rows; None where one of the files could not be read."""
    entity_sheet, claim_sheet = sheets[ENTITIES], sheets[RELATIONS]
    entities = read_entities(entity_sheet, vocabulary, log) if entity_sheet else None
    claims = read_claims(claim_sheet, vocabulary, log) if claim_sheet else None
    if entities is not None and not entities.by_id and not entities.sheet.table.incomplete:
        empty = claims is None or not claims.by_id
        place = Place(entities.sheet.file, entities.sheet.table.header.line)
        severity = Severity.WARNING if empty else Severity.NOTICE
        log.add("E210", place, f"{entities.sheet.file} has no rows", severity=severity)
    if claims is not None and not claims.sheet.size and not claims.sheet.table.incomplete:
        place = Place(claims.sheet.file, claims.sheet.table.header.line)
        log.add("E210", place, f"{claims.sheet.file} has no rows: a list of entities only")
    if entities is None:
        return None
    if claims is None:
        EntityCheck(entities, log).run(None)
        return None
    ReferenceCheck(entities, claims, vocabulary, log).run()
    EntityCheck(entities, log).run(claims)
    ClaimCheck(entities, claims, vocabulary, log).run()
    return entities, claims


def _dataset(
    entities: Entities,
    claims: Claims,
    vocabulary: Vocabulary,
    about: About,
    withdrawn: tuple[Withdrawn, ...],
) -> Dataset:
    by_id = dict(sorted(entities.by_id.items()))
    rows = list(claims.by_id.values())
    return Dataset(
        entities=by_id,
        claims=tuple(sorted((*rows, *_bylines(by_id.values(), rows)), key=lambda c: c.id)),
        vocabulary=vocabulary,
        about=about,
        withdrawn=withdrawn,
        cited=claims.cited,
    )


def _bylines(entities: Iterable[Entity], rows: Iterable[Claim]) -> Iterable[Claim]:
    """The claims that documents make about themselves in their publisher and author cells.

    A row that says the same on the same document's word is not doubled.
    """
    said = {
        (claim.source, claim.type, claim.target)
        for claim in rows
        if claim.type in {"published-by", "authored-by"}
        and claim.document == claim.source
        and claim.is_current
        and claim.stance == "supports"
    }
    for entity in entities:
        for origin, kind, others in (
            (ORIGIN_PUBLISHER, "published-by", entity.publishers),
            (ORIGIN_AUTHOR, "authored-by", entity.authors),
        ):
            for other in dict.fromkeys(others):
                if (entity.id, kind, other) not in said:
                    yield Claim(
                        id=f"{entity.id} {kind} {other}",
                        source=entity.id,
                        type=kind,
                        target=other,
                        basis=BYLINE_BASIS,
                        document=entity.id,
                        locator="byline",
                        published=entity.start,
                        checked=entity.retrieved,
                        origin=origin,
                        line=entity.line,
                    )
