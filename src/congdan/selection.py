"""Rows that are not to be counted by a rule the user gave: older versions, other years, people who withdrew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from congdan.findings import gather
from congdan.model import Finding, Where
from congdan.roster import Roster, keep
from congdan.settings import Settings
from congdan.understood import Understood


def select(understood: Sequence[Understood], settings: Settings) -> tuple[list[Understood], list[Finding]]:
    """The files with only what is to be counted, and a finding for all that was taken out."""
    findings: list[Finding] = []
    kept = []
    for one in understood:
        rosters = [each for roster in one.rosters if (each := _of_file(roster, settings, findings)) is not None]
        rosters = [_without_withdrawn(roster, settings, findings) for roster in rosters]
        gone = sum(len(each.rows) for each in one.rosters) - sum(len(each.rows) for each in rosters)
        record = replace(one.record, counted=one.record.counted - gone, set_aside=one.record.set_aside + gone)
        kept.append(replace(one, record=record, rosters=tuple(rosters)))
    findings += _years(kept, settings)
    return kept, findings


def _of_file(roster: Roster, settings: Settings, findings: list[Finding]) -> Roster | None:
    """The roster, or None if its file is superseded or it is of another year."""
    where = Where(roster.file, roster.sheet)
    newer = settings.supersedes.get(PurePath(roster.file).name) or settings.supersedes.get(roster.file)
    if newer:
        findings.append(Finding("R072", where, params={"other": newer}))
        return None
    if settings.year and roster.year and roster.year != settings.year:
        findings.append(Finding("R073", where, params={"year": roster.year}))
        return None
    return roster


def _without_withdrawn(roster: Roster, settings: Settings, findings: list[Finding]) -> Roster:
    if not len(roster.withdrawn):
        return roster
    aside = settings.withdrawn == "set_aside"
    places = [roster.where(index, "note") for index in roster.withdrawn.tolist()]
    findings += gather("P016" if aside else "P015", places)
    if not aside:
        return roster
    kept = np.ones(len(roster.rows), dtype=np.bool_)
    kept[roster.withdrawn] = False
    return keep(roster, kept)


def _years(understood: Sequence[Understood], settings: Settings) -> list[Finding]:
    """A question if rosters of different years came together."""
    years = {roster.year: roster for one in understood for roster in one.rosters if roster.year}
    if settings.year or len(years) < 2:
        return []
    places = [Where(roster.file, roster.sheet) for _, roster in sorted(years.items(), key=lambda pair: pair[0] or 0)]
    return gather("R071", places, years=", ".join(str(year) for year in sorted(year for year in years if year)))
