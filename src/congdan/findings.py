"""Every finding: its code, severity, sentence, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from congdan.messages import N_, Words
from congdan.model import Finding, Where

SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means. `blocks`: something could not be read or counted, so every output is incomplete (exit 3)."""

    severity: str
    text: str
    advice: str = ""
    blocks: bool = False


_ENTRIES = {
    # R: reading files, sheets, settings
    "R001": Entry("error", N_("the file is not there"), N_("check the name and the folder"), blocks=True),
    "R002": Entry("error", N_("the file is empty"), N_("ask the sender for the file again"), blocks=True),
    "R003": Entry(
        "error",
        N_("the content is not what the file name says (found: {found})"),
        N_("open it in Excel and save it as .xlsx"),
        blocks=True,
    ),
    "R004": Entry(
        "error",
        N_("the workbook is protected by a password"),
        N_("open it in Excel, remove the password (File > Info), and save it"),
        blocks=True,
    ),
    "R005": Entry("error", N_("the file is damaged ({detail})"), N_("ask the sender for the file again"), blocks=True),
    "R006": Entry(
        "error",
        N_("reading it took too much time or memory and was stopped"),
        N_("open it in Excel, copy the table into a new workbook and save that as .xlsx"),
        blocks=True,
    ),
    "R007": Entry(
        "error",
        N_("files of the kind “{suffix}” cannot be read"),
        N_("save it as .xlsx or .csv"),
        blocks=True,
    ),
    "R008": Entry(
        "error",
        N_("the file cannot be opened: {detail}"),
        N_("close it elsewhere and check its permissions"),
        blocks=True,
    ),
    "R009": Entry(
        "error", N_("the letters of the file could not be recognised"), N_("save it as “CSV UTF-8”"), blocks=True
    ),
    "R010": Entry(
        "error", N_("no roster is in the folder"), N_("name a folder that holds .xlsx or .csv files"), blocks=True
    ),
    "R011": Entry("note", N_("not read: {reason}")),
    "R012": Entry("note", N_("the same content as {other}; read once")),
    "R013": Entry(
        "error", N_("there is nobody to count in these files"), N_("name the files that hold the rosters"), blocks=True
    ),
    "R020": Entry("error", N_("the criteria file cannot be used: {place}{problem}"), blocks=True),
    "R021": Entry("error", N_("unknown setting “{key}”{near}"), blocks=True),
    "R022": Entry("error", N_("the setting “{key}” cannot be used: {problem}"), blocks=True),
    "R023": Entry("error", N_("this is not TOML: {detail}"), blocks=True),
    "R024": Entry("error", N_("“{value}” is no value of {option}; known are {known}"), blocks=True),
    "R030": Entry(
        "error",
        N_("two columns fit the same meaning: {readings}; neither was taken"),
        N_("rename one of them, or delete the one that does not count"),
        blocks=True,
    ),
    "R031": Entry(
        "error",
        N_("there is no column “Họ và tên” (full name). The columns are: {columns}"),
        N_("give the column of names the heading “Họ và tên”"),
        blocks=True,
    ),
    "R032": Entry(
        "error", N_("there is no table of people in it"), N_("name the file that holds the roster"), blocks=True
    ),
    "R033": Entry(
        "error",
        N_("this is one person's score sheet, not a roster"),
        N_("put the people of a unit into one table, one row each"),
        blocks=True,
    ),
    "R034": Entry("note", N_("a table of totals, not of people: not counted here")),
    "R035": Entry("note", N_("no table of people in this sheet: not counted")),
    "R036": Entry(
        "warning",
        N_("there is a header, but nobody stands below it"),
        N_("ask the sender whether the list is complete"),
    ),
    "R040": Entry("note", N_("hidden rows were read too ({count})")),
    "R041": Entry(
        "error",
        N_("rows with values but without a name were set aside ({count})"),
        N_("fill in the name, or delete the row"),
    ),
    "R042": Entry("note", N_("the file is not UTF-8; it was read as {encoding}"), N_("look at a few names")),
    "R043": Entry("note", N_("a hidden sheet was read too")),
    "R044": Entry(
        "note",
        N_("written with an old font or read with the wrong letters ({scheme}); decoded in {cells} cells"),
        N_("look at a few names"),
    ),
    "R045": Entry(
        "warning",
        N_("letters are lost in these texts (an editor dropped them); they were not guessed ({count})"),
        N_("type the words again"),
    ),
    "R046": Entry(
        "warning", N_("some letters of the file are broken and are shown as �"), N_("ask the sender for the file again")
    ),
    "R050": Entry(
        "error", N_("the file is there already"), N_("choose another name, or add --force to replace it"), blocks=True
    ),
    "R051": Entry(
        "error",
        N_("the file cannot be written: {detail}"),
        N_("close it in Excel, or choose another folder"),
        blocks=True,
    ),
    "R052": Entry(
        "error", N_("this is one of the inputs; an input is never written over"), N_("choose another name"), blocks=True
    ),
    "R053": Entry("error", N_("the format “{format}” is not known; known are {known}"), blocks=True),
    "R060": Entry(
        "note",
        N_("no registration roster is among the files, so the registered were not counted"),
        N_("name it too, or say --as registration if this one is it"),
    ),
    "R061": Entry(
        "note",
        N_("no evaluation roster is among the files, so nobody was counted as evaluated or achieved"),
        N_("name the file with the points or the results too"),
    ),
    "R070": Entry(
        "error",
        N_(
            "{share} % of the people of “{unit}” are in {other} too"
            " ({only_one} only here, {only_other} only there{dates}): two versions of one list? which is the final one?"
        ),
        N_("say which: --supersedes OLD=NEW"),
        blocks=True,
    ),
    "R071": Entry(
        "error",
        N_("rosters of different years: {years}; which year is to be counted?"),
        N_("say it: --year"),
        blocks=True,
    ),
    "R072": Entry("note", N_("left out: replaced by {other}")),
    "R073": Entry("note", N_("left out: it is of the year {year}")),
    "R074": Entry("note", N_("left out: only other sheets were asked for")),
    "R075": Entry(
        "error",
        N_("no sheet is named “{name}”"),
        N_("look at the names of the sheets with congdan inspect"),
        blocks=True,
    ),
    # U: units and categories
    "U001": Entry(
        "warning",
        N_("no unit is named for these people ({count}); they are counted under “(no unit)”"),
        N_("fill in the unit"),
    ),
    "U002": Entry("note", N_("the kind of the unit is not known: {names}"), N_("say it in congdan.toml")),
    "U003": Entry("note", N_("“{unit}” is named without its commune; it was joined to the one commune that has it")),
    "U004": Entry("note", N_("words for a category that are not known, counted under their own name: {names}")),
    "U005": Entry(
        "note", N_("the category and the kind of the unit point to different sectors ({count}); the unit decides")
    ),
    "U006": Entry("note", N_("the unit was taken from the {source} ({count})")),
    "U007": Entry("warning", N_("expected units that sent nothing: {names}"), N_("remind them")),
    "U008": Entry(
        "warning",
        N_("“{unit}” is named without its commune, and {communes} communes have it; it stands by itself"),
        N_("write the commune beside it"),
    ),
    "U009": Entry(
        "warning",
        N_("blank cells took the unit above them, as a merged cell would have it ({count})"),
        N_("look whether these people belong to it, or fill in the cells"),
    ),
    "U010": Entry("note", N_("“{old}” is counted as “{new}”{since}, as congdan.toml says")),
    "U011": Entry(
        "warning",
        N_("is “{one}” the same as “{other}”? they are written almost alike ({score} %)"),
        N_("write one of them otherwise, or say so under [aliases] in congdan.toml"),
    ),
    # P: people
    "P002": Entry(
        "error",
        N_("the identity number was damaged by the spreadsheet and cannot be restored ({count})"),
        N_("type it again, in a cell formatted as text"),
    ),
    "P003": Entry(
        "note", N_("identity numbers were read without their marks, or with the leading zeros that were lost ({count})")
    ),
    "P004": Entry(
        "warning", N_("this is no identity number of 12 (or 9) digits ({count})"), N_("check it against the card")
    ),
    "P010": Entry(
        "warning",
        N_("one person in several rows; counted once, by the fullest row"),
        N_("delete the rows that are too many"),
    ),
    "P011": Entry(
        "error",
        N_("the rows of one person say “achieved” and “not achieved”; counted as undecided"),
        N_("ask which result stands"),
    ),
    "P012": Entry(
        "error",
        N_("one identity number, different people (names and birth dates differ); each is counted"),
        N_("correct the number that is wrong"),
    ),
    "P013": Entry(
        "warning",
        N_("one identity number, but the names are written differently; taken for one person"),
        N_("check the names"),
    ),
    "P014": Entry(
        "warning", N_("perhaps one person twice ({score} %): {why}; counted as two"), N_("look at both rows")
    ),
    "P015": Entry(
        "warning",
        N_("moved, died or withdrew by the notes, or struck through ({count}); still counted"),
        N_("if they are not to be counted: --withdrawn set_aside"),
    ),
    "P016": Entry("note", N_("moved, died or withdrew by the notes, or struck through ({count}); set aside as asked")),
    "P017": Entry(
        "note",
        N_("true dates among dates typed as text: day and month may be swapped; both readings are tried"),
        N_("format the whole column as text and type day/month/year"),
    ),
    # C: points and results
    "C001": Entry(
        "error",
        N_("“{stated}” is no number of points; treated as blank ({count})"),
        N_("type the points as a number, for example 7,5"),
    ),
    "C002": Entry(
        "error", N_("{stated} points are outside 0–{maximum}; treated as blank ({count})"), N_("correct the points")
    ),
    "C003": Entry(
        "error",
        N_("the total is {stated}, but the indicators add up to {counted}; the sum counts ({count})"),
        N_("correct the total or the points"),
    ),
    "C004": Entry(
        "error",
        N_("the result says “{stated}”, the points say “{counted}” ({count})"),
        N_("check the result against the points"),
    ),
    "C005": Entry("note", N_("only self-scored, not appraised: counted as undecided ({count})")),
    "C006": Entry("error", N_("“{stated}” is no result; treated as blank ({count})"), N_("write “Đạt” or “Không đạt”")),
    "C007": Entry(
        "error", N_("marked both as achieved and as not achieved; treated as blank ({count})"), N_("leave one mark")
    ),
    "C008": Entry(
        "error",
        N_("the total {stated} cannot come from the points that are there; it was left out ({count})"),
        N_("correct the total or the points"),
    ),
    # M: registrations × evaluations
    "M001": Entry(
        "warning", N_("registered and not evaluated ({count})"), N_("ask whether they are still to be evaluated")
    ),
    "M002": Entry(
        "warning",
        N_("evaluated and on no registration roster ({count})"),
        N_("add them to the registrations, or check name and number"),
    ),
    "M003": Entry(
        "warning",
        N_("joined by name, birth date and unit, although the identity numbers differ"),
        N_("correct the number that is wrong"),
    ),
    "M004": Entry("note", N_("joined by name, birth date or unit, for want of an identity number ({count})")),
    "M005": Entry("note", N_("one person under different units; counted at work, else where registered ({count})")),
}

