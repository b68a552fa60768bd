"""Text fragments: the cases that page and exports share, and what any address must keep to."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text_fragments import MOST_WORDS, at_quote, text_directive

SHARED = Path(__file__).resolve().parents[1] / "shared_cases" / "text_fragments.json"
CASES = json.loads(SHARED.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize(("url", "quote", "expected"), CASES)
def test_an_address_opens_at_the_quote(url: str, quote: str, expected: str) -> None:
    assert at_quote(url, quote) == expected


def test_a_lone_surrogate_cannot_break_an_address() -> None:
    assert at_quote("https://a.example/", "x\ud800y") == "https://a.example/#:~:text=x%EF%BF%BDy"


@given(st.text(max_size=200))
def test_a_directive_has_at_most_one_comma_and_no_sign_with_a_meaning(quote: str) -> None:
    directive = text_directive(quote)
    if directive:
        name, _, value = directive.partition("=")
        assert name == "text"
        assert value.isascii()
        assert value.count(",") <= 1
        assert not set(value) & set('-&#?=<>"` \n')
        assert all(value.split(","))


@given(st.lists(st.text("abc,&-", min_size=1), min_size=1, max_size=MOST_WORDS))
def test_a_short_quote_is_looked_up_as_it_is(words: list[str]) -> None:
    assert unquote(text_directive(" ".join(words))) == f"text={' '.join(words)}"
