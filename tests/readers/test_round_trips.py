"""CSV → a format that loses nothing → CSV: the same entities, the same claims, the same hash.

What comes back is put into the two tables by the names of its cells alone, and read by our own
reader; nothing of the exporters is used.
"""

from __future__ import annotations

import csv
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from lxml import etree

from graph.errors import DataError
from graph.exporters import registry
from graph.fingerprint import data_hash
from graph.formula import bare, neutral
from graph.loading import load
from graph.page.received import receive
from graph.published import published
from graph.records import ORIGIN_ROW, Claim, Dataset
from tests.core import export_samples as samples
from tests.core.random_data import Brief, datasets
from tests.readers.datasets import hostile, shipped

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
#: A row of a table, and the claims of an edge.
Row = dict[str, str]
Claims = list[dict[str, Any]]
#: Cells that we add for other programs, and none of the data format.
OURS = {"label", "Label", "context"}


def table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [[bare(cell) for cell in row] for row in csv.reader(stream)]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def of_graphml(path: Path) -> tuple[list[Row], Claims]:
    root = etree.fromstring(path.read_bytes())
    names = {key.get("id"): key.get("attr.name") for key in root.iter(f"{GRAPHML}key")}

    def cells(item: Any) -> Row:
        return {names[cell.get("key")]: cell.text or "" for cell in item.iter(f"{GRAPHML}data")}

    things = [{"id": item.get("id"), **cells(item)} for item in root.iter(f"{GRAPHML}node")]
    links = [cells(item)["claims"] for item in root.iter(f"{GRAPHML}edge")]
    return things, [claim for text in links for claim in json.loads(text)]


def of_gexf(path: Path) -> tuple[list[Row], Claims]:
    root = etree.fromstring(path.read_bytes())
    names = {item.get("id"): item.get("title") for item in root.iter(f"{GEXF}attribute")}

    def cells(item: Any) -> Row:
        return {names[c.get("for")]: c.get("value") for c in item.iter(f"{GEXF}attvalue")}

    things = [{"id": item.get("id"), **cells(item)} for item in root.iter(f"{GEXF}node")]
    links = [cells(item)["claims"] for item in root.iter(f"{GEXF}edge")]
    return things, [claim for text in links for claim in json.loads(text)]


def of_cytoscape(path: Path) -> tuple[list[Row], Claims]:
    made = json.loads(path.read_text(encoding="utf-8"))["elements"]
    links = [item["data"]["claims"] for item in made["edges"]]
    things = [item["data"] for item in made["nodes"]]
    # The name of the node for networkx, which is no column.
    assert all(cells.pop("value") == cells["id"] for cells in things)
    return (
        things,
        [claim for text in links for claim in json.loads(text)],
    )


def of_gephi(path: Path) -> tuple[list[Row], Claims]:
    things = [{"id": row.pop("Id"), **row} for row in table(path / "nodes.csv")]
    links = [row["claims"] for row in table(path / "edges.csv")]
    return things, [claim for text in links for claim in json.loads(text)]


def of_json(path: Path) -> tuple[list[Row], Claims]:
    made = json.loads(path.read_text(encoding="utf-8"))

    def joined(parts: Iterable[str]) -> str:
        return "|".join(part.replace("|", "||") for part in parts)

    things = []
    for node in made["nodes"]:
        lists = {name: joined(node[name]) for name in ("country", "publisher", "author")}
        lists["aliases"] = joined(
            f"{item['text']}@{item['language']}" if item["language"] else item["text"]
            for item in node["aliases"]
        )
        lists["identifiers"] = joined(f"{i['scheme']}:{i['value']}" for i in node["identifiers"])
        extra = {f"x:{name}": text for name, text in node["extra"].items()}
        plain = {name: text for name, text in node.items() if isinstance(text, str)}
        things.append({**plain, **lists, **extra})
    return things, [claim for edge in made["edges"] for claim in edge["claims"]]


FLAT: dict[str, Callable[[Path], tuple[list[Row], Claims]]] = {
    "graphml": of_graphml,
    "gexf": of_gexf,
    "cytoscape": of_cytoscape,
    "gephi": of_gephi,
    "json": of_json,
}


