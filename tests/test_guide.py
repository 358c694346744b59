"""The guide for the office: every command of it runs, in order, in a folder laid out as it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

from rosters import EVALUATED, REGISTERED, SAMPLES, run
from test_yearly import models

from congdan import settings

GUIDE = (SAMPLES.parent.parent.parent / "docs/guide.vi.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", GUIDE, flags=re.MULTILINE | re.DOTALL)
COMMANDS = [line for _, block in BLOCKS for line in block.splitlines() if line.startswith("congdan ")]


def laid_out(folder: Path) -> Path:
    """The folders of two years; the settings and the list of units are those of the guide."""
    year = folder / "CDHT 2026"
    for name, files in (("dang-ky", [REGISTERED]), ("danh-gia", [EVALUATED]), ("mo-hinh", [])):
        (year / name).mkdir(parents=True)
        for file in files:
            shutil.copy(file, year / name)
    models(year / "mo-hinh" / "mo-hinh.xlsx")
    (toml,) = (block for kind, block in BLOCKS if kind == "toml")
    (units,) = (block for _, block in BLOCKS if block.startswith("Đơn vị,"))
    (year / "congdan.toml").write_text(toml, encoding="utf-8")
    (year / "don-vi.csv").write_text(units, encoding="utf-8")
    (folder / "CDHT 2025").mkdir()
    shutil.copy(REGISTERED, folder / "CDHT 2025")
    shutil.copy(EVALUATED, folder / "CDHT 2025")
    return folder


def words(command: str, folder: Path) -> list[str]:
    """The command as it is typed on Windows → its words here."""
    return [
        word.replace("D:/", f"{folder}/") for word in shlex.split(command.replace("\\", "/").removeprefix("congdan "))
    ]


def test_the_year_runs_from_the_first_command_to_the_last(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    assert len(COMMANDS) >= 14
    for command in COMMANDS:
        done = run(*words(command, folder), cwd=folder / "CDHT 2026")
        # Two hamlets of the list sent nothing new, and the list knows three units only: that is said, and is no error.
        assert done.code in (0, 1), f"{command}\n{done.said}"
    made = {path.name for path in (folder / "CDHT 2026").iterdir()}
    assert {"don-doc.docx", "tong-hop.xlsx", "bao-cao.docx", "bao-cao.html", "bao-cao-nam.xlsx", "cong-nhan"} <= made


def test_the_settings_of_the_guide_are_taken(tmp_path: Path) -> None:
    folder = laid_out(tmp_path) / "CDHT 2026"
    found = settings.load({}, [str(folder / "dang-ky")], str(folder / "congdan.toml"))
    assert found.office.body == "Hội Khuyến học xã Phước Lộc"
    assert [unit.population for unit in found.units] == [640, 585, 27]
