"""The tables of the papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from congdan.recognition.list import Person, Recognition
from congdan.report import Column, Row, Table

NAMELESS = "(không ghi đơn vị)"
_PERSON = (
    Column("STT", "count", "number"),
    Column("Họ và tên", "text", "name"),
    Column("Năm sinh", "text", "birth"),
    Column("Đơn vị", "text", "unit"),
)


_LAST = {"result": ("Kết quả", "Đạt"), "comments": ("Ý kiến", "")}
"""Name of the last column of a list of holders → its heading, and what stands in it."""


def holders(people: Sequence[Person], last: str = "result") -> Table:
    """The list of holders; `last`: result, by which the list can be counted again, or comments, for a pen."""
    heading, value = _LAST[last]
    rows = tuple(Row((at, each.name, each.born, each.unit, value)) for at, each in enumerate(people, 1))
    return Table("Danh sách", (*_PERSON, Column(heading, "text", last)), rows, "holders")


def numbered(found: Recognition) -> Table:
    """The list of holders for a sheet, which numbers its lines itself."""
    listed = holders(found.holders)
    rows = tuple(Row(row.cells[1:]) for row in listed.rows)
    return Table("Danh sách công nhận", listed.columns[1:], rows, "holders")


def pending(found: Recognition) -> Table:
    """The open cases, each with its reasons."""
    rows = tuple(Row((at, each.name, each.born, each.unit, each.reasons)) for at, each in enumerate(found.open, 1))
    return Table("Chưa kết luận", (*_PERSON, Column("Lý do", "text", "reasons")), rows, "open")


def counts(found: Recognition) -> Table:
    """How many holders each unit has, and their sum."""
    units = Counter(each.unit for each in found.holders)
    columns = (
        Column("STT", "count", "number"),
        Column("Đơn vị", "text", "unit"),
        Column("Số người", "count", "holders"),
    )
    rows = [Row((at, unit or NAMELESS, count)) for at, (unit, count) in enumerate(units.items(), 1)]
    total = Row(("", "Cộng", len(found.holders)), "total")
    return Table("Số người đề nghị công nhận", columns, (*rows, total), "counts")
