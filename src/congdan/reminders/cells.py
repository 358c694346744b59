"""Many places of one sheet as a short list of addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from congdan.messages import Words
from congdan.model import Where


def listed(places: Sequence[Where], words: Words) -> tuple[str, ...]:
    """Addresses as Excel shows them; neighbours below each other as one.

    >>> rows = [Where("a.xlsx", None, row, "D") for row in (3, 4, 5, 9)]
    >>> listed(rows, Words("en")), listed([Where("a.xlsx", None, 3), Where("a.xlsx", None, 4)], Words("en"))
    (('D3:D5', 'D9'), ('row 3–4',))
    """
    found: list[str] = []
    together: dict[str | None, set[int]] = {}
    for where in places:
        if where.row is None and where.column:
            found.append(f"{words('column')} {where.column}")
        elif where.row is not None:
            together.setdefault(where.column, set()).add(where.row)
    spans = ((column, span) for column, rows in together.items() for span in _spans(sorted(rows)))
    return (*dict.fromkeys(found), *(_said(column, *span, words) for column, span in spans))


def _spans(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of rows that follow each other."""
    for _, members in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        span = [row for _, row in members]
        yield span[0], span[-1]


def _said(column: str | None, first: int, last: int, words: Words) -> str:
    if column is None:
        return f"{words('row')} {first}" + (f"–{last}" if last > first else "")
    return f"{column}{first}" + (f":{column}{last}" if last > first else "")
