"""A finding in the user's language: what is wrong, where, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from congdan.fields import called
from congdan.findings import complaints
from congdan.findings.catalogue import CATALOGUE
from congdan.messages import N_, Words
from congdan.model import Finding, Where

_SHOWN_PLACES = 5
_ONE = re.compile(r" \(1\b[^()]*\)$")
"""“… (1)”, “… (1 dòng)”."""


def sentence(finding: Finding, words: Words) -> str:
    """What is wrong, without the place."""
    filled = _filled(finding, words)
    text = words(CATALOGUE[finding.code].text, **filled)
    return text + words(" (so at the first of {count} places)", **filled) if _of_the_first(finding) else text


def sentence_of_one(finding: Finding, words: Words) -> str:
    """What is wrong at a single place, without saying that it is one.

    >>> sentence_of_one(Finding("P005", params={"count": 1}), Words("en"))
    'no date or year of birth'
    """
    return _ONE.sub("", sentence(finding, words))


def _filled(finding: Finding, words: Words) -> dict[str, object]:
    given = {name: _said(name, value, words) for name, value in finding.params.items()}
    if "detail" in given:
        given["detail"] = _COMPLAINTS.get(finding.code, complaints.of_the_system)(str(given["detail"]), words)
    stated, counted = (words(value) if isinstance(value, str) else value for value in (finding.stated, finding.counted))
    return {"count": 1 + len(finding.also), "stated": stated, "counted": counted} | given


def _of_the_first(finding: Finding) -> bool:
    """True if what is told is of the first place, and otherwise at the others."""
    first = finding.each[0] if len(finding.each) > 1 else {}
    told = {**finding.params, "stated": finding.stated, "counted": finding.counted}
    return bool(first) and all(told.get(name) == value for name, value in first.items())


TOLD_BY = {"font": N_("told by the name of the font"), "letters": N_("told by the letters")}
"""What told how a text was written."""

SCHEMES = {
    "tcvn3": "TCVN3, .VnTime",
    "tcvn3 capitals": "TCVN3, .VnTimeH",
    "vni": "VNI, VNI-Times",
    "utf-8 as cp1252": "UTF-8 → Windows-1252",
}
"""Ways to write a text, by the fonts that show them."""

_TRANSLATED = frozenset({"source", "how", "reason", "problem", "why", "what", "known"})
"""Params that are sentences of ours."""

_COMPLAINTS = {"R005": complaints.of_a_file, "R023": complaints.of_toml}
"""Codes whose `detail` a library wrote; in others the system did, or we ourselves."""

_FOUND = {
    "word": N_("a Word file"),
    "zip": N_("a zip archive"),
    "pdf": N_("a PDF"),
    "image": N_("a picture"),
    "html": N_("a web page"),
    "xml": N_("an XML file"),
    "text": N_("plain text"),
    "workbook": N_("a workbook"),
    "unknown": N_("something unknown"),
}


def _said(name: str, value: object, words: Words) -> object:
    if name == "found" and isinstance(value, str):
        return words(_FOUND.get(value, value))
    if name == "steps":
        return "".join(f" − {words(text, count=count)}" for text, count in value)  # type: ignore[attr-defined]
    if name == "lacking":
        text = lacking(value, words)  # type: ignore[arg-type]
        return f" ({text})" if text else ""
    if name == "dates":
        return words("; dated {one} and {other}", one=value[0], other=value[1]) if value else ""  # type: ignore[index]
    if name == "others":
        return words(" and {count} other units", count=value) if value else ""
    if name == "scheme" and isinstance(value, str):
        return SCHEMES.get(value, value)
    if name == "field" and isinstance(value, str):
        return called(value, words)
    return words(value) if isinstance(value, str) and name in _TRANSLATED else value


def lacking(short: Iterable[tuple[int | None, str, str]], words: Words) -> str:
    """What is below its bound: the indicators by number, the total last."""
    return "; ".join(
        words("indicator {number}: {points}, {lack} short", number=number, points=points, lack=lack)
        if number
        else words("total {points}, {lack} short", points=points, lack=lack)
        for number, points, lack in short
    )


def advice(finding: Finding, words: Words) -> str:
    """What to do, or an empty text."""
    return words(CATALOGUE[finding.code].advice, **_filled(finding, words))


def place(where: Where, words: Words) -> str:
    """A place as a person would say it.

    >>> place(Where("a.xlsx", "Ấp 4", 17, "E", "Số CCCD"), Words("en"))
    'a.xlsx [Ấp 4] row 17, column E “Số CCCD”'
    """
    text = (where.file or "") + (f" [{where.sheet}]" if where.sheet else "")
    if where.row:
        text += f" {words('row')} {where.row}"
    if where.heading or where.column:
        column = " ".join(part for part in (where.column, f"“{where.heading}”" if where.heading else "") if part)
        text += f"{',' if where.row else ''} {words('column')} {column}"
    if where.span:
        text += f" {words('paragraph')} {where.span.paragraph}" + (f" “{where.span.quote}”" if where.span.quote else "")
    return text.strip()


def places(finding: Finding, words: Words) -> str:
    """The first place, and the rows or columns of the next ones."""
    text = place(finding.where, words)
    more = finding.also[:_SHOWN_PLACES]
    if not more:
        return text
    rest = len(finding.also) - len(more)
    tail = words(" and {count} more", count=rest) if rest else ""
    return f"{text}; {_beside(more, finding.where, words)}{tail}"


def _beside(more: Sequence[Where], first: Where, words: Words) -> str:
    """Further places by what differs: the row, the column, both, or the sheet."""
    rows, columns, elsewhere = [], [], []
    for each in more:
        same = (each.file, each.sheet) == (first.file, first.sheet)
        if same and each.span:
            elsewhere.append(place(Where(row=each.row, column=each.column, span=each.span), words))
        elif not same or not each.row:
            elsewhere.append(place(Where(each.file, each.sheet, each.row, each.column), words))
        elif each.row == first.row and each.column not in (None, first.column):
            columns.append(str(each.column))
        elif each.column in (None, first.column) or first.column is None:
            rows.append(str(each.row))
        else:
            elsewhere.append(str(each.cell))
    told = [
        words("rows {listed}", listed=", ".join(rows)) if rows[1:] else f"{words('row')} {rows[0]}" if rows else "",
        words("columns {listed}", listed=", ".join(columns)) if columns[1:] else "",
        f"{words('column')} {columns[0]}" if len(columns) == 1 else "",
        *elsewhere,
    ]
    return ", ".join(text for text in told if text)
