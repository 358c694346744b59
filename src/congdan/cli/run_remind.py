"""Run the reminders: settings, one call, save, exit code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from congdan import pipeline, reminders, settings
from congdan.cli.failure import say
from congdan.cli.office import office
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.reminders import Reminders
from congdan.report import Office, Report
from congdan.schemas import SCHEMAS
from congdan.settings import SAID_AS, Settings
from congdan.writers import save


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the reminders go, by when to answer, and what the command line says of the office."""

    path: str
    deadline: str
    office: Mapping[str, str]
    force: bool
    quiet: bool


def run_remind(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan remind`."""
    one_of("--as", said["role"], SAID_AS)
    path = Path(asked.path)
    if path.suffix.lower() not in _WRITERS:
        raise UsageError("R053", file=asked.path, format=path.suffix, known=", ".join(_WRITERS))
    chosen = settings.load(said, ahead.names if ahead else (), config)
    issuer = _office(chosen, asked)
    ahead = ahead or Ahead(chosen.files or ["."])
    save.check(path, [each.path for each in ahead.inputs], asked.force)
    words = Words(chosen.lang)
    with Progress(words, asked.quiet) as progress:
        reviewed = pipeline.review(ahead, chosen, progress.watch)
    found = reminders.build(reviewed, words)
    save.save(path, _WRITERS[path.suffix.lower()](found, issuer, asked.deadline, words))
    if not asked.quiet:
        say(words("{file}: reminders for {count} units are written", file=asked.path, count=len(found.units)))
    return reviewed.exit_code


def _office(chosen: Settings, asked: Asked) -> Office:
    """The number and the date of the settings are those of the report: a letter has its own."""
    report = replace(chosen, office=replace(chosen.office, number="", date=""))
    return office(report, asked.office)


def _letters(found: Reminders, issuer: Office, deadline: str, words: Words) -> bytes:
    from congdan.writers.docx.reminders import Letter, reminders

    return reminders(found, Letter(issuer, deadline, words))


def _list(found: Reminders, issuer: Office, deadline: str, words: Words) -> bytes:
    from congdan.writers.xlsx.alone import workbook

    notes = (found.sent,) if found.sent else ()
    listed = reminders.table(found, words)
    return workbook(Report(listed.title, (listed,), notes, (), False, SCHEMAS["remind"], issuer), words)


_WRITERS = {".docx": _letters, ".xlsx": _list}
