"""Choose the delimiter of a text by how alike it makes the records."""

from __future__ import annotations

import re
from collections import Counter

from congdan.readers.records import split
from congdan.readers.running import is_running

DELIMITERS = ("\t", ";", "|", ",")
"""The rarer in running text first: the order settles a tie."""

SAMPLE = 200
LIST_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
DECLARED = re.compile(r"\ufeff?sep=(.)[\r\n]*", re.I)


def declared(line: str) -> str | None:
    """The delimiter in the line `sep=;` that Excel writes and reads before a table."""
    match = DECLARED.fullmatch(line)
    return match[1] if match else None


def choose(lines: list[str], suffix: str) -> str | None:
    """The delimiter of these physical lines; None for a text that is no table."""
    sample = lines[:SAMPLE]
    found = candidates("".join(sample))
    if suffix == ".tsv" and "\t" in found:
        return "\t"
    share, _, _, best = max((evidence(sample, delimiter) for delimiter in found), default=(0.0, 0, 0, ","))
    if suffix in (".txt", ".md") and best != "\t" and (share < 0.5 or is_running(lines)):
        return None
    return best


def candidates(sample: str) -> list[str]:
    """The delimiters that occur; a comma seen only inside numbers is a decimal sign if there is any other."""
    found = [delimiter for delimiter in DELIMITERS if delimiter in sample]
    if len(found) > 1 and not LIST_COMMA.search(sample):
        found = [delimiter for delimiter in found if delimiter != ","]
    return found


def evidence(sample: list[str], delimiter: str) -> tuple[float, int, int, str]:
    """Share of the records that have the commonest number of cells, that number, the place in the order."""
    filled = [record for record in split(sample, delimiter) if any(cell.strip() for cell in record)]
    sizes = Counter(len(record) for record in filled if len(record) > 1)
    count, size = max(((count, size) for size, count in sizes.items()), default=(0, 0))
    return count / max(len(filled), 1), size, -DELIMITERS.index(delimiter), delimiter
