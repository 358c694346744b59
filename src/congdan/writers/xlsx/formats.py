"""How cells look: made once for each look, and given by name."""

from __future__ import annotations

from typing import Any

FONT = "Times New Roman"
SIZE = 12
NUMBER = "[$-42A]#,##0_)"
"""Thousands marked as the machine of the reader does, in Vietnamese where the program can choose; off the border."""
RATE = "[$-42A]0.00_)"
POINTS = "[$-42A]General"
RED = "#C00000"
GREEN = "#00612E"
_HEAD = "#DDEBF7"
_SUM = "#F2F2F2"

_LOOKS: dict[str, dict[str, Any]] = {
    "plain": {},
    "wrap": {"text_wrap": True, "valign": "top"},
    "small": {"font_size": 11, "text_wrap": True, "valign": "top"},
    "note": {"font_size": 11, "italic": True, "text_wrap": True, "valign": "top"},
    "faint": {"font_size": 8, "font_color": "#A6A6A6"},
    "centre": {"align": "center"},
    "bold_centre": {"align": "center", "bold": True, "text_wrap": True, "valign": "vcenter"},
    "body": {"align": "center", "bold": True, "underline": 1, "text_wrap": True, "valign": "vcenter"},
    "above": {"align": "center", "text_wrap": True, "valign": "vcenter"},
    "motto": {"align": "center", "bold": True, "underline": 1, "font_size": 13},
    "dated": {"align": "center", "italic": True, "font_size": 13},
    "kind": {"align": "center", "bold": True, "font_size": 15},
    "title": {"align": "center", "bold": True, "font_size": 14, "text_wrap": True, "valign": "vcenter"},
    "subtitle": {"align": "center", "italic": True, "font_size": 13},
    "section": {"bold": True, "font_size": 13},
    "alarm": {"bold": True, "font_color": RED, "text_wrap": True, "valign": "top"},
    "verdict": {"bold": True, "font_size": 14, "text_wrap": True, "valign": "vcenter"},
    "recipients": {"bold": True, "italic": True},
    "head": {
        "bold": True,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
        "border": 1,
        "bg_color": _HEAD,
    },
    "red": {"bg_color": "#FFC7CE", "font_color": "#9C0006", "bold": True},
    "green": {"bg_color": "#C6EFCE", "font_color": "#006100", "bold": True},
}
_KINDS: dict[str, dict[str, Any]] = {
    "text": {"text_wrap": True, "align": "left", "valign": "vcenter"},
    "mark": {"align": "center", "valign": "vcenter"},
    "count": {"num_format": NUMBER, "valign": "vcenter", "align": "right"},
    "rate": {"num_format": RATE, "valign": "vcenter", "align": "right"},
    "points": {"num_format": POINTS, "valign": "vcenter", "align": "center"},
}


class Formats:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[object, Any] = {}

    def look(self, name: str) -> Any:
        """A named look."""
        return self._format(name, _LOOKS[name])

    def cell(self, kind: str, row: str = "row", level: int = 0) -> Any:
        """A bordered cell of a table; kind: text, mark, count, rate or points; row: row, subtotal or total."""
        strong = {"bold": True, "bg_color": _SUM} if row != "row" else {}
        indent = {"indent": level} if level and kind == "text" else {}
        return self._format((kind, row, level), {**_KINDS[kind], **strong, **indent, "border": 1})

    def _format(self, key: object, properties: dict[str, Any]) -> Any:
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": FONT, "font_size": SIZE, **properties})
        return self._made[key]
