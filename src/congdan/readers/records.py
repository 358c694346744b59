"""Split delimited text into records without letting a lone quote swallow rows."""

from __future__ import annotations

import csv
import io
from collections import Counter

LONGEST = 20
"""Physical lines a quoted cell may span; a longer one is a quote that was never closed."""


def physical(text: str) -> list[str]:
    r"""The lines as they stand in the file, ends kept; only \n, \r and \r\n end a line."""
    return list(io.StringIO(text, newline=""))


def split(lines: list[str], delimiter: str) -> list[list[str]]:
    """One list of cells a record, [] for a blank line."""
    if not any('"' in line for line in lines):
        return [literal(line, delimiter) for line in lines]
    counts = Counter(line.count(delimiter) + 1 for line in lines if line.strip())
    expected = counts.most_common(1)[0][0]
    records: list[list[str]] = []
    at = 0
    while at < len(lines):
        at = quoted(lines, at, delimiter, expected, records)
    return records


def literal(line: str, delimiter: str) -> list[str]:
    """The cells of a line in which a quote is a character like any other."""
    bare = line.rstrip("\r\n")
    return bare.split(delimiter) if bare else []


def quoted(lines: list[str], at: int, delimiter: str, expected: int, records: list[list[str]]) -> int:
    """Add records from line `at` up to the first lone quote; the line to go on from."""
    reader = csv.reader(map(lines.__getitem__, range(at, len(lines))), delimiter=delimiter)
    start = at
    try:
        for record in reader:
            end = at + reader.line_num
            may_swallow = end - start > 1 or end == len(lines)
            if may_swallow and swallowed(lines[start:end], record, delimiter, expected):
                break
            records.append(record)
            start = end
    except csv.Error:
        # A cell beyond the module's limit of 131,072 characters: the quote that opened it stands alone.
        pass
    if start == len(lines):
        return start
    records.append(literal(lines[start], delimiter))
    return start + 1


def swallowed(lines: list[str], record: list[str], delimiter: str, expected: int) -> bool:
    """True if a quote in the first line is not the opening of a cell that these lines share."""
    if len(lines) == 1:
        return lines[0].count('"') % 2 == 1 and not well_formed(lines, delimiter)
    if len(lines) > LONGEST or not well_formed(lines, delimiter):
        return True
    return whole_rows(lines, record, delimiter, expected)


def well_formed(lines: list[str], delimiter: str) -> bool:
    """True if the lines are one record in which every quote that opens also closes before a delimiter."""
    try:
        return len(list(csv.reader(lines, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False


def whole_rows(lines: list[str], record: list[str], delimiter: str, expected: int) -> bool:
    """True if two lone quotes paired up over lines that each are a row, with numbers in the same places."""
    rows = [literal(line, delimiter) for line in lines if line.strip()]
    if expected < 3 or "".join(lines).count('"') != 2 or any(len(row) != expected for row in rows):
        return False
    if sum(map(len, rows)) == len(record) + len(rows) - 1:
        return False  # the quoted cell holds line breaks and no delimiter: nobody's row
    numbers = [{place for place, cell in enumerate(row) if is_number(cell)} for row in rows]
    return len(record) != expected or bool(set.intersection(*numbers))


def is_number(cell: str) -> bool:
    """True for digits with at most points and commas among them."""
    return cell.strip('" ').replace(",", "").replace(".", "").isdigit()
