"""Parties without a name to give, as ``find``, ``show`` and ``tidy`` tell them."""

from __future__ import annotations

from tests.cli.shell import ENTITIES, Shell


def test_they_are_marked_and_nobody_else_is(shell: Shell) -> None:
    header, *rows = ENTITIES.splitlines()
    said = {"firm-b": "undisclosed", "person-d": "Unknown", "agency-a": "secret"}
    lines = [f"{row},{said.get(row.partition(',')[0], '')}" for row in rows]
    shell.write("entities.csv", "\n".join([f"{header},identity", *lines, ""]))
    assert "firm-b  company  Firm Beta  (name not disclosed)" in shell("find", "beta").out
    assert "person-d  person  Dora Example  (identity unknown)" in shell("find", "dora").out
    assert shell("find", "agency alpha").out.splitlines()[0] == "agency-a  agency  Agency Alpha"
    lines = shell("show", "firm-b").out.splitlines()
    assert lines[2] == "Name not disclosed: Those who speak of this party do not give its name."
    assert "  identity: undisclosed" in lines
    lines = shell("show", "agency-a").out.splitlines()
    assert lines[1:3] == ["Agency", "  also: Alpha; Агентство (ru)"]
    assert "  identity: secret" in lines
    assert shell("check").code == 0
    assert "identity" not in shell("check").err
