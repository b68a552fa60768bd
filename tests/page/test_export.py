"""What leaves the page: the same selection as the command line's, with its evidence."""

from __future__ import annotations

import csv
import json
import re
import shlex
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.dom import minidom

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

import graph
from graph.cli.application import run
from graph.exporters import registry
from graph.fingerprint import data_hash
from graph.selection import Selection
from graph.selection.words import selection_words
from tests.page.conftest import PAIR, address

Visit = Callable[..., Page]
WORDS = json.loads(
    (Path(__file__).resolve().parents[1] / "shared_cases" / "shell.json").read_text("utf-8")
)["words"]
FRAGMENTS = ("type=port", "around=person-mora", "basis=official-action", "document=doc-release")


def choose(page: Page, item: str) -> None:
    page.get_by_role("button", name="Export").click()
    page.get_by_role("menuitem", name=item).click()


def download(page: Page, item: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        choose(page, item)
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    expect(page.get_by_role("status")).to_contain_text("in your downloads")
    return target


def unpacked(archive: Path) -> Path:
    folder = archive.parent / "pair"
    with zipfile.ZipFile(archive) as packed:
        assert packed.testzip() is None
        packed.extractall(folder)
    return folder


def load(folder: Path) -> graph.Dataset:
    return graph.load(folder / "entities.csv", folder / "relations.csv")


def test_the_whole_comes_back_from_its_export(harbour: Path, visit: Visit, tmp_path: Path) -> None:
    page = visit(harbour)
    again = load(unpacked(download(page, "CSV pair", tmp_path)))
    assert data_hash(again) == data_hash(load(PAIR))
    assert again.about == load(PAIR).about


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_page_and_command_line_export_the_same(
    harbour: Path, visit: Visit, tmp_path: Path, fragment: str
) -> None:
    page = visit(harbour, fragment)
    made = load(unpacked(download(page, "CSV pair", tmp_path)))
    part = graph.select(load(PAIR), Selection.from_fragment(fragment))
    assert {claim.id for claim in made.claims} == {claim.id for claim in part.claims}
    assert made.entities.keys() == part.entities.keys()


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_the_copied_command_selects_the_same(
    harbour: Path, visit: Visit, tmp_path: Path, fragment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit(harbour, fragment, permissions=["clipboard-read", "clipboard-write"])
    choose(page, "Copy as command")
    expect(page.get_by_role("status")).to_contain_text("copied")
    box = page.get_by_role("searchbox")
    box.focus()
    page.keyboard.press("Control+v")
    expect(box).not_to_have_value("")
    command = shlex.split(box.input_value())
    assert command[:2] == ["recordgraph", "export"]
    monkeypatch.chdir(tmp_path)
    pair = ["--entities", str(PAIR / "entities.csv"), "--relations", str(PAIR / "relations.csv")]
    assert run([*command[1:], *pair]) == 0
    made = load(unpacked(tmp_path / "selection.zip"))
    part = graph.select(load(PAIR), Selection.from_fragment(fragment))
    assert {claim.id for claim in made.claims} == {claim.id for claim in part.claims}


def test_a_pasted_command_becomes_the_selection(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "type=port&theme=dark")
    choose(page, "Open a command or address")
    dialog = page.get_by_role("dialog", name="Open a command or address")
    field = dialog.get_by_role("textbox", name="A command or an address")
    expect(field).to_be_focused()
    for wrong, said in (
        ("recordgraph export x.zip --arround person-mora", "--arround"),
        ("recordgraph export x.zip --around nobody", "“nobody” is not in this data set."),
        ("recordgraph export x.zip --basis gossip", "gossip"),
        ("echo hello", "recordgraph export"),
        ("recordgraph export 'x", "stays open"),
    ):
        field.fill(wrong)
        page.keyboard.press("Enter")
        expect(dialog.get_by_role("alert")).to_contain_text(said)
        expect(dialog).to_be_visible()
    field.fill("recordgraph export x.zip --around person-mora --depth 2 --min-basis=reporting")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("The selection is applied.")
    address(page, "#min-basis=reporting&around=person-mora&depth=2&theme=dark")
    choose(page, "Open a command or address")
    field.fill("https://example.org/harbour.html#entity=company-blue&type=company")
    dialog.get_by_role("button", name="Apply").click()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=2)).to_have_text("Blue Anchor Trading")
    page.keyboard.press("Control+z")
    expect(details.get_by_role("heading", level=2)).not_to_have_text("Blue Anchor Trading")


