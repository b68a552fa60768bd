"""The ``ris`` format: the documents for reference managers.

Definition: RIS (Research Information Systems): two letters, two spaces, a hyphen, a space, the
value; CRLF. A value is one line, so no text can begin a field of its own.
"""

from __future__ import annotations

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
    from collections.abc import Iterator

    from graph.exporters.citations import Cited
    from graph.records import Dataset


LACKS: Final = replace(OF_CSL, claims=("note", UNKNOWN))


def render(dataset: Dataset) -> bytes:
    """The file, in UTF-8."""
    code = data_hash(dataset)
    lines = [line for found in cited(dataset) for line in _record(found, dataset, code)]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """A bibliography has documents and nothing else; a claim is a line in a note."""
    lines = sum(len(found.rows) for found in cited(dataset))
    return bibliography_losses(dataset, LACKS, Loss("claims", lines, "as sentences in notes"))


def _record(found: Cited, dataset: Dataset, code: str) -> Iterator[str]:
    document = found.document
    url = web(document.url)
    fields = [("TY", "ELEC" if url else "GEN"), ("ID", document.id), ("TI", document.name)]
    fields += [("AU", name) for name in authors(dataset, document)]
    fields += [("PB", name) for name in publishers(dataset, document)]
    parts = date_parts(document.start.rstrip("?~%"))
    fields += [("PY", f"{parts[0]:04}"), ("DA", _date(parts))] if parts else []
    fields += [("AB", document.description), ("UR", url), ("L2", web(document.archive_url))]
    fields += [("Y2", _date(date_parts(document.retrieved)) or document.retrieved)]
    fields += [("AN", str(item)) for item in document.identifiers]
    fields += [("N1", f"Date as written: {document.start}")] if document.start else []
    fields += [("N1", summary(claim, dataset)) for claim in found.rows]
    fields += [("DB", f"recordgraph, data hash {code}")]
    yield from (f"{tag}  - {one_line(value)}" for tag, value in fields if value)
    yield "ER  - "
    yield ""


def _date(parts: list[int]) -> str:
    """``2019/05/01/`` as RIS has it, with nothing invented."""
    if not parts:
        return ""
    month_and_day = [f"{part:02}" for part in parts[1:]]
    return "/".join([f"{parts[0]:04}", *month_and_day, *[""] * (4 - len(parts))])


EXPORTER: Final = SingleFile("ris", (".ris",), render, losses, LACKS)
