"""The order of the steps: files → sheets → rosters → tally → result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from congdan import criteria as criteria_sets
from congdan.checks import check
from congdan.findings import blocks, merged, ordered, switched_off
from congdan.model import Finding, Where
from congdan.readers.ahead import Ahead
from congdan.readers.inputs import folders
from congdan.result import Result
from congdan.roster import Roster
from congdan.selection import select
from congdan.settings import Settings
from congdan.tally import Partial, finish
from congdan.understanding import Watch, understand
from congdan.understood import Understood


def tally(files: Sequence[str] | Ahead, settings: Settings, watch: Watch = lambda done, of: None) -> Result:
    """Count the people of all files, which may be being read already.

    Raises UsageError for a criteria set that cannot be used.
    """
    ahead = files if isinstance(files, Ahead) else Ahead(files)
    criteria = criteria_sets.load(settings.criteria)
    understood = list(understand(ahead, settings, watch))
    understood, left_out = select(understood, settings)
    rosters = [each for one in understood for each in one.rosters]
    counted = finish(Partial(tuple(rosters)), criteria, settings.result, settings.units)
    findings = [finding for one in understood for finding in one.findings]
    findings += [*counted.findings, *check(counted, criteria), *_missing_kinds(rosters)]
    findings += [*left_out, *_barren(ahead.names, understood), *_unheard(understood, settings)]
    if not rosters and not blocks(findings):
        findings.append(Finding("R013"))
    records = tuple(one.record for one in understood)
    kept, off = switched_off(findings, settings.off)
    return Result(counted, criteria, records, tuple(ordered(merged(kept))), settings.as_of, off)


def _unheard(understood: Sequence[Understood], settings: Settings) -> Iterator[Finding]:
    """Sheets that were asked for and are nowhere."""
    there = {one.sheet.name for each in understood for one in each.layouts}
    for name in settings.sheets:
        if name not in there:
            yield Finding("R075", params={"name": name})


def _missing_kinds(rosters: Sequence[Roster]) -> Iterator[Finding]:
    """What the inputs could not speak of."""
    if rosters and not any(each.registers for each in rosters):
        yield Finding("R060")
    if rosters and not any(each.evaluates for each in rosters):
        yield Finding("R061")


def _barren(files: Sequence[str], understood: Sequence[Understood]) -> Iterator[Finding]:
    """Folders in which nothing was found to count."""
    for folder in folders(files):
        inside = (one for one in understood if Path(folder) in Path(one.record.name).parents)
        if not any(one.rosters for one in inside):
            yield Finding("R010", Where(folder))
