"""Quotes and locators found again: what folding forgives, and what is drift."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.records import Dataset
from graph.verifying import Copy, Finding, Verdict, folded, verify
from tests.core.builder import claim, dataset, entity

WORDS = ("the", "“port”", "of", "Lázaro", "Cárdenas", "isn’t", "12.5", "tonnes", "郑福景", "Ｘ")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8)
#: One text, written in ways that make no difference.
SPACES = st.sampled_from((" ", "\n", "\r\n", "\u00a0", " \t ", "\u3000", "\n\n"))
PAGES = "First line.\nSecond line.\n\nSecond paragraph.\n\f\nOn page two.\n\nTable 3 has it."


def data(**cells: str) -> Dataset:
    return dataset(
        [entity("a"), entity("b"), entity("d", "document", publishers=("a",))],
        [claim("r1", "a", "associated-with", "b", document="d", **cells)],
    )


def checked(text: str, **cells: str) -> Finding:
    (finding,) = verify(data(**cells), {"d": [text]})
    return finding


@st.composite
def rewritten(draw: st.DrawFn, words: list[str]) -> str:
    text = words[0]
    for word in words[1:]:
        text += draw(SPACES) + word
    if draw(st.booleans()):
        text = text.replace("’", "'").replace("“", '"').replace("”", '"')
    form = draw(st.sampled_from(("NFC", "NFD")))
    return unicodedata.normalize(form, text)


@given(TEXTS, TEXTS, TEXTS, st.data())
def test_form_quotation_marks_and_white_space_make_no_difference(
    before: list[str], quote: list[str], after: list[str], more: st.DataObject
) -> None:
    text = more.draw(rewritten([*before, *quote, *after]))
    finding = checked(text, quote=more.draw(rewritten(quote)))
    assert (finding.verdict, finding.quote) == (Verdict.MATCH, Verdict.MATCH)


@pytest.mark.parametrize(
    ("quote", "copy"), [("25 kg", "２５ kg"), ("office", "oﬃce"), ("m2", "m²")]
)
def test_other_signs_of_the_same_meaning_are_drift(quote: str, copy: str) -> None:
    assert checked(copy, quote=quote).quote is Verdict.DRIFT


@given(TEXTS, TEXTS, st.integers(0, 7), st.sampled_from(("a", "Port", "25", "x’s")))
def test_one_changed_word_is_drift(
    before: list[str], quote: list[str], at: int, other: str
) -> None:
    changed = [*quote]
    changed[at % len(quote)] = other
    finding = checked(" ".join([*before, *quote, "end"]), quote=" ".join(changed))
    assert (finding.verdict, finding.quote) == (Verdict.DRIFT, Verdict.DRIFT)


@pytest.mark.parametrize(
    ("quote", "text", "verdict"),
    [
        ("the cat", "the cats", Verdict.DRIFT),
        ("cat", "the bobcat sat", Verdict.DRIFT),
        ("5 tonnes", "12.5 tonnes", Verdict.DRIFT),
        ("seized 12", "seized 12,000 pills", Verdict.DRIFT),
        ("they do", "they do-not", Verdict.DRIFT),
        ("I don", "I don’t", Verdict.DRIFT),
        ("cafe", "cafe\u0301", Verdict.DRIFT),
        ("q", "q\u0307", Verdict.DRIFT),
        ("The cat", "the cat", Verdict.DRIFT),
        ("the cat", "a cats the cat.", Verdict.MATCH),
        ("seized 12", "seized 12, of them", Verdict.MATCH),
        ("the traffickers", "the traffickers’ house", Verdict.MATCH),
        ("福景", "郑福景是", Verdict.MATCH),
        ("zero width", "zero\u200b wi\u00addth", Verdict.MATCH),
        ("words", "", Verdict.DRIFT),
    ],
)
def test_words_are_whole(quote: str, text: str, verdict: Verdict) -> None:
    assert checked(text, quote=quote).verdict is verdict


@pytest.mark.parametrize(
    ("locator", "verdict"),
    [
        ("p. 2", Verdict.MATCH),
        ("pp. 1-2", Verdict.MATCH),
        ("page 3", Verdict.DRIFT),
        ("para 4", Verdict.MATCH),
        ("paras 2–9", Verdict.DRIFT),
        ("para 2 (line 4)", Verdict.MATCH),
        ("line 9", Verdict.DRIFT),
        ("p. 0", Verdict.DRIFT),
        ("Table 3", Verdict.MATCH),
        ("table 33", Verdict.DRIFT),
        ("00:14:05", Verdict.DRIFT),
        ("segment 2, para 9", Verdict.NOTHING),
        ("p. 9-2", Verdict.NOTHING),
        ("headline", Verdict.NOTHING),
        ("", Verdict.NOTHING),
    ],
)
def test_a_locator_alone(locator: str, verdict: Verdict) -> None:
    finding = checked(PAGES, locator=locator)
    assert (finding.verdict, finding.quote) == (verdict, Verdict.NOTHING)


@pytest.mark.parametrize(
    ("quote", "locator", "verdict"),
    [
        ("page two", "p. 2", Verdict.MATCH),
        ("page two", "p. 1", Verdict.DRIFT),
        ("paragraph. On page", "pp. 1-2", Verdict.MATCH),
        ("line. Second line", "line 2", Verdict.MATCH),
        ("line. Second line", "line 3", Verdict.DRIFT),
        ("Second paragraph", "para 2", Verdict.MATCH),
        ("Second paragraph", "para 1", Verdict.DRIFT),
        ("has it", "table 3", Verdict.MATCH),
    ],
)
def test_a_quote_stands_where_the_locator_says(quote: str, locator: str, verdict: Verdict) -> None:
    finding = checked(PAGES, quote=quote, locator=locator)
    assert (finding.quote, finding.locator) == (Verdict.MATCH, verdict)
    assert finding.verdict is verdict


@pytest.mark.parametrize("locator", ["p. 2", "para 2"])
def test_a_copy_without_marks_does_not_say_where_its_pages_and_paragraphs_are(
    locator: str,
) -> None:
    finding = checked("one line\nanother line", quote="another line", locator=locator)
    assert (finding.verdict, finding.locator) == (Verdict.MATCH, Verdict.NOTHING)


def test_without_a_copy_it_is_missing_and_without_anything_to_look_up_nothing() -> None:
    for cells, verdict in (
        ({"quote": "words"}, Verdict.MISSING),
        ({"locator": "p. 1"}, Verdict.MISSING),
        ({"locator": "caption"}, Verdict.NOTHING),
    ):
        (finding,) = verify(data(**cells), {})
        assert finding.verdict is verdict


def test_one_copy_that_bears_it_out_is_enough() -> None:
    for texts in (["other", "the words"], ["the words", "other"]):
        (finding,) = verify(data(quote="the words"), {"d": texts})
        assert finding.verdict is Verdict.MATCH


def test_the_nearest_passage_is_shown() -> None:
    text = "Before. The port handled nine tonnes of acetone in that year. After."
    found = checked(text, quote="The port handled six tonnes of acetone in that year")
    assert "The port handled nine tonnes of acetone" in found.nearest
    assert checked(text, quote="nothing alike").nearest == ""


def test_retracted_claims_and_bylines_of_the_document_are_not_compared() -> None:
    assert verify(data(quote="x", status="retracted", note="wrong"), {"d": ["y"]}) == ()


@given(st.text(), st.text())
def test_any_text_is_taken(text: str, quote: str) -> None:
    finding = checked(text, quote=quote)
    if finding.quote is Verdict.MATCH:
        assert folded(quote) in Copy(text).text
