"""``python -m graph`` is the command ``recordgraph``."""

from __future__ import annotations

from graph.cli import main

if __name__ == "__main__":
    main()
