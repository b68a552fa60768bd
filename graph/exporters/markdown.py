"""The ``markdown`` format: the relations as sentences, every claim a numbered note.

Definition: CommonMark with the footnotes that pandoc and GitHub read. Text from data is escaped:
it can neither make a link nor an element.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graph import evidence
from graph.exporters.citations import (
    authors,
    called,
    cited,
    names,
    one_line,
    permalink,
    publishers,
    web,
)
from graph.exporters.exporter import Lacks, Loss, SingleFile
from graph.exporters.losses import (
    ENTITY_CELLS,
    UNKNOWN,
    all_but,
    lost,
    of_entities,
)
from graph.fingerprint import data_date, data_hash
from graph.published import published
from graph.text_fragments import at_quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Claim, Dataset, Relation

LACKS: Final = Lacks(
    claims=(UNKNOWN,),
    about=("contact", "questions", "groups"),
    context=True,
    besides="of entities all but the name, of documents what no citation has",
)
#: Of a document, what a note has no place for.
IN_CITATION: Final = all_but(
    ENTITY_CELLS, "type", "start", "identifiers", "url", "archive_url", "retrieved"
)
#: Signs that make markup anywhere in a line, and a colon or full stop that makes an address.
_MARKS: Final = re.compile(
    r"[\\`*_{}\[\]<>#|~&$^@]|(?<=http):|(?<=https):|(?<=ftp):|(?<=www)\.", re.IGNORECASE
)
#: What begins a list or a rule at the start of a line.
_START: Final = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")
_ENDS_LINK: Final = str.maketrans({"(": "%28", ")": "%29", "*": "%2A", "_": "%5F", "~": "%7E"})
_STATES: Final = {
    "contested": " (contested)",
    "denied": " (only denied)",
    "mentioned": " (only named together)",
    "withdrawn": " (no longer claimed)",
}


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    return ("\n".join(_lines(dataset)) + "\n").encode("utf-8", "replace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Notes carry citations; what is no part of one is left out."""
    held = published(dataset)
    documents = {item.document.id for item in cited(dataset)}
    return lost(
        dataset,
        LACKS,
        of_entities((e for e in held.entities if e.id in documents), IN_CITATION),
        of_entities((e for e in held.entities if e.id not in documents), ENTITY_CELLS),
        Loss("claims", len(held.claims), "as notes in words"),
    )


def escaped(text: str) -> str:
    """Text that reads as itself, on one line."""
    return _START.sub(r"\1\\", _MARKS.sub(r"\\\g<0>", one_line(text)))


def _lines(dataset: Dataset) -> Iterator[str]:
    held, about = published(dataset), dataset.about
    yield f"# {escaped(about.title) or 'Relations and their sources'}"
    for text in (about.description, about.disclaimer):
        if text:
            yield from ("", escaped(text))
    yield ""
    date = data_date(dataset)
    code = data_hash(dataset)
    facts = [f"Data hash `{code}`", f"data of {escaped(date)}" if date else ""]
    facts += [f"licence: {escaped(about.licence)}" if about.licence else ""]
    facts += ["" if dataset.cited else "**no claim is cited**"]
    yield f"{', '.join(filter(None, facts))}."
    notes: list[str] = []
    for relation in held.relations:
        numbers = range(len(notes) + 1, len(notes) + 1 + len(relation.claims))
        yield ""
        yield _sentence(relation, dataset) + "".join(f"[^{number}]" for number in numbers)
        notes += [_note(claim, relation, dataset, code) for claim in relation.claims]
    alone = [item for item in held.entities if item.id not in dataset.relations_of]
    if alone:
        yield from ("", "## Without relations", "")
        yield from (f"* {escaped(called(entity))} (`{_code(entity.id)}`)" for entity in alone)
    if held.tombstones:
        yield from ("", "## Withdrawn", "")
        for stone in held.tombstones:
            facts = [f"`{_code(stone.id)}`", escaped(stone.date), escaped(stone.reason)]
            facts += [f"see `{_code(stone.replaced_by)}`" if stone.replaced_by else ""]
            yield f"* {', '.join(filter(None, facts))}"
    yield ""
    yield from (f"[^{number}]: {note}" for number, note in enumerate(notes, 1))


def _code(text: str) -> str:
    """Text between backticks, of which it has none itself."""
    return one_line(text).replace("`", "\u02cb") or " "


def _sentence(relation: Relation, dataset: Dataset) -> str:
    kind = dataset.vocabulary.relation_type(relation.type)
    source, target = (called(dataset.entities[end]) for end in (relation.source, relation.target))
    words = f"{escaped(source)} {escaped(kind.label or relation.type)} {escaped(target)}"
    return f"{words}{_STATES.get(evidence.state(relation), '')}."


def _note(claim: Claim, relation: Relation, dataset: Dataset, code: str) -> str:
    document = dataset.entities.get(claim.document)
    kind = dataset.vocabulary.relation_type(claim.type)
    turned = [] if claim.source == relation.source else ["said the other way round"]
    stance = dataset.vocabulary.stance[claim.stance].label
    facts = [f"**{escaped(stance)}**"]
    speakers = names(dataset, dataset.speakers(claim))
    facts += [f"says {escaped(', '.join(speakers))}"] if speakers else []
    if document is not None:
        writers = authors(dataset, document)
        facts += [escaped(", ".join(writers))] if writers else []
        facts.append(f"*{escaped(document.name)}*")
        facts += [escaped(", ".join(publishers(dataset, document)))] if claim.speaker else []
    else:
        facts.append("no document")
    facts += [
        escaped(dataset.published(claim)),
        escaped(claim.locator),
        escaped(dataset.vocabulary.basis[claim.basis].label) if claim.basis else "",
        f"role: {escaped(claim.role)}" if claim.role else "",
        f"stage: {escaped(claim.stage)}" if claim.stage else "",
        f"amount: {escaped(claim.amount)} {escaped(claim.unit)}" if claim.amount else "",
        f"from {escaped(claim.start)}" if claim.start else "",
        f"to {escaped(claim.end)}" if claim.end else "",
        *turned,
        escaped(kind.code) if kind.code != relation.type else "",
        f"“{escaped(claim.quote)}”" if claim.quote else "",
        f"about {', '.join(f'`{_code(other)}`' for other in claim.refers_to)}"
        if claim.refers_to
        else "",
        f"{claim.status}" if claim.status != "current" else "",
        f"note: {escaped(claim.note)}" if claim.note else "",
    ]
    if document is not None:
        facts += [
            _address(at_quote(document.url, claim.quote)),
            f"archived {_address(at_quote(document.archive_url, claim.quote))}"
            if web(document.archive_url)
            else "",
            *(f"`{_code(str(item))}`" for item in document.identifiers),
            f"read {escaped(document.retrieved)}" if document.retrieved else "",
        ]
    facts += [
        f"checked {escaped(claim.checked)}" if claim.checked else "",
        f"claim `{_code(claim.id)}`",
        f"`{_code(permalink(relation, code))}`",
    ]
    return f"{'; '.join(filter(None, facts))}."


def _address(url: str) -> str:
    # The mark of a text fragment is no mark of Markdown, and works only as it is.
    found = web(url).translate(_ENDS_LINK).replace(":%7E:", ":~:")
    return f"<{found}>" if found else ""


EXPORTER: Final = SingleFile("markdown", (".md",), render, losses, LACKS)
