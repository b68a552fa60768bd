"""What reads the drawings and the page: Graphviz's grammar, Mermaid, XML, PNG, a browser's HTML."""

from __future__ import annotations

import json
import re
import struct
import warnings
import zlib
from pathlib import Path
from typing import Any

import pydot
from jsonschema import Draft202012Validator
from lxml import etree, html

from graph.exporters.citations import one_line
from graph.exporters.drawing import drawn
from graph.exporters.xml_text import fit
from graph.published import published
from graph.records import Dataset
from tests.readers.datasets import deno, ready

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def shown(text: str) -> str:
    """A text as a drawing has it: one line, nothing that XML cannot hold."""
    return fit(one_line(text))


def _unquoted(text: str) -> str:
    """A quoted text of DOT as Graphviz prints it: ``\\\\`` and ``\\"`` first, then ``&amp;``."""
    assert text[0] == text[-1] == '"'
    return re.sub(r"\\(.)", r"\1", text[1:-1]).replace("&amp;", "&")


def open_dot(path: Path, data: Dataset) -> None:
    """pydot, which reads the grammar of DOT."""
    with warnings.catch_warnings():
        # It calls its own grammar's library by names that are going out of use.
        warnings.simplefilter("ignore", DeprecationWarning)
        (made,) = pydot.graph_from_dot_data(path.read_text(encoding="utf-8")) or ()
    entities, lines = drawn(data)
    nodes = [item for item in made.get_nodes() if item.get_name() not in {"node", "edge", "graph"}]
    told = [(_unquoted(item.get("comment")), _unquoted(item.get("label"))) for item in nodes]
    assert told == [(shown(item.id), shown(item.name)) for item in entities]
    links = [(item.get_source(), item.get_destination()) for item in made.get_edges()]
    assert sorted(links) == sorted((f"n{line.source}", f"n{line.target}") for line in lines)
    dashed = sum(item.get("style") == "dashed" for item in made.get_edges())
    assert dashed == sum(not line.firm for line in lines)


def open_mermaid(path: Path, data: Dataset) -> None:
    """Mermaid itself: the boxes and lines that it would draw, with their captions."""
    ready("mermaid.ts")
    script = str(Path(__file__).with_name("mermaid.ts"))
    allowed = ("--frozen", "--cached-only", "--allow-read", "--allow-env", "--allow-sys")
    done = deno("run", *allowed, script, str(path))
    assert done.returncode == 0, done.stderr
    (found,) = json.loads(done.stdout)
    entities, lines = drawn(data)
    assert found["type"].startswith("flowchart")
    names = [shown(item.name) or " " for item in entities]
    assert found["nodes"] == [[f"n{n}", name] for n, name in enumerate(names)]
    assert [(start, end, text) for start, end, text, *_ in found["edges"]] == [
        (f"n{line.source}", f"n{line.target}", shown(line.caption)) for line in lines
    ]
    for line, (_, _, _, arrow, stroke) in zip(lines, found["edges"], strict=True):
        assert (arrow == "arrow_point") == line.directed
        assert (stroke == "dotted") == (not line.firm)


def open_svg(path: Path, data: Dataset) -> None:
    """An XML parser: every entity and relation is there, and nothing that runs or loads."""
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False))
    assert root.tag == f"{SVG}svg"
    tags = {etree.QName(item).localname for item in root.iter(etree.Element)}
    assert not tags & {"script", "foreignObject", "image", "use", "a", "animate", "set"}
    assert not any(name.lower().startswith("on") for item in root.iter() for name in item.attrib)
    for attribute, count in (
        ("data-entity", len(data.entities)),
        ("data-relation", len(published(data).relations)),
    ):
        ids = [item.get(attribute) for item in root.iter() if item.get(attribute) is not None]
        assert len(set(ids)) == count


def open_png(path: Path, data: Dataset) -> None:
    """The chunks of PNG: sound check sums, as many bytes as the size says, some ink."""
    data_ = path.read_bytes()
    assert data_.startswith(b"\x89PNG\r\n\x1a\n")
    chunks: list[tuple[bytes, bytes]] = []
    at = 8
    while at < len(data_):
        (length,) = struct.unpack(">I", data_[at : at + 4])
        kind, body = data_[at + 4 : at + 8], data_[at + 8 : at + 8 + length]
        (code,) = struct.unpack(">I", data_[at + 8 + length : at + 12 + length])
        assert code == zlib.crc32(kind + body)
        chunks.append((kind, body))
        at += 12 + length
    assert chunks[0][0] == b"IHDR"
    assert chunks[-1][0] == b"IEND"
    width, height, depth, colours = struct.unpack(">IIBB", chunks[0][1][:10])
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[colours]
    pixels = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
    assert len(pixels) == height * (1 + width * channels * depth // 8)
    assert len(set(pixels)) > len(data.entities) > 0 or not data.entities


def open_html(path: Path, data: Dataset) -> None:
    """The page's own schema; and its register, which stands without script."""
    root = html.document_fromstring(path.read_bytes().decode())
    (block,) = root.xpath("//script[@id='graph-data']")
    made: dict[str, Any] = json.loads(block.text)
    schema = json.loads((ROOT / "docs" / "graph-data.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(made)) == []
    assert len(made["entities"]["id"]) == len(data.entities)
    told = {item.get("data-entity") for item in root.iter() if item.get("data-entity") is not None}
    assert len(told) == len(data.entities)
