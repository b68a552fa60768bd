"""A part of a data set, chosen by the same options on the command line, in Python and in the page.

:mod:`graph.selection.options` holds the words and their values, :mod:`graph.selection.claims` and
:mod:`graph.selection.relations` the filters, :mod:`graph.selection.walking` the walks,
:mod:`graph.selection.context` what keeps the evidence readable.
"""

from __future__ import annotations

from graph.selection.options import OPTIONS, Option, Selection
from graph.selection.selecting import select

__all__ = ["OPTIONS", "Option", "Selection", "select"]
