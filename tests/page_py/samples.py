"""Small data sets for the tests of the page, made by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from graph.about_record import About, Question
from graph.page.assets import Assets
from graph.records import (
    ORIGIN_PUBLISHER,
    Alias,
    Claim,
    Dataset,
    Entity,
    Identifier,
    Withdrawn,
)
from graph.vocabulary_reader import builtin

#: Stands for the real scripts where a test is about something else.
ASSETS = Assets(
    vis='"vis";\n', app='"app";\n', app_style="b{color:red}\n", register_style="i{color:blue}\n"
)

RETRACTED_CELL = "cell-of-a-retracted-claim"

HOSTILE = (
    "</script><script>alert(1)</script>",
    "</ScRiPt ><img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--<script>",
    "-->",
    "]]>",
    "</style><style>*{background:url(https://evil.example/x)}",
    "</title><base href=https://evil.example/>",
    "&lt;script&gt;",
    "&#x3c;img&#x3e;",
    "javascript:alert(1)",
    "constructor",
    "__proto__",
    "{{ 7 * 7 }}{% raw %}",
    "{0}{}{x!r}%s",
    "${alert(1)}",
    "a\u2028b\u2029c",
    "\u202egnp.exe",
    "\ud800 lone",
    "\\u003cscript\\u003e",
    "line\nbreak\ttab",
    "a|b%7C|c",
)


def make(entities: list[Entity], claims: list[Claim], **more: Any) -> Dataset:
    """A data set with the builtin vocabulary, sorted as a reader leaves it."""
    return Dataset(
        entities={item.id: item for item in sorted(entities, key=lambda item: item.id)},
        claims=tuple(sorted(claims, key=lambda item: item.id)),
        **{"vocabulary": builtin(), **more},
    )


def small() -> Dataset:
    """Something of everything: contested, denied, mentioned, retracted, parallel, undirected."""
    entities = [
        Entity(
            "agency",
            "Office of Controls",
            "agency",
            aliases=(Alias("OC"), Alias("控制", "zh-Hans")),
        ),
        Entity("outlet", "The Harbor Register", "outlet"),
        Entity(
            "doc",
            "What the office did",
            "document",
            start="2019-05",
            url="https://example.org/doc?a=1&b=2",
            archive_url="javascript:alert(1)",
            retrieved="2026-10-01",
            publishers=("outlet",),
            identifiers=(Identifier("fr-doc", "2023-1"),),
        ),
        Entity("ana", "Ana Ñ", "person", note="Same name as another.", extra=(("hidden", "true"),)),
        Entity("ben", "Ben", "person"),
        Entity("case", "A case", "case"),
        Entity("firm", "Firm", "company", description="A firm.", lat="19.05", lon="-104.3"),
        Entity("figure", "Deaths 2017", "statistic"),
        Entity("alone", "Nobody knows it", "place", countries=("MX", "CN")),
    ]
    cells: dict[str, Any] = {"document": "doc", "basis": "official-action", "checked": "2026-10-02"}

    def claim(id_: str, source: str, type_: str, target: str, **more: Any) -> Claim:
        return Claim(id_, source, type_, target, **{**cells, **more})

    claims = [
        Claim(
            "doc~publisher",
            "doc",
            "published-by",
            "outlet",
            document="doc",
            basis="official-statement",
            origin=ORIGIN_PUBLISHER,
            made_id=True,
        ),
        claim(
            "c1",
            "ana",
            "owns",
            "firm",
            start="2018",
            end="2019",
            locator="p. 12",
            quote="It is so.",
        ),
        claim(
            "c2",
            "ana",
            "owns",
            "firm",
            stance="denies",
            refers_to=("c1", "c6"),
            speaker="ana",
            basis="attributed",
        ),
        claim("c3", "ana", "directs", "firm", basis="reporting", extra=(("pid", "9"),)),
        claim("c4", "ben", "associated-with", "ana", basis="opinion"),
        claim("c5", "ana", "rival-of", "ben", stance="mentions"),
        claim(
            "c6",
            "ben",
            "pays",
            "firm",
            status="retracted",
            note="Taken back.",
            locator=RETRACTED_CELL,
        ),
        claim(
            "c7", "ana", "party-to", "case", role="defendant", stage="charged", start="2018-08-22"
        ),
        claim(
            "c8", "ana", "party-to", "case", role="defendant", stage="acquitted", start="2021-05-05"
        ),
        claim("c9", "figure", "measures", "alone", amount="70273", unit="deaths"),
        claim(
            "d1",
            "figure",
            "measures",
            "alone",
            amount="70237",
            unit="deaths",
            stance="corrects",
            refers_to=("c9",),
        ),
        claim("d2", "ben", "works-for", "agency", stance="denies"),
        claim("d3", "ben", "supplies", "firm", status="superseded", note="Another is better."),
        claim("d4", "ben", "related-to", "ben"),
    ]
    return make(
        entities,
        claims,
        about=About(
            title="A small graph",
            description="Made by hand.",
            disclaimer="Nothing here is true.",
            questions=(Question("Who owns the firm?", "e=firm"),),
        ),
        withdrawn=(Withdrawn("old", "2026-01-05", "Renamed.", "ana"),),
    )


def hostile(texts: tuple[str, ...] = HOSTILE) -> Dataset:
    """Every cell that may hold text holds each of these texts."""
    entities, claims = [Entity("doc", "Document", "document", publishers=("doc",))], []
    for number, text in enumerate(texts):
        entities.append(
            Entity(
                id=f"{text}{number}",
                name=text,
                type=text if number % 3 == 0 else "thing",
                aliases=(Alias(text, "zh"),),
                description=text,
                countries=(text,),
                start=text,
                identifiers=(Identifier(text, text),),
                url=text,
                archive_url=f"https://example.org/{text}",
                note=text,
                extra=((text, text),),
            )
        )
        claims.append(
            Claim(
                id=f"{text}-claim-{number}",
                source=f"{text}{number}",
                type=text if number % 4 == 0 else "related-to",
                target="doc",
                basis="reporting",
                document="doc",
                speaker=f"{text}{number}",
                amount=text,
                unit=text,
                locator=text,
                quote=text,
                note=text,
                extra=((text, text),),
            )
        )
        claims.append(
            Claim(
                id=f"{text}-gone-{number}",
                source=f"{text}{number}",
                type="related-to",
                target="doc",
                status="retracted",
                note=text,
                document="doc",
                basis="reporting",
            )
        )
    about = About(
        title=texts[0],
        description=texts[1],
        licence=texts[2],
        contact=texts[3],
        disclaimer=texts[0],
        questions=(Question(texts[0], texts[0]),),
    )
    return make(entities, claims, about=about)


def many(count: int) -> Dataset:
    """A ring of so many things with one document."""
    entities = [Entity(f"e{i:05}", f"Thing {i}", "thing") for i in range(count - 1)]
    entities.append(Entity("doc", "Document", "document", url="https://example.org/"))
    claims = [
        Claim(
            f"c{i:05}",
            f"e{i:05}",
            "related-to",
            f"e{(i + 1) % (count - 1):05}",
            document="doc",
            basis="reporting",
        )
        for i in range(count - 1)
    ]
    return make(entities, claims)


def shuffled(dataset: Dataset, seed: int) -> Dataset:
    """The same data in another order."""
    order = random.Random(seed)  # noqa: S311  a shuffle, no secret
    entities, claims = [*dataset.entities.items()], [*dataset.claims]
    order.shuffle(entities)
    order.shuffle(claims)
    return replace(dataset, entities=dict(entities), claims=tuple(claims))


def line(dataset: Dataset) -> dict[str, tuple[int, int]]:
    """Positions that cost nothing."""
    return {key: (index * 50, 0) for index, key in enumerate(sorted(dataset.entities))}
