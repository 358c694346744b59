"""Small files for the readers, made on the spot."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from congdan.errors import Unreadable
from congdan.model import Sheet
from congdan.readers import read

Make = Callable[[str, bytes], Path]
Convert = Callable[[Path, str], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write bytes to a named file."""

    def write(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """An xlsx of two sheets; the table of the first starts at C5."""
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        first = workbook.add_worksheet("Ấp 1")
        first.write_row("C5", ["STT", "Họ và tên", "Điểm"])
        first.write_row("C6", [1, "Nguyễn Văn An", 87.5])
        first.merge_range("C8:E9", "Ghi chú")
        second = workbook.add_worksheet("Ấp 2")
        second.write("A1", "x")
        second.hide()
    return path


@pytest.fixture
def convert(tmp_path: Path) -> Convert:
    """Save a workbook in another format by LibreOffice."""
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("LibreOffice makes the .xls and .ods inputs, and is not installed")

    def run(path: Path, suffix: str) -> Path:
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        words = [soffice, profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), str(path)]
        subprocess.run(words, check=True, capture_output=True, timeout=120)
        return path.with_suffix(f".{suffix}")

    return run


@pytest.fixture
def refused() -> Callable[[Path], Unreadable]:
    """What `read` raises for a file; its name must be told as given."""

    def run(path: Path) -> Unreadable:
        with pytest.raises(Unreadable) as caught:
            read(path, "như đã gõ")
        assert caught.value.params["file"] == "như đã gõ"
        return caught.value

    return run


@pytest.fixture
def only() -> Callable[[Path], Sheet]:
    """The one sheet of a file."""

    def run(path: Path) -> Sheet:
        (sheet,) = read(path, path.name)
        return sheet

    return run
