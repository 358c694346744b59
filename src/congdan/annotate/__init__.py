"""Findings → a marked copy of the user's own workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from congdan.annotate import page, values, word, workbook
from congdan.annotate.marks import Marked, marked
from congdan.annotate.plan import PACKAGES, PAGE, WORD, Copy, Plan, plan
from congdan.checked import Text, Validation
from congdan.errors import OutputError, complaint
from congdan.messages import N_, Words
from congdan.model import Where
from congdan.writers.save import save

__all__ = ["Copy", "Plan", "plan", "write"]

_NOTHING = N_("Nothing to look at was found in this file.")
_UNVERIFIED = N_("Nothing in this file could be checked against anything.")
_WRITTEN = N_("{copy}: annotated copy of {file}; it holds the personal data of that file.")
_WORD = N_("{file}: no copy, this Word file holds tables only; its findings are in the list above.")
_NO_TEXT = N_("{file}: no copy, it has no sentences with figures; its findings are in the list above.")
_OTHERS = N_("{file}: no copy; name a folder to get a copy of every file.")
_SAME = N_("{file}: no copy, its content is that of another file.")
_UNREAD = N_("{file}: no copy, it could not be read.")
_REBUILT = N_("The parts of {file} are not laid out as Excel lays them out.")


def write(plan: Plan, validation: Validation, words: Words) -> Iterator[str]:
    """Write every copy, whole or not at all each, and say what was written and what a copy could not keep.

    Raises OutputError.
    """
    found = marked(validation, words)
    status = {record.name: record.status for record in validation.files}
    for skipped in plan.without:
        yield words(_OTHERS, file=skipped.name)
    for copy in plan.copies:
        became = status.get(copy.input.name, "failed")
        if became in ("duplicate", "failed"):
            yield words(_SAME if became == "duplicate" else _UNREAD, file=copy.input.name)
            continue
        if copy.path.suffix.lower() in (WORD, PAGE):
            running = next((text for text in validation.texts if text.system.document.file == copy.input.name), None)
            if running is None:
                yield words(_WORD if copy.path.suffix.lower() == WORD else _NO_TEXT, file=copy.input.name)
                continue
            data, caveats = _of_text(copy, running, validation, words)
        else:
            data, caveats = _annotated(copy, _all_of(found, copy.input.name), validation, words)
        _make_folder(copy)
        save(copy.path, data)
        yield words(_WRITTEN, copy=str(copy.path), file=copy.input.name)
        yield from (f"  {caveat}" for caveat in caveats)


def _of_text(copy: Copy, text: Text, validation: Validation, words: Words) -> tuple[bytes, list[str]]:
    """A Word file with comments, or a page of the text."""
    if copy.path.suffix.lower() == WORD:
        return word.annotate(copy.input.path, text, validation, words)
    nothing = words(_UNVERIFIED if validation.verdict == "unverified" else _NOTHING)
    return page.page(text, validation, nothing, words), []


def _annotated(copy: Copy, found: Marked, validation: Validation, words: Words) -> tuple[bytes, list[str]]:
    nothing = words(_UNVERIFIED if validation.verdict == "unverified" else _NOTHING)
    name, path = copy.input.name, copy.input.path
    first: list[str] = []
    if copy.is_package:
        try:
            return workbook.annotate(path.read_bytes(), path.name, found, nothing, words)
        except workbook.BROKEN as error:
            if copy.path.suffix.lower() != PACKAGES[0]:
                raise OutputError("R056", file=name) from error
            first = [words(_REBUILT, file=path.name)]
        except OSError as error:
            raise OutputError("R051", file=str(copy.path), detail=complaint(error)) from error
    data, names, caveats = values.workbook(path, path.name, words)
    made, more = workbook.annotate(data, path.name, _renamed(found, names), nothing, words)
    return made, [*first, *caveats, *more]


def _all_of(found: Mapping[str, Marked], name: str) -> Marked:
    """What concerns a file, and what concerns all of them."""
    own, everywhere = found.get(name, Marked()), found.get("", Marked())
    return replace(own, entries=[*own.entries, *everywhere.entries])


def _renamed(found: Marked, names: Mapping[str | None, str]) -> Marked:
    """The same with the names the sheets have in the new workbook."""

    def there(where: Where) -> Where:
        # A finding on the whole of a file of one sheet stays so: it leads nowhere.
        named = where.sheet is not None or where.row is not None
        return replace(where, sheet=names.get(where.sheet)) if named else where

    return Marked(
        [replace(each, places=tuple(map(there, each.places))) for each in found.entries],
        [(there(where), text) for where, text in found.questions],
        {names.get(sheet, sheet): cells for sheet, cells in found.cells.items()},
    )


def _make_folder(copy: Copy) -> None:
    try:
        copy.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("R051", file=str(copy.path), detail=complaint(error)) from error
