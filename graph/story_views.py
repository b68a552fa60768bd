"""Views of a story and of questions against the data: what an address of the page may name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import unquote

from graph.errors import EmptySelectionError, RecordgraphError
from graph.evidence.viewpoints import groups
from graph.issues import Place, Severity
from graph.lookalikes import nearest
from graph.safe_text import shown
from graph.selection import OPTIONS, Selection, select
from graph.selection.options import Kind
from graph.story_markdown import Link
from graph.story_reading import read_story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.about_record import Question
    from graph.issues import IssueLog
    from graph.records import Dataset
    from graph.story import Story
    from graph.story_reading import Draft

#: Words of the page's address that name entities, beside those of the selection.
_ENTITIES: Final = ("entity", "hide", "with", "pin")
#: Words of the page's address that say how the view looks.
_LOOKS: Final = (
    *("way", "look", "camera", "ended", "sort-entities", "sort-relations"),
    *("side", "report", "change"),
)
#: Words that belong to the reader: a copied address may have them, a tour leaves them as they are.
READERS: Final = ("place", "theme", "lang", "lists", "step", "data")
_IDS: Final = frozenset(_ENTITIES) | {item.name for item in OPTIONS if item.kind is Kind.ID}
#: Every word that an address within the page may have.
WORDS: Final = frozenset(
    (
        "relation",
        "claim",
        "viewpoint",
        *_ENTITIES,
        *_LOOKS,
        *READERS,
        *(item.name for item in OPTIONS),
    )
)
_PARTS_OF_A_RELATION: Final = 3


class Tell(Protocol):
    """Records a finding, as :meth:`graph.issues.IssueLog.add` does."""

    def __call__(  # noqa: D102  said above
        self, code: str, place: Place, message: str, remedy: str = "", *, value: str | None = None
    ) -> None: ...


def words(view: str) -> Iterator[tuple[str, str | None]]:
    """The words of an address within the page, decoded, in order; None where there is no ``=``."""
    for piece in view.removeprefix("#").split("&"):
        if piece:
            name, sign, value = piece.partition("=")
            yield _decoded(name), _decoded(value) if sign else None


def _decoded(text: str) -> str:
    return unquote(text, errors="surrogatepass") if "%" in text else text


def with_story(
    dataset: Dataset | None, path: Path, log: IssueLog
) -> tuple[Dataset | None, Draft | None]:
    """The data set with the story of this file, if there is one, and the story as it was read.

    After an error in the story there is no data set.
    """
    draft = read_story(path, log)
    if dataset is None:
        return None, draft
    if draft is not None:
        dataset = replace(dataset, story=draft.story)
        check_views(draft, dataset, log)
    return None if log.has_errors else dataset, draft


def check_questions(dataset: Dataset, file: str, log: IssueLog) -> None:
    """Report every view of an opening question that leads nowhere.

    A warning, where a story has an error: the page itself says what a view names in vain, and the
    data sets of others open.
    """
    known = _Known(dataset)
    for question in dataset.about.questions:
        if question.view:
            place = Place(file, question.line or None, question.column or None)
            tell = partial(log.add, severity=Severity.WARNING)
            _check_view(Link(f"#{question.view.removeprefix('#')}", place), dataset, known, tell)


def check_views(draft: Draft, dataset: Dataset, log: IssueLog) -> None:
    """Report every link of a story that leads nowhere, or out of the page."""
    addresses = {
        address
        for entity in dataset.entities.values()
        for address in (entity.url, entity.archive_url)
        if address and entity.is_document
    }
    known = _Known(dataset)
    for link in draft.links:
        if link.target.startswith("#"):
            _check_view(link, dataset, known, log.add)
        elif link.target not in addresses:
            message = f"'{link.target}' is neither a view of this page nor a document's url"
            log.add("E442", link.place, message, value=link.target)


class _Known:
    """What the links of a story may name."""

    def __init__(self, dataset: Dataset) -> None:
        self.entities = dataset.entities
        self.withdrawn = {item.id: item for item in dataset.withdrawn}
        self.claims = {claim.id for claim in dataset.claims if claim.status != "retracted"}
        self.relations: set[tuple[str, ...]] = set()
        for relation in dataset.relations:
            if any(claim.status != "retracted" for claim in relation.claims):
                self.relations.add(relation.key)
                if not relation.directed:
                    self.relations.add(tuple(reversed(relation.key)))

    def missing(self, name: str, value: str) -> str:
        """The id that a word names and that is not there; empty where it is."""
        if name == "pin":
            value = ",".join(value.split(",")[:-2])
        if name in _IDS:
            return "" if value in self.entities else value
        if name == "claim":
            return "" if value in self.claims else value
        parts = _relation(value) if name == "relation" else None
        return value if parts is not None and parts not in self.relations else ""


def _relation(value: str) -> tuple[str, ...] | None:
    """The parts of a relation's key; None for the code of a relation type."""
    parts = tuple(map(_decoded, value.split("|")))
    return parts if len(parts) == _PARTS_OF_A_RELATION else None


