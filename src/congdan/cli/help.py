"""Commands whose help speaks the user's language and whose texts stay as they are typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from congdan.cli.words import take_texts_as_typed
from congdan.messages import N_, Words

if TYPE_CHECKING:
    from typer._click import Context, Parameter

_WORDS = (
    N_("Usage:"),
    N_("[OPTIONS]"),
    N_("Options:"),
    N_("Arguments:"),
    N_("Commands:"),
    N_("Show this message and exit."),
    N_("[required]"),
    N_("[default:"),
)


_WHOLE = 1_000
"""More letters than any sentence of help has."""


def classes(words: Words) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """The classes of groups and commands whose help speaks one language."""

    class Group(TyperGroup):
        """A group of commands."""

        def get_params(self, ctx: Context) -> list[Parameter]:
            """The parameters, `--help` among them."""
            return take_texts_as_typed(super().get_params(ctx))

        def get_help(self, ctx: Context) -> str:
            """The help as the parser writes it, in the user's words."""
            return _translated(super().get_help(ctx), words)

    class Command(TyperCommand):
        """One command."""

        def get_short_help_str(self, limit: int = 45) -> str:
            """What it does, whole: the list of commands wraps it."""
            return super().get_short_help_str(_WHOLE)

        def get_params(self, ctx: Context) -> list[Parameter]:
            """The parameters, `--help` among them."""
            return take_texts_as_typed(super().get_params(ctx))

        def get_help(self, ctx: Context) -> str:
            """The help as the parser writes it, in the user's words."""
            return _translated(super().get_help(ctx), words)

    return Group, Command


_TYPES = re.compile(r" <(list\[str\]|str)>")
"""The kind of value of an argument as newer parsers print it: it tells an office nothing."""


def _translated(text: str, words: Words) -> str:
    text = _TYPES.sub("", text)
    for word in _WORDS:
        text = text.replace(word, words(word))
    return text
