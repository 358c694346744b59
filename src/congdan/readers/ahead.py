"""Files read one ahead of whoever asks for them, in a thread: the reader of workbooks leaves a processor free."""

from __future__ import annotations

import hashlib
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from congdan.errors import Unreadable, complaint
from congdan.model import Sheet
from congdan.readers import must_be_a_file, prepare
from congdan.readers.inputs import Input, expand
from congdan.readers.workbook import Reading


@dataclass(frozen=True, slots=True)
class Opened:
    """One input as read: its sheets, or the file of the same bytes, or why it could not be read."""

    input: Input
    digest: str | None = None
    sheets: tuple[Sheet, ...] = ()
    same_as: str | None = None
    error: Unreadable | None = None


class Ahead:
    """Begins to read at once; iterating gives every input, sorted by name."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self.inputs = sorted(expand(names), key=lambda each: each.name)
        self._opened: queue.Queue[Opened | BaseException] = queue.Queue(maxsize=1)
        self._seen: dict[str, str] = {}
        # Measuring a sheet and loading the program hold each other up; reading the cells of a workbook does not.
        self._first = [_begun(each, self._seen) for each in self.inputs[:1]]
        # A daemon: Ctrl-C does not wait for a file that takes long.
        threading.Thread(target=self._work, daemon=True).start()

    def __iter__(self) -> Iterator[Opened]:
        for _ in self.inputs:
            found = self._opened.get()
            if isinstance(found, BaseException):
                raise found
            yield found

    def _work(self) -> None:
        try:
            for begun in self._first:
                self._opened.put(begun())
            for each in self.inputs[1:]:
                self._opened.put(_begun(each, self._seen)())
        except BaseException as error:
            # A fault of ours: whoever asks for the file gets it, as if it had been read there.
            self._opened.put(error)


def _begun(each: Input, seen: dict[str, str]) -> Callable[[], Opened]:
    """Look at one input, what is left to do; the same bytes are read once."""
    if each.skipped:
        return partial(Opened, each)
    digest = None
    try:
        digest = _digest(each.path)
        if digest in seen:
            return partial(Opened, each, digest, same_as=seen[digest])
        seen[digest] = each.name
        return partial(_read, each, digest, prepare(each.path, each.name))
    except Unreadable as error:
        return partial(Opened, each, digest, error=error)


def _read(each: Input, digest: str, reading: Reading) -> Opened:
    try:
        return Opened(each, digest, tuple(reading()))
    except Unreadable as error:
        return Opened(each, digest, error=error)


def _digest(path: Path) -> str:
    try:
        must_be_a_file(path, str(path))
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise Unreadable("R001") from error
    except OSError as error:
        raise Unreadable("R008", detail=complaint(error)) from error
