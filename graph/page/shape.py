"""From JSON back to the view, checked strictly: what is missing, unknown or of a wrong kind.

The same that ``docs/graph-data.schema.json`` says, and that columns belong together: all lists of
one column list are equally long. A test compares it with a validator of JSON Schema.
"""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from graph import dates
from graph.page.record_view import RecordColumns
from graph.page.view import RelationColumns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.page.view import View

Kind = TypeVar("Kind")

_WORDS = {int: "whole number", float: "number", str: "text", bool: "true or false"}


class ShapeError(ValueError):
    """A value does not have the shape of the data block; the message says where and what."""


def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def shaped(kind: type[Kind], value: object, where: str = "") -> Kind:
    """The dataclass that a JSON object describes.

    Raises:
        ShapeError: it does not describe one.
    """
    named = where or "the data"
    if not isinstance(value, dict):
        message = f"{named} is not an object"
        raise ShapeError(message)
    hints = _hints(kind)
    missing, unknown = sorted(hints.keys() - value.keys()), sorted(value.keys() - hints.keys())
    if missing or unknown:
        what = f"lacks '{missing[0]}'" if missing else f"has '{unknown[0]}', which is not known"
        message = f"{named} {what}"
        raise ShapeError(message)
    prefix = f"{where}." if where else ""
    made = kind(**{name: _value(hints[name], value[name], prefix + name) for name in hints})
    _check_lengths(made, named)
    return made


def _value(hint: Any, value: Any, where: str) -> Any:
    if typing.get_origin(hint) is list:
        (inner,) = typing.get_args(hint)
        if not isinstance(value, list):
            message = f"{where} is not a list"
            raise ShapeError(message)
        if is_dataclass(inner):
            item = typing.cast("type[Any]", inner)
            return [shaped(item, member, f"{where}[{at}]") for at, member in enumerate(value)]
        _check_all(inner, value, where)
        return value
    if is_dataclass(hint):
        return shaped(typing.cast("type[Any]", hint), value, where)
    _check_all(hint, [value], where)
    return value


def _check_all(hint: Any, values: list[Any], where: str) -> None:
    allowed = set(typing.get_args(hint)) if isinstance(hint, types.UnionType) else {hint}
    if float in allowed:
        allowed.add(int)
    # Types and not instances: true is no number here.
    if not set(map(type, values)) <= allowed:
        words = " or ".join(_WORDS[kind] for kind in _WORDS if kind in allowed)
        message = f"{where} holds what is no {words}"
        raise ShapeError(message)


def _check_lengths(made: Any, where: str) -> None:
    """Lists of one column list are equally long; ``first`` has one more for where it ends."""
    # Only what is called so is a column list; the cells of records are several.
    if not type(made).__name__.endswith("Columns") or isinstance(made, RecordColumns):
        return
    lengths = {
        item.name: len(getattr(made, item.name))
        for item in fields(made)
        if typing.get_args(_hints(type(made))[item.name]) in {(int,), (float | None,)}
    }
    if isinstance(made, RelationColumns):
        lengths["first"] -= 1
    if len(set(lengths.values())) > 1:
        message = f"the columns of {where} are not equally long"
        raise ShapeError(message)


def check_dates(view: View) -> None:
    """Check that all that is compared as a date is one.

    Raises:
        ShapeError: a text is none.
        IndexError: a column points to what is not there.
    """
    rows, claims = view.entities, view.claims
    of_claims = (claims.start, claims.end, claims.published, claims.checked)
    columns = (rows.start, rows.end, rows.retrieved, *of_claims)
    for at in set().union(*columns):
        text = pick(view.strings, at)
        try:
            if text:
                dates.parse(text)
        except dates.DateError as error:
            message = f"'{text}' is no date"
            raise ShapeError(message) from error


def pick(values: Sequence[Any], at: int) -> Any:
    """The value at a place; a place below zero is none.

    Raises:
        IndexError: there is no such place.
    """
    if at < 0:
        raise IndexError(at)
    return values[at]


def needed(texts: list[str]) -> list[str]:
    """Texts, none of which may be empty.

    Raises:
        ShapeError: one is.
    """
    if "" in texts:
        message = "a code or an end that must be there is missing"
        raise ShapeError(message)
    return texts
