"""`validate --annotate` on packages that are laid out in odd ways, and on broken ones."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from annotated import RED, TABLE, WRONG, YELLOW, annotate, comments, edited, fills, links, opened, parts, rezip, rich
from openpyxl.comments import Comment
from rosters import Table, convert, people, registration, run, xlsx

from congdan.annotate import spans

SHEET = "xl/worksheets/sheet1.xml"
TRANSITIONAL = "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml"

Parts = dict[str, bytes]


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "plain.xlsx", WRONG)


def marked(path: Path, sheet: str = "Sheet1", cell: str = "B4") -> None:
    """The copy is whole: values, the colour, the comment, the list."""
    to = path.with_name("o.xlsx")
    found = annotate(path, to)
    assert found.code, found.err
    assert "không sắp xếp" not in found.err
    assert fills(to, sheet)[cell] in (RED, YELLOW)
    assert "90 → 30" in comments(to, sheet)[cell]
    assert opened(to)[sheet][cell].value == 90
    assert "Kiểm tra" in opened(to).sheetnames
    assert any(link.endswith(f"!{cell}") for link in links(to))
    again = run("validate", to, "--format", "json").json
    codes = [each["code"] for each in again["findings"]]
    assert codes == [*run("validate", path, "--format", "json").codes, "R076"]


def without(name: str, *mentions: tuple[str, str]) -> Callable[[Parts], Parts]:
    """A package that lacks a part, and what speaks of it in other parts."""

    def change(there: Parts) -> Parts:
        kept = {key: data for key, data in there.items() if key != name}
        for part, pattern in mentions:
            kept[part] = re.sub(pattern.encode(), b"", kept[part])
        return kept

    return change


def test_no_style_sheet(plain: Path, tmp_path: Path) -> None:
    gone = without("xl/styles.xml", ("xl/_rels/workbook.xml.rels", r"<Relationship [^>]*styles[^>]*>"))
    marked(rezip(plain, tmp_path / "a.xlsx", gone))


def test_a_style_sheet_with_nothing_in_it(plain: Path, tmp_path: Path) -> None:
    bare = f'<styleSheet xmlns="{TRANSITIONAL}/spreadsheetml/2006/main"/>'.encode()
    marked(rezip(plain, tmp_path / "a.xlsx", lambda there: {**there, "xl/styles.xml": bare}))


def test_inline_strings_and_no_table_of_strings(plain: Path, tmp_path: Path) -> None:
    def inline(there: Parts) -> Parts:
        strings = re.findall(rb"<t[^>]*>(.*?)</t>", there["xl/sharedStrings.xml"])
        put = lambda found: b't="inlineStr"><is><t>%b</t></is></c>' % strings[int(found[1])]  # noqa: E731
        there[SHEET] = re.sub(rb't="s"><v>(\d+)</v></c>', put, there[SHEET])
        gone = without(
            "xl/sharedStrings.xml",
            ("xl/_rels/workbook.xml.rels", "<Relationship [^>]*sharedStrings[^>]*>"),
            ("[Content_Types].xml", "<Override [^>]*sharedStrings[^>]*>"),
        )
        return gone(there)

    marked(rezip(plain, tmp_path / "a.xlsx", inline))


@pytest.mark.parametrize("old", ["worksheets/sheet1.xml", "styles.xml"])
def test_targets_from_the_root(plain: Path, tmp_path: Path, old: str) -> None:
    marked(edited(plain, tmp_path / "a.xlsx", "xl/_rels/workbook.xml.rels", (f'"{old}"', f'"/xl/{old}"')))


def test_names_in_capitals(plain: Path, tmp_path: Path) -> None:
    def change(there: Parts) -> Parts:
        return {("xl/Styles.XML" if name == "xl/styles.xml" else name): data for name, data in there.items()}

    to = tmp_path / "o.xlsx"
    annotate(rezip(plain, tmp_path / "a.xlsx", change), to)
    assert sum(name.lower() == "xl/styles.xml" for name in parts(to)) == 1
    assert b"FFFF" in parts(to)["xl/Styles.XML"]


def prefixed(data: bytes) -> bytes:
    """Every element of the main namespace under the prefix `x`."""
    text = re.sub(r"<(/?)(?=[A-Za-z])(?!\?)", r"<\1x:", data.decode())
    return text.replace("xmlns=", "xmlns:x=").encode()


def test_elements_with_a_prefix(plain: Path, tmp_path: Path) -> None:
    names = (SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml")
    marked(
        rezip(plain, tmp_path / "a.xlsx", lambda there: {**there, **{name: prefixed(there[name]) for name in names}})
    )


def test_the_strict_format(tmp_path: Path) -> None:
    def strict(there: Parts) -> Parts:
        pairs = (
            (
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
            (
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        )
        for name in there:
            for old, new in pairs:
                there[name] = there[name].replace(old, new)
        return there

    path, to = rezip(xlsx(tmp_path / "b.xlsx", WRONG), tmp_path / "a.xlsx", strict), tmp_path / "o.xlsx"
    found = annotate(path, to)
    assert "không sắp xếp" not in found.err
    after = parts(to)
    assert b"http://purl.oclc.org/ooxml/spreadsheetml/main" in after["xl/comments1.xml"]
    assert b"schemas.openxmlformats.org/officeDocument" not in after["xl/worksheets/_rels/sheet1.xml.rels"]
    assert b"schemas.openxmlformats.org/officeDocument" not in after["xl/_rels/workbook.xml.rels"]
    (again,) = convert([to], "ods", tmp_path)
    (there,) = convert([again], "xlsx", tmp_path)
    assert fills(there, "Sheet1")["B4"] in (RED, YELLOW)
    assert "90 → 30" in comments(there, "Sheet1")["B4"]


def test_sixteen_bits_a_letter() -> None:
    """The reader takes no such workbook; its small parts may still be written so."""
    text = '<?xml version="1.0" encoding="UTF-16"?><styleSheet><fills><fill>ư</fill></fills></styleSheet>'
    data = spans.eight_bit(text.encode("utf-16"))
    assert spans.read(data).one("fills") is not None
    assert "ư".encode() in data


def test_a_byte_order_mark(plain: Path, tmp_path: Path) -> None:
    def change(there: Parts) -> Parts:
        return {name: b"\xef\xbb\xbf" + data if name.endswith(".xml") else data for name, data in there.items()}

    marked(rezip(plain, tmp_path / "a.xlsx", change))


def test_rows_and_cells_without_numbers(plain: Path, tmp_path: Path) -> None:
    numbers = ((r'<row r="\d+"', "<row"), (r'<c r="[A-Z]+\d+"', "<c"))
    to = tmp_path / "o.xlsx"
    annotate(edited(plain, tmp_path / "a.xlsx", SHEET, *numbers), to)
    assert fills(to, "Sheet1")["B4"] in (RED, YELLOW)


def test_quotation_marks_and_things_that_look_like_tags(plain: Path, tmp_path: Path) -> None:
    odd = '<!-- <row r="4"><c r="B4"/></row> --><?odd <row r="4"/>?>'
    pairs = (("<sheetData>", f"<sheetData>{odd}"), ('<row r="4"', "<row r='4' x=\"a>b\""), ('<c r="B4"', "<c r='B4'"))
    marked(edited(plain, tmp_path / "a.xlsx", SHEET, *pairs))


def test_comments_without_a_drawing(tmp_path: Path) -> None:
    """Some programs write the texts alone: each gets its shape."""
    path = rich(tmp_path / "b.xlsx")

    def change(there: Parts) -> Parts:
        there = without(
            "xl/drawings/vmlDrawing1.vml",
            ("xl/worksheets/_rels/sheet1.xml.rels", "<Relationship [^>]*Drawing1.vml[^>]*>"),
        )(there)
        there[SHEET] = re.sub(rb"<legacyDrawing [^>]*>", b"", there[SHEET])
        return there

    marked(rezip(path, tmp_path / "a.xlsx", change), TABLE, "B6")
    drawn = b"".join(data for name, data in parts(tmp_path / "o.xlsx").items() if name.endswith(".vml"))
    assert set(re.findall(rb"<x:Row>(\d+)</x:Row><x:Column>(\d+)", drawn)) >= {(b"5", b"1"), (b"5", b"3")}


def test_the_drawing_comes_where_the_format_wants_it(tmp_path: Path) -> None:
    annotate(rich(tmp_path / "a.xlsx"), tmp_path / "o.xlsx")
    path = xlsx(tmp_path / "b.xlsx", WRONG)
    tail = '<extLst><ext uri="{0}" xmlns:y="urn:y"><y:z/></ext></extLst></worksheet>'
    annotate(edited(path, tmp_path / "c.xlsx", SHEET, ("</worksheet>", tail)), tmp_path / "d.xlsx")
    text = parts(tmp_path / "d.xlsx")[SHEET].decode()
    assert text.index("<pageMargins") < text.index("<legacyDrawing") < text.index("<extLst")
    assert tail in text


def test_a_thread_of_comments_is_left_alone(tmp_path: Path) -> None:
    path = rich(tmp_path / "b.xlsx")
    author = (r"<author></author>", "<author>tc={0A1B}</author>")
    there = edited(path, tmp_path / "a.xlsx", "xl/comments1.xml", author)
    found = annotate(there, tmp_path / "o.xlsx")
    assert comments(tmp_path / "o.xlsx", TABLE)["B6"] == "Đã hỏi ấp 2."
    assert "ô B6" in found.err
    assert fills(tmp_path / "o.xlsx", TABLE)["B6"] in (RED, YELLOW)


def test_a_drawing_that_is_no_xml_is_added_to(tmp_path: Path) -> None:
    """Excel writes `<br>` in it."""
    path = rich(tmp_path / "b.xlsx")
    there = edited(path, tmp_path / "a.xlsx", "xl/drawings/vmlDrawing1.vml", ("</x:ClientData>", "<br></x:ClientData>"))
    annotate(there, tmp_path / "o.xlsx")
    assert b"<br>" in parts(tmp_path / "o.xlsx")["xl/drawings/vmlDrawing1.vml"]


def test_merged_cells_are_marked_where_they_show(tmp_path: Path) -> None:
    merged = ("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="B4:B5"/></mergeCells>')
    path = edited(xlsx(tmp_path / "b.xlsx", [*WRONG, ["", ""]]), tmp_path / "a.xlsx", SHEET, merged)
    marked(path)


def test_styles_of_rows_and_columns_are_the_base(tmp_path: Path) -> None:
    """A cell that is made looks as the blank cell did."""
    import xlsxwriter

    rows = registration(people(4))
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet("Sheet1")
        page.set_column("D:D", 20, book.add_format({"num_format": "@", "bold": True}))
        page.set_row(3, 30, book.add_format({"num_format": "0.00", "italic": True}))
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if not (column == 1 and number in (2, 3)):
                    page.write(number, column, cell)
    to = tmp_path / "o.xlsx"
    annotate(tmp_path / "a.xlsx", to)
    cells = opened(to)["Sheet1"]
    for name in fills(to, "Sheet1"):
        if name.endswith("4") and cells[name].value is None:
            assert cells[name].font.i


def test_a_row_far_below(tmp_path: Path) -> None:
    rows: Table = [*registration(people(3))]
    path = xlsx(tmp_path / "b.xlsx", rows)
    far = ("</sheetData>", '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>')
    found = annotate(edited(path, tmp_path / "a.xlsx", SHEET, far), tmp_path / "o.xlsx")
    assert "không sắp xếp" not in found.err
    with zipfile.ZipFile(tmp_path / "o.xlsx") as archive:
        assert archive.testzip() is None


def test_a_signature_is_said_to_be_void(plain: Path, tmp_path: Path) -> None:
    signed = rezip(plain, tmp_path / "a.xlsx", lambda there: {**there, "_xmlsignatures/sig1.xml": b"<Signature/>"})
    found = annotate(signed, tmp_path / "o.xlsx")
    assert "chữ ký số" in found.err
    assert parts(tmp_path / "o.xlsx")["_xmlsignatures/sig1.xml"] == b"<Signature/>"


def test_what_cannot_be_patched_is_made_anew_and_said(tmp_path: Path) -> None:
    path = rich(tmp_path / "b.xlsx")
    broken = edited(path, tmp_path / "a.xlsx", "xl/comments1.xml", ("</comments>", "</comment>"))
    found = annotate(broken, tmp_path / "o.xlsx")
    assert "không sắp xếp" in found.err
    assert {RED, YELLOW} & set(fills(tmp_path / "o.xlsx", TABLE).values())


def test_styles_that_cannot_be_read_are_refused_or_made_anew(plain: Path, tmp_path: Path) -> None:
    """Versions of the reading library differ in whether they take such a workbook; both ways end well."""
    path = edited(plain, tmp_path / "a.xlsx", "xl/styles.xml", ("</styleSheet>", "</stylesheet>"))
    found = annotate(path, tmp_path / "o.xlsx")
    assert found.code in (1, 3), found.err
    assert (tmp_path / "o.xlsx").exists() == (found.code == 1)


def test_a_macro_workbook_that_cannot_be_patched_has_no_copy(tmp_path: Path) -> None:
    path = rich(tmp_path / "b.xlsm", macros=True)
    broken = edited(path, tmp_path / "a.xlsm", "xl/comments1.xml", ("</comments>", "</comment>"))
    found = annotate(broken, tmp_path / "o.xlsm")
    assert found.code == 3
    assert "R056" not in found.out
    assert not (tmp_path / "o.xlsm").exists()


def test_workbooks_of_other_programs(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Của An's"
    for row in WRONG:
        page.append(row)
    page["B4"].comment = Comment("của người dùng", "Người dùng hư cấu")
    page.sheet_properties.tabColor = "FF0000"
    book.save(tmp_path / "p.xlsx")
    marked(tmp_path / "p.xlsx", "Của An's")
    assert "'Của An''s'!B4" in links(tmp_path / "o.xlsx")
    assert comments(tmp_path / "o.xlsx", "Của An's")["B4"].startswith("của người dùng")


def test_a_workbook_of_libreoffice(tmp_path: Path) -> None:
    (ods,) = convert([rich(tmp_path / "b.xlsx")], "ods", tmp_path)
    (path,) = convert([ods], "xlsx", tmp_path)
    annotate(path, tmp_path / "o.xlsx")
    assert comments(tmp_path / "o.xlsx", TABLE)["B6"].startswith("Đã hỏi ấp 2.")
    assert fills(tmp_path / "o.xlsx", TABLE)["B6"] in (RED, YELLOW)
