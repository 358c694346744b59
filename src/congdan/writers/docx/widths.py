"""How wide the columns of a table in Word are, and in which type it is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.report import Table

_NARROW, _WIDE = 4, 40
"""Letters that a column is given room for, at least and at most."""
_WORD, _NAME = 14, 16
"""Letters of a word that is not broken, and of a name that should stand on one line."""


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type in points; the width of a letter and of both edges of a cell in twentieths of a point."""

    name: str
    points: int
    letter: int
    edge: int

    def width(self, letters: int) -> int:
        """Of a column that has room for so many letters."""
        return self.letter * max(_NARROW, min(_WIDE, letters)) + self.edge


USUAL, SMALL = Type("Table", 11, 125, 230), Type("Small table", 9, 108, 140)


def widths(table: Table, lines: Sequence[Sequence[str]], room: int) -> tuple[Type, list[int]]:
    """Texts as wide as they are long, numbers as narrow as they can be; in small type if that is too much for the room.

    lines: the cells as printed.  room: between the margins, in twentieths of a point.
    """
    least = list(_least(table, lines))
    longest = {at: max((len(line[at]) for line in lines), default=0) for at in _texts(table)}
    wanted = sum(USUAL.width(max(letters, min(longest.get(at, 0), _NAME))) for at, letters in enumerate(least))
    kind = USUAL if wanted <= room else SMALL
    return kind, _shared([kind.width(each) for each in least], {at: kind.width(n) for at, n in longest.items()}, room)


def _shared(least: Sequence[int], texts: dict[int, int], room: int) -> list[int]:
    """What is left over goes to the texts, the shortest first, up to what they want, then to the numbers."""
    found, spare = list(least), room - sum(least)
    if spare < 0:
        return [width * room // sum(least) for width in least]
    for left, (at, wanted) in enumerate(sorted(texts.items(), key=lambda each: each[1])):
        more = min(max(0, wanted - found[at]), spare // (len(texts) - left))
        found[at] += more
        spare -= more
    others = [at for at in range(len(found)) if at not in texts] or list(texts)
    return [width + (spare // len(others) if at in others else 0) for at, width in enumerate(found)]


def _texts(table: Table) -> list[int]:
    return [at for at, column in enumerate(table.columns) if column.kind == "text"]


def _least(table: Table, lines: Sequence[Sequence[str]]) -> Iterator[int]:
    """Letters of the longest word of each heading and each text, or of the longest number."""
    for at, column in enumerate(table.columns):
        heading = 1 + max(map(len, column.heading.split()), default=0)  # bold letters are wider
        if column.kind == "text":
            words = max((len(word) for line in lines for word in line[at].split()), default=0)
            yield min(_WORD, max(heading, words))
        else:
            yield max(heading, *(len(line[at]) for line in lines), 0)
