"""The keys of `congdan.toml`: what each may hold."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from congdan import expected, headcount
from congdan.errors import UsageError
from congdan.findings import CATALOGUE
from congdan.forms import fields
from congdan.headcount import Headcount
from congdan.messages import LANGUAGES, N_
from congdan.people import RESULTS, SECTORS, VALIDITIES
from congdan.places import Alias
from congdan.population import LEVELS, Expected
from congdan.report import Office
from congdan.report.proceedings import Proceedings
from congdan.settings.model import BY, SAID_AS, WITHDRAWN, Understood
from congdan.text import key as text_key
from congdan.units import KINDS

_CHOICES: Mapping[str, Sequence[str]] = {
    "lang": LANGUAGES,
    "result": RESULTS,
    "as": SAID_AS,
    "withdrawn": WITHDRAWN,
    "validity": VALIDITIES,
}
_UNIT_KEYS = ("unit", "commune", "population", "learners", "kind", "level")
_UNDERSTOOD_KEYS = ("file", "sheet", "header_row", "as", "unit", "commune", "map")

OFFICE_KEYS = tuple(each.name for each in dataclasses.fields(Office))
"""The keys of `[office]`."""

Pair = tuple[str, Any]
"""A name in `Settings` and its value."""


def _text(key: str, value: Any, path: Path) -> Pair:
    text = value.isoformat() if hasattr(value, "isoformat") else value
    if not isinstance(text, str):
        _bad(path, key, N_("text in quotation marks is needed"))
    if key in _CHOICES and text not in _CHOICES[key]:
        _bad(path, key, f"{text}: {', '.join(_CHOICES[key])}")
    return ("role" if key == "as" else key), text


def _set(key: str, value: Any, path: Path) -> Pair:
    _, text = _text(key, value, path)
    return key, str(path.parent / text) if text.endswith(".toml") else text


def _year(key: str, value: Any, path: Path) -> Pair:
    if isinstance(value, bool) or not isinstance(value, int):
        _bad(path, key, N_("a whole number is needed"))
    return key, value


def _texts(key: str, value: Any, path: Path) -> Pair:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        _bad(path, key, N_("a list of texts is needed"))
    if key == "by" and (unknown := [text for text in texts if text not in BY]):
        _bad(path, key, f"{unknown[0]}: {', '.join(BY)}")
    return key, tuple(str(path.parent / text) for text in texts) if key == "files" else tuple(texts)


def _table_of_texts(key: str, value: Any, path: Path) -> Pair:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        _bad(path, key, N_("a table of texts is needed"))
    return key, dict(value)


def _aliases(key: str, value: Any, path: Path) -> Pair:
    """`"old" = "new"`, or `"old" = {name = "new", since = 2025-07-01}`."""
    if not isinstance(value, dict):
        _bad(path, key, N_("a table of texts is needed"))
    return key, {text_key(old): _alias(f"{key}.{old}", new, path) for old, new in value.items()}


def _alias(key: str, value: Any, path: Path) -> Alias:
    table = value if isinstance(value, dict) else {"name": value}
    _known_keys(table, ("name", "since"), key, path)
    _, name = _text(key, table.get("name"), path)
    since = table.get("since")
    return Alias(name, _text(key, since, path)[1] if since is not None else None)


def _map(key: str, value: Any, path: Path) -> Pair:
    _, texts = _table_of_texts(key, value, path)
    return "fields", fields(texts, lambda field: _bad(path, key, f"“{field}”"))


def _units(key: str, value: Any, path: Path) -> Pair:
    if isinstance(value, str):
        return key, expected.read(path.parent / value)
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        _bad(path, key, N_("the name of a CSV file or a list of tables [[units]] is needed"))
    return key, tuple(_unit(each, path) for each in value)


def _unit(each: Mapping[str, Any], path: Path) -> Expected:
    _known_keys(each, _UNIT_KEYS, "units", path)
    for name, known in (("kind", KINDS), ("level", LEVELS)):
        if each.get(name) is not None and each[name] not in known:
            _bad(path, f"units.{name}", f"{each[name]}: {', '.join(known)}")
    if not isinstance(each.get("unit"), str):
        _bad(path, "units.unit", N_("text in quotation marks is needed"))
    more = {name: _people(f"units.{name}", each.get(name), path) for name in ("population", "learners")}
    said = {name: each.get(name) for name in ("kind", "level")}
    return expected.unit(each["unit"], str(each.get("commune") or ""), **more, **said)


def _people(key: str, value: Any, path: Path) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        _bad(path, key, N_("a whole number is needed"))
    return value


def _population(key: str, value: Any, path: Path) -> Pair:
    """A file, or `[population]`: sector = number."""
    if isinstance(value, str):
        return key, headcount.read(path.parent / value)
    if not isinstance(value, dict):
        _bad(path, key, N_("the name of a CSV file or a table [population] is needed"))
    sectors = tuple(name for name in SECTORS if name)
    _known_keys(value, sectors, key, path)
    numbers = {sector: _people(f"{key}.{sector}", people, path) for sector, people in value.items()}
    return key, Headcount(
        sectors=tuple(headcount.said(sector, people) for sector, people in numbers.items() if people is not None)
    )


def _understood(key: str, value: Any, path: Path) -> Pair:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        _bad(path, key, N_("a list of tables is needed"))
    return key, tuple(_one_understood(each, path) for each in value)


def _one_understood(each: Mapping[str, Any], path: Path) -> Understood:
    _known_keys(each, _UNDERSTOOD_KEYS, "understood", path)
    texts = {name: each.get(name) for name in ("file", "sheet", "as", "unit", "commune")}
    for name, value in texts.items():
        if value is not None or name == "file":
            _text("as" if name == "as" else f"understood.{name}", value, path)
    row = each.get("header_row")
    if row is not None:
        _year("understood.header_row", row, path)
    _, mapped = _map("understood.map", each.get("map", {}), path)
    return Understood(str(each["file"]), texts["sheet"], row, texts["as"], texts["unit"], texts["commune"], mapped)


def _office(key: str, value: Any, path: Path) -> Pair:
    """`[office]`: what stands above and below a paper."""
    table = value if isinstance(value, dict) else {}
    _known_keys(table, OFFICE_KEYS, key, path)
    texts = {name: _text(f"{key}.{name}", each, path)[1] for name, each in table.items() if name != "recipients"}
    _, lines = _texts(f"{key}.recipients", table.get("recipients", []), path)
    return key, Office(**texts, recipients=lines)


_PROCEEDINGS = tuple(each.name for each in dataclasses.fields(Proceedings))


def _recognition(key: str, value: Any, path: Path) -> Pair:
    """`[recognition]`: what stands in the papers of recognition; `[recognition.decision]` as `[office]`."""
    table = value if isinstance(value, dict) else {}
    _known_keys(table, _PROCEEDINGS, key, path)
    lines = {name: _texts(f"{key}.{name}", table.get(name, []), path)[1] for name in ("attendees", "basis")}
    rest = {name: each for name, each in table.items() if name not in (*lines, "decision")}
    texts = {name: _text(f"{key}.{name}", each, path)[1] for name, each in rest.items()}
    _, decision = _office(f"{key}.decision", table.get("decision", {}), path)
    return key, Proceedings(**texts, **lines, decision=decision)


def _findings(key: str, value: Any, path: Path) -> Pair:
    """`[findings.off]`: code = "reason"; what stops the counting cannot be switched off."""
    table = value if isinstance(value, dict) else {}
    _known_keys(table, ("off",), key, path)
    _, off = _table_of_texts(f"{key}.off", table.get("off"), path)
    _known_keys(off, tuple(CATALOGUE), f"{key}.off", path, listed=False)
    for code, reason in off.items():
        if CATALOGUE[code].blocks:
            _bad(
                path,
                f"{key}.off.{code}",
                N_("what stops the counting cannot be switched off"),
            )
        if not reason.strip():
            _bad(path, f"{key}.off.{code}", N_("a reason is needed"))
    return "off", off


def _known_keys(each: Mapping[str, Any], known: Sequence[str], table: str, path: Path, listed: bool = True) -> None:
    """listed: where no known key is near, all of them are named."""
    for name in each:
        if name not in known:
            near = _near(name, known)
            raise UsageError("R021", file=str(path), key=f"{table}.{name}", near=near if listed or "?" in near else "")


def _unknown(key: str, value: Any, path: Path) -> NoReturn:
    raise UsageError("R021", file=str(path), key=key, near=_near(key, KEYS))


def _near(key: str, known: Sequence[str]) -> str:
    hits = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    return f" ({hits[0]}?)" if hits else f" ({', '.join(known)})"


def _bad(path: Path, key: str, problem: str) -> NoReturn:
    raise UsageError("R022", file=str(path), key=key, problem=problem)


READ: Mapping[str, Callable[[str, Any, Path], Pair]] = {
    "files": _texts,
    "criteria": _set,
    "target": _set,
    "validity": _text,
    "population": _population,
    "result": _text,
    "by": _texts,
    "lang": _text,
    "as_of": _text,
    "year": _year,
    "as": _text,
    "commune": _text,
    "unit": _text,
    "sheets": _texts,
    "map": _map,
    "units": _units,
    "aliases": _aliases,
    "withdrawn": _text,
    "supersedes": _table_of_texts,
    "understood": _understood,
    "findings": _findings,
    "office": _office,
    "recognition": _recognition,
    "": _unknown,
}
"""Key → how its value is read; the empty key stands for all that are not known."""

KEYS = tuple(key for key in READ if key)
"""The keys of `congdan.toml`."""
