"""The step of the build that makes the page's script and stylesheet out of ``web/``.

It imports nothing else of the project: ``setup.py`` loads it by its path, before the project's
own needs are installed. Deno comes from PyPI, and every npm library from ``deno.lock``.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

#: Where bundling begins, and the stylesheet of the text twin, which needs no bundling.
ENTRY = Path("graph", "page", "web", "main.ts")
REGISTER = Path("graph", "page", "register.css")


class BundleError(RuntimeError):
    """The page could not be bundled; the message holds what Deno said."""


def _program() -> list[str]:
    """The Deno that was installed with this interpreter's packages.

    It is looked for above them, because the isolated environment in which pip builds a wheel
    keeps its programs where ``python -m deno`` does not look.
    """
    spec = importlib.util.find_spec("deno")
    if spec is not None and spec.origin is not None:
        name = "deno.exe" if os.name == "nt" else "deno"
        for folder in Path(spec.origin).parents[2:5]:
            for program in (folder / "bin" / name, folder / "Scripts" / name):
                if program.is_file():
                    return [str(program)]
    return [sys.executable, "-m", "deno"]


def _deno(root: Path, out: Path) -> list[str]:
    command = [*_program(), "bundle", "--quiet", "--minify"]
    command += ["--platform", "browser", "--config", str(root / "deno.json")]
    lock = root / "deno.lock"
    command += ["--lock", str(lock), "--frozen-lockfile"] if lock.is_file() else ["--no-lock"]
    return [*command, "--outdir", str(out), str(root / ENTRY)]


def bundle(root: Path, out: Path) -> None:
    """Bundle ``root/graph/page/web/main.ts`` into ``out/app.js`` and ``out/app.css``.

    ``out/register.css`` is put beside them. Old files are replaced only when all is made.

    Raises:
        BundleError: Deno is missing, or refuses (a type it cannot resolve, a lock out of date).
    """
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        done = subprocess.run(  # noqa: S603  our own interpreter with fixed arguments
            _deno(root, made),
            cwd=root,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        script, style = made / "main.js", made / "main.css"
        if done.returncode or not script.is_file():
            message = f"Deno could not bundle {ENTRY}:\n{done.stderr.strip()}"
            raise BundleError(message)
        out.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(script, out / "app.js")
        if style.is_file():
            shutil.copyfile(style, out / "app.css")
        else:
            (out / "app.css").write_bytes(b"")
        shutil.copyfile(root / REGISTER, out / "register.css")
