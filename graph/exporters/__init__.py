"""Exporters: a data set in other formats, each with a manifest of what the format cannot carry.

One format per module; :func:`registry` knows them all. Turning a data set into bytes is a pure
function of each module; writing goes through :mod:`graph.writing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.exporters import (
    bibtex,
    csl,
    cytoscape,
    dot,
    explorer,
    ftm,
    gephi,
    gexf,
    graphml,
    jsonld,
    markdown,
    mermaid,
    neo4j,
    node_link,
    obsidian,
    pair,
    png,
    ris,
    svg,
)
from graph.exporters.exporter import Exporter, Loss, Manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Exporter", "Loss", "Manifest", "registry"]

_ALL: Final[tuple[Exporter, ...]] = (
    pair.EXPORTER,
    graphml.EXPORTER,
    gexf.EXPORTER,
    node_link.EXPORTER,
    cytoscape.EXPORTER,
    ftm.EXPORTER,
    jsonld.EXPORTER,
    neo4j.EXPORTER,
    gephi.EXPORTER,
    dot.EXPORTER,
    mermaid.EXPORTER,
    svg.EXPORTER,
    png.EXPORTER,
    explorer.EXPORTER,
    obsidian.EXPORTER,
    markdown.EXPORTER,
    csl.EXPORTER,
    bibtex.EXPORTER,
    ris.EXPORTER,
)


def registry() -> Mapping[str, Exporter]:
    """All exporters by name, in the order in which they are offered.

    Several may end on the same suffix (``.json``, ``.csl.json``): the longest counts.
    """
    return {exporter.name: exporter for exporter in _ALL}
