"""Run a tally: settings, one call, print or save, exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congdan import contract, pipeline, report, settings, writers
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.people import RESULTS
from congdan.readers.ahead import Ahead
from congdan.report import Report
from congdan.result import Result
from congdan.roster import ROLES
from congdan.settings import BY, Settings
from congdan.writers import delimited
from congdan.writers.save import check, save


@dataclass(frozen=True, slots=True)
class Output:
    """Where the result goes and how it is written."""

    form: str
    path: str | None
    force: bool
    delimiter: str
    quiet: bool

    def written_as(self) -> str:
        """The format named by the suffix of the path, else the one asked for. Raises UsageError for an unknown one."""
        if self.path is None or self.form != "table":
            return self.form
        suffix = Path(self.path).suffix.lower()
        if suffix not in writers.SUFFIXES:
            raise UsageError("R053", file=self.path, format=suffix, known=", ".join(writers.SUFFIXES))
        return writers.SUFFIXES[suffix]


def run_tally(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, output: Output) -> int:
    """The exit code of `congdan tally`; `ahead` is None if no file was named."""
    _check(said, output)
    chosen = settings.load(said, ahead.names if ahead else (), config)
    ahead = ahead or Ahead(chosen.files or ["."])
    if output.path:
        check(Path(output.path), [each.path for each in ahead.inputs], output.force)
    words = Words(chosen.lang)
    with Progress(words, output.quiet) as progress:
        result = pipeline.tally(ahead, chosen, progress.watch)
    _deliver(result, chosen, words, output)
    return result.exit_code


def _check(said: Mapping[str, Any], output: Output) -> None:
    """Refuse what is not known before anything is read."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], ROLES)
    one_of("--format", output.form, writers.FORMATS)
    for name in said["by"]:
        one_of("--by", name, BY)
    output.written_as()
    if len(output.delimiter) != 1:
        raise UsageError("R024", option="--delimiter", value=output.delimiter, known=", ; ")


def _deliver(result: Result, chosen: Settings, words: Words, output: Output) -> None:
    form = output.written_as()
    built = report.build(result, chosen.by, words)
    beside = form != "json" and (form == "csv" or not result.tally.rows.rosters)
    if beside or output.path:
        _findings(built, words, output.quiet)
    if form == "table" and not output.path:
        _draw(built, words, nothing=not result.tally.rows.rosters)
        return
    text = _text(result, built, form, words, output.delimiter)
    if output.path:
        save(Path(output.path), _bytes(text, form))
    else:
        sys.stdout.write(text)


def _text(result: Result, built: Report, form: str, words: Words, delimiter: str) -> str:
    if form == "json":
        return json.dumps(contract.tally(result, words), ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return delimited.text(built, words, delimiter)
    return writers.WRITERS[form if form in writers.WRITERS else "md"](built, words)


def _bytes(text: str, form: str) -> bytes:
    """Excel knows UTF-8 in a CSV file by its byte order mark."""
    return text.encode("utf-8-sig" if form == "csv" else "utf-8")


def _draw(built: Report, words: Words, nothing: bool) -> None:
    from congdan.writers import terminal

    if not nothing:
        terminal.draw(built, words, terminal.console(sys.stdout))


def _findings(built: Report, words: Words, quiet: bool) -> None:
    """Findings beside a result that has no place for them; errors are said even if quiet."""
    from congdan.writers import terminal

    lines = tuple(line for line in built.findings if not quiet or line.severity == "error")
    terminal.draw_findings(lines, words, terminal.console(sys.stderr))
