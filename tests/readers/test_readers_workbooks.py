"""Workbooks of every kind give the same cells, at the addresses Excel shows."""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from congdan.model import Sheet
from congdan.readers import guarded, read

HEADER = ["STT", "Họ và tên", "Điểm"]
PERSON = [1.0, "Nguyễn Văn An", 87.5]
Only = Callable[[Path], Sheet]


def test_rows_stand_where_excel_shows_them(book: Path) -> None:
    first, second = read(book, "gửi/book.xlsx")
    assert (first.file, first.name, first.row0, first.column0) == ("gửi/book.xlsx", "Ấp 1", 5, 3)
    assert [list(row) for row in first.rows[:2]] == [HEADER, PERSON]
    assert first.merged == ((8, 3, 9, 5),)
    assert (first.hidden, second.hidden, second.name) == (False, True, "Ấp 2")


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_other_formats_say_the_same(book: Path, convert: Callable[[Path, str], Path], suffix: str) -> None:
    first, second = read(convert(book, suffix), "b")
    assert (first.name, first.row0, first.column0, second.hidden) == ("Ấp 1", 5, 3, True)
    assert [list(row) for row in first.rows[:2]] == [HEADER, PERSON]


@pytest.mark.parametrize("suffix", [".xls", ".xlsb", ".ods", ".xlsm"])
def test_a_workbook_under_another_suffix_is_read_by_its_bytes(book: Path, suffix: str) -> None:
    assert read(book.rename(book.with_suffix(suffix)), "b")[0].row0 == 5


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_another_workbook_named_xlsx(book: Path, convert: Callable[[Path, str], Path], suffix: str) -> None:
    assert read(convert(book, suffix).rename(book), "b")[0].row0 == 5


def test_values_keep_their_types(tmp_path: Path, only: Only) -> None:
    path = tmp_path / "a.xlsx"
    cells = [30, 7.5, True, "0123", datetime.date(1990, 2, 1), datetime.datetime(1990, 2, 1, 7, 30)]
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append([*cells, "#N/A"])
    workbook.worksheets[0]["G1"].data_type = "e"
    workbook.save(path)
    row = only(path).rows[0]
    assert list(row) == [*cells, ""]
    assert [type(cell) for cell in row[:3]] == [float, float, bool]


def test_hidden_rows(tmp_path: Path, only: Only) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_column("A1", ["a", "b", "c", "d"])
        for row in (1, 2, 500):
            sheet.set_row(row, options={"hidden": True})
    assert only(path).hidden_rows == {2, 3}


def test_what_is_no_worksheet_is_left_out(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        sheet = workbook.add_worksheet("Số liệu")
        sheet.write("A1", 1)
        chart = workbook.add_chart({"type": "column"})
        assert chart is not None
        chart.add_series({"values": "='Số liệu'!$A$1"})
        workbook.add_chartsheet("Biểu đồ").set_chart(chart)
        workbook.add_worksheet("Sheet3").very_hidden()
    found = read(tmp_path / "a.xlsx", "a")
    assert [(sheet.name, len(sheet.rows), sheet.hidden) for sheet in found] == [
        ("Số liệu", 1, False),
        ("Sheet3", 0, True),
    ]


def test_rows_with_a_format_and_nothing_else_are_not_read(tmp_path: Path, only: Only) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        sheet = workbook.add_worksheet()
        sheet.write("B2", "x")
        bold = workbook.add_format({"bold": True})
        sheet.set_row(1_048_575, 30, bold)
        sheet.write_blank("XFD1048576", None, bold)
    assert only(tmp_path / "a.xlsx").rows == [["x"]]


def rewritten(path: Path, change: Callable[[str], str]) -> Path:
    """The same xlsx with the XML of its worksheets changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            sheet = name.startswith("xl/worksheets/")
            archive.writestr(name, change(data.decode()).encode() if sheet else data)
    return path


def test_a_prefix_on_every_tag(book: Path) -> None:
    def prefixed(xml: str) -> str:
        return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")

    before = read(book, "a")
    assert read(rewritten(book, prefixed), "a") == before


def test_cells_without_addresses_go_to_a_child(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def child(path: Path, name: str) -> list[Sheet]:
        asked.append(path)
        return real(path, name)

    real = guarded.read
    monkeypatch.setattr(guarded, "read", child)
    read(rewritten(book, lambda xml: re.sub(r'<c r="[A-Z]+\d+"', "<c", xml)), "a")
    assert asked == [book]


def test_a_row_longer_than_a_piece_of_the_scan(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read(book, "a")
    monkeypatch.setattr("congdan.readers.scan.CHUNK", 150)
    assert read(book, "a") == before
