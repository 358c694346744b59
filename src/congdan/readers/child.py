"""The child process: read one file under limits and hand what it holds to the parent."""

from __future__ import annotations

import contextlib
import math
import pickle
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from congdan.errors import Unreadable
from congdan.readers import pages, sheets
from congdan.readers.guarded import Answer

MEMORY = 2 << 30
READERS: dict[str, Callable[[Path, str], Answer]] = {"sheets": sheets.read, "pages": pages.read}
"""What a child reads with, by the name its parent calls it."""


def main() -> None:
    """Read the file named by the arguments; write a pickled answer to standard output."""
    _, path, name, seconds, reader = sys.argv[1:]
    restrict(math.ceil(float(seconds)))
    try:
        answer: Answer = READERS[reader](Path(path), name)
    except Unreadable as stop:
        answer = stop.code, stop.params
    pickle.dump(answer, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


def restrict(seconds: int) -> None:
    """Limit memory and processor time where the system can; the second outlives a parent that was killed."""
    try:
        import resource
    except ImportError:  # Windows has no such limits: there the parent's clock is the only one
        return
    # A reader that waits for something uses no processor time; the alarm ends it when its parent was killed.
    signal.alarm(seconds + 1)
    limits = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, seconds + 1), (resource.RLIMIT_CORE, 0))
    for limit, value in limits:
        # Some systems know a limit by name only, and none lets a limit above the one in force be set.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))
