"""What reads the texts: parsers and processors of citations, of Markdown, of Obsidian's notes."""

from __future__ import annotations

import importlib.resources
import json
import re
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import rispy
import yaml
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from pybtex.database import parse_bytes

from graph.exporters.citations import authors, cited, one_line, web
from graph.published import published
from graph.records import Dataset

#: Commands by which BibTeX files write signs that TeX obeys (LaTeX's own, and grouping).
COMMANDS = {
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    "{@}": "@",
    **{f"\\{sign}": sign for sign in "$&#_%"},
}


def printed(text: str) -> str:
    """What LaTeX prints for the value of a field."""
    some = re.compile("|".join(map(re.escape, sorted(COMMANDS, key=len, reverse=True))))
    bare = some.sub("", text)
    assert not re.search(r"[\\{}$&#_%~^]", bare), bare
    return some.sub(lambda found: COMMANDS[found[0]], text)


def utf8(text: str) -> str:
    """A text as a file holds it: one line, no lone surrogate."""
    return one_line(text).encode("utf-8", "replace").decode()


@cache
def csl_codes(name: str) -> frozenset[str]:
    """A code list of CSL, from the schema that the citeproc-py package carries."""
    folder = importlib.resources.files("citeproc") / "data" / "schema" / "schemas" / "styles"
    file = "csl-types.rnc" if name == "item-types" else "csl-variables.rnc"
    text = (folder / file).read_text(encoding="utf-8")
    block = re.split(r"\n  (?=[\w.-]+ =)|\n  ##", text.split(f"{name} =", 1)[1], maxsplit=1)[0]
    return frozenset(re.findall(r'^[^#\n]*"([\w-]+)"', block, re.MULTILINE))


@cache
def csl_schema() -> Any:
    """CSL-JSON 1.0.2: the code lists of CSL, each list with the form that its values have."""
    text, number = {"type": "string"}, {"type": ["string", "number"]}
    parts = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
    date = {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": {
            "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": parts},
            "circa": {"type": ["string", "number", "boolean"]},
            "literal": text,
            "season": number,
            "raw": text,
        },
    }
    name = {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": dict.fromkeys(("family", "given", "suffix", "literal"), text),
    }
    names = {"type": "array", "minItems": 1, "items": name}
    forms: dict[str, Any] = {
        "variables.dates": date,
        "variables.names": names,
        "variables.numbers": number,
        "variables.titles": text,
        "variables.strings": text,
    }
    known = {code: form for name, form in forms.items() for code in csl_codes(name)}
    known |= {
        "id": number,
        "type": {"enum": sorted(csl_codes("item-types"))},
        "custom": {"type": "object"},
    }
    item = {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "id"],
        "properties": known,
    }
    return Draft202012Validator({"type": "array", "items": item})


def open_csl(path: Path, data: Dataset) -> None:
    """CSL's schema, then a citation processor, which sets every document as a reference."""
    items = json.loads(path.read_text(encoding="utf-8"))
    assert [fault.message for fault in csl_schema().iter_errors(items)] == []
    assert [item["id"] for item in items] == [found.document.id for found in cited(data)]
    with warnings.catch_warnings():
        # The processor is older than the variable ``custom``, and leaves it alone.
        warnings.filterwarnings("ignore", message=r"The following arguments .* custom$")
        source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    made = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        made.register(Citation([CitationItem(item["id"])]))
    told = "\n".join(map(str, made.bibliography()))
    for found in cited(data):
        words = re.findall(r"[A-Za-z]{4,}", found.document.name)
        assert all(word.lower() in told.lower() for word in words)
        assert web(found.document.url) in told


def open_bibtex(path: Path, data: Dataset) -> None:
    """pybtex, strict, which counts braces as BibTeX does."""
    made = parse_bytes(path.read_bytes(), "bibtex", encoding="utf-8")
    documents = [found.document for found in cited(data)]
    assert len(made.entries) == len(documents)
    for entry, document in zip(made.entries.values(), documents, strict=True):
        assert entry.type == "misc"
        title = entry.fields["title"].removeprefix("{").removesuffix("}")
        assert printed(title) == utf8(document.name)
        assert printed(entry.fields.get("abstract", "")) == utf8(document.description)
        people = entry.persons.get("author", [])
        assert len(people) == len([name for name in authors(data, document) if name])
        if document.url:
            assert entry.fields["url"] == web(document.url).translate(
                {ord("{"): "%7B", ord("}"): "%7D", ord("@"): "%40", ord("\\"): "%5C"}
            )


def open_ris(path: Path, data: Dataset) -> None:
    """rispy: a record for each document, each text in the field that it was put in."""
    made = rispy.loads(path.read_text(encoding="utf-8"))
    documents = [found.document for found in cited(data)]
    assert [one_line(str(record.get("id"))) for record in made] == [utf8(e.id) for e in documents]
    for record, found in zip(made, cited(data), strict=True):
        document = found.document
        assert record["type_of_reference"] in {"ELEC", "GEN"}
        assert record.get("title", "") == utf8(document.name)
        assert record.get("abstract", "") == utf8(document.description)
        assert "".join(record.get("urls", [])) == web(document.url)
        said = [note for note in record.get("notes", []) if not note.startswith("Date as written")]
        assert len(said) == len(found.rows)
        assert "unknown_tag" not in record


def open_markdown(path: Path, data: Dataset) -> None:
    """CommonMark with footnotes: a note for each claim, no element, no link that is no address."""
    reader = MarkdownIt("commonmark").use(footnote_plugin)
    environment: dict[str, Any] = {}
    tokens = reader.parse(path.read_text(encoding="utf-8"), environment)
    inside = [child for token in tokens for child in (token, *(token.children or ()))]
    kinds = {token.type for token in inside}
    assert not kinds & {"html_block", "html_inline", "image", "fence", "code_block", "table_open"}
    links = {
        # An address may point at the words of the quote, behind its own fragment.
        re.sub(r"#?:~:text=.*", "", str(token.attrs["href"]))
        for token in inside
        if token.type == "link_open"
    }
    known = {web(link) for e in data.entities.values() for link in (e.url, e.archive_url)}
    normal = {reader.normalizeLink(link.translate(_IN_LINK)) for link in known}
    assert links <= normal
    claims = published(data).claims
    assert sum(token.type == "footnote_open" for token in inside) == len(claims)
    assert sum(token.type == "footnote_ref" for token in inside) == len(claims)


#: What an address has for the signs that mean something to Markdown.
_IN_LINK = str.maketrans({"(": "%28", ")": "%29", "*": "%2A", "_": "%5F", "~": "%7E"})


def open_obsidian(path: Path, data: Dataset) -> None:
    """YAML properties, a note for each entity, and links that all lead to a note."""
    stems = {note.stem for note in path.glob("*.md")}
    assert len({stem.casefold() for stem in stems}) == len(stems) == len(data.entities) + 1
    seen = set()
    for note in path.glob("*.md"):
        text = note.read_bytes().decode()
        body = text
        if text.startswith("---\n"):
            head, _, body = text.removeprefix("---\n").partition("\n---\n")
            seen.add(yaml.safe_load(head)["id"])
        links = re.findall(r"\[\[([^\]|]*)(?:\|[^\]]*)?\]\]", re.sub(r"\\.", "", body))
        assert set(links) <= stems
    assert seen == set(data.entities)
