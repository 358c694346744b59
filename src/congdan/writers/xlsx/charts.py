"""Charts that a person can edit: bars from a small table of references beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from congdan.messages import Words
from congdan.report import Chart, Report, Table
from congdan.writers.xlsx import grid, head, page, texts
from congdan.writers.xlsx.block import Block
from congdan.writers.xlsx.formats import FONT, Formats
from congdan.writers.xlsx.ground import Ground, Grounds

_BARS = 26
"""So many bars are readable on one page."""
_COLUMNS = (8.7,) * 9
_WIDE = 660
_ROW = 21
"""Pixels a row is high."""
_BESIDE = 11
"""The column in which the small tables begin, beside the printed page."""
_PAGE_ROWS = 44
_ROOM = 112
"""Where the axis of percentages ends: behind a full bar stands its number."""
_COLOURS = ("#2E75B6", "#A5A5A5", "#548235", "#BF8F00")


@dataclass(frozen=True, slots=True)
class _Part:
    """Bars of one picture: the lines of the table, with their labels."""

    chart: Chart
    title: str
    rows: tuple[int, ...]
    labels: tuple[str, ...]


def charts(book: Any, sheet: Any, report: Report, grounds: Grounds, formats: Formats, words: Words) -> None:
    """Each chart on one page or more, a page never through a chart."""
    block = Block(sheet, _COLUMNS, formats)
    head.ours(block, words("Charts"))
    block.next()
    sheet.set_column(_BESIDE, _BESIDE, 40)
    sheet.set_column(_BESIDE + 1, _BESIDE + 4, 14)
    page.paper(sheet, _COLUMNS)
    breaks, left, row = [], _PAGE_ROWS - 2, block.row
    for part in _parts(report, grounds, words):
        needed = _high(part) // _ROW + 2
        if needed > left and row > block.row:
            breaks.append(row)
            left = _PAGE_ROWS
        _draw(book, sheet, row, part, grounds[part.chart.table], formats)
        row, left = row + needed, left - needed
    sheet.set_h_pagebreaks(breaks[:1023])
    sheet.print_area(0, 0, max(row, 1), len(_COLUMNS) - 1)


def _parts(report: Report, grounds: Grounds, words: Words) -> Iterator[_Part]:
    """Charts with something to draw, long ones in parts that can be read."""
    for chart in report.charts:
        if chart.table not in grounds:
            continue
        table = grounds[chart.table].table
        rows = [row for row in chart.rows if any(_drawn(table, row, at) for at in chart.columns)]
        labels = dict(zip(rows, _labels(table, rows), strict=True))
        pages = max(1, -(-len(rows) // _BARS))
        size = -(-len(rows) // pages) if rows else 1
        for number, start in enumerate(range(0, len(rows), size), 1):
            some = tuple(rows[start : start + size])
            title = f"{chart.title} ({number}/{pages})" if pages > 1 else chart.title
            yield _Part(chart, title, some, tuple(labels[row] for row in some))


def _drawn(table: Table, row: int, column: int) -> bool:
    return not isinstance(grid.cached(table.rows[row].cells[column], table.columns[column]), str)


def _labels(table: Table, rows: Sequence[int]) -> list[str]:
    """First cells; those of two communes that are alike say theirs."""
    own_names = [str(table.rows[row].cells[0]) for row in rows]
    found = []
    for row, name in zip(rows, own_names, strict=True):
        above = next((table.rows[at] for at in range(row, -1, -1) if table.rows[at].kind == "subtotal"), None)
        alike = own_names.count(name) > 1 if len(rows) <= 1_000 else True
        found.append(f"{name} – {above.cells[0]}" if alike and above else name)
    return found


def _high(part: _Part) -> int:
    """Pixels: lying bars need a line each, standing ones do not."""
    return 110 + 26 * len(part.rows) if _lies(part) else 380


def _lies(part: _Part) -> bool:
    return len(part.chart.columns) == 1


def _draw(book: Any, sheet: Any, row: int, part: _Part, ground: Ground, formats: Formats) -> None:
    """The small table, and the chart of it."""
    table, first = ground.table, row + 1
    sheet.write_string(row, _BESIDE, "", formats.look("head"))
    for at, column in enumerate(part.chart.columns, 1):
        sheet.write_string(row, _BESIDE + at, texts.safe(table.columns[column].heading), formats.look("head"))
    for line, (source, label) in enumerate(zip(part.rows, part.labels, strict=True), first):
        sheet.write_string(line, _BESIDE, texts.safe(label), formats.cell("text"))
        for at, column in enumerate(part.chart.columns, 1):
            head_of = table.columns[column]
            look = formats.cell(head_of.kind)
            if _drawn(table, source, column):
                value = grid.cached(table.rows[source].cells[column], head_of)
                reference = f"={ground.prefix}{ground.cell(source, column)}"
                sheet.write_formula(line, _BESIDE + at, reference, look, value)
            else:
                sheet.write_blank(line, _BESIDE + at, None, look)
    made = _chart(book, sheet.get_name(), row, part, table)
    sheet.insert_chart(row, 0, made, {"object_position": 1, "description": texts.safe(part.title)[:250]})


def _chart(book: Any, sheet: str, row: int, part: _Part, table: Table) -> Any:
    lies, last = _lies(part), row + len(part.rows)
    made = book.add_chart({"type": "bar" if lies else "column"})
    font = {"name": FONT, "size": 11}
    for at, column in enumerate(part.chart.columns, 1):
        rate = table.columns[column].kind == "rate"
        form = "[$-42A]0.00" if rate else "[$-42A]#,##0"
        made.add_series(
            {
                "name": [sheet, row, _BESIDE + at],
                "categories": [sheet, row + 1, _BESIDE, last, _BESIDE],
                "values": [sheet, row + 1, _BESIDE + at, last, _BESIDE + at],
                "fill": {"color": _COLOURS[(at - 1) % len(_COLOURS)]},
                "data_labels": {"value": True, "num_format": form, "font": font},
                "gap": 50,
            }
        )
    made.set_title({"name": texts.safe(part.title), "name_font": {**font, "size": 13}, "overlay": False})
    made.set_legend({"none": True} if lies else {"position": "bottom", "font": font})
    made.set_size({"width": _WIDE, "height": _high(part)})
    # Lying bars are drawn from the bottom: reversed, the first unit stands at the top.  Each has its number.
    names = {"num_font": font, "reverse": lies, "major_gridlines": {"visible": False}}
    lines = {"visible": not lies, "line": {"color": "#D9D9D9"}}
    numbers = {"num_font": font, "visible": not lies, "major_gridlines": lines, **_limits(part, table)}
    # The library names the axes as they are seen: of lying bars, the names stand at the upright one.
    made.set_x_axis(numbers if lies else names)
    made.set_y_axis(names if lies else numbers)
    return made


def _limits(part: _Part, table: Table) -> dict[str, float]:
    """Bars begin at 0; rates have room for 100 and the number behind it."""
    columns = part.chart.columns
    drawn = [table.rows[row].cells[column] for row in part.rows for column in columns]
    rates = [each for each in drawn if isinstance(each, Fraction)]
    if all(table.columns[column].kind == "rate" for column in columns) and all(rate <= 1 for rate in rates):
        return {"min": 0, "max": _ROOM}
    return {"min": 0}
