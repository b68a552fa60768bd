"""Data sets for the tests of the exporters: as a reader leaves them, awkward on purpose."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from graph.about_record import About, Question
from graph.records import (
    ORIGIN_AUTHOR,
    ORIGIN_PUBLISHER,
    Alias,
    Claim,
    Dataset,
    Entity,
    Identifier,
    Withdrawn,
)
from graph.vocabulary_reader import builtin, extend

IDS = ("agency-ofac", "007", "constructor", "__proto__", "quo\"te's", "<b>&amp;</b>", "NA")
#: Ids that no file can bring in, but a program can.
UNREADABLE = ("a\nb", "tab\there", "cr\r\nlf", " padded ")
#: Texts that have broken a format somewhere.
TEXTS = (
    *("=1+1", "'@x", "-3", "a|b", "||", "tab\there", "cr\r\nlf", 'say "hi"', "a,b;c"),
    *("</data><data key='k0'>", "]]>", "&#10;", "<!--", "{{x}}", "\\n", "$& ${x}", "%s", "`a`"),
    *("郑福景", "\U0001f600", "é", "\u2028", "x" * 300, "---", "[[x]]", "@article{", "ER  - "),
)
STEERING = ("x", "hidden", "label", "constructor", "__proto__", "viz:color", "x:x", "=own")
#: Cells of retracted claims, none of which may be in any export.
GONE = "cell-of-a-retracted-claim"
ADDED = """
[families.rumour]
label = "Rumour"
[entity-types.dragon]
label = "Dragon"
shape = "star"
[relation-types.fears]
family = "rumour"
label = "fears"
directed = false
source = ["dragon", "person"]
target = ["any"]
"""


def bylines(entity: Entity) -> list[Claim]:
    """What the reader makes of a document's publisher and author cells."""
    return [
        Claim(
            id=f"{entity.id} {kind} {other}",
            source=entity.id,
            type=kind,
            target=other,
            basis="reporting",
            document=entity.id,
            locator="byline",
            published=entity.start,
            checked=entity.retrieved,
            origin=origin,
        )
        for origin, kind, others in (
            (ORIGIN_PUBLISHER, "published-by", entity.publishers),
            (ORIGIN_AUTHOR, "authored-by", entity.authors),
        )
        for other in others
    ]


def make(entities: list[Entity], claims: list[Claim], **more: Any) -> Dataset:
    """A data set, sorted, with the claims that stand in cells of documents."""
    claims = [*claims, *(claim for entity in entities for claim in bylines(entity))]
    return Dataset(
        entities={item.id: item for item in sorted(entities, key=lambda item: item.id)},
        claims=tuple(sorted(claims, key=lambda item: item.id)),
        **{"vocabulary": builtin(), **more},
    )


def entities() -> list[Entity]:
    """An entity for each awkward id, an outlet and two documents."""
    named = [
        Entity(key, f"Name of {key}", "company" if key == "constructor" else "person")
        for key in IDS
    ]
    return [
        *named,
        Entity("outlet", "The Harbor Register", "outlet"),
        Entity(
            "doc",
            "What the office did",
            "document",
            start="2019-05",
            url="https://example.org/doc?a=1&b=2",
            archive_url="https://web.example.org/1",
            retrieved="2026-10-01",
            publishers=("outlet",),
            authors=("007", "NA"),
            identifiers=(Identifier("fr-doc", "2023-1"),),
        ),
        Entity("doc2", "Other", "document", publishers=("outlet",), url="https://example.org/2"),
        Entity("port", "Puerto", "port", lat="19.050", lon="-104.3", countries=("MX", "CN")),
    ]


def cited(id_: str, source: str, type_: str, target: str, **cells: Any) -> Claim:
    """A claim of the document."""
    return Claim(
        **{
            "id": id_,
            "source": source,
            "type": type_,
            "target": target,
            "document": "doc",
            "basis": "official-action",
            "checked": "2026-10-02",
            **cells,
        }
    )


def claims() -> list[Claim]:
    """Contested, denied, corrected, superseded, retracted, parallel and undirected claims."""
    return [
        cited("c1", "007", "owns", "constructor", start="2018", locator="p. 12", quote="So."),
        cited("c2", "007", "owns", "constructor", stance="denies", refers_to=("c1",), speaker="NA"),
        cited("c3", "007", "associated-with", "constructor", extra=(("pid", "9"), ("x", "1"))),
        cited("c4", "constructor", "associated-with", "007", stance="mentions", basis="opinion"),
        cited("c5", "__proto__", "pays", "NA", amount="10/20", unit="USD"),
        cited(
            "c6",
            "__proto__",
            "pays",
            "NA",
            amount="10/25",
            unit="USD",
            stance="corrects",
            refers_to=("c5", "c8"),
        ),
        cited("c7", "NA", "supplies", "007", status="superseded", note="Another is better."),
        cited(
            "c8",
            "NA",
            "directs",
            "constructor",
            status="retracted",
            note="Taken back.",
            quote=GONE,
            locator=GONE,
            unit=GONE,
            amount="1",
            speaker="outlet",
            extra=(("own", GONE),),
        ),
        cited("c9", "NA", "related-to", "NA", document="doc2", published="2020-03"),
    ]


