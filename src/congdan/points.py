"""Cells of points → integers in hundredths of a point."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from fractions import Fraction
from typing import cast

import numpy as np

from congdan.text import clean
from congdan.text.numbers import parse

BLANK = -1
"""No points were given."""
UNREADABLE = -2
"""Something stands there that is no number of points."""
LARGEST = 10**7

Array = np.ndarray[tuple[int], np.dtype[np.int32]]


def hundredths(value: object) -> int:
    """Points in hundredths, `BLANK` or `UNREADABLE`; more than two decimals is unreadable, never rounded.

    >>> hundredths("7,5"), hundredths(8.0), hundredths(""), hundredths("tám"), hundredths(7.999)
    (750, 800, -1, -2, -2)
    """
    if value is None:
        return BLANK
    if isinstance(value, bool):
        return UNREADABLE
    if isinstance(value, (int, float)):
        return _of_number(value)
    return _of_text(value) if isinstance(value, str) else UNREADABLE


def column(values: Sequence[object]) -> Array:
    """One column of points; cells that are all numbers at once, else each distinct cell once."""
    numbers = _floats(values)
    if numbers is not None and ((numbers >= 0) & (numbers < LARGEST)).all():
        scaled = np.rint(numbers * 100)
        if (np.abs(numbers * 100 - scaled) < 1e-6).all():
            exact: Array = scaled.astype(np.int32)
            return exact
    table = {value: hundredths(value) for value in set(values)}
    if bool in set(map(type, values)):
        return np.array([hundredths(value) for value in values], dtype=np.int32)
    return np.fromiter(map(table.__getitem__, values), dtype=np.int32, count=len(values))


def _floats(values: Sequence[object]) -> np.ndarray[tuple[int], np.dtype[np.float64]] | None:
    """The values, if all are numbers. True passes as 1: only where a 0 or 1 stands is each looked at again."""
    if not values or type(values[0]) is not float:
        return None
    try:
        numbers = np.frombuffer(array("d", cast("Sequence[float]", values)))
    except TypeError:
        return None
    may_be_truth = bool(((numbers == 0) | (numbers == 1)).any())
    return None if may_be_truth and bool in set(map(type, values)) else numbers


def _of_number(value: float) -> int:
    if not -LARGEST < value < LARGEST:
        return UNREADABLE
    scaled = round(value * 100)
    # A number cell holds the nearest double; 7.35 * 100 is 734.9999…, and 7.351 is no count of hundredths.
    return scaled if scaled >= 0 and abs(value * 100 - scaled) < 1e-6 else UNREADABLE


def _of_text(text: str) -> int:
    text = clean(text)
    if text in ("", "-", "–", "—"):
        return BLANK
    for ending in ("điểm", "đ"):
        text = text.removesuffix(ending).strip()
    text = text.split("/")[0].strip() if text.endswith(("/10", "/100")) else text
    number = parse(text)
    if number is None:
        return UNREADABLE
    scaled = number.value * 100
    whole = scaled.denominator == 1 and 0 <= scaled < LARGEST
    return int(scaled) if whole and not number.ambiguous else UNREADABLE


def shown(points: int) -> str:
    """Hundredths as a person writes them, decimal comma.

    >>> shown(750), shown(8000), shown(725)
    ('7,5', '80', '7,25')
    """
    value = Fraction(points, 100)
    return f"{float(value):.2f}".rstrip("0").rstrip(".").replace(".", ",")
