"""Which columns hold the ten indicators: alone a heading may mean something else, together they are sure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from congdan.forms.indicators import labelled
from congdan.layout.model import Column

_TOGETHER = 3
"""So many indicators named by their labels are needed: “Ngoại ngữ” alone is a column of an officials' list."""
_ALL = 10
_MOST = 6
"""From so many known indicators on, the others can be told by where they stand."""
_INSIDE = re.compile(r"\D*\b(\d|I{1,3})\s*[.\-]\s*(\d{1,2})\.?", re.IGNORECASE)
"""“1.2”, “TC 3.1”: the second part begins again inside each competency."""


def settled(columns: Sequence[Column]) -> list[Column]:
    """The columns with the fields of indicators given to those that are, and taken from those that are none."""
    return _begun_again(_dotted(_bare(_between(_one_series(_labelled(list(columns)))))))


def _one_series(columns: list[Column]) -> list[Column]:
    """Self-scored indicators that only complete the others are of their kind: a question may say “tự đánh giá”."""
    own = {column.field: column for column in columns if (column.field or "").startswith("self_")}
    appraised = {column.field: column for column in columns if _number(column)}
    both = {_last_number(field) for field in own} & {_last_number(field) for field in appraised}
    if not own or not appraised or both or len(own) + len(appraised) > _ALL:
        return columns
    few, kind = (own, "indicator") if len(own) <= len(appraised) else (appraised, "self")
    given = {column: f"{kind}_{_last_number(field)}" for field, column in few.items()}
    return [replace(column, field=given[column]) if column in given else column for column in columns]


def _last_number(field: str | None) -> int:
    return int((field or "_0").rsplit("_", 1)[-1])


def _labelled(columns: list[Column]) -> list[Column]:
    """Labels count where three or more of them stand side by side."""
    named = [column for column in columns if (column.field or "").startswith(("indicator_", "self_"))]
    found = {column.index: number for column in named if (number := labelled(_texts(column)))}
    if len(set(found.values())) >= _TOGETHER:
        return columns
    return [replace(column, field=None, certainty=0.0) if column.index in found else column for column in columns]


def _between(columns: list[Column]) -> list[Column]:
    """A heading in words we do not know, where one indicator is missing between its neighbours, is that indicator."""
    places = {number: at for at, column in enumerate(columns) if (number := _number(column))}
    if len(places) < _MOST or list(places) != sorted(places):
        return columns
    given: dict[Column, int] = {}
    for missing in set(range(1, _ALL + 1)) - set(places):
        at = places.get(missing - 1, places.get(missing + 1, 0) - 2) + 1
        alone = places.get(missing + 1, at + 1) == at + 1 and places.get(missing - 1, at - 1) == at - 1
        if alone and 0 <= at < len(columns) and columns[at].field is None and _beside_indicators(columns, at):
            given[columns[at]] = missing
    return _numbered(columns, given, 0.9)


def _number(column: Column) -> int:
    field = column.field or ""
    return int(field.removeprefix("indicator_")) if field.startswith("indicator_") else 0


def _beside_indicators(columns: list[Column], at: int) -> bool:
    """True between two indicators, or beside one under the same heading."""
    beside = [columns[index] for index in (at - 1, at + 1) if 0 <= index < len(columns) and _number(columns[index])]
    above = _texts(columns[at])[:-1]
    return len(beside) == 2 or any(above and _texts(each)[:-1] == above for each in beside)


def _bare(columns: list[Column]) -> list[Column]:
    """Headings 1, 2, 3 … side by side without a parent are the indicators."""
    bare = [column for column in columns if column.field is None and column.heading.isdigit()]
    numbers = [int(column.heading) for column in bare]
    counted = len(bare) >= _TOGETHER and numbers == list(range(1, len(bare) + 1))
    return _numbered(columns, dict(zip(bare, numbers, strict=True)), 0.95) if counted else columns


def _dotted(columns: list[Column]) -> list[Column]:
    """1.1, 1.2 … 3.2 are the ten in order."""
    hits = {column: hit for column in columns if (hit := _INSIDE.fullmatch(_texts(column)[-1]))}
    begins = [int(hit.group(2)) for hit in hits.values()]
    counted = len(hits) == _ALL and _runs(begins) and len({hit.group(1).upper() for hit in hits.values()}) > 1
    return _numbered(columns, {column: n for n, column in enumerate(hits, 1)}, 0.95) if counted else columns


def _begun_again(columns: list[Column]) -> list[Column]:
    """1 to 4, 1 to 4, 1 and 2 under three competencies are the ten in order."""
    found = [column for column in columns if (column.field or "").startswith("indicator_")]
    numbers = [int((column.field or "").removeprefix("indicator_")) for column in found]
    parents = [_texts(column)[:-1] for column in found if numbers[found.index(column)] == 1]
    again = len(found) == _ALL and len(set(parents)) == len(parents) > 1 and _runs(numbers)
    return _numbered(columns, {column: n for n, column in enumerate(found, 1)}, 0.95) if again else columns


def _runs(numbers: Sequence[int]) -> bool:
    """True for runs that each count up from 1."""
    return numbers[:1] == [1] and all(after in (1, before + 1) for before, after in pairwise(numbers))


def _numbered(columns: list[Column], numbers: Mapping[Column, int], certainty: float) -> list[Column]:
    return [
        replace(column, field=f"indicator_{numbers[column]}", certainty=certainty) if column in numbers else column
        for column in columns
    ]


def _texts(column: Column) -> tuple[str, ...]:
    return tuple(column.heading.split(" / "))
