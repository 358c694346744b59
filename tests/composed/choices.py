"""How a roster is laid out: everything that is left to whoever makes the form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

FORMATS = ("xlsx", "xlsx", "xlsx", "xlsx", "csv", "csv", "docx")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1258")
UNITS_FROM = ("group", "group", "column", "column", "title", "sheet", "sheets", "file", "none")
COMMUNES_FROM = ("group", "column", "title", "name", "none")


@dataclass(frozen=True)
class Choices:
    """One way to lay out a roster; `seed` is for what is drawn cell by cell."""

    seed: int
    format: str
    encoding: str
    delimiter: str
    evaluated: bool
    units_from: str
    communes_from: str
    merged_down: bool
    group_style: str
    group_count: str
    title_lines: int
    called: bool
    """The unit in the title stands behind “Đơn vị:”."""
    depth: int
    merges: bool
    numbering: str
    start_column: int
    stt: str
    name: str
    spelling: str
    birth: str
    sex: str
    id: str
    category: bool
    job: bool
    indicators: str
    competencies: bool
    self_scored: bool
    total: str
    result: str
    note: bool
    extras: int
    shuffled: bool
    blanks: bool
    subtotals: str
    total_row: str
    closing: bool
    notes: bool
    signatures: str
    repeated: bool
    """The header comes again at page breaks."""


def choose(random: Random) -> Choices:
    """Every choice drawn on its own, then what cannot be together set right."""
    one = random.choice
    kind = one(FORMATS)
    units_from = one(UNITS_FROM)
    drawn = Choices(
        seed=random.randint(0, 2**31),
        format=kind,
        encoding=one(ENCODINGS),
        delimiter=one((",", ";", "\t")),
        evaluated=one((True, True, False)),
        units_from=_possible(kind, units_from),
        communes_from=one(COMMUNES_FROM),
        merged_down=one((True, False, False)),
        group_style=one(("roman", "letter", "number", "bare", "merged", "name", "roman_inside")),
        group_count=one(("", "", "inside", "beside")),
        title_lines=random.randint(0, 14),
        called=one((True, False)),
        depth=random.randint(1, 4),
        merges=one((True, True, False)) and kind != "csv",
        numbering=one(("", "", "brackets", "plain", "letters")),
        start_column=one((0, 0, 0, 1, 2, 3)) if kind != "docx" else 0,
        stt=one(("number", "number", "number", "text", "per_unit", "blank", "none")),
        name=one(("one", "one", "one", "two", "two_under_one")),
        spelling=one(("", "", "", "capitals", "nfd", "nbsp", "small")),
        birth=one(("full", "full", "year", "year_text", "halves", "halves_full", "dates", "dots", "none")),
        sex=one(("column", "mark", "none", "none")),
        id=one(("text", "text", "number", "spaced", "some", "damaged", "none")),
        category=one((True, False)),
        job=one((True, False)),
        indicators=one(("tc", "tc_long", "cs", "cs_long", "number", "maximum", "labels", "none")),
        competencies=one((True, False)),
        self_scored=one((True, False, False)),
        total=one(("one", "one", "both", "none")),
        result=one(("words", "words", "two", "two", "none")),
        note=one((True, False)),
        extras=one((0, 0, 1, 2)),
        shuffled=one((True, False)),
        blanks=one((True, False, False)),
        subtotals=one(("", "", "stt", "name", "repeated", "middle")),
        total_row=one(("", "stt", "name", "repeated", "middle")),
        closing=one((True, False)),
        notes=one((True, False)),
        signatures=one(("", "", "title", "named", "named_in_name")),
        repeated=one((True, False, False)),
    )
    return _together(drawn)


def _possible(kind: str, units_from: str) -> str:
    """Only a workbook has sheets."""
    return "title" if units_from in ("sheet", "sheets") and kind != "xlsx" else units_from


def _together(drawn: Choices) -> Choices:
    """A roster says something of its people beside the name, and what is headed twice needs two rows of headings."""
    flat = drawn.depth == 1
    nothing = drawn.birth == "none" and drawn.id in ("none", "some", "damaged")
    unscored = drawn.indicators == "none" and drawn.total == "none" and drawn.result == "none"
    communes_from = drawn.communes_from
    if communes_from == "group" and drawn.units_from != "group":
        communes_from = "column" if drawn.units_from == "column" else "title"
    if communes_from in ("name", "column") and drawn.units_from in ("none", "sheets", "sheet", "file"):
        communes_from = "title"
    return replace(
        drawn,
        communes_from=communes_from,
        birth="full" if flat and drawn.birth.startswith("halves") else drawn.birth,
        sex="none" if drawn.birth.startswith("halves") else drawn.sex,
        id="text" if nothing else drawn.id,
        name="two" if flat and drawn.name == "two_under_one" else drawn.name,
        self_scored=drawn.self_scored and not flat,
        result="words" if unscored and drawn.evaluated else drawn.result,
    )
