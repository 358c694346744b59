"""What libraries and the system say of a file is told in plain words, in Vietnamese without any English."""

from __future__ import annotations

import io
import random
import re
import zipfile
from pathlib import Path

import pytest
from rosters import REGISTERED, run

from congdan.findings import complaints
from congdan.messages import Words

VI, EN = Words("vi"), Words("en")
ENGLISH = re.compile(r"\b(the|is|of|not|file|error|expected|found|invalid|archive|record|at|zip)\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        pytest.param("incomplete zip archive", "bị cụt, thiếu mất một phần", id="ours"),
        pytest.param("Expecting 'table-cell', found 'Eof'", "bị cụt, thiếu mất một phần", id="ods cut"),
        pytest.param("Cfb error: Sector 128 points past end of file", "bị cụt, thiếu mất một phần", id="xls cut"),
        pytest.param("Cfb error: Cannot find Workbook stream", "các phần bên trong tệp không khớp nhau", id="xls"),
        pytest.param("Bad CRC-32 for file 'xl/workbook.xml'", "phần nén bên trong tệp không giải nén được", id="crc"),
        pytest.param(
            "Error -3 while decompressing data: invalid distance too far back",
            "phần nén bên trong tệp không giải nén được",
            id="zlib",
        ),
        pytest.param("PackageNotFoundError", "các phần bên trong tệp không khớp nhau", id="python-docx"),
        pytest.param("đau đầu", "máy báo “đau đầu”", id="not known"),
    ],
)
def test_a_damaged_file(said: str, meaning: str) -> None:
    assert complaints.of_a_file(said, VI) == meaning


def test_no_meaning_is_without_vietnamese() -> None:
    tables = (*complaints._OF_FILES, *complaints._OF_TOML)
    for meaning in {*complaints._OF_THE_SYSTEM, *(meaning for _, meaning in tables)}:
        assert VI(meaning) != meaning
        assert not ENGLISH.search(VI(meaning))


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        pytest.param("Invalid value (at line 3, column 8)", "line 3: the value cannot be read", id="tomllib"),
        pytest.param("Invalid value (at end of document)", "the value cannot be read", id="at the end"),
        pytest.param("Empty key at line 2 col 0", "line 2: the name of a setting must be followed", id="tomlkit"),
        pytest.param(
            "Cannot overwrite a value (at line 2, column 12)", "line 2: this setting stands twice", id="twice"
        ),
    ],
)
def test_a_settings_file(said: str, meaning: str) -> None:
    assert complaints.of_toml(said, EN).startswith(meaning)


def damaged(kind: str) -> bytes:
    """A good workbook, cut or with bytes that are wrong."""
    data = REGISTERED.read_bytes()
    if kind == "cut":
        return data[: len(data) // 2]
    if kind == "noise":
        noise, among = bytearray(data), random.Random(3)
        for _ in range(60):
            noise[among.randrange(len(noise) // 2)] = among.randrange(256)
        return bytes(noise)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for item in source.infolist():
            part = source.read(item)
            copy.writestr(item, part[: len(part) // 2] if item.filename.endswith("sheet1.xml") else part)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["cut", "noise", "sheet cut"])
@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_a_damaged_file_is_told_in_vietnamese(tmp_path: Path, kind: str, suffix: str) -> None:
    path = tmp_path / f"ds{suffix}"
    path.write_bytes(damaged(kind))
    found = run("tally", path.name, cwd=tmp_path)
    assert found.code == 3
    assert not ENGLISH.search((found.out + found.err).replace(path.name, ""))
