"""Names, numbers, dates and identity numbers as they stand in real files."""

from __future__ import annotations

import datetime
import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congdan.points import BLANK, UNREADABLE, column, hundredths
from congdan.text import clean, fold, key, natural, printable
from congdan.text.births import Birth
from congdan.text.births import parse as parse_birth
from congdan.text.identity import parse as parse_identity
from congdan.text.numbers import half_up
from congdan.text.numbers import parse as parse_number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hòa"),
        ("Thuỷ", "Thủy"),
        ("Huỷ", "Hủy"),
        ("Qúy", "Quý"),
        ("Loà", "Lòa"),
        ("Kỳ", "Kì"),
        ("Lý", "Lí"),
        ("Mỹ", "Mĩ"),
        ("Ðức", "Đức"),
        ("NGUYỄN VĂN HOÀ", "Nguyễn Văn Hòa"),
        ("Nguyễn  Văn An ", "Nguyễn Văn An"),
        ("Nguyễn\u00a0Văn\u200bAn", "Nguyễn Văn An"),
        ("Nguyễn\tVăn\nAn", "Nguyễn Văn An"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert key(unicodedata.normalize("NFD", one)) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoa", "Hòa"),
        ("Hòa", "Hỏa"),
        ("Ban", "Bản"),
        ("Dung", "Dũng"),
        ("Đức", "Dức"),
        ("Thuý", "Thúi"),
        ("Hai", "Hay"),
        ("Tuy", "Tui"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text())
def test_keys_are_the_same_however_accents_are_stored(text: str) -> None:
    assert key(unicodedata.normalize("NFD", text)) == key(unicodedata.normalize("NFC", text))
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_nothing_printed_moves_a_cursor(text: str) -> None:
    assert all(unicodedata.category(letter) not in ("Cc", "Cs") or letter in "\n\t" for letter in printable(text))


def test_the_soft_hyphen_is_a_letter_of_old_fonts() -> None:
    assert "\u00ad" in clean("n\u00adíc")


@pytest.mark.parametrize(
    ("heading", "folded"),
    [("Số CCCD/ĐDCN", "so cccd ddcn"), ("Họ và tên", "ho va ten"), ("ĐƠN VỊ:", "don vi"), ("", "")],
)
def test_fold(heading: str, folded: str) -> None:
    assert fold(heading) == folded


def test_order_of_a_vietnamese_reader() -> None:
    names = ["Ấp 10", "Đông", "Ấp 2", "Dũng", "Ân", "Ăn", "An", "Ấp 1"]
    assert sorted(names, key=natural) == ["An", "Ăn", "Ân", "Ấp 1", "Ấp 2", "Ấp 10", "Dũng", "Đông"]


# -- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "ambiguous"),
    [
        ("7", 7, False),
        ("09", 9, False),
        ("7,5", Fraction(15, 2), False),
        ("7.5", Fraction(15, 2), False),
        ("98,82", Fraction(9882, 100), False),
        ("7878", 7878, False),
        ("26.889", 26889, True),
        ("1.250", 1250, True),
        ("1.250.000", 1250000, False),
        ("15,772", 15772, True),
        ("1.250,5", Fraction(12505, 10), False),
        ("1,250.5", Fraction(12505, 10), False),
    ],
)
def test_number(text: str, value: Fraction, ambiguous: bool) -> None:
    found = parse_number(text)
    assert found is not None
    assert (found.value, found.ambiguous) == (value, ambiguous)


@pytest.mark.parametrize("text", ["", "tám", "98,82%", "7,,5", "1.2.3", "x", "1/2", "--", "∞", "nan"])
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("cell", "points"),
    [
        (8, 800),
        (8.0, 800),
        (7.35, 735),
        (0, 0),
        ("7,5", 750),
        ("7.5", 750),
        (" 8 ", 800),
        ("8/10", 800),
        ("80/100", 8000),
        ("8 điểm", 800),
        ("", BLANK),
        (None, BLANK),
        ("-", BLANK),
        ("tám", UNREADABLE),
        ("-1", UNREADABLE),
        (-1, UNREADABLE),
        (7.999, UNREADABLE),
        ("7,123", UNREADABLE),
        ("1.250", UNREADABLE),
        (True, UNREADABLE),
        (datetime.date(2022, 8, 5), UNREADABLE),
        (float("inf"), UNREADABLE),
        (float("nan"), UNREADABLE),
        (1e300, UNREADABLE),
    ],
)
def test_points(cell: object, points: int) -> None:
    assert hundredths(cell) == points


@given(st.integers(0, 1000))
def test_a_number_cell_and_its_text_are_the_same_points(points: int) -> None:
    assert hundredths(points / 100) == hundredths(f"{points / 100:.2f}".replace(".", ",")) == points


