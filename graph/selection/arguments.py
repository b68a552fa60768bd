"""The options of a selection as keyword arguments, for type checkers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

#: What a repeated option takes: a text, or several; ``None`` is as if not given.
Texts = str | Iterable[str] | None
Text = str | None
Flag = bool | None


class SelectionArguments(TypedDict, total=False):
    """The keyword arguments of :func:`graph.select`: the fields of a selection.

    Codes and ids are checked when they are used; see ``recordgraph export --help`` for the words.
    """

    basis: Texts
    min_basis: Text
    without_basis: Texts
    stance: Texts
    document: Texts
    without_document: Texts
    publisher: Texts
    without_publisher: Texts
    speaker: Texts
    without_speaker: Texts
    without_authorities: Texts
    true_at: Text
    true_in: Text
    known_by: Text
    certainty: Text
    status: Texts
    uncontested: Flag
    relation: Texts
    family: Texts
    type: Texts
    state: Texts
    country: Texts
    around: Texts
    depth: int | None
    path: tuple[str, str] | list[str] | None
    component: Text
    only: Texts
