"""Text from data, made safe to show on a terminal or in a log line."""

from __future__ import annotations

import unicodedata

#: General categories that a terminal may obey or that hide text: controls, formats,
#: surrogates, private use, unassigned, line and paragraph separators.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def _safe(character: str) -> str:
    if unicodedata.category(character) in _UNSAFE:
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004  two hex digits
    return character


def shown(text: str, *, most: int | None = None) -> str:
    r"""The text on one line, without control or invisible characters, shortened to ``most``.

    Escapes look like Python's (``\x1b``, ``\u202e``), so a reader can see what is there.
    """
    if most is not None and len(text) > most:
        text = f"{text[:most]}…"
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe(character) for character in text)
