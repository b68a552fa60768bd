"""What a part knows from the whole that it is taken from, and a file of its own cannot.

A selection reads as the whole does: a charge beside which a conviction on another count stands is
"in part" also where the conviction was not selected. The pair of a selection holds the claims that
were selected and no others, so that what is exported is what was chosen; it is said how much of it
reads otherwise when it is read back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph import evidence
from graph.evidence.offices import offices
from graph.exporters.exporter import Loss

if TYPE_CHECKING:
    from graph.records import Dataset


def known_from_the_whole(part: Dataset, written: Dataset) -> tuple[Loss, ...]:
    """What will read otherwise.

    Args:
        part: the data set that is exported; nothing is lost of one that is whole.
        written: the same as it is written.
    """
    if part.whole is None:
        return ()
    alone = replace(written, whole=None)
    before = {(line.claim.id, line.sentence, line.disputed) for line in evidence.standing(part)}
    after = {(line.claim.id, line.sentence, line.disputed) for line in evidence.standing(alone)}
    counted, left = evidence.origins(part), evidence.origins(alone)
    held, kept = offices(part), offices(alone)
    return (
        Loss(
            "lines of legal standing",
            len(before - after),
            "they read otherwise without what was not selected: a conviction, a denial",
        ),
        Loss(
            "relations",
            sum(left[key] != count for key, count in counted.items() if key in left),
            "they have another number of origins without the reprints that were not selected",
        ),
        Loss(
            "claims of officials",
            sum(kept.get(key, ()) != offices_held for key, offices_held in held.items()),
            "nothing in the pair ties their speaker to the authority",
        ),
    )
