"""Who is who: registrations × evaluations, duplicates, homonyms, people at work and at home."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from rosters import (
    CRITERIA,
    LOW,
    Person,
    Table,
    both,
    evaluation,
    people,
    registration,
    rosters,
    without,
)

from congdan.checks import check
from congdan.tally import Partial, Tally, finish

AN = Person("Nguyễn Văn An", "079080000111", "05/06/1980")


def tallied(registered: Sequence[Person] | Table | None, evaluated: Sequence[Person] | Table | None) -> Tally:
    """The tally of a registration and an evaluation roster; a table is taken as it is."""
    parts = []
    for who, table, file in ((registered, registration, "a.csv"), (evaluated, evaluation, "b.csv")):
        if who is not None:
            parts += rosters(table(who) if who and isinstance(who[0], Person) else who, file)  # type: ignore[arg-type, operator]
    return finish(Partial(tuple(parts)), CRITERIA)


def codes(tally: Tally) -> list[str]:
    """Codes of what was found, without the notes on units."""
    return sorted({each.code for each in (*tally.findings, *check(tally, CRITERIA))} - {"U002", "U004", "U006"})


def counts(tally: Tally) -> tuple[int | None, int | None, int | None, int | None]:
    """Registered, evaluated, achieved, unregistered."""
    total = tally.total
    return total.registered, total.evaluated, total.achieved, total.unregistered


@pytest.mark.parametrize(
    ("registered", "evaluated", "joined", "found"),
    [
        pytest.param(AN, AN, True, [], id="the same number"),
        pytest.param(AN, replace(AN, birth="1981", unit="Ấp 3"), True, ["M008"], id="number before everything else"),
        pytest.param(AN, replace(AN, name="NGUYỄN VĂN AN", birth="5/6/1980"), True, [], id="other spelling"),
        pytest.param(AN, replace(AN, name="Nguyễn Văn Ân"), True, ["P013"], id="one number, nearly the same name"),
        pytest.param(AN, replace(AN, number=""), True, ["M004"], id="no number in one"),
        pytest.param(replace(AN, number=""), AN, True, ["M004"], id="no number in the other"),
        pytest.param(replace(AN, number=""), replace(AN, number=""), True, [], id="no number at all"),
        pytest.param(AN, replace(AN, number="079080000112"), True, ["M003"], id="a typo in the number"),
        pytest.param(AN, replace(AN, number="", birth="1980"), True, ["M004"], id="only the year in one"),
        pytest.param(AN, replace(AN, number="", birth="06/1980"), True, ["M004"], id="only month and year"),
        pytest.param(AN, replace(AN, number="", birth="00/00/1980"), True, ["M004"], id="zeros for day and month"),
        pytest.param(AN, replace(AN, number="", birth=""), True, ["M004"], id="no birth date in one"),
        pytest.param(AN, replace(AN, number="", unit="Ấp 3"), True, ["M004", "M008"], id="full date, other unit"),
        pytest.param(
            AN,
            replace(AN, number="", birth="1980", unit="Ấp 3"),
            False,
            ["M001", "M002"],
            id="a year and another unit is too little",
        ),
        pytest.param(AN, replace(AN, number="", birth="1981"), False, ["M001", "M002"], id="other year"),
        pytest.param(AN, replace(AN, number="", birth="06/05/1980"), False, ["M001", "M002"], id="other day"),
        pytest.param(AN, replace(AN, number="", name="Nguyễn Văn Ân"), False, ["M001", "M002"], id="other name"),
        pytest.param(
            replace(AN, name="Lê Hoa"),
            replace(AN, name="Lê Hòa", number=""),
            False,
            ["M001", "M002"],
            id="Hoa is not Hòa",
        ),
        pytest.param(
            replace(AN, name="Lê Hoà"), replace(AN, name="Lê Hòa", number=""), True, ["M004"], id="hoà is hòa"
        ),
        pytest.param(
            AN,
            replace(AN, name="Trần Thị Bé", birth="01/01/1999"),
            False,
            ["M001", "M002", "P012"],
            id="one number, two people",
        ),
    ],
)
def test_one_registered_and_one_evaluated(
    registered: Person, evaluated: Person, joined: bool, found: list[str]
) -> None:
    tally = tallied([registered], [evaluated])
    assert counts(tally) == (1, 1, 1, 0 if joined else 1)
    assert codes(tally) == found


def test_both_rosters_are_read_the_other_way_round() -> None:
    """The evaluation's file comes first in order of names."""
    tally = finish(Partial((*rosters(evaluation([AN]), "a.csv"), *rosters(registration([AN]), "b.csv"))), CRITERIA)
    assert counts(tally) == (1, 1, 1, 0)


