"""Run an inspection: settings, one call, print, exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congdan import report, settings, texts
from congdan.absent import barren, unheard
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.findings import blocks, ordered, severity
from congdan.inspection import document
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.settings import SAID_AS
from congdan.settings.save import document as settings_text
from congdan.understanding import understand
from congdan.understood import Understood
from congdan.writers import terminal
from congdan.writers.inspection import draw
from congdan.writers.save import save


@dataclass(frozen=True, slots=True)
class Asked:
    """How the inspection is printed, and whether it is saved."""

    form: str
    rows: bool
    save: bool
    quiet: bool


def run_inspect(files: Sequence[str], said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan inspect`."""
    one_of("--format", asked.form, ("table", "json"))
    one_of("--as", said["role"], SAID_AS)
    chosen = settings.load(said, files, config)
    words = Words(chosen.lang)
    with Progress(words, asked.quiet) as progress:
        ahead = Ahead(files or chosen.files or ["."])
        understood = list(understand(ahead, chosen, progress.watch))
    if asked.save:
        _save(understood, files, config, words)
    running = texts.overviews(understood, chosen)
    understood = [texts.no_fault(one, running) for one in understood]
    found = document(understood, words, asked.rows, running)
    told = (*barren(ahead.names, understood, lambda one: bool(one.layouts)), *unheard(understood, chosen))
    findings = ordered([*(finding for one in understood for finding in one.findings), *told])
    if asked.form == "json":
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        to = terminal.console(sys.stdout)
        draw(found, words, to)
        terminal.draw_findings(tuple(report.line(finding, words) for finding in findings), words, to)
    if blocks(findings):
        return 3
    return int(any(severity(finding) == "error" for finding in findings))


def _save(understood: Sequence[Understood], files: Sequence[str], config: str | None, words: Words) -> None:
    first = Path(files[0]) if files else Path()
    target = settings.find(files, config) or (first if first.is_dir() else first.parent) / settings.FILE_NAME
    save(target, settings_text(target, understood).encode("utf-8"))
    print(words("saved to {file}", file=target), file=sys.stderr)
