"""How each format is opened by what it is for: a function that fails where that would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.readers import graphs, knowledge, pictures, tables, writings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.records import Dataset

OPENERS: dict[str, Callable[[Path, Dataset], None]] = {
    "csv": tables.open_pair,
    "graphml": graphs.open_graphml,
    "gexf": graphs.open_gexf,
    "json": graphs.open_json,
    "cytoscape": graphs.open_cytoscape,
    "ftm": knowledge.open_ftm,
    "jsonld": knowledge.open_jsonld,
    "neo4j": tables.open_neo4j,
    "gephi": tables.open_gephi,
    "dot": pictures.open_dot,
    "mermaid": pictures.open_mermaid,
    "svg": pictures.open_svg,
    "png": pictures.open_png,
    "html": pictures.open_html,
    "obsidian": writings.open_obsidian,
    "markdown": writings.open_markdown,
    "csl": writings.open_csl,
    "bibtex": writings.open_bibtex,
    "ris": writings.open_ris,
}
