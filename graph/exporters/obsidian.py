"""The ``obsidian`` format: a folder of notes, one for each entity, linked as the relations are.

Properties are YAML whose values are JSON texts, as written; in the note itself, text from data is
escaped and links nowhere by itself. A note that somebody wrote in is neither replaced nor removed.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

from graph import evidence
from graph.exporters.citations import called, one_line, summary, web
from graph.exporters.exporter import Folder, Lacks, Loss
from graph.exporters.losses import LANGUAGES, UNKNOWN, lost
from graph.exporters.markdown import escaped
from graph.fingerprint import data_date, data_hash
from graph.published import published
from graph.tidying import entity_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.records import Dataset, Entity, Relation

LACKS: Final = Lacks(
    entities=(LANGUAGES,),
    claims=("note", UNKNOWN),
    about=("questions", "groups"),
    context=True,
)
#: What a file name cannot have on some system, or a link to it in Obsidian.
_BARRED: Final = re.compile(r'[\\/:*?"<>|#^\[\]%`$]')
_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|(com|lpt)[\d\u00b9\u00b2\u00b3])(\..*)?", re.IGNORECASE
)
#: Longest name of a note in bytes: most systems take 255 with the suffix.
_LONGEST: Final = 150
_ABOUT: Final = "About this data set"
#: Properties that Obsidian gives a meaning to: ours are of that meaning, or called otherwise.
_LISTS: Final = frozenset({"aliases", "country", "identifiers"})

#: Signs that end the caption of a link, or begin an element → what stands for them.
_IN_LINK: Final = str.maketrans(
    {
        "[": "(",
        "]": ")",
        "|": "/",
        "\\": "/",
        "<": "\u2039",
        ">": "\u203a",
        "`": "'",
        "$": "\uff04",
        "%": "\uff05",
    }
)
#: What YAML takes for a line end, or does not take at all.
_UNFIT: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
#: Digits of the id's hash that tell namesakes apart.
_DIGITS: Final = 8


def files(dataset: Dataset) -> dict[str, bytes]:
    """The notes by file name."""
    held = published(dataset)
    stems = _stems(held.entities)
    kept = {relation.key: relation for relation in held.relations}
    made = {f"{_ABOUT}.md": _about(dataset)}
    for entity in held.entities:
        near = [
            kept[item.key] for item in dataset.relations_of.get(entity.id, ()) if item.key in kept
        ]
        lines = (*_properties(entity), *_body(entity, near, dataset, stems))
        made[f"{stems[entity.id]}.md"] = "\n".join([*lines, ""])
    return {name: text.encode("utf-8", "replace") for name, text in made.items()}


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """Names that a file cannot have; claims as sentences."""
    held = published(dataset)
    stems = _stems(held.entities)
    renamed = sum(stems[entity.id] != entity.name for entity in held.entities)
    return lost(
        dataset,
        LACKS,
        Loss("entities", renamed, "their file is called otherwise; the name is an alias"),
        Loss("claims", len(held.claims), "as sentences"),
    )


def _stems(entities: tuple[Entity, ...]) -> Mapping[str, str]:
    """Entity id → the name of its note, another for each on every file system.

    Namesakes are told apart by a digest of their ids, so that no other entity renames a note.
    """
    bases = {entity.id: _base(entity.name) for entity in entities}
    counted = Counter(map(_folded, (_ABOUT, *bases.values())))
    found: dict[str, str] = {}
    taken = {_folded(base) for base in bases.values() if counted[_folded(base)] == 1}
    for key, base in bases.items():
        stem, text = base, key
        if counted[_folded(base)] > 1:
            while _folded(stem) in taken or stem == base:
                text = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
                stem = f"{base} {text[:_DIGITS]}"
            taken.add(_folded(stem))
        found[key] = stem
    return found


def _folded(stem: str) -> str:
    """The same for names that are one file on some system."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", stem).casefold())


def _base(name: str) -> str:
    plain = "".join(
        " " if unicodedata.category(sign).startswith(("C", "Z")) else sign
        for sign in _BARRED.sub("-", unicodedata.normalize("NFC", name))
    )
    plain = one_line(plain).encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
    base = plain.strip(". ") or "note"
    return f"- {base}" if _RESERVED.fullmatch(base) else base


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _properties(entity: Entity) -> Iterator[str]:
    yield "---"
    for name, text in entity_cells(entity).items():
        if name in _LISTS or name in {"description", "publisher", "author"}:
            continue
        if text:
            yield f"{name}: {_json(text)}"
    names = dict.fromkeys((entity.name, *(alias.text for alias in entity.aliases)))
    yield f"aliases: {_json(list(names))}"
    if entity.countries:
        yield f"country: {_json(list(entity.countries))}"
    if entity.identifiers:
        yield f"identifiers: {_json(list(map(str, entity.identifiers)))}"
    for name, text in entity.extra:
        yield f"{_json(f'x:{name}')}: {_json(text)}"
    yield "---"


def _body(
    entity: Entity, near: list[Relation], dataset: Dataset, stems: Mapping[str, str]
) -> Iterator[str]:
    yield f"# {escaped(called(entity))}"
    if entity.description:
        yield from ("", escaped(entity.description))
    address = web(entity.url)
    if address:
        yield from ("", f"<{address}>")
    for relation in near:
        outward = relation.source == entity.id
        kind = dataset.vocabulary.relation_type(relation.type)
        words = (kind.label if outward else kind.reverse) or relation.type
        other = relation.other(entity.id)
        state = evidence.state(relation)
        mark = "" if state == "supported" else f" ({state})"
        caption = one_line(dataset.name(other)).translate(_IN_LINK)
        yield from ("", f"* {escaped(words)} [[{stems[other]}|{caption}]]{mark}")
        if outward:
            for claim in relation.claims:
                document = dataset.entities.get(claim.document)
                source = f" [[{stems[document.id]}]]" if document else ""
                yield f"    * {escaped(summary(claim, dataset))}{source}"


def _about(dataset: Dataset) -> str:
    about = dataset.about
    lines = [f"# {escaped(about.title) or 'About this data set'}"]
    for text in (about.description, about.disclaimer, about.licence, about.contact):
        lines += ["", escaped(text)] if text else []
    lines += ["", f"Data hash `{data_hash(dataset)}`"]
    lines += ["", f"Data of {escaped(data_date(dataset))}"] if data_date(dataset) else []
    lines += [] if dataset.cited else ["", "No claim is cited."]
    stones = published(dataset).tombstones
    lines += ["", "## Withdrawn", ""] if stones else []
    for stone in stones:
        facts = (stone.id, stone.date, stone.reason, stone.replaced_by)
        lines.append(f"* {escaped(', '.join(filter(None, facts)))}")
    return "\n".join([*lines, ""])


EXPORTER: Final = Folder("obsidian", files, losses, LACKS)
