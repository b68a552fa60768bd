"""The command line: one command per file, each imported only when it is asked for.

The only part of the program that prints, exits and looks at the machine.
"""

from __future__ import annotations

import gc
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run ``recordgraph`` with the arguments of this process, and end it.

    The records of a data set hold no circles, and the process ends when the command does: looking
    for circles to collect would cost a quarter of the time of a large build and find none.
    """
    gc.disable()
    try:
        from graph.cli.application import run  # noqa: PLC0415  an interrupt may come this early
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run())
