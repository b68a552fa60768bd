"""The page: its structure, its policy, its text twin, and that no text of the data gets out."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

import graph
from graph.errors import EnvironmentFault, UsageError
from graph.page import assets as assets_module
from graph.page import render
from graph.page.assets import VIS_SHA256, inline, vis_network
from graph.page.policy import page_policy
from graph.page.render import render_files, render_page, write_page
from graph.page.text_twin import relation_id
from graph.records import Claim, Dataset, Entity
from tests.page_py.parsing import Element, Page
from tests.page_py.samples import (
    HOSTILE,
    RETRACTED_CELL,
    hostile,
    line,
    make,
    many,
    shuffled,
    small,
)

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).with_name("golden_register.html")
#: Attributes that make a browser ask for something, and those that run script or carry style.
ASKING = {
    "src",
    "srcset",
    "data",
    "poster",
    "background",
    "ping",
    "action",
    "formaction",
    "manifest",
}
#: All that the templates and pieces write.
TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "script",
    "header",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "strong",
    "em",
    "dl",
    "dt",
    "dd",
    "code",
    "nav",
    "ul",
    "li",
    "a",
    "main",
    "section",
    "article",
    "bdi",
    "cite",
    "q",
    "span",
}
ATTRIBUTES = {
    "lang",
    "data-state",
    "http-equiv",
    "content",
    "charset",
    "name",
    "id",
    "type",
    "class",
    "role",
    "href",
    "rel",
    "aria-label",
    "aria-labelledby",
    "data-entity",
    "data-relation",
    "data-claim",
    "data-withdrawn",
}


def corpus() -> tuple[str, ...]:
    """Payloads of others, where they are: in $RECORDGRAPH_CORPORA or beside the checkout."""
    place = Path(os.environ.get("RECORDGRAPH_CORPORA", ROOT.parent / "shared" / "corpora"))
    lists = sorted((place / "payloads").rglob("*.txt"))
    texts = {
        text
        for path in lists
        for text in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if text.strip() and path.name != "PROVENANCE.txt"
    }
    strings = place / "payloads" / "blns.json"
    if strings.is_file():
        texts |= {text for text in json.loads(strings.read_text(encoding="utf-8")) if text}
    return tuple(sorted(texts))


def check_nothing_escaped(page: Page) -> None:
    """Only our elements and attributes, well nested, none that asks for anything."""
    assert page.open_at_end == []
    assert page.comments == []
    assert {element.tag for element in page.elements} <= TAGS
    assert {name for element in page.elements for name in element.attributes} <= ATTRIBUTES
    for element in page.all("a"):
        address = element.attributes["href"] or ""
        if not address.startswith(("#", "register.html#")) and address != "register.html":
            assert re.match(r"https?://", address, re.IGNORECASE)
            assert element.attributes["rel"] == "noreferrer noopener"


@pytest.mark.usefixtures("light")
def test_the_page_is_made_of_these_parts_in_this_order() -> None:
    page = Page(render_page(small()))
    html = page.elements[0]
    assert (html.tag, html.attributes) == ("html", {"lang": "en", "data-state": "static"})
    head = page.all("head")[0].children
    assert head[0].attributes["http-equiv"] == "Content-Security-Policy"
    assert head[1].attributes == {"charset": "utf-8"}
    generator = page.all("meta", name="generator")[0].attributes["content"]
    assert generator == f"recordgraph {graph.__version__}"
    assert page.all("title")[0].text == "A small graph"
    body = [(child.tag, child.attributes.get("id")) for child in page.all("body")[0].children]
    assert body == [
        ("div", "app"),
        ("script", "graph-data"),
        ("script", None),
        ("script", None),
        ("div", "register"),
    ]
    check_nothing_escaped(page)


@pytest.mark.usefixtures("light")
def test_the_charset_stands_in_the_first_kilobyte() -> None:
    assert render_page(small()).index(b'<meta charset="utf-8">') < 1000


@pytest.mark.usefixtures("light")
def test_the_policy_names_the_bytes_that_the_page_holds() -> None:
    page = Page(render_page(small()))
    policy = page.all("meta")[0].attributes["content"]

    def source(element: Element) -> str:
        digest = hashlib.sha256(element.text.encode("utf-8")).digest()
        return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"

    running = [element for element in page.all("script") if "type" not in element.attributes]
    (style,) = page.all("style")
    assert policy == (
        f"default-src 'none'; script-src {source(running[0])} {source(running[1])}; "
        f"style-src {source(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    assert "unsafe" not in policy


@pytest.mark.usefixtures("light")
def test_the_policy_is_the_same_for_all_data() -> None:
    policies = {
        Page(render_page(data)).all("meta")[0].attributes["content"]
        for data in (small(), hostile())
    }
    assert len(policies) == 1


@pytest.mark.usefixtures("light")
def test_the_register_is_the_one_that_was_reviewed() -> None:
    text = render_page(small()).decode("utf-8")
    register = text[text.index('<div id="register">') : text.index("</body>")]
    register = register.replace(page_hash(text), "HASH")
    assert register == GOLDEN.read_text(encoding="utf-8"), (
        "look at the difference; if it is meant, write the new text into golden_register.html"
    )


def page_hash(text: str) -> str:
    found = re.search(r"<code>([0-9a-f]{64})</code>", text)
    assert found is not None
    return found[1]


@pytest.mark.usefixtures("light")
def test_the_twin_has_every_entity_relation_and_claim_once() -> None:
    for dataset in (small(), many(50)):
        page = Page(render_page(dataset))
        shown = [claim for claim in dataset.claims if claim.status != "retracted"]
        assert sorted(page.values("data-entity")) == sorted(dataset.entities)
        assert sorted(page.values("data-claim")) == sorted(claim.id for claim in shown)
        relations = [
            relation_id(relation.key)
            for relation in dataset.relations
            if any(claim.status != "retracted" for claim in relation.claims)
        ]
        assert sorted(page.values("data-relation")) == sorted(relations)
        ids = page.values("id")
        assert len(ids) == len(set(ids))
        inner = {value[1:] for value in page.values("href") if value.startswith("#")}
        assert inner <= set(ids)


@pytest.mark.usefixtures("light")
def test_the_twin_says_what_the_claims_say() -> None:
    page = Page(render_page(small()))

    def words(attribute: str, value: str) -> str:
        found = next(e for e in page.elements if e.attributes.get(attribute) == value)
        return " ".join(found.all_text.split())

    owned = words("data-relation", "ana|owns|firm")
    assert "(contested)" in owned
    first, denial = words("data-claim", "c1"), words("data-claim", "c2")
    assert "The Harbor Register" in first
    for part in ("supports", "What the office did", "p. 12", "official act", "when: 2018 to 2019"):
        assert part in first
    assert "published 2019-05; checked 2026-10-02" in first
    for part in ("Ana Ñ denies", "About claim c1.", "About claim c6, which was retracted."):
        assert part in denial
    assert "(denied)" in words("data-relation", "ben|works-for|agency")
    assert "(only mentioned)" in words("data-relation", "ana|rival-of|ben")
    assert "(withdrawn)" in words("data-relation", "ben|supplies|firm")
    assert "amount: 70273 deaths" in words("data-claim", "c9")
    firm = words("data-entity", "firm")
    assert "Firm owned by Ana Ñ (contested) (evidence)" in firm
    ana = words("data-entity", "ana")
    assert "2018-08-22: Ana Ñ was charged in A case" in ana
    assert "2021-05-05: Ana Ñ was acquitted in A case" in ana
    assert "Ben related to Ben" in words("data-entity", "ben")


@pytest.mark.usefixtures("light")
def test_an_uncited_network_says_so_at_the_top() -> None:
    entities = [Entity("a", "A", "thing"), Entity("b", "B", "thing")]
    dataset = make(entities, [Claim("c", "a", "related-to", "b")], cited=False)
    page = Page(render_page(dataset))
    assert "Uncited network." in page.all("p", role="note")[0].all_text
    assert "(uncited)" in page.all("li", **{"data-claim": "c"})[0].parent.parent.all_text  # type: ignore[union-attr]  it stands in a list of a list
    assert "Uncited" not in render_page(small()).decode("utf-8")


@pytest.mark.usefixtures("light")
def test_a_retracted_claim_is_nowhere_in_the_files() -> None:
    for data in render_files(small()).values():
        assert RETRACTED_CELL.encode() not in data


@pytest.mark.usefixtures("light")
def test_only_web_addresses_become_links() -> None:
    page = Page(render_page(small()))
    outside = [a.attributes["href"] for a in page.all("a") if "rel" in a.attributes]
    address = "https://example.org/doc?a=1&b=2"
    assert outside == [f"{address}#:~:text=It%20is%20so.", address]
    assert "javascript:alert(1)" in page.all("article", **{"data-entity": "doc"})[0].all_text


@pytest.mark.usefixtures("light")
def test_hostile_text_stays_text() -> None:
    dataset = hostile()
    page = Page(render_page(dataset))
    check_nothing_escaped(page)
    whole = {text for text in HOSTILE if not set(text) & {"\ud800", "\r"}}
    names = {element.text for element in page.all("bdi")}
    assert whole <= names


@pytest.mark.usefixtures("light")
def test_the_payloads_of_others_stay_text() -> None:
    texts = corpus()
    if not texts:
        pytest.skip("no payload lists beside this checkout")
    texts = tuple(text for text in texts if "\0" not in text and "\r" not in text)
    # 2,000 entities at most, so that the register is in the page.
    for at in range(0, len(texts), 1500):
        page = Page(render_page(hostile(texts[at : at + 1500])))
        check_nothing_escaped(page)
        (block,) = page.all("script", type="application/json") or page.all(
            "script", type="application/octet-stream"
        )
        assert not set(block.text) & set("<>&\u2028\u2029")


@pytest.mark.usefixtures("light")
def test_nothing_in_the_page_asks_for_anything() -> None:
    text = render_page(small()).decode("utf-8")
    page = Page(text.encode("utf-8"))
    assert not [
        e.tag for e in page.elements if e.tag in {"link", "base", "iframe", "img", "object", "form"}
    ]
    assert not [name for e in page.elements for name in e.attributes if name in ASKING]
    assert not [
        name
        for e in page.elements
        for name in e.attributes
        if name.startswith("on") or name == "style"
    ]


@pytest.mark.usefixtures("light")
def test_a_large_register_is_a_second_file_without_script() -> None:
    dataset = many(2001)
    files = render_files(dataset)
    assert sorted(files) == ["index.html", "register.html"]
    index, register = Page(files["index.html"]), Page(files["register.html"])
    assert index.values("data-entity") == []
    assert sorted(register.values("data-entity")) == sorted(dataset.entities)
    assert register.all("script") == []
    policy = register.all("meta")[0].attributes["content"] or ""
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    ids = set(register.values("id"))
    targets = [value.partition("#")[2] for value in index.values("href") if "#" in value]
    assert len(targets) == 2001
    assert set(targets) <= ids
    check_nothing_escaped(index)
    check_nothing_escaped(register)
    assert sorted(render_files(many(2000))) == ["index.html"]


@pytest.mark.usefixtures("light")
def test_a_very_long_index_names_ranges(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "MOST_NAMES", 2000)
    page = Page(render_files(many(2101))["index.html"])
    entries = [a.text for a in page.all("a") if "#" in (a.attributes["href"] or "")]
    assert len(entries) == 1 + 21
    assert "Thing 0 … Thing 1087" in entries


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_does_not_enter_the_page(seed: int) -> None:
    for dataset in (small(), hostile()):
        assert render_files(shuffled(dataset, seed)) == render_files(dataset)


def test_the_hash_seed_does_not_enter_the_page() -> None:
    program = (
        "import hashlib\n"
        "from graph.page import render\n"
        "from tests.page_py import samples\n"
        "render.assets = lambda: samples.ASSETS\n"
        "for data in (samples.small(), samples.hostile()):\n"
        "    print(hashlib.sha256(render.render_page(data)).hexdigest())\n"
    )
    results = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(results) == 1


@pytest.mark.usefixtures("light")
def test_writing_puts_the_register_beside_the_page(tmp_path: Path) -> None:
    write_page(many(2001), tmp_path / "new" / "page.html")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "page.html",
        "register.html",
    ]
    with pytest.raises(UsageError, match=r"register\.html"):
        write_page(many(2001), tmp_path / "register.html")
    write_page(small(), str(tmp_path / "register.html"))
    assert (tmp_path / "register.html").read_bytes() == render_page(small())


def test_relation_ids_tell_their_parts_again() -> None:
    keys = [("a|b", "t", "c"), ("a", "b|t", "c"), ("a%7Cb", "t", "c"), ("a", "b", "t|c")]
    texts = [relation_id(key) for key in keys]
    assert len(set(texts)) == len(texts)
    assert [tuple(unquote(part) for part in text.split("|")) for text in texts] == keys


def test_vis_network_is_the_pinned_file_made_fit_for_a_page() -> None:
    text = vis_network()
    assert "\r" not in text
    assert "sourceMappingURL" not in text
    assert "vis.js is dual licensed" in text
    # The page decides when it runs.
    assert text.startswith("function loadVisNetwork() {\n")
    assert text.endswith("\n}\n")
    assert re.search(r"</script|<!--", text, re.IGNORECASE) is None


def test_another_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "vis-network.min.js"
    other.write_bytes(b"alert(1)")
    monkeypatch.setattr(assets_module, "_vis_path", lambda: other)
    assert hashlib.sha256(other.read_bytes()).hexdigest() != VIS_SHA256
    with pytest.raises(EnvironmentFault, match=r"reinstall pyvis 0\.3\.2"):
        vis_network()


def test_finding_vis_network_imports_nothing_of_pyvis() -> None:
    program = (
        "import sys\nfrom graph.page.assets import vis_network\nvis_network()\n"
        "assert not {'pyvis', 'IPython', 'networkx', 'jinja2'} & set(sys.modules)\n"
    )
    subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("text", ["a</script>", "</STYLE >", "'<!--' + '<script>'", "\0"])
def test_an_asset_that_would_end_its_element_is_refused(text: str) -> None:
    with pytest.raises(EnvironmentFault, match=r"app\.js cannot stand inside a page"):
        inline(text, "app.js")


def test_a_page_without_its_bundle_says_how_to_make_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assets_module, "_STATIC", tmp_path)
    assets_module.assets.cache_clear()
    try:
        with pytest.raises(EnvironmentFault, match=r"python setup\.py bundle --inplace"):
            assets_module.assets()
    finally:
        assets_module.assets.cache_clear()


def test_a_policy_changes_with_one_byte() -> None:
    assert page_policy(("a", "b"), "c") != page_policy(("a", "b "), "c")


@pytest.mark.usefixtures("light")
def test_context_entities_are_marked() -> None:
    dataset: Dataset = replace(small(), context=frozenset({"outlet"}))
    page = Page(render_page(dataset))
    marked = [
        a.attributes["data-entity"]
        for a in page.all("article")
        if "Not part of the selection" in a.all_text
    ]
    assert marked == ["outlet"]
    assert line(dataset)["agency"] == (0, 0)
