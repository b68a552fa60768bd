"""``import graph``: the public names, whatever was imported before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import graph

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", graph.__all__)
def test_a_public_name_is_what_it_says(name: str) -> None:
    assert getattr(graph, name) is not None
    assert name in dir(graph)


@pytest.mark.parametrize("first", ["graph.network", "graph.frames", "graph.exporters", "graph.cli"])
def test_a_module_never_takes_the_place_of_a_function(first: str) -> None:
    code = (
        f"import importlib; importlib.import_module({first!r}); import graph\n"
        "from graph import frames, network\n"
        "assert callable(graph.network) and callable(graph.frames)\n"
        "assert graph.network is network and graph.frames is frames\n"
        "from graph.network import network as again\n"
        "assert again is network\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'grpah'"):
        _ = graph.grpah  # type: ignore[attr-defined]  that is the point
