"""Run a validation: settings, one call, print or save, exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from congdan import annotate, listing, settings, writers
from congdan.checked import Validation
from congdan.cli.failure import say
from congdan.cli.options import one_of
from congdan.cli.output import Output
from congdan.cli.progress import Progress
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.settings import SAID_AS
from congdan.validation import validate
from congdan.verification import document


@dataclass(frozen=True, slots=True)
class Asked:
    """What is evidence, what is shown, whether warnings count, and where annotated copies go."""

    against: tuple[str, ...]
    fixes: bool
    strict: bool
    copies: str | None = None


def run_validate(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, asked: Asked, output: Output) -> int:
    """The exit code of `congdan validate`; `ahead` is None if no file was named."""
    one_of("--as", said["role"], SAID_AS)
    output.check()
    chosen = settings.load(said, ahead.names if ahead else (), config)
    ahead = ahead or Ahead(chosen.files or ["."])
    against = Ahead(asked.against) if asked.against else None
    output.check_path([*ahead.inputs, *(against.inputs if against else ())])
    copies = _planned(ahead, against, asked, output)
    words = Words(chosen.lang)
    with Progress(words, output.quiet) as progress:
        found = validate(ahead, against, chosen, progress.watch)
    _deliver(found, asked, words, output)
    for line in annotate.write(copies, found, words) if copies else ():
        if not output.quiet:
            say(line)
    return found.exit_code(asked.strict)


def _planned(ahead: Ahead, against: Ahead | None, asked: Asked, output: Output) -> annotate.Plan | None:
    """Where the copies go, refused before anything is counted."""
    if asked.copies is None:
        return None
    return annotate.plan(ahead.inputs, against.inputs if against else (), asked.copies, output.force)


def _deliver(found: Validation, asked: Asked, words: Words, output: Output) -> None:
    if output.drawn:
        _draw(found, asked, words)
    elif output.written_as == "json":
        output.put(json.dumps(document(found, words), ensure_ascii=False, indent=2) + "\n")
    else:
        shown = listing.findings if output.written_as != "csv" else listing.everything
        built = (listing.corrections if asked.fixes else shown)(found, words)
        output.put(writers.text(built, output.written_as, words, output.delimiter))


def _draw(found: Validation, asked: Asked, words: Words) -> None:
    from congdan.writers import terminal, validation

    draw = validation.draw_fixes if asked.fixes else validation.draw
    draw(found, words, terminal.console(sys.stdout))