CATALOGUE: Mapping[str, Entry] = MappingProxyType(_ENTRIES)

_SHOWN_PLACES = 5


def severity(finding: Finding) -> str:
    """One of `SEVERITIES`."""
    return CATALOGUE[finding.code].severity


def blocks(findings: Iterable[Finding]) -> bool:
    """True if something could not be read or counted."""
    return any(CATALOGUE[finding.code].blocks for finding in findings)


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """What stops first, then by severity, code and place."""
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[object, ...]:
    entry = CATALOGUE[finding.code]
    where = finding.where
    place = where.file or "", where.sheet or "", where.row or 0, where.column or ""
    return not entry.blocks, SEVERITIES.index(entry.severity), finding.code, place, str(finding.params)


def sentence(finding: Finding, words: Words) -> str:
    """What is wrong, without the place."""
    given = {name: _said(name, value, words) for name, value in finding.params.items()}
    stated, counted = (words(value) if isinstance(value, str) else value for value in (finding.stated, finding.counted))
    filled = {"count": 1 + len(finding.also), "stated": stated, "counted": counted} | given
    return words(CATALOGUE[finding.code].text, **filled)


_TRANSLATED = frozenset({"source", "reason", "problem", "why", "detail"})
"""Params that are sentences of ours, or of the system as far as they are listed below."""