@pytest.mark.parametrize(("value", "word"), WORDS)
def test_a_shell_reads_each_word_as_its_value(value: str, word: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"printf %s {word}"],  # noqa: S607  the shell of the reader
        check=True,
        capture_output=True,
    )
    assert done.stdout.decode() == value


def test_the_json_is_of_the_form_that_the_program_writes(
    harbour: Path, visit: Visit, tmp_path: Path
) -> None:
    made = json.loads(download(visit(harbour), "JSON", tmp_path).read_text("utf-8"))
    ours = tmp_path / "ours.json"
    registry()["json"].export(load(PAIR), ours)
    theirs = json.loads(ours.read_text("utf-8"))
    for edge in [*made["edges"], *theirs["edges"]]:
        del edge["id"]
        for claim in edge["claims"]:
            del claim["published"]
    for node in theirs["nodes"]:
        node["lat"], node["lon"] = (
            f"{float(node[name]):g}" if node[name] else "" for name in ("lat", "lon")
        )
    assert made == theirs


def test_graphml_is_read_by_networkx_with_every_claim(
    harbour: Path, visit: Visit, tmp_path: Path
) -> None:
    made = nx.read_graphml(download(visit(harbour), "GraphML", tmp_path), force_multigraph=True)
    record = load(PAIR)
    assert set(made.nodes) == set(record.entities)
    assert made.number_of_edges() == len(record.relations)
    claims = [claim["id"] for _, _, text in made.edges(data="claims") for claim in json.loads(text)]
    assert sorted(claims) == sorted(claim.id for claim in record.claims)
    assert made.graph["hash"] == data_hash(record)


def test_the_notes_are_one_for_each_claim(harbour: Path, visit: Visit, tmp_path: Path) -> None:
    text = download(visit(harbour, "type=port"), "Footnotes", tmp_path).read_text("utf-8")
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    notes = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert marks == notes == [str(number + 1) for number in range(len(notes))]
    part = graph.select(load(PAIR), Selection.from_fragment("type=port"))
    assert len(notes) == len(part.claims)
    assert data_hash(load(PAIR)) in text
    assert "Type: Ports" in text or "Type: Port" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_carry_legend_filters_date_and_hash(
    harbour: Path, visit: Visit, tmp_path: Path, scheme: str
) -> None:
    page = visit(harbour, "type=port", color_scheme=scheme)
    file = download(page, "Picture (SVG)", tmp_path)
    picture = minidom.parse(str(file)).documentElement  # noqa: S318  made by this page
    assert picture
    texts = [*picture.getElementsByTagName("text"), *picture.getElementsByTagName("tspan")]
    words = " ".join(
        node.data for text in texts for node in text.childNodes if node.nodeType == node.TEXT_NODE
    )
    for wanted in ("A made-up harbour", data_hash(load(PAIR)), "Contested", "Reporting", "Type:"):
        assert wanted in words
    assert "Nothing in this record is true." in words
    assert "Lázaro" in words
    png = download(page, "Picture (PNG)", tmp_path).read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 2 * int(picture.getAttribute("width"))


def described(picture: Path) -> str:
    root = ET.parse(picture).getroot()  # noqa: S314  made by this page
    found = root.find("{http://www.w3.org/2000/svg}desc")
    return (found.text or "") if found is not None else ""


