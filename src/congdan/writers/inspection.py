"""What was understood → the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from congdan.fields import called
from congdan.findings import SCHEMES, TOLD_BY
from congdan.messages import N_, Words
from congdan.text import printable

_STATUSES = {
    "read": N_("read"),
    "no_roster": N_("no roster"),
    "duplicate": N_("same content as another file"),
    "skipped": N_("skipped"),
    "failed": N_("could not be read"),
}
_ROLES = {
    "registration": N_("registrations"),
    "evaluation": N_("evaluations"),
    "both": N_("registrations and evaluations"),
}
_KINDS = {
    "person": N_("people"),
    "continued": N_("further rows of a person"),
    "title": N_("titles"),
    "header": N_("headers"),
    "numbering": N_("column numbers"),
    "group": N_("groups"),
    "subtotal": N_("subtotals"),
    "total": N_("totals"),
    "closing": N_("closing lines"),
    "note": N_("notes"),
    "signature": N_("signatures"),
    "unclear": N_("set aside"),
    "blank": N_("blanks"),
}
_REASONS = {
    "no_name": N_("values without a name"),
    "asked": N_("the table is asked about below"),
}
_SOURCES = {
    "column": N_("column"),
    "group": N_("group row"),
    "name": N_("name of the unit"),
    "label": N_("the line that names it"),
    "title": N_("title lines"),
    "sheet": N_("name of the sheet"),
    "file": N_("name of the file"),
    "folder": N_("name of the folder"),
    "said": N_("option"),
}
_LONGEST_HEADING = 20
_WIDEST = 34
"""Headings that are longer push what stands behind them to the right."""
_MOST_SPANS = 12
"""So many stretches of rows are printed; JSON has all."""


def draw(found: Mapping[str, Any], words: Words, to: Console) -> None:
    """Each file, its sheets, their tables."""
    for file in found["files"]:
        to.print(Text(f"{printable(file['name'])} · {words(_STATUSES[file['status']])}", style="bold"))
        for sheet in file["sheets"]:
            _sheet(sheet, words, to)
        if "text" in file:
            said = words(
                "a text: {paragraphs} paragraphs, {figures} figures, {other_numbers} other numbers", **file["text"]
            )
            _say(to, 4, said)


def _sheet(sheet: Mapping[str, Any], words: Words, to: Console) -> None:
    hidden = f" ({words('hidden')})" if sheet["hidden"] else ""
    if sheet["name"]:
        _say(to, 2, f"{words('sheet')} “{printable(sheet['name'])}”{hidden}", "bold")
    for line in _facts(sheet, words):
        _say(to, 4, line)
    for table in sheet["tables"]:
        _table(table, words, to)
    for row in sheet.get("rows", ()):
        to.print(Text(f"    {row['row']:>6}  {words(_KINDS[row['kind']])}"))


def _facts(sheet: Mapping[str, Any], words: Words) -> Iterator[str]:
    """What rows there are, which of them are set aside and why, and how the letters were read."""
    kinds = ", ".join(
        f"{sheet['kinds'][name]} {words(kind)}" for name, kind in _KINDS.items() if name in sheet["kinds"]
    )
    yield f"{words('rows')}: {kinds}"
    for reason, name in _REASONS.items():
        rows = [each["row"] for each in sheet["set_aside"] if each["reason"] == reason]
        if rows:
            yield f"{_capital(words('set aside'))}: {words('row')} {_spans(rows)} ({words(name)})"
    if sheet["hidden_rows"]:
        yield words("hidden rows, read too: {count}", count=sheet["hidden_rows"])
    if sheet["encoding"]:
        yield f"{words('letters')}: {sheet['encoding']}"
    for each in sheet["letters"]:
        scheme, by = SCHEMES[each["scheme"]], words(TOLD_BY[each["by"]])
        yield words("letters: {scheme}, {by}, decoded in {cells} cells", scheme=scheme, by=by, cells=each["cells"])


def _spans(rows: Sequence[int]) -> str:
    """Numbers as a person says them.

    >>> _spans([4, 5, 6, 9])
    '4–6, 9'
    """
    runs = [[row for _, row in run] for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])]
    shown = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return ", ".join(shown[:_MOST_SPANS]) + (" …" if len(shown) > _MOST_SPANS else "")


def _table(table: Mapping[str, Any], words: Words, to: Console) -> None:
    first, last = table["header_rows"]
    without = words("not counted yet") if table["asked"] else words("nobody below the header")
    role = words(_ROLES[table["role"]]) if table["role"] else without
    sure = words("{percent} % sure", percent=round(100 * table["confidence"]))
    to.print()
    header = f"{words('header: row')} {_spans(range(first, last + 1))}"
    _say(to, 4, f"{header} · {role} · {table['people']} {words('people')} · {sure}", "bold")
    for line in _columns(table["columns"], words):
        _say(to, 4, line)
    _places(table["places"], words, to)
    if table["withdrawn"]:
        left = words("moved, died, withdrew or struck through")
        _say(to, 4, f"{left}: {words('row')} {_spans(table['withdrawn'])}")


def _columns(columns: Sequence[Mapping[str, Any]], words: Words) -> Iterator[str]:
    """Letter, heading, what it was taken for, and what is doubtful about it, below each other."""
    headings = [f"“{_leaf(column['heading'])}”" for column in columns]
    fields = [f"→ {called(column['field'], words)}" if column["field"] else "–" for column in columns]
    width, field_width = (min(_WIDEST, max(map(cell_len, texts))) for texts in (headings, fields))
    for column, heading, field in zip(columns, headings, fields, strict=True):
        shown = _to(field, field_width) if column["field"] else words("not used")
        yield f"{column['column']:>2} {_to(heading, width)} {shown} {_remark(column, words)}".rstrip()


def _to(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _remark(column: Mapping[str, Any], words: Words) -> str:
    """Nothing where nothing is doubtful."""
    remarks = []
    if column["certainty"] not in (0, 1):
        remarks.append(words("heading {percent} % alike", percent=round(100 * column["certainty"])))
    values = column["values"]
    if values and values["fit"] < values["seen"]:
        remarks.append(words("{count} of {of} values odd", count=values["seen"] - values["fit"], of=values["seen"]))
    return ", ".join(remarks)


def _places(places: Sequence[Mapping[str, Any]], words: Words, to: Console) -> None:
    """Units under what their names and their communes were taken from."""
    for (unit, commune), group in groupby(places, key=lambda place: (place["unit_from"], place["commune_from"])):
        line = f"{words('unit')} {_source(unit, words)} · {words('commune')} {_source(commune, words)}"
        _say(to, 4, _capital(line))
        for place in group:
            _say(to, 6, f"· {_place(place, words)}")


def _source(name: str | None, words: Words) -> str:
    return words("from {source}", source=words(_SOURCES[name])) if name else words("named nowhere")


def _place(place: Mapping[str, Any], words: Words) -> str:
    named = [printable(name) for name in (place["unit"], place["commune"]) if name]
    also = ", ".join(f"“{printable(text)}”" for text in place["also_written"])
    also = f"; {words('also written')} {also}" if also else ""
    return f"{', '.join(named) or words('(no unit)')}: {place['people']} {words('people')}{also}"


def _say(to: Console, indent: int, text: str, style: str = "") -> None:
    """A line whose next lines, if it is too long, stand a little further in."""
    for number, part in enumerate(Text(text, style=style).wrap(to, to.width - indent - 2)):
        part.rstrip()
        to.print(Text(" " * (indent + (2 if number else 0))).append_text(part))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _leaf(heading: str) -> str:
    """The last two of a column's headings, or the last and dots if they are long."""
    *above, leaf = printable(heading).split(" / ")
    short = bool(above) and len(above[-1]) + len(leaf) <= _LONGEST_HEADING
    dots = "… / " if len(above) > short else ""
    return f"{dots}{above[-1]} / {leaf}" if short else f"{dots}{leaf}"
