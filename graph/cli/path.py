"""``recordgraph path``: how two entities are connected, and how weak the weakest link is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.cli.selecting import chosen, selects
from graph.safe_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.evidence.hops import Hop
    from graph.evidence.paths import EvidencePath, PathsFound
    from graph.loading import Source
    from graph.records import Claim, Dataset

#: The number of the JSON format.
FORMAT = 1


@click.command(cls=Command)
@reads_pair
@selects
@click.option(
    "--max",
    "most",
    metavar="N",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="Show at most so many paths, and so many refused ones.",
)
@click.option(
    "--longest",
    metavar="N",
    type=click.IntRange(min=1, max=12),
    default=4,
    show_default=True,
    help="Paths of at most so many relations.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
def command(
    *,
    source: Source,
    selection: dict[str, Any],
    one: str,
    other: str,
    most: int,
    longest: int,
    form: str,
) -> None:
    """Find evidence paths from A to B: every hop with its claims, weakest link first to be known.

    The path whose weakest hop has the strongest basis comes first; then more independent origins,
    then fewer hops decide. A hop is refused where nothing supports it: only mentions, only
    denials, all claims withdrawn; so is one that says only that a document names the entity. A
    path is refused where there certainly was no day on which all its hops held. The shortest
    refused paths follow, each with the reason. That there is no path is said and is no failure.

    The options of a selection say over which claims and entities paths may go.

    \b
    Examples:
      recordgraph path agency-ofac port-manzanillo-mx
      recordgraph path agency-ofac port-manzanillo-mx --min-basis reporting --max 3
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.errors import UnknownIdError  # noqa: PLC0415  heavy, and not needed for --help
    from graph.evidence.paths import PathsFound, evidence_paths  # noqa: PLC0415  as above

    dataset = read(source)
    for end in (one, other):
        if end not in dataset.entities:
            message = f"there is no entity with the id '{end}'; recordgraph find TEXT searches"
            raise UnknownIdError(message)
    part = chosen(dataset, selection)
    inside = part.entities.keys() - part.context
    outside = [end for end in (one, other) if end not in inside]
    if outside:
        found = PathsFound(
            (), (), more=False, more_refused=False, complete=True, refused_complete=True
        )
    else:
        found = evidence_paths(part, one, other, most=most, longest=longest)
    if form == "json":
        record = {"format": FORMAT, "from": one, "to": other, "longest": longest}
        terminal.result(json.dumps({**record, **as_record(dataset, found)}, indent=1))
        return
    lines = [f"{dataset.name(one)} [{one}] to {dataset.name(other)} [{other}]"]
    lines += [f"[{end}] is not part of the selection" for end in outside]
    lines += as_text(dataset, found, longest)
    terminal.result("\n".join(map(shown, lines)))


def as_record(dataset: Dataset, found: PathsFound) -> dict[str, Any]:
    """What was found as JSON has it."""
    return {
        "paths": [_path_record(dataset, path) for path in found.paths],
        "refused": [_path_record(dataset, path) for path in found.refused],
        "more": found.more,
        "more_refused": found.more_refused,
        "complete": found.complete,
        "refused_complete": found.refused_complete,
    }


def _path_record(dataset: Dataset, path: EvidencePath) -> dict[str, Any]:
    return {
        "entities": list(path.entities),
        "basis": path.basis,
        "origins": path.origins,
        "weakest": path.weakest,
        "refusals": list(path.refusals),
        "hops": [
            {
                "from": hop.start,
                "to": hop.finish,
                "relation": list(hop.relation.key),
                "forward": hop.forward,
                "state": hop.state,
                "basis": hop.basis,
                "origins": hop.origins,
                "refusal": hop.refusal,
                "claims": [_claim_record(dataset, claim) for claim in hop.relation.current],
            }
            for hop in path.hops
        ],
    }


def _claim_record(dataset: Dataset, claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "stance": claim.stance,
        "basis": claim.basis,
        "speakers": list(dataset.speakers(claim)),
        "document": claim.document,
        "locator": claim.locator,
        "start": claim.start,
        "end": claim.end,
        "published": dataset.published(claim),
    }


def as_text(dataset: Dataset, found: PathsFound, longest: int) -> Iterator[str]:
    """What was found as lines of text."""
    if not found.paths:
        hops = "one hop" if longest == 1 else f"at most {longest} hops"
        seen = "" if found.complete else " was found before the search gave up"
        yield f"No path of {hops} that the evidence carries{seen}."
    for number, path in enumerate(found.paths, start=1):
        weakest = path.hops[path.weakest]
        place = f"hop {path.weakest + 1} of {len(path.hops)}"
        yield ""
        yield f"{number}. Weakest link: {_strength(dataset, weakest)} ({place})"
        yield from _hops(dataset, path)
    if found.more:
        yield ""
        yield "There are more paths: --max N shows more."
    if found.refused:
        yield ""
        yield f"Refused ({'the shortest of more' if found.more_refused else len(found.refused)})"
    for path in found.refused:
        yield ""
        yield f"x  {'; '.join(_reasons(path))}"
        yield from _hops(dataset, path)
    if not (found.complete and found.refused_complete):
        yield ""
        yield "The search gave up before it had seen every path; a selection narrows it."


def _reasons(path: EvidencePath) -> list[str]:
    from graph.evidence.hops import REFUSALS  # noqa: PLC0415  not needed for --help

    said = []
    for code in path.refusals:
        places = [str(at) for at, hop in enumerate(path.hops, start=1) if hop.refusal == code]
        where = f"hop {', '.join(places)}: " if places else ""
        said.append(f"{where}{REFUSALS[code]}")
    return said


def _strength(dataset: Dataset, hop: Hop) -> str:
    basis = dataset.vocabulary.basis[hop.basis].label.lower() if hop.basis else "no citation"
    return f"{basis}, {hop.origins} origin{'' if hop.origins == 1 else 's'}"


def _hops(dataset: Dataset, path: EvidencePath) -> Iterator[str]:
    for number, hop in enumerate(path.hops, start=1):
        kind = dataset.vocabulary.relation_type(hop.relation.type)
        verb = kind.label if hop.forward else kind.reverse
        worth = "refused" if hop.refusal else _strength(dataset, hop)
        yield (
            f"   {number}  {dataset.name(hop.start)}  {verb}  {dataset.name(hop.finish)} "
            f"[{hop.finish}]  ({hop.state}, {worth})"
        )
        for claim in hop.relation.current:
            yield f"        {_claim(dataset, claim)}"


def _claim(dataset: Dataset, claim: Claim) -> str:
    """Stance, when it held, basis, who says so, where, and since when that is public."""
    vocabulary = dataset.vocabulary
    held = " to ".join(dict.fromkeys(filter(None, (claim.start, claim.end))))
    if claim.end and not claim.start:
        held = f"until {claim.end}"
    parts = [
        vocabulary.stance[claim.stance].label,
        held,
        vocabulary.basis[claim.basis].label if claim.basis else "uncited",
    ]
    if claim.document:
        speakers = ", ".join(dataset.name(speaker) for speaker in dataset.speakers(claim))
        parts += [
            speakers or "publisher unknown",
            f"{dataset.name(claim.document)} [{claim.document}]",
            claim.locator,
            f"published {dataset.published(claim) or 'without a date'}",
        ]
    return f"{claim.id}: {'; '.join(part for part in parts if part)}"
