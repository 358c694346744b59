"""A progress bar on stderr for work that takes over a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from congdan.messages import Words

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

AFTER_SECONDS = 1.0


class Progress:
    """Nothing for the first second, nothing where stderr is no terminal."""

    def __init__(self, words: Words, quiet: bool) -> None:
        self.words = words
        self.silent = quiet or not sys.stderr.isatty()
        self.started = time.monotonic()
        self.bar: RichProgress | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.bar:
            self.bar.stop()

    def watch(self, done: int, of: int) -> None:
        """`done` of so many files are read."""
        if self.silent or time.monotonic() - self.started < AFTER_SECONDS:
            return
        if self.bar is None:
            self.bar = self._start(of)
        self.bar.update(self.bar.task_ids[0], completed=done)

    def _start(self, of: int) -> RichProgress:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        bar = RichProgress(console=Console(file=sys.stderr), transient=True)
        bar.add_task(self.words("Reading files"), total=of)
        bar.start()
        return bar
