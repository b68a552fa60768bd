"""Checks across rows of entities: ids and names that clash, documents nobody can open, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.dates import parse
from graph.issues import Place
from graph.lookalikes import describe_odd, skeleton
from graph.records import DOCUMENT

if TYPE_CHECKING:
    from graph.checking.claims import Claims
    from graph.checking.entities import Entities
    from graph.issues import IssueLog
    from graph.records import Entity

#: Types whose entities often share a name without being one thing.
_SAME_NAMES_ARE_USUAL: Final = frozenset({"document", "statistic", "address", "event"})


class EntityCheck:
    """The checks that need all entities at hand."""

    def __init__(self, entities: Entities, log: IssueLog) -> None:
        self.entities, self.log = entities, log

    def run(self, claims: Claims | None) -> None:
        """Check everything; ``claims`` are those of the other file, if it could be read."""
        self._ids()
        self._names()
        for key, entity in self.entities.by_id.items():
            both, document = entity.start and entity.end, entity.type == DOCUMENT
            if (both or document) and key in self.entities.rows:
                self._dates(entity)
                if document:
                    self._document(entity)
        if claims is not None:
            for key in sorted(self.entities.by_id.keys() & claims.by_id.keys()):
                place = claims.place(claims.by_id[key])
                self.log.add(
                    "E517",
                    place,
                    f"'{key}' is the id of an entity, too",
                    related=(self._place(key, "id"),),
                )

    def _place(self, key: str, name: str) -> Place:
        row = self.entities.rows.get(key)
        if row is None:
            return Place(self.entities.sheet.file)
        return self.entities.sheet.place(row, name)

    def _report(
        self, key: str, code: str, name: str, message: str, *, remedy: str = "", other: str = ""
    ) -> None:
        self.log.add(
            code,
            self._place(key, name),
            message,
            remedy,
            field=name,
            value=self.entities.sheet.values[name][self.entities.rows[key]],
            related=(self._place(other, name),) if other else (),
        )

    def _ids(self) -> None:
        name = "id" if self.entities.sheet.has("id") else "name"
        keys = self.entities.by_id
        if len(set(map(skeleton, keys))) == len(keys):
            return
        seen: dict[str, str] = {}
        for key in keys:
            plain = skeleton(key)
            other = seen.setdefault(plain, key)
            if other == key or key not in self.entities.rows:
                continue
            if other.casefold() == key.casefold():
                self._report(
                    key, "E406", name, f"'{key}' differs from '{other}' only in case", other=other
                )
            else:
                odd = describe_odd(key) or describe_odd(other)
                self._report(
                    key, "E407", name, f"'{key}' looks like '{other}' ({odd})", other=other
                )

    def _names(self) -> None:
        first: dict[tuple[str, str], str] = {}
        owners: dict[str, str] = {}
        for key, entity in self.entities.by_id.items():
            if not entity.name or key not in self.entities.rows:
                continue
            plain = " ".join(entity.name.casefold().split())
            owners.setdefault(plain, key)
            other = first.setdefault((entity.type, plain), key)
            if other != key and entity.type not in _SAME_NAMES_ARE_USUAL:
                self._report(
                    key,
                    "E516",
                    "name",
                    f"'{entity.name}' is the name of '{other}', too; they are not merged",
                    other=other,
                )
        for key, entity in self.entities.by_id.items():
            for alias in entity.aliases:
                owner = owners.get(" ".join(alias.text.casefold().split()))
                if owner and owner != key:
                    self._report(
                        key,
                        "E515",
                        "aliases",
                        f"the alias '{alias.text}' is the name of '{owner}'; they are not merged",
                    )

    def _dates(self, entity: Entity) -> None:
        if entity.start and entity.end and parse(entity.end).last < parse(entity.start).first:
            self._report(
                entity.id,
                "E610",
                "end",
                f"the end ({entity.end}) lies before the start ({entity.start})",
                remedy="Correct one of the dates; nothing is swapped.",
            )

    def _document(self, entity: Entity) -> None:
        place = Place(self.entities.sheet.file, entity.line)
        if not entity.url and not entity.identifiers:
            if entity.note:
                self.log.add(
                    "E605",
                    place,
                    f"'{entity.name}' has neither url nor identifier; the note says why",
                )
            else:
                self.log.add("E604", place, f"nobody can open '{entity.name}'")
        if entity.url and not entity.retrieved and self.entities.sheet.has("retrieved"):
            self._report(
                entity.id, "E623", "retrieved", "the day on which the address was read is missing"
            )
