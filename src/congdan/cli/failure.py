"""What is said when a run stops, and the exit code it leaves."""

from __future__ import annotations

import sys

from congdan.errors import Stop
from congdan.findings import advice, complaints, places, sentence
from congdan.messages import Words
from congdan.model import Finding, Where
from congdan.sourced import PROBLEMS, SourcedError
from congdan.text import printable

USAGE, INTERNAL = 2, 4
_COMPLAINTS = {"syntax": complaints.of_toml, "unreadable": complaints.of_the_system}
"""Problems whose `found` a library or the system wrote."""


def stopped(error: Stop, language: str) -> int:
    """One line: where, what, and what to do."""
    words = Words(language)
    params = {name: value for name, value in error.params.items() if name != "file"}
    if isinstance(error, SourcedError):
        params = _sourced(params, words)
    finding = Finding(error.code, Where(str(error.params.get("file") or "") or None), params=params)
    where = places(finding, words)
    todo = advice(finding, words)
    said = f"{where}: {sentence(finding, words)}" if where else sentence(finding, words)
    say(f"{said} → {todo}" if todo else said)
    return error.exit_code


def _sourced(params: dict[str, object], words: Words) -> dict[str, object]:
    """The place in a file that cites its source, and the problem, as sentences."""
    filled = {name: params.get(name) or "" for name in ("found", "near", "expected")}
    if params["problem"] in _COMPLAINTS:
        filled["found"] = _COMPLAINTS[str(params["problem"])](str(filled["found"]), words)
    problem = words(PROBLEMS[str(params["problem"])], **filled)
    if params["problem"] == "unknown_key" and params.get("near"):
        problem += words("; did you mean “{near}”?", near=params["near"])
    spots = [words("line {line}", line=params["line"])] if params.get("line") else []
    spots += [str(params["place"])] if params.get("place") else []
    return {"place": "".join(f"{spot}: " for spot in spots), "problem": problem}


def internal(error: Exception, language: str) -> int:
    """A fault of this program: one line; people's data is not in it."""
    words = Words(language)
    say(
        words(
            "internal fault ({kind}); nothing was written. Try again with --debug and report it.",
            kind=type(error).__name__,
        )
    )
    return INTERNAL


def say(text: str) -> None:
    """One line to stderr."""
    print(f"congdan: {printable(text)}", file=sys.stderr)
