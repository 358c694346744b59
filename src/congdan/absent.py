"""What was asked for and is not there: folders without lists, years, sheets, files, headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath

from congdan.model import Finding, Where
from congdan.readers.inputs import folders
from congdan.settings import Settings
from congdan.text import fold
from congdan.understood import Understood

Holds = Callable[[Understood], bool]
"""True for a file that holds what the run is about."""


def barren(files: Sequence[str], understood: Sequence[Understood], holds: Holds) -> Iterator[Finding]:
    """Folders that could be looked into, and of which no file holds anything."""
    read = {one.record.name for one in understood}
    for folder in folders(files):
        inside = (one for one in understood if Path(folder) in Path(one.record.name).parents)
        if folder not in read and not any(map(holds, inside)):
            yield Finding("R010", Where(folder))


def unheard(understood: Sequence[Understood], settings: Settings) -> Iterator[Finding]:
    """Sheets, files and headings that were named and are nowhere."""
    layouts = [each for one in understood for each in one.layouts]
    there = {each.sheet.name for each in layouts}
    yield from (Finding("R075", params={"name": name}) for name in settings.sheets if name not in there)
    files = {name for one in understood for name in (one.record.name, PurePath(one.record.name).name)}
    replaced = (name for pair in settings.supersedes.items() for name in pair)
    yield from (Finding("R088", params={"name": name}) for name in replaced if name not in files)
    headings = [column.heading for each in layouts for table in each.tables for column in table.header.columns]
    known = {fold(text) for heading in headings for text in (heading, heading.split(" / ")[-1])}
    columns = ", ".join(f"“{heading}”" for heading in dict.fromkeys(headings))
    for heading in settings.fields if headings else ():
        if heading not in known:
            yield Finding("R065", params={"heading": heading, "columns": columns})


def nobody(told: Sequence[Finding], settings: Settings) -> Finding:
    """Why nobody is counted: every list is of another year, or there is none."""
    years = sorted({str(each.params["year"]) for each in told if each.code == "R073"})
    if not years:
        return Finding("R013")
    return Finding("R087", params={"year": settings.year, "years": ", ".join(years)})
