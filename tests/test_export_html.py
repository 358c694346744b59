"""The page: whole in itself, readable by everybody, the same figures as everywhere."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from browser import chromium, measured, said, screenshot
from rosters import EVALUATED, REGISTERED, SAMPLES, delimited, people, registration, run

VOID = {"meta", "link", "br", "img", "input", "hr"}


@dataclass
class Page(HTMLParser):
    """The elements of a page with their attributes and texts, in order."""

    found: list[tuple[str, dict[str, str], list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}, []))
        if tag not in VOID:
            self.open.append(len(self.found) - 1)

    def handle_endtag(self, tag: str) -> None:
        assert self.found[self.open[-1]][0] == tag, f"</{tag}> ends {self.found[self.open[-1]]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for number in self.open:
            self.found[number][2].append(data)

    def all(self, *tags: str) -> list[tuple[dict[str, str], str]]:
        return [(attributes, "".join(texts).strip()) for tag, attributes, texts in self.found if tag in tags]

    def texts(self, *tags: str) -> list[str]:
        return [text for _, text in self.all(*tags)]


def parsed(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    assert page.open == []
    return page


def exported(path: Path, *words: str | Path) -> Path:
    done = run("export", *words, "-o", path, "--force")
    assert done.code in (0, 1, 3), done.said
    return path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the sample with its printed summary, which has two misprints."""
    words = (REGISTERED, EVALUATED, SAMPLES / "tong-hop.xlsx", "--as-of", "31/12/2022", "--office", "body=Hội Nhà Bè")
    return exported(tmp_path_factory.mktemp("page") / "trang.html", *words)


@pytest.fixture(scope="module")
def page(path: Path) -> Page:
    return parsed(path)


# -- for everybody ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_language_is_said(language: str, tmp_path: Path) -> None:
    found = parsed(exported(tmp_path / "a.html", REGISTERED, "--lang", language))
    assert found.all("html")[0][0]["lang"] == language


def test_headings_begin_with_the_title_and_leave_out_no_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _, _ in page.found if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "" not in page.texts("h1", "h2", "h3")


def test_every_header_cell_says_what_it_heads(page: Page) -> None:
    assert {attributes.get("scope") for attributes, _ in page.all("th")} == {"col", "row"}
    assert len(page.all("table")) == len(page.all("caption")) >= 8
    assert all(page.texts("caption"))


def test_pictures_are_told_in_words(page: Page) -> None:
    drawn = [attributes for attributes, _ in page.all("svg")]
    named = {attributes["id"]: text for attributes, text in page.all("title", "desc") if "id" in attributes}
    assert drawn
    for each in drawn:
        assert each["role"] == "img"
        assert named[each["aria-labelledby"]]
        assert named[each["aria-describedby"]]
    assert "Khu phố 7: 92,31%" in "".join(named.values())


def test_names_are_unique_and_links_lead_somewhere(page: Page) -> None:
    ids = Counter(attributes["id"] for _, attributes, _ in page.found if "id" in attributes)
    assert {name: many for name, many in ids.items() if many > 1} == {}
    for _, attributes, _ in page.found:
        for name in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(name) is None or attributes[name] in ids
        assert attributes.get("href", "#tables").removeprefix("#") in ids


def test_what_can_be_scrolled_can_be_reached_by_keyboard(page: Page) -> None:
    boxes = [attributes for attributes, _ in page.all("div") if attributes.get("class") == "scroll"]
    assert len(boxes) == len(page.all("table"))
    assert all(each["tabindex"] == "0" and each["role"] == "region" and each["aria-labelledby"] for each in boxes)


# -- colours ----------------------------------------------------------------------------------------------------------

