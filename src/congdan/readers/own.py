"""How the sheet that lists our findings in an annotated copy is known again."""

from __future__ import annotations

import zipfile
from pathlib import Path

from congdan.model import Sheet

PART = "xl/worksheets/congdan-"
"""How its part is named, until Excel saves the copy: from then on the copy is the user's own file."""

CELL = "congdan.annotated/1"
"""What stands in its first row, and stays there."""


def is_annotated(path: Path) -> bool:
    """Whether a workbook is an annotated copy as it was written."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(PART) for name in archive.namelist())
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


def is_list(sheet: Sheet) -> bool:
    """Whether a sheet lists findings: nothing in it is the user's."""
    return bool(sheet.rows) and CELL in sheet.rows[0]
