"""The columns of a form: how each looks, what it may hold, and what is reckoned in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from congdan.model import column_letter
from congdan.templates import rules
from congdan.templates.model import Field, Filled

Entry = Mapping[str, Any]


def fields(entries: Sequence[Entry], given: Filled) -> tuple[Field, ...]:
    """The columns of a form's data."""
    letters = {each["heading"]: column_letter(number) for number, each in enumerate(entries, 1)}
    return tuple(_MADE[each["kind"]](each, letters) for each in entries)


def _plain(look: str) -> Callable[[Entry, Mapping[str, str]], Field]:
    return lambda each, letters: Field(each["heading"], look, each["width"])


def _number(each: Entry, letters: Mapping[str, str]) -> Field:
    """The running number, as soon as the next column has something."""
    beside = column_letter(2)
    formula = f'IF({beside}{{row}}="","",COUNTA({beside}${{first}}:{beside}{{row}}))'
    return Field(each["heading"], "number", each["width"], formula=formula)


_COUNT = rules.whole(0, 99_999_999, "Ghi một số nguyên từ 0 trở lên, không có chữ, không có dấu chấm.")


def _count(each: Entry, letters: Mapping[str, str]) -> Field:
    return Field(each["heading"], "count", each["width"], rule=_COUNT, summed=True)


def _rate(each: Entry, letters: Mapping[str, str]) -> Field:
    """A percentage, blank where its base is."""
    part, base = (letters[heading] for heading in each["of"])
    formula = f'IF(AND(ISNUMBER({part}{{row}}),N({base}{{row}})>0),ROUND({part}{{row}}/{base}{{row}}*100,2),"")'
    return Field(each["heading"], "rate", each["width"], formula=formula)


_MADE: Mapping[str, Callable[[Entry, Mapping[str, str]], Field]] = {
    "number": _number,
    "text": _plain("text"),
    "centre": _plain("centre"),
    "count": _count,
    "rate": _rate,
}
