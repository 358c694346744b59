"""The laws of `congdan`, each with a property that would show it broken."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rosters import (
    CRITERIA,
    EVALUATED,
    LOW,
    NONE,
    REGISTERED,
    Person,
    Table,
    both,
    delimited,
    document,
    environment,
    evaluation,
    people,
    registration,
    rosters,
    run,
    spawn,
    xlsx,
)

from congdan import layout, pipeline
from congdan.evaluate import Verdict, evaluate
from congdan.layout import KINDS
from congdan.messages import Words
from congdan.model import Sheet
from congdan.points import BLANK, column
from congdan.tally import Partial
from congdan.writers import save
from congdan.writers.values import shown

SOME = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
FEW = settings(SOME, max_examples=15)

# -- people -----------------------------------------------------------------------------------------------------------

UNITS = (
    ("Xã Phú Xuân", "Ấp 4"),
    ("Xã Phước Lộc", "Ấp 4"),
    ("Xã Phước Lộc", "Trường THCS Phước Lộc"),
    ("Xã Phước Lộc", ""),
    ("", ""),
)
POINTS = (
    NONE,
    LOW,
    (8,) * 10,
    (*(8,) * 9, ""),
    (9,) * 10,
    (7.5, 8.5, *(8,) * 8),
    (5, 5, *(9,) * 8),
    ("tám", *(9,) * 9),
)


@st.composite
def truths(draw: st.DrawFn) -> list[tuple[Person, bool, bool]]:
    """Different people with numbers: who each is, and whether he or she is registered and evaluated."""
    who = people(draw(st.integers(1, 12)))
    found = []
    for each in who:
        commune, unit = draw(st.sampled_from(UNITS))
        more = {
            "points": draw(st.sampled_from(POINTS)),
            "result": draw(st.sampled_from(("", "Đạt", "Không đạt"))),
            "category": draw(st.sampled_from(("Nông dân", "GV", "nghệ nhân", ""))),
        }
        found.append((replace(each, commune=commune, unit=unit, **more), draw(st.booleans()), draw(st.booleans())))
    assume(any(registered for _, registered, _ in found) and any(evaluated for *_, evaluated in found))
    return found


def verdict(person: Person) -> str | None:
    """What counts of a person, from first principles; None if the line says nothing."""
    if person.result:
        return "achieved" if person.result == "Đạt" else "not_achieved"
    if person.points == NONE:
        return None
    points = [Fraction(str(point)) if isinstance(point, (int, float)) else None for point in person.points]
    known = [point for point in points if point is not None]
    if any(point < 5 for point in known) or sum(known) + 10 * points.count(None) < 80:
        return "not_achieved"
    return "achieved" if None not in points else "undecided"


@SOME
@given(truths())
def test_the_tally_is_what_the_people_are(who: list[tuple[Person, bool, bool]]) -> None:
    registered = [person for person, on, _ in who if on]
    evaluated = [person for person, _, on in who if on]
    found = document(rosters(registration(registered), "a.xlsx"), rosters(evaluation(evaluated), "b.xlsx"))
    verdicts = Counter(verdict(person) for person in evaluated)
    outside = [person for person, on, scored in who if scored and not on and verdict(person)]
    total = found["total"]
    assert total["registered"] == len(registered)
    assert total["evaluated"] == len(evaluated) - verdicts[None]
    assert [total[name] for name in ("achieved", "not_achieved", "undecided")] == [
        verdicts[name] for name in ("achieved", "not_achieved", "undecided")
    ]
    assert total["unregistered"] == len(outside)
    for name in ("by_unit", "by_category", "by_sector", "by_kind", "by_commune", "by_unit_category"):
        for measure in ("registered", "evaluated", "achieved", "not_achieved", "undecided", "unregistered"):
            assert sum(each[measure] for each in found[name]) == total[measure]


# -- 1: no row is lost ------------------------------------------------------------------------------------------------

CELLS = st.sampled_from(
    (
        "",
        None,
        "x",
        "Nguyễn Văn An",
        "Họ và tên",
        "Số CCCD",
        "Ngày sinh",
        "Đơn vị",
        "Tổng điểm",
        "Cộng",
        "Tổng cộng",
        "Ấp 4",
        "I",
        "1",
        1,
        80.0,
        "1990",
        "079080000111",
        "Danh sách này có 5 người",
        "Người lập biểu",
        "Ghi chú: không",
        "(1)",
        "(2)",
        "Xã Phú Xuân",
        "Đạt",
    )
)


@SOME
@given(st.lists(st.lists(CELLS, max_size=6), max_size=14))
def test_every_row_has_one_kind(rows: list[list[Any]]) -> None:
    assume(sum(row.count("Họ và tên") for row in rows) <= 1)
    found = layout.read(Sheet("a.xlsx", "Sheet1", rows))
    assert len(found.kinds) == len(rows)
    assert set(found.kinds) <= set(KINDS)
    assert sum(len(table.rows) for table in found.tables) >= list(found.kinds).count("person")


def test_headers_that_touch_are_read_too() -> None:
    rows: list[list[Any]] = [["x", "Họ và tên"], ["", "", "Số CCCD"], ["Họ và tên"]]
    assert len(layout.read(Sheet("a.xlsx", "Sheet1", rows)).kinds) == 3


@FEW
@given(
    st.lists(st.sampled_from(("person", "blank", "sum", "note", "unclear", "group")), min_size=1, max_size=12),
    st.booleans(),
)
def test_rows_read_are_counted_or_set_aside_or_explained(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[str], nobody_has_a_unit: bool
) -> None:
    who = iter(people(20, **({"unit": "", "commune": ""} if nobody_has_a_unit else {})))
    table = registration([])
    others: dict[str, list[Any]] = {
        "blank": [],
        "sum": ["", "Cộng", 5],
        "note": ["Ghi chú: xem trang sau"],
        "unclear": ["", "", "05/06/1980", "079080000999", "", "", ""],
        "group": ["", "Ấp 9"],
    }
    table += [registration([next(who)])[1] if kind == "person" else others[kind] for kind in kinds]
    path = xlsx(tmp_path_factory.mktemp("law1") / "a.xlsx", table)
    found = run("tally", path, "--format", "json").json
    rows = found["rows"]
    assert rows["read"] == rows["counted"] + rows["set_aside"] + rows["other"]
    assert rows["counted"] == kinds.count("person") == (found["total"]["registered"] or 0)
    assert rows["set_aside"] == kinds.count("unclear")


def test_people_without_a_unit_are_not_lost() -> None:
    found = document(rosters(evaluation(people(5, unit="", commune=""))))
    assert found["total"]["evaluated"] == 5
    assert [(each["unit"], each["evaluated"]) for each in found["by_unit"]] == [(None, 5)]


# -- 3: a blank is never a fail ---------------------------------------------------------------------------------------


@SOME
@given(st.lists(st.one_of(st.just(""), st.integers(0, 20).map(lambda half: half / 2)), min_size=10, max_size=10))
def test_a_verdict_is_one_that_blanks_cannot_change(points: list[Any]) -> None:
    """The best and the worst that could still be written into the blanks decide."""
    found = document(rosters(evaluation([Person(points=tuple(points))])))["total"]
    ends = [
        passes([10 if point == "" else point for point in points]),
        passes([0 if point == "" else point for point in points]),
    ]
    blank = all(point == "" for point in points)
    expected = None if blank else "achieved" if all(ends) else "undecided" if any(ends) else "not_achieved"
    assert {name for name in ("achieved", "not_achieved", "undecided") if found[name]} == ({expected} - {None})


def passes(points: Sequence[float]) -> bool:
    return sum(map(Fraction, points)) >= 80 and min(points) >= 5


# -- 4: numbers are exact ---------------------------------------------------------------------------------------------


@st.composite
def exactly_80(draw: st.DrawFn) -> list[int]:
    """Ten points in hundredths, each at least 5, together 80."""
    points, left = [], 8000
    for after in range(9, -1, -1):
        low, high = max(500, left - 1000 * after), min(1000, left - 500 * after)
        points.append(draw(st.integers(low, high)) if after else left)
        left -= points[-1]
    return points


@SOME
@given(st.lists(exactly_80(), min_size=1, max_size=30))
def test_80_from_fractions_is_80(people: list[list[int]]) -> None:
    cells = [column(tuple(points[number] / 100 for points in people)) for number in range(10)]
    import numpy as np

    verdicts = evaluate(np.stack(cells, axis=1), np.full(len(people), BLANK, dtype=np.int32), CRITERIA)
    assert set(verdicts.tolist()) == {Verdict.ACHIEVED}


@SOME
@given(exactly_80(), st.booleans())
def test_80_from_fractions_in_a_file(points: list[int], as_text: bool) -> None:
    cells = tuple(f"{point // 100},{point % 100:02}" if as_text else point / 100 for point in points)
    found = document(rosters(evaluation([Person(points=cells, total=80)])))
    assert found["total"]["achieved"] == 1


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (505, 511, "98,83"),
        (438, 440, "99,55"),
        (67, 71, "94,37"),
        (1, 800, "0,13"),  # 0,125: half-even would print 0,12
        (3, 800, "0,38"),  # 0,375
        (5, 800, "0,63"),  # 0,625: half-even would print 0,62
        (1, 20000, "0,01"),
        (1, 3, "33,33"),
        (2, 3, "66,67"),
        (99999, 100000, "100,00"),
        (0, 7, "0,00"),
        (7, 7, "100,00"),
    ],
)
def test_percentages_are_rounded_half_up_once(part: int, whole: int, percent: str) -> None:
    assert shown(Fraction(part, whole), Words("vi")) == percent


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_no_percentage_is_further_off_than_half(part: int, whole: int) -> None:
    printed = Fraction(shown(Fraction(part, whole), Words("en"))) if part else Fraction(0)
    assert abs(printed - Fraction(100 * part, whole)) <= Fraction(1, 200)


# -- 5: tallies add ---------------------------------------------------------------------------------------------------

NAMES = ("Lê Văn An", "LÊ VĂN AN", "Lê Văn Ân", "Trần Thị Hòa", "Trần Thị Hoà", "Trần Thị Hoa")
BIRTHS = ("05/06/1980", "1980", "06/06/1980", "")
NUMBERS = ("", "079080000111", "079080000112")

anybody = st.builds(
    Person,
    name=st.sampled_from(NAMES),
    number=st.sampled_from(NUMBERS),
    birth=st.sampled_from(BIRTHS),
    commune=st.sampled_from(("Xã Phú Xuân", "Xã Phước Lộc", "")),
    # A commune alone names no unit; a blank would take the unit above it, as a list in order means it.
    unit=st.sampled_from(("Ấp 4", "Trường THCS Phước Lộc", "Xã Phú Xuân")),
    category=st.sampled_from(("Nông dân", "GV", "nghệ nhân", "")),
    points=st.sampled_from(POINTS),
    total=st.sampled_from(("", 80, 95)),
    result=st.sampled_from(("", "Đạt", "Không đạt")),
)
crowds = st.lists(anybody, max_size=7)


def cut(table: Table, randomness: random.Random, name: str) -> list[Any]:
    """The table in files of any size with its rows in any order, in any order."""
    head, body = table[:1], table[1:]
    randomness.shuffle(body)
    parts = []
    while body:
        many = randomness.randint(1, len(body))
        part, body = body[:many], body[many:]
        parts.append(rosters(head + part, f"{randomness.choice('ab')}{len(parts)} {name}.xlsx"))
    return parts


@settings(SOME, max_examples=200)
@given(crowds, crowds, crowds, st.randoms(use_true_random=False))
def test_any_split_order_and_chunking_gives_the_same(
    registered: list[Person], evaluated: list[Person], two_in_one: list[Person], randomness: random.Random
) -> None:
    """Whoever they are: typing errors, homonyms, duplicates, people without numbers."""
    tables = [("r", registration(registered)), ("e", evaluation(evaluated)), ("dang ky", evaluation(two_in_one))]
    whole = document(*(rosters(table, f"{name}.xlsx") for name, table in tables if len(table) > 1))
    parts = [Partial(tuple(part)) for name, table in tables for part in cut(table, randomness, name)]
    randomness.shuffle(parts)
    middle = randomness.randint(0, len(parts))
    left, right = sum(parts[:middle], Partial()), sum(parts[middle:], Partial())
    assert document(left + right) == whole
    assert document(right + left) == whole


@FEW
@given(st.lists(anybody, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_sheets_of_one_file_are_as_good_as_files(
    tmp_path_factory: pytest.TempPathFactory, who: list[Person], randomness: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("law5")
    middle = randomness.randint(1, len(who))
    halves = [half for half in (who[:middle], who[middle:]) if half]
    # Two files of the same bytes are one file sent twice.
    assume(len(halves) < 2 or halves[0] != halves[1])
    one = xlsx(folder / "one.xlsx", {f"Trang {number}": both(half) for number, half in enumerate(halves)})
    many = [xlsx(folder / f"{number}.xlsx", both(half)) for number, half in enumerate(halves)]
    together, apart = (run("tally", *paths, "--format", "json").json for paths in ([one], many))
    for name in ("total", "by_unit", "by_category", "by_sector", "by_kind", "by_commune", "by_unit_category"):
        assert together[name] == apart[name]


# -- 6: inputs are never changed, outputs are whole -------------------------------------------------------------------


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return delimited(tmp_path / "vào.csv", both(people(3)))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("suffix", ["json", "csv", "md", "txt"])
def test_an_output_that_exists_is_left_alone(tmp_path: Path, roster: Path, suffix: str) -> None:
    out = tmp_path / f"ra.{suffix}"
    out.write_text("của tôi", encoding="utf-8")
    refused = run("tally", roster, "-o", out)
    assert (refused.code, out.read_text(encoding="utf-8")) == (3, "của tôi")
    assert "--force" in refused.err
    assert run("tally", roster, "-o", out, "--force").code == 0
    assert out.read_text(encoding="utf-8") != "của tôi"
    assert names(tmp_path) == sorted([out.name, roster.name])


@pytest.mark.parametrize("way", ["itself", "./", "link", "hard link", "folder", "pattern"])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_an_input_is_never_written_over(tmp_path: Path, roster: Path, way: str, force: list[str]) -> None:
    before = roster.read_bytes()
    named: Path | str = roster
    out = roster
    if way == "./":
        out = roster.parent / "." / ".." / tmp_path.name / roster.name
    elif way in ("link", "hard link"):
        out = tmp_path / "ra.csv"
        (os.symlink if way == "link" else os.link)(roster, out)
    elif way in ("folder", "pattern"):
        named = tmp_path if way == "folder" else str(tmp_path / "*.csv")
    found = run("tally", named, "-o", out, *force)
    assert (found.code, roster.read_bytes()) == (3, before)
    assert "không bao giờ ghi đè" in found.err or "đầu vào" in found.err


def test_inputs_are_not_touched(roster: Path) -> None:
    before = roster.read_bytes(), roster.stat().st_mtime_ns
    run("tally", roster, "-o", roster.parent / "ra.csv")
    assert (roster.read_bytes(), roster.stat().st_mtime_ns) == before


@pytest.mark.parametrize("stage", ["reading", "writing", "renaming"])
def test_ctrl_c_leaves_nothing(tmp_path: Path, roster: Path, stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    place: dict[str, tuple[Any, str]] = {
        "reading": (pipeline, "tally"),
        "writing": (save.os, "fdopen"),
        "renaming": (save.os, "replace"),
    }
    monkeypatch.setattr(*place[stage], stop)
    found = run("tally", roster, "-o", tmp_path / "ra.json")
    assert (found.code, found.out) == (130, "")
    assert "Traceback" not in found.err
    assert names(tmp_path) == [roster.name]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), RuntimeError("x")])
def test_a_failure_leaves_nothing(
    tmp_path: Path, roster: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(save.os, "replace", fail)
    found = run("tally", roster, "-o", tmp_path / "ra.json")
    assert found.code == (3 if isinstance(error, OSError) else 4)
    assert names(tmp_path) == [roster.name]


SLOW = """
import os, sys, time
from congdan.writers import save
real = os.{stage}
def slow(*given, **named):
    print("now", file=sys.stderr, flush=True)
    time.sleep(60)
    return real(*given, **named)
