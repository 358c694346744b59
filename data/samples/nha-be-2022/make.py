"""Make the sample files again, the same to the byte: `python make.py [FOLDER]`."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import report
from evaluation import evaluations
from people import invent
from registration import registrations
from summary import summary

MOMENT = (2023, 2, 1, 8, 0, 0)


def make(folder: Path) -> list[Path]:
    """Write the five files into `folder`; what they hold depends on nothing but this code."""
    people = invent()
    files = {
        "dang-ky.xlsx": repack(registrations(people)),
        "danh-gia.xlsx": repack(evaluations(people)),
        "tong-hop.xlsx": repack(summary()),
        "bao-cao.docx": repack(report.as_document()),
        "bao-cao.txt": report.as_text(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def repack(archive: bytes) -> bytes:
    """The same members in the same order, with one date and no trace of the machine."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, MOMENT)
            member.compress_type, member.create_system, member.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o600 << 16,
            )
            packed.writestr(member, source.read(name), compresslevel=9)
    return target.getvalue()


if __name__ == "__main__":
    for path in make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent):
        print(path)
