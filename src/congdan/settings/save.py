"""What was understood → `congdan.toml`, whose comments and order stay."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from congdan.errors import UsageError
from congdan.layout import Table
from congdan.understood import Understood


def document(path: Path, understood: Sequence[Understood]) -> str:
    """The text of the settings file with what was understood of each sheet; what it holds already stays.

    Sheets that are spoken of already, that have several tables or are asked about, are left as they are.
    Raises UsageError if the file is there and is no TOML.
    """
    found = _read(path)
    entries = found.get("understood", tomlkit.aot())
    known = {(each.get("file"), each.get("sheet")) for each in entries}
    for one in understood:
        for layout in one.layouts:
            key = PurePath(one.record.name).name, layout.sheet.name
            sure = len(layout.tables) == 1 and not layout.tables[0].doubt
            if sure and key not in known and (key[0], None) not in known:
                entries.append(_entry(one, layout.tables[0]))
    # An empty list of tables would be written as a value, to which none can be added.
    if entries and "understood" not in found:
        found["understood"] = entries
    return tomlkit.dumps(found)


def _read(path: Path) -> Any:
    if not path.exists():
        return tomlkit.document()
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8-sig"))
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise UsageError("R023", file=str(path), detail=str(error)) from error


def _entry(one: Understood, table: Table) -> Any:
    """One `[[understood]]` table: file, sheet, header row, role and columns."""
    entry = tomlkit.table()
    entry["file"] = PurePath(one.record.name).name
    if table.sheet.name:
        entry["sheet"] = table.sheet.name
    entry["header_row"] = table.sheet.row0 + table.anchor
    roles = {roster.role for roster in one.rosters if roster.sheet == table.sheet.name}
    if len(roles) == 1:
        entry["as"] = roles.pop()
    entry["map"] = {
        column.heading.split(" / ")[-1]: column.field
        for column in table.header.columns
        if _is_told(table, column.heading)
    }
    return entry


def _is_told(table: Table, heading: str) -> bool:
    """Only headings that stand for one column can be told by their last words."""
    leaf = heading.split(" / ")[-1]
    same = [column for column in table.header.columns if column.heading.split(" / ")[-1] == leaf]
    return len(same) == 1 and same[0].field is not None
