"""What was checked → titled tables: every finding, and every correction that is proposed."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.checked import Validation
from congdan.findings import SEVERITIES, advice, expanded, place, sentence, severity
from congdan.messages import N_, Words
from congdan.model import Finding, Where
from congdan.proposals import Proposal, numbered, proposals
from congdan.report import Column, Report, Row, Table, line
from congdan.schemas import SCHEMAS

_SEVERITIES = dict(zip(SEVERITIES, (N_("error"), N_("to check"), N_("note")), strict=True))


def corrections(validation: Validation, words: Words) -> Report:
    """The corrections alone: old number, new number, why."""
    found = proposals(validation, words)
    notes = () if found else (words("No correction is proposed."),)
    return Report(words("Proposed corrections"), _corrections(found, words), notes, (), False, SCHEMAS["validate"])


def findings(validation: Validation, words: Words) -> Report:
    """Findings as lines, corrections as a table."""
    lines = tuple(line(each, words) for each in validation.findings)
    tables = _corrections(proposals(validation, words), words)
    off = tuple(each.sentence(words) for each in validation.off)
    return Report(words("Check of the figures"), tables, off, lines, False, SCHEMAS["validate"])


def everything(validation: Validation, words: Words) -> Report:
    """Findings and corrections as tables, one row a place."""
    tables = (_findings(validation, words), *_corrections(proposals(validation, words), words))
    return Report(words("Check of the figures"), tables, (), (), False, SCHEMAS["validate"])


def _findings(validation: Validation, words: Words) -> Table:
    headings = (
        N_("Severity"),
        N_("Code"),
        N_("File"),
        N_("Sheet"),
        N_("Cell"),
        N_("Column heading"),
        N_("What was found"),
        N_("What to do"),
    )
    columns = [Column(words(each), "text") for each in headings]
    columns += [Column(words("Stated"), "count"), Column(words("Counted"), "count")]
    rows = [row for each in validation.findings for row in _places(each, words)]
    return Table(words("Findings"), tuple(columns), tuple(rows))


def _places(finding: Finding, words: Words) -> Iterator[Row]:
    """A row for the finding, and one for each further place of it."""
    head = words(_SEVERITIES[severity(finding)]), finding.code
    for one in expanded(finding):
        text, what = sentence(one, words), advice(one, words)
        for number, where in enumerate((one.where, *one.also)):
            stated, counted = (one.stated, one.counted) if number == 0 else (None, None)
            yield Row((*head, *_address(where), text, what, stated, counted))


def _address(where: Where) -> tuple[str | None, ...]:
    cell = where.cell or (str(where.row) if where.row else None)
    return where.file, where.sheet, cell, where.heading


def _corrections(found: tuple[Proposal, ...], words: Words) -> tuple[Table, ...]:
    if not found:
        return ()
    headings = (N_("No."), N_("Cell"), N_("Old number"), N_("New number"), N_("How sure"), N_("Why"))
    columns = tuple(Column(words(each), "text") for each in headings)
    return (Table(words("Proposed corrections"), columns, tuple(_fixes(found, words))),)


def _fixes(found: tuple[Proposal, ...], words: Words) -> Iterator[Row]:
    for label, fix in numbered(found):
        yield Row((label, place(fix.where, words), fix.old, fix.new, words(fix.sure), "; ".join(fix.reasons)))
