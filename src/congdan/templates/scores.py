"""Points in a form: headings of the indicators, their sum, and the result, as the criteria set says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congdan import categories
from congdan.criteria import Bounds, CriteriaSet
from congdan.sourced import HUNDREDTHS

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def headings(criteria: CriteriaSet) -> Iterator[tuple[str, str, int]]:
    """Of each indicator its heading, that of its competency, and the most points it can get."""
    above = {
        each.number: f"{_roman(each.number)}. {each.label} ({_plain(each.maximum)} điểm)"
        for each in criteria.competencies
    }
    for each in criteria.indicators:
        yield _heading(each.number, each.label), above[each.competency], each.maximum


def _heading(number: int, label: str) -> str:
    return f"Chỉ số {number}. {label}"


def _roman(number: int) -> str:
    return _ROMAN[number] if number < len(_ROMAN) else str(number)


def _plain(hundredths: int) -> str:
    """Points as a formula writes them.

    >>> _plain(8000), _plain(750)
    ('80', '7.5')
    """
    return f"{hundredths / HUNDREDTHS:g}"


def total(criteria: CriteriaSet, letters: Mapping[str, str]) -> str:
    """The sum of the points; blank while points are missing, unless a blank is a zero."""
    cells = _cells(criteria, letters)
    span = f"{cells[0]}{{row}}:{cells[-1]}{{row}}"
    ready = f"COUNT({span})>0" if criteria.blank == "zero" else f"COUNT({span})={len(cells)}"
    return f'IF({ready},ROUND(SUM({span}),2),"")'


def result(criteria: CriteriaSet, letters: Mapping[str, str]) -> str:
    """“Đạt” or “Không đạt” by the bounds of the person's group; blank while there is no total."""
    cells = _cells(criteria, letters)
    total_cell = f"{letters['Tổng điểm']}{{row}}"
    passed = _passed(criteria.bounds, cells, total_cell)
    for group in criteria.groups:
        own = f'{letters["Nhóm đối tượng"]}{{row}}="{categories.label(group.category, "vi")}"'
        passed = f"IF({own},{_passed(group.bounds, cells, total_cell)},{passed})"
    return f'IF({total_cell}="","",IF({passed},"Đạt","Không đạt"))'


def _passed(bounds: Bounds, cells: Sequence[str], total_cell: str) -> str:
    each = (f"{cell}{{row}}>={_plain(bound)}" for cell, bound in zip(cells, bounds.indicator, strict=True))
    return f"AND({total_cell}>={_plain(bounds.total)},{','.join(each)})"


def _cells(criteria: CriteriaSet, letters: Mapping[str, str]) -> list[str]:
    return [letters[_heading(each.number, each.label)] for each in criteria.indicators]
