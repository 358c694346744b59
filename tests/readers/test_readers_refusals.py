"""Every file that cannot be read is named with the reason."""

from __future__ import annotations

import errno
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineError, PasswordError, ZipError

from congdan.errors import Unreadable
from congdan.readers import package, read, sheets

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
Refused = Callable[[Path], Unreadable]


def zipped(**parts: bytes) -> bytes:
    """A zip archive; `__` stands for a slash and `_` for a point."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("a.xlsx", b"", "R002", id="no bytes"),
        pytest.param("a.csv", b"\xef\xbb\xbf \r\n\t\r\n", "R002", id="mark and blanks"),
        pytest.param("a.csv", " \r\n".encode("utf-16"), "R002", id="blanks in UTF-16"),
        pytest.param("a.xlsx", b" " * 10_000, "R002", id="blanks past the head"),
        pytest.param("a.xls", OLE + "EncryptedPackage".encode("utf-16-le"), "R004", id="locked xlsx"),
        pytest.param(
            "a.ods",
            zipped(mimetype=ODS, **{"META-INF__manifest_xml": b"<manifest:encryption-data/>"}),
            "R004",
            id="locked ods",
        ),
        pytest.param("a.xlsx", b"PK\x03\x04 cut short", "R005", id="zip without its list"),
        pytest.param("a.xls", OLE + bytes(600), "R005", id="OLE of zeros"),
        pytest.param("a.xlsx", zipped(xl__workbook_xml=b"<workbook>"), "R005", id="broken workbook part"),
        pytest.param("a.pages", b"%PDF-1.7", "R007", id="suffix"),
        pytest.param("a", b"x", "R007", id="no suffix"),
        pytest.param("a.csv", b"Caf\xe9,\x81\x8d\x8f\n", "R009", id="no encoding fits"),
        pytest.param("a.csv", b"\xff\xfea\0b", "R009", id="half a character of UTF-16"),
    ],
)
def test_refused(make: Callable[..., Path], refused: Refused, name: str, data: bytes, code: str) -> None:
    assert refused(make(name, data)).code == code


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        pytest.param("a.xlsx", "Tên,Điểm\nAn,80\n".encode(), "text", id="CSV named xlsx"),
        pytest.param("a.xls", "Tên,Điểm\n".encode("utf-16"), "text", id="UTF-16 named xls"),
        pytest.param("a.xls", b"\xef\xbb\xbf\n<table><tr><td>1", "html", id="table of a web page"),
        pytest.param("a.csv", b"<!DOCTYPE html><html>", "html", id="web page named csv"),
        pytest.param("a.xls", b'<?xml version="1.0"?><html xmlns="x">', "html", id="XHTML"),
        pytest.param("a.xls", b'<?xml version="1.0"?><Workbook>', "xml", id="Excel 2003 XML"),
        pytest.param("a.xlsx", b"%PDF-1.7", "pdf", id="pdf"),
        pytest.param("a.xlsx", b"\x89PNG\r\n\x1a\n", "image", id="picture"),
        pytest.param("a.xlsx", zipped(readme_md=b"x"), "zip", id="some zip"),
        pytest.param("a.xlsx", zipped(word__document_xml=b"x"), "word", id="docx"),
        pytest.param("a.xls", OLE + "WordDocument".encode("utf-16-le"), "word", id="doc"),
        pytest.param("a.csv", bytes(range(256)) * 4, "unknown", id="bytes"),
        pytest.param("a.csv", zipped(xl__workbook_xml=b"x"), "workbook", id="xlsx named csv"),
    ],
)
def test_content_is_not_what_the_suffix_says(
    make: Callable[..., Path], refused: Refused, name: str, data: bytes, found: str
) -> None:
    error = refused(make(name, data))
    assert (error.code, error.params["found"]) == ("R003", found)


def test_missing(tmp_path: Path, refused: Refused) -> None:
    assert refused(tmp_path / "không có.xlsx").code == "R001"


def test_a_folder_with_the_name_of_a_file(tmp_path: Path, refused: Refused) -> None:
    folder = tmp_path / "a.csv"
    folder.mkdir()
    assert refused(folder).code == "R008"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_what_the_system_says_is_passed_on(
    make: Callable[..., Path], refused: Refused, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = make(name, b"x")
    monkeypatch.setattr(Path, "open", denied)
    error = refused(path)
    assert (error.code, error.params["detail"]) == ("R008", "Permission denied")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path, refused: Refused) -> None:
    os.mkfifo(tmp_path / "a.csv")
    assert refused(tmp_path / "a.csv").code == "R008"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_an_xlsx_cut_short(book: Path, refused: Refused, share: float) -> None:
    data = book.read_bytes()
    book.write_bytes(data[: int(len(data) * share)])
    assert refused(book).code == "R005"


def test_flipped_bytes_inside_an_xlsx(book: Path) -> None:
    """Damage anywhere gives a reason or the sheets, never another exception."""
    data = book.read_bytes()
    for place in range(0, len(data), 97):
        book.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        try:
            read(book, "a.xlsx")
        except Unreadable as error:
            assert error.code in {"R003", "R004", "R005", "R006"}  # noqa: PT017


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(errno.EINVAL, "R005", id="place outside the file"),
        pytest.param(errno.EIO, "R008", id="disk"),
    ],
)
def test_trouble_while_reading(
    book: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fails(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(package, "sheet_parts", fails)
    assert refused(book).code == code


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        pytest.param(PasswordError("locked"), "R004", id="locked inside, as .xls may be"),
        pytest.param(ZipError("cut"), "R005", id="library's complaint"),
        pytest.param(CalamineError("Cell limit exceeded"), "R006", id="far cell of an .ods"),
        pytest.param(type("PanicException", (BaseException,), {})("index"), "R005", id="library's panic"),
    ],
)
def test_complaints_of_the_library(raised: BaseException, code: str) -> None:
    with pytest.raises(Unreadable) as caught, sheets.complaints("a"):
        raise raised
    assert caught.value.code == code


def test_ctrl_c_is_no_complaint() -> None:
    with pytest.raises(KeyboardInterrupt), sheets.complaints("a"):
        raise KeyboardInterrupt


def test_a_zip_bomb_is_not_unpacked(book: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST", 1000)
    assert refused(book).code == "R006"
