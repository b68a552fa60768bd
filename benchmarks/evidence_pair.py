"""A generated pair in which every question about the evidence has something to answer.

Beside :mod:`generate`, whose data are plain: speakers of four countries, denials and corrections,
cases with charges and acquittals, reprints, languages, a withdrawn id, and one document on which a
tenth of all claims rest. The same number gives the same bytes.
"""

from __future__ import annotations

import csv
import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COUNTRIES: Final = ("US", "CN", "MX", "IN")
BASES: Final = ("official-statement", "reporting", "attributed", "opinion")
PARTIES: Final = ("company", "organization", "person")
ENTITY_COLUMNS: Final = (
    *("id", "name", "type", "country", "start", "publisher", "url", "retrieved"),
    "language",
)
CLAIM_COLUMNS: Final = (
    *("id", "source", "type", "target", "role", "stage", "start", "end", "basis", "stance"),
    *("refers-to", "speaker", "document", "locator", "published", "checked", "status", "note"),
)
#: Claims for each entity, and which part of all rests on one document.
DENSITY: Final = 4
ON_ONE: Final = 10
#: One claim of so many is denied, and of so many retracted; and where leaving some out begins.
DENIED: Final = 12
RETRACTED: Final = 400
LEFT: Final = 1_003


def write_evidence_pair(claims: int, folder: Path, leaving: int = 0) -> None:
    """Write a pair with about this many claims, but for every one of so many (0: with all)."""
    random_ = random.Random(claims)  # noqa: S311  a benchmark, not a secret
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "relations.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = list(_claims(claims, random_))
        left = {row["id"] for row in rows[LEFT :: leaving or len(rows) + 1]}
        rows = [row for row in rows if not {row["id"], row.get("refers-to")} & left]
        writer = csv.DictWriter(stream, CLAIM_COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with (folder / "entities.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, ENTITY_COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(_entities(claims // DENSITY))


def _parts(entities: int) -> tuple[int, int, int, int]:
    """How many parties, authorities, outlets, documents there are; the rest are cases."""
    return entities * 7 // 10, 40, 60, entities // 5


def _entities(count: int) -> Iterator[dict[str, str]]:
    parties, authorities, outlets, documents = _parts(count)
    for n in range(parties):
        country = COUNTRIES[n % 4]
        yield {"id": f"p{n}", "name": f"Party {n}", "type": PARTIES[n % 3], "country": country}
    for n in range(authorities):
        country = COUNTRIES[n % 4]
        yield {"id": f"a{n}", "name": f"Authority {n}", "type": "agency", "country": country}
    for n in range(outlets):
        yield {"id": f"o{n}", "name": f"Outlet {n}", "type": "outlet", "country": COUNTRIES[n % 4]}
    for n in range(documents):
        yield {
            "id": f"d{n}",
            "name": f"Report {n}",
            "type": "document",
            "start": f"20{n % 14 + 10:02}-{n % 12 + 1:02}-{n % 28 + 1:02}",
            "publisher": f"o{n % outlets}",
            "url": f"https://example.org/{n}",
            "retrieved": "2024-05-01",
            "language": ("en", "en", "es", "zh")[n % 4],
        }
    for n in range(count - parties - authorities - outlets - documents):
        yield {"id": f"k{n}", "name": f"Case {n}", "type": "case", "country": COUNTRIES[n % 4]}


def _claims(count: int, random_: random.Random) -> Iterator[dict[str, str]]:
    parties, authorities, outlets, documents = _parts(count // DENSITY)
    cases = count // DENSITY - parties - authorities - outlets - documents
    ends = [0, 1]
    for n in range(1, documents // 8):
        yield _row(f"x{n}", f"d{n * 8}", "reprints", f"d{n * 8 - 1}", f"d{n * 8}")
    done = documents // 8
    for n in range(count - documents - done):
        document = "d0" if n % ON_ONE == 0 else f"d{random_.randrange(documents)}"
        if n % 9 == 0:
            party, case = random_.randrange(parties), random_.randrange(cases)
            row = _row(f"c{n}", f"p{party}", "party-to", f"k{case}", document)
            stage = ("charged", "convicted", "acquitted", "dismissed")[n % 4]
            row |= {"role": "defendant", "stage": stage, "basis": "court-record"}
            row["speaker"] = f"a{n % authorities}"
            yield row | {"start": f"20{n % 14 + 10:02}"}
            continue
        source = n % parties
        # Preferential attachment: an end drawn from all earlier ends.
        target = random_.choice(ends)
        if target == source:
            target = (source + 1) % parties
        ends += [source, target]
        row = _row(f"c{n}", f"p{source}", "associated-with", f"p{target}", document)
        row |= {"basis": BASES[n % 4], "start": f"20{n % 20:02}"}
        if n % 3 == 0:
            row["speaker"] = f"a{n % authorities}"
        if n % 7 == 1:
            row |= {"end": f"20{n % 20 + 2:02}"}
        yield row
        if n % DENIED == 1:
            denial = row | {"id": f"n{n}", "stance": "denies", "refers-to": f"c{n}", "end": ""}
            yield denial | {"speaker": f"a{(n + 1) % authorities}"}
        if n % RETRACTED == 1:
            gone = {"id": f"g{n}", "status": "retracted", "note": "Taken back by its author."}
            yield row | gone


def _row(key: str, source: str, kind: str, target: str, document: str) -> dict[str, str]:
    return {
        "id": key,
        "source": source,
        "type": kind,
        "target": target,
        "basis": "reporting",
        "document": document,
        "locator": "para 1",
        "checked": "2024-05-01",
    }
