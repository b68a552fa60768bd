"""Pages of the same data that others make, and the floors: what ours is opened beside.

Each function writes one page. The pages of the libraries are what their documentation shows first;
the tuned one and the two floors are given our positions and settle nothing.
"""

from __future__ import annotations

import csv
import json
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import graph
from graph.layout import positions

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPTS: Final = Path(__file__).parent / "scripts"


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def _columns(folder: Path) -> dict[str, list[Any]]:
    """Ids as positions, and the positions of our own layout."""
    dataset = graph.load(folder / "entities.csv", folder / "relations.csv")
    places = positions(dataset)
    number = {name: i for i, name in enumerate(dataset.entities)}
    return {
        "x": [places[name][0] for name in dataset.entities],
        "y": [places[name][1] for name in dataset.entities],
        "label": [entity.name for entity in dataset.entities.values()],
        "source": [number[relation.source] for relation in dataset.relations],
        "target": [number[relation.target] for relation in dataset.relations],
    }


def vis_network() -> str:
    """The vis-network file of the installed pyvis, the same that our page carries."""
    spec = find_spec("pyvis")
    if spec is None or spec.origin is None:
        message = "pyvis is not installed"
        raise SystemExit(message)
    place = Path(spec.origin).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return place.read_text(encoding="utf-8")


def _own(folder: Path, target: Path, *scripts: str) -> None:
    data = json.dumps(_columns(folder), separators=(",", ":")).replace("<", "\\u003c")
    parts = "".join(f"<script>{script}</script>" for script in scripts)
    target.write_text(
        "<!doctype html><meta charset=utf-8><style>html,body,#chart{margin:0;height:100%}"
        "canvas{display:block}</style><div id=chart></div>"
        f"<script type=application/json id=data>{data}</script>{parts}",
        encoding="utf-8",
    )


def _script(name: str) -> str:
    return (SCRIPTS / name).read_text(encoding="utf-8")


def tuned_vis(folder: Path, target: Path) -> None:
    """vis-network with given positions, no physics, straight lines."""
    _own(folder, target, vis_network(), _script("tuned_vis.js"))


def bare_canvas(folder: Path, target: Path) -> None:
    """Discs and lines on a 2D canvas."""
    _own(folder, target, _script("camera.js"), _script("bare_canvas.js"))


def bare_webgl(folder: Path, target: Path) -> None:
    """Points and lines in WebGL."""
    _own(folder, target, _script("camera.js"), _script("bare_webgl.js"))


def plain_network(folder: Path) -> Any:
    """The networkx graph that most people make first."""
    import networkx as nx  # noqa: PLC0415  what is measured

    network = nx.MultiDiGraph()
    for row in _rows(folder, "entities.csv"):
        network.add_node(row["id"], label=row["name"], group=row["type"])
    for row in _rows(folder, "relations.csv"):
        if row["source"] in network and row["target"] in network:
            network.add_edge(row["source"], row["target"], title=row["type"])
    return network


def plain_pyvis(folder: Path, target: Path) -> None:
    """``Network.from_nx`` and ``generate_html``; it asks a CDN even with ``in_line``."""
    from pyvis.network import Network  # noqa: PLC0415  what is measured

    page = Network(directed=True, height="900px", cdn_resources="in_line")
    page.from_nx(plain_network(folder))
    target.write_text(page.generate_html(), encoding="utf-8")


def gravis_vis(folder: Path, target: Path) -> None:
    """``gravis.vis`` with its own settings: vis-network, settling in the browser."""
    import gravis  # noqa: PLC0415  what is measured

    figure = gravis.vis(plain_network(folder), graph_height=900)
    target.write_text(figure.to_html_standalone(), encoding="utf-8")


def ours(folder: Path, target: Path) -> None:
    """Write the page of this project."""
    graph.write_page(graph.load(folder / "entities.csv", folder / "relations.csv"), target)


PAGES: Final[dict[str, Callable[[Path, Path], None]]] = {
    "recordgraph": ours,
    "vis-network, tuned": tuned_vis,
    "plain pyvis": plain_pyvis,
    "gravis": gravis_vis,
    "canvas 2D (floor)": bare_canvas,
    "WebGL (floor)": bare_webgl,
}
