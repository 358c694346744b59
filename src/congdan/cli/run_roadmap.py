"""Run a road: settings, one call, print or save, exit code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from congdan import pipeline, roadmap, settings
from congdan.cli.deliver import deliver
from congdan.cli.options import one_of
from congdan.cli.output import Output
from congdan.cli.progress import Progress
from congdan.messages import Words
from congdan.people import RESULTS, VALIDITIES
from congdan.readers.ahead import Ahead
from congdan.review.sources import sources
from congdan.settings import SAID_AS


def run_roadmap(
    ahead: Ahead | None,
    said: Mapping[str, Any],
    years: tuple[int | None, int | None],
    config: str | None,
    output: Output,
) -> int:
    """The exit code of `congdan roadmap`; `ahead` is None if no file was named."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], SAID_AS)
    one_of("--validity", said["validity"], VALIDITIES)
    output.check()
    chosen = settings.load(said, ahead.names if ahead else (), config)
    ahead = ahead or Ahead(chosen.files or ["."])
    output.check_path(ahead.inputs)
    words = Words(chosen.lang)
    with Progress(words, output.quiet) as progress:
        result, road = pipeline.roadmap(ahead, chosen, years, progress.watch)
    built = replace(roadmap.build(road, result, words), office=chosen.office, sources=sources(result, words))
    deliver(built, lambda: roadmap.document(road, result, words), words, output)
    return result.exit_code
