"""From a data set to the bytes of the page: the only place that knows the template engine.

The templates escape everything. Three texts stand as they are, each made safe by its own module:
the data block, the scripts and the stylesheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.comparing import compare
from graph.errors import UsageError
from graph.layout import positions
from graph.page.assets import assets
from graph.page.changes_view import united
from graph.page.data_block import data_block
from graph.page.markup import encoded
from graph.page.policy import page_policy, register_policy
from graph.page.seal import sealed
from graph.page.text_twin import make_register
from graph.page.viewing import make_view
from graph.writing import write_files

if TYPE_CHECKING:
    from graph.comparing import Comparison
    from graph.page.text_twin import Register
    from graph.page.view import AboutView
    from graph.records import Dataset

PAGE: Final = "index.html"
REGISTER: Final = "register.html"
#: Above so many entities the register is a file of its own, and the page holds an index.
MOST_IN_PAGE: Final = 2_000
#: Above so many the index names ranges of so many entities, to keep the page small.
MOST_NAMES: Final = 20_000
_RANGE: Final = 100
#: Where the templates want the register.
_PLACE: Final = "<!--register-->"


@dataclass(frozen=True, slots=True)
class IndexSection:
    """Names of one type and where in the register they stand."""

    label: str
    count: int
    entries: list[tuple[str, str]]


def _inline(text: str) -> Markup:
    return Markup(text)  # noqa: S704  made safe by data_block and assets, never text from data


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("graph.page", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["inline"] = _inline
    return environment


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _counts(register: Register) -> str:
    return ", ".join(
        (
            _number(register.entities, "entity", "entities"),
            _number(register.relations, "relation", "relations"),
            _number(register.claims, "claim", "claims"),
        )
    )


def _entries(names: list[tuple[str, str]], step: int) -> list[tuple[str, str]]:
    """Each name, or the first and the last of each so many, with the place of the first."""
    found = []
    for at in range(0, len(names), step):
        members = names[at : at + step]
        where, text = members[0]
        if len(members) > 1:
            text = f"{text} … {members[-1][1]}"
        found.append((f"{REGISTER}#{where}", text))
    return found


def _index(register: Register) -> list[IndexSection]:
    step = 1 if register.entities <= MOST_NAMES else _RANGE
    return [
        IndexSection(section.label, len(section.entries), _entries(section.entries, step))
        for section in register.sections
    ]


def _title(about: AboutView, register: Register) -> str:
    return about.title or f"recordgraph: {_number(register.entities, 'entity', 'entities')}"


def _filled(page: str, body: list[bytes]) -> bytes:
    """The page with the register in its place.

    The place is a comment, which no text of the data can write: it would be escaped.
    """
    before, _, after = page.partition(_PLACE)
    return sealed([encoded(before), *body, encoded(after)])


def render_files(
    dataset: Dataset, comparison: Comparison | None = None, *, union: bool = False
) -> dict[str, bytes]:
    """The files of the page: ``index.html``, and ``register.html`` for a large data set.

    The same data give the same bytes.

    Args:
        dataset: the data.
        comparison: of earlier data with these, where the page is to say what changed since.
        union: whether the page draws what was withdrawn, too.

    Raises:
        EnvironmentFault: a script or stylesheet of the installation is missing or damaged.
    """
    carried = assets()
    both = united(comparison) if comparison is not None and union else None
    view = make_view(dataset, positions(both or dataset), comparison, both)
    register = make_register(dataset, comparison)
    large = register.entities > MOST_IN_PAGE
    common = {
        "about": view.about,
        "title": _title(view.about, register) + (": what changed" if union else ""),
        "counts": _counts(register),
    }
    page = _environment().get_template("template.html")
    files = {
        PAGE: _filled(
            page.render(
                common,
                policy=page_policy((carried.app, carried.vis), carried.style),
                style=carried.style,
                vis=carried.vis,
                app=carried.app,
                block=data_block(view),
                index=_index(register) if large else None,
                register_name=REGISTER,
            ),
            [] if large else register.body,
        )
    }
    if large:
        style = carried.register_style
        second = _environment().get_template("register_page.html")
        text = second.render(common, policy=register_policy(style), style=style)
        files[REGISTER] = _filled(text, register.body)
    return files


def render_page(dataset: Dataset) -> bytes:
    """The bytes of ``index.html``.

    Above :data:`MOST_IN_PAGE` entities it holds an index of ``register.html``, which
    :func:`render_files` makes with it.
    """
    return render_files(dataset)[PAGE]


def write_page(dataset: Dataset, path: str | Path, *, previous: Dataset | None = None) -> None:
    """Write the page to ``path``, and for a large data set ``register.html`` beside it.

    With ``previous``, an earlier state of the same data, the page says what changed since.

    Raises:
        UsageError: the page has the name of its second file.
        EnvironmentFault: an asset is missing, or a file cannot be written; old files survive.
    """
    comparison = compare(previous, dataset) if previous is not None else None
    _write(render_files(dataset, comparison), Path(path))


def write_difference(comparison: Comparison, path: str | Path) -> None:
    """Write the page that draws two data sets as one: what was added, withdrawn and changed.

    Raises:
        UsageError: the page has the name of its second file.
        EnvironmentFault: an asset is missing, or a file cannot be written; old files survive.
    """
    _write(render_files(comparison.new, comparison, union=True), Path(path))


def _write(files: dict[str, bytes], target: Path) -> None:
    if target.name in files and target.name != PAGE:
        message = f"the page cannot be called {target.name}: its second file has that name"
        raise UsageError(message)
    files[target.name] = files.pop(PAGE)
    write_files(target.parent, files)
