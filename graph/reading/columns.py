"""The columns of the two files: names, aliases, and what each holds.

``docs/data-format.md`` is generated from these lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: Kinds of content. In the *exact* ones white space is never part of the value, so trimming it
#: is worth a notice; in texts it is trimmed silently.
ID, CODE, DATE, NUMBER, TEXT, LIST, URL = "id", "code", "date", "number", "text", "list", "url"
EXACT: Final = frozenset({ID, CODE, DATE, NUMBER})


@dataclass(frozen=True, slots=True)
class Column:
    """A known column: its canonical name, the kind of its content, and other headers for it.

    ``needed`` columns must be there; ``aliases`` are compared without case, first match wins.
    """

    name: str
    kind: str
    content: str
    needed: bool = False
    aliases: tuple[str, ...] = ()


_ID_ALIASES: Final = ("key", ":ID")
_NAME_ALIASES: Final = ("label", "caption", "title")
_TYPE_ALIASES: Final = (
    "kind",
    "category",
    "schema",
    ":LABEL",
    ":TYPE",
    "relation",
    "relationship",
)

ENTITY_COLUMNS: Final = (
    Column(
        "id",
        ID,
        "Unique and stable for ever; where the column is missing, the name is the id.",
        aliases=_ID_ALIASES,
    ),
    Column(
        "name", TEXT, "The caption, as the entity calls itself.", needed=True, aliases=_NAME_ALIASES
    ),
    Column("type", CODE, "An entity type.", aliases=_TYPE_ALIASES),
    Column(
        "aliases",
        LIST,
        "Other names, separated by a vertical bar; a language tag (BCP 47) may follow a last @; "
        "a doubled bar is a literal one.",
    ),
    Column("description", TEXT, "One neutral sentence."),
    Column("country", CODE, "ISO 3166-1 alpha-2 codes, separated by a vertical bar."),
    Column("start", DATE, "Founded, enacted, published …: a date (EDTF)."),
    Column("end", DATE, "Dissolved, repealed, withdrawn …: a date (EDTF)."),
    Column("identifiers", CODE, "scheme:value, separated by a vertical bar."),
    Column("lat", NUMBER, "Latitude in decimal degrees (WGS 84), with lon or not at all."),
    Column("lon", NUMBER, "Longitude in decimal degrees (WGS 84), with lat or not at all."),
    Column(
        "publisher",
        CODE,
        "Documents: entity ids, separated by a vertical bar; each is read as a published-by claim.",
    ),
    Column(
        "author",
        CODE,
        "Documents: entity ids, separated by a vertical bar; each is read as an authored-by claim.",
    ),
    Column("url", URL, "An http or https address."),
    Column("archive_url", URL, "The http or https address of an archived copy."),
    Column("retrieved", DATE, "The day the document was read."),
    Column("note", TEXT, "For maintainers; shown last."),
)

CLAIM_COLUMNS: Final = (
    Column(
        "id",
        ID,
        "Unique, stable claim id; made from the row's content where it is missing.",
        aliases=_ID_ALIASES,
    ),
    Column(
        "source",
        ID,
        "The entity it is about.",
        needed=True,
        aliases=("from", "head", "source_id", ":START_ID"),
    ),
    Column("type", CODE, "A relation type.", aliases=(*_TYPE_ALIASES, "label")),
    Column(
        "target",
        ID,
        "The other entity.",
        needed=True,
        aliases=("to", "tail", "target_id", ":END_ID"),
    ),
    Column("role", CODE, "The source's role in the target, for types that have roles."),
    Column("stage", CODE, "The legal stage of that party in that case or action."),
    Column("start", DATE, "When it held or happened, as the document says: a date (EDTF)."),
    Column("end", DATE, "When it ceased to hold: a date (EDTF)."),
    Column("amount", NUMBER, "A decimal number, or a range as low/high; with unit."),
    Column("unit", TEXT, "The unit of the amount."),
    Column("basis", CODE, "What kind of evidence this is; needed where there is a document."),
    Column("stance", CODE, "How the claim stands to its relation; empty means supports."),
    Column("refers-to", CODE, "The claim ids it is about, separated by a vertical bar."),
    Column("speaker", ID, "The entity that asserts it, if not the document's publisher."),
    Column("document", ID, "The document: an entity of that type, or a web address."),
    Column("locator", TEXT, "Where in the document: p. 12, para 7, table 3, 00:14:05."),
    Column("quote", TEXT, "The exact words, where they may be reproduced."),
    Column("published", DATE, "When the claim became public; else the document's start."),
    Column("checked", DATE, "The day a person last compared the claim with the document."),
    Column("status", CODE, "current, superseded or retracted; the last two need a note."),
    Column("note", TEXT, "Why, what to beware of."),
)

ENTITY_NAMES: Final = tuple(column.name for column in ENTITY_COLUMNS)
CLAIM_NAMES: Final = tuple(column.name for column in CLAIM_COLUMNS)
