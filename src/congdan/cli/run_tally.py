"""Run a tally: settings, one call, print or save, exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from congdan import contract, pipeline, report, settings, writers
from congdan.cli.options import one_of
from congdan.cli.output import Output
from congdan.cli.progress import Progress
from congdan.messages import Words
from congdan.people import RESULTS
from congdan.readers.ahead import Ahead
from congdan.report import Report
from congdan.result import Result
from congdan.settings import BY, FORMS, Settings


def run_tally(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, output: Output) -> int:
    """The exit code of `congdan tally`; `ahead` is None if no file was named."""
    _check(said)
    output.check()
    chosen = settings.load(said, ahead.names if ahead else (), config)
    ahead = ahead or Ahead(chosen.files or ["."])
    output.check_path(ahead.inputs)
    words = Words(chosen.lang)
    with Progress(words, output.quiet) as progress:
        result = pipeline.tally(ahead, chosen, progress.watch)
    _deliver(result, chosen, words, output)
    return result.exit_code


def _check(said: Mapping[str, Any]) -> None:
    """Refuse what is not known before anything is read."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], FORMS)
    for name in said["by"]:
        one_of("--by", name, BY)


def _deliver(result: Result, chosen: Settings, words: Words, output: Output) -> None:
    form = output.written_as
    built = report.build(result, chosen.by, words)
    beside = form != "json" and (form == "csv" or not result.tally.rows.rosters)
    if beside or output.path:
        _findings(built, words, output.quiet)
    if output.drawn:
        _draw(built, words, nothing=not result.tally.rows.rosters)
    elif form == "json":
        output.put(json.dumps(contract.tally(result, words), ensure_ascii=False, indent=2) + "\n")
    else:
        output.put(writers.text(built, form, words, output.delimiter))


def _draw(built: Report, words: Words, nothing: bool) -> None:
    from congdan.writers import terminal

    if not nothing:
        terminal.draw(built, words, terminal.console(sys.stdout))


def _findings(built: Report, words: Words, quiet: bool) -> None:
    """Findings beside a result that has no place for them; errors are said even if quiet."""
    from congdan.writers import terminal

    lines = tuple(line for line in built.findings if not quiet or line.severity == "error")
    terminal.draw_findings(lines, words, terminal.console(sys.stderr))
