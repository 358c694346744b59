"""Run an export: settings, one call, save, exit code."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from congdan import pipeline, review, settings, writers
from congdan.cli.failure import say
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.people import RESULTS
from congdan.readers.ahead import Ahead
from congdan.report import Office
from congdan.reviewed import Reviewed
from congdan.settings import FORMS, Settings
from congdan.writers import save


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the review goes, what the command line says of the office, and what may be replaced or printed."""

    path: str
    office: Mapping[str, str]
    force: bool
    quiet: bool


def run_export(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan export`; `ahead` is None if no file was named."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], FORMS)
    write = _writer(asked.path)
    chosen = settings.load(said, ahead.names if ahead else (), config)
    office = _office(chosen, asked)
    ahead = ahead or Ahead(chosen.files or ["."])
    path = Path(asked.path)
    save.check(path, [each.path for each in ahead.inputs], asked.force)
    words = Words(chosen.lang)
    with Progress(words, asked.quiet) as progress:
        reviewed = pipeline.review(ahead, chosen, progress.watch)
    save.save(path, write(review.build(reviewed, office, words), words))
    _tell(reviewed, path, words, asked.quiet)
    return reviewed.exit_code


def _writer(path: str) -> Any:
    """What makes the bytes of a file with this suffix. Raises UsageError for one that is not known."""
    suffix = Path(path).suffix.lower()
    if suffix not in writers.PUBLISHED:
        raise UsageError("R053", file=path, format=suffix, known=", ".join(writers.PUBLISHED))
    return writers.PUBLISHED[suffix]


def _office(chosen: Settings, asked: Asked) -> Office:
    """The office of the settings with what the command line says."""
    for key in asked.office:
        one_of("--office", key, settings.OFFICE_KEYS)
    said: dict[str, Any] = dict(asked.office)
    if "recipients" in said:
        said["recipients"] = tuple(part.strip() for part in said["recipients"].split(";"))
    return replace(chosen.office, **said)


def _tell(reviewed: Reviewed, path: Path, words: Words, quiet: bool) -> None:
    """What a person should look at stands in the file; errors are said on the terminal too."""
    from congdan.report import line
    from congdan.writers import terminal

    found = [line(each, words) for each in reviewed.findings]
    if not quiet:
        say(words("{file}: written; {count} findings stand in it", file=str(path), count=len(found)))
    errors = tuple(each for each in found if each.severity == "error")
    terminal.draw_findings(errors, words, terminal.console(sys.stderr))
