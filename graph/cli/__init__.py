"""The command line: one command per file, each imported only when it is asked for.

The only part of the program that prints, exits and looks at the machine.
"""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run ``recordgraph`` with the arguments of this process, and end it."""
    try:
        from graph.cli.application import run  # noqa: PLC0415  an interrupt may come this early
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run())
