"""Where the figures come from: files, their rows, and what was counted by."""

from __future__ import annotations

from congdan.ledger import FileRecord, rows
from congdan.messages import N_, Words
from congdan.report import Column, Row, Table
from congdan.result import Result

_STATUSES = {
    "read": N_("read"),
    "no_roster": N_("no roster"),
    "duplicate": N_("the same as another file"),
    "skipped": N_("skipped"),
    "failed": N_("could not be read"),
}


def sources(result: Result, words: Words) -> tuple[Table, ...]:
    """The ledger of files, and the conventions of the count."""
    return _files(result, words), _conventions(result, words)


def _files(result: Result, words: Words) -> Table:
    columns = (
        Column(words("File"), "text", "file"),
        Column(words("State"), "text", "status"),
        Column(words("Rows read"), "count", "read", sum_of=(3, 4, 5)),
        Column(words("Counted"), "count", "counted"),
        Column(words("Set aside"), "count", "set_aside"),
        Column(words("Other rows"), "count", "other"),
        Column("SHA-256", "text", "sha256"),
    )
    lines = [_file(each, words) for each in result.files]
    all_rows = rows(result.files)
    cells = (words("Total"), "", all_rows.read, all_rows.counted, all_rows.set_aside, all_rows.other, "")
    return Table(words("Files"), columns, (*lines, Row(cells, "total", sum_of=tuple(range(len(lines))))), "files")


def _file(record: FileRecord, words: Words) -> Row:
    counted = record.read, record.counted, record.set_aside, record.other
    return Row((record.name, words(_STATUSES[record.status]), *counted, record.sha256 or ""))


def _conventions(result: Result, words: Words) -> Table:
    from congdan import __version__

    criteria = result.criteria
    used = words("as declared, else by points") if result.tally.result == "declared" else words("by points")
    lines = (
        (words("Criteria"), f"{criteria.id}: {criteria.title}"),
        (words("Result that counts"), used),
        (words("Rounding of rates"), words("half-up, 2 decimals")),
        (words("Figures as of"), result.as_of or ""),
        (words("Program"), f"congdan {__version__}"),
    )
    columns = (Column(words("What"), "text", "what"), Column(words("Value"), "text", "value"))
    return Table(words("Conventions"), columns, tuple(Row(each) for each in lines), "conventions")
