"""What a cell of a result column says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from congdan.model import Cell
from congdan.text import clean, fold

OPEN, ACHIEVED, NOT_ACHIEVED, UNKNOWN = 0, 1, 2, 3
"""No result, the two results, and something that is none: whoever has it was evaluated, with no result to read."""

_TICKS = frozenset("✓✔☑√●•■⊠☒xX×✗✘vV+*üûþý")
"""The last four are ticks and crosses of the font Wingdings."""
_DASHES = frozenset("-–—/.☐□_")


def result(value: object) -> int:
    """The result a word declares: `ACHIEVED`, `NOT_ACHIEVED`, `OPEN` (none reached) or `UNKNOWN`.

    >>> result("Đạt"), result("Chưa đạt"), result(1.0), result(None), result("giỏi")
    (1, 2, 1, 0, 3)
    """
    text = _text(value)
    if text in _TICKS:
        return ACHIEVED
    if not text or set(text) <= _DASHES:
        return OPEN
    for name, code in (("not_achieved", NOT_ACHIEVED), ("achieved", ACHIEVED), ("open", OPEN)):
        words, starts = _words(name)
        folded = fold(text)
        if folded in words or folded.startswith(starts):
            return code
    return UNKNOWN


def results(values: Iterable[Cell]) -> dict[Cell, int]:
    """What each value of a column declares; “K” beside nothing but “Đ” is “không”, else it may be “khá”.

    >>> results(["Đ", "K"])["K"], results(["Đ", "K", "TB"])["K"], results(["Đ", "CĐ", "K"])["K"]
    (2, 3, 3)
    """
    found = {value: result(value) for value in values}
    said = {fold(_text(value)): code for value, code in found.items() if code != OPEN}
    if "k" in said and len(said) > 1 and set(said) <= {"k", "d", "dat"}:
        return {value: NOT_ACHIEVED if code == UNKNOWN else code for value, code in found.items()}
    return found


def mark(value: object) -> bool | None:
    """Whether a column that is itself a result is marked; None for a word that is no mark.

    >>> mark("x"), mark("✓"), mark(0.0), mark(""), mark("85 điểm")
    (True, True, False, False, None)
    """
    text = _text(value)
    if text in _TICKS:
        return True
    if not text or set(text) <= _DASHES:
        return False
    folded = fold(text)
    if folded in _words("marked")[0]:
        return True
    return False if folded and folded in _words("unmarked")[0] else None


def denied(value: object) -> bool:
    """True for a word or a number that says no under “Đạt”, which a blank does not.

    >>> denied("0"), denied(False), denied("không"), denied(""), denied("-")
    (True, True, True, False, False)
    """
    folded = fold(_text(value))
    return bool(folded) and folded in _words("unmarked")[0]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean(str(value))


@cache
def _words(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    data = tomllib.loads((files("congdan.forms") / "marks.toml").read_text(encoding="utf-8"))
    return frozenset(data[name]["words"]), tuple(data[name].get("starts", ()))
