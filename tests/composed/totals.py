"""Tables of totals composed at random, consistent by construction: any depth, rates of any kind, parts, measures in lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

Cell = str | int | float
Rows = list[list[Cell]]
Numbers = dict[str, int]

ROMAN = ("I", "II", "III", "IV", "V", "VI")
COMMUNES = ("Xã Tân Phú", "Xã An Hòa", "Phường Bình Minh", "Xã Long Điền", "Xã Phú Mỹ", "Xã Đông Hải")


@dataclass
class Composed:
    """Rows as they are written, merged blocks, number formats of columns, and where the counts stand (0-based)."""

    rows: Rows = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    counts: list[tuple[int, int]] = field(default_factory=list)
    about: str = ""


@dataclass(frozen=True)
class Column:
    """A heading (parent, leaf) over a measure, over a rate of two measures, or over nothing."""

    parent: str
    leaf: str
    measure: str = ""
    of: str = ""


@dataclass(frozen=True)
class Rate:
    """How percentages are printed."""

    decimals: int
    cut: bool
    form: str
    """text, number or share."""

    def of(self, n: int, m: int) -> Cell:
        if m == 0:
            return "-" if self.form == "text" else 0
        scale = 10**self.decimals
        units = n * 100 * scale // m if self.cut else (2 * n * 100 * scale + m) // (2 * m)
        if self.form == "share":
            return n / m
        if self.form == "number":
            return units / scale
        digits = f"{units:0{self.decimals + 1}d}"
        return f"{digits[: -self.decimals]},{digits[-self.decimals :]}" if self.decimals else digits


# -- columns ----------------------------------------------------------------------------------------------------------


def measures(chance: Random) -> list[Column]:
    """What a table counts: measures with rates, parts of a whole, or several subjects side by side."""
    return chance.choice([_titles, _sexes, _grades, _subjects])(chance)


def _titles(chance: Random) -> list[Column]:
    people = chance.choice(["người từ 18 tuổi trở lên", "hộ gia đình", "đơn vị", "dòng họ"])
    found = [Column("", f"Tổng số {people}", "population")] if chance.random() < 0.6 else []
    found.append(Column("", "Số đăng ký", "registered"))
    if chance.random() < 0.5:
        found.append(Column("", "Số được đánh giá", "evaluated"))
    found.append(Column("", "Số đạt", "achieved"))
    if chance.random() < 0.4:
        found += [Column("Trong đó", "Nữ", "women"), Column("Trong đó", "Dân tộc", "minority")]
    bases = {column.measure for column in found}
    if chance.random() < 0.8:
        found.append(Column("", chance.choice(["Tỷ lệ đạt so với đăng ký (%)", "Tỷ lệ %"]), "achieved", "registered"))
    if "population" in bases and chance.random() < 0.5:
        found.append(Column("", "Tỷ lệ đạt so với tổng số (%)", "achieved", "population"))
    return found


def _sexes(chance: Random) -> list[Column]:
    over = chance.choice(["Trong đó", "Chia ra", ""])
    found = [Column("", chance.choice(["Tổng số", "Tổng số hội viên"]), "all"), Column(over, "Nam", "men")]
    found.append(Column(over, "Nữ", "rest"))
    if chance.random() < 0.5:
        found.append(Column("", "Tỷ lệ nữ (%)", "rest", "all"))
    return found


def _grades(chance: Random) -> list[Column]:
    names = chance.choice([["Lớp 6", "Lớp 7", "Lớp 8", "Lớp 9"], ["Tốt", "Khá", "Đạt", "Chưa đạt"]])
    whole = Column("", chance.choice(["Tổng số", "Tổng số học sinh", "Tổng cộng"]), "all")
    over = chance.choice(["", "Chia ra"])
    parts = [Column(over, name, f"part{at}") for at, name in enumerate(names)]
    return [whole, *parts] if chance.random() < 0.7 else [*parts, whole]


def _subjects(chance: Random) -> list[Column]:
    found = []
    for at, name in enumerate(chance.sample(["Gia đình học tập", "Dòng họ học tập", "Cộng đồng học tập"], 2)):
        found += [Column(name, "Đăng ký", f"registered{at}"), Column(name, "Đạt", f"achieved{at}")]
        found.append(Column(name, "Tỷ lệ %", f"achieved{at}", f"registered{at}"))
    return found


def _unit(chance: Random, columns: Sequence[Column]) -> Numbers:
    """The numbers of one unit: every measure that any column may ask for."""
    most = chance.choice([30, 300, 3000])
    population = chance.randint(8, most)
    registered = chance.randint(population // 3, population)
    evaluated = registered if chance.random() < 0.5 else chance.randint(registered * 3 // 4, registered)
    achieved = chance.randint(evaluated // 2, evaluated)
    found = {"population": population, "registered": registered, "evaluated": evaluated, "achieved": achieved}
    found |= {"women": chance.randint(0, achieved), "minority": chance.randint(0, achieved // 4)}
    parts = {column.measure: chance.randint(0, most) for column in columns if column.measure.startswith("part")}
    found |= parts | {"men": chance.randint(0, most), "rest": chance.randint(0, most)}
    found["all"] = sum(parts.values()) if parts else found["men"] + found["rest"]
    for at in (0, 1):
        found[f"registered{at}"] = chance.randint(1, most)
        found[f"achieved{at}"] = chance.randint(0, found[f"registered{at}"])
    return found


def _added(units: Sequence[Numbers]) -> Numbers:
    return {name: sum(unit[name] for unit in units) for name in units[0]}


# -- lines --------------------------------------------------------------------------------------------------------------


def compose(chance: Random) -> Composed:
    """One table of units, or of measures in lines."""
    return _indicators(chance) if chance.random() < 0.12 else _table(chance)


def _table(chance: Random) -> Composed:
    columns = measures(chance)
    rate = Rate(chance.choice([0, 1, 2, 2]), chance.random() < 0.4, chance.choice(["text", "number", "share"]))
    found = Composed(about=f"{rate} {[column.leaf for column in columns]}")
    found.rows.append([chance.choice(["BIỂU TỔNG HỢP KẾT QUẢ NĂM 2024", "Phụ lục 1"])])
    _head(found, columns, chance)
    depth = chance.choice([0, 0, 1, 1, 2])
    style = chance.choice(["over", "below", "both"]) if depth else "over"
    lines, total = _lines(chance, columns, depth, style)
    position = chance.choice(["top", "bottom", "bottom", "both"])
    last = ("", chance.choice(["Tổng cộng", "TỔNG CỘNG", "Tổng số", "Cộng" if style == "over" else "Tổng cộng"]), total)
    lines = [last, *lines] if position == "top" else [*lines, last] if position == "bottom" else [last, *lines, last]
    for mark, label, numbers in lines:
        _write(found, columns, rate, mark, label, numbers)
    if rate.form == "share":
        form = "0." + "0" * rate.decimals + "%" if rate.decimals else "0%"
        found.formats = {at + 2: form for at, column in enumerate(columns) if column.of}
    return found


Line = tuple[str, str, Numbers | None]


def _lines(chance: Random, columns: Sequence[Column], depth: int, style: str) -> tuple[list[Line], Numbers]:
    if depth == 0:
        units = [_unit(chance, columns) for _ in range(chance.randint(3, 12))]
        return [(str(at), f"Ấp {at}", unit) for at, unit in enumerate(units, 1)], _added(units)
    lines: list[Line] = []
    sums: list[Numbers] = []
    for at in range(chance.randint(2, 4)):
        inner, total = _lines(chance, columns, 0, style) if depth == 1 else _wards(chance, columns)
        mark = ROMAN[at] if style != "below" or chance.random() < 0.5 else ""
        lines.append((mark, COMMUNES[at], total if style != "below" else None))
        lines += inner
        if style == "below":
            lines.append(("", chance.choice(["Cộng", f"Cộng {COMMUNES[at]}"]), total))
        sums.append(total)
    return lines, _added(sums)


def _wards(chance: Random, columns: Sequence[Column]) -> tuple[list[Line], Numbers]:
    lines: list[Line] = []
    sums: list[Numbers] = []
    for at in range(1, chance.randint(3, 4)):
        units = [_unit(chance, columns) for _ in range(chance.randint(2, 4))]
        total = _added(units)
        lines.append((str(at), f"Khu {at}", total))
        lines += [(f"{at}.{inner}", f"Tổ {inner}", unit) for inner, unit in enumerate(units, 1)]
        sums.append(total)
    return lines, _added(sums)


def _head(found: Composed, columns: Sequence[Column], chance: Random) -> None:
    top = ["STT", "Đơn vị", *(column.parent or column.leaf for column in columns), "Ghi chú"]
    row = len(found.rows)
    if not any(column.parent for column in columns):
        found.rows.append(list(top))
    else:
        found.rows.append([text if at < 2 or text != top[at - 1] else "" for at, text in enumerate(top)])
        found.rows.append(["", "", *(column.leaf if column.parent else "" for column in columns), ""])
        _merge(found, row, top, columns)
    if chance.random() < 0.3:
        found.rows.append(["A", "B", *(f"({at})" for at in range(1, len(columns) + 1)), ""])


def _merge(found: Composed, row: int, top: Sequence[str], columns: Sequence[Column]) -> None:
    parents = ["", "", *(column.parent for column in columns), ""]
    at = 0
    while at < len(parents):
        end = at
        while parents[at] and end + 1 < len(parents) and parents[end + 1] == parents[at]:
            end += 1
        found.merged.append((row, at, row if parents[at] else row + 1, end))
        at = end + 1


def _write(
    found: Composed, columns: Sequence[Column], rate: Rate, mark: str, label: str, numbers: Numbers | None
) -> None:
    row = len(found.rows)
    number: Cell = int(mark) if mark.isdigit() else mark
    cells: list[Cell] = [number, label]
    for at, column in enumerate(columns):
        if numbers is None:
            cells.append("")
        elif column.of:
            cells.append(rate.of(numbers[column.measure], numbers[column.of]))
        else:
            cells.append(numbers[column.measure])
            found.counts.append((row, at + 2))
    found.rows.append([*cells, ""])


def _indicators(chance: Random) -> Composed:
    """Measures in lines, years or communes in columns: nothing adds up downwards."""
    columns = ["Năm 2022", "Năm 2023", "Năm 2024"][: chance.randint(1, 3)]
    units = [_unit(chance, ()) for _ in columns]
    rate = Rate(chance.choice([1, 2]), chance.random() < 0.5, "text")
    found = Composed(about="indicators")
    found.rows.append(["TT", "Nội dung", *columns])
    named = [("Tổng số hộ gia đình", "population"), ("Số hộ đăng ký Gia đình học tập", "registered"),
             ("Số hộ đạt Gia đình học tập", "achieved")]  # fmt: skip
    for at, (label, name) in enumerate(named, 1):
        found.rows.append([at, label, *(unit[name] for unit in units)])
    ratios = [rate.of(unit["achieved"], unit["registered"]) for unit in units]
    found.rows.append([4, "Tỷ lệ hộ đạt so với hộ đăng ký (%)", *ratios])
    found.rows.append([5, "Số dòng họ đăng ký", *(unit["registered0"] for unit in units)])
    found.rows.append([6, "Số dòng họ đạt", *(unit["achieved0"] for unit in units)])
    found.counts = [(row, at + 2) for row in (1, 2, 3, 5, 6) for at in range(len(columns))]
    return found


# -- files ----------------------------------------------------------------------------------------------------------------


def write(composed: Composed, path: str) -> None:
    """The table as an xlsx, a csv or a Word file, by the suffix."""
    {"xlsx": _xlsx, "csv": _csv, "docx": _docx}[path.rsplit(".", 1)[1]](composed, path)


def _xlsx(composed: Composed, path: str) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Tổng hợp")
        forms = {column: book.add_format({"num_format": form}) for column, form in composed.formats.items()}
        for first, left, last, right in composed.merged:
            if (first, left) != (last, right):
                sheet.merge_range(first, left, last, right, "")
        for row, cells in enumerate(composed.rows):
            for column, cell in enumerate(cells):
                if cell != "":
                    sheet.write(row, column, cell, forms.get(column) if isinstance(cell, (int, float)) else None)


def _csv(composed: Composed, path: str) -> None:
    import csv

    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([[_said(composed, row, column) for column in range(len(cells))]
                                                   for row, cells in enumerate(composed.rows)])  # fmt: skip


def _said(composed: Composed, row: int, column: int) -> str:
    cell = composed.rows[row][column]
    if isinstance(cell, float) or (column in composed.formats and isinstance(cell, int)):
        form = composed.formats.get(column, "")
        if form:
            decimals = len(form.rstrip("%").partition(".")[2])
            units = int(cell * 100 * 10**decimals * 2 + 1 + 1e-7) // 2
            text = f"{units:0{decimals + 1}d}"
            return (f"{text[:-decimals]},{text[-decimals:]}" if decimals else text) + "%"
        return f"{cell:g}".replace(".", ",")
    return str(cell)


def _docx(composed: Composed, path: str) -> None:
    import docx

    document = docx.Document()
    width = max(map(len, composed.rows))
    table = document.add_table(rows=0, cols=width)
    for row, cells in enumerate(composed.rows):
        new = table.add_row().cells
        for column in range(len(cells)):
            new[column].text = _said(composed, row, column)
    for first, left, last, right in composed.merged:
        if (first, left) != (last, right):
            table.cell(first, left).merge(table.cell(last, right))
    document.save(path)
