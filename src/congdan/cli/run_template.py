"""Write an empty form: settings, one call, save, exit code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from congdan import criteria, settings
from congdan.cli.failure import say
from congdan.cli.office import office
from congdan.cli.options import one_of
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.settings import Settings
from congdan.templates import KINDS, Filled, build
from congdan.writers import save

MOST = 5000
"""A list of more people is no form that somebody fills in by hand."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which form, where it goes, how long it is, and what the command line says of the office."""

    kind: str
    path: str
    rows: int | None
    office: Mapping[str, str]
    force: bool
    quiet: bool


def run_template(said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan template`."""
    from congdan.writers.form import workbook

    one_of("KIND", asked.kind, KINDS)
    path = Path(asked.path)
    if path.suffix.lower() != ".xlsx":
        raise UsageError("R053", file=asked.path, format=path.suffix, known=".xlsx")
    if asked.rows is not None and asked.rows > MOST:
        raise UsageError("R024", option="--rows", value=asked.rows, known=f"1–{MOST}")
    chosen = settings.load(said, (), config)
    filled = _filled(chosen, asked)
    save.check(path, [], asked.force)
    save.save(path, workbook(build(asked.kind, filled)))
    if not asked.quiet:
        words = Words(chosen.lang)
        say(words("{file}: the form is written", file=asked.path))
    return 0


def _filled(chosen: Settings, asked: Asked) -> Filled:
    known = Filled(
        criteria.load(chosen.criteria),
        office(chosen, asked.office),
        chosen.units,
        chosen.unit or "",
        chosen.commune or "",
        str(chosen.year or ""),
        chosen.as_of or "",
    )
    return replace(known, people=asked.rows) if asked.rows else known
