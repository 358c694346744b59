"""`congdan remind`: what each unit has to send, correct or answer."""

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
        help=words("Write to every unit what it has not sent, what is wrong and what is asked; nobody is named."),
    )
    @takes_shared(words)
    def remind(
        *,
        files: list[str] = options.files(words),
        out: str = typer.Option(
            ..., "-o", "--output", metavar=words("FILE"), help=words("Letters (.docx) or a list (.xlsx).")
        ),
        deadline: str = typer.Option(
            None, "--deadline", metavar=words("DATE"), help=words("Day by which to answer, printed as given.")
        ),
        office: list[str] = options.office(words),
        force: bool = options.force(words),
        shared: Shared,
    ) -> Callable[[], int]:
        def run() -> int:
            from congdan.readers.ahead import Ahead

            ahead = Ahead(files) if files else None
            from congdan.cli.run_remind import Asked, run_remind

            asked = Asked(out, deadline or "", options.pairs("--office", office), force, shared.quiet)
            return run_remind(ahead, shared.said, shared.config, asked)

        return run
