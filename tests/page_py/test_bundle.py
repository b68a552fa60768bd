"""The step of the build: the page's script and stylesheet out of its sources."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

from graph.page import bundle as bundle_module
from graph.page.assets import inline
from graph.page.bundle import BundleError, bundle

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("deno") is None, reason="the deno package is not installed"
)


def checkout(folder: Path, script: str) -> Path:
    """A checkout whose page is this one script."""
    web = folder / "graph" / "page" / "web"
    web.mkdir(parents=True)
    (web / "main.ts").write_text(script, encoding="utf-8")
    (web / "page.css").write_text("body { color: red; }\n", encoding="utf-8")
    shutil.copyfile(ROOT / "graph" / "page" / "register.css", folder / "graph/page/register.css")
    (folder / "deno.json").write_text("{}\n", encoding="utf-8")
    return folder


def test_a_page_is_bundled_into_script_and_stylesheets(tmp_path: Path) -> None:
    script = (
        'import "./page.css";\nconst text: string = "</script><!--<script>";\nconsole.log(text);\n'
    )
    root, out = checkout(tmp_path / "root", script), tmp_path / "out"
    bundle(root, out)
    assert sorted(path.name for path in out.iterdir()) == ["app.css", "app.js", "register.css"]
    assert (out / "app.css").read_text(encoding="utf-8") == "body{color:red}\n"
    assert "</script" not in (out / "app.js").read_text(encoding="utf-8")
    first = (out / "app.js").read_bytes()
    bundle(root, out)
    assert (out / "app.js").read_bytes() == first


def test_a_script_that_does_not_parse_keeps_the_old_bundle(tmp_path: Path) -> None:
    root, out = checkout(tmp_path / "root", "const = ;\n"), tmp_path / "out"
    out.mkdir()
    (out / "app.js").write_text("old", encoding="utf-8")
    with pytest.raises(BundleError, match=r"Deno could not bundle graph.page.web.main\.ts"):
        bundle(root, out)
    assert (out / "app.js").read_text(encoding="utf-8") == "old"


def test_the_bundle_step_imports_nothing_of_the_project() -> None:
    source = Path(bundle_module.__file__).read_text(encoding="utf-8")
    assert "import graph" not in source
    assert "from graph" not in source


def test_the_real_page_bundles_and_can_stand_inside_a_page(tmp_path: Path) -> None:
    bundle(ROOT, tmp_path)
    for path in tmp_path.iterdir():
        text = path.read_text(encoding="utf-8")
        assert len(text) > 500
        assert inline(text, path.name) == text
    style = (tmp_path / "app.css").read_text(encoding="utf-8")
    assert "@import" not in style
    assert "url(" not in style.replace("url(data:", "")