save.os.{stage} = slow
from congdan.cli import main
main(sys.argv[1:])
"""


def started(folder: Path, words: Sequence[str | Path]) -> subprocess.Popen[str]:
    """A run that waits before it renames its output."""
    command = [sys.executable, "-c", SLOW.format(stage="replace"), *map(str, words)]
    process = subprocess.Popen(command, cwd=folder, env=environment(), stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert process.stderr.readline() == "now\n"
    return process


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_nothing(tmp_path: Path, roster: Path, number: int) -> None:
    with started(tmp_path, ["tally", roster, "-o", "ra.json"]) as process:
        assert len(names(tmp_path)) == 2
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert names(tmp_path) == [roster.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_leftovers_of_a_killed_run_are_removed_by_the_next(tmp_path: Path, roster: Path) -> None:
    with started(tmp_path, ["tally", roster, "-o", "ra.json"]) as process:
        process.kill()
        process.communicate(timeout=60)
    assert len(names(tmp_path)) == 2
    assert not (tmp_path / "ra.json").exists()
    assert run("tally", roster, "-o", tmp_path / "ra.json").code == 0
    assert names(tmp_path) == sorted([roster.name, "ra.json"])


def test_leftovers_are_no_inputs(tmp_path: Path, roster: Path) -> None:
    (tmp_path / ".congdan-ra.csv-abc").write_text("x", encoding="utf-8")
    assert [each["name"] for each in run("tally", tmp_path, "--format", "json").json["files"]] == [str(roster)]


# -- 7: same input, same bytes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_neither_seed_nor_order_of_files_changes_a_byte(tmp_path: Path, form: str) -> None:
    everything(tmp_path)
    files = sorted(path.name for path in tmp_path.iterdir())
    runs = [
        spawn(
            "tally",
            *order,
            "--format",
            form,
            "--by",
            "unit",
            "--by",
            "category",
            cwd=tmp_path,
            PYTHONHASHSEED=str(seed),
        )
        for seed, order in ((0, files), (1, files[::-1]), (4242, files[1:] + files[:1]))
    ]
    assert len({(each.code, each.out, each.err) for each in runs}) == 1


def test_saved_bytes_are_the_same(tmp_path: Path, roster: Path) -> None:
    for suffix in ("json", "csv", "md"):
        outs = [tmp_path / f"{number}.{suffix}" for number in (1, 2)]
        for out in outs:
            run("tally", roster, "-o", out)
        assert outs[0].read_bytes() == outs[1].read_bytes()


# -- 8: people stay private -------------------------------------------------------------------------------------------

SECRET = "Thái Bí Mật"


def secret(number: int, **more: Any) -> Person:
    """Somebody whose name, number and birth date can be looked for in what is printed."""
    given = [
        "Ăn",
        "Bốn",
        "Chín",
        "Dài",
        "Em",
        "Gió",
        "Hai",
        "Im",
        "Kim",
        "Lý",
        "Mười",
        "Nam",
        "Ơn",
        "Phú",
        "Quà",
        "Rét",
        "Sâu",
        "Tám",
        "Út",
        "Vĩ",
    ][number]
    return Person(f"{SECRET} {given}", f"0680770{number:02}713", f"{number + 1:02}/11/1937", **more)


def everything(folder: Path) -> list[str]:
    """Files in which about every kind of finding about people can be made; their codes are asserted below."""
    one = [secret(number) for number in range(20)]
    registered = [
        *one[:12],
        replace(one[0], unit="Ấp 7"),
        replace(one[12], number="1.23457E+11"),
        replace(one[13], number="068 077 013 713"),
        replace(one[14], number="12345"),
        replace(one[15], unit="", commune="", category="nghệ nhân"),
        replace(one[16], commune=""),
        replace(one[17], unit="Tổ Toán", category=""),
        replace(one[18], unit="Trường TH Sơn Ca", category="Nông dân"),
    ]
    evaluated = [
        replace(one[0], points=LOW, result="Đạt"),
        replace(one[1], result="Đạt"),
        replace(one[1], result="Không đạt"),
        replace(one[2], number=one[3].number),
        one[3],
        replace(one[4], name=f"{one[4].name}h"),
        replace(one[5], number="068077005714"),
        replace(one[6], number="", birth="1937"),
        replace(one[7], points=("tám", *(8,) * 9), total=99),
        replace(one[8], points=(11, *(8,) * 9)),
        replace(one[9], total=99),
        replace(one[10], points=(*(8,) * 9, ""), total=99),
        replace(one[11], result="hình như"),
        replace(one[19], unit="Trường TH Sơn Ca"),
    ]
    xlsx(folder / "1.xlsx", registration(registered))
    xlsx(folder / "2.xlsx", evaluation(evaluated))
    nameless = [[*row[:1], "", *row[2:]] for row in evaluation([one[19]])[1:]]
    xlsx(folder / "3.xlsx", evaluation([one[0]]) + nameless)
    return [part for person in one for part in (person.name, person.number, str(person.birth))]


@pytest.fixture(scope="module")
def dirty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    folder = tmp_path_factory.mktemp("law8")
    return folder, everything(folder)


def test_all_those_findings_are_there(dirty: tuple[Path, list[str]]) -> None:
    found = run("tally", dirty[0], "--format", "json")
    expected = "C001 C002 C003 C004 C006 C008 M001 M002 M003 M004 M008 P002 P003 P004 P010 P011 P012 P013"
    assert {*expected.split(), "R041", "U001", "U002", "U003", "U004", "U005"} <= set(found.codes)
    assert found.code == 1


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_person_is_named(dirty: tuple[Path, list[str]], form: str, lang: str) -> None:
    folder, secrets = dirty
    found = run("tally", folder, "--format", form, "--lang", lang, "--by", "unit", "--by", "category")
    assert not leaked(found.out + found.err, secrets)


def test_nor_by_inspect(dirty: tuple[Path, list[str]]) -> None:
    folder, secrets = dirty
    for words in (["--rows"], ["--format", "json", "--rows"]):
        found = run("inspect", folder, *words)
        assert not leaked(found.out + found.err, secrets)


def test_nor_in_a_saved_file(dirty: tuple[Path, list[str]], tmp_path: Path) -> None:
    folder, secrets = dirty
    for suffix in ("json", "csv", "md", "txt"):
        found = run("tally", folder, "-o", tmp_path / f"a.{suffix}")
        assert not leaked(found.out + found.err + (tmp_path / f"a.{suffix}").read_text(encoding="utf-8-sig"), secrets)


def test_nor_when_the_program_fails(dirty: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    folder, secrets = dirty

    def fail(*_: object, **__: object) -> None:
        raise ValueError(secrets[0])

    monkeypatch.setattr(pipeline, "finish", fail)
    found = run("tally", folder)
    assert found.code == 4
    assert not leaked(found.out + found.err, secrets)


def leaked(text: str, secrets: Sequence[str]) -> list[str]:
    """What was printed of a person, whatever the case and the breaks of lines."""
    # Digests are not of people, and one in three hundred runs one of them holds the year.
    bare = " ".join(re.sub(r"\b[0-9a-f]{64}\b", "", text).split()).casefold()
    return [part for part in (*secrets, SECRET, "1937") if part.casefold() in bare]


def test_the_sample_names_nobody() -> None:
    import openpyxl

    book = openpyxl.load_workbook(REGISTERED, read_only=True)
    who = {
        str(cell)
        for page in book
        for row in page.iter_rows(values_only=True)
        for cell in row[1:2]
        if cell and row[0] and str(row[0]).isdigit()
    }
    book.close()
    assert len(who) > 490
    for form in ("table", "json", "csv", "md"):
        printed = run("tally", REGISTERED, EVALUATED, "--format", form).out
        assert not [name for name in who if name in printed]
