"""XML 1.0 as text: elements whose attributes and content survive every reader.

Line ends and tabs are written as character references, because a parser may change bare ones.
Characters that XML cannot hold at all become U+FFFD; :func:`unfit` counts them beforehand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What is no character of XML 1.0 (section 2.2).
_UNFIT: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\r": "&#13;",
        "\n": "&#10;",
        "\t": "&#9;",
        # Some readers take these for line ends.
        "\x85": "&#133;",
        "\u2028": "&#8232;",
    }
)
#: What XML Schema takes for an ``NMTOKEN``: the signs of a name (XML 1.0, section 2.3).
_NAME_TOKEN: Final = re.compile(
    "[-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f"
    "\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
    "\U00010000-\U000effff]+"
)
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def unfit(texts: Iterable[str]) -> int:
    """How many of the texts have characters that XML cannot hold."""
    return sum(_UNFIT.search(text) is not None for text in texts)


def is_name_token(text: str) -> bool:
    """Whether a text has only signs of names, as XML Schema asks of an ``NMTOKEN``.

    White space around one does not count there.
    """
    return _NAME_TOKEN.fullmatch(text.strip(" \t\r\n")) is not None


def fit(text: str) -> str:
    """The text with U+FFFD for every character that XML cannot hold."""
    return _UNFIT.sub("\ufffd", text)


def escaped(text: str) -> str:
    """The text as content or as the value of an attribute in double quotes."""
    return fit(text).translate(_ESCAPES)


def opening(tag: str, attributes: Mapping[str, str]) -> str:
    """An opening tag."""
    written = "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}>"


def leaf(tag: str, attributes: Mapping[str, str], text: str = "") -> str:
    """An element that holds text only, or nothing."""
    start = opening(tag, attributes)
    return f"{start}{escaped(text)}</{tag}>" if text else f"{start[:-1]}/>"
