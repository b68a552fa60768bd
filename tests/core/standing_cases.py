"""Sentences of legal standing and what they were made from, for the page that translates them.

``python -m tests.core.standing_cases`` writes ``tests/shared_cases/standing.json`` anew.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.evidence import standing
from tests.core.builder import claim, dataset, entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Claim, Dataset

PATH = Path(__file__).resolve().parents[1] / "shared_cases" / "standing.json"
ABOUT = (
    "Lines of legal standing: the English sentence, and what the page knows of it. The page must "
    "find the translation of each. Made by python -m tests.core.standing_cases."
)
ENTITIES = [
    entity("p", name="Ana Mora"),
    entity("case", "case", name="United Ports v. Mora"),
    entity("office", "agency", name="Treasury Office"),
    entity("city", "place", name="Harbour City"),
    entity("one", "outlet", name="The Harbour Post"),
    entity("two", "outlet", name="Quay Weekly"),
    entity("doc", "document"),
    entity("doc1", "document", publishers=("one",)),
    entity("doc2", "document", publishers=("one", "two")),
]
TARGETS = ("case", "office", "city")
#: The claim that speaks against the one with this id, by what it does.
AGAINST = {"disputed": "denies", "taken back": "retracts"}


def _said(claims: list[Claim]) -> Iterator[dict[str, Any]]:
    data: Dataset = dataset(ENTITIES, claims)
    for line in standing(data):
        table = data.vocabulary.stage if line.stage else data.vocabulary.role
        claims_by_id = {one.id: one for one in data.claims}
        stages = {one.claim.id: one.stage for one in standing(data)}
        yield {
            "sentence": line.sentence,
            "list": "stages" if line.stage else "roles",
            "code": line.stage or line.role,
            "template": table[line.stage or line.role].sentence,
            "name": data.name(line.proceeding),
            "who": [data.name(who) for who in data.speakers(line.claim)],
            "basis": line.claim.basis,
            "until": line.claim.end,
            "endings": [
                {"stage": stages[by], "date": claims_by_id[by].start} for by in line.ended_by
            ],
        }


def _stated() -> Iterator[dict[str, Any]]:
    """Every role and stage that a relation type may carry, to every kind of target."""
    vocabulary = dataset(ENTITIES, []).vocabulary
    for kind in vocabulary.relation_types.values():
        if not (kind.roles or kind.stages):
            continue
        for role, stage, target in product(("", *kind.roles), ("", *kind.stages), TARGETS):
            yield from _said([claim("c1", "p", kind.code, target, role=role, stage=stage)])
    for basis, document in product((*vocabulary.basis, ""), ("doc", "doc1", "doc2")):
        yield from _said(
            [claim("c1", "p", "party-to", "case", stage="charged", basis=basis, document=document)]
        )


def _ended() -> Iterator[dict[str, Any]]:
    """Every stage that another ends: when, by what, and disputed or not."""
    vocabulary = dataset(ENTITIES, []).vocabulary
    pairs = [(ended, code) for code, stage in vocabulary.stage.items() for ended in stage.ends]
    for (ended, code), date, basis, guilty, of_line, of_end in product(
        pairs,
        ("2021-03-02", ""),
        ("court-record", "reporting"),
        (False, True),
        ("", *AGAINST),
        ("", *AGAINST),
    ):
        rows = [
            claim("c1", "p", "party-to", "case", stage=ended, start="2018"),
            claim("c2", "p", "party-to", "case", stage=code, start=date, basis=basis),
        ]
        if guilty:
            rows.append(claim("c3", "p", "party-to", "case", stage="convicted", start="2019"))
        for about, done in (("c1", of_line), ("c2", of_end)):
            if done:
                cells = {"stance": AGAINST[done], "refers_to": (about,)}
                rows.append(claim(f"{about}x", "p", "party-to", "case", **cells))
        yield from _said(rows)
    yield from _said(
        [claim("c1", "p", "designated-by", "office", start="2012", end="2015")],
    )


def cases() -> list[dict[str, Any]]:
    """All cases, each once, in order."""
    texts = {json.dumps(case, ensure_ascii=False) for case in (*_stated(), *_ended())}
    return [json.loads(text) for text in sorted(texts)]


def content() -> str:
    """The text of the file: one case a line."""
    lines = ",\n".join(f"    {json.dumps(case, ensure_ascii=False)}" for case in cases())
    return f'{{\n  "about": {json.dumps(ABOUT)},\n  "cases": [\n{lines}\n  ]\n}}\n'


if __name__ == "__main__":
    PATH.write_text(content(), encoding="utf-8")
