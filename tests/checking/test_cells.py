"""Single cells: formulas, lists, numbers, countries, addresses, privacy."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.checking.addresses import check_url, identifier
from graph.checking.countries import country_codes
from graph.checking.lists import CellError, join_list, split_list
from graph.checking.numbers import DATE_LINE, POLE, amount_bounds, coordinate
from graph.checking.privacy import private_kind
from graph.formula import bare, neutral
from graph.lookalikes import describe_odd, nearest, skeleton
from graph.safe_text import shown

FORMULAS = st.from_regex(r"'{0,3}[=+\-@\t\r]?[a-z0-9.]{0,6}", fullmatch=True)


@given(st.text() | FORMULAS)
def test_neutral_cells_are_read_back_exactly(text: str) -> None:
    assert bare(neutral(text)) == text


@pytest.mark.parametrize("text", ["'-5", "'+3.25", "'twas", "-5", "'"])
def test_an_apostrophe_that_nobody_put_there_stays(text: str) -> None:
    assert bare(text) == text


@given(st.text() | FORMULAS)
def test_no_neutral_cell_runs(text: str) -> None:
    written = neutral(text)
    if written[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        Decimal(written)  # only plain numbers keep their sign


@given(st.lists(st.text(st.characters(exclude_characters="\0")).map(str.strip).filter(bool)))
def test_lists_are_read_back_exactly(items: list[str]) -> None:
    assert split_list(join_list(items)) == items


@given(st.text())
def test_shown_text_cannot_steer_a_terminal(text: str) -> None:
    obeyed = {"Cc", "Cf", "Zl", "Zp", "Cs"}
    assert not {unicodedata.category(character) for character in shown(text)} & obeyed


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,000", "1000"),
        ("1.000,5", "1000.5"),
        ("99,5", "99.5"),
        ("12kg", "unit kg"),
        ("50%", "unit percent"),
        ("$100", "unit USD"),
        ("~50", "about"),
        ("NaN", "empty"),
        ("１００", "100"),
        ("0x10", "16"),
        ("1\u00a0000", "1000"),
        ("5/10/15", "low/high"),
        ("5-10", "5/10"),
        ("10/9", "9/10"),
        ("many", "decimal number"),
    ],
)
def test_amounts_that_are_refused(text: str, hint: str) -> None:
    with pytest.raises(CellError) as refusal:
        amount_bounds(text)
    assert hint in refusal.value.remedy


def test_amounts_are_compared_as_numbers() -> None:
    assert amount_bounds("9/10") == (Decimal(9), Decimal(10))
    assert amount_bounds("33.333333333333333333333")[0] == Decimal("33.333333333333333333333")


def test_coordinates() -> None:
    assert coordinate("-90", POLE) == -90
    with pytest.raises(CellError, match="outside"):
        coordinate("91", POLE)
    with pytest.raises(CellError) as refusal:
        coordinate("58°30′", DATE_LINE)
    assert "58.5" in refusal.value.remedy


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Estonia", "EE"),
        ("EE;GB", "EE|GB"),
        ("233", "EE"),
        ("🇪🇪", "EE"),
        ("ＥＥ", "EE"),
        ("EST", "EE"),
    ],
)
def test_countries_that_are_refused(text: str, hint: str) -> None:
    with pytest.raises(CellError) as refusal:
        country_codes(text)
    assert hint in refusal.value.remedy


def test_countries() -> None:
    assert country_codes("US|CN") == (("US", "CN"), False)
    assert country_codes("na") == (("NA",), True)


def test_identifiers_are_split_at_the_first_colon() -> None:
    assert identifier("docket:1:18-cr-00099") == ("docket", "1:18-cr-00099")
    with pytest.raises(CellError):
        identifier("ofac 26324")


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://x.org/a",
        "https:///x",
        "https://",
        "//x.org",
    ],
)
def test_addresses_that_are_never_links(text: str) -> None:
    with pytest.raises(CellError):
        check_url(text)


@pytest.mark.parametrize(
    "text",
    ["https://example.org/näide?q=ä#§2", "http://example.org:8080/a?b=1&c=%3Cx%3E#page=2"],
)
def test_addresses_that_are_good(text: str) -> None:
    assert check_url(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to a@b.org", "e-mail"),
        ("born 4 March 1970 in Oslo", "birth date"),
        ("home address: 4 High St", "private address"),
        ("passport no. 123456", "personal document"),
        ("SSN 123-45-6789", "personal document"),
        ("call +1 212 555 0100 at night", "telephone"),
        ("+52 (55) 5555-0100", "telephone"),
        ("rose by +12 percent, then +1.5 to +20 tonnes", ""),
        ("+10-20 percent in 2019", ""),
        ("founded in 1970", ""),
        ("the agency's e-mail policy", ""),
    ],
)
def test_private_data(text: str, kind: str) -> None:
    assert kind in private_kind(text)
    assert bool(kind) == bool(private_kind(text))


def test_lookalikes() -> None:
    assert skeleton("nаme") == skeleton("NAME") == "name"
    assert "CYRILLIC SMALL LETTER A" in describe_odd("nаme")
    assert skeleton("company\u2011x") == "company-x"
    assert nearest("compny", ["company", "agency"]) == "company"
    assert nearest("zzz", ["company", "agency"]) is None
