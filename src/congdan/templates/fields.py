"""The columns of a form: how each looks, what it may hold, and what is reckoned in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from congdan import categories
from congdan.criteria import CriteriaSet
from congdan.model import column_letter
from congdan.templates import rules, scores
from congdan.templates.model import Field, Filled, Rule

Entry = Mapping[str, Any]


def fields(entries: Sequence[Entry], given: Filled) -> tuple[Field, ...]:
    """The columns of a form's data, those left out that say nothing here."""
    wanted = [each for each in entries if _says_something(each.get("only"), given)]
    flat = [one for each in wanted for one in _spread(each, given.criteria)]
    letters = {each["heading"]: column_letter(number) for number, each in enumerate(flat, 1)}
    return tuple(_MADE[each["kind"]](each, letters, given.criteria) for each in flat)


def communes(given: Filled) -> tuple[str, ...]:
    """The communes of the units, in their order."""
    return tuple(dict.fromkeys(each.commune_shown for each in given.units if each.commune_shown))


def _says_something(only: str | None, given: Filled) -> bool:
    if only == "groups":
        return bool(given.criteria.groups)
    return only is None or len(communes(given)) > 1


def _spread(each: Entry, criteria: CriteriaSet) -> Iterator[Entry]:
    """An entry for each indicator in place of the one for all of them."""
    if each["kind"] != "indicators":
        yield each
        return
    for heading, above, maximum in scores.headings(criteria):
        yield {**each, "kind": "points", "heading": heading, "above": above, "maximum": maximum}


Made = Callable[[Entry, Mapping[str, str], CriteriaSet], Field]


def _plain(look: str) -> Made:
    return lambda each, letters, criteria: Field(each["heading"], look, each["width"])


def _ruled(look: str, rule: Rule | None) -> Made:
    return lambda each, letters, criteria: Field(each["heading"], look, each["width"], rule=rule)


def _number(each: Entry, letters: Mapping[str, str], criteria: CriteriaSet) -> Field:
    """The running number, as soon as the next column has something."""
    formula = 'IF(B{row}="","",COUNTA(B${first}:B{row}))'
    return Field(each["heading"], "number", each["width"], formula=formula)


def _count(each: Entry, letters: Mapping[str, str], criteria: CriteriaSet) -> Field:
    rule = rules.whole(0, 99_999_999, "Ghi một số nguyên từ 0 trở lên, không có chữ, không có dấu chấm.")
    return Field(each["heading"], "count", each["width"], rule=rule, summed=True)


def _rate(each: Entry, letters: Mapping[str, str], criteria: CriteriaSet) -> Field:
    """A percentage, blank where its base is."""
    part, base = (letters[heading] for heading in each["of"])
    formula = f'IF(AND(ISNUMBER({part}{{row}}),N({base}{{row}})>0),ROUND({part}{{row}}/{base}{{row}}*100,2),"")'
    return Field(each["heading"], "rate", each["width"], formula=formula)


def _points(each: Entry, letters: Mapping[str, str], criteria: CriteriaSet) -> Field:
    rule = rules.points(each["maximum"])
    return Field(each["heading"], "points", each["width"], each["above"], rule, upright=True)


def _total(each: Entry, letters: Mapping[str, str], criteria: CriteriaSet) -> Field:
    return Field(each["heading"], "points", each["width"], formula=scores.total(criteria, letters))


def _result(each: Entry, letters: Mapping[str, str], criteria: CriteriaSet) -> Field:
    return Field(each["heading"], "centre", each["width"], formula=scores.result(criteria, letters))


_CATEGORIES = tuple(categories.label(code, "vi") for code in categories.CODES)

_MADE: Mapping[str, Made] = {
    "number": _number,
    "text": _plain("text"),
    "centre": _plain("centre"),
    "birth": _ruled("code", rules.BIRTH),
    "identity": _ruled("code", rules.IDENTITY),
    "sex": _ruled("centre", rules.choice(("Nam", "Nữ"), "giới tính")),
    "category": _ruled("text", rules.choice(_CATEGORIES, "nhóm đối tượng")),
    "count": _count,
    "rate": _rate,
    "points": _points,
    "total": _total,
    "result": _result,
}
