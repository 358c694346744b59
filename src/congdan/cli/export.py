"""`congdan export`: the annual review as a workbook, a page, a report or a table of text."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.cli.shared import Shared, takes_shared
from congdan.messages import Words

RECOGNITION = "cong-nhan"
"""The form that is a folder of papers."""


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1], help=words("Write the annual review: tables with their sums, findings and sources.")
    )
    @takes_shared(words)
    def export(
        *,
        files: list[str] = options.files(words),
        out: str = typer.Option(
            ..., "-o", "--output", metavar=words("FILE"), help=words("Write to this file; its suffix says the format.")
        ),
        result: str = typer.Option(
            None, "--result", metavar="declared|points", help=words("Which result counts where both are there.")
        ),
        form: str = typer.Option(
            "tong-hop",
            "--form",
            metavar="tong-hop|bao-cao-nam|cong-nhan",
            help=words(
                "The review of “Công dân học tập”, the report of the year over the five models, or the papers of"
                " recognition (a folder)."
            ),
        ),
        office: list[str] = options.office(words),
        suppress: str = typer.Option(
            None,
            "--suppress",
            metavar=words("NUMBER"),
            help=words("For publication: hide counts below this number, and what would give them away."),
        ),
        show_people: bool = typer.Option(
            False, "--show-people", help=words("List people with their points and results; else nobody is named.")
        ),
        target: str = typer.Option(
            None,
            "--target",
            metavar=words("ID|FILE"),
            help=words("Add the road to these targets, for example qd-677; see congdan targets."),
        ),
        validity: str = options.validity(words),
        population: list[str] = options.population(words),
        force: bool = options.force(words),
        shared: Shared,
    ) -> Callable[[], int]:
        said = shared.said | {"result": result, "target": target, "validity": validity}

        least = options.whole("--suppress", suppress)

        def run() -> int:
            from congdan.readers.ahead import Ahead

            ahead = Ahead(files) if files else None
            from congdan.cli.run_export import Asked, run_export

            papers = options.pairs("--office", office)
            asked = Asked(out, form, papers, show_people, least, force, shared.quiet, road=target is not None)
            if form == RECOGNITION:
                from congdan.cli.run_recognition import run_recognition

                return run_recognition(ahead, said, shared.config, asked)
            return run_export(ahead, said | {"population": options.headcount(population)}, shared.config, asked)

        return run
