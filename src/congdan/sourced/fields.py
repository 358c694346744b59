"""Values out of TOML tables, with every mistake noted at its place."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal

from congdan.sourced.problems import SourcedError

Table = Mapping[str, object]
Place = tuple[str, ...]

HUNDREDTHS = 100
"""Points and percentages are integers in hundredths: in floats, people of exactly the bound would fail it."""

STAND_IN = 0
"""Taken for a number that is wrong, so that reading goes on to the next mistake; the set is not built."""


def shown(value: object) -> str:
    """A value as it may be quoted in a message.

    >>> shown(True), shown(Decimal("7.50")), shown({"a": 1}), shown("mười")
    ('true', '7.50', '{…}', '"mười"')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value[:40]}…"' if len(value) > 40 else f'"{value}"'
    if isinstance(value, Mapping | list):
        return "{…}" if isinstance(value, Mapping) else "[…]"
    if isinstance(value, int | Decimal | datetime.date | datetime.time):
        return text if len(text := str(value)) <= 40 else text[:40] + "…"
    return type(value).__name__


def in_decimals(hundredths: int) -> str:
    """Hundredths as a person writes the number, exactly.

    >>> in_decimals(8000), in_decimals(750), in_decimals(1)
    ('80', '7.5', '0.01')
    """
    whole, rest = divmod(hundredths, HUNDREDTHS)
    return f"{whole}.{rest:02}".rstrip("0") if rest else str(whole)


class Fields:
    """Reads the fields of one file and keeps the mistakes met on the way."""

    def __init__(self, file: str, error: type[SourcedError]) -> None:
        self.file = file
        self.error = error
        self.mistakes: list[SourcedError] = []

    def wrong(self, problem: str, place: Place, found: str = "", near: str = "", expected: str = "") -> None:
        """Note one mistake."""
        where = " → ".join(place)
        self.mistakes.append(
            self.error(problem, file=self.file, place=where, found=found, near=near, expected=expected)
        )

    def known_keys(self, table: Table, keys: Sequence[str], place: Place = ()) -> None:
        """Every key must be one of `keys`; the nearest of them is proposed."""
        from difflib import get_close_matches

        for key in table:
            if key not in keys:
                near = get_close_matches(key, keys, n=1)
                self.wrong("unknown_key", (*place, key), found=key, near=near[0] if near else "")

    def table(self, table: Table, key: str, place: Place = (), *, optional: bool = False) -> Table:
        """The table under a key; an empty one where it is missing or something else."""
        value = table.get(key)
        if isinstance(value, Mapping):
            return value
        if key in table:
            self.wrong("not_a_table", (*place, key), found=shown(value))
        elif not optional:
            self.wrong("missing_key", (*place, key))
        return {}

    def tables(self, table: Table, key: str, place: Place = (), *, optional: bool = False) -> list[Table]:
        """The list of tables under a key, written `[[key]]`."""
        value = table.get(key)
        if isinstance(value, list) and all(isinstance(item, Mapping) for item in value) and (value or optional):
            return value
        if key in table:
            self.wrong("not_a_list_of_tables", (*place, key), found=shown(value))
        elif not optional:
            self.wrong("missing_key", (*place, key))
        return []

    def text(self, table: Table, key: str, place: Place = (), default: str | None = None) -> str:
        """Text that is not empty, without blanks around it."""
        value = table.get(key, default)
        if isinstance(value, str):
            if not value.strip():
                self.wrong("empty", (*place, key))
            return value.strip()
        self._missing_or("not_a_string", table, key, place)
        return ""

    def english(self, table: Table, key: str, vietnamese: str, place: Place = ()) -> str:
        """The English words; the Vietnamese ones stand in where a file has none."""
        return self.text(table, key, place) if key in table else vietnamese

    def choice(
        self, table: Table, key: str, among: Sequence[str], place: Place = (), default: str | None = None
    ) -> str:
        """One of a few words."""
        before = len(self.mistakes)
        value = self.text(table, key, place, default)
        if len(self.mistakes) == before and value not in among:
            self.wrong("not_allowed", (*place, key), found=value, expected=", ".join(among))
        return value

    def whole(self, table: Table, key: str, least: int, most: int, place: Place = ()) -> int:
        """A whole number from `least` to `most`."""
        value = table.get(key)
        if isinstance(value, bool) or not isinstance(value, int):
            self._missing_or("not_a_whole_number", table, key, place)
        elif not least <= value <= most:
            self.wrong("out_of_range", (*place, key), found=shown(value), expected=f"{least}–{most}")
        else:
            return value
        return STAND_IN

    def hundredths(self, table: Table, key: str, most: int, place: Place = (), *, least: int = 0) -> int:
        """A number in hundredths, from `least` to `most` (both in hundredths), exactly as written."""
        value = table.get(key)
        number = _decimal(value)
        if number is None:
            self._missing_or("not_a_number", table, key, place)
        elif not Decimal(least) / HUNDREDTHS <= number <= Decimal(most) / HUNDREDTHS:
            expected = f"{in_decimals(least)}–{in_decimals(most)}"
            self.wrong("out_of_range", (*place, key), found=shown(value), expected=expected)
        elif number != (rounded := number.quantize(Decimal("0.01"))):
            self.wrong("too_many_decimals", (*place, key), found=shown(value))
        else:
            return int(rounded * HUNDREDTHS)
        return STAND_IN

    def _missing_or(self, problem: str, table: Table, key: str, place: Place) -> None:
        if key in table:
            self.wrong(problem, (*place, key), found=shown(table[key]))
        else:
            self.wrong("missing_key", (*place, key))


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    number = Decimal(value)
    return number if number.is_finite() else None
