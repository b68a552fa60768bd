"""The reports on the record as a whole, officials in office, and the sides of a comparison."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import graph
from graph.evidence.cascade import retracted
from graph.evidence.gaps import gaps
from graph.evidence.loss import Respect, lost
from graph.records import Dataset
from graph.text_fragments import at_quote
from tests.page.conftest import PAIR, address, expect_rows, rows, until

Visit = Callable[..., Page]

ENTITIES = """\
id,name,type,country,publisher,start,note
ana,Ana,person,,,,
ben,Ben,person,,,,
cy,Cy,person,,,,
bureau,The Bureau,agency,US,,,
ministry,The Ministry,agency,CN,,,
paper,The Paper,outlet,,,,
d1,Interview,document,,paper,2020,In print.
d2,Statement,document,,ministry,2020,In print.
d3,Other,document,,paper,2021,In print.
"""
RELATIONS = """\
id,source,type,target,basis,stance,refers-to,speaker,document,start,status,note,checked
r1,ana,works-for,bureau,reporting,,,,d1,,,,
r2,ben,associated-with,cy,official-statement,denies,,ana,d1,,,,
r3,ben,associated-with,cy,official-statement,,,,d2,,,,
r4,ben,pays,cy,official-statement,,,ana,d1,,,,
r5,ben,pays,cy,official-statement,,,,d2,,,,
r6,cy,owns,paper,official-statement,,,,d2,,,,
r7,cy,directs,paper,official-statement,denies,,ana,d1,,,,
r8,ana,owns,paper,reporting,,,,d3,,retracted,SECRET-IS-NOT-HERE wrong person,2022-01-02
r9,ana,pays,paper,reporting,,,,d3,,retracted,another,2022-01-02
r10,ana,pays,paper,reporting,,,,d1,,,,
r11,ana,owns,paper,reporting,denies,r8,,d1,,,,
"""


def details(page: Page) -> Locator:
    return page.get_by_role("region", name="Details")


def report(page: Page, title: str) -> Locator:
    return details(page).get_by_role("region", name=title)


def read(folder: Path, text: str = RELATIONS) -> Dataset:
    (folder / "entities.csv").write_text(ENTITIES, encoding="utf-8")
    (folder / "relations.csv").write_text(text, encoding="utf-8")
    return graph.load(folder / "entities.csv", folder / "relations.csv")


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    graph.write_page(read(tmp_path), tmp_path / "index.html")
    return tmp_path / "index.html"


def test_an_official_is_heard_for_the_authority_and_the_tie_is_cited(
    offices: Path, visit: Visit
) -> None:
    page = visit(offices, "relation=ben|pays|cy")
    speaker = details(page).locator(".speaker", has_text="Ana")
    expect(speaker).to_have_text("Ana, as an official of The Bureau: ")
    speaker.get_by_role("link", name="as an official of").click()
    expect(details(page).locator("h2")).to_contain_text("works for")
    box = page.get_by_role("combobox", name="Viewpoint")
    whole = rows(page)
    assert whole != 3
    box.select_option("authorities-US")
    expect_rows(page, 3)
    box.select_option("")
    expect_rows(page, whole)
    box.select_option("bureau")
    expect_rows(page, 3)


def test_a_comparison_is_narrowed_to_a_side_in_page_and_address(
    offices: Path, visit: Visit
) -> None:
    page = visit(offices, "viewpoint=authorities-US&viewpoint=authorities-CN")
    panel = details(page).get_by_role("region", name="Two viewpoints")
    expect(panel.locator("h3 .count")).to_have_text(["1", "1", "1", "2"])
    everything = rows(page)
    denial = panel.get_by_role("region", name="Only Authorities (US)")
    expect(denial.locator("li")).to_have_text("denied:Cy directs The Paper")
    opposed = panel.get_by_role("region", name="One asserts what the other denies")
    expect(opposed.locator("li")).to_have_text("denied by Authorities (US):Ben associated with Cy")
    panel.get_by_role("button", name="Show in the whole page only: One asserts").click()
    expect_rows(page, 1)
    again = visit(offices, address(page, "&side=opposed") + "&side=both")
    expect_rows(again, 2)
    page.get_by_role("button", name="Show in the whole page only: One asserts").click()
    expect_rows(page, everything)
    address(page, without=["side="])


def test_every_relation_that_is_drawn_has_a_citation(harbour: Path, visit: Visit) -> None:
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    drawn = [r for r in dataset.relations if r.current]
    page = visit(harbour)
    lines = page.get_by_role("table", name="Relations").locator("tbody tr[aria-rowindex]")
    expect_rows(page, len(drawn))
    expect(lines).to_have_count(len(drawn))
    for number in range(len(drawn)):
        lines.nth(number).locator("a").first.click()
        expect(lines.nth(number)).to_have_attribute("aria-current", "true")
        claims = details(page).locator(".claim")
        expect(claims.first).to_be_visible()
        assert claims.locator(".citation cite a").count() >= claims.count()


def test_the_gaps_are_those_of_the_report_and_lead_to_what_has_them(
    harbour: Path, visit: Visit
) -> None:
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    page = visit(harbour)
    details(page).get_by_role("link", name="What this record does not say").click()
    address(page, "#report=gaps&data=")
    parts = report(page, "What this record does not say").locator("details.part")
    counts = [len(items) for items in gaps(dataset).values() if items]
    expect(parts.locator("summary .count")).to_have_text([str(count) for count in counts])
    for part, count in zip(parts.all(), counts, strict=True):
        part.locator("summary").click()
        expect(part.locator("li").first).to_be_visible()
        more = part.get_by_role("button", name="Show")
        while more.count():
            more.click()
        expect(part.locator("li")).to_have_count(count)
    parts.last.locator("li a").first.click()
    details(page).get_by_role("link", name="Back to the report").click()
    expect(report(page, "What this record does not say")).to_be_visible()
    details(page).get_by_role("link", name="Close the report").click()
    expect(report(page, "What this record does not say")).to_have_count(0)


@pytest.mark.parametrize(
    ("respect", "heading", "word"),
    [
        (Respect.PUBLISHER, "Without a publisher", "without-publisher"),
        (Respect.SPEAKER, "Without a speaker", "without-speaker"),
        (Respect.COUNTRY, "Without the authorities of a country", "without-authorities"),
        (Respect.DOCUMENT, "Without a document", "without-document"),
        (Respect.BASIS, "Without a basis", "without-basis"),
    ],
)
def test_what_rests_on_one_alone_is_as_in_python(
    harbour: Path, visit: Visit, respect: Respect, heading: str, word: str
) -> None:
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    expected = lost(dataset, respect)
    page = visit(harbour, "report=losses")
    section = report(page, "What rests on one alone").get_by_role("region", name=heading)
    more = section.get_by_role("button", name="Show")
    if more.count():
        more.first.click()
    counts = section.locator("summary .count")
    expect(counts).to_have_count(len(expected))
    assert sorted(map(int, counts.all_inner_texts())) == sorted(map(len, expected.values()))
    everything = rows(page)
    first = section.locator("details.part").first
    first.locator("summary").click()
    first.get_by_role("button", name="Leave it out").click()
    fragment = address(page, f"{word}=")
    (value,) = (v for v in expected if f"{word}={v}&report=losses" in fragment)
    left = graph.select(dataset, **{word.replace("-", "_"): [value]})
    shown = [r for r in left.relations if r.source not in left.context or r.target]
    until(page, lambda: rows(page) <= min(everything, len(shown)))
    expect(details(page).locator(".lost summary")).to_contain_text(
        f"{len(expected[value])} relation"
    )
    first.get_by_role("button", name="Put it back").click()
    expect_rows(page, everything)


def test_retractions_tell_their_damage_and_nothing_that_was_taken_back(
    offices: Path, visit: Visit
) -> None:
    dataset = read(offices.parent)
    found = retracted(dataset)
    page = visit(offices, "report=retractions")
    panel = report(page, "What was taken back")
    rows = dict(
        zip(
            panel.locator(".numbers dt").all_inner_texts(),
            map(int, panel.locator(".numbers dd").all_inner_texts()),
            strict=True,
        )
    )
    assert rows == {
        "Claims taken back": len(found.claims),
        "Documents without any claim left": 1,
        "Relations without evidence": len(found.relations),
    }
    stones = ["r8, 2022-01-02: SECRET-IS-NOT-HERE wrong person", "r9, 2022-01-02: another"]
    expect(panel.locator(".stones li")).to_have_text(stones)
    weaker = panel.locator("details.part", has_text="Relations that stand on less")
    weaker.locator("summary").click()
    expect(weaker.locator("li")).to_have_text("Ana pays The Paper")
    answers = panel.locator("details.part", has_text="Answers to what is gone")
    expect(answers.locator(".count")).to_have_text("1")


def test_a_record_without_retractions_offers_no_such_report(harbour: Path, visit: Visit) -> None:
    page = visit(harbour)
    assert "&" not in page.url
    dataset = graph.load(PAIR / "entities.csv", PAIR / "relations.csv")
    there = bool(dataset.withdrawn) or any(c.status == "retracted" for c in dataset.claims)
    link = details(page).get_by_role("link", name="What was taken back")
    expect(link).to_have_count(int(there))


def test_what_is_retracted_by_mistake_comes_back_byte_for_byte(tmp_path: Path) -> None:
    def page_of(text: str) -> bytes:
        graph.write_page(read(tmp_path, text), tmp_path / "index.html")
        return (tmp_path / "index.html").read_bytes()

    marked = "r10,ana,pays,paper,reporting,,,,d1,,retracted,wrong,"
    whole = page_of(RELATIONS)
    gone = page_of(RELATIONS.replace("r10,ana,pays,paper,reporting,,,,d1,,,,", marked))
    assert gone != whole
    assert page_of(RELATIONS) == whole


COPIED = """\
id,source,type,target,basis,document
r1,ben,pays,cy,reporting,d1
r2,ben,pays,cy,reporting,d2
r3,ben,pays,ana,reporting,d1
r4,ben,pays,ana,reporting,d3
r5,d2,reprints,d1,reporting,d2
"""


def test_a_copy_and_its_original_are_one_origin(tmp_path: Path, visit: Visit) -> None:
    people = ENTITIES.replace(",paper,2021", ",bureau,2021")
    (tmp_path / "entities.csv").write_text(people, encoding="utf-8")
    (tmp_path / "relations.csv").write_text(COPIED, encoding="utf-8")
    data = graph.load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    graph.write_page(data, tmp_path / "index.html")
    page = visit(tmp_path / "index.html", "relation=ben|pays|cy")
    expect(details(page).locator(".summary")).to_have_text("2 claims, 1 independent origin")
    page = visit(tmp_path / "index.html", "relation=ben|pays|ana")
    expect(details(page).locator(".summary")).to_have_text("2 claims, 2 independent origins")
    graph.write_page(graph.select(data, relation=["pays"]), tmp_path / "part.html")
    page = visit(tmp_path / "part.html", "path=ben&path=cy")
    expect(details(page)).to_contain_text("1 independent origin")


QUOTED = """\
id,source,type,target,basis,document,quote
r1,ben,pays,cy,reporting,d1,"The port re-opened … by order, of the captain."
"""
SOURCES = """\
id,name,type,publisher,url,archive_url
ben,Ben,person,,,
cy,Cy,person,,,
paper,The Paper,outlet,,,
d1,Interview,document,paper,https://paper.example/a,https://archive.example/1#top
"""


def test_a_quote_opens_the_document_and_its_copy_at_its_words(tmp_path: Path, visit: Visit) -> None:
    (tmp_path / "entities.csv").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "relations.csv").write_text(QUOTED, encoding="utf-8")
    data = graph.load(tmp_path / "entities.csv", tmp_path / "relations.csv")
    graph.write_page(data, tmp_path / "index.html")
    directive = ":~:text=The%20port%20re%2Dopened,by%20order%2C%20of%20the%20captain."
    addresses = [
        f"https://paper.example/a#{directive}",
        f"https://archive.example/1#top{directive}",
    ]
    page = visit(tmp_path / "index.html", "relation=ben|pays|cy")
    links = details(page).locator(".claim .way a")
    expect(links).to_have_count(len(addresses))
    assert [link.get_attribute("href") for link in links.all()] == addresses


def test_a_browser_finds_the_words_that_a_text_fragment_names(tmp_path: Path, visit: Visit) -> None:
    """Whether the addresses are understood is the browser's word, not ours."""
    words = (
        "<p>The port re-opened, 5 &amp; 6 men said.</p><p>It was so by order of the captain.</p>"
    )
    tall = '<p style="height:4000px"></p>'
    html = f"<!doctype html><html data-state=ready><title>t</title>{tall}{words}{tall}"
    (tmp_path / "copy.html").write_text(html, encoding="utf-8")
    address = "https://copy.example/"
    for quote, found in (
        ("re-opened, 5 & 6 men", True),
        ("“The port re-opened … by order of the captain.”", True),
        ("The port [of X] re-opened", True),
        ("re-opened by 5 & 6", False),
    ):
        fragment = at_quote(address, quote).partition("#")[2]
        page = visit(tmp_path / "copy.html", fragment)
        if found:
            until(page, lambda: page.evaluate("scrollY") > 2000, quote)  # noqa: B023  at once
        else:
            page.wait_for_timeout(300)
            assert page.evaluate("scrollY") == 0, quote
