"""``recordgraph init``: a small pair of CSV files to begin with."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path
from typing import Final

import click

from graph.cli import terminal

#: The files of the starter, as they lie in this package.
STARTER: Final = ("README.md", "dataset.toml", "entities.csv", "relations.csv")


@click.command()
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write a small pair of CSV files into DIR (default: here) to begin with.

    The example is invented and complete: cited claims, a relation that is contested, a charge
    and the acquittal that answers it. It builds as it is. Files that are there already are
    never overwritten.

    \b
    Example:
      recordgraph init sample
      cd sample
      recordgraph build
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    from graph.writing import write_files  # noqa: PLC0415  not needed for --help

    if os.path.lexists(folder) and not folder.is_dir():
        raise terminal.refusal(folder, "E803", f"{folder} is not a folder", "Name another folder.")
    for name in STARTER:
        if os.path.lexists(folder / name):
            said = f"{folder / name} is there already and would be overwritten"
            raise terminal.refusal(folder / name, "E805", said)
    starter = files("graph.cli").joinpath("starter")
    write_files(folder, {name: starter.joinpath(name).read_bytes() for name in STARTER})
    terminal.message(f"wrote {', '.join(STARTER)} into {folder}")
    there = "" if folder == Path() else f"cd {folder} && "
    terminal.message(f"look at it with: {there}recordgraph build")
