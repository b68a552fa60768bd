"""DOT and Mermaid: every entity, every relation, and no text that is obeyed."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from graph.exporters import dot, mermaid
from graph.exporters.columns import edges
from graph.records import Claim, Dataset
from tests.core import export_samples as samples

SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]
#: A text in double quotes as the language of Graphviz has it.
QUOTED = r'"(?:[^"\\]|\\.)*"'
VALUE = rf"(?:[A-Za-z]+=(?:{QUOTED}|[A-Za-z]+))"
ATTRIBUTES = rf"\[{VALUE}(?:, {VALUE})*\]"


@pytest.mark.parametrize("data", SAMPLES)
def test_dot_has_a_line_for_each_entity_and_relation_and_no_other(data: Dataset) -> None:
    lines = dot.render(data).decode().split("\n")
    assert (lines[0], lines[-2], lines[-1]) == ("digraph recordgraph {", "}", "")
    body = lines[4:-2]
    assert sum(bool(re.fullmatch(rf"  n\d+ {ATTRIBUTES};", line)) for line in body) == len(
        data.entities
    )
    assert sum(bool(re.fullmatch(rf"  n\d+ -> n\d+ {ATTRIBUTES};", line)) for line in body) == len(
        edges(data)
    )
    assert len(body) == len(data.entities) + len(edges(data))


def test_dot_escapes_what_graphviz_obeys() -> None:
    assert dot.quoted('a "b" \\N & \n c') == '"a \\"b\\" \\\\N &amp; c"'


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_takes_it() -> None:
    for data in SAMPLES:
        subprocess.run(["dot", "-Tcanon"], input=dot.render(data), check=True, capture_output=True)  # noqa: S607  the one on the path


@pytest.mark.parametrize("data", SAMPLES)
def test_mermaid_has_a_line_for_each_entity_and_relation_and_no_other(data: Dataset) -> None:
    lines = mermaid.render(data).decode().split("\n")
    assert lines[1] == "flowchart LR"
    body = lines[2:-1]
    text = r'"[\w ]*(?:#\d+;[\w ]*)*"'
    things = [line for line in body if re.fullmatch(rf"  n\d+\[{text}\]", line)]
    links = [line for line in body if re.fullmatch(rf"  n\d+ -[-.>]+\|{text}\| n\d+", line)]
    assert (len(things), len(links)) == (len(data.entities), len(edges(data)))
    assert len(body) == len(things) + len(links)


def test_what_is_contested_or_denied_is_drawn_so() -> None:
    text = mermaid.render(samples.sample()).decode()
    assert "owns #40;contested#41;" in text
    assert re.search(r'n\d+ -\.-\|"associated with #40;', text) or "---" in text
    drawn = dot.render(samples.sample()).decode()
    assert "dir=none" in drawn
    denied = samples.make(
        samples.entities(), [samples.cited("1", "007", "pays", "NA", stance="denies")]
    )
    assert "style=dashed" in dot.render(denied).decode()
    assert "-.->" in mermaid.render(denied).decode()


def test_mermaid_says_where_it_is_too_large() -> None:
    many = [
        Claim(f"c{n}", f"{a}", "related-to", f"{b}", document="doc", basis="reporting")
        for n, (a, b) in enumerate((a, b) for a in range(30) for b in range(30))
    ]
    things = [samples.Entity(str(n), f"Thing {n}", "thing") for n in range(30)]
    said = " ".join(map(str, mermaid.losses(samples.make([*samples.entities(), *things], many))))
    assert "maxEdges" in said
    assert "maxTextSize" not in " ".join(map(str, mermaid.losses(samples.sample())))
