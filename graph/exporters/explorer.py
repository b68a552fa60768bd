"""The ``html`` format: the explorer again, of what was chosen.

The same page that ``recordgraph build`` writes. Above 2,000 entities its register is a second
file, ``register.html`` beside it, which is named so in every page; so two large explorers need two
folders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.errors import EnvironmentFault, UsageError
from graph.exporters.exporter import Lacks, Loss, manifest
from graph.exporters.losses import lost
from graph.writing import write_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from graph.exporters.exporter import Exporter, Manifest
    from graph.records import Dataset


LACKS: Final = Lacks(story=False, codes=False)


@dataclass(frozen=True, slots=True)
class Explorer:
    """The page, and above a size its second file."""

    name: str = "html"
    lacks: Lacks = LACKS
    suffixes: tuple[str, ...] = (".html", ".htm")
    is_folder: bool = False

    def export(self, dataset: Dataset, target: Path) -> Manifest:
        """Write the page to ``target`` and, where there is one, the register beside it.

        Raises:
            UsageError: the page would have the name of its register.
            EnvironmentFault: the register would take the place of another page's, a part of the
                installation is missing, or a file cannot be written.
        """
        # The template engine is slow to import and no other format needs it.
        from graph.page.render import PAGE, REGISTER, render_files  # noqa: PLC0415  see above

        if target.name == REGISTER:
            message = f"the page cannot be called {REGISTER}: its second file has that name"
            raise UsageError(message)
        rendered = render_files(dataset)
        beside = {name: data for name, data in rendered.items() if name != PAGE}
        for name in beside:
            if (target.parent / name).exists() and not target.exists():
                message = (
                    f"E805: {target.parent / name} belongs to another page; choose another folder"
                )
                raise EnvironmentFault(message)
        write_files(target.parent, {target.name: rendered[PAGE], **beside})
        files = {"": rendered[PAGE], **beside}
        return manifest(self.name, dataset, losses(dataset, beside), files)


def losses(dataset: Dataset, beside: Mapping[str, bytes]) -> tuple[Loss, ...]:
    """Retracted claims, a story that does not fit, and what is left to the files ``beside``."""
    apart = [
        Loss(
            "entities without script",
            len(dataset.entities),
            f"the page holds their index only, their register is the file {name} beside it",
        )
        for name in sorted(beside)
    ]
    return lost(dataset, LACKS, *apart)


EXPORTER: Final[Exporter] = Explorer()
