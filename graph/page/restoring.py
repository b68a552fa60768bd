"""From the view back to the data set: what :mod:`graph.page.viewing` does, the other way.

A page holds what is published. Of retracted claims it has tombstones only, which come back among
the withdrawn ids; of a vocabulary of one's own it has captions and looks, not which ends a
relation may have.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from graph.about_record import About, Question
from graph.page.changes_view import LEFT, WITHDRAWN
from graph.page.record_view import degrees_text, told_bylines
from graph.page.shape import ShapeError, check_dates, needed, pick
from graph.page.vocabulary_view import restored_vocabulary
from graph.records import (
    ORIGIN_AUTHOR,
    ORIGIN_PUBLISHER,
    ORIGIN_ROW,
    Alias,
    Claim,
    Dataset,
    Entity,
    Identifier,
    Withdrawn,
)
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from graph.page.view import View

_ORIGINS = (ORIGIN_ROW, ORIGIN_PUBLISHER, ORIGIN_AUTHOR)
_BYLINES = (ORIGIN_PUBLISHER, ORIGIN_AUTHOR)


def restored(view: View) -> Dataset:
    """The data set of a view, without issues.

    Raises:
        ShapeError: a column points to what is not there.
    """
    try:
        check_dates(view)
        return _Restorer(view).dataset()
    except ShapeError:
        raise
    except (IndexError, KeyError, ValueError) as error:
        message = "a column points to what is not there"
        raise ShapeError(message) from error


def _grouped(owners: Sequence[int], values: Iterable[Any]) -> dict[int, tuple[Any, ...]]:
    found: dict[int, list[Any]] = {}
    for owner, value in zip(owners, values, strict=True):
        found.setdefault(owner, []).append(value)
    return {owner: tuple(members) for owner, members in found.items()}


class _Restorer:
    def __init__(self, view: View) -> None:
        self._view = view
        self._claims = self._all_claims()

    def _texts(self, column: Iterable[int]) -> list[str]:
        return [pick(self._view.strings, at) for at in column]

    def _codes(self, column: Iterable[int], listed: Sequence[Any]) -> list[str]:
        """The codes at these places of a code list, -1 for none."""
        return ["" if at == -1 else pick(listed, at).code for at in column]

    def _closed(
        self, column: Sequence[int], listed: Sequence[Any], known: Mapping[str, object]
    ) -> list[str]:
        """The same of a closed list, whose codes this version must know."""
        strange = sorted({item.code for item in listed}.difference(known))
        if strange:
            message = f"this version does not know the code '{strange[0]}'"
            raise ShapeError(message)
        return self._codes(column, listed)

    def _ids(self, column: Iterable[int]) -> list[str]:
        """The ids of entities, -1 for none."""
        ids = self._view.entities.id
        return ["" if at == -1 else pick(self._view.strings, pick(ids, at)) for at in column]

    def _extras(self, extras: Any) -> dict[int, tuple[tuple[str, str], ...]]:
        cells = zip(self._texts(extras.name), self._texts(extras.value), strict=True)
        return _grouped(extras.owner, cells)

    def dataset(self) -> Dataset:
        view = self._view
        entities = self._all_entities()
        claims = {claim.id: claim for claim in self._claims}
        if len(entities) != len(view.entities.id) or len(claims) != len(self._claims):
            message = "an id stands twice"
            raise ShapeError(message)
        if view.changes.union:
            for key in self._withdrawn_entities():
                del entities[key]
            claims = {key: row for key, row in claims.items() if row.status != LEFT.code}
        stones = view.tombstones
        columns = (stones.id, stones.date, stones.reason, stones.replaced_by)
        return Dataset(
            entities={key: entities[key] for key in sorted(entities)},
            claims=tuple(claims[key] for key in sorted(claims)),
            vocabulary=restored_vocabulary(view.vocabulary, self._undirected_types()),
            about=About(
                title=view.about.title,
                description=view.about.description,
                licence=view.about.licence,
                contact=view.about.contact,
                disclaimer=view.about.disclaimer,
                questions=tuple(Question(item.text, item.view) for item in view.about.questions),
            ),
            withdrawn=tuple(
                Withdrawn(*cells)
                for cells in zip(*(self._texts(column) for column in columns), strict=True)
            ),
            cited=view.about.cited,
            context=frozenset(
                self._ids(at for at, marked in enumerate(view.entities.context) if marked)
            ),
        )

    def _withdrawn_entities(self) -> list[str]:
        """The entities that only the older of two data sets has, in a page that draws both."""
        rows = self._view.changes.entities
        return self._ids(
            at for side, at in zip(rows.side, rows.at, strict=True) if side == WITHDRAWN and at >= 0
        )

    def _undirected_types(self) -> frozenset[str]:
        """The relation types that have no direction, as far as the relations here tell."""
        relations = self._view.relations
        owned = {self._claims[at].id for at in self._view.records.undirected}
        types = self._codes(relations.type, self._view.vocabulary.relation_types)
        return frozenset(
            kind
            for kind, directed, (start, end) in zip(
                types, relations.directed, pairwise(relations.first), strict=True
            )
            if not directed and any(claim.id not in owned for claim in self._claims[start:end])
        )

    def _all_entities(self) -> dict[str, Entity]:
        view = self._view
        rows = view.entities
        aliases = _grouped(
            view.aliases.entity,
            map(Alias, self._texts(view.aliases.text), self._texts(view.aliases.language)),
        )
        identifiers = _grouped(
            view.identifiers.entity,
            map(
                Identifier,
                self._texts(view.identifiers.scheme),
                self._texts(view.identifiers.value),
            ),
        )
        extras = self._extras(view.entity_extras)
        places = self._places()
        bylines = self._bylines()
        told = told_bylines(self._claims)
        names = ("id", "name", "description", "countries", "start", "end", "url", "archive_url")
        columns = [self._texts(getattr(rows, name)) for name in (*names, "retrieved", "note")]
        types = needed(self._codes(rows.type, view.vocabulary.types))
        found = {}
        for at, cells in enumerate(zip(types, *columns, strict=True)):
            kind, key, name, description, countries, start, end, url, archive, read, note = cells
            lat, lon = places.get(at) or (degrees_text(rows.lat[at]), degrees_text(rows.lon[at]))
            publishers, authors = bylines.get(at) or (told.get((key, o), ()) for o in _BYLINES)
            found[key] = Entity(
                id=key,
                name=name,
                type=kind,
                aliases=aliases.get(at, ()),
                description=description,
                countries=tuple(countries.split(" ")) if countries else (),
                start=start,
                end=end,
                identifiers=identifiers.get(at, ()),
                lat=lat,
                lon=lon,
                publishers=publishers,
                authors=authors,
                url=url,
                archive_url=archive,
                retrieved=read,
                note=note,
                extra=extras.get(at, ()),
            )
        return found

    def _places(self) -> dict[int, tuple[str, str]]:
        records = self._view.records
        texts = zip(self._texts(records.lat), self._texts(records.lon), strict=True)
        return dict(zip(records.placed, texts, strict=True))

    def _bylines(self) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
        records = self._view.records
        cells = zip(records.byline, self._texts(records.name), strict=True)
        return {
            owner: (
                tuple(name for kind, name in members if kind == 1),
                tuple(name for kind, name in members if kind > 1),
            )
            for owner, members in _grouped(records.bylined, cells).items()
        }

    def _ends(self) -> list[tuple[str, str, str]]:
        """(source, type, target) of each claim, as its row has them."""
        relations, reversed_ = self._view.relations, self._view.claims.reversed
        keys = zip(
            needed(self._ids(relations.source)),
            needed(self._codes(relations.type, self._view.vocabulary.relation_types)),
            needed(self._ids(relations.target)),
            pairwise(relations.first),
            strict=True,
        )
        found: list[tuple[str, str, str]] = []
        for source, kind, target, (start, end) in keys:
            if start != len(found) or end <= start:
                message = "relations.first does not say which claims are whose"
                raise ShapeError(message)
            found += [
                (target, kind, source) if turned else (source, kind, target)
                for turned in reversed_[start:end]
            ]
        return found

    def _refers(self, ids: Sequence[str]) -> Callable[[int], tuple[str, ...]]:
        references, records = self._view.references, self._view.records
        named = _grouped(references.claim, [pick(ids, at) for at in references.about])
        named |= _grouped(records.refers, self._texts(records.refers_to))
        return lambda at: named.get(at, ())

    def _all_claims(self) -> list[Claim]:
        view = self._view
        rows, codes = view.claims, view.vocabulary
        names = ("id", "start", "end", "amount", "unit", "locator", "quote", "published")
        texts = [self._texts(getattr(rows, name)) for name in (*names, "checked", "note")]
        base = builtin()
        listed = [
            self._closed(rows.role, codes.roles, base.role),
            self._closed(rows.stage, codes.stages, base.stage),
            self._closed(rows.basis, codes.bases, base.basis),
            needed(self._closed(rows.stance, codes.stances, base.stance)),
            needed(self._closed(rows.status, codes.statuses, {**base.status, LEFT.code: LEFT})),
            self._ids(rows.speaker),
            self._ids(rows.document),
        ]
        refers = self._refers(texts[0])
        extras = self._extras(view.claim_extras)
        own, undirected = set(view.records.published), set(view.records.undirected)
        days = dict(
            zip(
                self._ids(range(len(view.entities.id))),
                self._texts(view.entities.start),
                strict=True,
            )
        )
        found = []
        for at, (ends, *cells) in enumerate(zip(self._ends(), *texts, *listed, strict=True)):
            key, start, end, amount, unit, locator, quote, published, checked, note = cells[:10]
            role, stage, basis, stance, status, speaker, document = cells[10:]
            inherited = published == days.get(document) and at not in own
            found.append(
                Claim(
                    id=key,
                    source=ends[0],
                    type=ends[1],
                    target=ends[2],
                    role=role,
                    stage=stage,
                    start=start,
                    end=end,
                    amount=amount,
                    unit=unit,
                    basis=basis,
                    stance=stance,
                    refers_to=refers(at),
                    speaker=speaker,
                    document=document,
                    locator=locator,
                    quote=quote,
                    published="" if inherited else published,
                    checked=checked,
                    status=status,
                    note=note,
                    extra=extras.get(at, ()),
                    undirected=at in undirected,
                    origin=pick(_ORIGINS, rows.origin[at]),
                )
            )
        return found
