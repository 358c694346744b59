"""Run a comparison: settings, one call, print or save, exit code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from congdan import comparison, pipeline, settings
from congdan.cli.deliver import deliver
from congdan.cli.options import one_of
from congdan.cli.output import Output
from congdan.cli.progress import Progress
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.people import RESULTS, VALIDITIES
from congdan.readers.ahead import Ahead
from congdan.roster import ROLES
from congdan.settings import BY


def run_compare(
    inputs: Sequence[str], years: Sequence[str], said: Mapping[str, Any], config: str | None, output: Output
) -> int:
    """The exit code of `congdan compare`: the gravest of its years."""
    if len(inputs) < 2:
        raise UsageError("R029")
    one_of("--result", said["result"], RESULTS)
    one_of("--validity", said["validity"], VALIDITIES)
    one_of("--as", said["role"], ROLES)
    for name in said["by"]:
        one_of("--by", name, BY)
    output.check()
    chosen = settings.load(said, inputs, config)
    ahead = [Ahead([name]) for name in inputs]
    output.check_path([each for one in ahead for each in one.inputs])
    words = Words(chosen.lang)
    with Progress(words, output.quiet) as progress:
        results, found = pipeline.compare(ahead, chosen, years, progress.watch)
    built = comparison.build(found, results, chosen.by, chosen.validity, words)
    deliver(built, lambda: comparison.document(found, results, chosen.validity, words), words, output)
    return max(result.exit_code for result in results)
