"""The page about evidence speaks of data, functions and options that are there."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import click
import pytest

import graph
from graph import evidence
from graph.cli.application import COMMANDS, recordgraph
from graph.evidence import cascade, known, loss, viewpoints
from graph.evidence.gaps import gaps
from graph.evidence.paths import evidence_paths
from graph.records import Dataset
from graph.selection import select

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
CODE = sorted(set(re.findall(r"`([^`]+)`", TEXT)))
PREFIXES = (
    r"(?:agency|org|person|outlet|doc|case|action|policy|place|port|event|st|thing|substance|r)"
)
IDS = [word for word in CODE if re.fullmatch(rf"{PREFIXES}-[a-z0-9-]+", word)]
CONTESTED = ("agency-government-of-china", "implements", "policy-cn-precursor-enforcement")


@pytest.fixture(scope="module")
def data() -> Dataset:
    return graph.load(ROOT / "entities.csv", ROOT / "relations.csv")


def test_all_sixteen_are_told_in_the_same_parts() -> None:
    parts = TEXT.split("\n## ")[1:]
    assert [part.split(".")[0] for part in parts] == [str(number) for number in range(1, 17)]
    for part in parts:
        for heading in ("Computed from", "Example.", "Does not mean", "Limits.", "Where."):
            assert f"**{heading}**" in part


def test_every_id_is_in_the_data(data: Dataset) -> None:
    assert len(IDS) > 30
    assert [word for word in IDS if word not in {*data.entities, *data.claims_by_id}] == []


def test_every_command_and_option_exists() -> None:
    context = click.Context(recordgraph)
    commands = [recordgraph.get_command(context, name) for name in COMMANDS]
    options = {
        option
        for command in commands
        if command
        for parameter in command.params
        for option in parameter.opts
    }
    assert set(re.findall(r"--[a-z-]+", TEXT)) <= options
    assert set(re.findall(r"`recordgraph ([a-z]+)", TEXT)) <= set(COMMANDS)


@pytest.mark.parametrize("name", [word for word in CODE if word.startswith("graph.")])
def test_every_module_and_function_exists(name: str) -> None:
    module, _, attribute = name.rpartition(".")
    found = importlib.import_module(module)
    assert hasattr(found, attribute) or importlib.import_module(name)


def test_the_example_of_a_contested_relation_and_its_worst_loss(data: Dataset) -> None:
    (relation,) = (r for r in data.relations if r.key == CONTESTED)
    assert evidence.state(relation) == "contested"
    worst = loss.worst(data, loss.Respect.PUBLISHER)[CONTESTED]
    assert (worst.value, worst.claims, worst.basis) == ("outlet-border-report", 2, "reporting")


def test_the_example_of_opposed_viewpoints(data: Dataset) -> None:
    members = {group.code: group.members for group in viewpoints.groups(data)}
    found = viewpoints.compare(data, members["authorities-CN"], members["outlet"])
    assert found["place-cn", "related-to", "event-opioid-epidemic"] == "opposed"


def test_the_examples_of_the_known_clock(data: Dataset) -> None:
    when = known.known_when(data)
    party = when["person-fujing-zheng", "party-to", "case-ndohio-2018-zheng"]
    directs = when["person-fujing-zheng", "directs", "org-zheng-dto"]
    assert (party[:4], directs[:7]) == ("2018", "2019-08")


@pytest.mark.parametrize(
    ("date", "certainty", "there"),
    [
        ("2010", "certain", True),
        ("2008-06-01", "possible", True),
        ("2008-06-01", "certain", False),
    ],
)
def test_the_example_of_uncertain_dates(
    data: Dataset,
    date: str,
    certainty: str,
    there: bool,  # noqa: FBT001  a column of the table above
) -> None:
    found = select(data, true_at=date, certainty=certainty).claims_by_id
    assert ("r-wic-114" in found) is there


def test_the_examples_of_refused_paths(data: Dataset) -> None:
    first = evidence_paths(data, "agency-dea", "port-manzanillo-mx").refused[0]
    assert first.refusals == ("named",)
    assert first.entities[1] == "doc-fox-chinese-cartels"
    timed = evidence_paths(data, "agency-ofac", "port-lazaro-cardenas-mx", most=30).refused
    assert any(
        path.refusals == ("time",) and "action-ofac-2018-04-27" in path.entities for path in timed
    )


def test_the_example_of_a_cascade(data: Dataset) -> None:
    found = cascade.cascade(data, ["doc-vice-blind-eye"])
    assert found.documents == ("doc-vice-blind-eye",)
    assert found.relations
    assert "r-reu-005" in found.answers


def test_the_examples_of_origins_and_gaps(data: Dataset) -> None:
    assert evidence.origins(data)["doc-vice-blind-eye", "authored-by", "person-max-daly"] == 1
    found = gaps(data)
    assert "st-mx-fentanyl-share" in found["figures_without_a_number"]
    assert "action-incb-2024-03-19" in found["official_acts_nobody_reported"]
