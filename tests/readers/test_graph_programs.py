"""Graph formats read by the libraries that they are for: cytoscape.js, and graphology's readers.

They run headless in Deno, from npm, in the versions of tests/readers/deno.lock.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pytest

from graph.exporters import registry
from graph.exporters.columns import edges, nodes
from graph.exporters.xml_text import fit
from graph.records import Dataset
from tests.readers.datasets import DATASETS, READERS, deno, needs_deno, ready

SUFFIXES = (".cyjs", ".graphml", ".gexf")
#: graphology keeps neighbours as properties of plain objects, where these two ids mean something
#: else to JavaScript, whatever the file.
TAKEN = {"constructor": "builder", "__proto__": "model"}

pytestmark = needs_deno


@dataclass(frozen=True)
class Found:
    """What a library found in a file."""

    name: str
    nodes: list[list[str]]
    edges: list[list[str]]


def renamed(data: Dataset) -> Dataset:
    """The data set without the ids that graphology cannot hold."""

    def free(key: str) -> str:
        return TAKEN.get(key, key)

    things = [replace(item, id=free(item.id)) for item in data.entities.values()]
    claims = tuple(
        replace(
            item, source=free(item.source), target=free(item.target), speaker=free(item.speaker)
        )
        for item in data.claims
    )
    return replace(data, entities={item.id: item for item in things}, claims=claims)


def written(name: str, suffix: str) -> Dataset:
    """The data set that stands in a file."""
    data = DATASETS[name]()
    return data if suffix == ".cyjs" else renamed(data)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    """All files, written, and read again in one go: file name → what each way to read found."""
    ready("read.ts")
    folder = tmp_path_factory.mktemp("exports")
    paths = []
    for name in DATASETS:
        for exporter in registry().values():
            for suffix in exporter.suffixes:
                if suffix in SUFFIXES:
                    paths.append(folder / f"{name}{suffix}")
                    exporter.export(written(name, suffix), paths[-1])
    allowed = ("--frozen", "--cached-only", f"--allow-read={folder}")
    done = deno("run", *allowed, str(READERS / "read.ts"), *map(str, paths))
    assert done.returncode == 0, done.stderr
    read: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return {
        path.name: [Found(path.name, way["nodes"], way["edges"]) for way in ways]
        for path, ways in zip(paths, read, strict=True)
    }


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", DATASETS)
def test_every_entity_and_relation_is_read(
    name: str, suffix: str, found: dict[str, list[Found]]
) -> None:
    data = written(name, suffix)
    ways = found[name + suffix]
    assert ways
    things = [[node.id, data.name(node.id)] for node in nodes(data)]
    links = [[edge.id, edge.source, edge.target, str(edge.cells["claims"])] for edge in edges(data)]
    if suffix != ".cyjs":
        things, links = ([[fit(cell) for cell in row] for row in rows] for rows in (things, links))
    for way in ways:
        assert sorted(way.nodes) == sorted(things)
        assert sorted(way.edges) == sorted(links)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_parallel_relations_stay_apart(suffix: str, found: dict[str, list[Found]]) -> None:
    data = written("sample", suffix)
    several = Counter((edge.source, edge.target) for edge in edges(data))
    assert max(several.values()) > 1, "the sample has parallel relations"
    for way in found[f"sample{suffix}"]:
        assert Counter((edge[1], edge[2]) for edge in way.edges) == several
