"""Checks across claims: dates, duplicates, conflicts, corrections, circles of reprints."""

from __future__ import annotations

from collections import Counter, defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from graph.checking.numbers import amount_bounds
from graph.checking.odd_claims import NEEDED, OPPOSED, STALE, debatable, odd_claims
from graph.dates import parse, span
from graph.records import group_relations

if TYPE_CHECKING:
    from graph.checking.claims import Claims
    from graph.checking.entities import Entities
    from graph.issues import IssueLog, Place
    from graph.records import Claim, Relation
    from graph.vocabulary import Vocabulary

#: With so many checks, a single one years after all others is more likely a slip.
MANY_CHECKS: Final = 3
#: A relation of these families needs both ends to exist while it begins.
_NEED_EXISTENCE: Final = frozenset({"structure", "geography"})


#: What a claim says and where: two claims that differ in it are not the same.
_PLACE: Final = attrgetter("source", "type", "target", "document", "locator")


class ClaimCheck:
    """The checks that need all claims at hand."""

    def __init__(
        self, entities: Entities, claims: Claims, vocabulary: Vocabulary, log: IssueLog
    ) -> None:
        self.entities, self.claims = entities, claims
        self.vocabulary, self.log = vocabulary, log
        self.latest = self._latest_check()

    def _latest_check(self) -> int | None:
        """The latest day of a check; one that lies years after all others is reported instead."""
        checked = [claim for claim in self.claims.by_id.values() if claim.checked]
        texts = [claim.checked for claim in checked]
        last = {text: parse(text).last for text in set(texts)}
        days = sorted(map(last.__getitem__, texts))
        if len(days) >= MANY_CHECKS and days[-1] - days[-2] > STALE:
            lone = max(checked, key=lambda claim: parse(claim.checked).last)
            message = f"checked ({lone.checked}) lies years after every other check"
            self._report(lone, "E617", "checked", message)
            return days[-2]
        return days[-1] if days else None

    def run(self) -> None:
        """Check everything."""
        for claim in odd_claims(self.entities, self.claims, self.vocabulary, self.latest):
            self._dates(claim)
            self._refers(claim)
        self._duplicates()
        current = [c for c in self.claims.by_id.values() if c.status == "current"]
        for relation in group_relations(debatable(current), self.vocabulary):
            if len(relation.claims) > 1:
                self._conflicts(relation)
        self._reprints(current)

    def _report(
        self,
        claim: Claim,
        code: str,
        name: str,
        message: str,
        *,
        remedy: str = "",
        related: tuple[Place, ...] = (),
    ) -> None:
        row = self.claims.row(claim, self.log)
        row.report(code, name, message, remedy, related=related)

    def _note(self, claim: Claim, code: str, message: str, *others: Claim) -> None:
        related = tuple(self.claims.place(other) for other in others)
        self.log.add(code, self.claims.place(claim), message, related=related)

    def _published(self, claim: Claim) -> str:
        if claim.published:
            return claim.published
        document = self.entities.by_id.get(claim.document)
        return document.start if document else ""

    def _dates(self, claim: Claim) -> None:
        if claim.start and claim.end and parse(claim.end).last < parse(claim.start).first:
            self._report(
                claim,
                "E610",
                "end",
                f"the end ({claim.end}) lies before the start ({claim.start})",
                remedy="Correct one of the dates; nothing is swapped.",
            )
        published = self._published(claim)
        document = self.entities.by_id.get(claim.document)
        if self.claims.cited and document and document.is_document and not published:
            self._note(
                claim, "E616", "neither the claim nor its document says when it was published"
            )
        if claim.checked and published and parse(claim.checked).last < parse(published).first:
            self._report(
                claim,
                "E618",
                "checked",
                f"checked ({claim.checked}) before published ({published})",
            )
        if self.latest is not None:
            self._beside_the_latest_check(claim, self.latest)
        if self.vocabulary.relation_type(claim.type).family not in _NEED_EXISTENCE:
            return
        for name in ("source", "target"):
            end = self.entities.by_id.get(getattr(claim, name))
            if end and end.end and claim.start and parse(claim.start).first > parse(end.end).last:
                self._note(
                    claim,
                    "E620",
                    f"the claim begins ({claim.start}) after '{end.id}' ended ({end.end})",
                )

    def _beside_the_latest_check(self, claim: Claim, latest: int) -> None:
        for name in ("start", "published"):
            text = getattr(claim, name)
            if text and "Y" not in text and parse(text).first > latest:
                self._report(
                    claim, "E617", name, f"{name} ({text}) lies after the latest check of the data"
                )
        if claim.checked and parse(claim.checked).last < latest - STALE:
            self._report(
                claim,
                "E619",
                "checked",
                f"last checked {claim.checked}, years before the latest check",
            )

    def _refers(self, claim: Claim) -> None:
        rule = self.vocabulary.stance[claim.stance]
        if not claim.refers_to and rule.refers == NEEDED:
            self._report(
                claim,
                "E612",
                "refers-to" if self.claims.sheet.has("refers-to") else "stance",
                f"a claim that {claim.stance} must say which claims it is about",
            )
        if claim.is_current and claim.stance in {"corrects", "retracts"}:
            others = [self.claims.by_id[i] for i in claim.refers_to if i in self.claims.by_id]
            if others:
                ids = ", ".join(other.id for other in others)
                self._note(
                    claim, "E615", f"{claim.id} {claim.stance} {ids}: both are shown", *others
                )

    def _duplicates(self) -> None:
        seen: dict[tuple[object, ...], Claim] = {}
        rows = [
            claim
            for claim in self.claims.by_id.values()
            if claim.document and claim.status == "current" and not claim.made_id
        ]
        places = list(map(_PLACE, rows))
        if len(set(places)) == len(rows):
            return
        times = Counter(places)
        for claim, place in zip(rows, places, strict=True):
            if times[place] == 1:
                continue
            key = (
                claim.source,
                claim.type,
                claim.target,
                claim.role,
                claim.stage,
                claim.start,
                claim.end,
                claim.amount,
                claim.unit,
                claim.stance,
                claim.speaker,
                claim.document,
                claim.locator,
                claim.refers_to,
                claim.quote,
                claim.basis,
            )
            other = seen.setdefault(key, claim)
            if other is not claim:
                self._note(
                    claim, "E508", f"{claim.id} repeats {other.id} (line {other.line})", other
                )

    def _conflicts(self, relation: Relation) -> None:
        supporting = [c for c in relation.claims if self.vocabulary.stance[c.stance].evidence]
        opposed = [c for c in relation.claims if c.stance in OPPOSED]
        if supporting and opposed:
            last = max((*supporting, *opposed), key=lambda c: c.line)
            others = [c for c in (*supporting, *opposed) if c is not last]
            self._note(
                last,
                "E613",
                f"contested: {len(supporting)} claim(s) support that {relation.source} "
                f"{self.vocabulary.relation_type(relation.type).label} {relation.target}, "
                f"{len(opposed)} deny it; all are shown",
                *others,
            )
        by_unit: dict[str, list[Claim]] = defaultdict(list)
        for claim in supporting:
            if claim.amount:
                by_unit[claim.unit].append(claim)
        for group in by_unit.values():
            self._amounts(sorted(group, key=lambda c: c.line))

    def _amounts(self, group: list[Claim]) -> None:
        for n, claim in enumerate(group):
            low, high = amount_bounds(claim.amount)
            when = span(claim.start, claim.end or claim.start)
            for other in group[:n]:
                if claim.id in other.refers_to or other.id in claim.refers_to:
                    continue
                other_low, other_high = amount_bounds(other.amount)
                apart = high < other_low or other_high < low
                then = span(other.start, other.end or other.start)
                if apart and when.possibly_in(then.earliest, then.latest):
                    self._report(
                        claim,
                        "E614",
                        "amount",
                        f"{claim.amount} {claim.unit} here, {other.amount} {other.unit} in "
                        f"{other.id} (line {other.line}): both are shown",
                        related=(self.claims.place(other),),
                    )
                    return

    def _reprints(self, current: list[Claim]) -> None:
        """Report every claim that closes a circle of reprints."""
        copies: dict[str, list[Claim]] = defaultdict(list)
        for claim in current:
            if claim.type == "reprints" and claim.stance != "mentions":
                copies[claim.source].append(claim)
        done: set[str] = set()
        for start in copies:
            path: list[str] = []
            on_path: set[str] = set()
            stack: list[tuple[str, Claim | None, bool]] = [(start, None, False)]
            while stack:
                document, by, leaving = stack.pop()
                if leaving:
                    on_path.discard(path.pop())
                    done.add(document)
                    continue
                if document in on_path and by is not None:
                    circle = " → ".join((*path[path.index(document) :], document))
                    self._note(by, "E611", f"reprints in a circle: {circle}")
                    continue
                if document in done:
                    continue
                path.append(document)
                on_path.add(document)
                stack.append((document, None, True))
                stack.extend((c.target, c, False) for c in reversed(copies.get(document, [])))
