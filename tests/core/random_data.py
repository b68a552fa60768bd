"""Random small data sets, in which everything that a selection looks at can happen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from graph.records import Claim, Dataset
from tests.core.builder import claim, dataset, entity

AGENCIES = ("us", "cn")
PEOPLE = ("a", "b", "c", "d")
PLACES = ("case", "list")
DOCUMENTS = ("d1", "d2", "d3")
EVERYBODY = (*AGENCIES, *PEOPLE, *PLACES, *DOCUMENTS)
BASES = ("official-action", "reporting", "opinion")
STANCES = ("supports", "supports", "supports", "denies", "mentions", "corrects")
DATES = ("", "2018", "2019-06", "2019-06-15", "2019?", "201X", "2018/2020", "2020-03/..")
DAYS = ("", "2018", "2019-06-30", "2020-02")

_FREE = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(("owns", "works-for", "associated-with", "reports-on")),
    st.sampled_from((*PEOPLE, *AGENCIES)),
)
_LEGAL = st.tuples(st.sampled_from(PEOPLE), st.just("party-to"), st.sampled_from(PLACES))


@st.composite
def _claims(draw: st.DrawFn, number: int) -> Claim:
    source, kind, target = draw(st.one_of(_FREE, _LEGAL))
    cells: dict[str, Any] = {
        "document": draw(st.sampled_from(DOCUMENTS)),
        "basis": draw(st.sampled_from(BASES)),
        "stance": draw(st.sampled_from(STANCES)),
        "speaker": draw(st.sampled_from(("", "", *AGENCIES, "a"))),
        "start": draw(st.sampled_from(DATES)),
        "end": draw(st.sampled_from(("", "", "2020", "2021-05"))),
        "published": draw(st.sampled_from(DAYS)),
        "status": draw(st.sampled_from(("current", "current", "current", "superseded"))),
    }
    if kind == "party-to":
        cells["role"] = "defendant"
        cells["stage"] = draw(st.sampled_from(("charged", "convicted", "acquitted", "overturned")))
    if number and cells["stance"] in {"corrects", "denies"}:
        cells["refers_to"] = (f"r{draw(st.integers(0, number - 1))}",)
    elif cells["stance"] == "corrects":
        cells["stance"] = "supports"
    return claim(f"r{number}", source, kind, target, **cells)


@dataclass(frozen=True, repr=False)
class Brief(Dataset):
    """A data set that is told by its claims; its vocabulary would fill pages."""

    def __repr__(self) -> str:
        return "\n".join(map(repr, self.claims))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001  Hypothesis calls it so
        printer.text(repr(self))


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """A data set of up to twelve claims, with documents of none, one or two publishers."""
    entities = [
        *(entity(key, "agency", countries=(key.upper(),)) for key in AGENCIES),
        *(entity(key, "person") for key in PEOPLE),
        entity("case", "case"),
        entity("list", "action"),
        *(
            entity(
                key,
                "document",
                publishers=tuple(sorted(draw(st.sets(st.sampled_from(AGENCIES))))),
                start=draw(st.sampled_from(DAYS)),
            )
            for key in DOCUMENTS
        ),
    ]
    claims = [draw(_claims(number)) for number in range(draw(st.integers(0, 12)))]
    return Brief(**vars(dataset(entities, claims)))


def _some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(values), max_size=2).map(lambda found: tuple(sorted(found)))


def _few(most: int, table: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """At most so many of the options: all at once leave nothing of any data set."""
    return st.sets(st.sampled_from(sorted(table)), max_size=most).flatmap(
        lambda names: st.fixed_dictionaries({name: table[name] for name in sorted(names)})
    )


#: Options that filter claims.
CLAIM_OPTIONS = _few(
    4,
    {
        "basis": _some(BASES),
        "min_basis": st.sampled_from(BASES),
        "stance": _some(("supports", "denies", "mentions")),
        "document": _some(DOCUMENTS),
        "without_document": _some(DOCUMENTS),
        "publisher": _some(AGENCIES),
        "without_publisher": _some(AGENCIES),
        "without_basis": _some(BASES),
        "without_authorities": _some(("US", "CN")),
        "speaker": _some((*AGENCIES, "a")),
        "true_at": st.sampled_from(("2019-06-15", "2019", "2021")),
        "true_in": st.sampled_from(("2018/2019", "2019-06", "2020/..")),
        "known_by": st.sampled_from(("2018", "2019-06-30", "2021")),
        "certainty": st.sampled_from(("certain", "possible")),
        "status": _some(("current", "superseded")),
    },
)
#: Options that filter relations and entities.
RELATION_OPTIONS = _few(
    2,
    {
        "relation": _some(("owns", "party-to", "published-by")),
        "family": _some(("structure", "reporting", "enforcement")),
        "type": _some(("person", "agency", "case")),
        "country": _some(("US", "CN")),
        "state": st.sampled_from(
            (
                ("contested", "denied", "mentioned"),
                ("contested", "supported"),
                ("denied", "supported"),
                ("mentioned", "supported"),
            )
        ),
        "uncontested": st.booleans(),
    },
)
#: Options that walk.
PLACE_OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "around": _some(EVERYBODY),
        "depth": st.integers(0, 3),
        "path": st.tuples(st.sampled_from(EVERYBODY), st.sampled_from(EVERYBODY)),
        "component": st.sampled_from(EVERYBODY),
        "only": st.sets(st.sampled_from(EVERYBODY), max_size=6).map(sorted),
    },
)
OPTIONS = st.tuples(CLAIM_OPTIONS, RELATION_OPTIONS, PLACE_OPTIONS).map(
    lambda parts: {**parts[0], **parts[1], **parts[2]}
)
