"""The command line: one command per file, each imported only when it is asked for.

The only part of the program that prints, exits and looks at the machine.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from typing import Final, NoReturn

INTERRUPTED: Final = 130


def main() -> NoReturn:
    """Run ``recordgraph`` with the arguments of this process, and end it.

    The records of a data set hold no circles, and the process ends when the command does: looking
    for circles to collect would cost a quarter of the time of a large build and find none.
    """
    gc.disable()
    try:
        from graph.cli.application import run  # noqa: PLC0415  an interrupt may come this early
    except KeyboardInterrupt:
        _end_interrupted()
    code = run()
    if code == INTERRUPTED:
        _end_interrupted()
    sys.exit(code)


def _end_interrupted() -> NoReturn:
    """End with the exit code of an interrupt.

    Where an interrupt met a text that Python was executing (``exec``, as ``dataclasses`` does),
    ``sys.exit`` would let the process die of the signal, though it was handled.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    os._exit(INTERRUPTED)
