"""Options that several commands share."""

import os
from typing import Any, NoReturn

import typer

from congdan.errors import UsageError
from congdan.messages import LANGUAGES, N_, Words


def files(words: Words) -> Any:
    """The inputs."""
    return typer.Argument(
        None, metavar=words("FILE..."), help=words("Workbooks, Word and CSV files, folders or patterns.")
    )


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
        metavar="registration|evaluation|both|prose",
        help=words("Say what the files are instead of having it recognised."),
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


def criteria(words: Words) -> Any:
    """Which criteria."""
    return typer.Option(None, "--criteria", metavar=words("ID|FILE"), help=words("Criteria set."))


def as_of(words: Words) -> Any:
    """The date of the figures."""
    return typer.Option(
        None, "--as-of", metavar=words("DATE"), help=words("Date the figures stand for, printed as given.")
    )


def year(words: Words) -> Any:
    """The year of the rosters that count."""
    return typer.Option(None, "--year", metavar=words("NUMBER"), help=words("Count only rosters of this year."))


def withdrawn(words: Words) -> Any:
    """The rule for people who left."""
    return typer.Option(
        None,
        "--withdrawn",
        metavar="counted|set_aside",
        help=words("What becomes of people who moved, died or withdrew."),
    )


def supersedes(words: Words) -> Any:
    """Which file replaces which."""
    return typer.Option(
        None,
        "--supersedes",
        metavar=words("OLD=NEW"),
        help=words("The file OLD is replaced by NEW; may be repeated."),
    )


def target(words: Words) -> Any:
    """Which targets."""
    return typer.Option(
        None, "--target", metavar=words("ID|FILE"), help=words("Set of targets (default: qd-677); see congdan targets.")
    )


def validity(words: Words) -> Any:
    """How long a title counts."""
    return typer.Option(
        None,
        "--validity",
        metavar="yearly|kept",
        help=words("A title counts for its year (the default), or for good."),
    )


def population(words: Words) -> Any:
    """How many people there are."""
    return typer.Option(
        None,
        "--population",
        metavar=words("SECTOR=NUMBER|FILE"),
        help=words(
            "How many people there are: residents=12345, employees=…, or a list with “Tổng số”; may be repeated."
        ),
    )


def office(words: Words) -> Any:
    """What the papers say of the office."""
    return typer.Option(
        None,
        "--office",
        metavar=words("KEY=TEXT"),
        help=words("What stands above and below the paper, for example “body=Hội Khuyến học xã”; may be repeated."),
    )


def output(words: Words) -> Any:
    """Where the result goes."""
    return typer.Option(None, "-o", "--output", metavar=words("FILE"), help=words("Write to this file."))


def force(words: Words) -> Any:
    """Whether a file that is there may be replaced."""
    return typer.Option(False, "--force", help=words("Replace the file if it is there."))


def delimiter(words: Words) -> Any:
    """The separator of CSV output."""
    return typer.Option(",", "--delimiter", metavar=",|;", help=words("Separator of CSV output."))


def whole(option: str, text: str | None) -> int | None:
    """A whole number above 0, refused if it is none."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise UsageError("R024", option=option, value=text, known="1, 2, 3 …")
    return int(text)


_PAIRS = {"--map": N_("HEADING=FIELD"), "--supersedes": N_("OLD=NEW"), "--office": N_("KEY=TEXT")}
"""Options that take two things, and which."""


def pairs(option: str, texts: list[str] | None) -> dict[str, str]:
    """`A=B` texts as pairs, refused if one is not so."""
    found = {}
    for text in texts or ():
        left, mark, right = text.rpartition("=")
        if not mark or not left.strip() or not right.strip():
            raise UsageError("R024", option=option, value=text, known=_PAIRS[option])
        found[left.strip()] = right.strip()
    return found


def headcount(texts: list[str] | None) -> Any:
    """What `--population` says; None if it says nothing. Raises UsageError for what is neither a sector nor a file."""
    from pathlib import Path

    from congdan import headcount
    from congdan.people import SECTORS

    if not texts:
        return None
    found = headcount.NO_HEADCOUNT
    for text in texts:
        name, mark, number = (part.strip() for part in text.rpartition("="))
        sector = headcount.sector_of(name)
        if mark and sector:
            people = whole(f"--population {sector}=", number.replace(".", ""))
            found = found.under(headcount.Headcount(sectors=(headcount.said(sector, people or 0),)))
        elif mark and not os.path.exists(text):
            raise UsageError("R024", option="--population", value=name, known=", ".join(filter(None, SECTORS)))
        else:
            found = found.under(headcount.read(Path(text)))
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
