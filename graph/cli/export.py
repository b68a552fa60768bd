"""``recordgraph export``: the pair, or a part of it, in another format."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graph.cli import terminal
from graph.cli.grouping import Command
from graph.cli.options import read, reads_pair
from graph.cli.selecting import chosen, selects
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.exporters import Exporter, Manifest
    from graph.exporters.folders import Remains
    from graph.loading import Source
    from graph.records import Dataset

STANDARD_OUTPUT: Final = Path("-")


@click.command(cls=Command)
@reads_pair
@selects
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", metavar="F", help="The format, where the suffix does not tell it."
)
@click.option(
    "--manifest", is_flag=True, help="Also write FILE.manifest.json: what the format cannot carry."
)
def command(
    source: Source, target: Path, form: str | None, *, manifest: bool, selection: dict[str, Any]
) -> None:
    """Write the pair, or a selection of it, in another format.

    The suffix of FILE tells the format, or --format does; some formats are a folder. - is standard
    output. What the format cannot carry is said on standard error. The files that are read are
    never overwritten. In a folder, files of an earlier export are replaced or removed unless they
    were changed since; other files are never touched.

    \b
    Examples:
      recordgraph export graph.graphml
      recordgraph export --format gephi for-gephi
      recordgraph export --around agency-ofac --depth 2 ofac.csv.zip
      recordgraph export --min-basis court-record --format json - > strong.json
    """  # noqa: D301  \b is click's mark for "do not rewrap"
    if manifest and target == STANDARD_OUTPUT:
        message = "--manifest needs a file to stand beside"
        raise UsageError(message)
    exporter = _exporter(target, form)
    _spare_the_inputs(source, target)
    dataset = chosen(read(source), selection)
    if target == STANDARD_OUTPUT:
        made = _to_standard_output(exporter, dataset)
    else:
        made = exporter.export(dataset, target)
        terminal.message(f"wrote {target}")
        _tell_remains(made.remains)
    for loss in made.losses:
        terminal.message(f"{exporter.name}: {loss}")
    if manifest:
        _write_manifest(made, target)


def _tell_remains(remains: Remains) -> None:
    """Say what became of the files of an earlier export into the same folder."""
    if remains.removed:
        terminal.message(f"removed {len(remains.removed):,} files of the earlier export")
    for name in remains.kept:
        terminal.message(f"kept {name} of the earlier export: it was changed since")


def _exporter(target: Path, form: str | None) -> Exporter:
    """The exporter that the option or the suffix names.

    Raises:
        UsageError: there is none.
    """
    from graph.exporters import registry  # noqa: PLC0415  heavy, and not needed for --help

    known = registry()
    if form is not None:
        if form in known:
            return known[form]
        message = f"there is no format '{form}'; there are {', '.join(known)}"
        raise UsageError(message)
    name = target.name.lower()
    fitting = [
        (len(suffix), exporter.name)
        for exporter in known.values()
        for suffix in exporter.suffixes
        if name.endswith(suffix)
    ]
    if not fitting:
        message = (
            f"the suffix of '{target}' tells no format; say --format, one of {', '.join(known)}"
        )
        raise UsageError(message)
    return known[max(fitting)[1]]


def _spare_the_inputs(source: Source, target: Path) -> None:
    """Refuse a target that is one of the files that are read, or the folder that holds them."""
    if target == STANDARD_OUTPUT:
        return
    folder = source.entities.parent
    names = ("dataset.toml", "vocabulary.toml", "withdrawn.csv", "story.md")
    beside = [folder / name for name in names]
    place = target.resolve()
    for path in (source.entities, source.relations, *beside):
        if place in {path.resolve(), path.parent.resolve()}:
            said = f"{target} is, or holds, {path}, which is read"
            raise terminal.refusal(target, "E804", said)


def _to_standard_output(exporter: Exporter, dataset: Dataset) -> Manifest:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"out{next(iter(exporter.suffixes), '')}"
        made = exporter.export(dataset, target)
        if not target.is_file() or [*Path(folder).iterdir()] != [target]:
            message = f"the format {exporter.name} is several files; standard output takes one"
            raise UsageError(message)
        terminal.result_bytes(target.read_bytes())
        return made


def _write_manifest(made: Manifest, target: Path) -> None:
    from dataclasses import asdict  # noqa: PLC0415  only where it is used

    from graph.writing import write_file  # noqa: PLC0415  not needed for --help

    account = {name: value for name, value in asdict(made).items() if name != "remains"}
    account["files"] = [{**file, "name": file["name"] or target.name} for file in account["files"]]
    text = json.dumps(account, indent=1, ensure_ascii=False) + "\n"
    write_file(target.with_name(f"{target.name}.manifest.json"), text.encode())
