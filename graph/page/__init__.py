"""The page: one self-contained HTML file that carries its data, its script and a text twin.

Names are imported when they are first used: the template engine is not needed for the view.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.page.received import load_page
    from graph.page.render import render_files, render_page, write_difference, write_page

__all__ = ["load_page", "render_files", "render_page", "write_difference", "write_page"]


def __getattr__(name: str) -> Any:
    """Import a public name the first time it is asked for (PEP 562)."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    home = "graph.page.received" if name == "load_page" else "graph.page.render"
    return getattr(import_module(home), name)
