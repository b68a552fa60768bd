"""The options that choose a part of the data, the same on every command that has them."""

from __future__ import annotations

from functools import cache, wraps
from typing import TYPE_CHECKING, Any

import click

from graph.cli.grouping import CLAIMS, PLACE, RELATIONS, Option

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.records import Dataset


def _codes(name: str) -> Callable[[], click.Choice[str]]:
    """A choice among the codes of a closed list of the vocabulary."""

    @cache
    def choice() -> click.Choice[str]:
        from graph.vocabulary_reader import builtin  # noqa: PLC0415  not needed by every command

        return click.Choice(list(getattr(builtin(), name)))

    return choice


def _one(group: str, name: str, metavar: str, text: str, **more: Any) -> Callable[..., Any]:
    return click.option(f"--{name}", metavar=metavar, help=text, cls=Option, group=group, **more)


def _many(group: str, name: str, metavar: str, text: str, **more: Any) -> Callable[..., Any]:
    return _one(group, name, metavar, f"{text} May be repeated.", multiple=True, **more)


def _options() -> list[Callable[..., Any]]:
    basis, stance = _codes("basis")(), _codes("stance")()
    status, family = _codes("status")(), _codes("families")()
    return [
        _many(
            CLAIMS, "basis", "B", f"Claims of this basis: {', '.join(basis.choices)}.", type=basis
        ),
        _one(CLAIMS, "min-basis", "B", "Claims of this basis or a stronger one.", type=basis),
        _many(
            CLAIMS,
            "stance",
            "S",
            f"Claims of this stance: {', '.join(stance.choices)}.",
            type=stance,
        ),
        _many(CLAIMS, "document", "ID", "Claims of this document."),
        _many(CLAIMS, "publisher", "ID", "Claims that this publisher made public."),
        _many(CLAIMS, "speaker", "ID", "Claims that this entity asserts."),
        _many(CLAIMS, "without-publisher", "ID", "Leave out what this publisher made public."),
        _one(CLAIMS, "true-at", "DATE", "Claims that held at this date."),
        _one(CLAIMS, "true-in", "FROM/TO", "Claims that held at some time in this span."),
        _one(CLAIMS, "known-by", "DATE", "Claims that were public by this date."),
        _one(
            CLAIMS,
            "certainty",
            "certain|possible",
            "Whether a date that is not exact must certainly or may possibly fit.",
            type=click.Choice(["certain", "possible"]),
            default="possible",
            show_default=True,
        ),
        _many(
            CLAIMS,
            "status",
            "S",
            f"Claims of this status: {', '.join(status.choices)}.",
            type=status,
        ),
        click.option(
            "--uncontested",
            is_flag=True,
            help="Relations that no claim denies.",
            cls=Option,
            group=CLAIMS,
        ),
        _many(RELATIONS, "relation", "R", "Relations of this type."),
        _many(RELATIONS, "family", "F", f"Relations of this family: {', '.join(family.choices)}."),
        _many(RELATIONS, "type", "T", "Relations one of whose ends is of this type."),
        _many(
            RELATIONS,
            "country",
            "C",
            "Relations one of whose ends has this country (ISO 3166-1 alpha-2).",
        ),
        _many(PLACE, "around", "ID", "What lies around this entity."),
        _one(
            PLACE,
            "depth",
            "N",
            "How many relations far from --around.",
            type=click.IntRange(min=0),
            default=1,
            show_default=True,
        ),
        _one(PLACE, "path", "A B", "The paths between two entities.", nargs=2),
        _one(PLACE, "component", "ID", "All that is connected with this entity."),
        _many(PLACE, "only", "ID", "Exactly these entities, and the relations between them."),
    ]


def selects(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a selection; it receives them as ``selection``."""

    @wraps(function)
    def command(**values: Any) -> Any:
        selection = {name: values.pop(name) for name in names}
        return function(selection=selection, **values)

    names: list[str] = []
    for option in reversed(_options()):
        command = option(command)
    parameters = getattr(command, "__click_params__", [])
    names += [parameter.name for parameter in parameters[-len(_options()) :]]
    return command


def chosen(dataset: Dataset, selection: Mapping[str, Any]) -> Dataset:
    """The part of a data set that the options choose; the whole where there are none.

    Raises:
        RecordgraphError: an unknown id, an unreadable date, or nothing left.
    """
    # These two only refine other options.
    if not any(value for name, value in selection.items() if name not in {"certainty", "depth"}):
        return dataset
    from graph.selection import select  # noqa: PLC0415  heavy, and not needed for --help

    return select(dataset, **selection)