STYLE = (files("congdan.writers.page") / "style.css").read_text("utf-8")
PALETTES = dict(zip(("light", "dark"), re.findall(r":root \{(.*?)\}", STYLE, flags=re.DOTALL), strict=True))
TEXTS = [
    ("text", "ground"),
    ("text", "head"),
    ("text", "sum"),
    ("muted", "ground"),
    ("muted", "sum"),
    ("link", "ground"),
    ("error", "error-ground"),
    ("warning", "warning-ground"),
    ("note", "note-ground"),
]
SHAPES = [(name, "ground") for name in ("line", "bar-1", "bar-2", "bar-3")]


def colours(palette: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", PALETTES[palette]))


def contrast(one: str, other: str) -> float:
    """WCAG 2: (lighter + 0.05) / (darker + 0.05) of the relative luminances."""

    def luminance(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES)
def test_texts_and_shapes_stand_out_from_their_ground(palette: str) -> None:
    known = colours(palette)
    assert set(known) == {name for pair in TEXTS + SHAPES for name in pair}
    assert [pair for pair in TEXTS if contrast(*(known[name] for name in pair)) < 4.5] == []
    assert [pair for pair in SHAPES if contrast(*(known[name] for name in pair)) < 3] == []


def test_no_colour_stands_outside_the_palettes() -> None:
    rest = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", rest) == []


# -- what it says -----------------------------------------------------------------------------------------------------


def test_the_cards_have_the_total(page: Page) -> None:
    cards = list(zip(page.texts("dt"), [text for each, text in page.all("dd") if "class" not in each], strict=True))
    assert cards == [
        ("Đăng ký", "511"),
        ("Được đánh giá", "511"),
        ("Đạt", "505"),
        ("Chưa đạt", "6"),
        ("Đạt / đăng ký (%)", "98,83"),
        ("Đạt / được đánh giá (%)", "98,83"),
    ]
    assert [text for each, text in page.all("dd") if each.get("class") == "of"] == ["505/511", "505/511"]


def test_tables_findings_corrections_and_sources_stand_in_it(page: Page, path: Path) -> None:
    everything = path.read_text("utf-8")
    for text in (
        "Còn 2 sai lệch phải làm rõ",
        "Số liệu tính đến ngày 31/12/2022",
        "Hội Nhà Bè",
        "ở đây ghi 338; theo mọi số khác thì phải là 438",
        "dòng 11, cột E",
        "Đề nghị sửa",
        "a196001e12bd4b439676af2affb889fa75cbf5ab6868babbd2e2c1cf54e71802",
        "438/440 người đạt danh hiệu",
    ):
        assert text in everything
    total = next(texts for tag, each, texts in page.found if tag == "tr" and each.get("class") == "total")
    assert [text.strip() for text in total if text.strip()] == ["Tổng cộng", "511", "511", "505", "6", "98,83", "98,83"]


def test_what_could_not_be_read_is_said_first(tmp_path: Path) -> None:
    found = parsed(exported(tmp_path / "a.html", REGISTERED, tmp_path / "mat.xlsx"))
    alarms = [text for each, text in found.all("p") if each.get("class") == "alarm"]
    assert alarms[0] == "CHƯA ĐẦY ĐỦ: có phần chưa đọc được"


def test_a_review_without_results_draws_no_rates(tmp_path: Path) -> None:
    found = parsed(exported(tmp_path / "a.html", REGISTERED))
    assert found.texts("dt") == ["Đăng ký"]
    assert found.texts("figcaption") == ["Số đăng ký, được đánh giá và đạt theo nhóm thống kê"]


def test_nobody_counted_is_a_page_too(tmp_path: Path) -> None:
    found = parsed(exported(tmp_path / "a.html", delimited(tmp_path / "trong.csv", registration([]))))
    assert found.all("svg") == []
    assert found.texts("h2") == ["Điểm cần xem", "Nguồn số liệu"]


def test_units_of_one_name_are_told_apart_in_charts(page: Page) -> None:
    labels = page.texts("text")
    assert {"Ấp 4, Xã Phú Xuân", "Ấp 4, Xã Phước Lộc", "Ấp 3"} <= set(labels)


# -- the file ---------------------------------------------------------------------------------------------------------


def test_it_needs_nothing_else(page: Page, path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\b(src|action|data)=", text)
    assert re.findall(r"https?:|url\(|@import", text) == []
    assert not [each for _, each, _ in page.found if "style" in each or any(name.startswith("on") for name in each)]
    policy = next(each["content"] for each, _ in page.all("meta") if "http-equiv" in each)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_the_program_knows_its_own_page(path: Path, tmp_path: Path) -> None:
    assert path.read_bytes().startswith(b"<!doctype html>\n<!-- congdan.export/1 -->\n")
    generator = [each["content"] for each, _ in parsed(path).all("meta") if each.get("name") == "generator"]
    assert generator[0].startswith("congdan ")
    delimited(tmp_path / "dk.csv", registration(people(3)))
    exported(tmp_path / "trang.html", tmp_path / "dk.csv")
    done = run("tally", tmp_path, "--format", "json")
    skipped = next(each for each in done.json["findings"] if each["where"].get("file", "").endswith("trang.html"))
    assert "của chính chương trình này" in skipped["message"]


def test_same_input_same_bytes(tmp_path: Path) -> None:
    one, other = (exported(tmp_path / name, REGISTERED, EVALUATED).read_bytes() for name in ("a.html", "b.html"))
    assert one == other


# -- in a browser -----------------------------------------------------------------------------------------------------


def test_the_console_stays_empty_and_headers_become_buttons(path: Path, tmp_path: Path) -> None:
    done = chromium(path, tmp_path, "--dump-dom")
    assert said(done) == []
    assert done.stdout.count("<button") == len([each for each, _ in parsed(path).all("th") if each["scope"] == "col"])


def test_a_refused_script_would_be_heard(path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hong.html"
    broken.write_text(path.read_text("utf-8").replace("</body>", "<script>alert(1)</script></body>"), "utf-8")
    assert said(chromium(broken, tmp_path, "--dump-dom"))


@pytest.mark.parametrize(("width", "height"), [(1200, 2000), (390, 2000)], ids=["desktop", "phone"])
def test_it_is_drawn_and_never_wider_than_the_window(path: Path, tmp_path: Path, width: int, height: int) -> None:
    drawn = screenshot(path, tmp_path, width, height)
    assert drawn[:2] == (width, height)
    assert drawn[2] > 50_000
    assert int(measured(path, tmp_path, width, "document.documentElement.scrollWidth")) <= width


def test_letters_are_large(path: Path, tmp_path: Path) -> None:
    assert measured(path, tmp_path, 1200, "getComputedStyle(document.body).fontSize") == "18px"
    assert measured(path, tmp_path, 390, "getComputedStyle(document.querySelector('td')).fontSize") == "18px"


def test_a_click_sorts_the_lines_of_each_part_and_leaves_the_sums(path: Path, tmp_path: Path) -> None:
    names = "[...document.querySelectorAll('table')[0].rows].map((row) => row.cells[0].textContent).join('|')"
    click = "document.querySelectorAll('table')[0].tHead.rows[0].cells[2].firstChild.click()"
    found = measured(path, tmp_path, 1200, f"({click}, {names})").split("|")
    assert found[1:4] == ["Thị trấn Nhà Bè", "Khu phố 7", "Khu phố 4"]
    assert found[11:13] == ["Xã Phú Xuân", "Ấp 4"]
    assert found[-1] == "Tổng cộng"
    state = "document.querySelectorAll('table')[0].tHead.rows[0].cells[2].getAttribute('aria-sort')"
    assert measured(path, tmp_path, 1200, f"({click}, {click}, {state})") == "descending"


def test_it_prints_on_a4(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "trang.pdf"
    chromium(path, tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={to}")
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([\d. ]+)\]", to.read_bytes())}
    assert boxes
    assert all(box[2] == pytest.approx(595, abs=1) and box[3] == pytest.approx(842, abs=1) for box in boxes)
