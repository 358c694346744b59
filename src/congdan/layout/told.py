"""What the user said of headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from congdan.layout.model import Column, Hints
from congdan.text import fold


def told(columns: Sequence[Column], paths: Mapping[int, tuple[str, ...]], hints: Hints) -> list[Column]:
    """The columns with the fields that the user gave them, which are then looked for in no other column.

    paths: the headings of each column from parent to leaf.
    """
    said = {index: field for index, path in paths.items() if (field := _field(path, hints))}
    return [
        replace(column, field=said[column.index], certainty=1.0)
        if column.index in said
        else (replace(column, field=None) if column.field in said.values() else column)
        for column in columns
    ]


def _field(path: tuple[str, ...], hints: Hints) -> str | None:
    return hints.fields.get(fold(" ".join(path))) or hints.fields.get(fold(path[-1]))
