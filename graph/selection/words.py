"""A selection in words, as captions say it; the page says it the same way in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.evidence.state import STATES
from graph.selection.options import CERTAIN, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.records import Dataset
    from graph.selection.options import Option, Selection

#: Option → what captions call it, in the order in which they name it.
_CAPTIONS: Final = {
    "type": "Type",
    "family": "Family",
    "relation": "Relation",
    "state": "Agreement",
    "basis": "Basis",
    "min-basis": "At least",
    "without-basis": "Without basis",
    "document": "Document",
    "without-document": "Without",
    "publisher": "Published by",
    "without-publisher": "Without publisher",
    "speaker": "Said by",
    "without-speaker": "Without speaker",
    "without-authorities": "Without authorities of",
    "stance": "Stance",
    "status": "Status",
    "country": "Country",
    "true-at": "Held at",
    "true-in": "Held in",
    "known-by": "Known by",
    "uncontested": "",
}


def selection_words(dataset: Dataset, selection: Selection) -> str:
    """What was chosen of a data set, in one line; '' where nothing was."""
    return "; ".join([*_filters(dataset, selection), *_places(dataset, selection)])


def _filters(dataset: Dataset, selection: Selection) -> Iterator[str]:
    given = {option.name: option for option in selection.given()}
    for name, caption in _CAPTIONS.items():
        option = given.get(name)
        if option is None:
            continue
        if option.kind is Kind.FLAG:
            yield "Uncontested only"
            continue
        values = selection.values(option)
        yield f"{caption}: {', '.join(_label(dataset, option, value) for value in values)}"
    if selection.certainty == CERTAIN:
        yield "only what dates make certain"


def _label(dataset: Dataset, option: Option, value: str) -> str:
    if option.kind is Kind.ID:
        return dataset.name(value)
    if option.kind is Kind.DATE:
        return value.replace("/", " \u2013 ")
    if option.fixed:
        return next((state.label for state in STATES if state.code == value), value)
    if option.kind is Kind.CODE:
        known = getattr(dataset.vocabulary, option.codes).get(value)
        return known.label if known and known.label else value
    return value


def _places(dataset: Dataset, selection: Selection) -> Iterator[str]:
    def names(ids: Iterable[str]) -> str:
        return ", ".join(dataset.name(key) for key in ids)

    if selection.around:
        steps = f"{selection.depth} step{'' if selection.depth == 1 else 's'}"
        yield f"{steps} around {names(selection.around)}"
    if selection.path:
        yield f"paths between {names(selection.path)}"
    if selection.component:
        yield f"all that is connected with {dataset.name(selection.component)}"
    if selection.only:
        yield f"only {names(selection.only)}"
