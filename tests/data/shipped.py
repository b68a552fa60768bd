"""The shipped rows as text, and the sources beside the project, if they are there.

Rows are read here without the program, so that a fault in its reading cannot hide one in the data.
"""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, str]

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
RECORD = ROOT.parent / "shared" / "record"
SEEDS = ROOT.parent / "shared" / "seeds"
PORTS = ROOT.parent / "shared" / "data" / "ports-wpi" / "wpi_subset_mx_us_cn.csv"

needs_record = pytest.mark.skipif(
    not (RECORD / "record.csv").is_file(), reason="the public record is not beside the project"
)
needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the five documents are not beside the project"
)
needs_ports = pytest.mark.skipif(
    not PORTS.is_file(), reason="the World Port Index is not beside the project"
)


@dataclass(frozen=True)
class Rows:
    """Both files, in their order."""

    entities: list[Row]
    claims: list[Row]
    entity: dict[str, Row] = field(init=False)
    claim: dict[str, Row] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "entity", {row["id"]: row for row in self.entities})
        object.__setattr__(self, "claim", {row["id"]: row for row in self.claims})

    def documents(self) -> list[Row]:
        return [row for row in self.entities if row["type"] == "document"]

    def current(self) -> list[Row]:
        return [row for row in self.claims if row["status"] in {"", "current"}]

    def by_document(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.claims:
            found[row["document"]].append(row)
        return found

    def staged(self) -> list[Row]:
        """Current claims that are evidence of a stage."""
        return [
            row
            for row in self.current()
            if row["stage"] and row["stance"] in {"", "supports", "corrects"}
        ]

    def copy(self) -> Rows:
        return Rows([dict(row) for row in self.entities], [dict(row) for row in self.claims])


def table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def read(folder: Path = ROOT) -> Rows:
    return Rows(table(folder / "entities.csv"), table(folder / "relations.csv"))


def write(rows: Rows, folder: Path) -> None:
    for name, content in (("entities", rows.entities), ("relations", rows.claims)):
        columns = list(dict.fromkeys(column for row in content for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(content)


def cells(text: str) -> list[str]:
    """The parts of a cell that holds several."""
    return [part for part in text.split("|") if part]


def folded(text: str) -> str:
    """Small letters without accents, words parted by one space, nothing else."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'").replace("'", ""))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[a-z0-9]+", kept))


def names(row: Row) -> set[str]:
    """What the entity is called, folded, the language tags taken off."""
    written = [row["name"], *(re.sub(r"@[A-Za-z-]+$", "", a) for a in cells(row["aliases"]))]
    return {folded(name) for name in written} - {""}


def mentions(text: str, row: Row) -> bool:
    """Whether a folded text names the entity."""
    return any(f" {name} " in f" {text} " for name in names(row))


@cache
def record() -> tuple[Row, ...]:
    return tuple(table(RECORD / "record.csv"))


@cache
def list_entries() -> dict[str, Row]:
    """The entries of the sanctions list by number."""
    return {row["ent_num"]: row for row in table(RECORD / "sdn_entries.csv")}


@cache
def looked_up() -> dict[str, dict[str, Any]]:
    """Document → the address and identifiers that were seen elsewhere, and where."""
    return tomllib.loads((HERE / "seen_addresses.toml").read_text(encoding="utf-8"))


@cache
def seed_text() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))


def identifier(row: Row, scheme: str) -> str:
    """The first identifier of a scheme, or ''."""
    found = [
        part.partition(":")[2]
        for part in cells(row["identifiers"])
        if part.startswith(f"{scheme}:")
    ]
    return found[0] if found else ""
