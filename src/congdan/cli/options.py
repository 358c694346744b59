"""Options that several commands share."""

from typing import Any, NoReturn

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
    return typer.Option(
        None,
        "--config",
        metavar=words("FILE"),
        help=words("Settings file (default: congdan.toml beside the first FILE)."),
    )


def role(words: Words) -> Any:
    """What the rosters are."""
    return typer.Option(
        None,
        "--as",
        metavar="registration|evaluation|both",
        help=words("Say what the rosters are instead of having it recognised."),
    )


def commune(words: Words) -> Any:
    """The commune where no row says otherwise."""
    return typer.Option(None, "--commune", metavar=words("NAME"), help=words("Commune of rows that name none."))


def unit(words: Words) -> Any:
    """The unit where no row says otherwise."""
    return typer.Option(None, "--unit", metavar=words("NAME"), help=words("Unit of rows that name none."))


def sheet(words: Words) -> Any:
    """Which sheets are read."""
    return typer.Option(None, "--sheet", metavar=words("NAME"), help=words("Read only this sheet; may be repeated."))


def header_row(words: Words) -> Any:
    """Where the header is."""
    return typer.Option(
        None, "--header-row", metavar=words("NUMBER"), help=words("Row of the header, as Excel numbers it.")
    )


def mapping(words: Words) -> Any:
    """What a heading means."""
    return typer.Option(
        None,
        "--map",
        metavar=words("HEADING=FIELD"),
        help=words("Say what a column is, for example “Mã=id”; may be repeated."),
    )


def whole(option: str, text: str | None) -> int | None:
    """A whole number above 0, refused if it is none."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise UsageError("R024", option=option, value=text, known="1, 2, 3 …")
    return int(text)


def pairs(option: str, texts: list[str] | None) -> dict[str, str]:
    """`A=B` texts as pairs, refused if one is not so."""
    found = {}
    for text in texts or ():
        left, mark, right = text.rpartition("=")
        if not mark or not left.strip() or not right.strip():
            raise UsageError("R024", option=option, value=text, known="A=B")
        found[left.strip()] = right.strip()
    return found


def mapped(texts: list[str] | None) -> dict[str, str]:
    """What `--map` says: folded heading → field."""
    from congdan.forms import fields

    return fields(pairs("--map", texts), _unknown_field)


def _unknown_field(said: str) -> NoReturn:
    from congdan.forms import vocabulary

    raise UsageError("R024", option="--map", value=said, known=", ".join(vocabulary()))


def debug(words: Words) -> Any:
    """Tracebacks for developers."""
    return typer.Option(False, "--debug", help=words("Show where in the program a fault happened."))


def quiet(words: Words) -> Any:
    """Only results."""
    return typer.Option(
        False, "--quiet", "-q", help=words("Print results only: no progress, no findings outside the result.")
    )


def one_of(option: str, value: str | None, known: tuple[str, ...]) -> str | None:
    """The value, refused with what is known if it is not one of them."""
    if value is not None and value not in known:
        raise UsageError("R024", option=option, value=value, known=", ".join(known))
    return value


def checked_lang(value: str | None) -> str | None:
    """The language, if it is one."""
    return one_of("--lang", value, LANGUAGES)
