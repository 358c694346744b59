"""Start the program: language first, then the commands, then the exit code."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import TYPE_CHECKING

from congdan.messages import LANGUAGES

if TYPE_CHECKING:
    from congdan.errors import Stop

INTERRUPTED = 130
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)
"""What befalls a printed result that goes to a file."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `congdan` and leave with its exit code; a traceback only with `--debug`."""
    words = _with_language_last(list(sys.argv[1:] if arguments is None else arguments))
    _use_utf8()
    signal.signal(signal.SIGTERM, _terminate)
    # A run is short and makes few cycles; searching millions of cells for them would cost a tenth of it.
    gc.disable()
    try:
        code = _run(words, _language(words))
    except BrokenPipeError:
        # The reader has enough (`| head`): leave quietly.
        _print_no_more()
        code = 0
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _run(arguments: Sequence[str], language: str) -> int:
    from congdan.cli.app import parse
    from congdan.errors import OutputError, Stop, complaint

    try:
        run = parse(arguments, language)
        code = run if isinstance(run, int) else run()
        sys.stdout.flush()
        return code
    except Stop as error:
        return _stopped(error, language)
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno not in _FULL:
            return _fault(error, arguments, language)
        _print_no_more()
        return _stopped(OutputError("R051", detail=complaint(error)), language)
    except Exception as error:
        return _fault(error, arguments, language)


def _stopped(error: Stop, language: str) -> int:
    from congdan.cli.failure import stopped

    return stopped(error, language)


def _fault(error: Exception, arguments: Sequence[str], language: str) -> int:
    from congdan.cli.failure import internal

    if "--debug" in arguments:
        raise error
    return internal(error, language)


def _print_no_more() -> None:
    """Keep Python from flushing, as it ends, into a pipe that is closed or a disk that is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _language(arguments: Sequence[str]) -> str:
    """The language named by `--lang`, read before anything that prints is loaded."""
    said = os.environ.get("CONGDAN_LANG", "vi")
    for index, word in enumerate(arguments):
        if word == "--lang" and index + 1 < len(arguments):
            said = arguments[index + 1]
        elif word.startswith("--lang="):
            said = word.removeprefix("--lang=")
    return said if said in LANGUAGES else "vi"


def _with_language_last(words: list[str]) -> list[str]:
    """`--lang en tally …` as `tally … --lang en`: the language may be said before the command."""
    if words[:1] == ["--lang"] and len(words) > 2:
        return [*words[2:], *words[:2]]
    if words and words[0].startswith("--lang=") and len(words) > 1:
        return [*words[1:], words[0]]
    return words


def _use_utf8() -> None:
    """UTF-8 also where the output is redirected on Windows."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and not stream.isatty():
            reconfigure(encoding="utf-8", errors="replace")
        elif reconfigure:
            reconfigure(errors="replace")


def _terminate(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
