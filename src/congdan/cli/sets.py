"""Commands on the files that cite their source: list those that come along, show one, check one of one's own."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: the name of its group of commands, the helps, and what to load only when it is used."""

    name: str
    help: str
    list: str
    show: str
    check: str
    module: Callable[[], Any]
    """What has `available`, `load` and `check`."""
    print: Callable[[], Callable[[Any, Words, IO[str]], None]]


def register(app: typer.Typer, words: Words, kind: Kind) -> None:
    """Add the commands of one kind of file."""
    group_class, command = classes(words)
    group = typer.Typer(cls=group_class, help=words(kind.help), no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name=kind.name)

    @group.command("list", cls=command, help=words(kind.list))
    def list_sets(lang: str = options.lang(words), debug: bool = options.debug(words)) -> Callable[[], int]:
        def run() -> int:
            module = kind.module()
            for name in module.available():
                found = module.load(name)
                english = found.title_en if words.language == "en" else ""
                print(f"{name}  {english or found.title}")
            return 0

        return run

    @group.command("show", cls=command, help=words(kind.show))
    def show(
        name: str = typer.Argument(..., metavar=words("ID|FILE")),
        lang: str = options.lang(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        def run() -> int:
            kind.print()(kind.module().load(name), words, sys.stdout)
            return 0

        return run

    @group.command("check", cls=command, help=words(kind.check))
    def check(
        file: str = typer.Argument(..., metavar=words("FILE")),
        lang: str = options.lang(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        def run() -> int:
            from congdan.cli.failure import stopped

            problems = kind.module().check(file)
            for problem in problems:
                stopped(problem, words.language)
            if not problems:
                print(words("{file}: no mistake found", file=file))
            return 2 if problems else 0

        return run
