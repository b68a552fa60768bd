"""The story beside the data: how it is read, what it leads to, and where it is left out."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import fingerprint, load, select
from graph.errors import DataError
from graph.exporters import registry
from graph.issues import IssueLog
from graph.loading import Source, read
from graph.page.story_view import make_story
from graph.page.text_twin import make_register
from graph.records import Dataset
from graph.story import BlockKind, Span, Story
from graph.story_markdown import StoryParser
from graph.story_views import WORDS, fitting, words
from tests.checking.shared import CASES

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "graph" / "page" / "web"
EXAMPLE = CASES / "story"


def parsed(text: str) -> tuple[Story | None, IssueLog]:
    log = IssueLog()
    return StoryParser("story.md", text, log).story(), log


def example() -> Dataset:
    return load(EXAMPLE / "entities.csv", EXAMPLE / "relations.csv")


def test_the_example_of_the_documentation_is_the_one_that_is_read() -> None:
    page = (ROOT / "docs" / "story.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```markdown\n(.*?)```", page, re.DOTALL)
    assert shown == (EXAMPLE / "story.md").read_text(encoding="utf-8")


def test_a_story_becomes_steps_with_views() -> None:
    story = example().story
    assert story is not None
    assert story.title == "Who runs Nord Kemi"
    assert [(step.heading, step.view, step.label) for step in story.steps] == [
        (
            "The register",
            "#relation=person-lind|directs|company-nord",
            "What the register says",
        ),
        ("The court", "#around=case-7&depth=1&min-basis=court-record", "The case"),
        ("What is not said", "", ""),
    ]
    (introduction,) = story.introduction
    assert introduction.items == (
        (
            Span("Nord Kemi is run by "),
            Span("somebody", emphasis=True),
            Span(": "),
            Span("two documents", link="#document=doc-register&document=doc-story"),
            Span(" say by whom."),
        ),
    )
    first = story.steps[0].blocks
    assert [block.kind for block in first] == [BlockKind.PARAGRAPH, BlockKind.BULLETS]
    assert first[1].items[1] == (Span("Nobody else."),)
    assert (
        Span("the ruling", link="https://court.example.org/7") in story.steps[1].blocks[0].items[0]
    )


def test_words_of_a_selection_are_a_view_too() -> None:
    story, log = parsed("## A\n\n[Go](around=agency-ofac&depth=2)\n")
    assert story is not None
    assert story.steps[0].view == "#around=agency-ofac&depth=2"
    assert story.steps[0].blocks == ()
    assert log.sorted() == ()


def test_markup_of_html_is_only_ever_text() -> None:
    story, log = parsed("## A <i>b</i>\n\n<img src=x onerror=alert(1)>\n\n&lt;b&gt; `<u>`\n")
    assert story is not None
    assert story.steps[0].heading == "A <i>b</i>"
    texts = [block.items[0][0].text for block in story.steps[0].blocks]
    assert texts == ["<img src=x onerror=alert(1)>", "&lt;b&gt; <u>"]
    assert log.has("E441")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_is_read_and_nothing_but_spans_comes_out(text: str) -> None:
    story, log = parsed(text)
    assert (story is None) == (log.has("E440") or log.has("E706"))


@given(
    st.lists(
        st.sampled_from(
            [
                *("# {}", "## {}", "### {}", "*{}*", "**{}", "[{}](#entity=a)", "[{}](b c)", ""),
                *("- {}", "1. {}", "> {}", "    {}", "<p>{}", "```\n{}\n```", "| {} |\n|---|"),
                "![{}](p.png)",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n"]),
)
def test_no_word_is_lost(forms: list[str], between: str) -> None:
    written = [f"word{number}." for number in range(len(forms))]
    lines = [form.format(word) for form, word in zip(forms, written, strict=True)]
    story, _log = parsed(between.join(["## Step", "first", *lines, "last"]))
    assert story is not None
    said = [part for step in story.steps for part in (step.heading, step.label)]
    for block in (block for step in story.steps for block in step.blocks):
        assert all(block.items)
        assert len(block.items) == 1 or block.kind is not BlockKind.PARAGRAPH
        said += [span.text for item in block.items for span in item]
    heard = re.findall(r"word\d+\.", " ".join(said))
    assert sorted(heard) == sorted(word for word, form in zip(written, forms, strict=True) if form)


def test_words_of_an_address_are_decoded_and_keep_their_order() -> None:
    assert list(words("#entity=a%20b&&x&basis=opinion=1")) == [
        ("entity", "a b"),
        ("x", None),
        ("basis", "opinion=1"),
    ]


def test_every_word_that_the_page_writes_is_known() -> None:
    written = set()
    for path in (*(WEB / "address").glob("*.ts"), WEB / "moving" / "address.ts"):
        if ".test." in path.name:
            continue
        text = path.read_text(encoding="utf-8")
        written |= set(re.findall(r'(?:put|sort)\("([a-z-]+)"', text))
        written |= set(re.findall(r'name === "([a-z-]+)"', text))
    state = (WEB / "state" / "state.ts").read_text(encoding="utf-8")
    (filters,) = re.findall(r"FILTERS = \[(.*?)\]", state, re.DOTALL)
    written |= set(re.findall(r'"([a-z-]+)"', filters))
    # What the page reads for brevity and never writes.
    written.remove("changes")
    assert len(written) > 40
    assert written <= WORDS


def test_the_hash_of_the_data_leaves_the_story_out(tmp_path: Path) -> None:
    for name in ("entities.csv", "relations.csv"):
        shutil.copy(EXAMPLE / name, tmp_path)
    without = read(Source(tmp_path / "entities.csv", tmp_path / "relations.csv"))
    with_it = read(Source(EXAMPLE / "entities.csv", EXAMPLE / "relations.csv"))
    assert without.dataset is not None
    assert with_it.dataset is not None
    assert fingerprint.data_hash(without.dataset) == fingerprint.data_hash(with_it.dataset)
    digest = hashlib.sha256((EXAMPLE / "story.md").read_bytes()).hexdigest()
    assert (with_it.inputs[-1].name, with_it.inputs[-1].sha256) == ("story.md", digest)


def test_a_bad_story_gives_no_data_set() -> None:
    folder = CASES / "story-of-unknown-ids"
    with pytest.raises(DataError) as caught:
        load(folder / "entities.csv", folder / "relations.csv")
    assert {issue.code for issue in caught.value.issues} == {"E530"}


def test_a_part_keeps_the_story_that_it_can_tell() -> None:
    whole = example()
    told = select(whole, around=["company-nord"], depth=3)
    assert fitting(told) == whole.story
    assert len(make_story(told).steps) == 3
    part = select(whole, only=["company-nord", "company-fjord"])
    assert fitting(part) is None
    assert make_story(part).steps == []


def test_the_exporters_say_that_they_leave_a_story_out(tmp_path: Path) -> None:
    whole = example()
    part = select(whole, only=["company-nord", "company-fjord"])
    for name, target in (("csv", tmp_path / "pair"), ("html", tmp_path / "part.html")):
        losses = registry()[name].export(part, target).losses
        assert [loss.count for loss in losses if loss.what == "steps of story.md"] == [3]
    assert not (tmp_path / "pair" / "story.md").exists()
    made = registry()["csv"].export(whole, tmp_path / "whole")
    assert all(loss.what != "steps of story.md" for loss in made.losses)
    again = load(tmp_path / "whole" / "entities.csv", tmp_path / "whole" / "relations.csv")
    assert again.story == whole.story


def test_the_register_tells_the_story_and_leads_to_what_it_shows() -> None:
    dataset = example()
    text = b"".join(make_register(dataset).body).decode()
    section = re.search(r'<section aria-labelledby="story">.*?</section>', text, re.DOTALL)
    assert section is not None
    said = section[0]
    assert said.count("<article data-step=") == 3
    assert '<a href="#e-person-lind">Åse Lind</a>' in said
    anchors = re.findall(r'href="#([^"]+)"', said)
    assert anchors
    assert all(f'id="{anchor}"' in text for anchor in anchors)
    assert '<a href="https://court.example.org/7" rel="noreferrer noopener">the ruling</a>' in said
    assert "<code>around=case-7&amp;depth=1&amp;min-basis=court-record</code>" in said


def test_the_view_of_a_page_is_plain_json() -> None:
    story = make_story(example())
    assert story.steps[1].blocks[0].items[0].spans[1].link == "https://court.example.org/7"
    assert json.dumps(story.title) == '"Who runs Nord Kemi"'
