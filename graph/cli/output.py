"""Where a build goes: what may be overwritten there, and what must not."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from graph.cli import terminal

if TYPE_CHECKING:
    from pathlib import Path

#: The pages that a build may write.
PAGES: Final = ("index.html", "register.html")
#: Within so many bytes of a page of ours stands its generator.
HEAD: Final = 65_536
_GENERATOR: Final = re.compile(
    rb"<meta\b(?=[^>]*\bname=[\"']?generator\b)[^>]*\brecordgraph\b", re.IGNORECASE
)


def refuse_unfit(folder: Path, *, force: bool) -> None:
    """Refuse an output that is no folder, or that holds a page that recordgraph did not make.

    Raises:
        Refused: with the issue that says what is in the way and what to do.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise terminal.refusal(folder, "E803", f"{folder} is not a folder")
    for name in PAGES:
        page = folder / name
        if not os.path.lexists(page) or force:
            continue
        if page.is_dir():
            raise terminal.refusal(
                page, "E801", f"{page} is a folder", "Remove it, or choose another folder with -o."
            )
        if not made_by_us(page):
            raise terminal.refusal(page, "E802", f"{page} was not made by recordgraph")


def refuse_page(target: Path, *, force: bool) -> None:
    """Refuse a page of one's own naming that would overwrite what recordgraph did not make.

    Raises:
        Refused: with the issue that says what is in the way and what to do.
    """
    for page in (target, target.parent / PAGES[1]):
        if os.path.lexists(page) and not force and not page.is_dir() and not made_by_us(page):
            raise terminal.refusal(page, "E802", f"{page} was not made by recordgraph")


def made_by_us(page: Path) -> bool:
    """Whether a page says that recordgraph generated it."""
    try:
        with page.open("rb") as stream:
            return _GENERATOR.search(stream.read(HEAD)) is not None
    except FileNotFoundError:
        # A link that leads nowhere: writing through it destroys nothing.
        return True


def remove_stale(folder: Path, written: frozenset[str]) -> None:
    """Remove pages of an earlier build of ours that this one did not write anew."""
    for name in PAGES:
        page = folder / name
        if name not in written and page.is_file() and made_by_us(page):
            page.unlink(missing_ok=True)
