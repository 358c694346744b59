"""`congdan tally`: count people by unit, category and sector."""

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
        help=words("Count who registered, was evaluated and achieved the title, by unit and category."),
    )
    @takes_shared(words)
    def tally(
        *,
        files: list[str] = options.files(words),
        by: list[str] = typer.Option(
            None, "--by", metavar="unit|category|sector|kind|commune", help=words("Count by this; may be repeated.")
        ),
        result: str = typer.Option(
            None, "--result", metavar="declared|points", help=words("Which result counts where both are there.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json|csv|md", help=words("Format of the result.")),
        out: str = options.output(words),
        force: bool = options.force(words),
        delimiter: str = options.delimiter(words),
        shared: Shared,
    ) -> Callable[[], int]:
        said = shared.said | {"by": tuple(by or ()), "result": result}

        def run() -> int:
            from congdan.readers.ahead import Ahead

            # Reading begins while the rest of the program is loaded.
            ahead = Ahead(files) if files else None
            from congdan.cli.output import Output
            from congdan.cli.run_tally import run_tally

            return run_tally(ahead, said, shared.config, Output(form, out, force, delimiter, shared.quiet))

        return run
