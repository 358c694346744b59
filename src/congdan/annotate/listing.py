"""The sheet that lists every finding of a file, with links to the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.annotate import spans
from congdan.annotate.marks import SEVERITIES, Entry, Marked
from congdan.annotate.styles import COLOURS, Styles
from congdan.findings import place
from congdan.messages import N_, Words
from congdan.model import Where
from congdan.readers import own

MOST_LINKS = 60_000
"""Excel opens no sheet with more than 65,530 links."""
MOST_ROWS = 1_000_000
FOLDED_FROM = 6
_LINE = 17
"""Points a line of text is high."""
"""A finding of so many places shows the first; the others lie folded below it."""

_COLUMNS = (
    (N_("No."), 6),
    (N_("Kind"), 15),
    (N_("Code"), 8),
    (N_("Place"), 46),
    (N_("What was found"), 54),
    (N_("What to do"), 44),
    (N_("Declared"), 11),
    (N_("Counted"), 11),
    (N_("Proposed correction"), 40),
)
_LAST = "I"
_PRIVACY = N_(
    "This copy holds the same personal data as the original file; comments and this list add none."
    " The original file was not changed."
)
_LEGEND = N_("Red: certainly wrong, correct it as proposed. Yellow: look at it. Pale: a note.")


@dataclass(frozen=True, slots=True)
class _Looks:
    """Numbers of the styles used."""

    title: int
    head: int
    text: int
    bold: int
    plain: int
    faint: int
    link: int
    kinds: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: texts and numbers with their styles, the cell it leads to, and whether it is folded away."""

    cells: tuple[tuple[int | str | None, int], ...]
    link: str | None = None
    below: bool = False
    folded: bool = False


