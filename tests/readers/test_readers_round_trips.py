"""What a writer of files wrote, the readers give back."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from congdan.readers import read
from congdan.readers.records import physical, split

# No cell has both line breaks and delimiters: two lone quotes look like that.
plain = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=12)
broken = st.text("aăâđ \n", max_size=10)
cells = plain | broken | st.sampled_from(["", "An", '"', '""', "a,b", "7,5", "30"])
tables = st.integers(1, 6).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1))


@given(tables, st.sampled_from(",;\t|"))
def test_csv(table: list[list[str]], delimiter: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(table)
    assert split(physical(file.getvalue()), delimiter) == table


values = (
    st.booleans()
    | st.integers(-(10**9), 10**9).map(lambda quarters: quarters / 4)
    | st.text(st.characters(codec="utf-8", min_codepoint=32, exclude_characters="_"), min_size=1, max_size=20)
)


@settings(max_examples=30)
@given(st.dictionaries(st.tuples(st.integers(0, 30), st.integers(0, 800)), values, min_size=1, max_size=20))
def test_xlsx(filled: dict[tuple[int, int], bool | float | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with xlsxwriter.Workbook(path, {"strings_to_urls": False, "strings_to_formulas": False}) as workbook:
            sheet = workbook.add_worksheet()
            for (row, column), value in filled.items():
                sheet.write(row, column, value)
        (found,) = read(path, "a")
    back = {
        (found.row0 - 1 + row, found.column0 - 1 + column): value
        for row, line in enumerate(found.rows)
        for column, value in enumerate(line)
        if value != ""
    }
    assert back == filled
