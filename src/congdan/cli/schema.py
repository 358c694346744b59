"""`congdan schema`: the JSON Schema of a JSON output."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(cls=classes(words)[1], help=words("Print the JSON Schema of the JSON output of a command."))
    def schema(
        name: str = typer.Argument(..., metavar="tally|validate|export|inspect|roadmap|compare"),
        lang: str = options.lang(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        def run() -> int:
            from importlib.resources import files

            known = tuple(
                sorted(
                    each.name.removesuffix(".json")
                    for each in files("congdan.schemas").iterdir()
                    if each.name.endswith(".json")
                )
            )
            options.one_of("schema", name, known)
            print((files("congdan.schemas") / f"{name}.json").read_text(encoding="utf-8"), end="")
            return 0

        return run
