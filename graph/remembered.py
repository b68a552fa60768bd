"""Answers about a data set that are worked out once and kept with it.

A data set never changes, and the page, its register, the ledger and ``build.json`` ask the same
things of it. What is kept must not change either: tuples, strings and mappings nobody writes to.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def remembered(function: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """A function of one data set that works its answer out once for each data set.

    The answer is kept in the attributes of the data set, as :func:`functools.cached_property`
    does: it goes when the data set goes, and no copy made by :func:`dataclasses.replace` has it.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(dataset: Asked) -> Answer:
        answers = vars(dataset)
        if name not in answers:
            answers[name] = function(dataset)
        answer: Answer = answers[name]
        return answer

    return kept
