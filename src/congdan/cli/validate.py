"""`congdan validate`: every number that disagrees, and the smallest correction."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1], help=words("Name every number that disagrees with another, and the smallest correction.")
    )
    def validate(
        files: list[str] = options.files(words),
        against: list[str] = typer.Option(
            None, "--against", metavar=words("FILE"), help=words("Evidence: these files are counted, not judged.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json", help=words("Format of the result.")),
        strict: bool = typer.Option(
            False, "--strict", help=words("Warnings, and nothing to check, leave exit code 1.")
        ),
        annotate: str = typer.Option(
            None,
            "--annotate",
            metavar=words("PATH"),
            help=words(
                "Write copies of the files with the findings marked: a file for one input, a folder for several."
            ),
        ),
        force: bool = typer.Option(False, "--force", help=words("Replace the file if it is there.")),
        criteria: str = typer.Option(None, "--criteria", metavar=words("ID|FILE"), help=words("Criteria set.")),
        config: str = options.config(words),
        lang: str = options.lang(words),
        quiet: bool = options.quiet(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        said = {"criteria": criteria, "lang": options.checked_lang(lang)}

        def run() -> int:
            from congdan.readers.ahead import Ahead

            ahead = Ahead(files) if files else None
            from congdan.cli.run_validate import Asked, run_validate

            asked = Asked(tuple(against or ()), form, strict, quiet, annotate, force)
            return run_validate(ahead, said, config, asked)

        return run
