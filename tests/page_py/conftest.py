"""What the tests of the page share."""

from __future__ import annotations

import pytest

from graph.page import render
from tests.page_py.samples import ASSETS, line


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages with stand-ins for the scripts and with positions that cost nothing."""
    monkeypatch.setattr(render, "assets", lambda: ASSETS)
    monkeypatch.setattr(render, "positions", line)
