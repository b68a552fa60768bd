"""The page in every language: nothing of its own words is left in English, nothing overflows."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import graph
from graph.vocabulary_reader import builtin
from tests.page.conftest import PAIR, WIDE, address
from tests.page.test_axe import findings

Visit = Callable[..., Page]

LANGUAGES = ("es", "zh")
CATALOGUES = Path(__file__).resolve().parents[2] / "graph" / "page" / "web" / "words"
FILES = {"en": "english.ts", "es": "spanish.ts", "zh": "chinese.ts"}
NAMES = {
    "en": {
        "Search": "Search",
        "Graph": "Graph",
        "Details": "Details",
        "Filters": "Filters",
        "Legend": "Legend",
        "Entities": "Entities",
        "Relations": "Relations",
        "View": "View",
        "When it was true": "When it was true",
        "When it was known": "When it was known",
        "Find path": "Find path",
        "Viewpoint": "Viewpoint",
        "Export": "Export",
        "Keys": "Keys",
        "Language": "Language",
    },
    "es": {
        "Search": "Buscar",
        "Graph": "Grafo",
        "Details": "Detalles",
        "Filters": "Filtros",
        "Legend": "Leyenda",
        "Entities": "Entidades",
        "Relations": "Relaciones",
        "View": "Vista",
        "When it was true": "Cuándo era cierto",
        "When it was known": "Cuándo se conocía",
        "Find path": "Buscar camino",
        "Viewpoint": "Punto de vista",
        "Export": "Exportar",
        "Keys": "Teclas",
        "Language": "Idioma",
    },
    "zh": {
        "Search": "搜索",
        "Graph": "关系图",
        "Details": "详情",
        "Filters": "筛选",
        "Legend": "图例",
        "Entities": "实体",
        "Relations": "关系",
        "View": "视图",
        "When it was true": "何时成立",
        "When it was known": "何时为人所知",
        "Find path": "查找路径",
        "Viewpoint": "视角",
        "Export": "导出",
        "Keys": "按键",
        "Language": "语言",
    },
}
VIEWS = (
    "",
    "entity=person-mora&with=person-mora&with=port-lazaro&hide=st-seized&pin=port-lazaro,10,10",
    "entity=company-blue&type=port&known-by=2019&true-in=2016/2017",
    "entity=doc-article&without-document=doc-article",
    "entity=outlet-post&publisher=outlet-post",
    "entity=never-was&nonsense=1",
    "relation=company-blue|operates-in|port-lazaro",
    "relation=st-seized|measures|port-lazaro",
    "relation=person-mora|owns|company-blue",
    "path=person-mora&path=agency-treasury",
    "path=person-mora&path=agency-harbour",
    "around=st-seized&depth=2&basis=reporting&min-basis=opinion&stance=supports&uncontested=yes",
    "viewpoint=outlet&viewpoint=authorities-US",
    "type=statistic&family=policy",
    "country=MX&without-authorities=US&without-basis=opinion&state=contested",
    "report=gaps",
    "report=losses",
    "report=retractions",
    "look=timeline",
    "look=map&entity=port-lazaro",
    "look=matrix",
)
#: What is folded may hold what is folded.
UNFOLD = """async root => {
  for (let rounds = 0; rounds < 5; rounds++) {
    const folded = root.querySelectorAll('details:not([open]) > summary');
    for (const summary of folded) summary.click();
    await new Promise(done => setTimeout(done, 0));
  }
  return root.querySelectorAll('details:not([open])').length;
}"""
#: Buttons whose letters stand on more lines than they have words.
BROKEN = """root => [...root.querySelectorAll('button')].filter(e => {
  if (!e.checkVisibility()) return false;
  const range = document.createRange();
  range.selectNodeContents(e);
  const lines = new Set([...range.getClientRects()].map(r => Math.round(r.bottom / 6)));
  return /[a-z]{3}/i.test(e.textContent) && lines.size > e.textContent.trim().split(/\\s+/).length;
}).map(e => e.textContent)"""
#: Every text that is shown or read out, but those of the data: their language is not given.
TEXTS = """root => {
  const NAMES = ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'aria-roledescription'];
  const found = [];
  const ofData = node => node.closest('[lang=""], [lang]:not(html)');
  const tell = (node, text) => {
    if (text && text.trim() && !ofData(node)) found.push(text.trim().replace(/\\s+/g, ' '));
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    tell(node.parentElement, node.data);
  }
  for (const name of NAMES) {
    for (const node of root.querySelectorAll(`[${name}]`)) tell(node, node.getAttribute(name));
  }
  return found;
}"""


def _pieces(path: Path) -> set[str]:
    """The texts of a catalogue, and the parts of those that are made with arguments."""
    remarks = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
    source = remarks.sub("", path.read_text("utf-8"))
    quoted = re.findall(r'"((?:[^"\\\n]|\\.)*)"', source)
    made = [
        piece
        for text in re.findall(r"`([^`]*)`", source)
        for piece in re.split(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", text)
    ]
    return {piece.strip(" .,:;()“”?\n") for piece in (*quoted, *made)}


def _labels() -> set[str]:
    words = builtin()
    labels: set[str] = set()
    for kind in words.entity_types.values():
        labels |= {kind.label, kind.plural, kind.meaning}
    for relation in words.relation_types.values():
        labels |= {relation.label, relation.reverse}
    lists: tuple[Any, ...] = (words.basis, words.stance, words.status, words.families)
    for codes in lists:
        for item in codes.values():
            labels |= {item.label, item.meaning}
    for legal in (*words.stage.values(), *words.role.values()):
        labels.add(legal.label)
    return labels


@cache
def _data() -> re.Pattern[str]:
    """The texts of the pair, which may stand within a text of the page."""
    with (PAIR / "entities.csv").open(encoding="utf-8", newline="") as stream:
        cells = {cell for row in csv.reader(stream) for cell in row if len(cell) > 3}
    return re.compile("|".join(re.escape(cell) for cell in sorted(cells, key=len, reverse=True)))


@cache
def _english(language: str) -> re.Pattern[str]:
    """A text of the English catalogue or vocabulary that the language does not have."""
    own = {piece.casefold() for piece in _pieces(CATALOGUES / FILES[language])}
    english = {piece for piece in _pieces(CATALOGUES / FILES["en"]) | _labels() if len(piece) > 3}
    wanted = sorted({re.escape(p) for p in english if p.casefold() not in own}, key=len)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(reversed(wanted))})(?![\w-])")


def english_left(page: Page, language: str) -> list[str]:
    """The texts of the page that hold a text of the English catalogue or vocabulary."""
    texts: list[str] = page.locator("#app").evaluate(TEXTS)
    assert len(texts) > 30
    english, data = _english(language), _data()
    return sorted({text for text in texts if english.search(data.sub("…", text))})


def with_language(fragment: str, language: str) -> str:
    return "&".join(part for part in (fragment, f"lang={language}") if part)


@pytest.mark.parametrize("language", NAMES)
def test_everything_has_its_name_in_the_language_of_the_address(
    harbour: Path, visit: Visit, language: str
) -> None:
    page = visit(harbour, "" if language == "en" else f"lang={language}")
    name = NAMES[language]
    tag = {"zh": "zh-Hans"}.get(language, language)
    expect(page.locator("html")).to_have_attribute("lang", tag)
    expect(page.get_by_role("searchbox", name=name["Search"])).to_be_visible()
    for region in ("Graph", "Details", "Filters", "Legend"):
        expect(page.get_by_role("region", name=name[region], exact=True)).to_be_visible()
    for table in ("Entities", "Relations"):
        expect(page.get_by_role("table", name=name[table], exact=True)).to_be_visible()
    expect(page.get_by_role("toolbar", name=name["View"], exact=True)).to_be_visible()
    for clock in ("When it was true", "When it was known"):
        group = page.get_by_role("group", name=name[clock])
        expect(group.get_by_role("slider").first).to_be_visible()
    expect(page.get_by_role("button", name=name["Find path"], exact=True)).to_be_visible()
    expect(page.get_by_role("combobox", name=name["Viewpoint"], exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=name["Export"], exact=True)).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name=name["Keys"], exact=True)).to_be_visible()


def test_the_browsers_language_is_not_asked(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, locale="es-MX")
    expect(page.get_by_role("searchbox", name="Search")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_an_unknown_language_is_explained(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "lang=fr")
    expect(page.get_by_role("region", name="Details")).to_contain_text("lang=fr")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_choice_changes_every_word_at_once_and_stands_in_the_address(
    harbour: Path, visit: Visit
) -> None:
    page = visit(harbour, "entity=person-mora")
    choice = page.get_by_role("combobox", name="Language")
    choice.focus()
    choice.select_option("es")
    expect(page.get_by_role("combobox", name="Idioma")).to_be_focused()
    expect(page.get_by_role("region", name="Detalles")).to_contain_text("Situación jurídica")
    expect(page.get_by_role("table", name="Entidades")).to_contain_text("Nombre")
    expect(page.get_by_role("status").first).to_contain_text("relaciones entre")
    address(page, "#entity=person-mora&lang=es&data=")
    page.get_by_role("button", name="Deshacer").click()
    expect(page.get_by_role("searchbox", name="Buscar")).to_be_visible()
    page.get_by_role("combobox", name="Idioma").select_option("en")
    expect(page.get_by_role("searchbox", name="Search")).to_be_visible()
    address(page, without=["lang="])
    page.go_back()
    expect(page.get_by_role("searchbox", name="Buscar")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_word_of_the_page_is_left(harbour: Path, visit: Visit, language: str) -> None:
    page = visit(harbour, f"lang={language}")
    left = {}
    for fragment in VIEWS:
        page.goto(f"{harbour.as_uri()}#{with_language(fragment, language)}")
        if fragment.startswith("path="):
            expect(page.locator(".finder .path").first).to_be_visible()
        assert page.locator("#app").evaluate(UNFOLD) == 0
        left[fragment] = english_left(page, language)
    assert {fragment: texts for fragment, texts in left.items() if texts} == {}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small pair with a story, and with what changed since an earlier state."""
    folder = tmp_path_factory.mktemp("told")
    for path in PAIR.iterdir():
        shutil.copy(path, folder)
    rows = (folder / "relations.csv").read_text("utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith("c10,")]
    (folder / "relations.csv").write_text("".join(kept).replace(",25000,", ",26000,"), "utf-8")
    (folder / "story.md").write_text("# …\n\n## …\n\n[…](#entity=port-lazaro)\n", "utf-8")
    target = folder / "index.html"
    graph.write_page(
        graph.load(folder / "entities.csv", folder / "relations.csv"),
        target,
        previous=graph.load(PAIR / "entities.csv", PAIR / "relations.csv"),
    )
    return target


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tour_and_what_changed_speak_it(told: Path, visit: Visit, language: str) -> None:
    page = visit(told, f"lang={language}")
    assert english_left(page, language) == []
    left = {}
    for fragment in (
        "step=1",
        "report=changes",
        "relation=agency-harbour|associated-with|person-mora",
    ):
        page.goto(f"{told.as_uri()}#{with_language(fragment, language)}")
        assert page.locator("#app").evaluate(UNFOLD) == 0
        left[fragment] = english_left(page, language)
    assert {fragment: texts for fragment, texts in left.items() if texts} == {}


def test_the_walk_would_find_english(harbour: Path, visit: Visit) -> None:
    assert len(english_left(visit(harbour, "entity=person-mora"), "es")) > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_dialogs_and_search_speak_it(harbour: Path, visit: Visit, language: str) -> None:
    page = visit(harbour, f"lang={language}")
    name = NAMES[language]
    page.get_by_role("button", name=name["Export"], exact=True).click()
    expect(page.get_by_role("menu")).to_be_visible()
    assert english_left(page, language) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert english_left(page, language) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name=name["Find path"], exact=True).click()
    search = page.get_by_role("searchbox", name=name["Search"])
    # That nothing is found is said when all claims have been searched, and then they are.
    for query in ("zzz", "lazaro", "made-up", "MXLZC"):
        search.fill(query)
        expect(page.locator("#hits").get_by_role("option").first).to_be_visible()
        assert english_left(page, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fragment", ["", "entity=person-mora", "look=timeline"])
def test_axe_finds_nothing(harbour: Path, visit: Visit, fragment: str, language: str) -> None:
    page = visit(harbour, with_language(fragment, language), bypass_csp=True, viewport=WIDE)
    assert findings(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["read", "chart", "list", "filter"])
def test_the_longer_words_fit_a_narrow_screen(
    harbour: Path, visit: Visit, place: str, language: str
) -> None:
    fragment = with_language(f"entity=person-mora&place={place}", language)
    page = visit(harbour, fragment, viewport={"width": 320, "height": 640})
    assert page.locator("html").evaluate("root => root.scrollWidth") <= 320
    outside: list[str] = page.locator("#app").evaluate(
        "root => [...root.querySelectorAll('button, select, input, a')]"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0)"
        # The tables, the chart and the strip scroll by themselves.
        ".filter(e => !e.closest('table, [role=table], .panel, .strip, .hidden'))"
        ".filter(e => e.getBoundingClientRect().right > 321 || e.getBoundingClientRect().left < -1)"
        ".map(e => e.outerHTML.slice(0, 100))"
    )
    assert outside == []
    broken: list[str] = page.locator("#app").evaluate(BROKEN)
    assert broken == []


