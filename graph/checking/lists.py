"""Cells with several items, and the error of a cell that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class CellError(ValueError):
    """A cell that cannot be used; ``remedy`` says what to write instead."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


def split_list(text: str) -> list[str]:
    """The items of a cell, trimmed: separated by U+007C, of which a doubled one is literal."""
    if "|" not in text:
        return [text] if text else []
    parts = text.replace("||", "\0").split("|")
    items = (part.replace("\0", "|").strip() for part in parts)
    return [item for item in items if item]


def join_list(items: Sequence[str]) -> str:
    """The cell of these items, as :func:`split_list` reads it back.

    An item that itself begins with a bar is set off by a space, which reading trims.
    """
    written = [item.replace("|", "||") for item in items]
    return "|".join(
        f" {item}" if n and item.startswith("|") else item for n, item in enumerate(written)
    )