CELLS = st.one_of(
    st.sampled_from([0.0, 1.0, 8.5, 7.35, 10.0, 7.351, -1.0, 1e9, float("inf"), float("nan")]),
    st.sampled_from([True, False, 1, 10, None, "", "8,5", "Tốt", datetime.date(2022, 8, 5)]),
)


@given(st.lists(CELLS) | st.lists(st.sampled_from([1.0, 8.5, True])))
def test_a_column_of_points_reads_as_its_cells_do(cells: list[object]) -> None:
    assert column(cells).tolist() == [hundredths(cell) for cell in cells]


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        (Fraction(50500, 511), 2, "98.83"),
        (Fraction(43800, 440), 2, "99.55"),
        (Fraction(6700, 71), 2, "94.37"),
        pytest.param(Fraction(5, 1000), 2, "0.01", id="0,005 goes up"),
        pytest.param(Fraction(15, 1000), 2, "0.02", id="0,015 goes up"),
        pytest.param(Fraction(25, 1000), 2, "0.03", id="0,025: a banker would go down"),
        pytest.param(Fraction(-25, 1000), 2, "-0.03", id="away from zero"),
        pytest.param(Fraction(100), 2, "100", id="whole"),
    ],
)
def test_rounding_is_half_up(value: Fraction, decimals: int, rounded: str) -> None:
    assert half_up(value, decimals) == Fraction(rounded)


@given(st.fractions(0, 100), st.integers(0, 4))
def test_rounding_is_never_further_than_half(value: Fraction, decimals: int) -> None:
    gap = half_up(value, decimals) - value
    assert -Fraction(1, 2 * 10**decimals) < gap <= Fraction(1, 2 * 10**decimals)


# -- births -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        ("5/6/1990", (1990, 6, 5)),
        ("05/6/1990", (1990, 6, 5)),
        ("01.1.1986", (1986, 1, 1)),
        ("10-12-1970", (1970, 12, 10)),
        ("ngày 5 tháng 6 năm 1990", (1990, 6, 5)),
        ("1990-06-05", (1990, 6, 5)),
        ("1990-06-05 00:00:00", (1990, 6, 5)),
        ("00/00/1992", (1992, 0, 0)),
        ("00/6/1992", (1992, 6, 0)),
        ("6/1992", (1992, 6, 0)),
        ("1992", (1992, 0, 0)),
        (1992, (1992, 0, 0)),
        (1992.0, (1992, 0, 0)),
        (33029, (1990, 6, 5)),
        ("'05/06/1990", (1990, 6, 5)),
        (" 05/06/1990\u00a0", (1990, 6, 5)),
        (datetime.date(1990, 6, 5), (1990, 6, 5)),
        (datetime.datetime(1990, 6, 5, 0, 0), (1990, 6, 5)),
    ],
)
def test_birth(cell: object, birth: tuple[int, int, int]) -> None:
    assert parse_birth(cell) == Birth(*birth)


@pytest.mark.parametrize(
    "cell", ["", None, "x", "31/2/1990", "32/1/1990", "1/13/1990", "5/6/90", 0, 12, True, 1990.5, "3/1", "1889"]
)
def test_no_birth(cell: object) -> None:
    assert parse_birth(cell) is None


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("1990", "5/6/1990", True),
        ("6/1990", "5/6/1990", True),
        ("5/6/1990", "6/5/1990", False),
        ("1990", "1991", False),
        ("7/1990", "5/6/1990", False),
    ],
)
def test_dates_that_can_be_one(one: str, other: str, agree: bool) -> None:
    births = parse_birth(one), parse_birth(other)
    assert births[0] is not None
    assert births[1] is not None
    assert births[0].agrees(births[1]) == births[1].agrees(births[0]) == agree


# -- identity numbers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "number", "doubt"),
    [
        ("079085001234", 79085001234, None),
        (79085001234.0, 79085001234, "padded"),
        (79085001234, 79085001234, "padded"),
        (1085001234, 1085001234, "padded"),
        ("123456789", 123456789, None),
        ("'079085001234", 79085001234, "cleaned"),
        ("079 085 001 234", 79085001234, "cleaned"),
        ("079.085.001.234", 79085001234, "cleaned"),
        (" 079085001234\u00a0", 79085001234, None),
        ("1.23457E+11", 0, "damaged"),
        ("1,23457E+11", 0, "damaged"),
        ("079085000000", 0, "damaged"),
        ("07908500123", 7908500123, "padded"),
        ("12345", 12345, "length"),
        ("chưa có", 0, "unreadable"),
        (True, 0, "unreadable"),
        ("", 0, None),
        (None, 0, None),
        ("-", 0, None),
    ],
)
def test_identity(cell: object, number: int, doubt: str | None) -> None:
    found = parse_identity(cell)
    assert (found.number, found.doubt) == (number, doubt)
