"""What the formats of footnotes share: documents with their claims, dates, addresses, links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from graph.own_columns import identity
from graph.published import published
from graph.records import ORIGIN_ROW

if TYPE_CHECKING:
    from graph.records import Claim, Dataset, Entity, Relation

_WEB: Final = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_LAST_MONTH: Final = 12
#: What the page leaves as it is in an address (:file:`graph/page/web/address/address.ts`).
_SAFE: Final = "/:,|@!'()*"


@dataclass(frozen=True, slots=True)
class Cited:
    """A document with the claims that rest on it, in the order of their ids."""

    document: Entity
    claims: tuple[Claim, ...]

    @property
    def rows(self) -> tuple[Claim, ...]:
        """The claims but those that name publisher and author, which a citation names itself."""
        return tuple(claim for claim in self.claims if claim.origin == ORIGIN_ROW)


def cited(dataset: Dataset) -> list[Cited]:
    """Every document that a claim rests on, by id."""
    found: dict[str, list[Claim]] = {}
    for claim in published(dataset).claims:
        if claim.document in dataset.entities:
            found.setdefault(claim.document, []).append(claim)
    return [
        Cited(dataset.entities[key], tuple(sorted(found[key], key=lambda claim: claim.id)))
        for key in sorted(found)
    ]


def uncited(dataset: Dataset) -> int:
    """How many claims rest on no document, so that no list of documents has them."""
    return sum(claim.document not in dataset.entities for claim in published(dataset).claims)


def one_line(text: str) -> str:
    """The text without line ends and doubled spaces."""
    return " ".join(text.split())


def web(url: str) -> str:
    """The address if it is one of the web, without signs that end it in a text; else nothing."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~") if _WEB.fullmatch(url) else ""


def names(dataset: Dataset, ids: tuple[str, ...]) -> list[str]:
    """The captions of entities; an id that is not in the data set stands for itself."""
    return [one_line(dataset.name(key)) if key in dataset.entities else key for key in ids]


def called(entity: Entity) -> str:
    """The caption of an entity on one line; of a party without a name to give it says so."""
    known = identity(entity)
    return one_line(f"{entity.name} ({known.label.lower()})" if known else entity.name)


def publishers(dataset: Dataset, document: Entity) -> list[str]:
    """The captions of who published a document."""
    return names(dataset, dataset.publishers.get(document.id, ()))


def authors(dataset: Dataset, document: Entity) -> list[str]:
    """The captions of who wrote a document: the targets of its standing ``authored-by`` claims."""
    written = {
        relation.target: None
        for relation in dataset.relations_of.get(document.id, ())
        if relation.type == "authored-by"
        and relation.source == document.id
        and any(claim.is_current and claim.stance == "supports" for claim in relation.claims)
    }
    return names(dataset, tuple(written))


def date_parts(text: str) -> list[int]:
    """Year, month and day of a plain date as far as they are given; empty for other EDTF texts."""
    match = _PLAIN.fullmatch(text)
    if not match or int(match[2] or 1) > _LAST_MONTH:
        return []
    return [int(part) for part in match.groups() if part]


def permalink(relation: Relation, code: str) -> str:
    """The fragment that opens a relation in a page, with the hash of the data it was made on."""
    parts = (re.sub("[%|]", lambda match: quote(match[0]), part) for part in relation.key)
    return f"#relation={quote('|'.join(parts), safe=_SAFE, errors='replace')}&data={code}"


def summary(claim: Claim, dataset: Dataset) -> str:
    """What a claim adds to its document, in one line: stance, relation, place, standing."""
    kind = dataset.vocabulary.relation_type(claim.type)
    source, target = names(dataset, (claim.source, claim.target))
    said = f"{claim.id}: {claim.stance}: {source} {kind.label or claim.type} {target}"
    facts = [
        claim.locator,
        claim.basis,
        f"role {claim.role}" if claim.role else "",
        f"stage {claim.stage}" if claim.stage else "",
        f"{claim.amount} {claim.unit}".strip(),
        f"from {claim.start}" if claim.start else "",
        f"to {claim.end}" if claim.end else "",
        f"published {claim.published}" if claim.published else "",
        f"said by {', '.join(names(dataset, (claim.speaker,)))}" if claim.speaker else "",
        f"about {', '.join(claim.refers_to)}" if claim.refers_to else "",
        claim.status if claim.status != "current" else "",
        f"checked {claim.checked}" if claim.checked else "",
    ]
    quoted = f' "{claim.quote}"' if claim.quote else ""
    return one_line(f"{said} ({'; '.join(filter(None, facts))}){quoted}")
