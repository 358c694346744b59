"""A table with what is counted in its lines, seen the other way round: lines as columns, columns as lines."""

from __future__ import annotations

from dataclasses import replace

from congdan.figures.headings import column, is_total
from congdan.figures.model import Column, Line, Table


def sideways(table: Table) -> Table:
    """The same figures; the labels of lines are headings, and the headings of columns are labels.

    A label stands below the last heading without figures above it: “1. Gia đình học tập” over “Số đăng ký”.
    """
    columns: list[Column] = []
    heading = ""
    for line in table.lines:
        heading = line.label if line.kind == "heading" else heading
        if line.kind != "heading":
            path = tuple(text for text in (heading, line.label) if text)
            found = column(line.row, path or ("",))
            columns.append(found if found.counts or found.role == "rate" else replace(found, role="count"))
    lines = [
        Line(each.index, each.heading, 0 if _is_total(each) else 1, "total" if _is_total(each) else "part")
        for each in table.counts()
    ]
    counting = {each.index for each in table.counts()}
    figures = {(index, row): figure for (row, index), figure in table.figures.items() if index in counting}
    return Table(table.file, table.sheet, tuple(columns), tuple(lines), figures, table.titles)


def _is_total(each: Column) -> bool:
    return is_total(each.leaf)