class Listing:
    """The rows of the list, in order."""

    def __init__(self, name: str, styles: Styles, words: Words) -> None:
        self._name, self._words = name, words
        font = styles.font_name()
        plain = b'<sz val="12"/><name val="%b"/>' % font
        text = styles.add(plain, None, True)
        self._looks = _Looks(
            title=styles.add(b'<b/><sz val="16"/><name val="%b"/>' % font, None, False),
            head=styles.add(b"<b/>" + plain, "FFD9D9D9", True),
            text=text,
            bold=styles.add(b"<b/>" + plain, None, False),
            plain=styles.add(plain, None, False),
            faint=styles.add(b'<sz val="8"/><color rgb="FFBFBFBF"/><name val="%b"/>' % font, None, False),
            link=styles.add(b'<u/><sz val="12"/><color rgb="FF0000EE"/><name val="%b"/>' % font, None, True),
            kinds={
                "error": styles.add(plain, COLOURS["yellow"], True),
                "warning": styles.add(plain, COLOURS["yellow"], True),
                "note": styles.add(plain, COLOURS["pale"], True),
            },
        )
        self._red = styles.add(plain, COLOURS["red"], True)
        self._lines: list[_Line] = []

    def data(self, marked: Marked, nothing: str, caveats: Sequence[str], space: str) -> bytes:
        """The worksheet part; `nothing` is said where no finding is, `caveats` at the end."""
        words, looks = self._words, self._looks
        known = ((None, looks.plain),) * len(_COLUMNS)
        self._add((words("Check of {file}", file=self._name), looks.title), *known[2:], (own.CELL, looks.faint))
        self._say(words(_LEGEND), looks.bold)
        self._add(*((words(heading), looks.head) for heading, _ in _COLUMNS))
        head = len(self._lines)
        for number, entry in enumerate(marked.entries, 1):
            self._entry(number, entry)
        if not marked.entries:
            self._say(nothing, looks.bold)
        last = len(self._lines)
        self._questions(marked)
        left = len(self._lines) - MOST_ROWS
        del self._lines[MOST_ROWS:]
        if left > 0:
            self._say(words("… and {count} more: --format json", count=words.number(left)), looks.bold)
        self._say("", looks.plain)
        self._say(words("About this copy"), looks.bold)
        for line in (words(_PRIVACY), *caveats):
            self._say(line, looks.bold if line in caveats else looks.plain)
        return self._part(space, head, last)

    # -- rows -----------------------------------------------------------------------------------------------------

    def _entry(self, number: int, entry: Entry) -> None:
        looks, words = self._looks, self._words
        certain = entry.suggestion and f"({words('certain')})" in entry.suggestion
        first, *rest = entry.places or (Where(),)
        elsewhere = [words("See also: {place}", place=other) for other in entry.elsewhere]
        self._lines.append(
            _Line(
                (
                    (number, looks.text),
                    (words(SEVERITIES[entry.severity]), self._red if certain else looks.kinds[entry.severity]),
                    (entry.code, looks.text),
                    ("\n".join([self._place(first), *elsewhere]), looks.link if _target(first) else looks.text),
                    (entry.text, looks.text),
                    (entry.advice, looks.text),
                    (entry.stated, looks.text),
                    (entry.counted, looks.text),
                    (entry.suggestion, looks.text),
                ),
                _target(first),
            )
        )
        for where in rest:
            blank = (None, looks.text)
            cells = (blank,) * 3 + ((self._place(where), looks.link),) + (blank,) * 5
            self._lines.append(_Line(cells, _target(where), below=True, folded=len(rest) >= FOLDED_FROM))

    def _questions(self, marked: Marked) -> None:
        if not marked.questions:
            return
        self._say("", self._looks.plain)
        self._say(self._words("To look up"), self._looks.bold)
        for where, text in marked.questions:
            blank = (None, self._looks.plain)
            shown = (self._place(where), self._looks.link)
            self._lines.append(_Line((blank, blank, blank, shown, (text, self._looks.text)), _target(where)))

    def _place(self, where: Where) -> str:
        shown = place(Where(None, where.sheet, where.row, where.column, where.heading), self._words)
        words = self._words
        return shown or (place(Where(where.file), words) if where.file else words("all files"))

    def _say(self, text: str, style: int) -> None:
        self._add((text, style))

    def _add(self, *cells: tuple[int | str | None, int]) -> None:
        self._lines.append(_Line(cells))

    # -- the part ------------------------------------------------------------------------------------------------

    def _part(self, space: str, head: int, last: int) -> bytes:
        widths = "".join(
            f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
            for number, (_, width) in enumerate(_COLUMNS, 1)
        )
        filtered = f'<autoFilter ref="A{head}:{_LAST}{last}"/>' if last > head else ""
        return b"".join(
            [
                b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
                f'<worksheet xmlns="{space}"><sheetPr><outlinePr summaryBelow="0"/>'
                '<pageSetUpPr fitToPage="1"/></sheetPr>'
                f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{head}" topLeftCell="A{head + 1}"'
                f' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
                f'<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols>{widths}</cols><sheetData>'.encode(),
                *(_row(number, line) for number, line in enumerate(self._lines, 1)),
                f"</sheetData>{filtered}".encode(),
                *self._links(),
                b'<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
                b'<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
            ]
        )

    def _links(self) -> Iterator[bytes]:
        led = [(number, line.link) for number, line in enumerate(self._lines, 1) if line.link]
        if led:
            yield b"<hyperlinks>"
            yield from (
                b'<hyperlink ref="D%d" location="%b"/>' % (number, spans.escaped(to)) for number, to in led[:MOST_LINKS]
            )
            yield b"</hyperlinks>"


def _row(number: int, line: _Line) -> bytes:
    hidden = ' outlineLevel="1"' if line.below else ""
    hidden += ' hidden="1"' if line.folded else ""
    cells = b"".join(_cell(number, column, *cell) for column, cell in enumerate(line.cells))
    height = _LINE * max(1, *(_lines(*cell) for cell in zip(line.cells, _COLUMNS, strict=False)))
    if number == 1 or len(line.cells) == 1:
        height = 2 * _LINE if number == 1 else _LINE
    return f'<row r="{number}" ht="{height}" customHeight="1"{hidden}>'.encode() + cells + b"</row>"


def _lines(cell: tuple[int | str | None, int], column: tuple[str, int]) -> int:
    """So many lines a text takes in its column, as near as can be told without its font."""
    return sum(len(part) // (column[1] - 3) + 1 for part in str(cell[0] or "").split("\n"))


def _cell(row: int, column: int, value: int | str | None, style: int) -> bytes:
    head = f'<c r="{chr(65 + column)}{row}" s="{style}"'.encode()
    if value is None or value == "":
        return head + b"/>"
    if isinstance(value, int):
        return head + b"><v>%d</v></c>" % value
    return head + b' t="inlineStr"><is><t xml:space="preserve">%b</t></is></c>' % spans.escaped(value)


def _target(where: Where) -> str | None:
    """Where a link leads: the cell, the first cell of the row, or the top of the column or the sheet."""
    if where.sheet is None or (where.row is not None and where.row < 1):
        return None
    cell = f"{where.column or 'A'}{where.row or 1}"
    return "'" + where.sheet.replace("'", "''") + "'!" + cell
