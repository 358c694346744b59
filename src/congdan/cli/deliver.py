"""A report → what was asked for: drawn, printed or saved; findings for which it has no place stand beside it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from congdan import writers
from congdan.cli.output import Output
from congdan.messages import Words
from congdan.report import Report
from congdan.writers import terminal


def deliver(
    built: Report, document: Callable[[], dict[str, Any]], words: Words, output: Output, nothing: bool = False
) -> None:
    """document: makes the JSON.  nothing: there is nothing to draw but what was found."""
    form = output.written_as
    if output.path or (form != "json" and (form == "csv" or nothing)):
        _findings(built, words, output.quiet)
    if output.drawn:
        if not nothing:
            terminal.draw(built, words, terminal.console(sys.stdout))
    elif form == "paper":
        output.put_paper(built, words)
    elif form == "json":
        output.put(json.dumps(document(), ensure_ascii=False, indent=2) + "\n")
    else:
        output.put(writers.text(built, form, words, output.delimiter))


def _findings(built: Report, words: Words, quiet: bool) -> None:
    """Errors are said even if quiet."""
    lines = tuple(line for line in built.findings if not quiet or line.severity == "error")
    terminal.draw_findings(lines, words, terminal.console(sys.stderr))
