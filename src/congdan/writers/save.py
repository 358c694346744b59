"""Write an output, a file or a folder, whole or not at all."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from congdan.errors import OutputError, complaint
from congdan.messages import N_

_PREFIX = ".congdan-"
NO_FOLDER = N_("its folder is not there")


def check(path: Path, inputs: Sequence[Path], force: bool) -> None:
    """Raise OutputError if `path` must not be written: an input, or there already without `force`."""
    # Not those of pathlib: they raise at names that are too long, and writing says that better.
    exists = os.path.exists(path)
    if exists and any(os.path.exists(each) and each.samefile(path) for each in inputs):
        raise OutputError("R052", file=str(path))
    if exists and not force:
        raise OutputError("R050", file=str(path))
    if not os.path.isdir(path.parent):
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
        raise OutputError("R051", file=str(path), detail=complaint(error)) from error


def check_folder(path: Path, names: Collection[str], inputs: Sequence[Path], force: bool) -> None:
    """Raise OutputError if a folder of these files must not be written.

    A folder that is there needs `force`, and is never replaced if anything else is in it.
    """
    if not os.path.exists(path):
        if not os.path.isdir(path.parent):
            raise OutputError("R051", file=str(path), detail=NO_FOLDER)
        return
    if not path.is_dir():
        raise OutputError("R084", file=str(path))
    others = sorted(each.name for each in path.iterdir() if each.name not in names)
    if others or any(each.exists() and path.resolve() in each.resolve().parents for each in inputs):
        raise OutputError("R085", file=str(path), names=", ".join(others[:3]))
    if any(path.iterdir()) and not force:
        raise OutputError("R086", file=str(path))


def save_folder(path: Path, contents: Mapping[str, bytes]) -> None:
    """Write the files into a folder beside the target and rename it: all are there, or none. Raises OutputError."""
    try:
        _remove_leftovers(path)
        made = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{path.name}-", dir=path.parent))
        try:
            for name, data in contents.items():
                (made / name).write_bytes(data)
            os.chmod(made, 0o777 & ~_umask())
            _replace_folder(made, path)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise OutputError("R051", file=str(path), detail=complaint(error)) from error


def _replace_folder(made: Path, path: Path) -> None:
    """Put a folder in the place of another; the old one comes back if that fails."""
    if not path.exists():
        os.replace(made, path)
        return
    old = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{path.name}-", dir=path.parent))
    os.replace(path, old / path.name)
    try:
        os.replace(made, path)
    except BaseException:
        os.replace(old / path.name, path)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _remove_leftovers(path: Path) -> None:
    for left in path.parent.glob(f"{_PREFIX}{glob.escape(path.name)}-*"):
        with contextlib.suppress(OSError):
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
