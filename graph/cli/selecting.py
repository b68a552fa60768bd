"""The options that choose a part of the data, the same on every command that has them."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import grouping
from graph.selection import OPTIONS, select
from graph.selection.options import CERTAIN, POSSIBLE, Group, Kind
from graph.vocabulary_reader import builtin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.records import Dataset
    from graph.selection import Option

_GROUPS: Final = {
    Group.CLAIMS: grouping.CLAIMS,
    Group.RELATIONS: grouping.RELATIONS,
    Group.PLACE: grouping.PLACE,
}
#: Option → how its value is called, and what it chooses.
_HELP: Final = {
    "basis": ("B", "Claims of this basis"),
    "min-basis": ("B", "Claims of this basis or a stronger one"),
    "without-basis": ("B", "Leave out claims of this basis"),
    "stance": ("S", "Claims of this stance"),
    "document": ("ID", "Claims of this document"),
    "without-document": ("ID", "Leave out the claims of this document"),
    "publisher": ("ID", "Claims that this publisher made public"),
    "without-publisher": ("ID", "Leave out what this publisher made public"),
    "speaker": ("ID", "Claims that this entity asserts"),
    "without-speaker": ("ID", "Leave out what this entity alone asserts"),
    "without-authorities": ("CC", "Leave out what only authorities of this country assert"),
    "true-at": ("DATE", "Claims that held at this date"),
    "true-in": ("FROM/TO", "Claims that held at some time in this span"),
    "known-by": ("DATE", "Claims that were public by this date"),
    "certainty": ("certain|possible", "Whether dates must certainly or may possibly fit"),
    "status": ("S", "Claims of this status; without it, current"),
    "uncontested": ("", "Relations that no claim denies"),
    "relation": ("R", "Relations of this type"),
    "family": ("F", "Relations of this family"),
    "type": ("T", "Relations one of whose ends is of this type"),
    "state": ("S", "Relations in this state"),
    "country": ("C", "Relations one of whose ends has this country, as ISO 3166-1 alpha-2"),
    "around": ("ID", "What lies around this entity"),
    "depth": ("N", "How many relations far --around reaches"),
    "path": ("A B", "The paths between two entities"),
    "component": ("ID", "All that is connected with this entity"),
    "only": ("ID", "Exactly these entities, and the relations between them"),
}


def _click_option(option: Option) -> Callable[..., Any]:
    metavar, text = _HELP[option.name]
    attributes: dict[str, Any] = {"group": _GROUPS[option.group], "cls": grouping.Option}
    if option.kind is Kind.FLAG:
        attributes["is_flag"] = True
    else:
        attributes["metavar"] = metavar
    if option.fixed or (option.codes and not option.open):
        codes = list(option.fixed or getattr(builtin(), option.codes))
        attributes["type"] = click.Choice(codes)
        text = f"{text}: {', '.join(codes)}" if option.name != "min-basis" else text
    if option.name == "certainty":
        attributes |= {
            "type": click.Choice([CERTAIN, POSSIBLE]),
            "default": POSSIBLE,
            "show_default": True,
        }
    if option.kind is Kind.NUMBER:
        attributes |= {"type": click.IntRange(min=0), "default": 1, "show_default": True}
    if option.count > 1:
        attributes["nargs"] = option.count
    if option.many:
        attributes["multiple"] = True
        text = f"{text}; may be repeated"
    return click.option(f"--{option.name}", option.field, help=f"{text}.", **attributes)


def selects(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a selection; it receives them as ``selection``."""

    @wraps(function)
    def command(**values: Any) -> Any:
        selection = {option.field: values.pop(option.field) for option in OPTIONS}
        return function(selection=selection, **values)

    for option in reversed(OPTIONS):
        command = _click_option(option)(command)
    return command


def chosen(dataset: Dataset, selection: Mapping[str, Any]) -> Dataset:
    """The part of a data set that the options choose; the whole where there are none.

    Raises:
        RecordgraphError: an unknown id, an unreadable date, or nothing left.
    """
    return select(dataset, **selection)