@pytest.mark.parametrize(
    "fragment",
    [
        "type=port&type=person&family=enforcement",
        "basis=reporting&min-basis=attributed&state=contested&state=supported",
        "document=doc-article&publisher=outlet-post&speaker=outlet-post",
        "without-document=doc-charge&without-publisher=agency-treasury&without-speaker=person-mora",
        "true-in=2016/2021&known-by=2022&certainty=certain",
        "stance=denies&status=current",
        "uncontested=yes&around=company-blue&depth=2",
        "path=person-mora&path=port-lazaro",
        "component=port-lazaro&only=person-mora&only=port-lazaro",
    ],
)
def test_page_and_command_line_say_a_selection_in_the_same_words(
    harbour: Path, visit: Visit, tmp_path: Path, fragment: str
) -> None:
    words = selection_words(load(PAIR), Selection.from_fragment(fragment))
    page = visit(harbour, fragment)
    assert f" · {words} · " in described(download(page, "Picture (SVG)", tmp_path))


def marks(picture: Path) -> list[tuple[str, str]]:
    """Opacity and colour of each line of the drawing itself."""
    root = ET.parse(picture).getroot()  # noqa: S314  made by this page
    space = "{http://www.w3.org/2000/svg}"
    lines = root.findall(f"./{space}g")[0].findall(f"./{space}g")[0]
    return [
        (line.get("opacity", "1"), line.findall(f"{space}path")[-1].get("stroke", ""))
        for line in lines.findall(f"{space}g")
    ]


def test_a_picture_emphasises_what_is_open(harbour: Path, visit: Visit, tmp_path: Path) -> None:
    plain = marks(download(visit(harbour), "Picture (SVG)", tmp_path))
    assert {opacity for opacity, _ in plain} <= {"1", "0.4"}
    page = visit(harbour, "entity=company-blue")
    file = download(page, "Picture (SVG)", tmp_path)
    emphasised = marks(file)
    assert len(emphasised) == len(plain)
    aside = [opacity for opacity, _ in emphasised if opacity == "0.16"]
    own = [r for r in load(PAIR).relations if "company-blue" in {r.source, r.target}]
    assert len(aside) == len(emphasised) - len(own)
    assert "open: Blue Anchor Trading" in described(file)


def test_a_picture_draws_the_path_the_losses_and_the_two_sides(
    harbour: Path, visit: Visit, tmp_path: Path
) -> None:
    found = visit(harbour, "path=person-mora&path=port-lazaro")
    expect(found.locator(".path.open")).to_have_count(1)
    path = download(found, "Picture (SVG)", tmp_path).read_text(encoding="utf-8")
    assert "The path that is shown" in path
    without = visit(harbour, "without-publisher=outlet-post")
    lost = download(without, "Picture (SVG)", tmp_path).read_text(encoding="utf-8")
    assert "Gone without what is left out" in lost
    both = visit(harbour, "viewpoint=outlet-post&viewpoint=agency-treasury")
    sides = download(both, "Picture (SVG)", tmp_path).read_text(encoding="utf-8")
    assert ">A</text>" in sides
    assert ">Only The Harbour Post</text>" in sides


def test_the_menu_is_used_by_keys_alone(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Export")
    button.focus()
    page.keyboard.press("Enter")
    items = page.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(items.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.get_by_role("menu")).to_have_count(0)


def test_retracted_claims_never_leave(visit: Visit, tmp_path: Path) -> None:
    with (PAIR / "relations.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[5] |= {"status": "retracted", "note": "Wrong person", "quote": "never to be seen"}
    (tmp_path / "entities.csv").write_bytes((PAIR / "entities.csv").read_bytes())
    with (tmp_path / "relations.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    file = tmp_path / "index.html"
    graph.write_page(load(tmp_path), file)
    page = visit(file)
    for item in ("CSV pair", "GraphML", "JSON", "Footnotes", "Picture (SVG)"):
        made = download(page, item, tmp_path)
        texts = (
            [path.read_text("utf-8") for path in unpacked(made).iterdir()]
            if made.suffix == ".zip"
            else [made.read_text("utf-8")]
        )
        assert not any("never to be seen" in text for text in texts)
