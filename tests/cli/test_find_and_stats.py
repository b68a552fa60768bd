"""``find`` and ``stats``: answers in the terminal."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import Shell


def test_find_names_the_alias_that_matched(shell: Shell) -> None:
    outcome = shell("find", "агентство")
    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == "agency-a  agency  Agency Alpha  (alias: Агентство)"


def test_find_by_name_does_not_repeat_it(shell: Shell) -> None:
    assert shell("find", "FIRM").out == "firm-b  company  Firm Beta\n"


def test_nothing_found_is_said_and_no_failure(shell: Shell) -> None:
    outcome = shell("find", "zzzz")
    assert (outcome.code, outcome.out) == (0, "")
    assert "nothing found for 'zzzz'" in outcome.err


@pytest.mark.parametrize("form", ["text", "json"])
def test_stats_count_the_claims_of_each_basis(shell: Shell, form: str) -> None:
    outcome = shell("stats", "--format", form)
    assert outcome.code == 0
    assert "reporting" in outcome.out
    if form == "json":
        assert json.loads(outcome.out)


def test_stats_of_a_selection_differ(shell: Shell) -> None:
    whole = shell("stats", "--format", "json").out
    assert shell("stats", "--format", "json", "--document", "doc-2").out != whole
