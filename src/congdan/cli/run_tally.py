"""Run a tally: settings, one call, print or save, exit code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from congdan import contract, pipeline, report, settings
from congdan.cli.deliver import deliver
from congdan.cli.options import one_of
from congdan.cli.output import Output
from congdan.cli.progress import Progress
from congdan.messages import Words
from congdan.people import RESULTS
from congdan.readers.ahead import Ahead
from congdan.settings import BY, SAID_AS


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
    built = report.build(result, chosen.by, words)
    deliver(built, lambda: contract.tally(result, words), words, output, nothing=not result.tally.rows.rosters)
    return result.exit_code


def _check(said: Mapping[str, Any]) -> None:
    """Refuse what is not known before anything is read."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], SAID_AS)
    for name in said["by"]:
        one_of("--by", name, BY)
