"""Help whose options stand in groups, for commands that have many."""

from __future__ import annotations

from typing import Any, Final

import click

PAIR: Final = "The pair"
CLAIMS: Final = "Which claims"
RELATIONS: Final = "Which relations and entities"
PLACE: Final = "Which place in the graph"
OWN: Final = "Options"


class Option(click.Option):
    """An option that belongs to a group of the help."""

    def __init__(self, *arguments: Any, group: str = OWN, **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.group = group


class Command(click.Command):
    """A command whose help lists its own options first, then each group."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections of options."""
        groups: dict[str, list[tuple[str, str]]] = {OWN: []}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                groups.setdefault(getattr(parameter, "group", OWN), []).append(record)
        for name, records in groups.items():
            with formatter.section(name):
                formatter.write_dl(records)