@pytest.mark.parametrize(
    ("language", "sentence", "ended"),
    [
        ("es", "fue objeto de cargos en United Ports v. Mora", "después: absolución, 2021-03-02"),
        ("zh", "在 United Ports v. Mora 中被指控", "后来：被判无罪，2021-03-02"),
    ],
)
def test_legal_standing_is_said_with_all_its_care(
    harbour: Path, visit: Visit, language: str, sentence: str, ended: str
) -> None:
    page = visit(harbour, f"entity=person-mora&lang={language}")
    standing = page.locator("section.standing")
    expect(standing).to_contain_text(sentence)
    expect(standing).to_contain_text(ended)
    expect(standing.locator("[lang=en]")).to_have_count(0)


def test_data_do_not_claim_the_language_of_the_page(harbour: Path, visit: Visit) -> None:
    page = visit(harbour, "entity=company-blue&lang=es")
    details = page.get_by_role("region", name="Detalles")
    expect(details.get_by_role("heading", level=2)).to_have_attribute("lang", "")
    names = details.locator("a.entity bdi")
    assert names.count() > 2
    assert all(name.get_attribute("lang") == "" for name in names.all())
    quoted = visit(harbour, "relation=company-blue|operates-in|port-lazaro&lang=es")
    expect(quoted.locator("blockquote")).to_have_attribute("lang", "")


def test_footnotes_and_pictures_speak_the_language_and_data_files_do_not(
    harbour: Path, visit: Visit, tmp_path: Path
) -> None:
    def saved(page: Page, button: str, item: str) -> str:
        page.get_by_role("button", name=button, exact=True).click()
        with page.expect_download() as started:
            page.get_by_role("menuitem", name=item).click()
        target = tmp_path / f"{button} {item}".replace("/", " ")
        started.value.save_as(target)
        return target.read_text("utf-8")

    spanish = visit(harbour, "type=port&lang=es")
    notes = saved(spanish, "Exportar", "Notas al pie")
    assert "**niega**; por Ana Mora" in notes
    assert "Company operates in" not in notes
    assert "Tipo: Puerto" in notes
    picture = saved(spanish, "Exportar", "Imagen (SVG)")
    assert "relaciones entre" in picture
    assert "Información periodística" in picture
    english = visit(harbour, "type=port")
    assert saved(spanish, "Exportar", "JSON") == saved(english, "Export", "JSON")
    assert saved(spanish, "Exportar", "GraphML") == saved(english, "Export", "GraphML")
