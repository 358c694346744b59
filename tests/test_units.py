"""Names of units, communes and categories as offices write them."""

from __future__ import annotations

import unicodedata

import pytest

from congdan import categories
from congdan.text import key as text_key
from congdan.units import commune_key, commune_name, is_commune, looks_like_unit, parse, sector_of

THE_17 = [
    ("UBND thị trấn Nhà Bè", "agency"),
    ("UBND xã Phú Xuân", "agency"),
    ("UBND xã Phước Lộc", "agency"),
    ("Trường THCS Nguyễn Bỉnh Khiêm", "school"),
    ("Trường TH Trần Thị Ngọc Hân", "school"),
    ("Trường TH Lâm Văn Bền", "school"),
    ("Trường TH Nguyễn Việt Hồng", "school"),
    ("Trường MN Tuổi Ngọc", "school"),
    ("Trường MN Sơn Ca", "school"),
    ("Trường THCS Lê Văn Hưu", "school"),
    ("Trường THCS Phước Lộc", "school"),
    ("Trường TH Bùi Thanh Khiết", "school"),
    ("Khu phố 4", "residential"),
    ("Khu phố 7", "residential"),
    ("Ấp 4", "residential"),
    ("Ấp 3", "residential"),
]


@pytest.mark.parametrize(("name", "kind"), THE_17)
def test_units_of_the_review(name: str, kind: str) -> None:
    assert parse(name).kind == kind
    assert looks_like_unit(name)
    assert not is_commune(name)


def test_units_of_the_review_stay_apart() -> None:
    found = {(parse(name).commune, parse(name).key) for name, _ in THE_17}
    assert len(found) == len(THE_17)


ALIASES = [
    (
        "Khu phố 4",
        [
            "KP 4",
            "KP4",
            "kp.4",
            "khu phố 4",
            "KHU PHỐ 4",
            "Khu phố 04",
            "khu phố 4, TT Nhà Bè",
            "Khu pho 4",
            "khu phố số 4",
        ],
    ),
    ("Khu phố 4", ["BĐH khu phố 4", "Chi hội khuyến học KP4", "Chi bộ khu phố 4"]),
    (
        "Ấp 3",
        [
            "ấp 3",
            "Ap 3",
            "ẤP 3",
            "Ấp 03",
            "Ban nhân dân ấp 3",
            "Chi hội khuyến học ấp 3",
            "ấp 3, xã Phước Lộc",
            "Ấp 3 xã Phước Lộc",
            "Ấp 3 - xã Phước Lộc",
        ],
    ),
    ("Tổ dân phố 5", ["TDP 5", "TDP5", "tổ dân phố 05"]),
    ("Trường THCS Lê Văn Hưu", ["THCS Lê Văn Hưu", "Trường Trung học cơ sở Lê Văn Hưu", "trường thcs LÊ VĂN HƯU"]),
    ("Trường TH Bùi Thanh Khiết", ["TH Bùi Thanh Khiết", "Trường Tiểu học Bùi Thanh Khiết"]),
    ("Trường MN Sơn Ca", ["MN Sơn Ca", "Mầm non Sơn Ca", "Trường Mầm non Sơn Ca"]),
    ("UBND xã Phú Xuân", ["Ủy ban nhân dân xã Phú Xuân", "Uỷ ban nhân dân xã Phú Xuân", "UBND Xã Phú Xuân"]),
]


@pytest.mark.parametrize(("one", "other"), [(name, alias) for name, aliases in ALIASES for alias in aliases])
def test_spellings_of_one_unit(one: str, other: str) -> None:
    assert parse(other).key == parse(one).key
    assert parse(other).kind == parse(one).kind


