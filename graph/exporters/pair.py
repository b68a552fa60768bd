"""The ``csv`` format: the pair itself, in a folder or a ``.zip``; reading it gives the same graph.

With the pair come ``dataset.toml``, ``vocabulary.toml`` and ``withdrawn.csv``, where the data set
has them. What a selection left dangling is cut, so that the pair can be read; what is cut is said.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from graph.exporters.beside import files_beside
from graph.exporters.columns import EXTRA
from graph.exporters.exporter import Lacks, Loss, manifest
from graph.exporters.folders import Remains, write_folder
from graph.exporters.losses import left_out_questions, left_out_story
from graph.exporters.part_losses import known_from_the_whole
from graph.published import RETRACTED
from graph.records import ORIGIN_AUTHOR, ORIGIN_PUBLISHER, Claim, Entity
from graph.tidying import canonical_files, renamed_columns
from graph.writing import write_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from graph.exporters.exporter import Manifest
    from graph.records import Dataset

LACKS: Final = Lacks(context=True, story=False, codes=False)
_ZIP: Final = ".zip"
#: The earliest time that a zip can tell, and an ordinary file (rw-r--r--) made on Unix.
_TIME: Final = (1980, 1, 1, 0, 0, 0)
_MODE: Final = 0o100644 << 16
_UNIX: Final = 3
#: The name of the cell that tells the direction of a claim (:mod:`graph.reading.header`).
_DIRECTION: Final = "direction"
Record = TypeVar("Record", Entity, Claim)
_BYLINES: Final = ((ORIGIN_PUBLISHER, "published-by"), (ORIGIN_AUTHOR, "authored-by"))


def files(dataset: Dataset) -> dict[str, bytes]:
    """The files of the folder, by name."""
    ready = _readable(dataset)
    return {**canonical_files(ready), **files_beside(ready)}


def archive(made: Mapping[str, bytes]) -> bytes:
    """The files as a zip: names sorted, no time of day, the same bytes on every machine."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, data in sorted(made.items()):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, data)
    return stream.getvalue()


def losses(dataset: Dataset) -> tuple[Loss, ...]:
    """What reading the exported pair will not bring back."""
    ready = _readable(dataset)
    readable = {claim.id for claim in ready.claims}
    trimmed = sum(
        any(other not in readable for other in claim.refers_to)
        for claim in dataset.claims
        if claim.id in readable and claim.status != RETRACTED
    )
    cut = sum(
        (entity.publishers, entity.authors)
        != (ready.entities[key].publishers, ready.entities[key].authors)
        for key, entity in dataset.entities.items()
    )
    retracted = sum(claim.status == RETRACTED for claim in dataset.claims)
    found = (
        Loss(
            "retracted claims",
            retracted,
            "the row keeps its ends, type, document, basis, status, day and reason only",
        ),
        Loss(
            "claims that correct or retract",
            len(dataset.claims) - len(readable),
            "left out, because what they are about is not in the selection",
        ),
        Loss(
            "claims",
            trimmed,
            "refers-to is cut to the claims that are in the selection",
        ),
        Loss(
            "documents",
            cut,
            "publisher and author are cut to those that are in the selection",
        ),
        Loss(
            "unknown columns",
            len(renamed_columns(dataset)),
            f"named {EXTRA}NAME, because their name is that of a column of the format",
        ),
        Loss(
            "context entities",
            len(dataset.context),
            "the pair does not say that they were added only to keep evidence readable",
        ),
        *known_from_the_whole(dataset, ready),
        left_out_story(dataset),
        left_out_questions(dataset),
    )
    return tuple(loss for loss in found if loss.count)


def _readable(dataset: Dataset) -> Dataset:
    """The data set as a pair can hold it: sorted, nothing dangling, retracted rows bare."""
    claims = {claim.id: claim for claim in sorted(dataset.claims, key=lambda claim: claim.id)}
    live = {key: claim for key, claim in claims.items() if _refers(claim, dataset)}
    while len(live) < len(claims):  # what is left out may be what another one corrects
        claims = live
        kept = replace(dataset, claims=tuple(claims.values()))
        live = {key: claim for key, claim in claims.items() if _refers(claim, kept)}
    said = {
        (claim.source, claim.type, claim.target, claim.origin)
        for claim in live.values()
        if claim.origin != "row" or _is_byline(claim)
    }
    return replace(
        dataset,
        entities={key: _cut(dataset.entities[key], said) for key in sorted(dataset.entities)},
        claims=tuple(_row(claim, live) for claim in live.values()),
    )


def _refers(claim: Claim, dataset: Dataset) -> bool:
    """Whether a claim that must say what it is about still can."""
    if claim.status == RETRACTED or dataset.vocabulary.stance[claim.stance].refers != "needed":
        return True
    return any(other in dataset.claims_by_id for other in claim.refers_to)


def _is_byline(claim: Claim) -> bool:
    """Whether a row says what a publisher or author cell would say, so that the cell is silent."""
    return claim.document == claim.source and claim.is_current and claim.stance == "supports"


def _cut(entity: Entity, said: set[tuple[str, str, str, str]]) -> Entity:
    """The document without the publishers and authors that nothing in the data set speaks of."""
    kept = [
        tuple(
            other
            for other in others
            if {(entity.id, kind, other, origin), (entity.id, kind, other, "row")} & said
        )
        for (origin, kind), others in zip(
            _BYLINES, (entity.publishers, entity.authors), strict=True
        )
    ]
    return replace(entity, publishers=kept[0], authors=kept[1])


def _row(claim: Claim, live: Mapping[str, Claim]) -> Claim:
    direction = ((_DIRECTION, "Undirected"),) if claim.undirected else ()
    if claim.status == RETRACTED:
        return Claim(
            id=claim.id,
            source=claim.source,
            type=claim.type,
            target=claim.target,
            basis=claim.basis,
            document=claim.document,
            checked=claim.checked,
            status=claim.status,
            note=claim.note,
            extra=direction,
            undirected=claim.undirected,
            origin=claim.origin,
        )
    if any(name.casefold() == _DIRECTION for name, _ in claim.extra):
        direction = ()
    return replace(
        claim,
        refers_to=tuple(other for other in claim.refers_to if other in live),
        extra=tuple(sorted((*claim.extra, *direction))),
    )


@dataclass(frozen=True, slots=True)
class PairExporter:
    """The pair in a folder, or zipped where the target ends on ``.zip``."""

    name: str = "csv"
    lacks: Lacks = LACKS
    suffixes: tuple[str, ...] = (_ZIP,)
    is_folder: bool = True

    def export(self, dataset: Dataset, target: Path) -> Manifest:
        """Write the folder or the archive."""
        made = files(dataset)
        if target.name.lower().endswith(_ZIP):
            write_file(target, archive(made))
            remains = Remains()
        else:
            remains = write_folder(target, self.name, made)
        return replace(manifest(self.name, dataset, losses(dataset), made), remains=remains)


EXPORTER: Final = PairExporter()
