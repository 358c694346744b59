"""A file that kills its reader, or keeps it busy, costs that file only."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from congdan.errors import Unreadable
from congdan.readers import guarded, read

Refused = Callable[[Path], Unreadable]


def boot(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let the child run this instead of the reader."""
    monkeypatch.setattr(guarded, "BOOT", script)


def test_a_child_reads_what_calamine_reads(book: Path) -> None:
    first, second = guarded.read(book, "tên.xlsx")
    assert (first.file, first.row0, first.column0, second.hidden) == ("tên.xlsx", 5, 3, True)
    assert first.merged == ((8, 3, 9, 5),)


@pytest.mark.parametrize(
    ("script", "detail"),
    [
        pytest.param("import os; os.abort()", "died", id="abort"),
        pytest.param("raise MemoryError", "died", id="no memory"),
        pytest.param("pass", "died", id="silence"),
        pytest.param("print('x')", "died", id="nonsense"),
    ],
)
def test_a_child_that_dies(book: Path, monkeypatch: pytest.MonkeyPatch, script: str, detail: str) -> None:
    boot(monkeypatch, script)
    with pytest.raises(Unreadable) as caught:
        guarded.read(book, "a")
    assert (caught.value.code, caught.value.params) == ("R006", {"file": "a", "detail": detail})


def test_a_child_that_hangs(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    boot(monkeypatch, "import time; time.sleep(600)")
    monkeypatch.setenv("CONGDAN_READER_SECONDS", "0.2")
    with pytest.raises(Unreadable) as caught:
        guarded.read(book, "a")
    assert (caught.value.code, caught.value.params["detail"]) == ("R006", "time")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_a_child_that_wants_too_much_memory(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    boot(
        monkeypatch,
        "from congdan.readers import child; child.restrict(60); bytearray(3 << 30); import os; os._exit(0)",
    )
    with pytest.raises(Unreadable) as caught:
        guarded.read(book, "a")
    assert caught.value.code == "R006"


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="Windows has no alarm")
def test_a_child_that_only_waits_ends_without_its_parent() -> None:
    script = "import time; from congdan.readers import child; child.restrict(1); time.sleep(600)"
    done = subprocess.run([sys.executable, "-c", script], timeout=60)
    assert done.returncode == -signal.SIGALRM


@pytest.mark.parametrize(
    ("setting", "seconds"),
    [("5", 5.0), ("0.5", 0.5), ("", 60.0), ("nhiều", 60.0), ("0", 60.0), ("-1", 60.0)],
)
def test_the_setting(monkeypatch: pytest.MonkeyPatch, setting: str, seconds: float) -> None:
    monkeypatch.setenv("CONGDAN_READER_SECONDS", setting)
    assert guarded.limit() == seconds


def test_refusals_cross_from_the_child(make: Callable[..., Path], refused: Refused) -> None:
    error = refused(make("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))
    assert error.code == "R005"
    assert "sector" in str(error.params["detail"])


def test_a_module_beside_the_users_files_is_not_imported(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (book.parent / "pickle.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(book.parent)
    assert guarded.read(book, "a")[0].row0 == 5


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_damage_to_other_formats(book: Path, convert: Callable[[Path, str], Path], suffix: str) -> None:
    path = convert(book, suffix)
    data = path.read_bytes()
    for share in (0.2, 0.5, 0.8):
        path.write_bytes(data[: int(len(data) * share)])
        try:
            read(path, "a")
        except Unreadable as error:
            assert error.code in {"R005", "R006"}  # noqa: PT017


def test_importing_the_readers_is_light() -> None:
    script = "import sys, congdan.readers; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert not {"pandas", "numpy", "rich", "typer", "openpyxl"} & set(done.stdout.split())
