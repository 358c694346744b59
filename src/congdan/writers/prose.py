"""Sentences of a report → text: figures are printed as in its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from congdan.messages import Words
from congdan.report import HIDDEN, Part, Report, Sentence, Spot, Table, Value
from congdan.text import printable
from congdan.writers.values import shown


def written(report: Report, words: Words) -> Iterator[tuple[Part, list[tuple[Sentence, str]]]]:
    """Each part with its sentences; one whose figures are not published is left out."""
    tables = {table.name: table for table in report.tables}
    for part in report.parts:
        said = [(each, _text(each, tables, words)) for each in part.sentences if not _hides(each, tables)]
        if said:
            yield part, said


def _hides(sentence: Sentence, tables: Mapping[str, Table]) -> bool:
    return any(isinstance(piece, Spot) and _value(piece, tables) is HIDDEN for piece in sentence.pieces)


def _text(sentence: Sentence, tables: Mapping[str, Table], words: Words) -> str:
    values = (_value(piece, tables) if isinstance(piece, Spot) else piece for piece in sentence.pieces)
    return "".join(printable(each) if isinstance(each, str) else shown(each, words) for each in values)


def _value(spot: Spot, tables: Mapping[str, Table]) -> Value:
    return tables[spot.table].rows[spot.row].cells[spot.column]
