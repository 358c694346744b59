"""The five models of learning, and what tables of totals declare of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from congdan.figures import Line, Table
from congdan.text import fold

MEASURES = ("population", "registered", "achieved")
"""What is reported of each model."""

_NUMBERED = re.compile(r"^[\W\d_]*")


@dataclass(frozen=True, slots=True)
class Model:
    """A model, what is counted in it, and the folded words by which a line names it."""

    key: str
    label: str
    unit: str
    label_en: str
    unit_en: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Declared:
    """What the tables of one review declare: key of a model → measure → number; None where one of them is silent.

    places: file and sheet of every table, in order.
    """

    figures: Mapping[str, Mapping[str, int | None]]
    places: tuple[tuple[str, str | None], ...]


@cache
def models() -> tuple[Model, ...]:
    """The five, in the order in which they are reported."""
    data = tomllib.loads((files("congdan.data") / "models.toml").read_text(encoding="utf-8"))
    return tuple(Model(**{**each, "words": tuple(each["words"])}) for each in data["model"])


def model_of(label: str) -> str | None:
    """The model that a line is about, by its label.

    >>> model_of("2. Gia đình học tập"), model_of("Dòng họ HT"), model_of("Ấp 3")
    ('family', 'clan', None)
    """
    folded = _NUMBERED.sub("", fold(label)).replace("danh hieu ", "").replace("mo hinh ", "")
    folded = re.sub(r"\bht\b", "hoc tap", folded).strip(" .:;“”\"'")
    return next((each.key for each in models() if folded in each.words), None)


def is_of_models(table: Table) -> bool:
    """Whether its lines are the models: the citizens and another, or two others."""
    return len({key for line in table.lines if (key := model_of(line.label))}) > 1


def declared(tables: Iterable[Table]) -> Declared:
    """The figures of all tables of models, added up: a district gets one from each of its communes."""
    found = [table for table in tables if is_of_models(table)]
    figures = {each.key: {name: _sum(found, each.key, name) for name in MEASURES} for each in models()}
    return Declared(figures, tuple((table.file, table.sheet) for table in found))


def _sum(tables: Iterable[Table], key: str, measure: str) -> int | None:
    """None if a table that has the line says nothing, or none has it."""
    values = [_value(table, line, measure) for table in tables for line in table.lines if model_of(line.label) == key]
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None


def _value(table: Table, line: Line, measure: str) -> int | None:
    columns = [column for column in table.columns if column.role == measure]
    figure = table.at(line, columns[0]) if len(columns) == 1 else None
    return figure.value if figure else None
