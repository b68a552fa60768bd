"""Positions: the data decide them and nothing else; nobody stands on anybody."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.layout import positions
from graph.layout.packing import ASPECT
from graph.layout.spacing import APART
from graph.records import Dataset
from tests.core.builder import claim, dataset, entity

if TYPE_CHECKING:
    from collections.abc import Iterable


def wheel(spokes: int, hubs: int = 1) -> Dataset:
    """Hubs in a row, each with its spokes."""
    names = [f"h{n}" for n in range(hubs)]
    claims = [claim(f"h{n}", names[n - 1], "related-to", names[n]) for n in range(1, hubs)]
    claims += [claim(f"s{n}", names[n % hubs], "related-to", f"s{n}") for n in range(spokes)]
    return dataset([entity(key) for key in [*names, *(f"s{n}" for n in range(spokes))]], claims)


def apart(data: Dataset) -> bool:
    """Whether every two nodes keep the distance that a disc and its label need."""
    cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for x, y in positions(data).values():
        column, row = int(x // APART[0]), int(y // APART[1])
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                for a, b in cells.get((column + i, row + j), ()):
                    if ((x - a) / APART[0]) ** 2 + ((y - b) / APART[1]) ** 2 < 1:
                        return False
        cells.setdefault((column, row), []).append((x, y))
    return True


@st.composite
def graphs(draw: st.DrawFn) -> Dataset:
    size = draw(st.integers(1, 40))
    pairs = draw(st.lists(st.tuples(*[st.integers(0, size - 1)] * 2), max_size=60))
    return dataset(
        [entity(f"e{n}") for n in range(size)],
        [claim(f"c{i}", f"e{a}", "related-to", f"e{b}") for i, (a, b) in enumerate(pairs)],
    )


@settings(max_examples=40)
@given(graphs())
def test_every_entity_has_its_own_place(data: Dataset) -> None:
    placed = positions(data)
    assert list(placed) == list(data.entities)
    assert all(isinstance(x, int) and isinstance(y, int) for x, y in placed.values())
    assert apart(data)


@pytest.mark.parametrize("size", [100, 700, 3000])
def test_no_two_overlap_in_exact_and_mesh_drawings(size: int) -> None:
    assert apart(wheel(size, hubs=12))


def islands(count: int, size: int) -> Dataset:
    """Many stars of one size, which nothing connects."""
    names = [[f"i{n}-{m}" for m in range(size)] for n in range(count)]
    claims = [
        claim(f"c-{spoke}", hub, "related-to", spoke) for hub, *spokes in names for spoke in spokes
    ]
    return dataset([entity(key) for island in names for key in island], claims)


@pytest.mark.parametrize(
    "data",
    [
        wheel(700, hubs=20),
        dataset([entity(f"e{n}") for n in range(300)], []),
        islands(500, 2),
        islands(160, 10),
        islands(30, 12),
        islands(6, 60),
    ],
)
def test_the_sheet_is_about_as_wide_as_a_screen(data: Dataset) -> None:
    xs, ys = zip(*positions(data).values(), strict=True)
    assert 0.7 * ASPECT < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 1.6 * ASPECT


def test_components_do_not_mix() -> None:
    placed = positions(islands(9, 20))
    boxes = []
    for n in range(9):
        xs, ys = zip(*(placed[f"i{n}-{m}"] for m in range(20)), strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    for n, (left, top, right, bottom) in enumerate(boxes):
        for a, b, c, d in boxes[n + 1 :]:
            assert right < a or c < left or bottom < b or d < top


def test_spokes_stand_nearer_to_their_hub_than_to_another() -> None:
    data = wheel(120, hubs=4)
    placed = positions(data)

    def far(one: str, other: str) -> float:
        (a, b), (x, y) = placed[one], placed[other]
        return ((a - x) ** 2 + (b - y) ** 2) ** 0.5

    nearest = [
        min((f"h{h}" for h in range(4)), key=lambda hub, n=n: far(f"s{n}", hub)) for n in range(120)
    ]
    at_home = sum(hub == f"h{n % 4}" for n, hub in enumerate(nearest))
    assert at_home > 0.9 * 120


def size_of(places: Iterable[tuple[int, int]]) -> tuple[int, int]:
    xs, ys = zip(*places, strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


def test_islands_of_two_leave_the_sheet_to_the_rest() -> None:
    main, pairs = wheel(600, hubs=15), islands(38, 2)
    data = dataset(
        [*main.entities.values(), *pairs.entities.values()], [*main.claims, *pairs.claims]
    )
    placed = positions(data)
    wide, high = size_of(placed.values())
    own_wide, own_high = size_of(placed[key] for key in main.entities)
    assert own_wide * own_high > 0.85 * wide * high


@pytest.fixture(scope="module")
def shipped() -> tuple[Dataset, dict[str, tuple[int, int]]]:
    """Our own record and where it is drawn: 800 entities, a few with very many relations."""
    here = Path(__file__).parents[2]
    data = graph.load(here / "entities.csv", here / "relations.csv")
    return data, positions(data)


def test_the_record_fills_its_sheet(shipped: tuple[Dataset, dict[str, tuple[int, int]]]) -> None:
    """Of sixteen by nine fields five in six hold something: no dense ball on an empty sheet."""
    _, placed = shipped
    xs, ys = zip(*placed.values(), strict=True)
    wide, high = max(xs) - min(xs) + 1, max(ys) - min(ys) + 1
    fields = {((x - min(xs)) * 16 // wide, (y - min(ys)) * 9 // high) for x, y in placed.values()}
    assert len(fields) > 0.82 * 16 * 9


def test_the_hubs_of_the_record_stand_apart(
    shipped: tuple[Dataset, dict[str, tuple[int, int]]],
) -> None:
    """So that each is seen with what hangs on it, though much ties them together."""
    data, placed = shipped
    hubs = sorted(data.relations_of, key=lambda key: (-len(data.relations_of[key]), key))[:8]
    wide, _ = size_of(placed.values())
    gaps = sorted(math.dist(placed[a], placed[b]) / wide for a in hubs for b in hubs if a < b)
    assert gaps[len(gaps) // 4] > 0.17


def test_what_was_retracted_leaves_no_trace() -> None:
    names = [entity(key) for key in "abcde"]
    kept = [claim("r1", "a", "owns", "b"), claim("r2", "b", "owns", "c")]
    gone = claim("r3", "d", "owns", "a", status="retracted", note="a mistake")
    assert positions(dataset(names, [*kept, gone])) == positions(dataset(names, kept))
    stands = claim("r3", "d", "owns", "a")
    assert positions(dataset(names, [*kept, stands])) != positions(dataset(names, kept))


def test_parallel_relations_are_one_spring() -> None:
    once = dataset([entity("a"), entity("b")], [claim("c", "a", "related-to", "b")])
    assert set(positions(once)) == {"a", "b"}


def test_hash_seed_and_order_change_nothing() -> None:
    script = (
        "from tests.core.test_layout import wheel; from graph.layout import positions;"
        "print(sorted(positions(wheel(150, hubs=5)).items()))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "7")
    }
    assert len(printed) == 1
