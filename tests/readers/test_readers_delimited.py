"""Delimited text: delimiters, quotes and rows as Excel numbers them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from congdan.model import Sheet
from congdan.readers.records import physical, split

Only = Callable[[Path], Sheet]


@pytest.mark.parametrize(
    ("name", "text", "rows"),
    [
        pytest.param("a.csv", "STT,Tên\n1,An\n", [["STT", "Tên"], ["1", "An"]], id="commas"),
        pytest.param("a.csv", "STT;Điểm\r\n1;7,5\r\n", [["STT", "Điểm"], ["1", "7,5"]], id="semicolons"),
        pytest.param("a.csv", "7,5;8,5\n9,0;8,0\n", [["7,5", "8,5"], ["9,0", "8,0"]], id="only decimals"),
        pytest.param("a.csv", "1,2\n3,4\n", [["1", "2"], ["3", "4"]], id="only integers"),
        pytest.param("a.txt", "STT\tTên\n1\tAn, Ấp 1\n", [["STT", "Tên"], ["1", "An, Ấp 1"]], id="tabs"),
        pytest.param("a.tsv", "a, b, c\td, e\n", [["a, b, c", "d, e"]], id="tsv prefers tabs"),
        pytest.param("a.csv", "STT|Tên\n1|An\n", [["STT", "Tên"], ["1", "An"]], id="bars"),
        pytest.param(
            "a.csv",
            "Tên;Nơi ở\nAn;Ấp 3, xã A, huyện B\nBình;Ấp 4, xã A, huyện B\n",
            [["Tên", "Nơi ở"], ["An", "Ấp 3, xã A, huyện B"], ["Bình", "Ấp 4, xã A, huyện B"]],
            id="addresses hold commas",
        ),
        pytest.param(
            "a.csv",
            '"Họ, tên; chữ lót",Điểm\nAn,8\nBình,9\n',
            [["Họ, tên; chữ lót", "Điểm"], ["An", "8"], ["Bình", "9"]],
            id="delimiters in a quoted heading",
        ),
        pytest.param(
            "a.csv",
            "DANH SÁCH, năm 2022\n\nSTT;Tên;Điểm\n1;An;8\n2;Bình;9\n",
            [["DANH SÁCH, năm 2022"], [], ["STT", "Tên", "Điểm"], ["1", "An", "8"], ["2", "Bình", "9"]],
            id="title and blank line keep their rows",
        ),
        pytest.param("a.csv", "sep=;\n1;An\n", [[], ["1", "An"]], id="delimiter said outright"),
        pytest.param("a.csv", "1,An,\n2,,\n", [["1", "An", ""], ["2", "", ""]], id="trailing separator"),
        pytest.param("a.csv", "1,An\r2,B\0ình\r", [["1", "An"], ["2", "Bình"]], id="old line ends, NUL"),
        pytest.param("a.csv", "An\nBình\n", [["An"], ["Bình"]], id="one column"),
        pytest.param(
            "a.txt",
            "Năm 2022, xã có 440 người.\nĐạt 71 người, chưa đạt 3, còn lại xét sau.\nHết.\n",
            [["Năm 2022, xã có 440 người."], ["Đạt 71 người, chưa đạt 3, còn lại xét sau."], ["Hết."]],
            id="prose",
        ),
        pytest.param("a.csv", "a,b\x0bc\u2028d\x85e\n", [["a", "b\x0bc\u2028d\x85e"]], id="odd blanks end no line"),
    ],
)
def test_rows(make: Callable[..., Path], only: Only, name: str, text: str, rows: list[list[str]]) -> None:
    sheet = only(make(name, text.encode()))
    assert sheet.rows == rows
    assert (sheet.name, sheet.row0, sheet.column0) == (None, 1, 1)


TAIL = "3,Chi,70\n4,Dũng,60\n"
TAIL_ROWS = [["3", "Chi", "70"], ["4", "Dũng", "60"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param('1,"An,80\n2,Bình,90\n', [["1", '"An', "80"], ["2", "Bình", "90"]], id="never closed"),
        pytest.param('1,"An,80\n2,Bình",90\n', [["1", '"An', "80"], ["2", 'Bình"', "90"]], id="two lone ones"),
        pytest.param('1,"An,80\n2,"Bình,90\n', [["1", '"An', "80"], ["2", '"Bình', "90"]], id="both opening"),
        pytest.param('1,An 5",80\n2,Bình,90\n', [["1", 'An 5"', "80"], ["2", "Bình", "90"]], id="inside a cell"),
        pytest.param('1,"Nguyễn\nAn",80\n', [["1", "Nguyễn\nAn", "80"]], id="line break in a cell"),
        pytest.param('1,"An ""Tư"", ấp 1",80\n', [["1", 'An "Tư", ấp 1', "80"]], id="doubled quotes"),
        pytest.param(
            'An,"Ấp 3","Ghi chú\nsố 5, đường 3, xã A"\n',
            [["An", "Ấp 3", "Ghi chú\nsố 5, đường 3, xã A"]],
            id="line break and commas in a cell",
        ),
    ],
)
def test_a_lone_quote_swallows_no_row(text: str, rows: list[list[str]]) -> None:
    assert split(physical(text + TAIL), ",") == rows + TAIL_ROWS


def test_a_lone_quote_in_the_last_line() -> None:
    assert split(physical('1,An,80\n2,"Bình,90'), ",") == [["1", "An", "80"], ["2", '"Bình', "90"]]


@pytest.mark.parametrize(("lines", "records"), [pytest.param(20, 1, id="edge"), pytest.param(21, 21, id="over")])
def test_a_cell_spans_twenty_lines_at_most(lines: int, records: int) -> None:
    assert len(split(physical('"' + "\n".join("x" * lines) + '"\n'), ",")) == records


def test_many_rows_behind_a_lone_quote() -> None:
    """More text than the csv module takes in one cell."""
    lines = ['1,"An,80\n', *("2,Bình,90\n" for _ in range(50_000))]
    assert len(split(lines, ",")) == len(lines)
