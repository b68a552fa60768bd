"""The chart as SVG and PNG: the signs of the page, every entity and relation, nothing that runs."""

from __future__ import annotations

import json
import math
import re
import struct
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import deno
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.exporters import png, svg
from graph.exporters.chart import looks
from graph.exporters.chart.captions import broken, place, width
from graph.exporters.chart.curves import bent, fan
from graph.exporters.chart.legend import legend
from graph.exporters.chart.shapes import BAR, BROKEN, RIM, corners, mark_shift
from graph.exporters.node_link import edge_id
from graph.fingerprint import data_hash
from graph.published import published
from graph.records import Claim, Dataset
from graph.selection import select
from graph.vocabulary_reader import builtin
from tests.core import export_samples as samples

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]
SPACE = "{http://www.w3.org/2000/svg}"
PAGE = Path(__file__).parents[2] / "graph" / "page" / "web" / "chart"
STATES = ("supported", "contested", "denied", "mentioned", "withdrawn")


def read(data: Dataset) -> ET.Element:
    return ET.fromstring(svg.render(data))  # noqa: S314  our own file


def test_the_signs_are_those_of_the_page() -> None:
    script = f"""
      import {{ BAR, BROKEN, cornersOf, markShift, RIM }} from "{(PAGE / "shapes.ts").as_uri()}";
      import {{ lineOf, PALETTES }} from "{(PAGE / "looks.ts").as_uri()}";
      const [shapes, lines] = JSON.parse(Deno.args[0]);
      console.log(JSON.stringify([
        shapes.map((shape) => [cornersOf(shape), markShift(shape)]),
        lines.map(([state, style, origins, directed]) => lineOf(state, style, origins, directed)),
        PALETTES.light,
        [RIM, BROKEN, BAR],
      ]));
    """
    shapes = sorted({kind.shape for kind in builtin().entity_types.values()} | {"nothing"})
    lines = [
        (state, style, origins, directed)
        for state in STATES
        for style in ("", "solid", "dashed", "dotted")
        for origins in (0, 1, 3, 9)
        for directed in (True, False)
    ]
    asked = json.dumps([shapes, lines])
    command = [deno.find_deno_bin(), "run", "--no-config", "--ext=ts", "-", asked]
    said = subprocess.run(command, input=script, text=True, capture_output=True, check=True)
    drawn, told, palette, nameless = json.loads(said.stdout)
    assert nameless == [RIM, list(BROKEN), list(BAR)]
    for shape, (points, shift) in zip(shapes, drawn, strict=True):
        assert mark_shift(shape) == shift
        flat = [number for point in points or [] for number in point]
        assert [number for point in corners(shape) for number in point] == pytest.approx(flat)
    for (state, style, origins, directed), line in zip(lines, told, strict=True):
        assert looks.line_of(state, style, origins, directed=directed) == looks.Line(
            tuple(line["dashes"] or ()),
            pytest.approx(line["width"]),
            line["arrow"],
            line["sign"],
            line["faint"],
            line["band"],
        )
    assert palette["paper"] == looks.PAPER
    assert palette["ink"] == looks.INK
    assert palette["quiet"] == looks.QUIET
    assert palette["line"] == looks.LINE
    assert palette["faint"] == looks.FAINT
    assert palette["band"] == looks.BAND
    assert palette["marked"] == looks.MARKED


def check(data: Dataset) -> None:
    root = read(data)
    ids = [item.get("data-entity") for item in root.iter() if "data-entity" in item.attrib]
    assert ids == sorted(data.entities)
    lines = [item.get("data-relation") for item in root.iter() if "data-relation" in item.attrib]
    assert sorted(map(str, lines)) == sorted(edge_id(item) for item in published(data).relations)
    allowed = {"svg", "g", "title", "desc", "rect", "circle", "polygon", "path", "text"}
    assert {item.tag.removeprefix(SPACE) for item in root.iter()} <= allowed
    names = {name for item in root.iter() for name in item.attrib}
    assert not [name for name in names if name.startswith(("on", "style", "{")) or "href" in name]
    for item in root.iter():
        places = [item.get(name, "") for name in ("d", "points", "transform", "x", "y", "r")]
        assert not re.search("nan|inf|url", " ".join(places))