def written(path: Path, rows: list[Row], first: tuple[str, ...]) -> None:
    names = tuple(dict.fromkeys((*first, *(name for row in rows for name in row))))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(map(neutral, names))
        writer.writerows([neutral(row.get(name, "")) for name in names] for row in rows)


def pair_of(things: list[Row], claims: Claims, folder: Path, *, cited: bool) -> Dataset:
    """The data set that the cells make as a pair of tables."""
    entities = [
        {name.removeprefix("x:"): text for name, text in row.items() if name not in OURS}
        for row in things
    ]
    rows: list[Row] = []
    for claim in claims:
        if claim["origin"] == ORIGIN_ROW:
            row = {name: text for name, text in claim.items() if isinstance(text, str)}
            row["refers-to"] = "|".join(other.replace("|", "||") for other in claim["refers-to"])
            row |= {"direction": "Undirected"} if claim["undirected"] else {}
            del row["origin"]
            rows.append({**row, **claim["extra"]})
    if not cited:
        rows = [{name: text for name, text in row.items() if name != "document"} for row in rows]
    folder.mkdir()
    written(folder / "entities.csv", entities, ("id", "name", "type"))
    written(
        folder / "relations.csv",
        rows,
        ("id", "source", "type", "target", *(("document", "basis") if cited else ())),
    )
    return load(folder / "entities.csv", folder / "relations.csv")


def through(name: str, data: Dataset, folder: Path) -> Dataset:
    """The data set after an export and all the way back."""
    target = folder / ("part.zip" if name == "zip" else "out")
    registry()["csv" if name == "zip" else name].export(data, target)
    if name == "zip":
        with zipfile.ZipFile(target) as packed:
            packed.extractall(folder / "out")
    if name in {"csv", "zip"}:
        return load(folder / "out" / "entities.csv", folder / "out" / "relations.csv")
    if name == "html":
        return receive(target).dataset
    return pair_of(*FLAT[name](target), folder / "back", cited=data.cited)


def standing(data: Dataset) -> Dataset:
    """The data set without what only the pair can hold: retracted claims, and what is withdrawn."""
    live = {claim.id for claim in published(data).claims}
    claims = tuple(
        replace(claim, refers_to=tuple(other for other in claim.refers_to if other in live))
        for claim in data.claims
        if claim.id in live
    )
    return replace(data, claims=claims, withdrawn=())


def check(name: str, data: Dataset) -> None:
    given = data if name in {"csv", "zip"} else standing(data)
    with tempfile.TemporaryDirectory() as place:
        # A pair of files is the beginning of every journey.
        registry()["csv"].export(given, Path(place) / "pair")
        try:
            first = load(Path(place) / "pair/entities.csv", Path(place) / "pair/relations.csv")
        except DataError:
            reject()  # random data may say what no data set may say
        again = through(name, first, Path(place))
    assert dict(again.entities) == dict(first.entities)
    assert again.claims == first.claims
    assert data_hash(again) == data_hash(first)


def briefly(said: list[Claim]) -> Dataset:
    """A data set of awkward entities, told by its claims."""
    return Brief(**vars(samples.make(samples.entities(), said)))


LOSSLESS = ("csv", "zip", "html", *FLAT)


@pytest.mark.parametrize("name", LOSSLESS)
def test_awkward_and_our_own_data_come_back(name: str) -> None:
    for data in (samples.sample(), samples.extended(), hostile(), shipped()):
        check(name, data)


@pytest.mark.parametrize("name", [name for name in LOSSLESS if name != "html"])
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(st.one_of(datasets(), samples.said().map(briefly)))
def test_random_data_come_back(name: str, data: Dataset) -> None:
    check(name, data)


def test_an_uncited_network_comes_back() -> None:
    claims = [
        Claim("1", "007", "knows", "NA", undirected=True),
        Claim("2", "NA", "pays", "007"),
    ]
    data = samples.make(samples.entities()[: len(samples.IDS)], claims, cited=False)
    for name in LOSSLESS:
        check(name, data)
