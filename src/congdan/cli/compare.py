"""`congdan compare`: the same tally of several years side by side."""

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
        help=words("Put the tallies of several years side by side: what grew, which units and people came and went."),
    )
    @takes_shared(words)
    def compare(
        *,
        inputs: list[str] = typer.Argument(
            ..., metavar=words("YEAR..."), help=words("One folder, file or quoted pattern for each year, oldest first.")
        ),
        years: str = typer.Option(
            None,
            "--years",
            metavar=words("NAME,NAME"),
            help=words("What the years are called (default: the year in the name of each folder)."),
        ),
        by: list[str] = typer.Option(
            None, "--by", metavar="unit|category|sector|kind|commune", help=words("Count by this; may be repeated.")
        ),
        validity: str = options.validity(words),
        result: str = typer.Option(
            None, "--result", metavar="declared|points", help=words("Which result counts where both are there.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json|csv|md", help=words("Format of the result.")),
        out: str = options.output(words),
        force: bool = options.force(words),
        delimiter: str = options.delimiter(words),
        shared: Shared,
    ) -> Callable[[], int]:
        said = shared.said | {"by": tuple(by or ()), "result": result, "validity": validity}
        called = [name.strip() for name in years.split(",")] if years else []

        def run() -> int:
            from congdan.cli.output import Output
            from congdan.cli.run_compare import run_compare

            return run_compare(inputs, called, said, shared.config, Output(form, out, force, delimiter, shared.quiet))

        return run
