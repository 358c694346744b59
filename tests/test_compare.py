"""Years side by side: what changed in counts, rates, units and people, and nothing where nothing did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rosters import (
    CRITERIA,
    EVALUATED,
    LOW,
    REGISTERED,
    SAMPLES,
    Person,
    Run,
    delimited,
    evaluation,
    people,
    registration,
    rosters,
    run,
)

from congdan.compare import Year, build
from congdan.messages import Words
from congdan.report import Column
from congdan.tally import Partial, Tally, finish
from congdan.writers.values import of_column, percentage

SCHEMA = run("schema", "compare").json


def year(folder: Path, name: str, who: Sequence[Person]) -> Path:
    """A folder with the registrations and evaluations of some people."""
    inside = folder / name
    inside.mkdir()
    delimited(inside / "dang-ky.csv", registration(who))
    delimited(inside / "danh-gia.csv", evaluation(who))
    return inside


def compared(*words: str | Path) -> Run:
    found = run("compare", *words, "--format", "json")
    assert list(Draft202012Validator(SCHEMA).iter_errors(found.json)) == []
    return found


def failed(who: Person) -> Person:
    return replace(who, points=LOW)


def counted(who: Sequence[Person]) -> Tally:
    return finish(Partial((*rosters(registration(who), "a.xlsx"), *rosters(evaluation(who), "b.xlsx"))), CRITERIA)


# -- counts and rates -------------------------------------------------------------------------------------------------


def test_counts_and_rates_of_two_years(tmp_path: Path) -> None:
    """2022: 3 of 4 achieved; 2023: 4 of 5. +1 registered, +1 achieved, 3/4 → 4/5 is 5 percentage points."""
    who = people(5)
    first = year(tmp_path, "nam-2022", [*who[:3], failed(who[3])])
    second = year(tmp_path, "nam-2023", [*who[:3], failed(who[3]), who[4]])
    found = compared(first, second).json
    assert [each["label"] for each in found["years"]] == ["2022", "2023"]
    assert [each["achieved"] for each in found["total"]["years"]] == [3, 4]
    (change,) = found["total"]["changes"]
    assert (change["registered"], change["achieved"], change["not_achieved"]) == (1, 1, 0)
    assert change["rate_registered"] == float(Fraction(4, 5) - Fraction(3, 4))
    assert change["population"] is None


def test_three_years_change_twice(tmp_path: Path) -> None:
    who = people(6)
    folders = [year(tmp_path, f"nam-{2022 + more}", who[: 2 + more * 2]) for more in range(3)]
    found = compared(*folders).json
    assert [change["achieved"] for change in found["total"]["changes"]] == [2, 2]
    assert [(change["from"], change["to"]) for change in found["changes"]] == [("2022", "2023"), ("2023", "2024")]


def test_the_table_names_percentage_points_and_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    who = people(8)
    first = year(tmp_path, "nam-2022", [*who[:3], failed(who[3])])
    second = year(tmp_path, "nam-2023", who)
    found = run("compare", first, second)
    assert found.code == 0
    lines = [" ".join(line.split()) for line in found.out.splitlines()]
    assert "Đạt 3 8 +5" in lines
    assert "Chưa đạt 1 0 -1" in lines
    assert "Đạt / đăng ký (%) 75,00 100,00 +25,00" in lines
    assert "(điểm" in found.out
    assert max(map(len, found.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Fraction(-3, 200), "-1.50"),
        (Fraction(-1, 300), "-0.33"),
        (Fraction(-1, 100_000), "0.00"),
        (Fraction(3, 200), "1.50"),
    ],
)
def test_a_rate_that_fell_is_written_with_its_sign(rate: Fraction, text: str) -> None:
    assert percentage(rate) == text


def test_a_change_of_nothing_has_no_sign() -> None:
    column = Column("Tăng, giảm", "change")
    vi = Words("vi")
    assert [of_column(value, column, vi) for value in (0, 1234, -5, Fraction(0), None)] == [
        "0",
        "+1.234",
        "-5",
        "0,00",
        "–",
    ]


# -- units ------------------------------------------------------------------------------------------------------------


def units(found: Run) -> list[tuple[Any, ...]]:
    (change,) = found.json["changes"]
    return [(each["change"], each["commune"], each["unit"], tuple(each["before"])) for each in change["units"]]


def in_unit(who: Sequence[Person], unit: str, commune: str = "Xã Phú Xuân") -> list[Person]:
    return [replace(each, unit=unit, commune=commune) for each in who]


def test_units_that_came_and_went(tmp_path: Path) -> None:
    who = people(4)
    first = year(tmp_path, "nam-2022", [*in_unit(who[:2], "Ấp 3"), *in_unit(who[2:], "Ấp 4")])
    second = year(tmp_path, "nam-2023", [*in_unit(who[:2], "ấp 4"), *in_unit(who[2:], "Ấp 10")])
    assert units(compared(first, second)) == [
        ("vanished", "Xã Phú Xuân", "Ấp 3", ()),
        ("appeared", "Xã Phú Xuân", "Ấp 10", ()),
    ]


def aliases(folder: Path, text: str) -> None:
    (folder / "congdan.toml").write_text(f"[aliases]\n{text}\n", encoding="utf-8")


def test_a_unit_renamed_since_a_date(tmp_path: Path) -> None:
    who = people(2)
    first = year(tmp_path, "nam-2022", in_unit(who, "Trường cấp 2 Lê Văn Hưu"))
    second = year(tmp_path, "nam-2023", in_unit(who, "Trường THCS Lê Văn Hưu"))
    aliases(first, '"Trường cấp 2 Lê Văn Hưu" = { name = "Trường THCS Lê Văn Hưu", since = 2023-08-01 }')
    found = compared(first, second)
    assert units(found) == [("renamed", "Xã Phú Xuân", "Trường THCS Lê Văn Hưu", ("Trường cấp 2 Lê Văn Hưu",))]
    assert found.json["changes"][0]["units"][0]["since"] == ["2023-08-01"]
    assert [each["achieved"] for each in found.json["by_unit"][0]["years"]] == [2, 2], "both years under the new name"
    assert (
        "đổi tên; trước là: Trường cấp 2 Lê Văn Hưu (từ 2023-08-01)"
        in run("compare", first, second, "--format", "csv").said
    )


def test_another_spelling_is_no_change(tmp_path: Path) -> None:
    who = people(2)
    first = year(tmp_path, "nam-2022", in_unit(who, "Trường cấp 2 Lê Văn Hưu"))
    second = year(tmp_path, "nam-2023", in_unit(who, "Trường THCS Lê Văn Hưu"))
    aliases(first, '"Trường cấp 2 Lê Văn Hưu" = "Trường THCS Lê Văn Hưu"')
    assert units(compared(first, second)) == []


def test_two_hamlets_merged_into_one(tmp_path: Path) -> None:
    who = people(4)
    first = year(tmp_path, "nam-2022", [*in_unit(who[:2], "Ấp 3"), *in_unit(who[2:], "Ấp 4")])
    second = year(tmp_path, "nam-2023", in_unit(who, "Ấp 4"))
    aliases(first, '"Ấp 3" = { name = "Ấp 4", since = 2023-01-01 }')
    assert units(compared(first, second)) == [("merged", "Xã Phú Xuân", "Ấp 4", ("Ấp 3", "Ấp 4"))]


def test_two_communes_merged_and_their_hamlets_followed(tmp_path: Path) -> None:
    who = people(4)
    old = [*in_unit(who[:2], "Ấp 3", "Xã Phú Xuân"), *in_unit(who[2:], "Ấp 4", "Thị trấn Nhà Bè")]
    new = [*in_unit(who[:2], "Ấp 3", "Xã Nhà Bè"), *in_unit(who[2:], "Ấp 4", "Xã Nhà Bè")]
    first, second = year(tmp_path, "nam-2024", old), year(tmp_path, "nam-2025", new)
    since = '{ name = "Xã Nhà Bè", since = 2025-07-01 }'
    aliases(first, f'"Xã Phú Xuân" = {since}\n"Thị trấn Nhà Bè" = {since}')
    assert units(compared(first, second)) == [("merged", "Xã Nhà Bè", None, ("Thị trấn Nhà Bè", "Xã Phú Xuân"))]


# -- people -----------------------------------------------------------------------------------------------------------


def fates(found: Run) -> dict[str, int]:
    return {name: count for name, count in found.json["changes"][0]["people"].items() if count}


def test_people_who_kept_won_and_lost_it(tmp_path: Path) -> None:
    """0 keeps it, 1 loses it, 2 wins it, 3 is gone, 4 is new, 5 fails in both years."""
    a, b, c, d, e, f = people(6)
    first = year(tmp_path, "nam-2022", [a, b, failed(c), d, failed(f)])
    second = year(tmp_path, "nam-2023", [a, failed(b), c, e, failed(f)])
    assert fates(compared(first, second)) == dict.fromkeys(
        ("kept", "lost_listed", "won_listed", "lost_gone", "won_new"), 1
    )


def test_people_without_numbers_are_matched_by_name_birth_and_unit(tmp_path: Path) -> None:
    who = [replace(each, number="") for each in people(3)]
    first, second = year(tmp_path, "nam-2022", who), year(tmp_path, "nam-2023", who)
    assert fates(compared(first, second)) == {"kept": 3}


def test_a_name_alone_settles_nothing(tmp_path: Path) -> None:
    """Two of one name without number and birth, one of them at another unit next year: nobody can say which."""
    plain = Person(number="", birth="")
    first = year(tmp_path, "nam-2022", [plain, *people(1)])
    second = year(tmp_path, "nam-2023", [replace(plain, unit="Ấp 9"), *people(1)])
    found = compared(first, second)
    assert fates(found) == {"kept": 1, "unsure_first": 1, "unsure_second": 1}
    assert "chưa xác định được" in run("compare", first, second, "--format", "csv").said


def test_another_birth_date_is_another_person(tmp_path: Path) -> None:
    who = Person(number="", birth="05/06/1980")
    first = year(tmp_path, "nam-2022", [who])
    second = year(tmp_path, "nam-2023", [replace(who, birth="07/08/1991")])
    assert fates(compared(first, second)) == {"lost_gone": 1, "won_new": 1}


def test_another_number_is_another_person(tmp_path: Path) -> None:
    who = Person(number="079080000111", birth="")
    first = year(tmp_path, "nam-2022", [who])
    second = year(tmp_path, "nam-2023", [replace(who, number="079080000222", unit="Ấp 9")])
    assert fates(compared(first, second)) == {"lost_gone": 1, "won_new": 1}


def test_nothing_is_said_of_people_where_nobody_was_evaluated(tmp_path: Path) -> None:
    who = people(2)
    (tmp_path / "nam-2022").mkdir()
    delimited(tmp_path / "nam-2022" / "dang-ky.csv", registration(who))
    second = year(tmp_path, "nam-2023", who)
    found = compared(tmp_path / "nam-2022", second)
    assert found.json["changes"][0]["people"] is None
    assert found.json["total"]["changes"][0]["achieved"] is None


def test_no_name_comes_out(tmp_path: Path) -> None:
    who = people(3)
    first, second = year(tmp_path, "nam-2022", who), year(tmp_path, "nam-2023", who[:2])
    for form in ("table", "json", "csv", "md"):
        said = run("compare", first, second, "--format", form).said
        assert not [each for each in who if each.name in said or each.number in said]


# -- laws -------------------------------------------------------------------------------------------------------------

SOME = settings(max_examples=40, deadline=None)


@st.composite
def years_of_people(draw: st.DrawFn) -> tuple[list[Person], list[Person]]:
    """Two years drawn from the same people: some in both, some with a number, some who fail."""
    found = []
    everybody = people(8)
    bare = draw(st.sets(st.integers(0, 7)))
    everybody = [replace(each, number="") if index in bare else each for index, each in enumerate(everybody)]
    for _ in range(2):
        chosen = draw(st.lists(st.sampled_from(everybody), unique=True, min_size=1))
        low = draw(st.sets(st.integers(0, 7)))
        found.append([failed(each) if index in low else each for index, each in enumerate(chosen)])
    return found[0], found[1]


@SOME
@given(years_of_people())
def test_every_holder_has_one_fate(years: tuple[list[Person], list[Person]]) -> None:
    first, second = (counted(who) for who in years)
    (change,) = build([Year("1", first), Year("2", second)]).changes
    people = change.people
    assert people
    assert first.total.achieved == people.kept + people.lost_listed + people.lost_gone + people.unsure_first
    assert second.total.achieved == people.kept + people.won_listed + people.won_new + people.unsure_second
    assert min(getattr(people, name) for name in people.__slots__) >= 0


@SOME
@given(years_of_people())
def test_what_the_people_are_is_what_is_said(years: tuple[list[Person], list[Person]]) -> None:
    """Everybody has a birth date and a unit of his or her own name: who is who is known, and nobody is uncertain."""
    (change,) = build([Year("1", counted(years[0])), Year("2", counted(years[1]))]).changes
    held = [{(each.name, each.birth) for each in who if each.points != LOW} for who in years]
    there = [{(each.name, each.birth) for each in who} for who in years]
    people = change.people
    assert people
    assert people.kept == len(held[0] & held[1])
    assert people.won_listed == len((held[1] - held[0]) & there[0])
    assert people.won_new == len(held[1] - there[0])
    assert people.lost_listed == len((held[0] - held[1]) & there[1])
    assert people.lost_gone == len(held[0] - there[1])


@SOME
@given(years_of_people())
def test_a_year_beside_itself_shows_no_change(years: tuple[list[Person], list[Person]]) -> None:
    tally = counted(years[0])
    found = build([Year("1", tally), Year("2", tally)])
    (change,) = found.changes
    assert change.units == ()
    assert change.people
    assert change.people.kept == tally.total.achieved
    assert all(one == other for by in found.by.values() for one, other in by.values())


def test_the_sample_beside_itself_shows_no_change(tmp_path: Path) -> None:
    for name in ("nam-2022", "nam-2023"):
        (tmp_path / name).mkdir()
        for file in (REGISTERED, EVALUATED):
            (tmp_path / name / file.name).write_bytes(file.read_bytes())
    found = compared(tmp_path / "nam-2022", tmp_path / "nam-2023")
    assert set(found.json["total"]["changes"][0].values()) <= {0, None}
    assert fates(found) == {"kept": 505}
    assert units(found) == []


def test_splitting_the_files_of_a_year_changes_nothing(tmp_path: Path) -> None:
    who = people(9)
    whole = year(tmp_path, "nam-2022", who)
    later = year(tmp_path, "nam-2023", [failed(who[0]), *who[1:6]])
    parts = tmp_path / "chia-2022"
    parts.mkdir()
    for number in range(3):
        delimited(parts / f"dang-ky-{number}.csv", registration(who[number::3]))
        delimited(parts / f"danh-gia-{number}.csv", evaluation(who[number::3]))
    one, other = compared(whole, later).json, compared(parts, later).json
    for key in ("total", "by_unit", "changes"):
        assert one[key] == other[key]


# -- what is refused --------------------------------------------------------------------------------------------------


def test_years_that_cannot_be_told_apart(tmp_path: Path) -> None:
    who = people(1)
    first, second = year(tmp_path, "a-2022", who), year(tmp_path, "b-2022", who)
    found = run("compare", first, second, "--lang", "en")
    assert (found.code, "two years would be called “2022”" in found.said) == (2, True), "R077"
    found = run("compare", first, second, "--years", "truoc,sau,nua", "--lang", "en")
    assert (found.code, "3 names were given to 2 years" in found.said) == (2, True), "R028"
    assert [each["label"] for each in compared(first, second, "--years", "trước,sau").json["years"]] == ["trước", "sau"]


def test_one_year_alone() -> None:
    found = run("compare", SAMPLES, "--lang", "en")
    assert (found.code, "one year alone" in found.said) == (2, True), "R029"


def test_a_year_that_cannot_be_read_marks_the_whole(tmp_path: Path) -> None:
    first = year(tmp_path, "nam-2022", people(2))
    found = compared(first, tmp_path / "nam-2023")
    assert (found.code, found.json["incomplete"]) == (3, True)
    assert [each["incomplete"] for each in found.json["years"]] == [False, True]
