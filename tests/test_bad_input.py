"""Bad input: one clear line, the right exit code, the rest still counted, nothing half-written."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from rosters import (
    EIGHTS,
    EVALUATED,
    Person,
    Run,
    Table,
    both,
    delimited,
    environment,
    evaluation,
    people,
    registration,
    renamed,
    run,
    text,
    xlsx,
)

from congdan.readers import guarded
from congdan.writers import save

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
INCOMPLETE = "CHƯA ĐẦY ĐỦ"


def lines(found: Run, code: str) -> list[str]:
    """The lines of one code, those they run on into joined to them; both streams."""
    joined: list[str] = []
    for line in (found.out + found.err).splitlines():
        if line.startswith("     ") and joined:
            joined[-1] += f" {line.strip()}"
        else:
            joined.append(line.strip())
    return [line for line in joined if line.startswith(f"{code} ")]


def clear(found: Run) -> None:
    """Nothing a reader could stumble over: no traceback, no unfilled place, no English."""
    said = found.out + found.err
    for word in ("Traceback", "{", "}", "Error", "None", "rows", "columns"):
        assert word not in said


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


FORM = "PHIẾU TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP\nHọ và tên:,Nguyễn Văn An\nĐơn vị:,Ấp 4\nTC1,8\nTC2,8\nTC3,8\nTổng điểm,24\n"
TWO_NUMBERS = [[*row, "CCCD" if number == 0 else "079080000999"] for number, row in enumerate(registration(people(2)))]

BAD: list[tuple[str, bytes | Table, str, str]] = [
    ("rỗng.csv", b"", "R002", "tệp rỗng"),
    ("rỗng.xlsx", b"", "R002", "tệp rỗng"),
    ("khoảng trắng.csv", b" \r\n\r\n", "R002", "tệp rỗng"),
    ("chữ.xlsx", text(registration(people(2))).encode(), "R003", "lưu"),
    ("ảnh.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(99), "R003", "lưu"),
    ("trang.xls", b"<html><table><tr><td>1</table>", "R003", "lưu"),
    ("khóa.xlsx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), "R004", "mật khẩu"),
    ("hỏng.xlsx", zipped(**{"xl/workbook.xml": b"<workbook>"}), "R005", "hỏng"),
    ("cụt.xlsx", EVALUATED.read_bytes()[:20_000], "R005", "hỏng"),
    ("hỏng.xls", OLE + bytes(600), "R005", "hỏng"),
    ("ảnh.jpg", b"\xff\xd8\xff", "R007", ".jpg"),
    ("chữ lạ.csv", b"Caf\xe9,\x81\x8d\x8f\n", "R009", "UTF-8"),
    ("bảng khác.csv", [["a", "b"], [1, 2]], "R032", "không có bảng danh sách người"),
    ("phiếu.csv", FORM.encode(), "R033", "phiếu chấm điểm của một người"),
    (
        "thiếu tên.csv",
        [["STT", "Mã", "Đơn vị", "Ngày sinh", "Số CCCD"], [1, "A", "Ấp 4", "1980", "079080000111"]],
        "R031",
        "“Mã”",
    ),
    ("hai cột số.csv", TWO_NUMBERS, "R030", "“Số CCCD”, “CCCD”"),
]


def written(folder: Path, name: str, content: bytes | Table) -> Path:
    path = folder / name
    if isinstance(content, list):
        return delimited(path, content)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("name", "content", "code", "words"), BAD, ids=[name for name, *_ in BAD])
def test_a_file_that_cannot_be_counted(
    tmp_path: Path, name: str, content: bytes | Table, code: str, words: str
) -> None:
    written(tmp_path, name, content)
    found = run("tally", name, cwd=tmp_path)
    (line,) = lines(found, code)
    assert found.code == 3
    assert name in line
    assert words in line
    assert " → " in line
    clear(found)


@pytest.mark.parametrize(("name", "content", "code", "words"), BAD, ids=[name for name, *_ in BAD])
@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_a_bad_file_among_good_ones_costs_that_file_only(
    tmp_path: Path, name: str, content: bytes | Table, code: str, words: str, form: str
) -> None:
    bad = written(tmp_path, name, content)
    good = delimited(tmp_path / "tốt.csv", both(people(3, unit="Khu phố 9")))
    found = run("tally", bad, good, "--format", form)
    assert found.code == 3
    assert "Traceback" not in found.err
    if form == "json":
        assert found.json["incomplete"]
        assert code in found.codes
        (unit,) = [each for each in found.json["by_unit"] if each["unit"] == "Khu phố 9"]
        assert unit["achieved"] == 3
    else:
        assert INCOMPLETE in found.out
        assert "Khu phố 9" in found.out
        assert code in found.out + found.err


def test_a_missing_file(tmp_path: Path) -> None:
    found = run("tally", "không có.xlsx", cwd=tmp_path)
    assert lines(found, "R001") == ["R001 không có.xlsx: không có tệp này → kiểm tra lại tên tệp và thư mục"]
    assert (found.code, found.out) == (3, "")
    clear(found)


LONG = "ấp" * 200
"""A name that no file can have."""


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    delimited(tmp_path / "b.csv", both(people(2)))
    found = run("tally", f"{LONG}.xlsx", "b.csv", cwd=tmp_path)
    (line,) = lines(found, "R008")
    assert (found.code, "tên tệp quá dài" in line) == (3, True)
    assert INCOMPLETE in found.out
    found = run("tally", "b.csv", "-o", f"{LONG}.json", cwd=tmp_path)
    assert (found.code, "tên tệp quá dài" in found.err) == (3, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
@pytest.mark.parametrize("named", [True, False], ids=["named", "in a folder"])
def test_a_pipe_nobody_writes_to_is_not_waited_for(tmp_path: Path, named: bool) -> None:
    os.mkfifo(tmp_path / "a.xlsx")
    delimited(tmp_path / "b.csv", both(people(2)))
    command = [sys.executable, "-m", "congdan", "tally", *(["a.xlsx", "b.csv"] if named else ["."])]
    done = subprocess.run(command, capture_output=True, env=environment(), cwd=tmp_path, timeout=60)
    assert (done.returncode, b"R008" in done.stdout + done.stderr) == (3, True)


@pytest.mark.parametrize("inner", ["", "trong"], ids=["named", "inside another"])
def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inner: str) -> None:
    closed = tmp_path / "kín" / inner
    closed.mkdir(parents=True)
    good = delimited(tmp_path / "kín" / "b.csv" if inner else tmp_path / "b.csv", both(people(2)))
    look = os.scandir

    def scandir(path: str | Path) -> object:
        if Path(path).absolute() == closed:
            raise PermissionError(13, "Zugriff verweigert", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = run("tally", "kín", good, cwd=tmp_path)
    (line,) = lines(found, "R008")
    assert (found.code, str(closed.relative_to(tmp_path)) in line, "không có quyền" in line) == (3, True, True)
    assert not lines(found, "R010")
    assert INCOMPLETE in found.out


def test_a_pattern_that_fits_nothing(tmp_path: Path) -> None:
    found = run("tally", "*.xlsx", cwd=tmp_path)
    assert (found.code, len(lines(found, "R001"))) == (3, 1)


@pytest.mark.parametrize("inside", [None, "ghi chú.docx2", "phiếu.csv", "~$danh-gia.xlsx", ".ẩn.csv"])
def test_a_folder_without_rosters(tmp_path: Path, inside: str | None) -> None:
    folder = tmp_path / "thư mục"
    folder.mkdir()
    if inside:
        (folder / inside).write_text(FORM, encoding="utf-8")
    found = run("tally", folder)
    assert (found.code, len(lines(found, "R010"))) == (3, 1)
    clear(found)


def test_the_current_folder_without_rosters(tmp_path: Path) -> None:
    found = run("tally", cwd=tmp_path)
    assert found.code == 3
    assert "R010" in found.err
    clear(found)


@pytest.mark.parametrize("command", ["validate", "inspect"])
def test_an_empty_folder_is_said(tmp_path: Path, command: str) -> None:
    found = run(command, tmp_path)
    assert (found.code, (found.out + found.err).count("R010")) == (3, 1)


def test_a_header_row_that_is_none(tmp_path: Path) -> None:
    found = run("tally", delimited(tmp_path / "a.csv", registration(people(2))), "--header-row", "77")
    assert found.code == 3
    assert "dòng 77" in lines(found, "R031")[0]


def test_a_header_and_nobody_below_it(tmp_path: Path) -> None:
    found = run("tally", delimited(tmp_path / "a.csv", registration([])))
    assert found.code == 3
    assert "bên dưới không có ai" in lines(found, "R036")[0]
    assert len(lines(found, "R013")) == 1
    clear(found)


def test_a_header_and_nobody_below_it_beside_people(tmp_path: Path) -> None:
    paths = [delimited(tmp_path / "a.csv", registration([])), delimited(tmp_path / "b.csv", both(people(2)))]
    found = run("tally", *paths)
    assert found.code == 0
    assert len(lines(found, "R036")) == 1
    assert INCOMPLETE not in found.out


def test_a_sheet_of_totals_is_not_counted_as_people() -> None:
    found = run("tally", EVALUATED.parent, "--format", "json")
    assert found.json["total"]["registered"] == 511
    assert "R034" in found.codes


@pytest.mark.parametrize(
    "headings", [{"Đơn vị": "Đơn vị", "TC1": "Đơn vị công tác"}, {"TC1": "Ngày sinh"}, {"TC1": "TC 2"}]
)
def test_two_headings_that_both_fit(tmp_path: Path, headings: dict[str, str]) -> None:
    found = run("tally", delimited(tmp_path / "a.csv", renamed(evaluation(people(2)), **headings)))
    assert found.code == 3
    (line,) = lines(found, "R030")
    assert "chưa dùng cột nào" in line
    assert INCOMPLETE in found.out


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    path = delimited(tmp_path / "a.csv", both(people(2)))
    (tmp_path / "b.csv").write_bytes(path.read_bytes())
    found = run("tally", path, path, tmp_path / "b.csv", "--format", "json")
    assert (found.code, found.codes) == (0, ["R012"])
    assert found.json["total"]["registered"] == 2


# -- readers that die or hang -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", ["import os; os.abort()", "import time; time.sleep(600)", "raise MemoryError"])
def test_a_file_that_kills_or_hangs_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(guarded, "BOOT", script)
    monkeypatch.setenv("CONGDAN_READER_SECONDS", "0.3")
    written(tmp_path, "a.xls", OLE + bytes(600))
    delimited(tmp_path / "b.csv", both(people(2)))
    found = run("tally", "a.xls", "b.csv", cwd=tmp_path)
    assert found.code == 3
    (line,) = lines(found, "R006")
    assert "a.xls" in line
    assert INCOMPLETE in found.out
    assert "Traceback" not in found.err


# -- settings and options ---------------------------------------------------------------------------------------------


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return delimited(tmp_path / "a.csv", both(people(2)))


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('criterai = "cdht-2022"', ["“criterai”", "criteria?"]),
        ('"ngựa" = "x"', ["“ngựa”"]),
        ("criteria = 5", ["criteria"]),
        ('result = "cao"', ["result", "declared, points"]),
        ('by = ["xóm"]', ["by", "xóm"]),
        ("by = 5", ["by"]),
        ('lang = "fr"', ["lang"]),
        ("criteria = ", ["trong dấu ngoặc kép"]),
        ("criteria = cdht-2022\n", ["dòng 1", "trong dấu ngoặc kép"]),
        ("year = 2022\nyear = 2023\n", ["dòng 2", "ghi hai lần"]),
        ('units = "D:\\xa\\don-vi.csv"', ["dòng 1", "phải viết hai lần"]),
        ('units = "không có.csv"', ["không có.csv"]),
        ("units = 5", ["units"]),
        ("[[units]]\nunti = 5", ["units.unti", "unit"]),
        ('[[units]]\nunit = "Ấp 4"\npopulation = -1', ["population"]),
        ('[[units]]\nunit = "Ấp 4"\nkind = "x"', ["kind"]),
        ('[[units]]\ncommune = "x"', ["units.unit"]),
    ],
)
def test_a_mistake_in_the_settings(roster: Path, toml: str, words: list[str]) -> None:
    (roster.parent / "congdan.toml").write_text(toml, encoding="utf-8")
    found = run("tally", roster)
    assert found.out == ""
    assert found.code == 2
    assert len(found.err.splitlines()) == 1
    assert all(word in found.err for word in words)
    clear(found)


CRITERIA_FILE = """
id = "a"
title = "A"
source = "x"
valid_from = 2022
blank = "undecided"
[bounds]
total = 80
indicator = 5
[[competency]]
number = 1
label = "A"
maximum = 10
[[indicator]]
number = 1
competency = 1
label = "A"
maximum = {maximum}
"""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (CRITERIA_FILE.format(maximum='"mười"'), ["indicator 1", "maximum"]),
        (CRITERIA_FILE.format(maximum="="), ["dòng 18"]),
        ("", ["title"]),
    ],
)
@pytest.mark.parametrize("command", ["tally", "check"])
def test_a_mistake_in_a_criteria_file(roster: Path, content: str, words: list[str], command: str) -> None:
    path = roster.parent / "bộ.toml"
    path.write_text(content, encoding="utf-8")
    found = run("tally", roster, "--criteria", path) if command == "tally" else run("criteria", "check", path)
    assert (found.code, found.out) == (2, "")
    assert all("bộ.toml" in line for line in found.err.splitlines())
    assert all(word in found.err for word in words)
    assert "Traceback" not in found.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--by", "xóm"], ["--by", "xóm", "unit, category"]),
        (["--result", "x"], ["--result", "declared, points"]),
        (["--format", "xml"], ["--format", "table, json, csv, md"]),
        (["--as", "x"], ["--as", "registration"]),
        (["--lang", "fr"], ["--lang", "vi, en"]),
        (["--delimiter", "ab"], ["--delimiter"]),
        (["--criteria", "cdht-2021"], ["cdht-2021", "cdht-2022"]),
        (["--config", "không có.toml"], ["không có.toml"]),
        (["-o", "a.pdf"], [".pdf", ".json"]),
        (["-o", "a"], [".json"]),
        (["--ngựa"], ["--ngựa"]),
        (["--forse"], ["--forse", "--force"]),
        (["--by"], ["--by"]),
    ],
)
def test_wrong_usage(roster: Path, words: list[str], said: list[str]) -> None:
    found = run("tally", roster, *words, cwd=roster.parent)
    assert (found.code, found.out) == (2, "")
    assert len(found.err.splitlines()) == 1
    assert found.err.startswith("congdan: ")
    assert all(word in found.err for word in said)
    assert "option" not in found.err.lower()
    clear(found)
    assert [path.name for path in roster.parent.iterdir()] == [roster.name]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tallly"], "tally"),
        (["criteria", "chek"], "check"),
        (["criteria", "show"], "MÃ|TỆP"),
        (["schema", "x"], "tally"),
        (["schema", "tally", "x"], "x"),
    ],
)
def test_wrong_commands(words: list[str], said: str) -> None:
    found = run(*words)
    assert (found.code, found.out) == (2, "")
    assert len(found.err.splitlines()) == 1
    assert said in found.err
    for word in ("command", "argument", "Missing", "unexpected", "Got"):
        assert word not in found.err
    clear(found)


# -- outputs ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("out", "words"),
    [("không có/ra.json", "không có thư mục"), ("a.csv/ra.json", "không có thư mục"), ("thư mục.json", "đã có")],
)
def test_an_output_that_cannot_be_written(roster: Path, out: str, words: str) -> None:
    (roster.parent / "thư mục.json").mkdir()
    before = sorted(roster.parent.rglob("*"))
    found = run("tally", roster, "-o", out, cwd=roster.parent)
    assert (found.code, found.out) == (3, "")
    assert words in found.err
    assert "no such" not in found.err
    assert sorted(roster.parent.rglob("*")) == before


@pytest.mark.parametrize(("number", "words"), [(13, "không có quyền"), (28, "hết chỗ")])
def test_a_folder_that_takes_no_files(roster: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(save.tempfile, "mkstemp", fails)
    found = run("tally", roster, "-o", roster.parent / "ra.json")
    assert found.code == 3
    assert words in found.err
    assert len(found.err.splitlines()) == 1


def test_a_folder_as_output_is_not_replaced(roster: Path) -> None:
    (roster.parent / "ra.json").mkdir()
    found = run("tally", roster, "-o", roster.parent / "ra.json", "--force")
    assert found.code == 3
    assert (roster.parent / "ra.json").is_dir()
    assert len(list(roster.parent.iterdir())) == 2


def test_findings_are_said_when_the_result_goes_to_a_file(roster: Path) -> None:
    bad = written(roster.parent, "rỗng.csv", b"")
    found = run("tally", roster, bad, "-o", roster.parent / "ra.json")
    assert (found.code, found.out) == (3, "")
    assert len(lines(found, "R002")) == 1
    assert '"incomplete": true' in (roster.parent / "ra.json").read_text(encoding="utf-8")


# -- pipes, signals, faults -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_a_closed_pipe_is_no_failure(roster: Path, form: str) -> None:
    command = [sys.executable, "-m", "congdan", "tally", str(roster), "--format", form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(timeout=60) == 0
    assert b"Traceback" not in said
    assert b"Broken" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("words", [["--format", "json"], ["--by", "sector"]], ids=" ".join)
def test_a_printed_result_for_which_the_disk_has_no_room(roster: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "congdan", "tally", str(roster), *words]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60)
    said = done.stderr.decode().splitlines()
    assert done.returncode == 3
    assert [line for line in said if "ổ đĩa hết chỗ" in line] == [said[-1]]
    assert "lỗi bên trong" not in said[-1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_child_that_reads_is_taken_along(tmp_path: Path, number: signal.Signals) -> None:
    child = tmp_path / "child"
    boot = f"import os, time; open({str(child)!r} + '~', 'w').write(str(os.getpid())); os.rename({str(child)!r} + '~', "
    boot += f"{str(child)!r}); time.sleep(60)"
    script = f"import sys\nfrom congdan.readers import guarded\nguarded.BOOT = {boot!r}\n"
    script += "from congdan.cli import main\nmain(sys.argv[1:])\n"
    written(tmp_path, "a.xls", OLE + bytes(600))
    command = [sys.executable, "-c", script, "tally", str(tmp_path / "a.xls")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        wait_until(child.exists)
        process.send_signal(number)
        out, said = process.communicate(timeout=60)
    assert (process.returncode, out, said) == (130, b"", b"")
    wait_until(lambda: gone(int(child.read_text())))


def wait_until(happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        time.sleep(0.05)
    pytest.fail("it did not happen within half a minute")


def gone(number: int) -> bool:
    """True if no process has this number, or only one that ended and waits to be fetched."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    state = Path(f"/proc/{number}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_ctrl_c_while_a_file_is_read(tmp_path: Path) -> None:
    script = (
        "import sys, time\nfrom congdan import readers\n"
        "def slow(*_):\n print('now', file=sys.stderr, flush=True)\n time.sleep(60)\n"
        "readers.prepare = lambda *_: slow\nfrom congdan.cli import main\nmain(sys.argv[1:])\n"
    )
    path = delimited(tmp_path / "a.csv", both(people(2)))
    command = [sys.executable, "-c", script, "tally", str(path), "-o", str(tmp_path / "ra.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"now\n"
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=60)
    assert (process.returncode, out, said) == (130, b"", b"")
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError("Nguyễn Văn An")


def test_a_fault_of_the_program_is_one_line(roster: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congdan.pipeline.tally", broken)
    found = run("tally", roster)
    assert (found.code, found.out, len(found.err.splitlines())) == (4, "", 1)
    assert "ZeroDivisionError" in found.err
    assert "Nguyễn" not in found.err


def test_a_fault_with_debug_shows_where(roster: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congdan.pipeline.tally", broken)
    with pytest.raises(ZeroDivisionError):
        run("tally", roster, "--debug")


# -- cells nobody expects ---------------------------------------------------------------------------------------------

STRANGE = [
    "#N/A",
    "=1+1",
    "NaN",
    "inf",
    "1e308",
    "\x00",
    "\u202e",
    "𝟖",
    "٨",
    "8" * 400,
    True,
    -0.0,
    1e300,
    "8,5,5",
    "8..5",
]


def names(cell: object) -> str:
    return ascii(cell)[:20]


READ_AS_POINTS = ("\x00", "𝟖", "٨", -0.0)
"""A blank, two eights of other scripts, and a zero."""


@pytest.mark.parametrize("cell", [cell for cell in STRANGE if cell not in READ_AS_POINTS], ids=names)
def test_strange_points(tmp_path: Path, cell: object) -> None:
    who = Person(points=(cell, *EIGHTS[1:]))  # type: ignore[arg-type]
    path = delimited(tmp_path / "a.csv", evaluation([who]))
    found = run("tally", path, "--format", "json")
    assert found.code == 1
    assert found.json["total"]["evaluated"] == 1
    assert found.json["total"]["achieved"] == 0


@pytest.mark.parametrize(
    "heading", ["Họ và tên", "Ngày sinh", "Số CCCD", "Đơn vị", "Nhóm đối tượng", "Kết quả", "Tổng điểm"]
)
@pytest.mark.parametrize("cell", STRANGE, ids=names)
def test_strange_cells_anywhere(tmp_path: Path, heading: str, cell: object) -> None:
    table = evaluation(people(2))
    table[1][table[0].index(heading)] = cell  # type: ignore[call-overload]
    paths: list[Callable[..., Path]] = [delimited, xlsx]
    for number, write in enumerate(paths):
        path = write(tmp_path / f"{number}.{'csv' if write is delimited else 'xlsx'}", table)
        found = run("tally", path, "--format", "json")
        assert found.code in (0, 1)
        rows = found.json["rows"]
        assert rows["read"] == rows["counted"] + rows["set_aside"] + rows["other"] == 3
        assert run("tally", path).code == found.code
