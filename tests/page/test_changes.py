"""What changed since an earlier build: seen by mouse and by keys; old links say what became of it.

Task k of the researcher: edit a row, rebuild, see what changed.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

import graph
from graph.cli.application import run
from graph.fingerprint import data_hash
from tests.page.conftest import NARROW, PAIR, address, drawing

Visit = Callable[..., Page]


def edited(folder: Path) -> None:
    """The pair after an editor's day: a row corrected, one gone, one retracted, one new."""
    path = folder / "relations.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    kept = [row for row in rows if row["id"] != "c06"]
    for row in kept:
        if row["id"] == "c02":
            row["stage"], row["locator"] = "arrested", "count 2"
        if row["id"] == "c07":
            row["status"], row["note"] = "retracted", "It was another Mora."
    added = {**rows[3], "id": "c11", "source": "person-mora", "locator": "para 8", "quote": ""}
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows([*kept, added])
    things = (folder / "entities.csv").read_text(encoding="utf-8")
    new = "company-new,New Anchor,company,,A made-up heir.,MX" + "," * 11
    text = f"{things.replace('Ana Mora', 'Ana M. Mora')}{new}\n"
    (folder / "entities.csv").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``old.html``, ``new.html``, which knows the old, and ``diff.html``."""
    folder = tmp_path_factory.mktemp("changes")
    for name in ("before", "after"):
        shutil.copytree(PAIR, folder / name)
    edited(folder / "after")
    pair = [
        (
            "--entities",
            f"{folder}/{name}/entities.csv",
            "--relations",
            f"{folder}/{name}/relations.csv",
        )
        for name in ("before", "after")
    ]
    assert run(("build", *pair[0], "-o", str(folder / "output"))) == 0
    shutil.copy(folder / "output" / "index.html", folder / "old.html")
    # The folder that is written to is the earlier state, as in daily work.
    output = str(folder / "output")
    assert run(("build", *pair[1], "--previous", output, "-o", output)) == 0
    shutil.copy(folder / "output" / "index.html", folder / "new.html")
    assert (
        run(
            ("diff", str(folder / "before"), str(folder / "after"), "-o", str(folder / "diff.html"))
        )
        == 0
    )
    return folder


def old_hash() -> str:
    return data_hash(graph.load(PAIR / "entities.csv", PAIR / "relations.csv"))


def report(page: Page) -> Locator:
    return page.get_by_role("region", name="What changed")


def part(page: Page, name: str) -> Locator:
    return report(page).get_by_role("region", name=name)


def expect_everything(page: Page) -> None:
    """Every change is told, each where it belongs."""
    expect(part(page, "Claims added").get_by_role("listitem")).to_have_count(1)
    expect(part(page, "Claims added")).to_contain_text("Ana M. Mora operates in Puerto Lázaro")
    withdrawn = part(page, "Claims withdrawn")
    expect(withdrawn.get_by_role("listitem")).to_have_count(2)
    expect(withdrawn).to_contain_text("Ana M. Mora directs Blue Anchor Trading")
    expect(withdrawn).to_contain_text("claim c06): no longer in the data; no reason is recorded")
    expect(withdrawn).to_contain_text("It was another Mora.")
    expect(withdrawn).not_to_contain_text("owns")
    changed = part(page, "Claims changed")
    expect(changed.locator("dt")).to_have_text(["Stage", "Place in the document"])
    expect(changed.locator("del")).to_have_text(["charged", "count 1"])
    expect(changed.locator("ins")).to_have_text(["arrested", "count 2"])
    expect(part(page, "Entities added")).to_contain_text("New Anchor")
    expect(part(page, "Entities changed").locator("del")).to_have_text("Ana Mora")


def test_by_mouse_from_the_masthead(builds: Path, visit: Visit) -> None:
    page = visit(builds / "new.html")
    page.get_by_role("banner").get_by_role("link", name="What changed").click()
    expect_everything(page)
    address(page, "report=changes")
    withdrawn = report(page).get_by_role("button", name="Withdrawn")
    withdrawn.click()
    expect(withdrawn).to_have_attribute("aria-pressed", "true")
    expect(part(page, "Claims added")).to_have_count(0)
    expect(part(page, "Claims withdrawn")).to_be_visible()
    withdrawn.click()
    part(page, "Claims changed").get_by_role("link", name="party to").click()
    meant = page.locator(".claim.meant")
    expect(meant).to_have_attribute("data-claim", "c02")
    expect(meant).to_contain_text("Changed since the data of")
    page.go_back()
    expect_everything(page)


def test_by_keys_alone(builds: Path, visit: Visit) -> None:
    page = visit(builds / "new.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("banner").get_by_role("link").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("banner").get_by_role("link", name="What changed")).to_be_focused()
    page.keyboard.press("Enter")
    expect_everything(page)
    report(page).get_by_role("button", name="Added").focus()
    page.keyboard.press("Space")
    expect(part(page, "Claims withdrawn")).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(part(page, "Claims added").get_by_role("link", name="Ana M. Mora")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ana M. Mora", level=2)).to_be_visible()
    expect(page.locator(".change-mark").first).to_contain_text("Changed since the data of")


def test_the_short_address_opens_it_and_the_legend_switches_it(builds: Path, visit: Visit) -> None:
    page = visit(builds / "new.html", "changes")
    expect_everything(page)
    legend = page.get_by_role("region", name="Legend")
    switch = legend.get_by_role("button", name="What changed")
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(legend).to_contain_text("Added since")
    switch.click()
    expect(report(page)).to_have_count(0)
    expect(legend).not_to_contain_text("Added since")
    switch.press("Enter")
    expect_everything(page)


def test_the_chart_draws_it(builds: Path, visit: Visit) -> None:
    page = visit(builds / "new.html", "")
    plain = drawing(page)
    drawn = drawing(visit(builds / "new.html", "changes"))
    assert drawn != plain
    narrowed = drawing(visit(builds / "new.html", "change=changed"))
    assert narrowed not in (plain, drawn)


def test_without_an_earlier_state_nothing_is_said_of_changes(builds: Path, visit: Visit) -> None:
    page = visit(builds / "old.html")
    expect(page.get_by_text("What changed")).to_have_count(0)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("claim=c06", "The claim c06 was in"),
        ("claim=c07", "It was another Mora."),
        ("relation=person-mora|directs|company-blue", "The relation was in"),
        ("entity=company-azul", "It was withdrawn on"),
        ("document=doc-lost", "“doc-lost” is not in this data set."),
        ("claim=never", "“never” is not in this data set."),
    ],
)
def test_an_old_link_says_what_became_of_what_it_names(
    builds: Path, visit: Visit, fragment: str, said: str
) -> None:
    page = visit(builds / "new.html", f"{fragment}&data={old_hash()}")
    details = page.get_by_role("region", name="Details")
    expect(details.locator(".gone").filter(has_text=said)).to_be_visible()
    if said.startswith("The "):
        expect(details).to_contain_text("is no longer in these")
    made_on = details.locator(".made-on")
    expect(made_on).to_contain_text(f"({old_hash()[:12]})")
    made_on.get_by_role("link", name="See what changed since").click()
    expect_everything(page)
    expect(made_on).to_have_count(0)


def test_a_link_copied_from_the_old_page_is_explained_on_the_new_one(
    builds: Path, visit: Visit
) -> None:
    old = visit(builds / "old.html", "relation=person-mora|directs|company-blue")
    old.get_by_role("button", name="Dark").click()
    fragment = address(old, "relation=", "theme=dark", f"data={old_hash()[:12]}")
    page = visit(builds / "new.html", fragment)
    details = page.get_by_role("region", name="Details")
    expect(details).to_contain_text("This link was made on the data of")
    expect(details).to_contain_text("The relation was in the data of")


def test_a_link_made_on_these_data_says_nothing(builds: Path, visit: Visit) -> None:
    page = visit(builds / "new.html", "entity=person-mora")
    page.get_by_role("link", name="Blue Anchor Trading").first.click()
    again = visit(builds / "new.html", address(page, "entity=company-blue", "data="))
    expect(again.locator(".gone")).to_have_count(0)
    expect(again.get_by_role("heading", name="Blue Anchor Trading", level=2)).to_be_visible()


def test_the_copied_link_carries_the_whole_hash(builds: Path, visit: Visit) -> None:
    clipboard = ["clipboard-read", "clipboard-write"]
    page = visit(builds / "old.html", "entity=person-mora", permissions=clipboard)
    page.get_by_role("button", name="Export").click()
    page.get_by_role("menuitem", name="Copy link").click()
    box = page.get_by_role("textbox", name="Copy this")
    status = page.get_by_role("status")
    expect(box.or_(status.filter(has_text="copied"))).to_be_visible()
    copied = (
        box.input_value() if box.count() else page.evaluate("() => navigator.clipboard.readText()")
    )
    assert copied.endswith(f"#entity=person-mora&data={old_hash()}")


def test_the_page_of_a_difference_draws_both(builds: Path, visit: Visit) -> None:
    page = visit(builds / "diff.html")
    expect_everything(page)
    expect(report(page)).to_contain_text("it is evidence of nothing")
    expect(page.get_by_role("region", name="Legend")).to_contain_text("Withdrawn since")
    part(page, "Claims withdrawn").get_by_role("link", name="directs").click()
    details = page.get_by_role("region", name="Details")
    expect(details).to_contain_text("Withdrawn: no claim stands any more")
    expect(details.get_by_role("heading", name="Claims withdrawn")).to_be_visible()
    expect(page.locator('[data-claim="c06"]').first).to_contain_text("para 3")
    # Nothing of what was retracted is in the file, and what was withdrawn is in no export.
    assert "201X" not in (builds / "diff.html").read_text(encoding="utf-8")
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as waiting:
        page.get_by_role("menuitem", name="JSON").click()
    exported = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert '"c11"' in exported
    assert '"c06"' not in exported


def test_the_register_tells_it_without_script(builds: Path, browser: Browser) -> None:
    for name in ("new.html", "diff.html"):
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto((builds / name).as_uri())
        section = page.get_by_role("region", name="What changed")
        expect(section).to_contain_text("It was another Mora.")
        expect(section).to_contain_text("charged → arrested")
        expect(section.locator("[data-change]")).to_have_count(6)
        context.close()


@pytest.mark.parametrize("language", ["es", "zh-Hans"])
def test_it_is_said_in_the_readers_language(builds: Path, visit: Visit, language: str) -> None:
    page = visit(builds / "new.html", f"changes&claim=c06&lang={language}&data={old_hash()}")
    expect(page.get_by_role("region", name="Claims added")).to_have_count(0)
    for name in ("new.html", "diff.html"):
        page = visit(builds / name, f"changes&lang={language}")
        for word in ("Added", "Withdrawn", "Changed", "Since"):
            expect(page.locator("#details")).not_to_contain_text(word)


@pytest.mark.parametrize(
    "options", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"viewport": NARROW}]
)
@pytest.mark.parametrize(
    ("name", "fragment"),
    [
        ("new", "changes"),
        ("new", "changes&change=withdrawn"),
        ("new", "claim=c02"),
        ("new", "claim=c06&entity=company-azul&data=0123456789ab"),
        ("diff", ""),
        ("diff", "relation=person-mora|directs|company-blue"),
    ],
)
def test_axe_finds_nothing(
    builds: Path, visit: Visit, name: str, fragment: str, options: dict[str, object]
) -> None:
    # Only this test puts a script of its own into the page, which the policy forbids.
    page = visit(builds / f"{name}.html", fragment, bypass_csp=True, **options)
    found = Axe().run(page).response["violations"]
    assert [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]] == []
