"""Text fragments: an address that opens a document at the words of a quote.

``#:~:text=START`` or ``#:~:text=START,END`` (URL Fragment Text Directives, WICG): the browser looks
the words up and shows them. A record keeps the quote and not what stands around it, so there is
neither prefix nor suffix; words that occur twice may be found at the first place. The page has the
same in ``web/panels/at_quote.ts``; one file of cases holds both.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote as percent_encoded

#: A quote of more words is looked up by its first and last ones: it may run over paragraphs.
MOST_WORDS: Final = 12
#: How many words stand for the start, and for the end.
OF_A_RANGE: Final = 5
_WEB: Final = re.compile(r"https?://[^\s]+", re.IGNORECASE)
#: What an editor left out or put in: dots, and anything in square brackets.
_EDITED: Final = re.compile(r"\[[^\]]*\]|\.\.\.|\u2026")
_MARKS: Final = " \t\n\r\"'\u201c\u201d\u2018\u2019\u00ab\u00bb"
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_DIRECTIVE: Final = ":~:"


def at_quote(url: str, quote: str) -> str:
    """The address with the quote to look up; as it is where there is nothing to add.

    That is so without a quote, for what is no address of the web, and for an address that has a
    directive already. Quotation marks around the quote are left out; where an editor left out or
    put in words, the words before and after are looked up.
    """
    directive = text_directive(quote)
    if not directive or not _WEB.fullmatch(url) or _DIRECTIVE in url:
        return url
    return f"{url}{'' if '#' in url else '#'}{_DIRECTIVE}{directive}"


def text_directive(quote: str) -> str:
    """The directive that looks a quote up: ``text=START`` or ``text=START,END``; or nothing."""
    pieces = [piece for piece in (_words(part) for part in _EDITED.split(quote)) if piece]
    if not pieces:
        return ""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and len(first) <= MOST_WORDS:
        return f"text={_encoded(first)}"
    return f"text={_encoded(first[:OF_A_RANGE])},{_encoded(last[-OF_A_RANGE:])}"


def _words(text: str) -> list[str]:
    return text.strip(_MARKS).split()


def _encoded(words: list[str]) -> str:
    """Words as a part of a directive, in which commas, ampersands and hyphens have a meaning."""
    text = _SURROGATES.sub("\ufffd", " ".join(words))
    return percent_encoded(text, safe="!*'()").replace("-", "%2D")
