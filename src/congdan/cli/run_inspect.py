"""Run an inspection: settings, one call, print, exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from congdan import pipeline, report, settings
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.findings import blocks, ordered, severity
from congdan.inspection import document
from congdan.messages import Words
from congdan.roster import ROLES
from congdan.writers import terminal
from congdan.writers.inspection import draw


def run_inspect(
    files: Sequence[str], said: Mapping[str, Any], config: str | None, form: str, rows: bool, quiet: bool
) -> int:
    """The exit code of `congdan inspect`."""
    one_of("--format", form, ("table", "json"))
    one_of("--as", said["role"], ROLES)
    chosen = settings.load(said, files, config)
    words = Words(chosen.lang)
    with Progress(words, quiet) as progress:
        understood = list(pipeline.understand(list(files) or list(chosen.files) or ["."], chosen, progress.watch))
    found = document(understood, words, rows)
    findings = ordered(finding for one in understood for finding in one.findings)
    if form == "json":
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        to = terminal.console(sys.stdout)
        draw(found, words, to)
        terminal.draw_findings(tuple(report.line(finding, words) for finding in findings), words, to)
    if blocks(findings):
        return 3
    return int(any(severity(finding) == "error" for finding in findings))
