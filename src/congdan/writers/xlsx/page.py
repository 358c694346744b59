"""A sheet as printed: A4 with the margins of Decree 30, headings on every page, page numbers from the second on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

A4 = 9
_MM = 1 / 25.4
_LEFT, _RIGHT, _TOP, _BOTTOM, _HEADER = (mm * _MM for mm in (30, 15, 20, 20, 10))
_UPRIGHT = 92.0
"""So many digits fit between the margins of an upright page, a little smaller."""
_SHORT, _LONG = 210 * _MM, 297 * _MM
_NUMBER = '&C&"Times New Roman,Regular"&13&P'


def paper(sheet: Any, wide: Sequence[float], repeated: tuple[int, int] | None = None) -> None:
    """wide: the widths of the columns.  repeated: first and last row of the headings, which stand on every page."""
    sheet.set_paper(A4)
    if _lies(wide):
        sheet.set_landscape()
    sheet.set_margins(left=_LEFT, right=_RIGHT, top=_TOP, bottom=_BOTTOM)
    sheet.set_header(_NUMBER, {"margin": _HEADER})
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    if repeated is not None:
        sheet.repeat_rows(*repeated)
    for at, width in enumerate(wide):
        sheet.set_column(at, at, width)


def _lies(wide: Sequence[float]) -> bool:
    return sum(wide) > _UPRIGHT


def room(wide: Sequence[float]) -> float:
    """Points of rows that one page of the sheet holds."""
    high = (_SHORT if _lies(wide) else _LONG) - _TOP - _BOTTOM
    return high * 72 * 100 / _percent(wide)


def scale(sheet: Any, wide: Sequence[float]) -> None:
    """The scale at which all columns stand on the page, said outright."""
    sheet.set_print_scale(_percent(wide))
    sheet.fit_page = False


def _percent(wide: Sequence[float]) -> int:
    inches = (_LONG if _lies(wide) else _SHORT) - _LEFT - _RIGHT
    pixels = sum(int(width * 8 + 5) for width in wide)
    return max(10, min(100, int(inches * 96 / pixels * 97)))
