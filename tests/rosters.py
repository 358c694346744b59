"""Small rosters made on the spot: people as they are, and the sheets and files they are written to."""

from __future__ import annotations

import contextlib
import csv
import gc
import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from congdan import contract, layout, roster
from congdan.cli import main
from congdan.criteria import load
from congdan.messages import Words
from congdan.model import Cell, Sheet
from congdan.result import Result
from congdan.roster import Roster
from congdan.tally import Partial, finish

SAMPLES = Path(__file__).parent.parent / "data/samples/nha-be-2022"
REGISTERED, EVALUATED = SAMPLES / "dang-ky.xlsx", SAMPLES / "danh-gia.xlsx"

Points = tuple[Cell, ...]
Table = list[list[Cell]]

EIGHTS: Points = (8,) * 10
"""Exactly 80 points."""
LOW: Points = (4, *(9,) * 9)
"""Enough points, one indicator below its bound."""
NONE: Points = ("",) * 10


@dataclass(frozen=True)
class Person:
    """One person as he or she is; what a roster does not say is an empty text."""

    name: str = "Nguyễn Văn An"
    number: str = ""
    birth: Cell = "05/06/1980"
    commune: str = "Xã Phú Xuân"
    unit: str = "Ấp 4"
    category: str = "Nông dân"
    points: Points = EIGHTS
    total: Cell = ""
    result: Cell = ""


def people(count: int, **same: Any) -> list[Person]:
    """So many different people, each with a number."""
    families = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng")
    given = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Ngọc", "Oanh")
    return [
        Person(
            name=f"{families[index % 7]} Văn {given[index % 11]}",
            number=f"0790{70 + index % 30}{index + 100:06}",
            birth=f"{index % 28 + 1:02}/{index % 12 + 1:02}/19{70 + index % 30}",
            **same,
        )
        for index in range(count)
    ]


# -- tables -----------------------------------------------------------------------------------------------------------

_PERSON = ("TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Xã/phường", "Đơn vị", "Nhóm đối tượng")
_POINTS = (*(f"TC{number}" for number in range(1, 11)), "Tổng điểm", "Kết quả")


def _who(number: int, each: Person) -> list[Cell]:
    return [number, each.name, each.birth, each.number, each.commune, each.unit, each.category]


def registration(who: Iterable[Person]) -> Table:
    """A registration roster: no points, no results."""
    return [list(_PERSON), *(_who(number, each) for number, each in enumerate(who, 1))]


def evaluation(who: Iterable[Person]) -> Table:
    """An evaluation roster: points, total, result."""
    rows = ([*_who(number, each), *each.points, each.total, each.result] for number, each in enumerate(who, 1))
    return [[*_PERSON, *_POINTS], *rows]


def both(who: Iterable[Person]) -> Table:
    """One roster that is both, as its title says."""
    return [["DANH SÁCH ĐĂNG KÝ VÀ KẾT QUẢ ĐÁNH GIÁ"], *evaluation(who)]


def without(table: Table, *headings: str) -> Table:
    """The table without some of its columns."""
    head = next(row for row in table if "Họ và tên" in row)
    gone = {head.index(heading) for heading in headings}
    return [[cell for index, cell in enumerate(row) if index not in gone] for row in table]


def renamed(table: Table, **headings: str) -> Table:
    """The table with other headings; `TC1="x"` names the old and the new."""
    return [[headings.get(str(cell), cell) for cell in row] for row in table]


# -- files ------------------------------------------------------------------------------------------------------------


def xlsx(path: Path, sheets: Mapping[str, Table] | Table) -> Path:
    """A workbook; texts stay texts, numbers numbers."""
    named = sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, table in named.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(table):
                page.write_row(number, 0, [None if cell == "" else cell for cell in row])
    return path


def text(table: Table, delimiter: str = ",") -> str:
    """A table as Excel saves it: quoted where needed, decimal comma."""
    out = io.StringIO()
    write = csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow
    for row in table:
        write([str(cell).replace(".", ",") if isinstance(cell, float) else cell for cell in row])
    return out.getvalue()


def delimited(path: Path, table: Table, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """A table of text in a file."""
    path.write_bytes(text(table, delimiter).encode(encoding))
    return path


def convert(paths: Sequence[Path], suffix: str, to: Path) -> list[Path]:
    """The files saved in another format by LibreOffice."""
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("LibreOffice makes the .xls and .ods inputs, and is not installed")
    profile = f"-env:UserInstallation={(to / 'profile').as_uri()}"
    words = [soffice, profile, "--headless", "--convert-to", suffix, "--outdir", str(to), *map(str, paths)]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return [to / f"{path.stem}.{suffix}" for path in paths]


# -- tallies ----------------------------------------------------------------------------------------------------------

CRITERIA = load("cdht-2022")


def rosters(table: Table, file: str = "a.xlsx", sheet: str | None = "Sheet1") -> list[Roster]:
    """The rosters of a table that stands in a file, without writing it."""
    found = layout.read(Sheet(file, sheet, table))
    return [roster.build(each)[0] for each in found.tables]


def document(*parts: Sequence[Roster] | Partial, result: str = "declared") -> dict[str, Any]:
    """What is counted of all rosters: totals and lists of the JSON of `tally`."""
    whole = Partial()
    for part in parts:
        whole += part if isinstance(part, Partial) else Partial(tuple(part))
    counted = finish(whole, CRITERIA, result)
    return figures(contract.tally(Result(counted, CRITERIA, (), ()), Words("vi")))


def figures(found: Mapping[str, Any]) -> dict[str, Any]:
    """The counted part of a JSON document."""
    return {name: value for name, value in found.items() if name.startswith("by_") or name in ("total", "results")}


# -- the command line -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def codes(self) -> list[str]:
        """The codes of the findings of a JSON document."""
        return [each["code"] for each in self.json["findings"]]

    @property
    def said(self) -> str:
        """Everything printed, line ends as spaces."""
        return " ".join((self.out + self.err).split())


def run(*words: str | Path, cwd: Path | None = None) -> Run:
    """`congdan` with these words, in this process."""
    out, err = io.StringIO(), io.StringIO()
    terminate = signal.getsignal(signal.SIGTERM)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _folder(cwd):
        try:
            main([str(word) for word in words])
            code: Any = 0
        except SystemExit as stop:
            code = stop.code
        finally:
            gc.enable()
            signal.signal(signal.SIGTERM, terminate)
    return Run(int(code or 0), out.getvalue(), err.getvalue())


@contextlib.contextmanager
def _folder(cwd: Path | None) -> Iterator[None]:
    with contextlib.chdir(cwd) if cwd else contextlib.nullcontext():
        yield


def counted(*words: str | Path) -> dict[str, Any]:
    """The whole JSON document of a tally."""
    return dict(run("tally", *words, "--format", "json").json)


def environment(**more: str) -> dict[str, str]:
    """The environment of a run of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CONGDAN_")}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), **more}


def spawn(*words: str | Path, cwd: Path | None = None, **more: str) -> Run:
    """`congdan` in a process of its own; `more` goes to its environment."""
    done = subprocess.run(
        [sys.executable, "-m", "congdan", *map(str, words)],
        capture_output=True,
        cwd=cwd,
        env=environment(**more),
        encoding="utf-8",
        timeout=120,
    )
    return Run(done.returncode, done.stdout, done.stderr)