@pytest.mark.parametrize("data", SAMPLES)
def test_every_entity_and_relation_is_drawn_and_nothing_runs(data: Dataset) -> None:
    check(data)


@settings(max_examples=15, deadline=None)
@given(samples.said())
def test_random_data_are_drawn(said: list[Claim]) -> None:
    check(samples.make(samples.entities(), said))


def test_a_contested_line_has_its_ribbon_and_its_sign() -> None:
    data = samples.sample()
    root = read(data)
    drawn = {
        item.get("data-relation"): item for item in root.iter() if "data-relation" in item.attrib
    }
    for relation in published(data).relations:
        group = drawn[edge_id(relation)]
        title = group.findtext(f"{SPACE}title") or ""
        sides = {claim.stance for claim in relation.claims}
        contested = {"supports", "denies"} <= sides
        assert ("contested" in title) == contested
        marks = [path.get("stroke") for path in group.findall(f"{SPACE}path")]
        signed = any(word in title for word in ("contested", "denied", "withdrawn"))
        assert (looks.MARKED in marks) == signed
    ribbons = [item for item in root.iter(f"{SPACE}path") if item.get("stroke") == looks.BAND]
    assert len(ribbons) == 2  # the line, and its sample in the legend


def test_a_line_tells_basis_origins_and_direction() -> None:
    claims = [
        samples.cited("1", "007", "owns", "constructor"),
        samples.cited("2", "NA", "owns", "constructor", basis="reporting"),
        samples.cited("3", "NA", "allied-with", "007", basis="opinion"),
    ]
    data = samples.make(samples.entities(), claims)
    found = {}
    for item in read(data).iter():
        if "data-relation" in item.attrib:
            path = item.find(f"{SPACE}path")
            assert path is not None
            arrow = item.find(f"{SPACE}polygon") is not None
            found[item.get("data-relation")] = (path.get("stroke-dasharray"), arrow)
    keys = {relation.claims[0].id: edge_id(relation) for relation in data.relations}
    assert found[keys["1"]] == (None, True)
    assert found[keys["2"]] == ("9 5", True)
    assert found[keys["3"]] == ("2 4", False)


def test_the_caption_says_which_data_these_are() -> None:
    data = samples.sample()
    words = " ".join(item.text or "" for item in read(data).iter(f"{SPACE}text"))
    assert data_hash(data) in words
    assert "data of 2026-10-02" in words
    assert 'A "small" graph' in words
    assert "licence: CC0" in words
    assert "Contested" in words
    assert "a selection" not in words
    part = replace(data, context=frozenset({"doc"}))
    again = " ".join(item.text or "" for item in read(part).iter(f"{SPACE}text"))
    assert "a selection, with its context" in again
    assert "uncited" in " ".join(legend(replace(data, cited=False), 900)[0])


def test_the_caption_of_a_part_says_what_was_chosen() -> None:
    data = samples.sample()
    someone = min(data.entities)
    part = select(data, around=someone, depth=2, certainty="certain")
    words = " ".join(item.text or "" for item in read(part).iter(f"{SPACE}text"))
    assert "Selection: only what dates make certain; 2 steps around " in words
    assert data.name(someone) in words
    assert "Selection:" not in " ".join(legend(data, 900)[0])


@settings(max_examples=40)
@given(
    st.lists(st.tuples(samples.CELL, st.integers(-90, 90), st.integers(-90, 90)), max_size=12),
    st.lists(st.tuples(st.integers(-90, 90), st.integers(-90, 90)), max_size=4),
)
def test_captions_never_lie_on_each_other_nor_on_signs(
    wanted: list[tuple[str, int, int]], signs: list[tuple[int, int]]
) -> None:
    found = place([(name, (x, y), 9.0) for name, x, y in wanted], signs)
    boxes = [caption.box for caption in found if caption is not None]
    assert not [1 for a, b, c, d in boxes for x, y in signs if a <= x <= c and b <= y <= d]
    for i, one in enumerate(boxes):
        for two in boxes[:i]:
            assert one[0] >= two[2] or one[2] <= two[0] or one[1] >= two[3] or one[3] <= two[1]
    for (name, *_), caption in zip(wanted, found, strict=True):
        if caption is not None:
            assert caption.lines == broken(name)
            wide = max(map(width, caption.lines))
            assert caption.box[2] - caption.box[0] >= wide


