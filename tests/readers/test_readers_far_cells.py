"""A stray cell at the end of a sheet costs nothing and changes no other cell."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xlsxwriter

from congdan.errors import Unreadable
from congdan.model import Sheet
from congdan.readers import package, read, scan, sparse

TABLE = [["STT", "Họ và tên"], [1.0, "Nguyễn Văn An"], [2.0, "Trần Thị Bình"]]
Only = Callable[[Path], Sheet]


def with_stray(path: Path, stray: str) -> Path:
    """The table at B3 and one cell far away."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("A")
        for place, row in enumerate(TABLE):
            sheet.write_row(2 + place, 1, row)
        sheet.write(stray, "lạc")
        sheet.set_row(3, options={"hidden": True})
        sheet.merge_range("B7:C8", "gộp")
    return path


@pytest.mark.parametrize(
    ("stray", "row", "column"),
    [
        pytest.param("XFD1048576", 1_048_576, 16_384, id="last cell"),
        pytest.param("B1048576", 1_048_576, 2, id="last row"),
        pytest.param("XFD3", 3, 16_384, id="last column"),
        pytest.param("ZZ900000", 900_000, 702, id="two letters"),
    ],
)
def test_a_stray_cell(tmp_path: Path, only: Only, stray: str, row: int, column: int) -> None:
    sheet = only(with_stray(tmp_path / "a.xlsx", stray))
    assert (sheet.row0, sheet.column0) == (3, 2)
    assert [list(cells[:2]) for cells in sheet.rows[:3]] == TABLE
    assert sheet.rows[row - 3][column - 2] == "lạc"
    assert (sheet.hidden_rows, sheet.merged) == ({4}, ((7, 2, 8, 3),))


def test_absent_rows_are_one_tuple(tmp_path: Path, only: Only) -> None:
    rows = only(with_stray(tmp_path / "a.xlsx", "XFD1048576")).rows
    assert len({id(row) for row in rows}) == 6


@pytest.mark.parametrize(
    ("rows", "columns", "cells", "doubted"),
    [
        pytest.param(2000, 2000, 1, False, id="small box"),
        pytest.param(200_000, 26, 650_000, False, id="one in eight"),
        pytest.param(200_000, 26, 649_999, True, id="fewer than one in eight"),
    ],
)
def test_proportion(monkeypatch: pytest.MonkeyPatch, rows: int, columns: int, cells: int, doubted: bool) -> None:
    monkeypatch.setattr(scan, "filled", lambda *_: cells)
    archive: zipfile.ZipFile = None  # type: ignore[assignment]
    extent = scan.Extent(rows, columns, frozenset(), ())
    assert scan.out_of_proportion(extent, archive, "") is doubted


FORMATS = [
    "0.00",
    "dd/mm/yyyy",
    "hh:mm",
    "[h]:mm",
    '0 "ngày"',
    "[Red]0",
    "@",
    "mmm-yy",
    14,
    22,
    45,
    46,
    47,
    3,
]
NUMBERS = [0.25, 1, 30, 59, 60, 61, 32874, 32874.123456789, 1.5, 2_958_465, 3_000_000]


@pytest.mark.parametrize("from_1904", [False, True])
def test_both_readers_of_a_worksheet_agree(tmp_path: Path, only: Only, from_1904: bool) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": from_1904}) as workbook:
        sheet = workbook.add_worksheet()
        for row, code in enumerate(FORMATS):
            style = workbook.add_format({"num_format": code})
            for column, number in enumerate(NUMBERS):
                sheet.write_number(row, column, number, style)
        bold = workbook.add_format({"bold": True})
        sheet.write_row(len(FORMATS), 0, [True, False, " trái ", "hai\ndòng", "x & <y>"])
        sheet.write_rich_string(len(FORMATS), 5, "Nguyễn ", bold, "Văn", " An")
        sheet.write_formula(len(FORMATS), 6, '=A1&"x"', None, "kết quả")
        sheet.write_formula(len(FORMATS), 7, "=1/0", None, "#DIV/0!")
        sheet.write_formula(len(FORMATS), 10, "=1=1", None, True)
    with zipfile.ZipFile(path) as archive:
        rows, row0, column0 = sparse.read(archive, package.sheet_parts(archive)["Sheet1"], sparse.Values(archive), "a")
    dense = only(path)
    assert (row0, column0) == (dense.row0, dense.column0)
    assert [list(row) for row in rows] == [list(row) for row in dense.rows]


def test_inline_strings_and_spelled_out_dates(tmp_path: Path) -> None:
    path = with_stray(tmp_path / "a.xlsx", "XFD1048576")
    with zipfile.ZipFile(path) as archive:
        values = sparse.Values(archive)
        cells = ElementTree.fromstring(
            '<row xmlns="x"><c t="inlineStr"><is><r><t>Ấp </t></r><r><t>1</t></r></is></c>'
            '<c t="d"><v>1990-02-01</v></c></row>'
        )
        assert [values.of(cell) for cell in cells] == ["Ấp 1", datetime.date(1990, 2, 1)]


def test_too_many_cells_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = with_stray(tmp_path / "a.xlsx", "XFD1048576")
    monkeypatch.setattr(sparse, "MOST", 1000)
    with pytest.raises(Unreadable) as caught:
        read(path, "a")
    assert caught.value.code == "R006"
