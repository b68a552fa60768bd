"""Speed beside a peer or a floor in one run: ``make bench``.

CPU seconds (user and system) of whole processes, medians of a few runs taken in turns, so that a
busy machine slows all alike. Read the ratios; the seconds are this machine's.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from generate import write_pair

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
#: Above this many entities the plain pyvis page takes minutes.
PYVIS_UP_TO: Final = 10_000


def cpu(command: list[str], folder: Path) -> float:
    """CPU seconds of a process and its children."""
    before = os.times()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    after = os.times()
    used = after.children_user + after.children_system
    return used - before.children_user - before.children_system


def compare(commands: dict[str, list[str]], folder: Path, rounds: int) -> dict[str, float]:
    """Medians, the commands taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(cpu(command, folder))
    return {name: statistics.median(values) for name, values in times.items()}


def show(title: str, medians: dict[str, float], wanted: dict[str, str]) -> None:
    """One block of the table; the first entry is ours."""
    (ours, own), *others = medians.items()
    print(f"\n{title}\n  {ours:<28} {own:8.3f} s")
    for name, seconds in others:
        ratio = own / seconds if seconds else float("inf")
        print(f"  {name:<28} {seconds:8.3f} s   ratio {ratio:6.2f}   wanted {wanted[name]}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="*", default=[300, 10_000, 50_000])
    options = parser.parse_args()
    python = sys.executable
    peers = str(HERE / "peers.py")
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        start = "import sys; sys.argv[1:] = ['--help']; from graph.cli import main; main()"
        commands = {
            "recordgraph --help": [python, "-c", start],
            "python -c 'import click'": [python, "-c", "import click"],
        }
        wanted = {"python -c 'import click'": "<= 1.5"}
        show("P1 help", compare(commands, base, options.rounds * 3), wanted)
        goals = {300: "<= 0.50", 10_000: "<= 0.20", 50_000: "<= 0.07"}
        for size in options.sizes:
            folder = base / str(size)
            write_pair(size, folder)
            commands = {
                "recordgraph build": [python, "-m", "graph", "build"],
                "csv, networkx, json (floor)": [python, peers, "floor", "."],
            }
            if size <= PYVIS_UP_TO:
                commands["plain pyvis"] = [python, peers, "pyvis", "."]
            wanted = {
                "csv, networkx, json (floor)": "<= 2.0" if size >= PYVIS_UP_TO else "(no goal)",
                "plain pyvis": goals.get(size, ""),
            }
            show(f"P2 build, {size:,} entities", compare(commands, folder, options.rounds), wanted)
            page = folder / "output" / "index.html"
            print(f"  page: {page.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
