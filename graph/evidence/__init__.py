"""What the claims of a data set amount to.

Pure functions over records, each resting on one table: the state and the strongest basis of a
relation (:mod:`graph.evidence.state`), its independent origins (:mod:`graph.evidence.origins`)
and legal standing (:mod:`graph.evidence.standing`). What fewer callers need is imported from its
own module: evidence paths (:mod:`graph.evidence.paths`), who says so
(:mod:`graph.evidence.viewpoints`), leaving one out (:mod:`graph.evidence.loss`), since when it is
known (:mod:`graph.evidence.known`) and what a retraction takes along
(:mod:`graph.evidence.cascade`). ``docs/evidence.md`` says what each means.
"""

from __future__ import annotations

from graph.evidence.origins import document_origins, origins, unknown_origins
from graph.evidence.standing import Standing, standing
from graph.evidence.state import (
    STATES,
    State,
    counts_against,
    is_evidence,
    state,
    strongest_basis,
    supporting,
)

__all__ = [
    "STATES",
    "Standing",
    "State",
    "counts_against",
    "document_origins",
    "is_evidence",
    "origins",
    "standing",
    "state",
    "strongest_basis",
    "supporting",
    "unknown_origins",
]
