"""Texts that mean something elsewhere are only texts in every format of the review."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from rosters import delimited, people, registration, run

from congdan.messages import Words
from congdan.report import Chart, Column, Line, Office, Part, Report, Row, Sentence, Table
from congdan.schemas import SCHEMAS
from congdan.text import printable
from congdan.writers import PUBLISHED

HOSTILE = [
    pytest.param("=1+1", id="formula"),
    pytest.param("+84 901 234 567", id="plus"),
    pytest.param("-3+cmd|' /C calc'!A0", id="minus"),
    pytest.param("@SUM(A1:A9)", id="at"),
    pytest.param("\t=1+1", id="tab before a formula"),
    pytest.param("<script>alert(1)</script><img src=x onerror=alert(1)>", id="html"),
    pytest.param("\"><svg onload=alert(1)>'{{ 7*7 }}{% raw %}", id="attribute and template"),
    pytest.param("[/bold][red]đỏ[/red]:smile:", id="markup of a terminal library"),
    pytest.param("https://example.org/?a=1&b=2", id="url"),
    pytest.param("a\x07\x1b[31mb\x00c\x9bd", id="control characters"),
    pytest.param("ấp \ud83d 4", id="lone surrogate"),
    pytest.param("| a | b | **đậm** `mã`\n# tiêu đề", id="markdown"),
    pytest.param("‮txt.exe", id="right to left"),
    pytest.param("ấ" * 40_000, id="40,000 letters"),
]
WORDS = Words("vi")


def report(text: str) -> Report:
    """A review that has the text wherever a text can be."""
    columns = Column(text, "text", "unit"), Column(text, "count", "registered"), Column(text, "rate", "rate_registered")
    table = Table(text, columns, (Row((text, 3, None), level=1), Row((text, 3, None), "total", sum_of=(0,))), "unit")
    office = Office(*[text] * 9, recipients=(text,))
    line = Line("error", "F004", text, text, text)
    return Report(
        text,
        (table,),
        (text,),
        (line, replace(line, severity="note")),
        True,
        SCHEMAS["export"],
        office,
        text,
        (Chart(text, "unit", (1,), (0,)),),
        (),
        (replace(table, name=""),),
        (text,),
        (replace(table, name="files"),),
        (replace(table, name="people"),),
        (Part(text, (Sentence((text,)), Sentence((text,), item=True))),),
    )


def made(text: str, suffix: str) -> bytes:
    return PUBLISHED[suffix](report(text), WORDS)


def test_every_format_is_tried_here() -> None:
    assert set(PUBLISHED) >= {".html", ".docx", ".json", ".csv", ".md"}


class Tags(HTMLParser):
    """The elements of a page, and all that is text in it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, str]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.append((tag, " ".join(sorted(name for name, _ in attrs))))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(page: bytes) -> Tags:
    tags = Tags()
    tags.feed(page.decode())
    tags.close()
    return tags


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_has_the_elements_it_always_has(text: str) -> None:
    plain, found = read(made("Ấp 4", ".html")), read(made(text, ".html"))
    assert found.seen == plain.seen
    assert printable(text) in found.texts


@pytest.mark.parametrize("text", HOSTILE)
def test_a_paper_opens_and_says_it(text: str) -> None:
    paper = Document(io.BytesIO(made(text, ".docx")))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    shortened = printable(text).replace("\n", " ")[:500]
    assert any(cell.startswith(shortened.replace("\t", "")) or cell.startswith(shortened) for cell in cells)
    assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]", "".join(cells))


@pytest.mark.parametrize("text", HOSTILE)
def test_json_gives_it_back(text: str) -> None:
    found = json.loads(made(text, ".json"))
    assert found["tables"][0]["rows"][0]["cells"] == [printable(text), 3, None]
    assert found["findings"][0]["place"] == printable(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    csv.field_size_limit(1_000_000)
    rows = list(csv.reader(io.StringIO(made(text, ".csv").decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert [cell[:20] for cell in cells if cell[:1] in tuple("=+-@\t\r")] == []
    assert any(printable(text) in cell for cell in cells)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_its_lines_and_columns(text: str) -> None:
    plain, found = (made(each, ".md").decode().split("\n") for each in ("Ấp 4", text))

    def shapes(lines: list[str]) -> list[tuple[str, int]]:
        return [(line[:1], len(re.findall(r"(?<!\\)\|", line))) for line in lines if line[:1] in "|#"]

    assert shapes(found) == shapes(plain)
    assert len(found) == len(plain)
    assert not re.search(r"(?<!\\)<(?!!-- congdan)", "\n".join(found))


# -- from a file to a file --------------------------------------------------------------------------------------------

NAMES = [case for case in HOSTILE if "\ud83d" not in str(case.values[0]) and "\x00" not in str(case.values[0])]


def outputs(folder: Path, *words: str | Path) -> Iterator[tuple[str, bytes]]:
    for suffix in (".html", ".docx", ".json", ".csv", ".md"):
        path = folder / f"kq{suffix}"
        done = run("export", *words, "-o", path)
        assert done.code in (0, 1), done.said
        assert "\x1b" not in done.said
        yield suffix, path.read_bytes()


@pytest.mark.parametrize("text", NAMES)
def test_units_and_categories_named_so_are_counted_and_printed(text: str, tmp_path: Path) -> None:
    who = [replace(each, unit=text, category=text, commune=text) for each in people(3)]
    for suffix, data in outputs(tmp_path, delimited(tmp_path / "dk.csv", registration(who))):
        assert data
        if suffix == ".json":
            units = json.loads(data)["tables"][0]
            assert units["rows"][-1]["cells"][2] == 3
        if suffix == ".html":
            assert [tag for tag, _ in read(data).seen if tag in ("script", "img", "svg")].count("script") == 1
            assert "img" not in {tag for tag, _ in read(data).seen}


@pytest.mark.parametrize("name", ["=1+1.csv", "-o.csv", "[bold]đỏ[bold].csv", "<b>đậm<b>.csv", "@a & b's.csv"])
def test_files_named_so_are_printed_as_they_are_named(name: str, tmp_path: Path) -> None:
    path = delimited(tmp_path / name, registration(people(3)))
    for suffix, data in outputs(tmp_path, path):
        if suffix == ".json":
            assert json.loads(data)["sources"][0]["rows"][0]["cells"][0].endswith(name)
        if suffix == ".html":
            assert any(text.endswith(name) for text in read(data).texts)