def test_long_names_end_in_an_ellipsis_and_signs_that_turn_text_are_gone() -> None:
    assert broken("Drug Enforcement Administration") == ("Drug Enforcement", "Administration")
    assert broken("word " * 30)[-1].endswith("…")
    assert len(broken("word " * 30)) == 3
    assert broken("a\u202eb\nc") == ("ab c",)
    assert broken("\u200b") == ()
    assert [len(line) for line in broken("x" * 60)] == [24, 24, 12]


@given(
    st.floats(-0.4, 0.4), st.floats(60, 900), st.floats(0, 6.28), st.floats(4, 22), st.floats(4, 22)
)
def test_lines_end_at_the_rims(
    bend: float, far: float, turn: float, one: float, two: float
) -> None:
    end = (far * math.cos(turn), far * math.sin(turn))
    curve = bent((0, 0), end, bend)
    first, last = curve.leaving(one), 1 - curve.reversed().leaving(two)
    part = curve.between(first, last)
    assert math.dist(part.start, (0, 0)) == pytest.approx(one, abs=0.01)
    assert math.dist(part.end, end) == pytest.approx(two, abs=0.01)
    assert part.at(0.5) == pytest.approx(curve.at((first + last) / 2))


def test_parallel_relations_lie_beside_each_other() -> None:
    claims = [
        samples.cited("1", "007", "owns", "NA"),
        samples.cited("2", "NA", "owns", "007"),
        samples.cited("3", "007", "pays", "NA"),
        samples.cited("4", "NA", "pays", "NA"),
    ]
    relations = samples.make(samples.entities(), claims).relations
    relations = tuple(item for item in relations if item.type in {"owns", "pays"})
    at = {"007": (0.0, 0.0), "NA": (100.0, 0.0)}
    drawn = [
        bent(at[item.source], at[item.target], bend).at(0.5)
        for item, bend in zip(relations, fan(relations), strict=True)
        if item.source != item.target
    ]
    assert len({round(y, 3) for _, y in drawn}) == 3


def test_a_retracted_claim_moves_nothing() -> None:
    data = samples.sample()
    without = replace(
        data, claims=tuple(item for item in data.claims if item.status != "retracted")
    )
    first, second = (
        svg.render(made).decode().replace(data_hash(made), "") for made in (data, without)
    )
    assert first == second


def size(picture: bytes) -> tuple[int, int]:
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", picture[16:24])


def test_the_picture_is_the_drawing_twice_as_fine() -> None:
    data = samples.sample()
    root = read(data)
    wide, high = size(png.render(data))
    assert wide == pytest.approx(2 * float(root.get("width", "")), abs=2)
    assert high == pytest.approx(2 * float(root.get("height", "")), abs=2)


def test_the_picture_has_letters_with_accents_and_says_which_it_lacks() -> None:
    plain = samples.make([replace(samples.entities()[0], name="Lazaro Cardenas")], [])
    (name,) = plain.entities
    pictures = {
        text: png.render(replace(plain, entities={name: replace(plain.entities[name], name=text)}))
        for text in ("Lazaro Cardenas", "Lázaro Cárdenas", "\u0141azaro Cardenas", "Лазаро")
    }
    assert len(set(pictures.values())) == len(pictures)
    assert not [loss for loss in png.losses(plain) if "scripts" in loss.what]
    other = replace(plain, entities={name: replace(plain.entities[name], name="郑福景")})
    (loss,) = [loss for loss in png.losses(other) if "scripts" in loss.what]
    assert loss.count == 1


def test_a_picture_has_no_more_pixels_than_a_machine_can_hold() -> None:
    for wide, high in ((100, 100), (3000, 2000), (9000, 9000), (90000, 50000)):
        zoom = png._zoom(f'<svg x="1" width="{wide}" height="{high}"')
        assert wide * high * zoom**2 <= 64_000_001
    assert png._zoom('<svg x="1" width="500" height="500"') == 2.0