_OF_THE_SYSTEM = (
    N_("Permission denied"),
    N_("No space left on device"),
    N_("Read-only file system"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("Not a regular file"),
    N_("File name too long"),
)

_FOUND = {
    "word": N_("a Word file"),
    "zip": N_("a zip archive"),
    "pdf": N_("a PDF"),
    "image": N_("a picture"),
    "html": N_("a web page"),
    "xml": N_("an XML file"),
    "text": N_("plain text"),
    "workbook": N_("a workbook"),
    "unknown": N_("something unknown"),
}


def _said(name: str, value: object, words: Words) -> object:
    if name == "found" and isinstance(value, str):
        return words(_FOUND.get(value, value))
    return words(value) if isinstance(value, str) and name in _TRANSLATED else value


def advice(finding: Finding, words: Words) -> str:
    """What to do, or an empty text."""
    return words(CATALOGUE[finding.code].advice)


def place(where: Where, words: Words) -> str:
    """A place as a person would say it.

    >>> place(Where("a.xlsx", "Ấp 4", 17, "E", "Số CCCD"), Words("en"))
    'a.xlsx [Ấp 4] row 17, column E “Số CCCD”'
    """
    text = (where.file or "") + (f" [{where.sheet}]" if where.sheet else "")
    if where.row:
        text += f" {words('row')} {where.row}"
    if where.heading or where.column:
        column = " ".join(part for part in (where.column, f"“{where.heading}”" if where.heading else "") if part)
        text += f"{',' if where.row else ''} {words('column')} {column}"
    return text.strip()


def places(finding: Finding, words: Words) -> str:
    """The first place, and the rows of the next ones."""
    text = place(finding.where, words)
    more = [_beside(where, finding.where, words) for where in finding.also[:_SHOWN_PLACES]]
    if not more:
        return text
    rest = len(finding.also) - len(more)
    tail = words(" and {count} more", count=rest) if rest else ""
    return f"{text}; {', '.join(more)}{tail}"


def _beside(where: Where, first: Where, words: Words) -> str:
    same = (where.file, where.sheet) == (first.file, first.sheet)
    return str(where.row) if same and where.row else place(Where(where.file, where.sheet, where.row), words)


def gather(code: str, where: Sequence[Where], **values: object) -> list[Finding]:
    """One finding with many places; none if there is no place."""
    if not where:
        return []
    stated, counted = values.pop("stated", None), values.pop("counted", None)
    return [Finding(code, where[0], tuple(where[1:]), stated, counted, {"count": len(where), **values})]  # type: ignore[arg-type]


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one cause in several files as one with many places."""
    together: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        cause = finding.code, str(finding.params if finding.code in _ONE_CAUSE else id(finding))
        together.setdefault(cause, []).append(finding)
    return [_merge(same) for same in together.values()]


_ONE_CAUSE = frozenset({"R011", "R034", "R035", "R044", "P017", "U006"})


def _merge(same: list[Finding]) -> Finding:
    first, *rest = same
    return replace(first, also=(*first.also, *(each.where for each in rest))) if rest else first
