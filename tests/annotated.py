"""Workbooks to annotate, rich and odd, and what their copies are looked at with."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.cell.cell import Cell
from rosters import Run, Table, run

HEAD = ["Đơn vị", "Số đăng ký", "Số được đánh giá", "Số đạt"]
WRONG: Table = [HEAD, ["Ấp 1", 10, 9, 8], ["Ấp 2", 20, 19, 18], ["Tổng cộng", 90, 28, 26]]
"""One slip: 90 is 30."""
TABLE = "Bảng 'A' 1"
RED, YELLOW, PALE = "FFFF8080", "FFFFFF66", "FFDDEBF7"


def annotate(path: Path, to: Path, *more: str | Path) -> Run:
    """Run `validate --annotate`."""
    return run("validate", path, "--annotate", to, *more)


def parts(path: Path) -> dict[str, bytes]:
    """Every part by name, in order."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rezip(path: Path, to: Path, change: Callable[[dict[str, bytes]], Mapping[str, bytes]]) -> Path:
    """The package with other parts."""
    changed = change(parts(path))
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in changed.items():
            archive.writestr(name, data)
    return to


def edited(path: Path, to: Path, name: str, *pairs: tuple[str, str]) -> Path:
    """The package with texts of one part replaced; each must be there."""

    def change(all_parts: dict[str, bytes]) -> dict[str, bytes]:
        text = all_parts[name].decode()
        for old, new in pairs:
            assert re.search(old, text), f"{old} is not in {name}"
            text = re.sub(old, new, text)
        return {**all_parts, name: text.encode()}

    return rezip(path, to, change)


def opened(path: Path) -> Any:
    """The workbook as openpyxl sees it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl does not know, it says so
        return openpyxl.load_workbook(path)


def fill(cell: Cell) -> str | None:
    """The colour of a cell, if it has one."""
    return cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None


def fills(path: Path, sheet: str) -> dict[str, str]:
    """The coloured cells of a sheet."""
    cells = (cell for row in opened(path)[sheet].iter_rows() for cell in row)
    return {cell.coordinate: shown for cell in cells if (shown := fill(cell))}


def comments(path: Path, sheet: str) -> dict[str, str]:
    """The comments of a sheet."""
    cells = (cell for row in opened(path)[sheet].iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def listed(path: Path, sheet: str = "Kiểm tra") -> list[list[Any]]:
    """The rows of the list below its heading."""
    rows = [list(row) for row in opened(path)[sheet].iter_rows(values_only=True)]
    head = next(number for number, row in enumerate(rows) if row[0] == "STT")
    return rows[head + 1 :]


def picture() -> io.BytesIO:
    """A small PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    data = zlib.compress(b"\0\xff\0\0" * 2)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 2, 8, 2, 0, 0, 0))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def rich(path: Path, macros: bool = False) -> Path:
    """A table with one slip in a workbook that holds a little of everything."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(TABLE)
        if macros:
            book.add_vba_project(io.BytesIO(b"\xd0\xcf\x11\xe0 not really a program"), True)
        bold = book.add_format({"bold": True, "border": 1, "num_format": "#,##0", "align": "center", "italic": True})
        page.merge_range("A1:D1", "BIỂU TỔNG HỢP", bold)
        for number, row in enumerate(WRONG, 2):
            page.write_row(number, 0, row, bold)
        page.write_formula("C6", "=SUM(C4:C5)", bold, 28)
        page.set_column("A:A", 31.5)
        page.set_row(2, 33)
        page.insert_image("F2", "a.png", {"image_data": picture()})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": [TABLE, 3, 1, 4, 1]})
        page.insert_chart("F8", chart)
        page.data_validation("B4:B5", {"validate": "integer", "criteria": ">", "value": 0})
        page.conditional_format("B4:B6", {"type": "cell", "criteria": ">", "value": 25, "format": bold})
        page.conditional_format("C4:C6", {"type": "data_bar", "data_bar_2010": True})
        page.write_comment("B6", "Đã hỏi ấp 2.")
        page.write_comment("D6", "Cũ.", {"visible": True})
        page.write_url("A9", "https://example.org/")
        page.set_header("&L&G", {"image_left": "a.png", "image_data_left": picture()})
        page.set_landscape()
        page.set_paper(9)
        page.protect("", {"format_cells": True})
        page.autofilter("A3:D6")
        page.add_table("K3:L5", {"data": [["x", 1], ["y", 2]]})
        book.define_name("Tổng", "='Bảng ''A'' 1'!$B$6")
        page.print_area("A1:D6")
        other = book.add_worksheet("Khác")
        other.write_rich_string("A1", bold, "đậm", " nhạt")
        other.very_hidden()
        book.set_properties({"author": "Người lập biểu hư cấu", "title": "Biểu"})
    return path


def links(path: Path, sheet: str = "Kiểm tra") -> list[str]:
    """Where the links of a sheet lead."""
    cells = (cell for row in opened(path)[sheet].iter_rows() for cell in row)
    return [cell.hyperlink.location for cell in cells if cell.hyperlink]
