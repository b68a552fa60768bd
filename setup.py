"""The one step of the build that setup.cfg cannot say: bundle the page's script and stylesheet."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from setuptools import Command, setup
from setuptools.command.build import build

ROOT = Path(__file__).resolve().parent
STATIC = Path("graph", "page", "static")
MADE = ("app.css", "app.js", "register.css")


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


class Bundle(Command):
    """A step of ``build``: bundle the page into what is built, or into an editable checkout.

    A step of its own rather than a part of ``build_py``, whose failures an editable install
    passes over.
    """

    description = "bundle the page's script and stylesheet"
    user_options = [("inplace", None, "into the checkout")]  # noqa: RUF012  as setuptools wants it
    boolean_options = ["inplace"]  # noqa: RUF012  as setuptools wants it

    def initialize_options(self) -> None:
        """Begin with a build that is not editable."""
        self.inplace = False
        self.editable_mode = False
        self.build_lib: str | None = None

    def finalize_options(self) -> None:
        """Build where the modules are built."""
        self.set_undefined_options("build_py", ("build_lib", "build_lib"))

    def run(self) -> None:
        """Write the bundle."""
        _bundle(self._base() / STATIC)

    def _base(self) -> Path:
        return ROOT if self.inplace or self.editable_mode else Path(self.build_lib or "build")

    def get_outputs(self) -> list[str]:
        """The files that it makes."""
        return [str(self._base() / STATIC / name) for name in MADE]

    def get_output_mapping(self) -> dict[str, str]:
        """No output is a copy of one source."""
        return {}

    def get_source_files(self) -> list[str]:
        """What a source distribution must hold for this step."""
        web = sorted((ROOT / "graph" / "page" / "web").rglob("*.*"))
        return [str(path.relative_to(ROOT)) for path in web if path.is_file()]


class Build(build):
    """The build, with the page's bundle."""

    sub_commands = [*build.sub_commands, ("bundle", None)]  # noqa: RUF012  as setuptools wants it


setup(cmdclass={"build": Build, "bundle": Bundle})
