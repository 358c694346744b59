"""Run a validation: settings, one call, print, exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from congdan import annotate, report, settings
from congdan.cli.failure import say
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.validation import validate
from congdan.verification import document
from congdan.writers import terminal
from congdan.writers.validation import draw


@dataclass(frozen=True, slots=True)
class Asked:
    """What is evidence, how the result is printed, and where annotated copies go."""

    against: tuple[str, ...]
    form: str
    strict: bool
    quiet: bool
    annotate: str | None = None
    force: bool = False


def run_validate(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan validate`."""
    one_of("--format", asked.form, ("table", "json"))
    chosen = settings.load(said, ahead.names if ahead else (), config)
    words = Words(chosen.lang)
    against = Ahead(asked.against) if asked.against else None
    ahead = ahead or Ahead(chosen.files or ["."])
    copies = _planned(ahead, against, asked)
    with Progress(words, asked.quiet) as progress:
        found = validate(ahead, against, chosen, progress.watch)
    shown = document(found, words)
    if asked.form == "json":
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        lines = [report.line(finding, words) for finding in found.findings]
        draw(shown, lines, words, terminal.console(sys.stdout))
    for line in annotate.write(copies, found, words) if copies else ():
        if not asked.quiet:
            say(line)
    return found.exit_code(asked.strict)


def _planned(ahead: Ahead, against: Ahead | None, asked: Asked) -> annotate.Plan | None:
    """Where the copies go, refused before anything is counted."""
    if asked.annotate is None:
        return None
    return annotate.plan(ahead.inputs, against.inputs if against else (), asked.annotate, asked.force)
