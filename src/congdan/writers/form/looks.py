"""How the cells of a form look, each look made once."""

from __future__ import annotations

from typing import Any

_BASE = {"font_name": "Times New Roman", "font_size": 13, "valign": "vcenter"}
_INPUT = "#FFFDE7"
_CELLS: dict[str, dict[str, Any]] = {
    "number": {"align": "center", "num_format": "0"},
    "text": {"text_wrap": True, "num_format": "@", "indent": 1},
    "centre": {"align": "center", "text_wrap": True, "num_format": "@"},
    "code": {"align": "center", "num_format": "@"},
    "count": {"align": "right", "num_format": "0"},
    "points": {"align": "center", "num_format": "0.##"},
    "rate": {"align": "right", "num_format": "0.00"},
}
_LINES: dict[str, dict[str, Any]] = {
    "plain": {"align": "center"},
    "bold": {"align": "center", "bold": True},
    "ruled": {"align": "center", "bold": True, "underline": 1},
    "date": {"align": "center", "italic": True, "locked": False},
    "title": {"align": "center", "bold": True, "font_size": 15},
    "title_left": {"bold": True, "font_size": 15},
    "label": {"align": "right", "indent": 1},
    "answer": {"bold": True, "bg_color": _INPUT, "bottom": 3, "locked": False, "num_format": "@"},
    "year": {"bold": True, "bg_color": _INPUT, "bottom": 3, "locked": False, "align": "left"},
    "head": {"align": "center", "bold": True, "text_wrap": True, "border": 1, "bg_color": "#E8EEF4", "font_size": 12},
    "upright": {
        "align": "center",
        "text_wrap": True,
        "border": 1,
        "bg_color": "#E8EEF4",
        "font_size": 11,
        "rotation": 90,
    },
    "closing": {"italic": True},
    "signer": {"align": "center", "bold": True, "text_wrap": True, "valign": "top"},
    "guide": {"text_wrap": True, "valign": "top"},
    "listed": {"border": 1, "text_wrap": True},
}


class Looks:
    """Formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, Any] = {}

    def line(self, name: str) -> Any:
        """What stands above and below the table."""
        return self._get(name, _LINES[name])

    def cell(self, look: str, kind: str) -> Any:
        """A cell of the table; kind is input, fixed or sum."""
        more: dict[str, Any] = {"border": 1, "locked": kind != "input"}
        more |= {"bg_color": _INPUT} if kind == "input" else {"bold": True} if kind == "sum" else {}
        return self._get(f"{look} {kind}", {**_CELLS[look], **more})

    def _get(self, name: str, said: dict[str, Any]) -> Any:
        if name not in self._made:
            self._made[name] = self._book.add_format({**_BASE, **said})
        return self._made[name]
