"""What a data set shows of itself in a notebook: a small table, and the page in a frame.

The frame holds the page whole, as text in an attribute, so it asks for nothing. It is sandboxed
without an origin: script in it, which is ours and held by the page's own policy, could not reach
the notebook or its server even so. Where frames are taken out (GitHub, a notebook that is not
trusted) the table is left.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from graph.errors import EnvironmentFault
from graph.fingerprint import data_date, data_hash
from graph.page.markup import NOTHING, Piece, encoded, joined
from graph.published import published

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.page.markup import Html
    from graph.records import Dataset

#: Notebooks are kept and passed on, and the table stands among other things.
MOST_ROWS: Final = 12
_TABLE: Final = Piece(
    '<table><caption>{}</caption><thead><tr><th scope="col">What</th><th scope="col">Type</th>'
    '<th scope="col">Number</th></tr></thead><tbody>{}</tbody></table>{}'
)
_ROW: Final = Piece('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>')
_NOTE: Final = Piece("<p>{}</p>")
_HASH: Final = Piece("<p>Data hash <code>{}</code>{}</p>")
#: The most bytes of a page that a notebook is given: the notebook keeps them with every output.
MOST_EMBEDDED: Final = 4 * 2**20
_FRAME: Final = Piece(
    '<iframe title="{}" width="100%" height="640" loading="lazy" sandbox="allow-scripts '
    'allow-downloads allow-popups allow-popups-to-escape-sandbox" srcdoc="{}"></iframe>'
)
_NOT_SHOWN: Final = (
    "The page is not shown here: {}. Write it with graph.write_page(dataset, 'index.html') "
    "and open that file."
)
_DATE: Final = Piece(", latest date in the data {}")


def summary(dataset: Dataset) -> str:
    """The table as HTML: entities and relations by type, claims by basis, title and data hash.

    Retracted claims are not counted. Every text is escaped; nothing is loaded from anywhere.
    """
    vocabulary = dataset.vocabulary
    held = published(dataset)
    rows = [
        *_rows(
            "entities",
            Counter(entity.type for entity in dataset.entities.values()),
            {code: vocabulary.entity_type(code).label for code in vocabulary.entity_types},
        ),
        *_rows(
            "relations",
            Counter(relation.type for relation in held.relations),
            {code: vocabulary.relation_type(code).label for code in vocabulary.relation_types},
        ),
        *_rows("claims", Counter(claim.basis or "uncited" for claim in held.claims), {}),
    ]
    date = data_date(dataset)
    notes = [_HASH(data_hash(dataset), _DATE(date) if date else NOTHING)]
    if not dataset.cited:
        notes.insert(0, _NOTE("No claim is cited."))
    if dataset.about.disclaimer:
        notes.insert(0, _NOTE(dataset.about.disclaimer))
    made = _TABLE(dataset.about.title or "Data set", joined(rows), joined(notes))
    # A notebook is a file in UTF-8, which has no lone surrogates.
    return encoded(made).decode()


def embedded(dataset: Dataset) -> str:
    """The page in a frame as HTML; or, where it is too large or cannot be made, why not.

    The limits are :data:`MOST_EMBEDDED` bytes, and as many entities as one file holds.
    """
    # The template engine is slow to import, and the page to make.
    from graph.page.render import MOST_IN_PAGE, PAGE, render_files  # noqa: PLC0415  see above

    if len(dataset.entities) > MOST_IN_PAGE:
        return _NOTE(_NOT_SHOWN.format(f"it has more than {MOST_IN_PAGE:,} entities"))
    try:
        page = render_files(dataset)[PAGE]
    except EnvironmentFault as fault:
        return _NOTE(_NOT_SHOWN.format(str(fault).rstrip(".")))
    if len(page) > MOST_EMBEDDED:
        size = f"it has {len(page) / 2**20:.1f} MiB, more than {MOST_EMBEDDED / 2**20:.0f}"
        return _NOTE(_NOT_SHOWN.format(size))
    title = dataset.about.title or "Data set"
    return encoded(_FRAME(title, page.decode())).decode()


def _rows(what: str, counts: Mapping[str, int], labels: Mapping[str, str]) -> Iterable[Html]:
    """The number of all, then the largest of their kinds; the smallest ones together."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    yield _ROW(what, "", f"{_sum(ranked):,}")
    shown = ranked if len(ranked) <= MOST_ROWS else ranked[: MOST_ROWS - 1]
    for code, number in shown:
        yield _ROW("", labels.get(code) or code, f"{number:,}")
    rest = ranked[len(shown) :]
    if rest:
        yield _ROW("", f"{len(rest)} other types", f"{_sum(rest):,}")


def _sum(ranked: Iterable[tuple[str, int]]) -> int:
    """The sum of the numbers."""
    return sum(number for _, number in ranked)
