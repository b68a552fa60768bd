"""Speed of the commands beside a peer or a floor in one run: ``make bench``.

CPU seconds (user and system) and peak memory of whole processes, medians of a few runs taken in
turns, so that a busy machine slows all alike. Read the ratios; the seconds are this machine's.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generate import write_pair

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
PYTHON: Final = sys.executable
PEERS: Final = str(HERE / "peers.py")
#: Above this many entities the plain pyvis page takes minutes.
PYVIS_UP_TO: Final = 10_000
#: From this many entities on the floor is what counts.
LARGE: Final = 10_000
#: ``ru_maxrss`` counts kilobytes on Linux and bytes on macOS.
_UNIT: Final = 1e6 if sys.platform == "darwin" else 1e3


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds, and megabytes at its largest."""

    cpu: float
    memory: float


def cost(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder.

    Raises:
        SystemExit: the command failed.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{' '.join(command)} failed with {process.returncode}"
        raise SystemExit(message)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / _UNIT)


def compare(commands: dict[str, list[str]], folder: Path, rounds: int) -> dict[str, Cost]:
    """Medians, the commands taken in turns."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(cost(command, folder))
    return {
        name: Cost(
            statistics.median(one.cpu for one in costs),
            statistics.median(one.memory for one in costs),
        )
        for name, costs in found.items()
    }


def show(title: str, found: dict[str, Cost], wanted: dict[str, str]) -> None:
    """One block of the table; the first entry is ours."""
    (ours, own), *others = found.items()
    print(f"\n{title}\n  {ours:<28} {own.cpu:8.3f} s {own.memory:8.0f} MB")
    for name, other in others:
        print(
            f"  {name:<28} {other.cpu:8.3f} s {other.memory:8.0f} MB"
            f"   ratio {own.cpu / other.cpu:6.2f} CPU, {own.memory / other.memory:5.2f} memory"
            f"   wanted {wanted.get(name, '-')}",
            flush=True,
        )


def help_(base: Path, rounds: int) -> None:
    """P1: the help beside the import of its command line library."""
    start = "import sys; sys.argv[1:] = ['--help']; from graph.cli import main; main()"
    click = "python -c 'import click'"
    commands = {"recordgraph --help": [PYTHON, "-c", start], click: [PYTHON, "-c", "import click"]}
    show("P1 help", compare(commands, base, rounds), {click: "CPU <= 1.5"})


def builds(base: Path, sizes: list[int], rounds: int) -> None:
    """P2 and P12: the whole of ``build``."""
    goals = {300: "CPU <= 0.5", 10_000: "CPU <= 0.2"}
    floor = "csv, networkx, json (floor)"
    for size in sizes:
        folder = pair(base, size)
        commands = {
            "recordgraph build": [PYTHON, "-m", "graph", "build"],
            floor: [PYTHON, PEERS, "floor", "."],
            "gravis": [PYTHON, PEERS, "gravis", "."],
        }
        if size <= PYVIS_UP_TO:
            commands["plain pyvis"] = [PYTHON, PEERS, "pyvis", "."]
        wanted = {
            floor: "CPU <= 2" if size >= LARGE else "-",
            "plain pyvis": goals.get(size, "-"),
            "gravis": "memory <= 1" if size > LARGE else "-",
        }
        found = compare(commands, folder, 1 if size > LARGE else rounds)
        show(f"P2/P12 build, {size:,} entities", found, wanted)


def growth(base: Path, sizes: list[int]) -> None:
    """P9 and P10: ``check`` beside a bare pass of ``csv``, and how it and ``build`` grow."""
    commands = {
        "recordgraph check": [PYTHON, "-m", "graph", "check"],
        "csv.reader (floor)": [PYTHON, PEERS, "read", "."],
        "recordgraph build": [PYTHON, "-m", "graph", "build"],
    }
    runs = {size: compare(commands, pair(base, size), 1) for size in sizes}
    for size, found in runs.items():
        both = {name: found[name] for name in ("recordgraph check", "csv.reader (floor)")}
        show(f"P9 check, {size:,} entities", both, {"csv.reader (floor)": "CPU <= 4"})
    first, last = min(sizes), max(sizes)
    print(f"\nP10 growth from {first:,} to {last:,} entities ({last / first:.0f} x)")
    for name in ("recordgraph check", "recordgraph build"):
        ratio = runs[last][name].cpu / runs[first][name].cpu
        print(f"  {name:<28} {ratio:6.2f} x   wanted <= {1.2 * last / first:.0f}")


def pair(base: Path, size: int) -> Path:
    """The folder with the generated pair of this size."""
    folder = base / str(size)
    if not folder.exists():
        write_pair(size, folder)
    return folder


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="*", default=[300, 10_000, 50_000])
    parser.add_argument("--growth", type=int, nargs="*", default=[10_000, 100_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        help_(base, options.rounds * 3)
        builds(base, options.sizes, options.rounds)
        if options.growth:
            growth(base, options.growth)


if __name__ == "__main__":
    main()
