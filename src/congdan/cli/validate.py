"""`congdan validate`: every number that disagrees, and the smallest correction."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.cli.shared import Shared, takes_shared
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1], help=words("Name every number that disagrees with another, and the smallest correction.")
    )
    @takes_shared(words)
    def validate(
        *,
        files: list[str] = options.files(words),
        against: list[str] = typer.Option(
            None, "--against", metavar=words("FILE"), help=words("Evidence: these files are counted, not judged.")
        ),
        fixes: bool = typer.Option(
            False, "--fix-report", help=words("Print only the proposed corrections: old number, new number, why.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json|csv|md", help=words("Format of the result.")),
        strict: bool = typer.Option(
            False, "--strict", help=words("Warnings, and nothing to check, leave exit code 1.")
        ),
        copies: str = typer.Option(
            None,
            "--annotate",
            metavar=words("PATH"),
            help=words(
                "Write copies of the files with the findings marked: to a file, for several inputs to a folder."
            ),
        ),
        out: str = options.output(words),
        force: bool = options.force(words),
        delimiter: str = options.delimiter(words),
        shared: Shared,
    ) -> Callable[[], int]:
        def run() -> int:
            from congdan.readers.ahead import Ahead

            ahead = Ahead(files) if files else None
            from congdan.cli.output import Output
            from congdan.cli.run_validate import Asked, run_validate

            output = Output(form, out, force, delimiter, shared.quiet)
            asked = Asked(tuple(against or ()), fixes, strict, copies)
            return run_validate(ahead, shared.said, shared.config, asked, output)

        return run
