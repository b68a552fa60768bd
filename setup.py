"""The one step of the build that setup.cfg cannot say: bundle the page's script and stylesheet."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from setuptools import Command, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent


def _bundle(out: Path) -> None:
    """Run ``graph/page/bundle.py``, loaded by its path: the package's needs are not here yet."""
    source = ROOT / "graph" / "page" / "bundle.py"
    spec = importlib.util.spec_from_file_location("recordgraph_bundle", source)
    if spec is None or spec.loader is None:
        message = f"cannot load {source}"
        raise RuntimeError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.bundle(ROOT, out)


class BuildWithPage(build_py):
    """Build the package; then bundle the page into what was built, or into the checkout."""

    def run(self) -> None:
        """Copy the modules, then write ``graph/page/static`` beside them."""
        super().run()
        base = ROOT if self.editable_mode else Path(self.build_lib)
        _bundle(base / "graph" / "page" / "static")


class Bundle(Command):
    """``python setup.py bundle``: bundle the page into the checkout, as ``make`` does."""

    description = "bundle the page's script and stylesheet into graph/page/static"
    user_options: list[tuple[str, str | None, str]] = []  # noqa: RUF012  the name setuptools reads

    def initialize_options(self) -> None:
        """There are none."""

    def finalize_options(self) -> None:
        """There are none."""

    def run(self) -> None:
        """Write ``graph/page/static``."""
        _bundle(ROOT / "graph" / "page" / "static")


setup(cmdclass={"build_py": BuildWithPage, "bundle": Bundle})
