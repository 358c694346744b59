"""Write an output whole or not at all."""

from __future__ import annotations

import contextlib
import glob
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from congdan.errors import OutputError
from congdan.messages import N_

_PREFIX = ".congdan-"
NO_FOLDER = N_("its folder is not there")


def check(path: Path, inputs: Sequence[Path], force: bool) -> None:
    """Raise OutputError if `path` must not be written: an input, or there already without `force`."""
    if path.exists() and any(each.exists() and each.samefile(path) for each in inputs):
        raise OutputError("R052", file=str(path))
    if path.exists() and not force:
        raise OutputError("R050", file=str(path))
    if not path.parent.is_dir():
        raise OutputError("R051", file=str(path), detail=NO_FOLDER)


def save(path: Path, data: bytes) -> None:
    """Write beside the target and rename; leftovers of runs that were killed are removed. Raises OutputError."""
    try:
        _remove_leftovers(path)
        handle, name = tempfile.mkstemp(prefix=f"{_PREFIX}{path.name}-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
    except OSError as error:
        raise OutputError("R051", file=str(path), detail=error.strerror or type(error).__name__) from error


def _remove_leftovers(path: Path) -> None:
    for left in path.parent.glob(f"{_PREFIX}{glob.escape(path.name)}-*"):
        with contextlib.suppress(OSError):
            left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
