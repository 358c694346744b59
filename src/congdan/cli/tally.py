"""`congdan tally`: count people by unit, category and sector."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1],
        help=words("Count who registered, was evaluated and achieved the title, by unit and category."),
    )
    def tally(
        files: list[str] = options.files(words),
        by: list[str] = typer.Option(
            None, "--by", metavar="unit|category|sector|kind|commune", help=words("Count by this; may be repeated.")
        ),
        result: str = typer.Option(
            None, "--result", metavar="declared|points", help=words("Which result counts where both are there.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json|csv|md", help=words("Format of the result.")),
        out: str = typer.Option(None, "-o", "--output", metavar=words("FILE"), help=words("Write to this file.")),
        force: bool = typer.Option(False, "--force", help=words("Replace the file if it is there.")),
        delimiter: str = typer.Option(",", "--delimiter", metavar=",|;", help=words("Separator of CSV output.")),
        criteria: str = typer.Option(None, "--criteria", metavar=words("ID|FILE"), help=words("Criteria set.")),
        role: str = options.role(words),
        sheet: list[str] = options.sheet(words),
        header_row: str = options.header_row(words),
        mapping: list[str] = options.mapping(words),
        commune: str = options.commune(words),
        unit: str = options.unit(words),
        as_of: str = typer.Option(
            None, "--as-of", metavar=words("DATE"), help=words("Date the figures stand for, printed as given.")
        ),
        year: str = typer.Option(
            None, "--year", metavar=words("NUMBER"), help=words("Count only rosters of this year.")
        ),
        withdrawn: str = typer.Option(
            None,
            "--withdrawn",
            metavar="counted|set_aside",
            help=words("What becomes of people who moved, died or withdrew."),
        ),
        supersedes: list[str] = typer.Option(
            None,
            "--supersedes",
            metavar=words("OLD=NEW"),
            help=words("The file OLD is replaced by NEW; may be repeated."),
        ),
        config: str = options.config(words),
        lang: str = options.lang(words),
        quiet: bool = options.quiet(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        said = {
            "by": tuple(by or ()),
            "result": result,
            "criteria": criteria,
            "role": role,
            "sheets": tuple(sheet or ()),
            "header_row": options.whole("--header-row", header_row),
            "fields": options.mapped(mapping),
            "commune": commune,
            "unit": unit,
            "as_of": as_of,
            "year": options.whole("--year", year),
            "withdrawn": options.one_of("--withdrawn", withdrawn, ("counted", "set_aside")),
            "supersedes": options.pairs("--supersedes", supersedes),
            "lang": options.checked_lang(lang),
        }

        def run() -> int:
            from congdan.readers.ahead import Ahead

            # Reading begins while the rest of the program is loaded.
            ahead = Ahead(files) if files else None
            from congdan.cli.run_tally import Output, run_tally

            return run_tally(ahead, said, config, Output(form, out, force, delimiter, quiet))

        return run
