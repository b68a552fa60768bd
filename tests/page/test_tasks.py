"""What a researcher comes to do, with the shipped data: the tasks a to k of the evidence page.

Task j is to do all others with the keyboard alone, on a phone, in the dark and on paper: so each
task is done three times, and what it taught is looked for in print.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx
import pypdf
import pytest
from playwright.sync_api import Locator, Page, expect

import graph
from tests.page.conftest import ROOT, address
from tests.page.hands import PHONE, Finger, Keyboard, Mouse

Visit = Callable[..., Page]

ZHENG = "Which official acts name the Zheng organisation, when, and what do the newspapers add?"
ACTION = "OFAC designations of 21 August 2019 (Zheng DTO, Xiaobing Yan)"
ARTICLE = "Chinese ‘cartels’ quietly operating in Mexico, aiding US drug crisis"


@dataclass(frozen=True)
class Scene:
    """A page of the shipped data, a hand to use it, and a way to open another window."""

    hand: Mouse
    open: Callable[[str], Page]

    @property
    def page(self) -> Page:
        return self.hand.page

    @property
    def details(self) -> Locator:
        return self.page.get_by_role("region", name="Details")

    @property
    def standing(self) -> Locator:
        return self.details.get_by_role("region", name="Legal standing")

    def question(self, text: str) -> None:
        self.hand.go("read")
        self.hand.press(self.details.get_by_role("link", name=text))

    def facet(self, name: str, value: str) -> None:
        """Open a facet of the filters, if it is not, and check one of its values."""
        self.hand.go("filter")
        filters = self.page.get_by_role("region", name="Filters")
        box = filters.get_by_role("group", name=name, exact=True).get_by_role(
            "checkbox", name=re.compile(rf"^{re.escape(value)}\b")
        )
        if not box.is_visible():
            self.hand.press(filters.locator("summary").filter(has_text=re.compile(f"^{name}")))
        self.hand.press(box)
        expect(box).to_be_checked()

    def field(self, name: str, text: str) -> None:
        """Write into a field of the filters."""
        self.hand.go("filter")
        filters = self.page.get_by_role("region", name="Filters")
        self.hand.write(filters.get_by_role("textbox", name=name, exact=True), text)
        self.page.keyboard.press("Enter")

    def counted(self, name: str = "Relations") -> int:
        rows = self.page.locator(f"table[aria-label='{name}'], [role=table][aria-label='{name}']")
        return int(rows.first.get_attribute("aria-rowcount") or 0) - 1

    def download(self, entry: str) -> str:
        """What an entry of the export menu saves."""
        with self.page.expect_download() as waiting:
            self.hand.open_menu(self.page.get_by_role("button", name="Export"), entry)
        return Path(waiting.value.path()).read_text(encoding="utf-8")


def find_a_port(scene: Scene) -> list[str]:
    """a: find a port without its accents; what is said of it, by whom."""
    scene.hand.search("lazaro cardenas", "Port of Lázaro Cárdenas")
    scene.hand.go("read")
    who = scene.details.get_by_role("region", name=re.compile("^Who speaks of it"))
    for speaker in ("Secretariat of the Navy (Mexico)", "Fox News", "Mike Vigil"):
        expect(who).to_contain_text(speaker)
    for at, basis in enumerate(("Official statement", "Reporting")):
        expect(who.get_by_role("heading", level=4).nth(at)).to_have_text(basis)
    expect(scene.details).to_contain_text("Container inspection at Lázaro Cárdenas, August 2019")
    return ["Port of Lázaro Cárdenas", "Secretariat of the Navy (Mexico)", "Mike Vigil"]


def follow_an_organisation(scene: Scene) -> list[str]:
    """b: an organisation: who was designated and indicted when, and what is only reported."""
    scene.question(ZHENG)
    expect(scene.standing).to_contain_text("2019-08-21")
    expect(scene.standing).to_contain_text(f"was designated in {ACTION}")
    assert not re.search("charged|convicted", scene.standing.inner_text())
    link = scene.standing.get_by_role("link", name=f"was designated in {ACTION}")
    scene.hand.press(link)
    scene.hand.press(scene.details.get_by_role("link", name=ACTION).first)
    expect(scene.details.get_by_role("heading", level=2)).to_have_text(ACTION)
    for party in ("Fujing Zheng", "Guanghua Zheng", "Xiaobing Yan"):
        expect(scene.standing).to_contain_text(party)
    scene.hand.search("fujing", "Fujing Zheng")
    scene.hand.go("read")
    expect(scene.standing).to_contain_text("was charged in United States v. Zheng (N.D. Ohio)")
    expect(scene.standing).to_contain_text("2018-08-17")
    assert "convicted" not in scene.standing.inner_text()
    return ["was charged in United States v. Zheng", "was designated in OFAC designations"]


def set_an_article_aside(scene: Scene) -> list[str]:
    """c: all that rests on one newspaper article; without it, what remains."""
    whole = scene.counted()
    scene.hand.search("cartels quietly operating", ARTICLE)
    scene.hand.go("read")
    without = scene.details.get_by_role("region", name="Without it")
    said = re.search(r"(\d+) relations rest only on this document", without.inner_text())
    assert said
    lost = int(said[1])
    assert 50 < lost < whole
    scene.hand.press(scene.details.get_by_role("button", name="Set it aside"))
    expect(scene.details).to_contain_text(f"{lost} relations are gone without what is left out")
    assert scene.counted() < whole
    scene.hand.search("zheng drug", "Zheng Drug Trafficking Organization")
    scene.hand.go("read")
    expect(scene.standing).to_contain_text(f"was designated in {ACTION}")
    return ["was designated in OFAC designations", "Zheng Drug Trafficking Organization"]


def share_official_acts(scene: Scene) -> list[str]:
    """d: official acts of 2019 to 2021 alone; the address shows another reader the same."""
    whole = scene.counted()
    scene.facet("Basis", "Official act")
    scene.field("From", "2019")
    scene.field("To", "2021")
    expect(scene.page.get_by_role("status")).to_contain_text("relations among")
    fragment = address(scene.page, "true-in=2019/2021")
    mine = (scene.counted("Entities"), scene.counted())
    assert 0 < mine[1] < whole / 2
    other = Scene(Mouse(scene.open(fragment)), scene.open)
    assert (other.counted("Entities"), other.counted()) == mine
    expect(other.page.get_by_role("checkbox", name=re.compile("^Official act"))).to_be_checked()
    scene.hand.search("zheng drug", "Zheng Drug Trafficking Organization")
    scene.hand.go("read")
    return ["Official act", "Zheng Drug Trafficking Organization"]


def ask_how_two_are_connected(scene: Scene) -> list[str]:
    """e: how an agency and a port are connected, and how weak the weakest link is."""
    scene.hand.go("chart")
    scene.hand.find_path()
    for label, text, name in (
        ("Path from", "secretariat of the navy", "Secretariat of the Navy (Mexico)"),
        ("Path to", "port of lazaro", "Port of Lázaro Cárdenas"),
    ):
        scene.hand.write(scene.page.get_by_role("combobox", name=label), text)
        scene.hand.choose(scene.page.locator(".finder [role=option]"), name)
    finder = scene.page.get_by_role("article", name="Find path")
    expect(finder).to_contain_text("1. 1 link")
    expect(finder).to_contain_text("Official statement, 1 independent origin")
    second = finder.get_by_role("button", name="2. 2 links")
    scene.hand.press(second)
    expect(finder).to_contain_text("Weakest link:")
    expect(finder).to_contain_text("Container inspection at Lázaro Cárdenas, August 2019")
    return ["Weakest link:", "Container inspection at Lázaro Cárdenas"]


def compare_two_authorities(scene: Scene) -> list[str]:
    """f: what US and Chinese authorities assert about control."""
    scene.facet("Family", "Policy")
    scene.hand.go("chart")
    scene.hand.select(scene.page.get_by_role("combobox", name="Viewpoint"), "Authorities (US)")
    scene.hand.select(scene.page.get_by_role("combobox", name="Compared with"), "Authorities (CN)")
    scene.hand.go("read")
    chinese = scene.details.get_by_role("region", name="Only Authorities (CN)")
    control = "China: class control of fentanyl-related substances (2019)"
    expect(chinese).to_contain_text(control)
    american = scene.details.get_by_role("region", name="Only Authorities (US)")
    expect(american).not_to_contain_text(control)
    expect(american).to_contain_text("Foreign Narcotics Kingpin Designation Act")
    expect(scene.details).to_contain_text("Silence is not denial.")
    return [control, "Silence is not denial."]


def know_only_what_was_known(scene: Scene) -> list[str]:
    """g: the known-clock at the end of 2019."""
    whole = scene.counted()
    scene.field("Known by", "2019-12-31")
    expect(scene.page).to_have_url(re.compile("known-by=2019-12-31"))
    assert 0 < scene.counted() < whole
    scene.hand.search("zheng drug", "Zheng Drug Trafficking Organization")
    scene.hand.go("read")
    first = scene.standing.get_by_role("listitem").filter(has_text=f"was designated in {ACTION}")
    expect(first).not_to_contain_text("later:")
    copy = scene.standing.get_by_role("listitem").filter(has_text="copy of 2021-07-07")
    expect(copy).to_contain_text("later:")
    who = scene.details.get_by_role("region", name=re.compile("^Who speaks of it"))
    expect(who).not_to_contain_text("Fox News")
    return ["later:", "2019-08-21"]


def find_a_disputed_number(scene: Scene) -> list[str]:
    """h: the places where documents disagree on a number."""
    scene.question("Where do documents contradict each other?")
    scene.facet("Family", "Quantity")
    assert 5 < scene.counted() < 100
    scene.hand.search(
        "overdose deaths, united states, 2017", "Drug overdose deaths, United States, 2017"
    )
    scene.hand.go("read")
    scene.hand.press(scene.details.get_by_role("link", name="measures United States"))
    expect(scene.details).to_contain_text("70,273 deaths")
    corrected = scene.details.locator("section.side").filter(has_text="Corrects it")
    expect(corrected).to_contain_text("70,237 deaths")
    expect(corrected).to_contain_text("Centers for Disease Control and Prevention")
    return ["70,273 deaths", "70,237 deaths"]


def take_it_away(scene: Scene) -> list[str]:
    """i: the selection for Gephi, and the footnotes for an article."""
    scene.hand.search("zheng drug", "Zheng Drug Trafficking Organization")
    scene.hand.go("read")
    scene.hand.press(scene.details.get_by_role("button", name="1 step", exact=True))
    expect(scene.page).to_have_url(re.compile("around=org-zheng-dto"))
    expect(scene.page.get_by_role("status")).not_to_contain_text("1,290")
    network = nx.read_graphml(io.BytesIO(scene.download("GraphML").encode()))
    # With the documents, publishers and speakers that its evidence needs.
    assert len(network) >= scene.counted("Entities")
    assert network.number_of_edges() >= scene.counted()
    names = {str(cells.get("name")) for _, cells in network.nodes(data=True)}
    assert {"Zheng Drug Trafficking Organization", "Fujing Zheng"} <= names
    notes = scene.download("Footnotes (Markdown)")
    assert "https://home.treasury.gov/news/press-releases/sm756" in notes
    assert re.search(r"^\[\^\d+\]: ", notes, re.MULTILINE)
    return ["Zheng Drug Trafficking Organization"]


Task = Callable[[Scene], list[str]]
TASKS: list[Task] = [
    find_a_port,
    follow_an_organisation,
    set_an_article_aside,
    share_official_acts,
    ask_how_two_are_connected,
    compare_two_authorities,
    know_only_what_was_known,
    find_a_disputed_number,
    take_it_away,
]
each_task = pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__doc__[0])


def begin(visit: Visit, file: Path, hand: type[Mouse], **options: Any) -> Scene:
    page = visit(file, **options)
    return Scene(hand(page), lambda fragment: visit(file, fragment))


def printed(page: Page) -> str:
    """The text of the page on paper."""
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = "\n".join(sheet.extract_text() for sheet in reader.pages)
    return " ".join(text.split())


@each_task
def test_with_a_mouse_and_then_on_paper(task: Task, shipped: Path, visit: Visit) -> None:
    scene = begin(visit, shipped, Mouse)
    learned = task(scene)
    paper = printed(scene.page)
    for text in learned:
        assert text in paper
    assert "Being in this graph is not an accusation." in paper
    # What is for the screen alone is not printed.
    assert "Zoom in" not in paper
    assert "When it was true" not in paper


@each_task
def test_with_the_keyboard_alone_in_the_dark(task: Task, shipped: Path, visit: Visit) -> None:
    scene = begin(visit, shipped, Keyboard, color_scheme="dark")
    expect(scene.page.locator("html")).to_have_attribute("data-theme", "dark")
    task(scene)


@each_task
def test_on_a_phone(task: Task, shipped: Path, visit: Visit) -> None:
    scene = begin(visit, shipped, Finger, viewport=PHONE, has_touch=True, is_mobile=True)
    task(scene)
    wide = scene.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]


@pytest.fixture(scope="session")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """k: a copy of the data in which one row was edited, built again with what was before."""
    folder = tmp_path_factory.mktemp("edited")
    for name in ("entities.csv", "relations.csv", "dataset.toml", "story.md"):
        shutil.copy(ROOT / name, folder)
    path = folder / "relations.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    at = rows[0].index("amount")
    (row,) = (row for row in rows if row[0] == "r-wic-005")
    assert row[at] == "70273"
    row[at] = "70999"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    before = graph.load(ROOT / "entities.csv", ROOT / "relations.csv")
    target = folder / "index.html"
    after = graph.load(folder / "entities.csv", path)
    graph.write_page(after, target, previous=before)
    return target


@pytest.mark.parametrize("hand", [Mouse, Keyboard, Finger], ids=["mouse", "keyboard", "phone"])
def test_k_edit_a_row_and_see_what_changed(hand: type[Mouse], edited: Path, visit: Visit) -> None:
    options = {"viewport": PHONE, "has_touch": True} if hand is Finger else {}
    scene = begin(visit, edited, hand, **options)
    scene.hand.go("read")
    scene.hand.press(scene.page.get_by_role("link", name=re.compile("What changed")).first)
    report = scene.page.get_by_role("region", name="What changed")
    claims = report.get_by_role("region", name="Claims changed")
    expect(claims).to_contain_text(re.compile(r"before:\s*70273"))
    expect(claims).to_contain_text(re.compile(r"now:\s*70999"))
    expect(claims.get_by_role("listitem")).to_have_count(1)
    scene.hand.press(claims.get_by_role("link", name="measures"))
    expect(scene.details).to_contain_text("70,999 deaths")
