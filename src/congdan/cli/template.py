"""`congdan template`: empty forms that come back right."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1],
        help=words("Write an empty form: a list of people, or a table of totals by unit or by model."),
    )
    def template(
        kind: str = typer.Argument(..., metavar="dang-ky|danh-gia|tong-hop|mo-hinh"),
        out: str = typer.Option(..., "-o", "--output", metavar=words("FILE"), help=words("The .xlsx file to write.")),
        commune: str = typer.Option(
            None, "--commune", metavar=words("NAME"), help=words("Commune that stands in the form already.")
        ),
        unit: str = typer.Option(
            None, "--unit", metavar=words("NAME"), help=words("Unit that stands in the form already.")
        ),
        year: str = typer.Option(
            None, "--year", metavar=words("NUMBER"), help=words("Year that stands in the form already.")
        ),
        as_of: str = options.as_of(words),
        rows: str = typer.Option(
            None, "--rows", metavar=words("NUMBER"), help=words("Lines for people, from 1 to 5000 (default: 200).")
        ),
        criteria: str = options.criteria(words),
        office: list[str] = options.office(words),
        force: bool = options.force(words),
        config: str = options.config(words),
        lang: str = options.lang(words),
        quiet: bool = options.quiet(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        said = {
            "commune": commune,
            "unit": unit,
            "year": options.whole("--year", year),
            "as_of": as_of,
            "criteria": criteria,
            "lang": options.checked_lang(lang),
        }

        def run() -> int:
            from congdan.cli.run_template import Asked, run_template

            asked = Asked(kind, out, options.whole("--rows", rows), options.pairs("--office", office), force, quiet)
            return run_template(said, config, asked)

        return run
