"""Find and read the settings; option > environment > file > default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from congdan.errors import UsageError, complaint
from congdan.headcount import NO_HEADCOUNT, together
from congdan.messages import LANGUAGES
from congdan.settings.model import Settings
from congdan.settings.values import KEYS, READ

__all__ = ["FILE_NAME", "KEYS", "find", "load"]

FILE_NAME = "congdan.toml"


def load(options: Mapping[str, Any], files: Sequence[str], config: str | None = None) -> Settings:
    """Settings of a run. Raises UsageError for a key or value that is not known.

    options: what the command line said, None where it said nothing.  files: looked beside the first for `congdan.toml`.
    """
    path = find(files, config)
    from_file = _read(path) if path else {}
    from_environment = {"lang": os.environ["CONGDAN_LANG"]} if os.environ.get("CONGDAN_LANG") in LANGUAGES else {}
    said = {name: value for name, value in options.items() if value not in (None, (), [], {})}
    chosen = from_file | from_environment | said
    population = from_file.get("population", NO_HEADCOUNT).under(said.get("population", NO_HEADCOUNT))
    chosen |= {"population": population, "units": together(chosen.get("units", ()), population.units)}
    return replace(Settings(), **chosen, source=str(path) if path else None)


def find(files: Sequence[str], config: str | None) -> Path | None:
    """The settings file: the one named, else beside the first input, else in the current folder."""
    if config:
        if not os.path.isfile(config):
            raise UsageError("R001", file=config)
        return Path(config)
    first = Path(files[0]) if files else Path()
    # Not those of pathlib, which raise at folders that are closed and names that are too long.
    beside = [first if os.path.isdir(first) else first.parent, Path()]
    return next((folder / FILE_NAME for folder in beside if os.path.isfile(folder / FILE_NAME)), None)


def _read(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError("R023", file=str(path), detail=str(error)) from error
    except OSError as error:
        raise UsageError("R008", file=str(path), detail=complaint(error)) from error
    return dict(READ.get(key, READ[""])(key, value, path) for key, value in data.items())
