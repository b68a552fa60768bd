"""Comparisons with the five documents, where they are beside the project."""

from __future__ import annotations

import re
from functools import cache

from tests.data.shipped import Rows, folded, looked_up, record, seed_text

RUN = 12
#: Cells that must be as the source has them: a document is called by its title.
_VERBATIM = {"id", "url", "archive_url", "refers-to"}
_URL = re.compile(r"https?://[^\s|\"'<>]+")


@cache
def _runs() -> frozenset[str]:
    words = folded(seed_text()).split()
    return frozenset(" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1))


def copied(rows: Rows) -> list[str]:
    """No run of twelve words in common with one of the five documents, titles apart."""
    faults = []
    for row in rows.entities + rows.claims:
        for column, text in row.items():
            if column in _VERBATIM or (row["type"] == "document" and column in {"name", "aliases"}):
                continue
            words = folded(text).split()
            runs = (" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
            faults += [f"{row['id']}: {column}: {run}" for run in runs if run in _runs()][:1]
    return faults


def quoted(rows: Rows) -> list[str]:
    """Nothing is quoted from the five documents: `quote` holds works of authorities only."""
    official = {"official-action", "court-record", "official-statement"}
    return [
        f"{row['id']}: quotes {row['document']}"
        for row in rows.claims
        if row["quote"] and row["basis"] not in official
    ]


@cache
def _known_addresses() -> frozenset[str]:
    seen = " ".join(
        text for row in record() if row["seen_or_recalled"] == "seen" for text in row.values()
    )
    found = {address.rstrip(".,;)") for address in _URL.findall(f"{seen} {seed_text()}")}
    return frozenset(found | {entry["url"] for entry in looked_up().values() if "url" in entry})


def addresses(rows: Rows) -> list[str]:
    """Every address is marked as seen in the record, printed in a document, or looked up."""
    faults = []
    for row in rows.entities + rows.claims:
        for column, text in row.items():
            faults += [
                f"{row['id']}: {column}: {address}"
                for address in _URL.findall(text)
                if address.rstrip(".,;)") not in _known_addresses()
            ]
    return faults
