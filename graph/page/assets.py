"""The scripts and stylesheets that a page carries, as texts that may stand in an element.

vis-network comes out of the installed pyvis, whose modules are not imported for it; its bytes
are pinned. Its own stylesheet is left out.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from graph.errors import EnvironmentFault

VIS_VERSION: Final = "9.1.2"
VIS_SHA256: Final = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
_VIS_PLACE: Final = Path("lib", f"vis-{VIS_VERSION}", "vis-network.min.js")
_STATIC: Final = Path(__file__).parent / "static"
#: A file that is not there; the debugger of a browser would go and ask for it.
_SOURCE_MAP = re.compile(r"\n//# sourceMappingURL=\S*\s*$")


@dataclass(frozen=True, slots=True)
class Assets:
    """What a page carries besides its data: two scripts and two stylesheets."""

    vis: str
    app: str
    app_style: str
    register_style: str

    @property
    def style(self) -> str:
        """The one stylesheet of a page: the register's, then the application's."""
        return f"{self.register_style}\n{self.app_style}"


def inline(text: str, name: str) -> str:
    """A script or stylesheet as the text of an element: LF only, and unable to end the element.

    Raises:
        EnvironmentFault: the text holds what an HTML parser takes for the end of the element.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    low = text.lower()
    # After "<!--", "<script" makes a parser look for a second "</script>".
    if "</script" in low or "</style" in low or ("<!--" in low and "<script" in low) or "\0" in low:
        message = f"{name} cannot stand inside a page: it holds markup that ends its element"
        raise EnvironmentFault(message)
    return text


def _vis_path() -> Path:
    spec = find_spec("pyvis")
    for place in (spec and spec.submodule_search_locations) or ():
        path = Path(place) / _VIS_PLACE
        if path.is_file():
            return path
    message = f"vis-network {VIS_VERSION} was not found; install pyvis 0.3.2, which carries it"
    raise EnvironmentFault(message)


def vis_network() -> str:
    """The script of vis-network, as a function ``loadVisNetwork`` that runs it.

    A page opens without it and asks for it when somebody is about to touch the chart.

    Raises:
        EnvironmentFault: pyvis is not installed, or its file is not the one that was reviewed.
    """
    path = _vis_path()
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != VIS_SHA256:
        message = f"{path} is not vis-network {VIS_VERSION} as released; reinstall pyvis 0.3.2"
        raise EnvironmentFault(message)
    text = _SOURCE_MAP.sub("\n", inline(data.decode("utf-8"), path.name))
    return f"function loadVisNetwork() {{\n{text}}}\n"


def _built(name: str) -> str:
    path = _STATIC / name
    try:
        return inline(path.read_text(encoding="utf-8"), name)
    except FileNotFoundError as error:
        message = f"the page's {name} has not been built; run: python setup.py bundle --inplace"
        raise EnvironmentFault(message) from error


@cache
def assets() -> Assets:
    """All assets of this installation.

    Raises:
        EnvironmentFault: one is missing or is not what it should be.
    """
    return Assets(
        vis=vis_network(),
        app=_built("app.js"),
        app_style=_built("app.css"),
        register_style=_built("register.css"),
    )
