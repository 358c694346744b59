"""Run a reader in a child process, so that a file that kills its reader costs that file only."""

from __future__ import annotations

import atexit
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import cast

from congdan.errors import Unreadable
from congdan.model import Sheet

Answer = list[Sheet] | list[str] | tuple[str, dict[str, object]]
"""The sheets, or the lines of a text, or code and parameters of what made the file unreadable."""

SECONDS = 60.0
_running: set[subprocess.Popen[bytes]] = set()
"""Children that read at this moment."""

BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from congdan.readers import child; child.main()"


def read(path: Path, name: str) -> list[Sheet]:
    """The sheets of a workbook as calamine reads them in a child process.

    `CONGDAN_READER_SECONDS` sets the time a child may take, 60 if unset.  Raises R006 with a `detail` of
    `time` or `died` (out of memory included), else what the child says.
    """
    return cast("list[Sheet]", _said(run(path, name), name))


def lines(path: Path, name: str) -> list[str]:
    """The lines of the text layer of a PDF, read in a child process under the same limits."""
    return cast("list[str]", _said(run(path, name, "pages"), name))


def _said(done: subprocess.CompletedProcess[bytes], name: str) -> list[Sheet] | list[str]:
    answer = unpacked(done, name)
    if isinstance(answer, list):
        return answer
    code, params = answer
    raise Unreadable(code, **params)


def run(path: Path, name: str, reader: str = "sheets") -> subprocess.CompletedProcess[bytes]:
    """The finished child, killed if it takes too long.

    reader: the module of `readers` that the child reads with.
    """
    seconds = limit()
    with subprocess.Popen(
        # -P keeps the folder of the user's files out of the way of the standard library.
        [sys.executable, "-P", "-c", BOOT, json.dumps(sys.path), str(path), name, str(seconds), reader],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Without it Windows opens a black window for a parent that has none.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        _running.add(child)
        try:
            answer, _ = child.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise Unreadable("R006", file=name, detail="time") from error
        finally:
            _running.discard(child)
            child.kill()
    return subprocess.CompletedProcess(child.args, child.returncode, answer)


@atexit.register
def _stop() -> None:
    """Take the children along: files are read in a thread, which does not hear of Ctrl-C."""
    for child in tuple(_running):
        child.kill()


def limit() -> float:
    """Seconds a child may take; a setting that is no positive number is as if unset."""
    try:
        seconds = float(os.environ.get("CONGDAN_READER_SECONDS", SECONDS))
    except ValueError:
        return SECONDS
    return seconds if seconds > 0 else SECONDS


def unpacked(done: subprocess.CompletedProcess[bytes], name: str) -> Answer:
    """What the child said; a child that died said nothing whole."""
    if done.returncode != 0:
        raise Unreadable("R006", file=name, detail="died")
    try:
        answer: Answer = pickle.loads(done.stdout)
    except (pickle.UnpicklingError, EOFError) as error:
        raise Unreadable("R006", file=name, detail="died") from error
    return answer
