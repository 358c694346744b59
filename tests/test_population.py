"""How many people there are: told of a whole only where every part is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rosters import CRITERIA, Person, delimited, evaluation, people, registration, rosters, run

from congdan import expected, headcount, settings
from congdan.errors import UsageError
from congdan.population import Expected, Said
from congdan.tally import Partial, Tally, finish

HAMLET, SCHOOL = ("Xã Phú Xuân", "Ấp 4"), ("Xã Phước Lộc", "Trường THCS Phước Lộc")


def somebody(*places: tuple[str, str]) -> list[Person]:
    found = zip(people(len(places)), places, strict=True)
    return [replace(each, commune=commune, unit=unit, category="") for each, (commune, unit) in found]


def tallied(who: Sequence[Person], units: Sequence[Expected] = (), said: Sequence[Said] = ()) -> Tally:
    parts = (*rosters(registration(who), "a.xlsx"), *rosters(evaluation(who), "b.xlsx"))
    return finish(Partial(parts), CRITERIA, expected=units, said=said)


def unit(place: tuple[str, str], population: int | None, **more: object) -> Expected:
    return expected.unit(place[1], place[0], population=population, **more)


def populations(tally: Tally, dimension: str) -> dict[str | None, int | None]:
    return {group[0]: counts.population for group, counts in tally.by[dimension].items()}


def test_every_part_is_known() -> None:
    tally = tallied(somebody(HAMLET, SCHOOL), [unit(HAMLET, 60), unit(SCHOOL, 7)])
    assert populations(tally, "sector") == {"employees": 7, "residents": 60}
    assert populations(tally, "commune") == {"Xã Phú Xuân": 60, "Xã Phước Lộc": 7}
    assert tally.total.population == 67


@pytest.mark.parametrize(
    "units",
    [
        pytest.param([unit(HAMLET, 60), unit(SCHOOL, None)], id="expected, and no number"),
        pytest.param([unit(HAMLET, 60)], id="on a roster, and not expected"),
    ],
)
def test_one_part_is_not_known(units: list[Expected]) -> None:
    tally = tallied(somebody(HAMLET, SCHOOL), units)
    assert populations(tally, "sector") == {"employees": None, "residents": 60}
    assert populations(tally, "commune") == {"Xã Phú Xuân": 60, "Xã Phước Lộc": None}
    assert tally.total.population is None
    assert tally.bases.sectors["employees"].lacking == (SCHOOL,)


def test_a_unit_that_sent_nothing_is_part_of_the_whole() -> None:
    other = ("Xã Phú Xuân", "Ấp 5")
    tally = tallied(somebody(HAMLET), [unit(HAMLET, 60), unit(other, 40)])
    assert populations(tally, "sector") == {"residents": 100}
    tally = tallied(somebody(HAMLET), [unit(HAMLET, 60), unit(other, None)])
    assert populations(tally, "sector") == {"residents": None}


def test_people_of_no_unit_leave_their_sector_open() -> None:
    nowhere = replace(people(2)[1], commune="", unit="", category="Nông dân")
    tally = tallied([nowhere, *somebody(HAMLET)], [unit(HAMLET, 60)])
    assert populations(tally, "sector") == {"residents": None}


def test_what_is_said_of_a_whole_comes_before_its_parts() -> None:
    said = [Said("residents", 90), Said("employees", 8)]
    tally = tallied(somebody(HAMLET, SCHOOL), [unit(HAMLET, 60)], said)
    assert populations(tally, "sector") == {"employees": 8, "residents": 90}
    assert tally.total.population == 98
    assert tally.bases.sectors["residents"].source == "said"


def test_what_is_said_of_communes_adds_up() -> None:
    other = ("Xã Phước Lộc", "Ấp 3")
    said = [headcount.said("residents", 50, "xã Phú Xuân"), headcount.said("residents", 30, "Phước Lộc")]
    tally = tallied(somebody(HAMLET, other), (), said)
    assert populations(tally, "sector") == {"residents": 80}
    assert populations(tally, "commune") == {"Xã Phú Xuân": 50, "Xã Phước Lộc": 30}
    assert tally.bases.sectors["residents"].source == "communes"


def test_pupils_are_counted_apart_from_the_staff() -> None:
    teacher, pupil = somebody(SCHOOL, SCHOOL)
    who = [teacher, replace(pupil, category="HS")]
    assert populations(tallied(who, [unit(SCHOOL, 7)]), "sector") == {"employees": 7, "students": None}
    assert populations(tallied(who, [unit(SCHOOL, 7, learners=300)]), "sector") == {"employees": 7, "students": 300}


def test_rates_are_of_these_populations() -> None:
    tally = tallied(somebody(HAMLET, HAMLET), [unit(HAMLET, 8)])
    rate = tally.by["sector"][("residents",)].rate_population
    assert rate is not None
    assert (rate.numerator, rate.denominator) == (1, 4)


# -- how they are said ------------------------------------------------------------------------------------------------


def written(folder: Path, text: str, name: str = "dan-so.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_with_units_sectors_and_a_sum(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Xã/phường,Đơn vị,Nhóm thống kê,Tổng số,Số học sinh,Cấp\n"
        "Xã Phước Lộc,,Công dân ở khu dân cư,5.200,,\n"
        ",,CBCCVC,640,,\n"
        "Xã Phước Lộc,Trường THPT Long Thới,,41,900,tỉnh\n"
        ",Tổng cộng,,5.881,900,\n",
    )
    found = headcount.read(path)
    assert [(each.unit_shown, each.population, each.learners, each.level) for each in found.units] == [
        ("Trường THPT Long Thới", 41, 900, "provincial")
    ]
    assert [(each.commune_shown, each.sector, each.people) for each in found.sectors] == [
        ("Xã Phước Lộc", "residents", 5200),
        (None, "employees", 640),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nhóm thống kê,Tổng số\nngười lớn,khoảng 500\n", id="no number"),
        pytest.param("Nhóm thống kê,Tổng số\nngười cao tuổi,500\n", id="no sector"),
        pytest.param("Tên,Số\nẤp 4,500\n", id="no heading"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError) as caught:
        headcount.read(written(tmp_path, text))
    assert caught.value.code == "R022"


def test_a_big_company_is_no_sum(tmp_path: Path) -> None:
    path = written(tmp_path, "Đơn vị,Tổng số\nTổng công ty Cấp nước,12\nCộng,12\n")
    assert [each.unit_shown for each in expected.read(path)] == ["Tổng công ty Cấp nước"]


def test_an_option_comes_before_the_settings(tmp_path: Path) -> None:
    written(tmp_path, "[population]\nresidents = 50\nemployees = 8\n", "congdan.toml")
    said = {"population": headcount.Headcount(sectors=(Said("residents", 60),))}
    found = settings.load(said, [str(tmp_path)]).population.sectors
    assert {each.sector: each.people for each in found} == {"residents": 60, "employees": 8}


def test_a_list_fills_in_the_units_that_are_expected(tmp_path: Path) -> None:
    written(tmp_path, "Đơn vị,Tổng số\nẤp 4,60\nẤp 5,40\n")
    toml = 'population = "dan-so.csv"\n[[units]]\nunit = "Ấp 4"\nkind = "residential"\n'
    written(tmp_path, toml, "congdan.toml")
    found = settings.load({}, [str(tmp_path)]).units
    assert [(each.unit_shown, each.population, each.kind) for each in found] == [
        ("Ấp 4", 60, "residential"),
        ("Ấp 5", 40, None),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("[population]\nresident = 5\n", "R021", id="unknown sector"),
        pytest.param('[population]\nresidents = "5"\n', "R022", id="number as text"),
        pytest.param("population = 5\n", "R022", id="a number alone"),
        pytest.param('[[units]]\nunit = "Ấp 4"\nlevel = "district"\n', "R022", id="unknown level"),
        pytest.param('validity = "ever"\n', "R022", id="unknown validity"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(tmp_path: Path, text: str, code: str) -> None:
    written(tmp_path, text, "congdan.toml")
    with pytest.raises(UsageError) as caught:
        settings.load({}, [str(tmp_path)])
    assert caught.value.code == code


def test_the_tally_prints_the_populations_of_the_settings(tmp_path: Path) -> None:
    who = somebody(HAMLET, HAMLET)
    roster = delimited(tmp_path / "a.csv", evaluation(who))
    written(tmp_path, "[population]\nresidents = 8\n", "congdan.toml")
    found = run("tally", roster, "--format", "json").json
    assert found["by_sector"][0]["population"] == found["total"]["population"] == 8
    assert found["total"]["rate_population"] == 0.25
