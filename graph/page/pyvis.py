"""A pyvis network for notebooks: nothing lost, nothing unescaped, nothing asked of the web.

pyvis draws what it is given but trusts it: it drops parallel relations, and its own template loads
from two content delivery networks whatever it is told. So nodes get whole numbers as ids (a text
such as ``constructor`` stops vis-network), every relation is an edge of its own, titles are
escaped, and the template is ours.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from graph.page.assets import vis_network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pyvis.network

    from graph.records import Claim

    class MultiDiGraph(Protocol):
        """What is needed of :class:`networkx.MultiDiGraph`, whose door is elsewhere."""

        @property
        def nodes(self) -> Mapping[str, Mapping[str, Any]]:
            """Node → its attributes."""
            ...

        @property
        def edges(self) -> Callable[..., Iterable[tuple[Any, ...]]]:
            """The edges; called with ``keys`` and ``data``, as tuples."""
            ...


_TEMPLATE = "notebook.html"
#: What a title says of a claim, in this order.
_TOLD = (
    "stance", "basis", "role", "stage", "start", "end", "amount", "unit", "speaker", "document",
    "locator", "quote", "status", "note",
)  # fmt: skip


def _positions(network: MultiDiGraph, ids: list[str]) -> list[tuple[int, int]]:
    """Those of the page, which depend on the ids and relations alone."""
    from graph.layout.picture import draw  # noqa: PLC0415  numpy is needed only here

    triples = sorted((source, target, key) for source, target, key in network.edges(keys=True))
    return draw(ids, triples)


def _claim_cells(claim: Claim) -> dict[str, str]:
    """The cells of a claim that hold something, as texts that pyvis can write."""
    cells = {"id": claim.id, "source": claim.source, "target": claim.target}
    cells |= {name: str(getattr(claim, name)) for name in _TOLD if getattr(claim, name)}
    if claim.refers_to:
        cells["refers-to"] = "|".join(claim.refers_to)
    for name in ("published", "checked"):
        if getattr(claim, name):
            cells[name] = getattr(claim, name)
    return cells


def _title(heading: str, rows: list[str]) -> str:
    return escape("\n".join([heading, *rows]))


def _edge_title(key: str, claims: tuple[Claim, ...]) -> str:
    told = (
        "; ".join(f"{name}: {getattr(claim, name)}" for name in _TOLD if getattr(claim, name))
        for claim in claims
    )
    return _title(key, [f"{claim.id}: {text}" for claim, text in zip(claims, told, strict=True)])


def _name(node: str, cells: Mapping[str, Any]) -> str:
    return str(cells.get("name") or cells.get("label") or node)


def to_pyvis(network: MultiDiGraph) -> pyvis.network.Network:
    """A pyvis ``Network`` of :func:`graph.network`'s graph, which is left as it is.

    Node ids are the places of the entity ids in sorted order; ``node["entity"]`` is the entity
    id. Each relation is one edge with an ``id``, its ``relation`` type and its ``claims``
    (dictionaries of the cells that hold something). Positions are those of the page and physics
    is off. ``generate_html`` and ``write_html`` need no network.

    Raises:
        EnvironmentFault: the installed pyvis does not carry vis-network as released.
    """
    from pyvis.edge import Edge  # noqa: PLC0415  pyvis brings IPython along
    from pyvis.network import Network  # noqa: PLC0415  pyvis brings IPython along

    made = Network(directed=True, cdn_resources="in_line", height="600px", width="100%")
    made.set_template_dir(str(Path(__file__).parent), _TEMPLATE)
    made.templateEnv.autoescape = True
    made.templateEnv.globals["vis_network"] = vis_network()
    made.prep_notebook()
    made.options.physics.enabled = False
    ids = sorted(network.nodes)
    places = {node: place for place, node in enumerate(ids)}
    for (place, node), (x, y) in zip(enumerate(ids), _positions(network, ids), strict=True):
        cells = network.nodes[node]
        name, kind = _name(node, cells), str(cells.get("type", ""))
        made.add_node(
            place,
            label=name,
            title=_title(name, [kind] if kind else []),
            entity=node,
            type=kind,
            x=int(x),
            y=int(y),
        )
    edges = sorted(network.edges(keys=True, data=True), key=lambda edge: edge[:3])
    for place, (source, target, key, cells) in enumerate(edges):
        claims = tuple(cells.get("claims", ()))
        options = {
            "id": f"r{place}",
            "relation": str(key),
            "title": _edge_title(str(key), claims),
            "claims": [_claim_cells(claim) for claim in claims],
            "arrows": "to" if cells.get("directed", True) else "",
        }
        # Network.add_edge looks through all nodes twice for every edge.
        made.edges.append(Edge(places[source], places[target], directed=True, **options).options)
    return made
