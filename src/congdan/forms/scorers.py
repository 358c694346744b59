"""Who gave the points of a row: the person, or those who appraise."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from congdan.forms import vocabulary
from congdan.text import fold

SELF, APPRAISED = "self", "appraised"

_LONGEST = 40
_LETTER = re.compile(r"^(?:[a-z]|\d|i{1,3}) (?=\w{2})")
"""“a) Tự chấm”, “1. Tự chấm”."""


def scorer(cell: object) -> str | None:
    """`SELF` or `APPRAISED` if a cell says no more than that; else None.

    >>> scorer("- Tự chấm"), scorer("b) Chi hội chấm"), scorer("Thẩm định viên"), scorer(8.5)
    ('self', 'appraised', None, None)
    """
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    folded = fold(cell)
    return _words().get(folded) or _words().get(_LETTER.sub("", folded))


@cache
def _words() -> dict[str, str]:
    data = tomllib.loads((files("congdan.forms") / "scorers.toml").read_text(encoding="utf-8"))
    known = vocabulary()
    own = {*data["self"], *known["total_self"].leaves, *known["result_self"].leaves}
    return dict.fromkeys({*data["appraised"], *known["total_appraised"].leaves}, APPRAISED) | dict.fromkeys(own, SELF)
