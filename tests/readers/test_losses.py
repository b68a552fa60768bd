"""What an export does not hold, its manifest says, and no more: every cell of the data model."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings

from graph.about_record import About, Question, SpeakerGroup
from graph.exporters import Manifest, registry
from graph.exporters.exporter import Lacks
from graph.exporters.losses import ABOUT, CLAIM_CELLS, ENTITY_CELLS
from graph.records import Alias, Claim, Dataset, Entity, Identifier, Withdrawn
from graph.selection import select
from tests.core import export_samples as samples

#: Every cell of a kind of record → what to look for in an export. No two have one sign.
Signs = dict[tuple[str, str], str]
TEXTUAL = [name for name in registry() if name != "png"]
DRAWINGS = {"dot", "mermaid", "svg", "png"}
BIBLIOGRAPHIES = {"csl", "bibtex", "ris"}
PLACE = re.compile(r"no place for (.*)")


def entity_cells(kind: str, year: int) -> tuple[dict[str, Any], Signs]:
    """Something in every cell of an entity."""
    word = f"kwj{kind}"
    cells: dict[str, Any] = {
        "aliases": (Alias(f"{word}alias"), Alias("Al", f"x-{word}l")),
        "description": f"{word}description",
        "countries": ({"entity": "QZ", "document": "QX"}[kind],),
        "start": f"{year}-03",
        "end": f"{year + 1}-03",
        "identifiers": (Identifier(f"{word}scheme", "1"),),
        "lat": f"{year - 1695}.876543",
        "lon": f"{year - 1690}.876543",
        "url": f"https://{word}url.example/",
        "archive_url": f"https://{word}archive.example/",
        "retrieved": f"{year + 2}-03-04",
        "note": f"{word}note",
        "extra": ((f"{word}column", f"{word}cell"),),
    }
    signs = {
        "type": {"entity": "company", "document": "document"}[kind],
        "aliases": f"{word}alias",
        "language of aliases": f"x-{word}l",
        "description": f"{word}description",
        "country": cells["countries"][0],
        "start": str(year),
        "end": str(year + 1),
        "identifiers": f"{word}scheme",
        "lat": cells["lat"],
        "lon": cells["lon"],
        "url": f"{word}url",
        "archive_url": f"{word}archive",
        "retrieved": str(year + 2),
        "note": f"{word}note",
        "unknown columns": f"{word}column",
    }
    return cells, {(kind, name): sign for name, sign in signs.items()}


@cache
def full() -> tuple[Dataset, Signs]:
    """A data set with something in every cell, and the sign of each."""
    of_entity, signs = entity_cells("entity", 1701)
    of_document, more = entity_cells("document", 1711)
    entities = [
        Entity("one", "Firm One", "company", **of_entity),
        Entity("two", "Person Two", "person"),
        Entity("kwjspeaker", "Kwjspeaker", "person"),
        Entity("paper", "Outlet", "outlet"),
        Entity("page", "Page", "document", publishers=("paper",), **of_document),
        Entity("matter", "Matter", "case"),
    ]
    cells: dict[str, Any] = {
        "role": "witness",
        "stage": "charged",
        "start": "1721-03",
        "end": "1722-03",
        "amount": "1723",
        "unit": "kwjunit",
        "basis": "unattributed",
        "speaker": "kwjspeaker",
        "locator": "kwjlocator",
        "quote": "kwjquote",
        "published": "1724-03",
        "checked": "1725-03-04",
        "note": "kwjclaimnote",
        "extra": (("kwjclaimcolumn", "kwjclaimcell"),),
    }
    claims = [
        samples.cited("kwjclaim-1", "one", "party-to", "matter", document="page", **cells),
        samples.cited("kwjclaim-2", "one", "pays", "two", document="page", checked=""),
        samples.cited(
            "kwjclaim-3",
            *("one", "pays", "two"),
            document="page",
            stance="denies",
            refers_to=("kwjclaim-2",),
            checked="",
        ),
        samples.cited(
            "kwjclaim-4", "two", "owns", "one", document="page", status="superseded", checked=""
        ),
    ]
    told = {name: text.partition("-")[0] for name, text in cells.items() if name != "extra"}
    about = About(
        **{name: f"kwjabout{name}" for name in ABOUT[:5]},
        questions=(Question("kwjaboutquestions"),),
        groups=(SpeakerGroup("kwj", "kwjaboutgroups", ("paper",)),),
    )
    signs = {
        **signs,
        **more,
        **{("claim", name): text for name, text in told.items()},
        ("claim", "document"): "page",
        ("claim", "stance"): "denies",
        ("claim", "refers-to"): "kwjclaim-2",
        ("claim", "status"): "superseded",
        ("claim", "unknown columns"): "kwjclaimcolumn",
        **{("about", name): f"kwjabout{name}" for name in ABOUT},
        ("tombstone", "id"): "kwjgone",
        ("tombstone", "reason"): "kwjreason",
    }
    data = samples.make(
        entities,
        claims,
        about=about,
        withdrawn=(Withdrawn("kwjgone", "2020-01-01", "kwjreason", "one"),),
    )
    return data, signs


def exported(name: str, data: Dataset, folder: Path) -> tuple[Manifest, str]:
    """The manifest, and all that the files of the export say."""
    made = registry()[name].export(data, folder / "out")
    out = folder / "out"
    parts = [out / file.name for file in made.files] if out.is_dir() else [out]
    return made, b"\n".join(part.read_bytes() for part in parts).decode("utf-8", "replace")


def named(made: Manifest) -> set[tuple[str, str]]:
    """The cells for which an export says that it has no place."""
    kinds = {"entities": "entity", "claims": "claim", "entries of dataset.toml": "about"}
    return {
        (kinds[loss.what], cell)
        for loss in made.losses
        if loss.what in kinds and (found := PLACE.match(loss.reason))
        for cell in found[1].split(", ")
    }


def test_every_cell_of_the_model_has_its_sign() -> None:
    data, signs = full()
    assert {cell for kind, cell in signs if kind == "entity"} == set(ENTITY_CELLS)
    assert {cell for kind, cell in signs if kind == "document"} == set(ENTITY_CELLS)
    assert {cell for kind, cell in signs if kind == "claim"} == set(CLAIM_CELLS)
    assert {cell for kind, cell in signs if kind == "about"} == set(ABOUT)
    assert set(ABOUT) == {item.name for item in fields(About)}
    filled = {item.name for item in fields(Claim) for c in data.claims if getattr(c, item.name)}
    assert {item.name for item in fields(Claim)} - filled == {"undirected", "made_id", "line"}


@pytest.mark.parametrize("name", TEXTUAL)
def test_what_is_not_in_the_file_is_in_the_manifest_and_no_more(name: str, tmp_path: Path) -> None:
    data, signs = full()
    made, text = exported(name, data, tmp_path)
    said = {loss.what for loss in made.losses}
    missing = set()
    for (kind, cell), sign in signs.items():
        times = len(re.findall(re.escape(sign), text, re.IGNORECASE))
        # A claim's id is in the file for the claim itself; as a reference it is there again.
        if times < (2 if cell == "refers-to" else 1):
            missing.add((kind, cell))
    if name in DRAWINGS:
        assert "claims" in said
        missing = {pair for pair in missing if pair[0] != "claim"}
    if name in BIBLIOGRAPHIES:
        assert any("holds the documents" in str(loss) for loss in made.losses)
        missing = {pair for pair in missing if pair[0] != "entity"}
    if name == "ftm":
        assert "coordinates" in said
        missing -= {(kind, axis) for kind in ("entity", "document") for axis in ("lat", "lon")}
    if "tombstones" in said and any(loss.reason == "no place for them" for loss in made.losses):
        assert ("tombstone", "reason") in missing
        missing = {pair for pair in missing if pair[0] != "tombstone"}
    kinds = {"document": "entity"}
    found = {(kinds.get(kind, kind), cell) for kind, cell in missing}
    told = named(made)
    assert found - told == set(), "lost in silence"
    partly = told - found
    # One sign may stand for something else: a date in a caption, a word of the format.
    assert all(
        (name, cell) in {("svg", "start"), ("svg", "retrieved"), ("mermaid", "type")}
        or (kind == "claim" and name in DRAWINGS)
        for kind, cell in partly
    ), partly


@pytest.mark.parametrize("name", TEXTUAL)
def test_that_context_is_not_told_is_said(name: str, tmp_path: Path) -> None:
    data, _ = full()
    without, before = exported(name, data, tmp_path / "without")
    chosen = replace(data, context=frozenset({"paper"}))
    made, text = exported(name, chosen, tmp_path / "with")
    assert (text != before) == (made.losses == without.losses)


def test_a_picture_loses_what_the_drawing_does(tmp_path: Path) -> None:
    data, _ = full()
    drawn, _ = exported("svg", data, tmp_path / "svg")
    painted, _ = exported("png", data, tmp_path / "png")
    assert set(drawn.losses) <= set(painted.losses)


# --- How many: counted again from the data alone.


def has(record: Entity | Claim, cell: str) -> bool:
    """Whether a record has something in a column of the data format."""
    if cell == "language of aliases":
        return isinstance(record, Entity) and any(alias.language for alias in record.aliases)
    names = {"unknown columns": "extra", "country": "countries"}
    return bool(getattr(record, names.get(cell, cell.replace("-", "_"))))


def filled(records: Iterable[Entity | Claim], cells: Iterable[str]) -> int:
    """How many records have something in one of the columns."""
    wanted = tuple(cells)
    return sum(any(has(record, cell) for cell in wanted) for record in records)


class Recount:
    """What a format loses of a data set, by subject and number."""

    def __init__(self, name: str, data: Dataset) -> None:
        self.data = data
        self.live = [claim for claim in data.claims if claim.status != "retracted"]
        self.stones = len(data.claims) - len(self.live) + len(data.withdrawn)
        cited = {claim.document for claim in self.live}
        self.cited = [item for key, item in data.entities.items() if key in cited]
        self.others = [item for key, item in data.entities.items() if key not in cited]
        found = self.shared(registry()[name].lacks)
        own = getattr(self, name, None)
        self.found = Counter(f"{number} {what}" for what, number in found if number)
        if own is not None:
            self.found += Counter(f"{number} {what}" for what, number in own() if number)

    def shared(self, lacks: Lacks) -> list[tuple[str, int]]:
        about = [key for key in lacks.about if getattr(self.data.about, key)]
        return [
            ("retracted claims", len(self.data.claims) - len(self.live)),
            ("tombstones", self.stones if lacks.tombstones else 0),
            ("context entities", len(self.data.context) if lacks.context else 0),
            ("entities", filled(self.data.entities.values(), lacks.entities)),
            ("claims", filled(self.live, lacks.claims)),
            ("entries of dataset.toml", len(about)),
        ]

    def dot(self) -> list[tuple[str, int]]:
        return [("claims", len(self.live))]

    mermaid = obsidian = gephi = dot

    def graphml(self) -> list[tuple[str, int]]:
        kind = self.data.vocabulary.relation_type
        ends = {(c.type, *sorted((c.source, c.target))) for c in self.live}
        undirected = sum(not kind(item[0]).directed for item in ends)
        return [*self.dot(), ("relations without a direction", undirected)]

    gexf = cytoscape = neo4j = graphml

    def csl(self) -> list[tuple[str, int]]:
        kept = {"type", "description", "start", "identifiers", "url", "archive_url", "retrieved"}
        uncited = [claim for claim in self.live if claim.document not in self.data.entities]
        return [
            ("entities", len(self.others)),
            ("entities", filled(self.cited, set(ENTITY_CELLS) - kept)),
            ("claims", len(uncited)),
        ]

    def bibtex(self) -> list[tuple[str, int]]:
        rows = [claim for claim in self.live if claim.origin == "row" and claim.document]
        return [*self.csl(), ("claims", len(rows))]

    ris = bibtex

    def markdown(self) -> list[tuple[str, int]]:
        kept = {"type", "start", "identifiers", "url", "archive_url", "retrieved"}
        return [
            *self.dot(),
            ("entities", filled(self.cited, set(ENTITY_CELLS) - kept)),
            ("entities", filled(self.others, ENTITY_CELLS)),
        ]

    def ftm(self) -> list[tuple[str, int]]:
        links = sum(
            claim.status == "current" and claim.stance in {"supports", "corrects"}
            for claim in self.live
        )
        plain = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
        rows = (*self.data.entities.values(), *self.live)
        texts = [text for row in rows for text in (row.start, row.end) if text]
        return [
            ("claims", links),
            ("claims", len(self.live) - links),
            ("tombstones", self.stones),
            ("dates", sum(not plain.fullmatch(text) for text in texts)),
        ]

    def jsonld(self) -> list[tuple[str, int]]:
        things = self.data.entities.values()
        lists = [group for e in things for group in (e.aliases, e.countries, e.identifiers)]
        lists += [claim.refers_to for claim in self.live]
        return [("lists of several", sum(len(group) > 1 for group in lists))]


#: Subjects that depend on the texts of a format and not on the data model: they have own tests.
APART = {
    *("texts", "ids and cells", "ids and column names", "ids", "captions", "characters"),
    *("relations", "unknown columns", "coordinates", "codes of vocabulary.toml"),
}
RENAMED = "their file is called otherwise"


@pytest.mark.parametrize("name", [n for n in TEXTUAL if n not in {"csv", "html", "svg"}])
@settings(max_examples=10)
@given(data=samples.said().map(lambda said: samples.make(samples.entities(), said)))
@example(data=full()[0])
@example(data=samples.sample())
@example(data=samples.awkward())
@example(data=select(samples.sample(), only=["007", "constructor"]))
def test_losses_are_counted_right(name: str, data: Dataset) -> None:
    with tempfile.TemporaryDirectory() as place:
        made, _ = exported(name, data, Path(place))
    told = Counter(
        f"{loss.count} {loss.what}"
        for loss in made.losses
        if loss.what not in APART and not loss.reason.startswith(RENAMED)
    )
    assert told == Recount(name, data).found