def sample(**more: Any) -> Dataset:
    """Something of everything."""
    return make(
        entities(),
        claims(),
        **{
            "about": About(
                title='A "small" graph',
                description="Made by hand.",
                licence="CC0",
                questions=(Question("Who owns \\ it?", "e=007"), Question("And?")),
            ),
            "withdrawn": (Withdrawn("old", "2026-01-05", "=Renamed.", "007"),),
            **more,
        },
    )


def extended() -> Dataset:
    """A data set with a vocabulary of its own."""
    return make(
        [*entities(), Entity("smaug", "Smaug", "dragon")],
        [*claims(), cited("d1", "smaug", "fears", "007")],
        vocabulary=extend(builtin(), ADDED),
    )


def awkward() -> Dataset:
    """Every text in every cell that may hold any text."""
    texts = tuple(enumerate(TEXTS))
    things = [
        Entity(
            f"e{n}",
            text.strip() or "white",
            "thing",
            aliases=(Alias(text.strip()), Alias("Gordon", "zh-Hans")),
            description=text,
            note=text,
            extra=tuple(sorted((name, text) for name in STEERING)),
        )
        for n, text in texts
    ]
    said = [
        cited(
            f"t{n}",
            f"e{n}",
            "related-to",
            IDS[n % len(IDS)],
            locator=text,
            quote=text,
            note=text,
            unit=text,
            amount="1.50",
            extra=tuple(sorted((name, text) for name in STEERING)),
        )
        for n, text in texts
    ]
    return make([*entities(), *things], [*claims(), *said])


def unreadable() -> Dataset:
    """Ids with white space that the reader refuses or trims, joined in a ring."""
    things = [Entity(key, f"Name of {key}", "person") for key in UNREADABLE]
    ring = zip(UNREADABLE, (*UNREADABLE[1:], UNREADABLE[0]), strict=True)
    return make(
        [*entities(), *things],
        [*claims(), *(cited(f"u{n}", a, "related-to", b) for n, (a, b) in enumerate(ring))],
    )


def shuffled(data: Dataset, seed: int) -> Dataset:
    """The same data in another order."""
    order = random.Random(seed)  # noqa: S311  a shuffle, no secret
    things, said, gone = [*data.entities.items()], [*data.claims], [*data.withdrawn]
    for listed in (things, said, gone):
        order.shuffle(listed)  # type: ignore[arg-type]  lists of three kinds
    return replace(data, entities=dict(things), claims=tuple(said), withdrawn=tuple(gone))


CELL = st.sampled_from(TEXTS).map(str.strip) | st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp")), max_size=9
).map(str.strip)


@st.composite
def said(draw: st.DrawFn) -> list[Claim]:
    """Random claims among the awkward ids, some retracted, some that correct others."""
    found: list[Claim] = []
    for number in range(draw(st.integers(0, 9))):
        stance = draw(st.sampled_from(("supports", "denies", "mentions", "corrects", "retracts")))
        earlier = [claim.id for claim in found]
        about = tuple(draw(st.lists(st.sampled_from(earlier), unique=True))) if earlier else ()
        if stance in {"corrects", "retracts"} and not about:
            stance = "reports-denial"
        status = draw(st.sampled_from(("current", "current", "superseded", "retracted")))
        own = draw(st.dictionaries(st.sampled_from(STEERING), CELL.filter(bool), max_size=2))
        found.append(
            cited(
                f"c{number}",
                draw(st.sampled_from(IDS)),
                draw(st.sampled_from(("related-to", "associated-with", "allied-with"))),
                draw(st.sampled_from(IDS)),
                stance=stance,
                refers_to=about,
                status=status,
                note=draw(CELL) or "why",
                quote=draw(CELL),
                locator=draw(CELL),
                speaker=draw(st.sampled_from(("", *IDS))),
                document=draw(st.sampled_from(("doc", "doc2"))),
                start=draw(st.sampled_from(("", "2018", "2018-06?", "201X", "2018/.."))),
                extra=tuple(sorted(own.items())),
            )
        )
    return found
