"""Synthetic pairs of CSV files: power-law degrees, realistic text, fully cited.

``python benchmarks/generate.py 2000 FOLDER`` writes entities.csv and relations.csv; the same
number gives the same bytes.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path

WORDS = [
    "office",
    "harbour",
    "trade",
    "north",
    "river",
    "district",
    "customs",
    "treasury",
    "general",
    "council",
    "bureau",
    "border",
    "inspection",
    "shipping",
    "chemical",
    "holdings",
    "institute",
    "gazette",
    "daily",
    "review",
    "court",
    "province",
    "report",
]
TYPES = ("person", "company", "organization", "agency")
#: Relations for each entity, as in the data sets that were measured.
DENSITY = 1.8


def _name(random_: random.Random, number: int) -> str:
    words = random_.sample(WORDS, 3)
    return f"{' '.join(word.capitalize() for word in words)} {number}"


def write_pair(entities: int, folder: Path) -> None:
    """Write a pair with this many entities, about one in ten of them a document."""
    random_ = random.Random(entities)  # noqa: S311  a benchmark, not a secret
    folder.mkdir(parents=True, exist_ok=True)
    documents = max(entities // 10, 2)
    outlets = max(documents // 20, 1)
    others = entities - documents - outlets
    with (folder / "entities.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(
            [
                "id",
                "name",
                "type",
                "description",
                "country",
                "start",
                "publisher",
                "url",
                "retrieved",
            ]
        )
        for n in range(others):
            kind = TYPES[n % len(TYPES)]
            text = " ".join(random_.choices(WORDS, k=9)).capitalize() + "."
            writer.writerow([f"e{n}", _name(random_, n), kind, text, "US", "1999", "", "", ""])
        for n in range(outlets):
            writer.writerow([f"o{n}", _name(random_, n), "outlet", "", "US", "", "", "", ""])
        for n in range(documents):
            day = f"20{n % 14 + 10:02}-{n % 12 + 1:02}-{n % 28 + 1:02}"
            url = f"https://example.org/{n}"
            outlet = f"o{n % outlets}"
            writer.writerow(
                [f"d{n}", _name(random_, n), "document", "", "", day, outlet, url, "2024-05-01"]
            )
    ends = [0, 1]
    with (folder / "relations.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(
            ["id", "source", "type", "target", "start", "basis", "document", "locator", "checked"]
        )
        for n in range(int(entities * DENSITY)):
            source = n % others
            # Preferential attachment: an end drawn from all earlier ends.
            target = random_.choice(ends)
            if target == source:
                target = (source + 1) % others
            ends += [source, target]
            basis = ("official-action", "reporting", "attributed")[n % 3]
            writer.writerow(
                [
                    f"c{n}",
                    f"e{source}",
                    "associated-with",
                    f"e{target}",
                    f"20{n % 20:02}",
                    basis,
                    f"d{random_.randrange(documents)}",
                    f"para {n}",
                    "2024-05-01",
                ]
            )


if __name__ == "__main__":
    write_pair(int(sys.argv[1]), Path(sys.argv[2]))
