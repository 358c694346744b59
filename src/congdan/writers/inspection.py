"""What was understood → the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

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
_SOURCES = {
    "column": N_("column"),
    "group": N_("group row"),
    "name": N_("name of the unit"),
    "title": N_("title lines"),
    "sheet": N_("name of the sheet"),
    "file": N_("name of the file"),
    "folder": N_("name of the folder"),
    "said": N_("option"),
}


def draw(found: Mapping[str, Any], words: Words, to: Console) -> None:
    """Each file, its sheets, their tables."""
    for file in found["files"]:
        to.print(Text(f"{printable(file['name'])} · {words(_STATUSES[file['status']])}", style="bold"))
        for sheet in file["sheets"]:
            _sheet(sheet, words, to)


def _sheet(sheet: Mapping[str, Any], words: Words, to: Console) -> None:
    kinds = ", ".join(f"{words(_KINDS[kind])} {count}" for kind, count in sheet["kinds"].items())
    name = f"[{printable(sheet['name'])}] " if sheet["name"] else ""
    hidden = f" ({words('hidden')})" if sheet["hidden"] else ""
    to.print(Text(f"  {name}{kinds}{hidden}"))
    for table in sheet["tables"]:
        _table(table, words, to)
    for row in sheet.get("rows", ()):
        to.print(Text(f"    {row['row']:>6}  {words(_KINDS[row['kind']])}"))


def _table(table: Mapping[str, Any], words: Words, to: Console) -> None:
    first, last = table["header_rows"]
    rows = str(first) if first == last else f"{first}–{last}"
    role = words(_ROLES[table["role"]]) if table["role"] else words("nobody below the header")
    to.print(Text(f"    {words('header: row')} {rows} · {role} · {words('people')} {table['people']}"))
    for column in table["columns"]:
        sure = "" if column["certainty"] in (0, 1) else f" ({column['certainty']:.0%})"
        field = column["field"] or words("not used")
        to.print(Text(f"      {column['column']:>3}  “{_leaf(column['heading'])}” → {field}{sure}"))
    for place in table["places"]:
        _place(place, words, to)


def _place(place: Mapping[str, Any], words: Words, to: Console) -> None:
    unit = printable(place["unit"] or words("(no unit)"))
    unit += f" ({words(_SOURCES[place['unit_from']])})" if place["unit_from"] else ""
    commune = printable(place["commune"] or words("(no commune)"))
    commune += f" ({words(_SOURCES[place['commune_from']])})" if place["commune_from"] else ""
    to.print(Text(f"      · {unit}, {commune}: {place['people']}"))


def _leaf(heading: str) -> str:
    """The last of a column's headings; that there are others above is shown by dots."""
    *above, leaf = printable(heading).split(" / ")
    return f"… / {leaf}" if above else leaf
