"""Lines of a table → elements of the page, escaped; there may be hundreds of thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from markupsafe import Markup

from congdan.messages import Words
from congdan.report import Column, Row, Table, Value
from congdan.text import printable
from congdan.writers.values import of_column

_SHORT, _WIDE = 16, 60
"""Letters up to which a column of text stays on one line, and above which it holds sentences."""


def classes(table: Table) -> list[str]:
    """How each column is set: numbers, words that stay on one line, sentences that need room, or as it comes."""
    return [_class(table, at) for at in range(len(table.columns))]


def _class(table: Table, at: int) -> str:
    if table.columns[at].kind != "text":
        return "number"
    longest = max((len(str(row.cells[at])) for row in table.rows), default=0)
    return "short" if longest <= _SHORT else "wide" if longest > _WIDE else "text"


def cells_of(row: Row, columns: Sequence[Column], kinds: Sequence[str], words: Words) -> Markup:
    """The cells of one line, the first of them its header; nothing in them is taken for an element."""
    first, *others = (
        (escape(printable(of_column(value, column, words))), kind, _amount(value) if kind == "number" else "")
        for value, column, kind in zip(row.cells, columns, kinds, strict=True)
    )
    head = f'<th scope="row" class="{first[1]}">{first[0]}</th>'
    return Markup(head + "".join(f'<td class="{kind}"{amount}>{text}</td>' for text, kind, amount in others))


def _amount(value: Value) -> str:
    """What a column of numbers is sorted by; nothing for what is no number."""
    if isinstance(value, Fraction):
        return f' data-n="{float(value)!r}"'
    return f' data-n="{value}"' if isinstance(value, int) else ""
