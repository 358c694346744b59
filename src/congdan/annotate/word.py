"""A Word file that was checked → a copy of it with a comment at each figure that is wrong or to be looked at."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from congdan.checked import Text, Validation
from congdan.marking import ALONE, DOUBTFUL, MEANINGS, SIGNS, WRONG, Marked, marked
from congdan.messages import N_, Words
from congdan.readers.documents.word import notes
from congdan.readers.own import CELL
from congdan.readers.word_runs import pieces, places
from congdan.text import printable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AUTHOR, _INITIALS = "congdan", "cd"
_MOST = 2000
"""Comments of one copy."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FOOTNOTES = N_("Some figures in footnotes have no comment; they are in the list above.")
_IN_FOOTNOTE = N_("in the footnote: {text}")
_SIGNED = N_("The digital signature of the original does not hold for the copy.")


def annotate(path: Path, text: Text, validation: Validation, words: Words) -> tuple[bytes, list[str]]:
    """The bytes of the copy, and what it could not keep."""
    import docx

    document = docx.Document(str(path))
    lines = {line.number: line for line in marked(text, validation, words)}
    found = list(places(document.element.body))
    made = 0
    for number, place in enumerate(found, 1):
        line = lines.get(number)
        if line is not None and line.counts and made < _MOST:
            made += _comment(document, place.element, line, words)
    caveats: list[str] = []
    for number, note in enumerate(list(notes(document)), len(found) + 1):
        line = lines.get(number)
        if line is not None and line.counts and made < _MOST:
            at_mark = _at_mark(document, note.element, line, words)
            made += at_mark
            caveats += [] if at_mark or caveats or not _is_faulty(line) else [words(_FOOTNOTES)]
    caveats += (
        [words(_SIGNED)]
        if any("signature" in str(part.partname).lower() for part in document.part.package.iter_parts())
        else []
    )
    # In a folder that is counted such copies are left out.
    document.core_properties.category = CELL
    return _saved(document), caveats


def _is_faulty(line: Marked) -> bool:
    return any(piece.state in (WRONG, DOUBTFUL) for piece in line.pieces)


def _at_mark(document: Any, paragraph: Any, line: Marked, words: Words) -> int:
    """Comments at the mark in the text that leads to a footnote: Word takes none in the footnote itself."""
    run = _mark_of(document, paragraph)
    if run is None:
        return 0
    text = "".join(piece.text for piece in line.pieces)
    made = 0
    for start, end, state, said in _figures(line, words):
        place = words(_IN_FOOTNOTE, text=text[start:end])
        _add(document, [run], f"{SIGNS[state]} {words(MEANINGS[state])}, {place}", said)
        made += 1
    return made


def _mark_of(document: Any, paragraph: Any) -> Any:
    """The run that holds the number of a footnote or endnote; None if the text has none."""
    kinds = (f"{_W}footnote", f"{_W}endnote")
    note = next((each for each in paragraph.iterancestors() if each.tag in kinds), None)
    if note is None:
        return None
    marks = (
        each
        for each in document.element.body.iter(f"{note.tag}Reference")
        if each.get(f"{_W}id") == note.get(f"{_W}id") and each.getparent().tag == f"{_W}r"
    )
    return next((each.getparent() for each in marks), None)


def _comment(document: Any, paragraph: Any, line: Marked, words: Words) -> int:
    """Comments at the figures of one paragraph, the last first, so that places before stay true."""
    made = 0
    for start, end, state, said in reversed(list(_figures(line, words))):
        runs = _between(paragraph, start, end)
        if runs:
            _add(document, runs, f"{SIGNS[state]} {words(MEANINGS[state])}", said)
            made += 1
    return made


def _figures(line: Marked, words: Words) -> Iterator[tuple[int, int, str, Sequence[str]]]:
    """Where in the paragraph the figures stand that get a comment; those without a partner get one as well."""
    place = 0
    for piece in line.pieces:
        if piece.state in (WRONG, DOUBTFUL, ALONE):
            yield place, place + len(piece.text), piece.state, piece.said
        place += len(piece.text)


def _add(document: Any, runs: Sequence[Any], head: str, said: Sequence[str]) -> None:
    from docx.text.run import Run

    first, last = (Run(run, document) for run in (runs[0], runs[-1]))
    comment = document.add_comment([first, last], printable(head), _AUTHOR, _INITIALS)
    for each in said:
        comment.add_paragraph(printable(each))
    # Without a time: the same input gives the same bytes.
    comment._comment_elm.attrib.pop(f"{_W}date", None)


def _between(paragraph: Any, start: int, end: int) -> list[Any]:
    """The runs that hold exactly the letters from `start` to `end`; runs are split where that is needed."""
    _split(paragraph, end)
    _split(paragraph, start)
    found = []
    place = 0
    for element, text in _composed(paragraph):
        run = element.getparent()
        if start <= place < end and run.tag == f"{_W}r" and run not in found:
            found.append(run)
        place += len(text)
    return found


def _composed(paragraph: Any) -> list[tuple[Any, str]]:
    """The pieces of a paragraph with as many letters as they have in composed text."""
    found, before, raw = [], 0, ""
    for element, text in pieces(paragraph):
        raw += text
        now = len(unicodedata.normalize("NFC", raw))
        found.append((element, " " * max(0, now - before)))
        before = now
    return found


def _split(paragraph: Any, at: int) -> None:
    """Divide the run that holds letter `at` so that a run begins there."""
    place = 0
    for element, text in _composed(paragraph):
        inside = at - place
        if 0 < inside < len(text) and element.tag == f"{_W}t" and element.getparent().tag == f"{_W}r":
            _divide(element, _raw(element.text or "", inside))
            return
        if inside == 0 and element.getprevious() is not None and element.getprevious().tag != f"{_W}rPr":
            _divide(element, 0)
            return
        place += len(text)


def _raw(text: str, letters: int) -> int:
    """How many characters make so many composed letters."""
    return next((n for n in range(len(text) + 1) if len(unicodedata.normalize("NFC", text[:n])) >= letters), len(text))


def _divide(element: Any, at: int) -> None:
    """Move what stands from `at` on into a run of its own behind this one."""
    run = element.getparent()
    behind = deepcopy(run)
    index = list(run).index(element)
    for each in list(run)[index + 1 :]:
        run.remove(each)
    copied = list(behind)
    for each in copied[:index]:
        if each.tag != f"{_W}rPr":
            behind.remove(each)
    whole = element.text or ""
    copied[index].text = whole[at:] if element.tag == f"{_W}t" else copied[index].text
    copied[index].set(_SPACE, "preserve")
    if at:
        element.text = whole[:at]
        element.set(_SPACE, "preserve")
    else:
        run.remove(element)
    run.addnext(behind)


def _saved(document: Any) -> bytes:
    """The package, with one time for all of its parts: the same input gives the same bytes."""
    made = io.BytesIO()
    document.save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
