"""`congdan inspect`: what was understood of each file, and why."""

from collections.abc import Callable

import typer

from congdan.cli import options
from congdan.cli.help import classes
from congdan.messages import Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        cls=classes(words)[1],
        help=words("Show what was understood of each file: headers, columns, kinds of rows, units."),
    )
    def inspect(
        files: list[str] = options.files(words),
        rows: bool = typer.Option(False, "--rows", help=words("List the kind of every row.")),
        save: bool = typer.Option(
            False, "--save", help=words("Write what was understood to congdan.toml, to be corrected there.")
        ),
        form: str = typer.Option("table", "--format", metavar="table|json", help=words("Format of the result.")),
        role: str = options.role(words),
        sheet: list[str] = options.sheet(words),
        header_row: str = options.header_row(words),
        mapping: list[str] = options.mapping(words),
        commune: str = options.commune(words),
        unit: str = options.unit(words),
        config: str = options.config(words),
        lang: str = options.lang(words),
        quiet: bool = options.quiet(words),
        debug: bool = options.debug(words),
    ) -> Callable[[], int]:
        said = {
            "role": role,
            "sheets": tuple(sheet or ()),
            "header_row": options.whole("--header-row", header_row),
            "fields": options.mapped(mapping),
            "commune": commune,
            "unit": unit,
            "lang": options.checked_lang(lang),
        }

        def run() -> int:
            from congdan.cli.run_inspect import Asked, run_inspect

            return run_inspect(files or [], said, config, Asked(form, rows, save, quiet))

        return run
