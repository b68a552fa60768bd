"""Every format is opened by what it is for: awkward data, hostile data, our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from graph.cli.application import run
from graph.exporters import graphml, registry
from graph.selection import Selection, select
from tests.core import export_samples as samples
from tests.readers import graphs, writings
from tests.readers.datasets import DATASETS, NO_PAIR, ROOT, whole
from tests.readers.opening import OPENERS

needs_schemas = pytest.mark.skipif(
    not (graphs.SCHEMAS / "graphml.xsd").is_file(),
    reason="the XML schemas of GraphML and GEXF are not here (tools/schemas fetches them)",
)


def test_no_format_goes_unopened() -> None:
    assert list(OPENERS) == list(registry())


@pytest.mark.parametrize("name", OPENERS)
@pytest.mark.parametrize("dataset", DATASETS)
def test_what_it_is_for_opens_it(name: str, dataset: str, tmp_path: Path) -> None:
    if name == "csv" and dataset in NO_PAIR:
        pytest.skip("no pair can hold these data, so none can have brought them in")
    data = DATASETS[dataset]()
    registry()[name].export(data, tmp_path / "out")
    OPENERS[name](tmp_path / "out", data)


@pytest.mark.parametrize("name", [name for name in OPENERS if name != "png"])
def test_other_data_are_told_apart(name: str, tmp_path: Path) -> None:
    registry()[name].export(DATASETS["sample"](), tmp_path / "out")
    with pytest.raises((AssertionError, ValueError)):
        OPENERS[name](tmp_path / "out", DATASETS["hostile"]())


def test_a_damaged_picture_is_told(tmp_path: Path) -> None:
    data = DATASETS["sample"]()
    registry()["png"].export(data, tmp_path / "out")
    made = bytearray((tmp_path / "out").read_bytes())
    made[len(made) // 2] ^= 1
    (tmp_path / "out").write_bytes(made)
    with pytest.raises(AssertionError):
        OPENERS["png"](tmp_path / "out", data)


@pytest.mark.parametrize("name", OPENERS)
def test_a_selection_of_our_own_data_opens(name: str, tmp_path: Path) -> None:
    words = "min-basis=official-statement&known-by=2024&around=agency-ofac"
    options = [word for part in words.split("&") for word in f"--{part}".split("=")]
    pair = ["--entities", str(ROOT / "entities.csv"), "--relations", str(ROOT / "relations.csv")]
    target = tmp_path / "out"
    assert run(["export", "--strict", *pair, *options, "--format", name, str(target)]) == 0
    part = select(whole(), Selection.from_fragment(words))
    assert 0 < len(part.entities) < len(whole().entities)
    OPENERS[name](target, part)


@needs_schemas
@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        (' target="', ' goal="'),
        ('edgedefault="directed"', 'edgedefault="yes"'),
        ('attr.type="int"', 'attr.type="integer"'),
        ('<node id="doc"', '<node id="doc2"'),
        ('source="NA"', 'source="nobody"'),
    ],
)
def test_the_schema_of_graphml_bites(was: str, is_now: str) -> None:
    text = graphml.render(samples.sample()).decode()
    assert was in text
    good = graphs.schema_faults(text.encode())
    assert graphs.schema_faults(text.replace(was, is_now).encode()) != good


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        (' target="', ' goal="'),
        ('defaultedgetype="directed"', 'defaultedgetype="yes"'),
        ('type="integer"', 'type="int"'),
        ("<nodes>", "<attvalues/><nodes>"),
        ("</meta>", "<title>x</title></meta>"),
    ],
)
def test_the_grammar_of_gexf_bites(was: str, is_now: str) -> None:
    text = registry()["gexf"].render(samples.sample()).decode()  # type: ignore[attr-defined]
    assert was in text
    assert graphs.faults(graphs.gexf_grammar(), etree.fromstring(text.encode())) == []
    changed = etree.fromstring(text.replace(was, is_now).encode())
    assert graphs.faults(graphs.gexf_grammar(), changed) != []


@needs_schemas
@pytest.mark.parametrize("dataset", DATASETS)
def test_ids_that_graphml_does_not_allow_are_counted(dataset: str) -> None:
    data = DATASETS[dataset]()
    refused = graphs.not_names(graphml.render(data))
    (said,) = [loss.count for loss in graphml.losses(data) if "column names" in loss.what] or [0]
    assert said == len(refused)
    assert (said > 0) == (dataset not in {"empty", "shipped"})


def test_the_lists_of_csl_are_read_from_its_schema() -> None:
    assert {"issued", "accessed"} < writings.csl_codes("variables.dates")
    assert {"author", "editor"} < writings.csl_codes("variables.names")
    assert "issued" not in writings.csl_codes("variables.strings")
    assert "webpage" in writings.csl_codes("item-types")
    item = {"id": "a", "type": "webpage", "title": "x"}
    for wrong in ({"type": "page"}, {"issued": "2019"}, {"author": "me"}, {"x": "1"}):
        assert list(writings.csl_schema().iter_errors([{**item, **wrong}]))