def test_homonyms_of_one_unit_with_different_births_are_two() -> None:
    twins = [replace(AN, number="", birth="05/06/1980"), replace(AN, number="", birth="05/06/1981")]
    tally = tallied(twins, [replace(twins[0], points=LOW), twins[1]])
    assert counts(tally) == (2, 2, 1, 0)
    assert codes(tally) == []


def test_homonyms_without_births_are_not_told_apart_by_guessing() -> None:
    """Two registered and one evaluated of that name: neither is taken."""
    twins = [replace(AN, number="079080000111"), replace(AN, number="079080000222", birth="01/01/1990")]
    tally = tallied(twins, [replace(AN, number="", birth="")])
    assert counts(tally) == (2, 1, 1, 1)


def test_a_homonym_of_another_unit_is_somebody_else() -> None:
    tally = tallied([replace(AN, number="")], [replace(AN, number="", unit="Ấp 3", birth="")])
    assert counts(tally) == (1, 1, 1, 1)


@pytest.mark.parametrize("birth", ["05/06/1980", "1980"])
def test_the_nearer_of_two_homonyms_is_taken(birth: str) -> None:
    here, there = replace(AN, number="", birth=birth), replace(AN, number="", birth=birth, unit="Ấp 3")
    tally = tallied([here, there], [replace(here, points=LOW), there])
    assert counts(tally) == (2, 2, 1, 0)
    assert {key[1]: value.achieved for key, value in tally.by["unit"].items()} == {"Ấp 4": 0, "Ấp 3": 1}


def test_two_dates_that_both_fit_are_not_chosen_between() -> None:
    vague = [replace(AN, number="", birth=birth) for birth in ("1980", "06/1980")]
    assert counts(tallied(vague, [replace(AN, number="")])) == (2, 1, 1, 1)


def test_two_numbers_on_one_roster_are_two_people() -> None:
    who = [AN, replace(AN, number="079080000222"), Person("Lê Không Số")]
    tally = tallied(who, who)
    assert counts(tally) == (3, 3, 3, 0)
    assert codes(tally) == ["P014"]


# -- one person in several rows ---------------------------------------------------------------------------------------


def test_a_duplicate_counts_once() -> None:
    tally = tallied([AN, AN], [AN, replace(AN, points=("",) * 10, result="Đạt")])
    assert counts(tally) == (1, 1, 1, 0)
    assert codes(tally) == ["P010"]


def test_a_duplicate_without_a_number_counts_once() -> None:
    same = replace(AN, number="")
    assert counts(tallied([same, same], None)) == (1, None, None, None)


def test_the_year_alone_does_not_make_a_duplicate() -> None:
    same = replace(AN, number="", birth="1980")
    assert counts(tallied([same, same], None)) == (2, None, None, None)


def test_the_fullest_row_counts() -> None:
    empty = ("",) * 10
    rows = [replace(AN, points=empty, unit="", category="", total=85), replace(AN, points=LOW)]
    for order in itertools.permutations(rows):
        tally = tallied(None, list(order))
        assert (tally.total.evaluated, tally.total.not_achieved, tally.total.undecided) == (1, 1, 0)
        assert codes(tally) == ["P010"]


def test_opposite_verdicts_are_undecided_and_an_error() -> None:
    tally = tallied([AN], [replace(AN, result="Đạt"), replace(AN, result="Không đạt", points=LOW)])
    assert (tally.total.evaluated, tally.total.achieved, tally.total.undecided) == (1, 0, 1)
    assert codes(tally) == ["P011"]


def test_undecided_contradicts_nothing() -> None:
    tally = tallied([AN], [AN, replace(AN, points=(8,) * 9 + ("",))])
    assert (tally.total.achieved, tally.total.undecided) == (1, 0)
    assert codes(tally) == ["P010"]


@pytest.mark.parametrize("swap", [False, True])
def test_one_number_and_two_people_are_both_counted(swap: bool) -> None:
    two = [AN, replace(AN, name="Trần Thị Bé", birth="01/01/1999", points=LOW)]
    two = two[::-1] if swap else two
    tally = tallied(two, two[::-1])
    assert counts(tally) == (2, 2, 1, 0)
    assert codes(tally) == ["P012"]


def test_somebody_at_work_and_at_home_counts_at_work() -> None:
    home, work = replace(AN, unit="Ấp 4"), replace(AN, unit="Trường THCS Lê Văn Hưu", category="Giáo viên")
    for registered, evaluated in (([home, work], [home, work]), ([work, home], [home]), ([home], [work])):
        tally = tallied(registered, evaluated)
        assert [key[:2] for key in tally.by["unit"]] == [("Xã Phú Xuân", "Trường THCS Lê Văn Hưu")]
        assert list(tally.by["sector"]) == [("employees",)]
        assert "M005" in codes(tally)


