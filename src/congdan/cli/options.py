"""Options that several commands share."""

from typing import Any

import typer

from congdan.errors import UsageError
from congdan.messages import LANGUAGES, Words


def files(words: Words) -> Any:
    """The inputs."""
    return typer.Argument(None, metavar=words("FILE..."), help=words("Workbooks, CSV files, folders or patterns."))


def lang(words: Words) -> Any:
    """The language."""
    return typer.Option(None, "--lang", metavar="vi|en", help=words("Language of everything printed."))


def config(words: Words) -> Any:
    """The settings file."""
    return typer.Option(None, "--config", metavar=words("FILE"), help=words("Settings file (default: congdan.toml beside the first FILE)."))


def role(words: Words) -> Any:
    """What the rosters are."""
    return typer.Option(
        None, "--as", metavar="registration|evaluation|both", help=words("Say what the rosters are instead of having it recognised.")
    )


def commune(words: Words) -> Any:
    """The commune where no row says otherwise."""
    return typer.Option(None, "--commune", metavar=words("NAME"), help=words("Commune of rows that name none."))


def unit(words: Words) -> Any:
    """The unit where no row says otherwise."""
    return typer.Option(None, "--unit", metavar=words("NAME"), help=words("Unit of rows that name none."))


def debug(words: Words) -> Any:
    """Tracebacks for developers."""
    return typer.Option(False, "--debug", help=words("Show where in the program a fault happened."))


def quiet(words: Words) -> Any:
    """Only results."""
    return typer.Option(False, "--quiet", "-q", help=words("Print results only: no progress, no findings outside the result."))


def one_of(option: str, value: str | None, known: tuple[str, ...]) -> str | None:
    """The value, refused with what is known if it is not one of them."""
    if value is not None and value not in known:
        raise UsageError("R024", option=option, value=value, known=", ".join(known))
    return value


def checked_lang(value: str | None) -> str | None:
    """The language, if it is one."""
    return one_of("--lang", value, LANGUAGES)
