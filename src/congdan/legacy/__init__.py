"""Texts written with the old fonts or read with the wrong letters → Unicode."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from congdan.legacy.letters import beyond_latin1, decoded, drawn, scheme_of, vietnamese
from congdan.model import Cell, Decoding, Runs, Sheet

SAMPLED_ROWS = 400
"""Rows looked at to see how a sheet is written."""
_UNICODE_SHARE = 0.2
"""From this share of texts on that no old font can have written, the names of old fonts are leftovers of a template."""

Fonts = Mapping[tuple[int, int], Runs]
_NO_FONTS: Fonts = {}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A sheet in Unicode, which says how it was written; `lost` are texts from which a letter had been dropped."""

    sheet: Sheet
    lost: tuple[tuple[int, int], ...] = ()
    """Row and column (as Excel numbers them) of decoded texts that are still no Vietnamese."""


def decode(sheet: Sheet) -> Decoded:
    """The sheet with texts of the old fonts decoded: by the name of their font, else by the letters of all the others.

    Where a cell's font is known it decides for that cell.  Letters decide for a text only if that makes it Vietnamese.
    """
    fonts = sheet.fonts if _tell_the_truth(sheet) else _NO_FONTS
    scheme = scheme_of(_without_font(sheet, fonts))
    if scheme is None and not fonts:
        return Decoded(sheet)
    rows = [
        [decoded(cell, scheme) if scheme and type(cell) is str and not cell.isascii() else cell for cell in row]
        for row in sheet.rows
    ]
    by_font = _draw(sheet, fonts, rows)
    lost, changed = _compared(sheet, rows, fonts)
    letters = [Decoding(scheme, "letters", changed)] if scheme and changed else []
    return Decoded(replace(sheet, rows=rows, decoded=(*by_font, *letters)), lost)


def _tell_the_truth(sheet: Sheet) -> bool:
    """False where texts in old fonts are Unicode: typed into an old template on a machine without its fonts."""
    texts = {text for place in sheet.fonts if isinstance(text := _at(sheet, place), str) and not text.isascii()}
    return sum(map(beyond_latin1, texts)) < _UNICODE_SHARE * len(texts) if texts else bool(sheet.fonts)


def _at(sheet: Sheet, place: tuple[int, int]) -> Cell:
    row, column = place[0] - sheet.row0, place[1] - sheet.column0
    inside = 0 <= row < len(sheet.rows) and 0 <= column < len(sheet.rows[row])
    return sheet.rows[row][column] if inside else None


def _without_font(sheet: Sheet, fonts: Fonts) -> list[str]:
    """Some texts of cells that are in no old font."""
    count = len(sheet.rows)
    numbers = [*range(min(count, SAMPLED_ROWS // 4)), *range(0, count, max(1, count // SAMPLED_ROWS))]
    return [
        cell
        for number in numbers
        for index, cell in enumerate(sheet.rows[number])
        if type(cell) is str and (sheet.row0 + number, sheet.column0 + index) not in fonts
    ]


def _draw(sheet: Sheet, fonts: Fonts, rows: list[list[Cell]]) -> list[Decoding]:
    """Put what the fonts draw into `rows`; how many cells that changed, by scheme."""
    cells: Counter[str] = Counter()
    for place, runs in fonts.items():
        old = _at(sheet, place)
        if isinstance(old, str):
            new = _drawn(old, runs)
            rows[place[0] - sheet.row0][place[1] - sheet.column0] = new
            cells.update({scheme.split()[0] for _, scheme in runs if scheme and new != old})
    return [Decoding(scheme, "font", count) for scheme, count in sorted(cells.items())]


def _drawn(text: str, runs: Runs) -> str:
    """The text as its fonts draw it; as it is where the runs are not what was read."""
    if runs[0][0] is None:
        return drawn(text, runs[0][1]) if runs[0][1] else text
    if "".join(part or "" for part, _ in runs) != text:
        return text
    return "".join(drawn(part or "", scheme) if scheme else part or "" for part, scheme in runs)


def _compared(sheet: Sheet, rows: Sequence[Sequence[Cell]], fonts: Fonts) -> tuple[tuple[tuple[int, int], ...], int]:
    """Places of decoded texts that are still no Vietnamese, and how many texts were decoded by their letters."""
    lost: list[tuple[int, int]] = []
    changed = 0
    for number, (new, old) in enumerate(zip(rows, sheet.rows, strict=True)):
        pairs = enumerate(zip(new, old, strict=True))
        differing = [index for index, (one, other) in pairs if one is not other and one != other]
        places = [(sheet.row0 + number, sheet.column0 + index) for index in differing]
        changed += sum(place not in fonts for place in places)
        lost += [place for place, index in zip(places, differing, strict=True) if not vietnamese(str(new[index]))]
    return tuple(lost), changed