def test_both_places_are_named() -> None:
    home, work = replace(AN, unit="Ấp 4"), replace(AN, unit="Trường THCS Lê Văn Hưu")
    tally = tallied([home], [work])
    (found,) = [each for each in check(tally, CRITERIA) if each.code == "M005"]
    assert (found.where.file, found.where.row) == ("a.csv", 2)


# -- units without their commune --------------------------------------------------------------------------------------


def test_a_unit_without_its_commune_joins_the_only_one() -> None:
    one, other = people(2)
    tally = tallied([one, other], [one, replace(other, commune="")])
    assert list(tally.by["unit"]) == [("Xã Phú Xuân", "Ấp 4", "residential", "residents")]
    assert "U003" in codes(tally)


def test_a_unit_without_its_commune_stands_by_itself_if_two_have_it() -> None:
    one, other, third = people(3)
    who = [one, replace(other, commune="Xã Phước Lộc"), replace(third, commune="")]
    tally = tallied(who, None)
    assert [key[:2] for key in tally.by["unit"]] == [("Xã Phú Xuân", "Ấp 4"), ("Xã Phước Lộc", "Ấp 4"), (None, "Ấp 4")]
    assert codes(tally) == ["U008"]


def test_the_same_hamlet_of_two_communes_is_two() -> None:
    one, other = people(2)
    tally = tallied([one, replace(other, commune="Xã Phước Lộc", unit="ấp 04")], None)
    assert [key[:2] for key in tally.by["unit"]] == [("Xã Phú Xuân", "Ấp 4"), ("Xã Phước Lộc", "ấp 04")]


def test_a_commune_with_and_without_its_level_is_one() -> None:
    one, other = people(2)
    tally = tallied([one, replace(other, commune="Phú Xuân")], None)
    assert [key[:2] for key in tally.by["unit"]] == [("Xã Phú Xuân", "Ấp 4")]


# -- order ------------------------------------------------------------------------------------------------------------

TANGLES = {
    "year alone, twice": [replace(AN, number="", birth="1980"), replace(AN, number="", birth="1980", points=LOW)],
    "three numbers": [replace(AN, number=f"07908000011{n}", points=LOW if n == 1 else AN.points) for n in range(3)],
    "number, none, and year": [AN, replace(AN, number=""), replace(AN, number="", birth="1980", points=LOW)],
    "one number, names in a chain": [
        AN,
        replace(AN, name="Nguyễn Văn Anh", birth="06/06/1980"),
        replace(AN, name="Nguyễn Vân Anh Thư", birth="07/06/1980", points=LOW),
    ],
    "two units": [replace(AN, number=""), replace(AN, number="", unit="Ấp 3", points=LOW)],
    "no birth": [replace(AN, number="", birth=""), replace(AN, birth="1980"), replace(AN, number="", points=LOW)],
    "two words for a category": [AN, replace(AN, category="Công nhân"), replace(AN, category="Thợ rèn")],
    "two units at work": [replace(AN, unit="Trường TH Sơn Ca"), replace(AN, unit="Trường MN Sơn Ca")],
}


SOME = [
    (name, chosen)
    for name, who in TANGLES.items()
    for size in (1, 2, 3)
    for chosen in itertools.combinations(who, size)
]


@pytest.mark.parametrize(("name", "registered"), SOME)
def test_no_order_of_rows_or_files_changes_the_answer(name: str, registered: tuple[Person, ...]) -> None:
    answers: list[Any] = []
    for one, other in itertools.product(itertools.permutations(registered), itertools.permutations(TANGLES[name])):
        for files in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
            parts = rosters(registration(one), files[0]) + rosters(evaluation(other), files[1])
            tally = finish(Partial(tuple(parts)), CRITERIA)
            answers.append((tally.total, tally.by))
    assert all(answer == answers[0] for answer in answers)


def test_one_roster_that_is_both_joins_a_registration_roster() -> None:
    tally = finish(Partial((*rosters(both([AN])), *rosters(registration([AN]), "b.csv"))), CRITERIA)
    assert counts(tally) == (1, 1, 1, 0)


def test_rosters_without_numbers_and_births() -> None:
    who = [Person(name) for name in ("Lê A", "Lê B", "Lê C")]
    tally = tallied(
        without(registration(who), "Ngày sinh", "Số CCCD"), without(evaluation(who), "Ngày sinh", "Số CCCD")
    )
    assert counts(tally) == (3, 3, 3, 0)
    assert codes(tally) == ["M004"]
