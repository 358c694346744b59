"""`congdan targets`: list the sets of targets, show one, check a file."""

from collections.abc import Callable
from typing import IO, Any

import typer

from congdan.cli import sets
from congdan.messages import N_, Words


def _module() -> Any:
    from congdan import targets

    return targets


def _print() -> Callable[[Any, Words, IO[str]], None]:
    from congdan.cli.show_targets import show_set

    return show_set


_KIND = sets.Kind(
    "targets",
    N_("Sets of targets: list them, show one, check a file."),
    N_("The sets of targets that come along."),
    N_("What a set of targets asks, of whom and by when, and its source."),
    N_("Name every mistake in a file of targets."),
    _module,
    _print,
)


def register(app: typer.Typer, words: Words) -> None:
    """Add the commands."""
    sets.register(app, words, _KIND)
