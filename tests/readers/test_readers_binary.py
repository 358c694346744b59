"""`.xlsb`, the binary workbook of Excel: what is written here record by record is read as the same cells."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

from congdan.model import Cell
from congdan.readers import read

ROW, REAL, TEXT = 0, 5, 6
BEGIN_SHEET, END_SHEET, BEGIN_BOOK, END_BOOK = 129, 130, 131, 132
BEGIN_SHEETS, END_SHEETS, BEGIN_ROWS, END_ROWS = 143, 144, 145, 146
EXTENT, SHEET = 148, 156
"""Numbers of records, from [MS-XLSB] 2.3.2."""

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def record(number: int, data: bytes = b"") -> bytes:
    """Number and length, seven bits a byte, then the data."""
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    length = len(data)
    size = bytes([length]) if length < 128 else bytes([length & 0x7F | 0x80, length >> 7])
    return head + size + data


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def cell(column: int, value: Cell) -> bytes:
    head = struct.pack("<II", column, 0)
    return (
        record(REAL, head + struct.pack("<d", value))
        if isinstance(value, float)
        else record(TEXT, head + wide(str(value)))
    )


def sheet(rows: Sequence[Sequence[Cell]], first: int) -> bytes:
    """Rows from a row below the first on; blanks are not written."""
    body = b"".join(
        record(ROW, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        + b"".join(cell(column, value) for column, value in enumerate(row) if value not in (None, ""))
        for number, row in enumerate(rows, start=first)
    )
    extent = record(EXTENT, struct.pack("<4I", first, first + len(rows) - 1, 0, len(rows[0]) - 1))
    return record(BEGIN_SHEET) + extent + record(BEGIN_ROWS) + body + record(END_ROWS) + record(END_SHEET)


def relations(*targets: str) -> str:
    kinds = {"workbook.bin": "officeDocument"}
    listed = "".join(
        f'<Relationship Id="rId{number}" Target="{target}"'
        f' Type="{OFFICE}/{kinds.get(Path(target).name, "worksheet")}"/>'
        for number, target in enumerate(targets, start=1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATED}">{listed}</Relationships>'


def book(path: Path, name: str, rows: Sequence[Sequence[Cell]], first: int = 0) -> Path:
    """A workbook of one sheet."""
    default = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    entry = record(SHEET, struct.pack("<II", 0, 1) + wide("rId1") + wide(name))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="bin" ContentType="{default}"/></Types>',
        "_rels/.rels": relations("xl/workbook.bin"),
        "xl/_rels/workbook.bin.rels": relations("worksheets/sheet1.bin"),
        "xl/workbook.bin": record(BEGIN_BOOK) + record(BEGIN_SHEETS) + entry + record(END_SHEETS) + record(END_BOOK),
        "xl/worksheets/sheet1.bin": sheet(rows, first),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return path


ROWS: list[list[Cell]] = [
    ["STT", "Họ và tên", "Năm sinh", "Điểm"],
    [1.0, "Nguyễn Thị Hường", 1962.0, 87.5],
    [2.0, "Trần Văn Đức", "", 9.25],
]


def test_its_cells_names_and_addresses(tmp_path: Path) -> None:
    (found,) = read(book(tmp_path / "a.xlsb", "Ấp 4", ROWS, first=9), "a.xlsb")
    assert (found.name, found.row0, found.column0) == ("Ấp 4", 10, 1)
    assert [list(row) for row in found.rows] == ROWS


def test_under_the_name_of_another_format(tmp_path: Path) -> None:
    (found,) = read(book(tmp_path / "a.xlsx", "Ấp 4", ROWS), "a.xlsx")
    assert [list(row) for row in found.rows] == ROWS
