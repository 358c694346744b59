"""Run an export: settings, one call, save, exit code."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congdan import pipeline, review, settings, writers
from congdan.cli.export import RECOGNITION
from congdan.cli.failure import say
from congdan.cli.office import office
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.cli.with_road import with_road
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.people import RESULTS
from congdan.readers.ahead import Ahead
from congdan.report import Office, Report, conventions
from congdan.reviewed import Reviewed
from congdan.settings import SAID_AS
from congdan.writers import save


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the review goes, what is said of the office and of people, and what may be replaced or printed.

    least: counts below it are hidden; None: all are shown.
    """

    path: str
    form: str
    office: Mapping[str, str]
    show_people: bool
    least: int | None
    force: bool
    quiet: bool
    road: bool = False
    """Whether the road to the targets stands behind the tables."""


def run_export(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan export`; `ahead` is None if no file was named."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], SAID_AS)
    one_of("--form", asked.form, (*review.FORMS, RECOGNITION))
    write = _writer(asked.path)
    if asked.show_people and asked.least is not None:
        raise UsageError("R080", option="--suppress", other="--show-people")
    if asked.road and asked.least is not None:
        raise UsageError("R078", option="--suppress", other="--target")
    chosen = settings.load(said, ahead.names if ahead else (), config)
    issuer = office(chosen, asked.office)
    ahead = ahead or Ahead(chosen.files or ["."])
    path = Path(asked.path)
    save.check(path, [each.path for each in ahead.inputs], asked.force)
    words = Words(chosen.lang)
    with Progress(words, asked.quiet) as progress:
        reviewed = pipeline.review(ahead, chosen, progress.watch)
    built, code = _built(reviewed, issuer, asked, words), 0
    if asked.road:
        built, code = with_road(built, reviewed.result.tally, chosen, words)
    save.save(path, write(built, words))
    tell(reviewed, path, words, asked.quiet)
    return max(reviewed.exit_code, code)


def _writer(path: str) -> Any:
    """What makes the bytes of a file with this suffix. Raises UsageError for one that is not known."""
    suffix = Path(path).suffix.lower()
    if suffix not in writers.PUBLISHED:
        raise UsageError("R053", file=path, format=suffix, known=", ".join(writers.PUBLISHED))
    return writers.PUBLISHED[suffix]


def _built(reviewed: Reviewed, office: Office, asked: Asked, words: Words) -> Report:
    built = review.FORMS[asked.form](reviewed, office, words, asked.show_people)
    if asked.least is None:
        return built
    from congdan.suppress import suppressed

    known = review.background(reviewed.result.tally, built.tables, words)
    return suppressed(built, asked.least, known, tuple(conventions(reviewed.result, words)), words)


def tell(reviewed: Reviewed, path: Path, words: Words, quiet: bool) -> None:
    """What a person should look at stands in the file; errors are said on the terminal too."""
    from congdan.report import line
    from congdan.writers import terminal

    found = [line(each, words) for each in reviewed.findings]
    if not quiet:
        say(words("{file}: written; {count} findings stand in it", file=str(path), count=len(found)))
    errors = tuple(each for each in found if each.severity == "error")
    terminal.draw_findings(errors, words, terminal.console(sys.stderr))
