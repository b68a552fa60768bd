"""Legal standing: what dated, cited claims say of a party in a case or action.

Everything that a sentence may say stands in the tables below and in the vocabulary's tables of
stages and roles. A role without stages (victim, witness, plaintiff, prosecutor, court) can never
get the sentence of a stage; nothing is inherited from a neighbour.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph import dates
from graph.evidence.state import FORCE, Force, is_evidence
from graph.evidence.wording import ENDINGS, FRAMES, GUILT_FOUND, PARTLY, PLAIN, worded
from graph.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.records import Claim, Dataset
    from graph.vocabulary import RelationType

#: Force of a claim about a stage claim → what its sentence adds. The first that applies.
_MARKS: Final[Mapping[Force, str]] = {Force.AGAINST: "disputed", Force.BACK: "taken back"}

#: Relations from a proceeding to the authority whose proceeding it is.
_AUTHORITY_TYPES: Final = frozenset({"carried-out-by", "heard-by", "prosecuted-by"})
#: Stages of lists: a removal lifts the entry on the same authority's list, whichever action or
#: announcement each was part of. All other stages end in their own proceeding only.
_LIST_STAGES: Final = frozenset({"designated", "delisted"})


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of a party's standing.

    ``party`` and ``proceeding`` (a case, an action or an authority) are entity ids; ``role`` and
    ``stage`` are codes, either may be empty; ``date`` is the EDTF text of the claim's ``start``,
    empty where it gives none; ``sentence`` reads after the party's name and holds neither the
    date nor the document of ``claim``. ``disputed``: a current claim denies this one or takes it
    back. ``ended_by`` are the ids of the claims that end the stage, in time order.
    """

    party: str
    role: str
    proceeding: str
    stage: str
    claim: Claim
    date: str
    sentence: str
    disputed: bool = False
    ended_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A claim that states a role or a stage, before it is worded."""

    claim: Claim
    role: str
    stage: str


def _line(claim: Claim, kind: RelationType, dataset: Dataset) -> _Line | None:
    """What a claim states of its source; None where it states neither role nor stage."""
    vocabulary = dataset.vocabulary
    stage = claim.stage or kind.stage
    role = claim.role or (kind.roles[0] if kind.stage and len(kind.roles) == 1 else "")
    if not (stage or role):
        return None
    party = dataset.entities[claim.source]
    if party.type in vocabulary.groups.get("proceeding", ()):
        return None
    if role and stage and stage not in vocabulary.role[role].stages:
        stage = ""
    return _Line(claim, role, stage)


def _time(text: str) -> tuple[int, int, str]:
    if not text:
        return (dates.FOREVER, dates.FOREVER, "")
    date = dates.parse(text)
    # By 2021: read where it is known to have happened already, not before all that is dated.
    first = date.last if date.first == -dates.FOREVER else date.first
    return (first, date.last, text)


def _authorities(dataset: Dataset) -> Mapping[str, frozenset[str]]:
    """Proceeding → the authorities whose it is, as far as current claims say."""
    found: dict[str, set[str]] = defaultdict(set)
    proceedings = dataset.vocabulary.groups.get("proceeding", ())
    for claim in dataset.claims:
        if (
            claim.type in _AUTHORITY_TYPES
            and is_evidence(claim)
            and dataset.entities[claim.source].type in proceedings
        ):
            found[claim.source].add(claim.target)
    return {proceeding: frozenset(names) for proceeding, names in found.items()}


class _Endings:
    """Which line ends which."""

    def __init__(self, dataset: Dataset, lines: Iterable[_Line]) -> None:
        self._stages = dataset.vocabulary.stage
        self._entities = dataset.entities
        self._proceedings = dataset.vocabulary.groups.get("proceeding", ())
        self._authorities = _authorities(dataset)
        self._enders: dict[str, list[_Line]] = defaultdict(list)
        self._guilty: set[tuple[str, str]] = set()
        for line in lines:
            if line.stage in GUILT_FOUND:
                self._guilty.add((line.claim.source, line.claim.target))
            if line.stage and self._stages[line.stage].ends:
                self._enders[line.claim.source].append(line)

    def of(self, line: _Line) -> list[_Line]:
        """The lines that end this one, in time order: not certainly before it."""
        found = [
            other
            for other in self._enders.get(line.claim.source, ())
            if line.stage in self._stages[other.stage].ends
            and self._same_matter(line, other)
            and not _certainly_before(other.claim.start, line.claim.start)
        ]
        return sorted(found, key=lambda item: (_time(item.claim.start), item.claim.id))

    def endings(self, line: _Line) -> Mapping[str, tuple[str, str]]:
        """The words for what ends a line: in part, where guilt was found in that proceeding."""
        partly = (line.claim.source, line.claim.target) in self._guilty
        return {**ENDINGS, **PARTLY} if partly else ENDINGS

    def _whose(self, target: str) -> frozenset[str]:
        if self._entities[target].type in self._proceedings:
            return self._authorities.get(target, frozenset())
        return frozenset({target})

    def _same_matter(self, line: _Line, other: _Line) -> bool:
        if line.claim.target == other.claim.target:
            return True
        if line.stage not in _LIST_STAGES:
            return False
        one, two = self._whose(line.claim.target), self._whose(other.claim.target)
        # Where it is not known whose list it is, a person is not kept on it by our not knowing.
        return not (one and two) or bool(one & two)


def _certainly_before(one: str, other: str) -> bool:
    return bool(one and other) and dates.certainly_after(other, one)


def _disputes(dataset: Dataset) -> Mapping[str, str]:
    """Claim id → the mark it bears because a current claim denies it or takes it back.

    A denial that refers to claims is about those; one that refers to none is about every claim of
    its relation, or those of its stage where it has one.
    """
    forces: dict[str, set[Force]] = defaultdict(set)
    for claim in dataset.claims:
        force = FORCE[claim.stance]
        if claim.is_current and force in _MARKS:
            for about in claim.refers_to:
                forces[about].add(force)
    for relation in dataset.relations:
        for claim in relation.claims:
            force = FORCE[claim.stance]
            if claim.is_current and force in _MARKS and not claim.refers_to:
                for other in relation.claims:
                    if claim.stage in {"", other.stage}:
                        forces[other.id].add(force)
    return {
        about: next(mark for force, mark in _MARKS.items() if force in found)
        for about, found in forces.items()
    }


class _Wording:
    """Makes the sentences; no text of the data is ever used as a template."""

    def __init__(self, dataset: Dataset, endings: _Endings, disputes: Mapping[str, str]) -> None:
        self._dataset = dataset
        self._endings = endings
        self._disputes = disputes

    def standing(self, line: _Line) -> Standing:
        """The finished line."""
        claim = line.claim
        enders = self._endings.of(line) if line.stage else []
        mark = self._disputes.get(claim.id, "")
        parts = [self._stated(line), self._ending(line, enders), f"({mark})" if mark else ""]
        return Standing(
            party=claim.source,
            role=line.role,
            proceeding=claim.target,
            stage=line.stage,
            claim=claim,
            date=claim.start,
            sentence=" ".join(part for part in parts if part),
            disputed=bool(mark),
            ended_by=tuple(item.claim.id for item in enders),
        )

    def _stated(self, line: _Line) -> str:
        claim, vocabulary = line.claim, self._dataset.vocabulary
        table = vocabulary.stage if line.stage else vocabulary.role
        target = self._dataset.entities[claim.target]
        sentence = worded(
            table[line.stage or line.role].sentence,
            claim,
            target.name,
            vocabulary.relation_type(claim.type),
            proceeding=target.type in vocabulary.groups.get("proceeding", ()),
        )
        who = " and ".join(self._dataset.name(name) for name in self._dataset.speakers(claim))
        before, _, after = FRAMES[claim.basis][0 if who else 1].partition("{sentence}")
        head, found, tail = before.partition("{who}")
        return f"{head}{who}{tail}{sentence}{after}" if found else f"{before}{sentence}{after}"

    def _ending(self, line: _Line, enders: list[_Line]) -> str:
        if not enders:
            # The claim itself may say how long: "designated, 2012 to 2015".
            end = line.claim.end if line.stage in _LIST_STAGES else ""
            return f"until {end}" if end and line.stage == "designated" else ""
        # A firm ending before one that is only reported, an undisputed before a disputed one.
        first = min(
            enders,
            key=lambda item: (
                item.claim.id in self._disputes,
                item.claim.basis not in PLAIN,
            ),
        )
        dated, undated = self._endings.endings(line)[first.stage]
        before, found, after = (dated if first.claim.start else undated).partition("{date}")
        text = f"{before}{first.claim.start}{after}" if found else before
        if first.claim.basis not in PLAIN:
            text = f"{text} (as reported)"
        return f"{text} (disputed)" if first.claim.id in self._disputes else text


@remembered
def standing(dataset: Dataset) -> tuple[Standing, ...]:
    """The legal standing of every party, by party and in time order (undated lines last).

    One line for each current claim that is evidence and states a role or stage of its source, in
    its own words or by its type (``designated-by`` states ``designated``). In a selected part
    each line reads as in the data set that it is part of: what ends, narrows or disputes a stage
    is said wherever the stage is, be it in the part or not; ``ended_by`` names what is in it.
    """
    if dataset.whole is not None:
        here = dataset.claims_by_id
        return tuple(
            replace(
                line,
                claim=here[line.claim.id],
                ended_by=tuple(name for name in line.ended_by if name in here),
            )
            for line in standing(dataset.whole)
            if line.claim.id in here
        )
    lines = []
    for claim in dataset.claims:
        kind = dataset.vocabulary.relation_type(claim.type)
        if is_evidence(claim) and (claim.role or claim.stage or kind.stage):
            line = _line(claim, kind, dataset)
            if line:
                lines.append(line)
    if not lines:
        return ()
    wording = _Wording(dataset, _Endings(dataset, lines), _disputes(dataset))
    found = [wording.standing(line) for line in lines]
    return tuple(
        sorted(
            found,
            key=lambda s: (s.party, _time(s.date), s.proceeding, s.role, s.stage, s.claim.id),
        )
    )
