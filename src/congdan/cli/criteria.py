"""`congdan criteria`: list the criteria sets, show one, check a file."""

from collections.abc import Callable
from typing import IO, Any

import typer

from congdan.cli import sets
from congdan.messages import N_, Words


def _module() -> Any:
    from congdan import criteria

    return criteria


def _print() -> Callable[[Any, Words, IO[str]], None]:
    from congdan.cli.show_criteria import show_set

    return show_set


_KIND = sets.Kind(
    "criteria",
    N_("Criteria sets: list them, show one, check a file."),
    N_("The criteria sets that come along."),
    N_("What a criteria set asks, and its source."),
    N_("Name every mistake in a criteria file."),
    _module,
    _print,
)


def register(app: typer.Typer, words: Words) -> None:
    """Add the commands."""
    sets.register(app, words, _KIND)
