"""The gap report, against a query over the two CSV files with nothing but the csv module."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.evidence.gaps import gaps, of_one_language
from graph.records import Dataset
from graph.statistics import statistics
from graph.vocabulary_reader import builtin
from tests.core.builder import claim, dataset, entity

ROOT = Path(__file__).resolve().parents[2]
HARBOUR = ROOT / "tests" / "page" / "pair"
OFFICIAL = {"official-action", "court-record", "official-statement"}
PARTY = {"agency", "organization", "company", "person", "outlet", "vessel", "aircraft"}
Row = dict[str, str]


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [{k: (v or "").strip() for k, v in row.items()} for row in csv.DictReader(stream)]


class Query:
    """Questions to the rows of a pair; the ids in a cell are separated by bars."""

    def __init__(self, folder: Path) -> None:
        self.entities = {row["id"]: row for row in rows(folder / "entities.csv")}
        claims = rows(folder / "relations.csv")
        claims += self.bylines(claims)
        self.evidence = [
            row
            for row in claims
            if row.get("status", "") in {"", "current"}
            and row.get("stance", "") in {"", "supports", "corrects"}
        ]
        self.relations: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        undirected = {code for code, kind in builtin().relation_types.items() if not kind.directed}
        for row in self.evidence:
            ends = [row["source"], row["target"]]
            if row["type"] in undirected:
                ends.sort()
            self.relations[ends[0], row["type"], ends[1]].append(row)

    def bylines(self, claims: list[Row]) -> list[Row]:
        said = {(c["source"], c["type"], c["target"], c.get("document", "")) for c in claims}
        return [
            {
                "source": row["id"],
                "type": kind,
                "target": other,
                "basis": "reporting",
                "document": row["id"],
                "checked": row.get("retrieved", ""),
            }
            for row in self.entities.values()
            for kind, cell in (("published-by", "publisher"), ("authored-by", "author"))
            for other in filter(None, row.get(cell, "").split("|"))
            if (row["id"], kind, other, row["id"]) not in said
        ]

    def origins(self, document: str) -> frozenset[str]:
        originals = [
            row["target"]
            for row in self.evidence
            if row["type"] == "reprints" and row["source"] == document
        ]
        if originals:
            return frozenset().union(*(self.origins(original) for original in originals))
        publishers = {
            row["target"]
            for row in self.evidence
            if row["type"] == "published-by"
            and row["source"] == document
            and row.get("stance", "") in {"", "supports"}
        }
        return frozenset(publishers or {document})

    def count(self, claims: list[Row]) -> int:
        """The most documents of which no two share an origin, every choice tried."""
        sets = sorted(
            {self.origins(row["document"]) for row in claims if row["document"]}, key=sorted
        )
        for many in range(len(sets), 1, -1):
            for chosen in combinations(sets, many):
                if sum(map(len, chosen)) == len(frozenset().union(*chosen)):
                    return many
        return min(1, len(sets))

    def about(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for (source, kind, target), claims in self.relations.items():
            if kind not in {"published-by", "authored-by"}:
                for end in (source, target):
                    found[end] |= {row["basis"] for row in claims}
        return found

    def last_day(self, text: str) -> date:
        parts = [int(part) for part in text.rstrip("?~%").split("-")]
        year, month, day = [*parts, 12, 31][:3] if len(parts) == 1 else [*parts, 28][:3]
        return date(year, month, day)

    def report(self) -> dict[str, list[Any]]:
        relations, about = self.relations, self.about()
        kinds = {key: row["type"] for key, row in self.entities.items()}
        checks = {
            key: [self.last_day(row["checked"]) for row in claims if row.get("checked")]
            for key, claims in relations.items()
        }
        latest = max((day for days in checks.values() for day in days), default=date.min)
        numbered = {
            end
            for (source, _, target), claims in relations.items()
            if any(row.get("amount") for row in claims)
            for end in (source, target)
        }
        documents = [key for key, kind in kinds.items() if kind == "document"]
        cited = {row["document"] for row in self.evidence}
        tongues = {
            key: {tag.split("-")[0] for tag in row["language"].lower().split("|") if tag}
            for key, row in self.entities.items()
            if row.get("language")
        }
        alone = [
            key
            for key, claims in relations.items()
            if len({frozenset(tongues.get(row["document"], ())) for row in claims}) == 1
            and len(tongues.get(claims[0]["document"], ())) == 1
        ]
        return {
            **({"relations_of_one_language": alone} if tongues else {}),
            "relations_of_one_origin": [k for k, c in relations.items() if self.count(c) == 1],
            "relations_without_primary_document": [
                k for k, c in relations.items() if not {r["basis"] for r in c} & OFFICIAL
            ],
            "relations_never_checked": [k for k, days in checks.items() if not days],
            "relations_of_stale_checks": [
                k for k, days in checks.items() if days and (latest - max(days)).days > 730
            ],
            "parties_without_official_act": [
                k
                for k, found in about.items()
                if kinds[k] in PARTY and not found & {"official-action", "court-record"}
            ],
            "official_acts_nobody_reported": [
                k for k, f in about.items() if kinds[k] in {"action", "case"} and f <= OFFICIAL
            ],
            "figures_without_a_number": [
                k for k in about if kinds[k] == "statistic" and k not in numbered
            ],
            "documents_of_unknown_publisher": sorted(
                {o for d in cited for o in self.origins(d) if kinds[o] == "document"}
            ),
            "documents_nobody_can_open": [
                k
                for k in documents
                if not any(self.entities[k].get(n) for n in ("url", "archive_url", "identifiers"))
            ],
        }


@pytest.mark.parametrize("folder", [ROOT, HARBOUR], ids=["shipped", "harbour"])
def test_it_equals_a_query_over_the_files(folder: Path) -> None:
    data = graph.load(folder / "entities.csv", folder / "relations.csv")
    assert set(data.vocabulary.groups["party"]) == PARTY
    expected = Query(folder).report()
    found = gaps(data)
    assert found.keys() == expected.keys()
    for gap, items in expected.items():
        told = [list(item) if isinstance(item, tuple) else item for item in items]
        assert found[gap] == sorted(told), gap
    if folder == ROOT:
        assert sum(bool(items) for items in found.values()) > 6


def languages(**said: str) -> Dataset:
    return dataset(
        [
            *(entity(key) for key in "abc"),
            *(
                entity(key, "document", extra=(("Language", tags),) if tags else ())
                for key, tags in said.items()
            ),
        ],
        [
            claim("r1", "a", "owns", "b", document="d1"),
            claim("r2", "a", "owns", "b", document="d2"),
            claim("r3", "a", "owns", "c", document="d3"),
            claim("r4", "a", "owns", "c", document="d1", stance="denies"),
        ],
    )


@pytest.mark.parametrize(
    ("said", "gap"),
    [
        ({"d1": "en", "d2": "en-GB", "d3": "es"}, [["a", "owns", "b"], ["a", "owns", "c"]]),
        ({"d1": "en", "d2": "zh-Hans", "d3": "es"}, [["a", "owns", "c"]]),
        ({"d1": "en", "d2": "", "d3": ""}, []),
        ({"d1": "en", "d2": "en", "d3": "en|es"}, [["a", "owns", "b"]]),
        ({"d1": "", "d2": "", "d3": ""}, None),
    ],
)
def test_one_language_is_asked_where_documents_say_it(
    said: dict[str, str], gap: list[list[str]] | None
) -> None:
    assert gaps(languages(**said)).get("relations_of_one_language") == gap
    found = of_one_language(languages(**said))
    assert (found is None) == (gap is None)
    if found:
        assert sorted(key for keys in found.values() for key in keys) == gap


def test_the_relations_are_told_by_their_language() -> None:
    said = {"d1": "EN", "d2": "en-GB", "d3": "es"}
    assert of_one_language(languages(**said)) == {
        "en": [["a", "owns", "b"]],
        "es": [["a", "owns", "c"]],
    }
    counted = statistics(languages(**said, d4=""))
    assert counted["documents_by_language"] == {"en": 2, "es": 1, "unknown": 1}
    assert counted["relations_of_one_language"] == {"en": 1, "es": 1}
    assert "documents_by_language" not in statistics(languages(d1="", d2="", d3=""))


def test_our_own_documents_say_their_language_where_it_is_known() -> None:
    data = graph.load(ROOT / "entities.csv", ROOT / "relations.csv")
    found = of_one_language(data)
    assert found is not None
    assert list(found) == ["en", "es"]
    assert ["agency-semar", "operates-in", "port-manzanillo-mx"] in found["es"]
    both = ["action-culiacan-2022-07", "located-in", "place-culiacan"]
    assert not any(both in relations for relations in found.values())
    counted = statistics(data)["documents_by_language"]
    assert counted["en"] > 20 * counted["es"] > 0
    assert counted["unknown"] > 0
