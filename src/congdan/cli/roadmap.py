"""`congdan roadmap`: where the office stands, and the road to its targets."""

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
        help=words("Show where we stand beside the targets, and how many holders every year needs to reach them."),
    )
    @takes_shared(words)
    def roadmap(
        *,
        files: list[str] = options.files(words),
        target: str = options.target(words),
        start: str = typer.Option(
            None, "--from", metavar=words("YEAR"), help=words("Year of the figures (default: as the rosters say).")
        ),
        last: str = typer.Option(
            None, "--to", metavar=words("YEAR"), help=words("Last year of the road (default: that of the last target).")
        ),
        validity: str = options.validity(words),
        population: list[str] = options.population(words),
        result: str = typer.Option(
            None, "--result", metavar="declared|points", help=words("Which result counts where both are there.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json|csv|md", help=words("Format of the result.")),
        out: str = options.output(words),
        force: bool = options.force(words),
        delimiter: str = options.delimiter(words),
        shared: Shared,
    ) -> Callable[[], int]:
        years = (options.whole("--from", start), options.whole("--to", last))

        def run() -> int:
            from congdan.readers.ahead import Ahead

            ahead = Ahead(files) if files else None
            from congdan.cli.output import Output
            from congdan.cli.run_roadmap import run_roadmap

            own = {"target": target, "validity": validity, "result": result}
            said = shared.said | own | {"population": options.headcount(population)}
            output = Output(form, out, force, delimiter, shared.quiet, published=True)
            return run_roadmap(ahead, said, years, shared.config, output)

        return run
