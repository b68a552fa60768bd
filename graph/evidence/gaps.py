"""The gap report: what the record does not say.

A gap is a gap of this record: nothing here says that something is hidden, or that it exists.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from graph import dates
from graph.evidence.cascade import BYLINES
from graph.evidence.origins import origins, unknown_origins
from graph.evidence.state import supporting
from graph.own_columns import languages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.records import Claim, Dataset, Entity

    Key = tuple[str, str, str]

#: The acts and records themselves; what other bases say is about them.
_PRIMARY: Final = frozenset({"official-action", "court-record", "official-statement"})
_ACTS: Final = frozenset({"official-action", "court-record"})
#: After how many days a check is stale, counted to the latest check in the data.
STALE_AFTER: Final = 2 * 365


def opens(document: Entity) -> bool:
    """Whether a reader can open the document or ask for it: it has an address or identifier."""
    return bool(document.url or document.archive_url or document.identifiers)


def gaps(dataset: Dataset) -> dict[str, list[Any]]:
    """The gap report: gap → what has it, sorted. Only what current claims support is asked.

    Relations are ``[source, type, target]``: *of one origin*; *without primary document* (no basis
    but what is about acts and records); *never checked* by a person; *of stale checks*, the latest
    more than :data:`STALE_AFTER` days before the latest of all; *of one language*, where every
    document says its language, which is only reported where a document does.

    Entities are ids: *parties without official act*, of whom reporting speaks and no official act
    or court record does; *official acts nobody reported*, actions and cases whose claims all rest
    on official bases; *figures without a number*, statistics that are documented and not known;
    *documents of unknown publisher* and *documents nobody can open*.
    """
    pairs = ((relation, supporting(relation)) for relation in dataset.relations)
    said = {relation.key: claims for relation, claims in pairs if claims}
    counts = origins(dataset)
    bases = _bases_about(said)
    parties = set(dataset.vocabulary.groups.get("party", ()))
    entities = dataset.entities
    figures = {
        end
        for (source, _, target), claims in said.items()
        if any(claim.amount for claim in claims)
        for end in (source, target)
    }

    def whose(test: Callable[[tuple[Claim, ...]], bool]) -> list[list[str]]:
        return [list(key) for key, claims in said.items() if test(claims)]

    def which(test: Callable[[str, set[str]], bool]) -> list[str]:
        return [key for key, found in sorted(bases.items()) if found and test(key, found)]

    tongues = of_one_language(dataset)
    return {
        "relations_of_one_origin": [list(key) for key in said if counts[key] == 1],
        **(
            {"relations_of_one_language": sorted(chain(*tongues.values()))}
            if tongues is not None
            else {}
        ),
        "relations_without_primary_document": whose(
            lambda claims: not any(c.basis in _PRIMARY for c in claims)
        ),
        "relations_never_checked": whose(lambda claims: not any(c.checked for c in claims)),
        "relations_of_stale_checks": whose(_stale(dataset)),
        "parties_without_official_act": which(
            lambda key, found: entities[key].type in parties and not found & _ACTS
        ),
        "official_acts_nobody_reported": which(
            lambda key, found: entities[key].type in {"action", "case"} and found <= _PRIMARY
        ),
        "figures_without_a_number": sorted(
            key for key in bases if entities[key].type == "statistic" and key not in figures
        ),
        "documents_of_unknown_publisher": sorted(unknown_origins(dataset)),
        "documents_nobody_can_open": sorted(
            key for key, entity in entities.items() if entity.is_document and not opens(entity)
        ),
    }


def _bases_about(said: Mapping[Key, tuple[Claim, ...]]) -> Mapping[str, set[str]]:
    """Entity → the bases of what is said of it; who published or wrote what says nothing of it."""
    found: dict[str, set[str]] = {}
    for (source, kind, target), claims in said.items():
        if kind not in BYLINES:
            bases = {claim.basis for claim in claims} - {""}
            for end in (source, target):
                found.setdefault(end, set()).update(bases)
    return found


def of_one_language(dataset: Dataset) -> dict[str, list[list[str]]] | None:
    """Language → the relations of which every supporting document is in it and in no other.

    By primary subtag (BCP 47), as the documents say; a relation that rests on a document that
    says nothing is in no list. None where no document says its language.
    """
    said = {key: languages(item) for key, item in dataset.entities.items() if item.is_document}
    if not any(said.values()):
        return None
    found: dict[str, list[list[str]]] = {}
    for relation in dataset.relations:
        tongues = {said.get(claim.document, frozenset()) for claim in supporting(relation)}
        if len(tongues) == 1 and len(only := next(iter(tongues))) == 1:
            found.setdefault(min(only), []).append(list(relation.key))
    return {tongue: found[tongue] for tongue in sorted(found)}


def _stale(dataset: Dataset) -> Callable[[tuple[Claim, ...]], bool]:
    days = {
        claim.checked: dates.parse(claim.checked).last for claim in dataset.claims if claim.checked
    }
    latest = max((day for day in days.values() if day < dates.FOREVER), default=0)

    def stale(claims: tuple[Claim, ...]) -> bool:
        found = [days[claim.checked] for claim in claims if claim.checked]
        return bool(found) and max(found) < latest - STALE_AFTER

    return stale
