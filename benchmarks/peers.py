"""What recordgraph is measured beside: each is run in a process of its own.

``python benchmarks/peers.py NAME FOLDER`` reads the pair in FOLDER and writes FOLDER/peer.out.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path


def floor(folder: Path) -> None:
    """Read csv → networkx MultiDiGraph → json: the least that a graph of claims costs."""
    import networkx as nx  # noqa: PLC0415  what is measured

    graph = nx.MultiDiGraph()
    with (folder / "entities.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            graph.add_node(row["id"], **row)
    with (folder / "relations.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            graph.add_edge(row["source"], row["target"], row["id"], **row)
    data = {
        "nodes": [data for _, data in graph.nodes(data=True)],
        "edges": [data for *_, data in graph.edges(data=True)],
    }
    (folder / "peer.out").write_text(json.dumps(data), encoding="utf-8")


def pyvis(folder: Path) -> None:
    """Do pandas → networkx → pyvis: what most people write first."""
    import networkx as nx  # noqa: PLC0415  what is measured
    import pandas as pd  # noqa: PLC0415  what is measured
    from pyvis.network import Network  # noqa: PLC0415  what is measured

    entities = pd.read_csv(folder / "entities.csv")
    relations = pd.read_csv(folder / "relations.csv")
    graph = nx.from_pandas_edgelist(
        relations, "source", "target", edge_attr=["type"], create_using=nx.MultiDiGraph
    )
    for row in entities.itertuples():
        graph.add_node(row.id, label=row.name, group=row.type)
    network = Network(directed=True, cdn_resources="in_line")
    network.from_nx(graph)
    (folder / "peer.out").write_text(network.generate_html(), encoding="utf-8")


def gravis(folder: Path) -> None:
    """Do networkx → gravis, its page for vis-network."""
    import gravis as library  # noqa: PLC0415  what is measured
    import networkx as nx  # noqa: PLC0415  what is measured

    graph = nx.MultiDiGraph()
    with (folder / "entities.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            graph.add_node(row["id"], label=row["name"])
    with (folder / "relations.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            graph.add_edge(row["source"], row["target"], type=row["type"])
    page = library.vis(graph).to_html_standalone()
    (folder / "peer.out").write_text(page, encoding="utf-8")


def read(folder: Path) -> None:
    """Do one pass of ``csv.reader`` over both files."""
    cells = 0
    for name in ("entities.csv", "relations.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as stream:
            cells += sum(map(len, csv.reader(stream)))
    (folder / "peer.out").write_text(str(cells), encoding="utf-8")


if __name__ == "__main__":
    {"floor": floor, "pyvis": pyvis, "gravis": gravis, "read": read}[sys.argv[1]](Path(sys.argv[2]))
