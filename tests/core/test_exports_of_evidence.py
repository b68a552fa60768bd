"""What evidence amounts to goes with it: stance, basis, stage and status, in every format.

A format tells two data sets apart that differ in one of these, or says that it has no place for
it. A drawing tells a state and a basis by its line.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.exporters import registry
from graph.fingerprint import data_hash
from graph.records import Dataset
from tests.core.builder import claim, dataset, entity

#: What is changed → the formats that cannot tell, each of which must say so.
SILENT = {
    "stance": set(),
    "basis": {"mermaid"},
    "stage": {"dot", "mermaid", "svg"},
    "status": set(),
}
CHANGES = {
    "stance": {"stance": "supports"},
    "basis": {"basis": "opinion"},
    "stage": {"stage": "convicted"},
    "status": {"status": "superseded"},
}
#: The claim in which each is changed: for its state, its line and its legal stage.
CHANGED = {"stance": "r2", "basis": "r1", "stage": "r3", "status": "r1"}


def record() -> Dataset:
    """A contested relation, a charge, and who published what."""
    return dataset(
        [
            entity("a"),
            entity("b"),
            entity("case", "case"),
            entity("paper", "outlet"),
            entity("d", "document", publishers=("paper",), url="https://example.org/d"),
        ],
        [
            claim("r1", "a", "associated-with", "b", document="d", basis="reporting"),
            claim(
                *("r2", "a", "associated-with", "b"),
                document="d",
                basis="reporting",
                stance="denies",
                refers_to=("r1",),
            ),
            claim(
                *("r3", "a", "party-to", "case"),
                document="d",
                role="defendant",
                stage="charged",
                start="2019",
            ),
        ],
    )


def changed(field: str) -> Dataset:
    data = record()
    return replace(
        data,
        claims=tuple(
            replace(c, **CHANGES[field]) if c.id == CHANGED[field] else c for c in data.claims
        ),
    )


def written(name: str, data: Dataset, target: Path) -> dict[str, bytes]:
    """All bytes of an export, without what only tells which data these are."""
    manifest = registry()[name].export(data, target)
    assert manifest.claims == len(data.claims)
    if target.is_dir():
        return {
            path.name: path.read_bytes() for path in sorted(target.rglob("*")) if path.is_file()
        }
    return {"": target.read_bytes()}


def without_hash(files: dict[str, bytes], data: Dataset) -> dict[str, bytes]:
    mark = data_hash(data).encode()
    return {
        name: content.replace(mark, b"HASH").replace(mark[:16], b"HASH").replace(mark[:12], b"HASH")
        for name, content in files.items()
    }


# A PNG is the SVG as points, with the hash of the data drawn into it: it always differs.
@pytest.mark.parametrize("name", sorted(set(registry()) - {"png"}))
@pytest.mark.parametrize("field", sorted(CHANGES))
def test_a_change_of_the_evidence_is_in_the_file_or_said_to_be_lost(
    name: str, field: str, tmp_path: Path
) -> None:
    one, other = record(), changed(field)
    before = without_hash(written(name, one, tmp_path / "one"), one)
    after = without_hash(written(name, other, tmp_path / "other"), other)
    assert (before != after) is (name not in SILENT[field])


@pytest.mark.parametrize("name", sorted({n for names in SILENT.values() for n in names}))
def test_what_has_no_place_is_said(name: str, tmp_path: Path) -> None:
    manifest = registry()[name].export(record(), tmp_path / "out")
    said = " ".join(f"{loss.what} {loss.reason}" for loss in manifest.losses)
    assert "claim" in said
