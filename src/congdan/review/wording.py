"""A translated sentence with its places → pieces: text, and the cells whose figures stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

from congdan.messages import Words
from congdan.report import Spot

Pieces = tuple[str | int | Spot, ...]


def compose(text: str, **given: Pieces | str | int | Spot) -> Pieces:
    """The text with what is given at its places; what is given is never read as text with places itself.

    >>> compose("{count} people{parts}.", count=3, parts=(": ", 2, " and ", 1))
    (3, ' people', ': ', 2, ' and ', 1, '.')
    """
    found: list[str | int | Spot] = []
    for plain, name, _, _ in Formatter().parse(text):
        found += [plain] if plain else []
        if name:
            value = given[name]
            found += value if isinstance(value, tuple) else (value,)
    return tuple(found)


def listed(parts: Sequence[Pieces], words: Words) -> Pieces:
    """One after the other, the last after “and”; semicolons where a part has commas of its own."""
    commas = any("," in piece for part in parts for piece in part if isinstance(piece, str))
    found: list[str | int | Spot] = []
    for number, part in enumerate(parts):
        if number:
            found.append(words(" and ") if number == len(parts) - 1 else "; " if commas else ", ")
        found += part
    return tuple(found)
