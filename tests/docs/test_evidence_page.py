"""The page about evidence speaks of data, functions and options that are there."""

from __future__ import annotations

import ast
import importlib
import re
from collections import Counter
from pathlib import Path

import click
import pytest

import graph
from graph import evidence
from graph.cli.application import COMMANDS, recordgraph
from graph.evidence import cascade, known, loss, offices, viewpoints
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
        for heading in (
            "Computed from",
            "Example.",
            "Does not mean",
            "Limits.",
            "Where.",
            "Held by",
        ):
            assert f"**{heading}**" in part


def held_by() -> list[tuple[str, str, str]]:
    """Ability, file and function of every test that the page names."""
    return [
        (part.split(".")[0], *name.split("::"))
        for part in TEXT.split("\n## ")[1:]
        for name in re.findall(r"^\* `(tests/[^`]+)`$", part, re.MULTILINE)
    ]


def collected(file: Path) -> set[str]:
    """The functions of a file that pytest takes for tests."""
    body = ast.parse(file.read_text(encoding="utf-8")).body
    return {node.name for node in body if isinstance(node, ast.FunctionDef)}


def test_every_ability_names_the_tests_that_hold_it() -> None:
    named = held_by()
    counts = Counter(ability for ability, _, _ in named)
    assert set(counts) == {str(number) for number in range(1, 17)}
    assert min(counts.values()) > 2
    lost = [f"{file}::{name}" for _, file, name in named if name not in collected(ROOT / file)]
    assert lost == []
    assert all(name.startswith("test_") for _, _, name in named)


def test_every_ability_is_driven_in_the_page() -> None:
    driven = {ability for ability, file, _ in held_by() if file.startswith("tests/page")}
    assert driven == {str(number) for number in range(1, 17)}


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
    assert set(re.findall(r"--[a-z][a-z-]*", TEXT)) <= options
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


def test_the_examples_of_officials(data: Dataset) -> None:
    held = offices.offices(data)
    assert held["r-vice-013"] == (offices.Office("agency-dea", "r-vice-002"),)
    said = {claim.id for claim in data.claims if claim.speaker == "person-jack-riley"}
    assert said
    assert not said & held.keys()


def test_the_example_of_what_two_states_say_of_precursor_control(data: Dataset) -> None:
    members = {group.code: group.members for group in viewpoints.groups(data)}
    found = viewpoints.compare(data, members["authorities-US"], members["state-cn"])
    both = {key for key, agreement in found.items() if agreement == "both"}
    npp = "policy-cn-npp-anpp-2018"
    assert both >= {(npp, "controls", "substance-npp"), (npp, "controls", "substance-anpp")}
    assert found[CONTESTED] == "only-first"
    heard = viewpoints.viewpoint(data, members["authorities-US"])
    (relation,) = (r for r in heard if r.key == CONTESTED)
    assert viewpoints.position(relation.claims) == (False, True)
    control = ("policy-cn-class-control-2019", "controls", "substance-fentanyl-related")
    assert found[control] == "only-second"


def test_courts_and_state_media_are_those_of_the_record(data: Dataset) -> None:
    found = {group.code: set(group.members) for group in viewpoints.groups(data)}
    assert found["courts"]
    assert found["state-cn"] > found["authorities-CN"]
    assert not found["analysts"] & found["outlet"]


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
