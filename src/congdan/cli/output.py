"""Where a result goes and how it is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from congdan import writers
from congdan.cli.options import one_of
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.readers.inputs import Input
from congdan.report import Report
from congdan.writers import save

_PAPERS = tuple(suffix for suffix in writers.PUBLISHED if suffix not in writers.SUFFIXES)


@dataclass(frozen=True, slots=True)
class Output:
    """The format that was asked for, and the file to write, if any."""

    form: str
    path: str | None
    force: bool
    delimiter: str
    quiet: bool
    published: bool = False
    """Whether it can be a workbook, a page or a paper too."""

    def check(self) -> None:
        """Refuse what is not known before anything is read. Raises UsageError."""
        one_of("--format", self.form, writers.FORMATS)
        _ = self.written_as
        if len(self.delimiter) != 1:
            raise UsageError("R024", option="--delimiter", value=self.delimiter, known=", ; ")

    def check_path(self, inputs: Sequence[Input]) -> None:
        """Refuse a file that must not be written. Raises OutputError."""
        if self.path:
            save.check(Path(self.path), [each.path for each in inputs], self.force)

    @property
    def written_as(self) -> str:
        """The format named by the suffix of the path, else the one asked for. Raises UsageError for an unknown one."""
        if self.path is None or self.form != "table":
            return self.form
        suffix = Path(self.path).suffix.lower()
        known = writers.SUFFIXES | (dict.fromkeys(_PAPERS, "paper") if self.published else {})
        if suffix not in known:
            raise UsageError("R053", file=self.path, format=suffix, known=", ".join(known))
        return known[suffix]

    @property
    def drawn(self) -> bool:
        """Whether the result is a picture on the terminal."""
        return self.written_as == "table" and self.path is None

    def put_paper(self, report: Report, words: Words) -> None:
        """Write the file by its suffix, whole."""
        path = Path(str(self.path))
        save.save(path, writers.PUBLISHED[path.suffix.lower()](report, words))

    def put(self, text: str) -> None:
        """Print the text, or write the file whole."""
        if self.path is None:
            sys.stdout.write(text)
            return
        # Excel knows UTF-8 in a CSV file by its byte order mark.
        save.save(Path(self.path), text.encode("utf-8-sig" if self.written_as == "csv" else "utf-8"))
