"""Write a worksheet from the top down, with the letterhead, header and signatures an office uses."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

INVENTED = "Dữ liệu minh họa: mọi họ tên, ngày sinh, số CCCD và điểm đều hư cấu."
STAMP = datetime(2023, 2, 1, 8, 0, 0)
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
CITY, DISTRICT = "HỘI KHUYẾN HỌC THÀNH PHỐ HỒ CHÍ MINH", "HỘI KHUYẾN HỌC HUYỆN NHÀ BÈ"

Cell = str | int | float
Heads = tuple[str | None, ...]  # the headings of one column from the top down; None continues the one above


class Page:
    """A worksheet written from the top down, with the formats of the office."""

    def __init__(self, book: Workbook, title: str, widths: Sequence[float]) -> None:
        self.book, self.row, self.last = book, 0, len(widths) - 1
        self.sheet: Worksheet = book.add_worksheet(title)
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}
        self.sheet.set_paper(9)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
        self.sheet.set_header("&C&P")
        self.sheet.set_default_row(17)
        self.sheet.ignore_errors({"number_stored_as_text": "A1:T600"})
        for index, width in enumerate(widths):
            self.sheet.set_column(index, index, width)

    def format(self, **wanted: object) -> Format:
        look = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", **wanted}
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(look)
        return self._formats[key]

    def across(self, first: int, last: int, value: Cell, down: int = 0, **look: Any) -> None:
        """Write into a block of this row (and `down` rows more), merged if it is more than a cell."""
        if first == last and not down:
            self.sheet.write(self.row, first, value, self.format(**look))
        else:
            self.sheet.merge_range(self.row, first, self.row + down, last, value, self.format(**look))

    def line(self, value: str = "", **look: Any) -> None:
        """A line over the whole width, or an empty row."""
        if value:
            self.across(0, self.last, value, **{"align": "center", **look})
        self.row += 1

    def beside(self, left: str, right: str, split: int, left_look: dict[str, Any] | None = None, **look: Any) -> None:
        """Two texts side by side: the left one up to column `split`, with a look of its own if wanted."""
        for first, last, text, own in ((0, split, left, left_look), (split + 1, self.last, right, None)):
            if text:
                self.across(first, last, text, **{"align": "center", **look, **(own or {})})
        self.row += 1

    def head(self, heads: Sequence[Heads], heights: Sequence[float]) -> None:
        """The merged header of the table, a height for each row, repeated on every printed page."""
        start = self.row
        look = {"bold": True, "border": 1, "align": "center", "text_wrap": True}
        for level, height in enumerate(heights):
            self.sheet.set_row(self.row, height)
            for first, last, down in blocks(heads, level):
                self.across(first, last, heads[first][level] or "", down, **look)
            self.row += 1
        self.sheet.repeat_rows(start, self.row - 1)
        self.sheet.freeze_panes(self.row, 2)

    def cells(self, values: Iterable[Cell], centred: Sequence[bool]) -> None:
        for index, value in enumerate(values):
            align = "center" if centred[index] else "left"
            kind = {"num_format": "@"} if isinstance(value, str) and value.isdigit() else {}
            self.sheet.write(self.row, index, value, self.format(border=1, align=align, **kind))
        self.row += 1

    def letterhead(self, upper: str, body: str, dated: str, split: int) -> None:
        """Who sends it, the motto, and the date in italics, as Decree 30/2020/NĐ-CP asks."""
        self.beside(upper, MOTTO[0], split, left_look={"bold": False}, bold=True)
        self.beside(body, MOTTO[1], split, bold=True, underline=1)
        self.line()
        self.beside("", dated, split, italic=True)
        self.line()

    def signatures(self, split: int) -> None:
        self.line()
        self.beside("NGƯỜI LẬP BIỂU", "TM. BAN CHẤP HÀNH", split, bold=True)
        self.beside("", "CHỦ TỊCH", split, bold=True)
        self.beside("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)", split, italic=True)


def blocks(heads: Sequence[Heads], level: int) -> Iterator[tuple[int, int, int]]:
    """The headings that begin on this level: first and last column, and how many more rows each takes."""
    first = 0
    while first < len(heads):
        last = first
        while last + 1 < len(heads) and heads[last + 1][: level + 1] == heads[first][: level + 1]:
            last += 1
        if heads[first][level] is not None:
            below = [head[level + 1 :] for head in heads[first : last + 1]]
            empty = [all(rest[step] is None for rest in below) for step in range(len(below[0]))]
            yield first, last, [*empty, False].index(False)
        first = last + 1


def open_book(target: io.BytesIO, title: str, comment: str) -> Workbook:
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties(
        {"title": title, "author": "congdan", "subject": "Nhà Bè 2022", "comments": comment, "created": STAMP}
    )
    return book
