"""The shipped data keep the editorial rules."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.data.rules import RULES, open_shares
from tests.data.shipped import ROOT, Rows, read

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def shipped() -> Rows:
    return read()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_data_keep_the_rule(rule: Callable[[Rows], list[str]], shipped: Rows) -> None:
    assert rule(shipped) == []


def test_the_shares_of_what_can_be_opened_are_known(shipped: Rows) -> None:
    documents, claims = open_shares(shipped)
    assert documents > 0.95
    assert claims > 0.95


def test_the_licence_of_the_data_is_there_and_named_where_the_data_are() -> None:
    about = tomllib.loads((ROOT / "dataset.toml").read_text(encoding="utf-8"))
    notice = (ROOT / "DATA-LICENSE").read_text(encoding="utf-8")
    assert about["licence"] in notice
    assert "https://creativecommons.org/licenses/by/4.0/" in notice
    assert "DATA-LICENSE" in (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
