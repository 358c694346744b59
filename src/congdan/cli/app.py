"""The commands together: what was typed → what is to be run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import typer

from congdan.cli import compare, criteria, export, inspect, remind, roadmap, schema, tally, targets, template, validate
from congdan.cli.help import classes
from congdan.messages import Words

Run = Callable[[], int]
"""A command ready to run; it returns the exit code."""


def parse(arguments: Sequence[str], language: str) -> Run | int:
    """The command that was asked for, not yet run; or an exit code where help or version was printed.

    Commands run outside the parser, which would turn a closed pipe and Ctrl-C into exit codes of its own.
    """
    from typer._click.exceptions import ClickException, NoArgsIsHelpError

    from congdan.cli.failure import USAGE
    from congdan.cli.misuse import misused

    words = Words(language)
    command = typer.main.get_command(build(words))
    try:
        found = command.main(list(arguments), prog_name="congdan", standalone_mode=False)
    except NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        return USAGE
    except ClickException as error:
        return misused(error, words)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    return found if callable(found) else int(found or 0)


def build(words: Words) -> typer.Typer:
    """The application with its help in one language."""
    group, _ = classes(words)
    app = typer.Typer(
        cls=group,
        help=words("Count, check and report who registered for and achieved the title “Công dân học tập”."),
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        subcommand_metavar=words("COMMAND [ARGUMENTS]..."),
        options_metavar=words("[OPTIONS]"),
    )

    @app.callback()
    def congdan(
        version: bool = typer.Option(
            False, "--version", help=words("Print the version and leave."), callback=_version, is_eager=True
        ),
        lang: str = typer.Option(None, "--lang", metavar="vi|en", help=words("Language of everything printed.")),
    ) -> None:
        pass

    for each in (tally, validate, export, roadmap, compare, remind, template, inspect, criteria, targets, schema):
        each.register(app, words)
    return app


def _version(asked: bool) -> None:
    if asked:
        from congdan import __version__

        print(f"congdan {__version__}")
        raise typer.Exit
