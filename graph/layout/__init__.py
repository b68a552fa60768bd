"""Where each entity is drawn: whole-number positions that depend on the data alone.

Springs and repulsion (a force-directed drawing) per connected component, then packed side by
side. No random numbers: a node starts where the digest of its id says. No linear-algebra library:
only element-wise arithmetic, counting and FFT, rounded at every step, so that the same data give
the same picture on every machine of a platform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.published import published

if TYPE_CHECKING:
    from graph.records import Dataset

__all__ = ["positions"]


def positions(dataset: Dataset) -> dict[str, tuple[int, int]]:
    """Entity id → (x, y) in drawing units, y downward, the drawing's middle at (0, 0).

    Discs of a radius of 20 units at these places do not overlap, and there is room for a short
    label below each. The whole is about 16 wide to 9 high, as charts are on most screens. What was
    retracted leaves no trace in them.
    """
    from graph.layout.picture import draw  # noqa: PLC0415  numpy is needed only here

    ids = sorted(dataset.entities)
    places = draw(ids, [(r.source, r.target, r.type) for r in published(dataset).relations])
    return dict(zip(ids, places, strict=True))
