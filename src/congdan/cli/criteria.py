"""`congdan criteria`: list the criteria sets, show one, check a file."""

import sys
from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the commands."""
    group_class, command = classes(words)
    group = typer.Typer(
        cls=group_class,
        help=words("Criteria sets: list them, show one, check a file."),
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    app.add_typer(group, name="criteria")

    @group.command("list", cls=command, help=words("The criteria sets that come along."))
    def list_sets(lang: str = options.lang(words), debug: bool = options.debug(words)) -> Callable[[], int]:
        def run() -> int:
            from congdan.criteria import available, load

            for name in available():
                print(f"{name}  {load(name).title}")
            return 0

        return run

    @group.command("show", cls=command, help=words("What a criteria set asks, and its source."))
    def show(
        name: str = typer.Argument(..., metavar=words("ID|FILE")),
        lang: str = options.lang(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        def run() -> int:
            from congdan.cli.show_criteria import show_set
            from congdan.criteria import load

            show_set(load(name), words, sys.stdout)
            return 0

        return run

    @group.command("check", cls=command, help=words("Name every mistake in a criteria file."))
    def check(
        file: str = typer.Argument(..., metavar=words("FILE")),
        lang: str = options.lang(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        def run() -> int:
            from congdan.cli.failure import stopped
            from congdan.criteria import check as check_file

            problems = check_file(file)
            for problem in problems:
                stopped(problem, words.language)
            if not problems:
                print(words("{file}: no mistake found", file=file))
            return 2 if problems else 0

        return run
