"""Options, environment and `congdan.toml` → one plain value; option > environment > file > default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from congdan import expected
from congdan.errors import UsageError
from congdan.messages import LANGUAGES, N_
from congdan.people import RESULTS
from congdan.roster import ROLES
from congdan.tally import DIMENSIONS, Expected

FILE_NAME = "congdan.toml"

BY = tuple(name for name in DIMENSIONS if name != "unit_category")
"""What `--by` takes."""

KINDS = ("agency", "school", "residential", "business", "clan")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by; paths are absolute or relative to the current folder."""

    files: tuple[str, ...] = ()
    criteria: str = "cdht-2022"
    result: str = "declared"
    by: tuple[str, ...] = ("unit", "sector")
    lang: str = "vi"
    as_of: str | None = None
    commune: str | None = None
    unit: str | None = None
    role: str | None = None
    units: tuple[Expected, ...] = ()
    source: str | None = field(default=None, compare=False)
    """The settings file that was read."""


def language(options: Mapping[str, Any]) -> str:
    """The language before anything else is known: option, environment, default."""
    said = options.get("lang") or os.environ.get("CONGDAN_LANG") or "vi"
    return said if said in LANGUAGES else "vi"


def load(options: Mapping[str, Any], files: Sequence[str], config: str | None = None) -> Settings:
    """Settings of a run. Raises UsageError for a key or value that is not known.

    options: what the command line said, None where it said nothing.  files: looked beside the first for `congdan.toml`.
    """
    path = _find(files, config)
    from_file = _read(path) if path else {}
    from_environment = {"lang": os.environ["CONGDAN_LANG"]} if os.environ.get("CONGDAN_LANG") in LANGUAGES else {}
    said = {name: value for name, value in options.items() if value not in (None, (), [])}
    return replace(Settings(), **(from_file | from_environment | said), source=str(path) if path else None)


def _find(files: Sequence[str], config: str | None) -> Path | None:
    if config:
        if not Path(config).is_file():
            raise UsageError("R001", file=config)
        return Path(config)
    first = Path(files[0]) if files else Path()
    beside = [first if first.is_dir() else first.parent, Path()]
    return next((folder / FILE_NAME for folder in beside if (folder / FILE_NAME).is_file()), None)


def _read(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError("R023", file=str(path), detail=str(error)) from error
    except OSError as error:
        raise UsageError("R008", file=str(path), detail=error.strerror or str(error)) from error
    return {_FIELDS.get(key, key): _value(key, value, path) for key, value in data.items()}


_FIELDS = {"as": "role"}
_CHOICES = {"lang": LANGUAGES, "result": RESULTS, "as": ROLES}
_TEXTS = ("criteria", "lang", "result", "as_of", "as", "commune", "unit")
KEYS = (*_TEXTS, "files", "by", "units")
"""The keys of `congdan.toml`."""


def _value(key: str, value: Any, path: Path) -> Any:
    if key not in KEYS:
        raise UsageError("R021", file=str(path), key=key, near=_near(key, KEYS))
    if key in _TEXTS:
        return _text(key, value, path)
    if key == "units":
        return _units(value, path)
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        _bad(path, key, N_("a list of texts is needed"))
    if key == "by" and (unknown := [text for text in texts if text not in BY]):
        _bad(path, key, f"{unknown[0]}: {', '.join(BY)}")
    return tuple(str(path.parent / text) for text in texts) if key == "files" else tuple(texts)


def _text(key: str, value: Any, path: Path) -> str:
    text = value.isoformat() if hasattr(value, "isoformat") else value
    if not isinstance(text, str):
        _bad(path, key, N_("text in quotation marks is needed"))
    if key in _CHOICES and text not in _CHOICES[key]:
        _bad(path, key, f"{text}: {', '.join(_CHOICES[key])}")
    beside = path.parent / text
    return str(beside) if key == "criteria" and text.endswith(".toml") else str(text)


def _bad(path: Path, key: str, problem: str) -> None:
    raise UsageError("R022", file=str(path), key=key, problem=problem)


def _near(key: str, known: Sequence[str]) -> str:
    import difflib

    hits = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    return f" ({hits[0]}?)" if hits else f" ({', '.join(known)})"


# -- the units the office expects ---------------------------------------------------------------------------------


def _units(value: Any, path: Path) -> tuple[Expected, ...]:
    if isinstance(value, str):
        return expected.read(path.parent / value)
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        _bad(path, "units", N_("the name of a CSV file or a list of tables [[units]] is needed"))
    return tuple(_unit(each, path) for each in value)


_UNIT_KEYS = ("unit", "commune", "population", "kind")


def _unit(each: Mapping[str, Any], path: Path) -> Expected:
    for key in each:
        if key not in _UNIT_KEYS:
            raise UsageError("R021", file=str(path), key=f"units.{key}", near=_near(key, _UNIT_KEYS))
    population, kind = each.get("population"), each.get("kind")
    if population is not None and (isinstance(population, bool) or not isinstance(population, int) or population < 0):
        _bad(path, "units.population", N_("a whole number is needed"))
    if kind is not None and kind not in KINDS:
        _bad(path, "units.kind", f"{kind}: {', '.join(KINDS)}")
    if not isinstance(each.get("unit"), str):
        _bad(path, "units.unit", N_("text in quotation marks is needed"))
    return expected.unit(each["unit"], str(each.get("commune") or ""), population, kind)
