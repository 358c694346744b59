"""How workbooks and Word files that this program wrote are known again."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from congdan.model import Sheet

PART = "xl/worksheets/congdan-"
"""How its part is named, until Excel saves the copy: from then on the copy is the user's own file."""

CELL = "congdan.annotated/1"
"""What stands in its first row, and stays there."""

SHEET = "congdan.export/sheet"
"""What stands in the first row of sheets of a published workbook that hold no figures of their own."""

GUIDE = "CÁCH ĐIỀN BIỂU"
"""What stands above the instructions of a form."""

_PROPERTIES = "docProps/core.xml"
_MARK = b"congdan."
"""How the category of a published review begins, among the properties of the file; it stays when a person saves it."""
_MOST = 100_000


def is_published(path: Path) -> bool:
    """Whether a workbook or a Word file is a review that was exported, edited since or not."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_PROPERTIES) as properties:
            return b"category>" + _MARK in properties.read(_MOST)
    except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, ValueError, zlib.error):
        return False


def is_annotated(path: Path) -> bool:
    """Whether a workbook is an annotated copy as it was written."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(PART) for name in archive.namelist())
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


def is_list(sheet: Sheet) -> bool:
    """Whether a sheet is ours, of findings or sources: nothing in it is the user's."""
    return bool(sheet.rows) and (CELL in sheet.rows[0] or SHEET in sheet.rows[0])


def is_guide(sheet: Sheet) -> bool:
    """Whether a sheet says how to fill in a form of ours."""
    return bool(sheet.rows) and GUIDE in sheet.rows[0]
