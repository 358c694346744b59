"""What is said of a command line that could not be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congdan.cli.failure import USAGE, say
from congdan.messages import N_, Words

if TYPE_CHECKING:
    from typer._click.exceptions import ClickException

_SENTENCES = {
    "MissingParameter": N_("{name} is missing."),
    "NoSuchOption": N_("There is no option {name}."),
    "BadOptionUsage": N_("The option {name} needs a value, or takes none."),
    "NoSuchCommand": N_("There is no command {name}."),
    "TooMany": N_("There is one word too many: {name}."),
    "Other": N_("This cannot be understood: {name}."),
}


def misused(error: ClickException, words: Words) -> int:
    """One line, with the nearest names where there are any."""
    kind, name, near = _what(error)
    meant = " " + words("Did you mean {near}?", near=", ".join(near)) if near else ""
    message = words(_SENTENCES[kind], name=name) + meant
    say(words("{message} Try: congdan --help", message=message))
    return USAGE


def _what(error: ClickException) -> tuple[str, str, list[str]]:
    """The kind of mistake, the word it is about, and words like it; click says some of this only in its sentence."""
    kind, message = type(error).__name__, error.format_message()
    if kind in ("NoSuchOption", "BadOptionUsage"):
        return kind, str(getattr(error, "option_name", "")), sorted(getattr(error, "possibilities", None) or [])
    quoted = message.split("'")[1::2]
    if kind == "MissingParameter":
        return kind, quoted[0], []
    if message.startswith("No such command"):
        return "NoSuchCommand", quoted[0], quoted[1:]
    if message.startswith("Got unexpected extra argument"):
        return "TooMany", message.rpartition("(")[2].strip(").").split()[0], []
    return "Other", message.rstrip("."), []
