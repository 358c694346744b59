"""What stops a run, and the exit code each stop leaves."""

from __future__ import annotations

import os


class Stop(Exception):
    """A run that cannot go on. `code` names the sentence in `findings`, `params` fill it in."""

    exit_code = 4

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """The code and what fills in its sentence: what a Python user sees."""
        given = ", ".join(f"{name}: {value}" for name, value in self.params.items() if value not in (None, ""))
        return f"{self.code} ({given})" if given else self.code


class UsageError(Stop):
    """Wrong options, a broken setting or a broken criteria file (exit 2)."""

    exit_code = 2


class Unreadable(Stop):
    """One input that could not be read; the others are still counted (exit 3)."""

    exit_code = 3


class OutputError(Stop):
    """An output that could not be written; nothing half-written is left (exit 3)."""

    exit_code = 3


def complaint(error: OSError) -> str:
    """What the system says is wrong, by its number: Windows has other words for it in every language.

    >>> complaint(PermissionError(13, "Der Prozess kann nicht zugreifen"))
    'Permission denied'
    """
    return os.strerror(error.errno) if error.errno else str(error) or type(error).__name__