@pytest.mark.parametrize("name", [name for name, _ in THE_17])
def test_composed_and_decomposed_accents_are_one(name: str) -> None:
    assert parse(unicodedata.normalize("NFD", name)).key == parse(name).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ấp 3", "Ấp 4", id="numbers"),
        pytest.param("Khu phố 1", "Khu phố 11", id="a digit more"),
        pytest.param("Bản Phòng", "Ban Phòng", id="tone of the kind"),
        pytest.param("Thôn Hoa", "Thôn Hòa", id="tone of the name"),
        pytest.param("Trường TH Phước Lộc", "Trường THCS Phước Lộc", id="level of a school"),
        pytest.param("Khu phố 4", "Ấp 4", id="kinds of hamlets"),
        pytest.param("Trường MN Sơn Ca", "Trường TH Sơn Ca", id="kinds of schools"),
    ],
)
def test_different_units(one: str, other: str) -> None:
    assert parse(one).key != parse(other).key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Đảng ủy xã Phú Xuân", "agency"),
        ("Hội Phụ nữ xã Phước Lộc", "agency"),
        ("Công an thị trấn Nhà Bè", "agency"),
        ("Phòng Giáo dục và Đào tạo", "agency"),
        ("Ban CHQS xã", "agency"),
        ("Trung tâm Y tế huyện", "agency"),
        ("TT Y tế huyện Nhà Bè", "agency"),
        ("Trạm Y tế xã Phú Xuân", "agency"),
        ("Đồn Biên phòng Cần Thạnh", "agency"),
        ("Chi cục Thuế", "agency"),
        ("Bệnh viện Nhà Bè", "agency"),
        ("Trường THPT Long Thới", "school"),
        ("Mẫu giáo Hoa Mai", "school"),
        ("Khu vực 2", "residential"),
        ("Tiểu khu 3", "residential"),
        ("Khối phố Mỹ An", "residential"),
        ("Khóm 1", "residential"),
        ("Thôn Đông", "residential"),
        ("Bản Pho", "residential"),
        ("Buôn Ma Thuột", "residential"),
        ("Bon Pi Nao", "residential"),
        ("Phum Ô", "residential"),
        ("Sóc Bom Bo", "residential"),
        ("Tổ 5", "residential"),
        ("Xóm Mới", "residential"),
        ("Làng Vạn Phúc", "residential"),
        ("Dòng họ Nguyễn", "clan"),
        ("Công ty TNHH An Phú", "business"),
        ("HTX Phước Lộc", "business"),
        ("DN Minh Phát", "business"),
        pytest.param("Tổ Toán", None, id="department of a school"),
        pytest.param("Tổ Văn phòng", None, id="department of an office"),
        pytest.param("Alpha", None, id="not known"),
    ],
)
def test_kind(name: str, kind: str | None) -> None:
    assert parse(name).kind == kind


@pytest.mark.parametrize(
    ("kind", "sector"),
    [
        ("residential", "residents"),
        ("agency", "employees"),
        ("school", "employees"),
        ("business", "employees"),
        ("clan", None),
        (None, None),
    ],
)
def test_the_kind_says_the_sector(kind: str | None, sector: str | None) -> None:
    assert sector_of(kind) == sector


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("TT Nhà Bè", "thị trấn nhà bè"),
        ("TT. Nhà Bè", "thị trấn nhà bè"),
        ("Thị trấn Nhà Bè, huyện Nhà Bè", "thị trấn nhà bè"),
        ("xã PHÚ XUÂN", "xã phú xuân"),
        ("P.5", "phường 5"),
        ("Phường 05", "phường 5"),
        ("Đặc khu Côn Đảo", "đặc khu côn đảo"),
        pytest.param("Phú Xuân", None, id="no level"),
        pytest.param("Hội xã hội", None, id="a word with xã in it"),
        pytest.param("TT Y tế", None, id="TT is a centre"),
        pytest.param("", None, id="blank"),
    ],
)
def test_commune(text: str, key: str | None) -> None:
    assert commune_key(text) == (key and text_key(key))


def test_a_commune_with_and_without_its_level() -> None:
    assert commune_name("xã Phước Lộc") == commune_name("Phước Lộc") == "phước lộc"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Trương Văn Ban", id="a person"),
        pytest.param("Lê Thị Hội", id="a person named Hội"),
        pytest.param("Trần Thôn", id="a person named Thôn"),
        pytest.param("", id="blank"),
        pytest.param("Đạt", id="a result"),
    ],
)
def test_no_unit(text: str) -> None:
    assert not looks_like_unit(text)


# -- categories -------------------------------------------------------------------------------------------------------


WORDS = [
    ("official", "employees", ["CB", "CC", "VC", "CBCC", "CBCCVC", "CB-CC-VC", "CBGVNV", "GV", "NV", "CBQL", "NLĐ"]),
    ("official", "employees", ["trí thức", "Giáo viên", "NHÂN VIÊN", "công chức", "viên  chức", "doanh nhân"]),
    ("farmer", "residents", ["ND", "nông dân", "Làm nông", "làm ruộng", "LĐ nông thôn", "nội trợ", "nong dan"]),
    ("worker", "residents", ["CN", "công nhân", "thợ", "TTCN", "tiểu thủ công", "buôn bán", "lao động tự do"]),
    ("student", "students", ["HS", "SV", "HSSV", "học sinh", "sinh viên", "học viên"]),
    ("Hưu trí", "residents", ["hưu trí", "Hưu", "cán bộ hưu"]),
]


@pytest.mark.parametrize(
    ("word", "code", "sector"), [(word, code, sector) for code, sector, words in WORDS for word in words]
)
def test_words_for_categories(word: str, code: str, sector: str) -> None:
    for spelling in (word, unicodedata.normalize("NFD", word)):
        found = categories.parse(spelling)
        assert found is not None
        assert (found.code, found.sector, found.known) == (code, sector, True)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_numbers_of_the_forms(number: int) -> None:
    found = categories.parse(f"Nhóm {number}")
    assert found is not None
    assert found.code == categories.CODES[number - 1]


def test_an_unknown_word_keeps_its_name() -> None:
    found = categories.parse(" nghệ  nhân ")
    assert found is not None
    assert (found.code, found.sector, found.known) == ("nghệ nhân", None, False)


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "-"])
def test_no_category(blank: str) -> None:
    assert categories.parse(blank) is None
