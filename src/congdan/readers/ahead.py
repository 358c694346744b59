"""Files read one ahead of whoever asks for them, in a thread: the reader of workbooks leaves a processor free."""

from __future__ import annotations

import hashlib
import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from congdan.errors import Unreadable, complaint
from congdan.model import Sheet
from congdan.readers import must_be_a_file, read
from congdan.readers.inputs import Input, expand


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
        # A daemon: Ctrl-C does not wait for a file that takes long.
        threading.Thread(target=self._work, daemon=True).start()

    def __iter__(self) -> Iterator[Opened]:
        for _ in self.inputs:
            found = self._opened.get()
            if isinstance(found, BaseException):
                raise found
            yield found

    def _work(self) -> None:
        seen: dict[str, str] = {}
        try:
            for each in self.inputs:
                self._opened.put(_open(each, seen))
        except BaseException as error:
            # A fault of ours: whoever asks for the file gets it, as if it had been read there.
            self._opened.put(error)


def _open(each: Input, seen: dict[str, str]) -> Opened:
    """Read one input; the same bytes are read once."""
    if each.skipped:
        return Opened(each)
    digest = None
    try:
        digest = _digest(each.path)
        if digest in seen:
            return Opened(each, digest, same_as=seen[digest])
        seen[digest] = each.name
        return Opened(each, digest, tuple(read(each.path, each.name)))
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
