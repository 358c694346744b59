"""`congdan inspect`: what was understood of each file, and why."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.cli.shared import Shared, takes_shared
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1],
        help=words("Show what was understood of each file: headers, columns, kinds of rows, units."),
    )
    @takes_shared(words)
    def inspect(
        *,
        files: list[str] = options.files(words),
        rows: bool = typer.Option(False, "--rows", help=words("List the kind of every row.")),
        save: bool = typer.Option(
            False, "--save", help=words("Write what was understood to congdan.toml, to be corrected there.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json", help=words("Format of the result.")),
        shared: Shared,
    ) -> Callable[[], int]:
        def run() -> int:
            from congdan.cli.run_inspect import Asked, run_inspect

            return run_inspect(files or [], shared.said, shared.config, Asked(form, rows, save, shared.quiet))

        return run
