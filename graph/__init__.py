"""recordgraph: a graph explorer for public records that knows about evidence.

The public face of the package. Names are imported when they are first used, so that
``import graph`` and ``recordgraph --help`` stay fast.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.comparing import Comparison, compare
    from graph.errors import (
        DataError,
        EmptySelectionError,
        EnvironmentFault,
        PageError,
        RecordgraphError,
        UnknownIdError,
        UsageError,
    )
    from graph.frames import frames
    from graph.issues import Issue, Severity
    from graph.loading import load
    from graph.network import network
    from graph.page import load_page, write_page
    from graph.page.pyvis import to_pyvis
    from graph.records import Claim, Dataset, Entity, Relation
    from graph.selection import Selection, select

__version__ = "0.1.0"

_HOMES = {
    "Claim": "graph.records",
    "Comparison": "graph.comparing",
    "DataError": "graph.errors",
    "Dataset": "graph.records",
    "EmptySelectionError": "graph.errors",
    "Entity": "graph.records",
    "EnvironmentFault": "graph.errors",
    "Issue": "graph.issues",
    "PageError": "graph.errors",
    "RecordgraphError": "graph.errors",
    "Relation": "graph.records",
    "Selection": "graph.selection",
    "Severity": "graph.issues",
    "UnknownIdError": "graph.errors",
    "UsageError": "graph.errors",
    "compare": "graph.comparing",
    "frames": "graph.frames",
    "load": "graph.loading",
    "load_page": "graph.page",
    "network": "graph.network",
    "select": "graph.selection",
    "to_pyvis": "graph.page.pyvis",
    "write_page": "graph.page",
}

__all__ = [
    "Claim",
    "Comparison",
    "DataError",
    "Dataset",
    "EmptySelectionError",
    "Entity",
    "EnvironmentFault",
    "Issue",
    "PageError",
    "RecordgraphError",
    "Relation",
    "Selection",
    "Severity",
    "UnknownIdError",
    "UsageError",
    "__version__",
    "compare",
    "frames",
    "load",
    "load_page",
    "network",
    "select",
    "to_pyvis",
    "write_page",
]


if not TYPE_CHECKING:  # a type checker, told so, would take every misspelt name for one of ours

    def __getattr__(name: str) -> Any:
        """Import a public name from its module the first time it is asked for (PEP 562)."""
        home = _HOMES.get(name)
        if home is None:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Face(ModuleType):
    """This package, on which a module never takes the place of a public name.

    Importing ``graph.network`` would bind the module as ``graph.network``, where people expect
    the function of that name.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
