"""The data of a form and what the office says → the empty form."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from congdan.messages import Words
from congdan.report import Office
from congdan.report.letterhead import Letterhead, closing, letterhead
from congdan.templates.fields import communes, fields
from congdan.templates.model import Ask, Field, Filled, Form, Line
from congdan.templates.rules import choice, whole

KINDS = ("dang-ky", "danh-gia", "tong-hop", "mo-hinh")
"""The forms, by the names of their files of data."""

VIETNAMESE = Words("vi")
"""The language of the forms, whatever the program speaks: they are sent to Vietnamese offices."""

UNNAMED = 40
"""Lines for units where no list of units is given."""


def build(kind: str, given: Filled) -> Form:
    """The form of one of `KINDS`."""
    data = _data(kind)
    columns = fields(data["column"], given)
    return Form(
        _head(given.office),
        data["sheet"],
        data["title"],
        data["subject"],
        tuple(_ask(name, given) for name in data["asks"] if name != "commune" or _is_of_one(columns)),
        columns,
        tuple(_lines(data, columns, given)),
        tuple(data["guide"]),
        _signers(data["signers"], given.office),
        data.get("total", ""),
        data.get("closing", ""),
    )


@cache
def _data(kind: str) -> Mapping[str, Any]:
    return tomllib.loads((files("congdan.templates") / f"{kind}.toml").read_text(encoding="utf-8"))


def _ask(name: str, given: Filled) -> Ask:
    """A line above the table; what can only be one thing stands there already."""
    if name == "commune":
        known = communes(given)
        only = known[0] if len(known) == 1 else ""
        return Ask("Xã/phường:", given.commune or only, choice(known, "xã, phường"))
    if name == "unit":
        units = tuple(dict.fromkeys(each.unit_shown for each in given.units if each.unit_shown))
        return Ask("Đơn vị:", given.unit, choice(units, "đơn vị"))
    if name == "year":
        return Ask("Năm:", given.year, whole(2000, 2100, "Ghi năm bằng bốn chữ số, ví dụ 2026."))
    return Ask("Số liệu tính đến ngày:", given.as_of)


def _is_of_one(columns: tuple[Field, ...]) -> bool:
    """True where no column names the commune: the form is of one."""
    return all(each.heading != "Xã/phường" for each in columns)


def _lines(data: Mapping[str, Any], columns: tuple[Field, ...], given: Filled) -> Iterator[Line]:
    """Lines that are there already are numbered; the others number themselves."""
    if data.get("lines") == "people":
        named: list[Mapping[str, str | None]] = [{}] * given.people
    elif data.get("lines") == "units":
        named = [{"Đơn vị": each.unit_shown, "Xã/phường": each.commune_shown} for each in given.units]
        named = named or [{}] * UNNAMED
    else:
        named = data["line"]
    for number, texts in enumerate(named, 1):
        known = {**texts, "STT": number} if texts else {}
        yield tuple(known.get(each.heading) for each in columns)


def _head(office: Office) -> Letterhead:
    """What stands above: the day is the one on which the form comes back."""
    return letterhead(replace(office, date=""), VIETNAMESE)


def _signers(said: tuple[str, str], office: Office) -> tuple[str, str]:
    """Who signs left and right; “office” stands for who signs for the office."""
    below = closing(office, VIETNAMESE)
    left, right = (f"{below.role}\n{below.title}" if each == "office" else each for each in said)
    return left, right
