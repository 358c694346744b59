"""The order of the steps of `validate`: files → rosters and tables → findings and corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from congdan import criteria as criteria_sets
from congdan import figures, prose, subjects, texts
from congdan.absent import barren, unheard
from congdan.checked import Checked, Text, Validation
from congdan.checks import check as check_tally
from congdan.checks import declared, look_closely, numbering, road, scores, totals, twice
from congdan.checks import figures as figure_checks
from congdan.edits import Roster, solve
from congdan.evidence import evidence
from congdan.findings import blocks, merged, ordered, switched_off
from congdan.layout import Layout
from congdan.model import Finding
from congdan.readers.ahead import Ahead
from congdan.readers.marks import read as read_marks
from congdan.selection import select
from congdan.settings import Settings
from congdan.tally import Partial, Tally, finish
from congdan.understanding import Watch, understand
from congdan.understood import Understood

_NOT_OURS = frozenset({"R034", "R035", "R013", "R060", "R061"})
"""What only matters to a tally: tables of totals are read here."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read: every file, the files with only what counts, what was left out, and evidence beside them."""

    read: Sequence[Understood]
    own: Sequence[Understood]
    left_out: Sequence[Finding] = ()
    others: Sequence[Understood] = ()


def validate(
    ahead: Ahead, against: Ahead | None, settings: Settings, watch: Watch = lambda done, of: None
) -> Validation:
    """Check rosters and tables of totals; files of `against` are evidence, and their own findings are left out."""
    criteria = criteria_sets.load(settings.criteria)
    read = list(understand(ahead, settings, watch))
    own, left_out = select(read, settings)
    others = list(understand(against, settings)) if against else []
    tally = _tally(own, criteria, settings)
    told = [*tally.findings, *check_tally(tally, criteria)] if tally.rows.rosters else []
    told = [*told, *barren(ahead.names, read, _was_read), *unheard(read, settings)]
    return examine(Inputs(read, own, left_out, others), tally, told, criteria, settings)


def _was_read(one: Understood) -> bool:
    return one.record.status in ("read", "no_roster")


def examine(
    inputs: Inputs, tally: Tally, told: Sequence[Finding], criteria: criteria_sets.CriteriaSet, settings: Settings
) -> Validation:
    """Everything that can be checked of files that were read and counted; told: what the count itself found."""
    own = inputs.own
    findings = [*inputs.left_out, *(finding for one in own for finding in one.findings), *told]
    if tally.rows.rosters:
        findings += look_closely(tally, settings.as_of, settings.year)
        layouts = [layout for one in inputs.read for layout in one.layouts]
        findings += road.check(tally, layouts, [roster for one in inputs.read for roster in one.rosters])
    for one in own:
        findings += _of_tables(one, criteria)
    findings += [finding for one in inputs.others for finding in one.findings if blocks([finding])]
    everybody = [*own, *inputs.others]
    everything = tally if not inputs.others else _tally(everybody, criteria, settings)
    tables = []
    running = texts.systems(own, settings)
    for checked, found in _tables(own, everybody, everything, running):
        tables.append(checked)
        findings += found
    said = []
    for system in running:
        text, found = texts.checked(
            system, _sources(system, everybody, everything, [each.system.table for each in tables])
        )
        said.append(text)
        findings += found
    findings = twice.unexplained(findings, [each.solution for each in tables])
    used = {(each.system.table.file, each.system.table.sheet) for each in tables}
    telling = {each.system.document.file for each in said}
    kept = [each for each in findings if each.code not in _NOT_OURS or _holds_nothing(each, used, telling)]
    sums = sum(kind in ("closing", "subtotal", "total") for one in own for each in one.layouts for kind in each.kinds)
    kept, off = switched_off(_readable(kept, tables, said), settings.off)
    records = tuple(one.record for one in own)
    return Validation(tuple(ordered(merged(kept))), tuple(tables), sums, records, off, tuple(said))