def _check_view(link: Link, dataset: Dataset, known: _Known, tell: Tell) -> None:
    whole = True
    for name, value in words(link.target):
        if name not in WORDS or value is None:
            whole = False
            _report_word(name, value, link.place, tell)
        elif missing := known.missing(name, value):
            whole = False
            _report_missing(name, missing, link.place, known, tell)
        elif name == "viewpoint" and value not in {*known.entities, *_codes(dataset)}:
            whole = False
            message = f"there is no viewpoint '{value}'"
            tell("E443", link.place, message, f"There are {', '.join(_codes(dataset))}.")
    if whole:
        _check_selection(link, dataset, tell)


def _codes(dataset: Dataset) -> list[str]:
    return [group.code for group in groups(dataset)]


def _report_word(name: str, value: str | None, place: Place, tell: Tell) -> None:
    if name in WORDS:
        message, remedy = f"'{name}' has no value", f"Write {name}= and what it names."
        if name == "uncontested":
            remedy = "Write uncontested=yes."
    else:
        message = f"an address of this page has no word '{name}'"
        near = nearest(name, WORDS)
        remedy = f"Did you mean '{near}'?" if near else f"It has {', '.join(sorted(WORDS))}."
    tell("E443", place, message, remedy, value=name if value is None else f"{name}={value}")


def _report_missing(name: str, missing: str, place: Place, known: _Known, tell: Tell) -> None:
    thing = name if name in {"relation", "claim"} else "entity"
    stone = known.withdrawn.get(missing)
    if stone is not None:
        remedy = f"Name '{stone.replaced_by}' instead." if stone.replaced_by else ""
        tell("E531", place, f"{name}: '{missing}' was withdrawn", remedy, value=missing)
        return
    near = nearest(missing, known.entities) if thing == "entity" else None
    remedy = f"Did you mean '{near}'?" if near else ""
    tell("E530", place, f"{name}: there is no {thing} '{missing}'", remedy, value=missing)


def _check_selection(link: Link, dataset: Dataset, tell: Tell) -> None:
    """Ask for the view's selection: its codes, dates and numbers must be readable."""
    # A relation's key is what is open; a relation type's code is a filter of the same name.
    pieces = [
        piece
        for piece in link.target.removeprefix("#").split("&")
        if not (piece.startswith("relation=") and _relation(_decoded(piece.partition("=")[2])))
    ]
    try:
        select(dataset, Selection.from_fragment("&".join(pieces)))
    except EmptySelectionError:
        tell("E532", link.place, "the view shows nothing", value=link.target)
    except RecordgraphError as error:
        tell("E443", link.place, shown(str(error)).removeprefix("--"), value=link.target)


def fitting_questions(dataset: Dataset) -> tuple[Question, ...]:
    """The opening questions; of a part those whose views name only what it holds, or the gone."""
    if dataset.whole is None:
        return dataset.about.questions
    known = _Known(dataset)
    gone = {item.id for item in dataset.withdrawn}
    return tuple(
        question
        for question in dataset.about.questions
        if {known.missing(name, value or "") for name, value in words(question.view)} <= {"", *gone}
    )


def fitting(dataset: Dataset) -> Story | None:
    """The story of a data set, where all that its links name is there; else None.

    A tour through a part of the data would otherwise lead to what the part does not hold.
    """
    story = dataset.story
    if story is None:
        return None
    known = _Known(dataset)
    gone = {item.id for item in dataset.withdrawn}
    for link in story.links():
        for name, value in words(link):
            missing = known.missing(name, value or "")
            if missing and missing not in gone:
                return None
    return story
