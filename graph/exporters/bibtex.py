r"""The ``bibtex`` format: the documents as entries of type ``misc``.

Signs that LaTeX obeys are escaped; a text can neither close its braces nor run a command.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from graph.exporters.citations import (
    authors,
    cited,
    date_parts,
    one_line,
    publishers,
    summary,
    web,
)
from graph.exporters.csl import LACKS as OF_CSL
from graph.exporters.csl import bibliography_losses
from graph.exporters.exporter import Loss, SingleFile
from graph.exporters.losses import UNKNOWN
from graph.fingerprint import data_hash

if TYPE_CHECKING:
    from graph.exporters.citations import Cited
    from graph.records import Dataset

_ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts braces, escaped or not: one in a text would end the entry or swallow others.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "%": r"\%",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        # Some readers take an at sign for the beginning of an entry wherever it stands.
        "@": "{@}",
    }
)
_IN_URL: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "@": "%40"})


LACKS: Final = replace(OF_CSL, claims=("note", UNKNOWN))


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    keys: set[str] = set()
    code = data_hash(dataset)
    entries = [_entry(found, dataset, _key(found.document.id, keys)) for found in cited(dataset)]
    return "\n".join([f"% Data hash: {code}", "", *entries]).encode("utf-8", "replace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """A bibliography has documents and nothing else; a claim is a line in a note."""
    lines = sum(len(found.rows) for found in cited(dataset))
    return bibliography_losses(dataset, LACKS, Loss("claims", lines, "as sentences in notes"))


def escaped(text: str) -> str:
    """Text as LaTeX prints it, on one line."""
    return one_line(text).translate(_ESCAPES)


def _key(text: str, taken: set[str]) -> str:
    """A key of ASCII letters, digits and hyphens, another for each document."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    base = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "document"
    key, number = base, 1
    while key.lower() in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key.lower())
    return key


def _entry(found: Cited, dataset: Dataset, key: str) -> str:
    document = found.document
    parts = date_parts(document.start.rstrip("?~%"))
    url, archived = web(document.url), web(document.archive_url)
    notes = [f"Archived: {archived}"] if archived else []
    notes += [str(item) for item in document.identifiers]
    notes += [f"Date: {document.start}"] if document.start and len(parts) != 1 else []
    notes += [summary(claim, dataset) for claim in found.rows]
    fields = {
        "title": f"{{{escaped(document.name)}}}",
        "author": " and ".join(f"{{{escaped(name)}}}" for name in authors(dataset, document)),
        "publisher": escaped(", ".join(publishers(dataset, document))),
        "year": f"{parts[0]:04}" if parts else "",
        "month": str(parts[1]) if len(parts) > 1 else "",
        "url": url.translate(_IN_URL),
        "urldate": escaped(document.retrieved),
        "abstract": escaped(document.description),
        "note": ". ".join(map(escaped, notes)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


EXPORTER: Final = SingleFile("bibtex", (".bib",), render, losses, LACKS)
