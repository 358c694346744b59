"""Every file of `corpus/` is read as a person reads it: what stands in the expectation beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import python_calamine

from congdan.layout import Layout
from congdan.model import column_letter
from congdan.pipeline import tally
from congdan.readers.ahead import Ahead
from congdan.result import Result
from congdan.roster import Roster
from congdan.settings import Settings
from congdan.text import key
from congdan.text.births import parse as parse_birth
from congdan.understanding import understand
from congdan.understood import Understood
from congdan.units import commune_name, parse

FOLDER = Path(__file__).resolve().parent / "corpus"
OWN = {".py", ".toml", ".md"}
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file() and path.suffix not in OWN)
MEASURES = ("registered", "evaluated", "achieved", "not_achieved", "undecided")
KEYS = {
    *MEASURES,
    *("people", "units", "categories", "names", "births", "ids", "exit", "findings", "absent"),
    *("kinds", "columns", "header_rows", "tables", "as_file", "note"),
}


def expected_of(path: Path) -> dict[str, Any]:
    found = tomllib.loads(path.with_name(path.name.rsplit(".", 1)[0] + ".expect.toml").read_text("utf-8"))
    return found


class Seen:
    """What the program makes of one file."""

    def __init__(self, path: Path) -> None:
        self.result: Result = tally([str(path)], Settings())
        self.files: list[Understood] = list(understand(Ahead([str(path)]), Settings()))

    @property
    def layouts(self) -> list[Layout]:
        return [layout for file in self.files for layout in file.layouts]

    @property
    def rosters(self) -> list[Roster]:
        return [roster for file in self.files for roster in file.rosters]

    def codes(self) -> set[str]:
        return {finding.code for finding in self.result.findings}

    def units(self) -> Counter[tuple[str, str]]:
        counted = self.result.tally
        shown = [*counted.rows.shown, (None, None)]
        return Counter(unit_key(*shown[place]) for place in counted.people.place.tolist())

    def categories(self) -> Counter[str]:
        counted = self.result.tally
        words = [counted.rows.categories[code] for code in counted.people.category.tolist()]
        return Counter(word for word in words if word)


def unit_key(commune: str | None, unit: str | None) -> tuple[str, str]:
    """Commune and unit as two spellings share them."""
    return commune_name(commune) if commune else "", parse(unit).key if unit else ""


def test_the_corpus_is_large_enough() -> None:
    assert len(FILES) >= 60


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_is_read_as_a_person_reads_it(path: Path, tmp_path: Path) -> None:
    wanted = expected_of(path)
    if "as_file" in wanted:
        path = Path(shutil.copy(path, tmp_path / wanted["as_file"]))
    assert differences(wanted, Seen(path)) == []


def differences(wanted: dict[str, Any], seen: Seen) -> list[str]:
    """Each thing that is not as it was expected, all at once."""
    assert set(wanted) <= KEYS, f"unknown: {set(wanted) - KEYS}"
    answers: dict[str, Any] = {
        **_numbers(wanted, seen),
        **_people(wanted, seen),
        **_layout(wanted, seen),
    }
    found = [f"{name}: {answers[name]!r}, not {wanted[name]!r}" for name in answers if answers[name] != wanted[name]]
    missing = set(wanted.get("findings", ())) - seen.codes()
    extra = set(wanted.get("absent", ())) & seen.codes()
    found += [f"no {code} among {sorted(seen.codes())}" for code in sorted(missing)]
    found += [f"{code} is not meant" for code in sorted(extra)]
    found += [
        f"{layout.sheet.name}: rows lost" for layout in seen.layouts if len(layout.kinds) != len(layout.sheet.rows)
    ]
    return found


def _numbers(wanted: dict[str, Any], seen: Seen) -> dict[str, Any]:
    """People, measures, units, categories and the exit code, in the form of the expectation."""
    counted = seen.result.tally
    answers: dict[str, Any] = {"people": counted.matched.count, "exit": seen.result.exit_code}
    answers |= {name: getattr(counted.total, name) for name in MEASURES}
    if "units" in wanted:
        units, asked = seen.units(), Counter({unit_key(commune, unit): n for commune, unit, n in wanted["units"]})
        answers["units"] = wanted["units"] if units == asked else sorted([*name, n] for name, n in units.items())
    if "categories" in wanted:
        answers["categories"] = dict(seen.categories())
    return {name: value for name, value in answers.items() if name in wanted}


def _people(wanted: dict[str, Any], seen: Seen) -> dict[str, Any]:
    """Names, birth dates and identity numbers of the rows, in the order of the file."""
    answers: dict[str, Any] = {}
    if "names" in wanted:
        names = [str(name) for roster in seen.rosters for name in roster.names]
        same = [key(name) for name in names] == [key(name) for name in wanted["names"]]
        answers["names"] = wanted["names"] if same else names
    if "births" in wanted:
        answers["births"] = [_shown(birth) for roster in seen.rosters for birth in roster.births]
    if "ids" in wanted:
        ids = [int(number) for roster in seen.rosters for number in roster.ids]
        answers["ids"] = wanted["ids"] if ids == [int(number or 0) for number in wanted["ids"]] else ids
    return answers


def _shown(cell: object) -> str:
    """`1990-06-05`, `1990-06`, `1990`, or nothing."""
    birth = parse_birth(cell)
    if birth is None:
        return ""
    parts = [f"{birth.year}", *(f"{part:02}" for part in (birth.month, birth.day) if part)]
    return "-".join(parts)


def _layout(wanted: dict[str, Any], seen: Seen) -> dict[str, Any]:
    """Header rows and columns of the first table, the number of tables, and the kinds of rows of each sheet."""
    answers: dict[str, Any] = {}
    tables = [table for layout in seen.layouts for table in layout.tables]
    if "tables" in wanted:
        answers["tables"] = len(tables)
    if "header_rows" in wanted:
        table = tables[0] if tables else None
        answers["header_rows"] = (
            [table.sheet.row0 + row for row in (table.header.first, table.header.last)] if table else []
        )
    if "columns" in wanted:
        places = {
            name: roster_column.index for roster in seen.rosters[:1] for name, roster_column in roster.headings.items()
        }
        answers["columns"] = {name: _letter(places.get(name)) for name in wanted["columns"]}
    if "kinds" in wanted:
        counts = {layout.sheet.name or "": Counter(layout.kinds) for layout in seen.layouts}
        answers["kinds"] = {
            sheet: {kind: counts.get(sheet, Counter())[kind] for kind in kinds}
            for sheet, kinds in wanted["kinds"].items()
        }
    return answers


def _letter(index: int | None) -> str:
    return column_letter(index) if index else ""


@cache
def sheets(path: Path) -> dict[str, list[list[Any]]]:
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_files_are_what_make_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(FOLDER / "make.py"), str(tmp_path)], check=True)
    made = sorted(tmp_path.iterdir())
    assert made
    for path in made:
        beside = FOLDER / path.name
        if path.suffix == ".xlsx":
            assert sheets(path) == sheets(beside), path.name
        elif path.suffix == ".csv":
            assert path.read_bytes() == beside.read_bytes(), path.name
        else:
            assert beside.exists(), path.name


def test_every_expectation_has_its_file() -> None:
    stems = {path.name.rsplit(".", 1)[0] for path in FILES}
    assert len(stems) == len(FILES), "two files share an expectation"
    assert {path.name.removesuffix(".expect.toml") for path in FOLDER.glob("*.expect.toml")} == stems
