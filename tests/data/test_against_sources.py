"""The shipped data say what their sources say, and nothing beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.data import against_record, against_seeds
from tests.data.shipped import Rows, needs_ports, needs_record, needs_seeds, read

if TYPE_CHECKING:
    from collections.abc import Callable

    Rule = Callable[[Rows], list[str]]

SEED_RULES = (against_seeds.copied, against_seeds.quoted)
RECORD_RULES = (
    against_record.found,
    against_record.supported,
    against_record.authorities,
    against_record.unsupported_documents,
    against_record.listed,
    against_record.linked,
    against_record.unlisted,
    against_record.figures,
    against_record.rules_of_law,
)
BOTH_RULES = (against_seeds.addresses, against_record.identifiers)


@pytest.fixture(scope="module")
def shipped() -> Rows:
    return read()


@needs_seeds
@pytest.mark.parametrize("rule", SEED_RULES, ids=lambda rule: rule.__name__)
def test_the_data_are_in_their_own_words(rule: Rule, shipped: Rows) -> None:
    assert rule(shipped) == []


@needs_record
@pytest.mark.parametrize("rule", RECORD_RULES, ids=lambda rule: rule.__name__)
def test_the_data_agree_with_the_record(rule: Rule, shipped: Rows) -> None:
    assert rule(shipped) == []


@needs_record
@needs_seeds
@pytest.mark.parametrize("rule", BOTH_RULES, ids=lambda rule: rule.__name__)
def test_addresses_and_numbers_come_from_a_source(rule: Rule, shipped: Rows) -> None:
    assert rule(shipped) == []


@needs_ports
def test_ports_stand_where_the_index_has_them(shipped: Rows) -> None:
    assert against_record.positions(shipped) == []