def _holds_nothing(finding: Finding, used: Set[tuple[str | None, str | None]], telling: Set[str | None]) -> bool:
    """True for what is said of a sheet with neither people nor totals, in a file of no sentences: it is listed."""
    where = finding.where
    listed = finding.code in ("R034", "R035")
    return listed and (where.file, where.sheet) not in used and where.file not in telling


def _of_tables(one: Understood, criteria: criteria_sets.CriteriaSet) -> Iterator[Finding]:
    """What the tables of one file say of themselves; not of lists that were left out."""
    used = {(roster.file, roster.sheet) for roster in one.rosters}
    layouts = [each for each in one.layouts if (each.sheet.file, each.sheet.name) in used]
    yield from totals.check(layouts)
    for table in (table for each in layouts for table in each.tables):
        yield from numbering.check(table)
        yield from scores.check(table, criteria)


_NO_PEOPLE = frozenset({"R031", "R033", "R036"})
"""What only a list of people lacks."""


def _readable(findings: Sequence[Finding], tables: Sequence[Checked], said: Sequence[Text]) -> list[Finding]:
    """A sheet without people is no fault if its table of totals was read and something in it could be tried.

    Nor is it one in a file of which the sentences were read.
    """
    running = {each.system.document.file for each in said}
    findings = [each for each in findings if each.where.file not in running or each.code not in ("R032", *_NO_PEOPLE)]
    tried = [each for each in tables if any(held is not None for held in each.solution.relations.values())]
    read, checked = ({(each.system.table.file, each.system.table.sheet) for each in some} for some in (tables, tried))
    faults = {"R032": read, **dict.fromkeys(_NO_PEOPLE, checked)}
    kept = [each for each in findings if (each.where.file, each.where.sheet) not in faults.get(each.code, ())]
    files = {file for file, _ in read}
    return [replace(each, code="R035") if each.code == "R032" and each.where.file in files else each for each in kept]


def _tally(understood: Sequence[Understood], criteria: criteria_sets.CriteriaSet, settings: Settings) -> Tally:
    rosters = tuple(roster for one in understood for roster in one.rosters)
    return finish(Partial(rosters), criteria, settings.result, settings.units, settings.population.sectors)


def _tables(
    own: Sequence[Understood], everybody: Sequence[Understood], tally: Tally, running: Sequence[prose.System]
) -> Iterator[tuple[Checked, list[Finding]]]:
    read = [table for one in own for layout in one.layouts for table in _of_layout(layout)]
    for table, seen in zip(read, twice.compared(read), strict=True):
        roster = _evidence(table, everybody, tally)
        system = figures.relations(table, [*([roster] if roster else []), *seen.said, *texts.said_of(table, running)])
        solution = solve(system.edits)
        found = [*figure_checks.check(system, solution), *seen.findings, *declared.check(system, solution, roster)]
        yield Checked(system, solution), found


def _of_layout(layout: Layout) -> list[figures.Table]:
    """The tables of totals of a sheet without people."""
    sheet = layout.sheet
    if any(table.rows for table in layout.tables) or not figures.has_tables(sheet):
        return []
    return figures.read(sheet, read_marks(Path(sheet.file), sheet.name))


def _sources(
    system: prose.System, everybody: Sequence[Understood], tally: Tally, tables: Sequence[figures.Table]
) -> list[Roster]:
    """What the rosters and the tables say of the figures of a text."""
    counted = None
    if tally.rows.rosters:
        name, closed, slack = _reliability(everybody, tally)
        counted = subjects.evidence(system, name, subjects.counted(tally), closed, slack)
    return texts.sources(system, counted, tables)


def _evidence(table: figures.Table, everybody: Sequence[Understood], tally: Tally) -> Roster | None:
    return evidence(table, tally, *_reliability(everybody, tally)) if tally.rows.rosters else None


def _reliability(everybody: Sequence[Understood], tally: Tally) -> tuple[str, bool, int]:
    """The names of the rosters, whether their closing lines agree, and how many rows may be people too."""
    names = ", ".join(sorted({roster.file for roster in tally.rows.rosters}))
    layouts = [layout for one in everybody for layout in one.layouts]
    return names, totals.closed(layouts), sum(one.record.set_aside for one in everybody)
