"""What the documents print with cog: commands run on the sample, and tables made from the program's own data."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).resolve().parent.parent / "data/samples/nha-be-2022"
WIDTH = 80


def run(command: str, code: int = 0) -> str:
    """The output of a command in the folder of the sample, as a terminal of 80 columns shows it."""
    name, *words = shlex.split(command)
    if name != "congdan":
        raise ValueError(f"{name} is not congdan")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("CONGDAN_")}
    done = subprocess.run(
        [sys.executable, "-m", "congdan", *words],
        cwd=SAMPLES,
        env=kept | {"COLUMNS": str(WIDTH), "NO_COLOR": "1", "TERM": "dumb"},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode != code:
        raise RuntimeError(f"{command}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def shown(command: str, first: int | None = None, code: int = 0) -> str:
    """A command and its output as a block of Markdown; `first`: no more than so many lines."""
    lines = [line.rstrip() for line in run(command, code).rstrip("\n").split("\n")]
    if first is not None and len(lines) > first:
        lines = [*lines[:first], "…"]
    return "\n".join(["```", f"$ {command}", *lines, "```"])


def shortened(command: str, code: int = 0) -> str:
    """The JSON a command prints, lists cut to their first entry."""
    text = json.dumps(_cut(json.loads(run(command, code))), ensure_ascii=False, indent=2)
    return "\n".join(["```json", text, "```"])


def _cut(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _cut(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cut(inner) for inner in value[:1]] if any(isinstance(each, dict) for each in value) else value
    return value


# -- tables --------------------------------------------------------------------------------------------------


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = [head, ["---"] * len(head), *[[cell.replace("|", "\\|") for cell in row] for row in rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def example(code: str) -> str:
    """A finding as it is printed, with what `examples.toml` has for it; nothing where nothing is filled in."""
    from congdan.findings import place, sentence
    from congdan.messages import Words
    from congdan.model import Finding

    given = tomllib.loads((Path(__file__).parent / "examples.toml").read_text(encoding="utf-8")).get(code)
    if given is None:
        return ""
    words, where = Words("vi"), _place(given)
    told = {name: given.pop(name, None) for name in ("stated", "counted")}
    said = sentence(Finding(code, where, params={"count": 1, **given}, **told), words)
    return f"*{place(where, words)}: {said}*" if where.file else f"*{said}*"


def _place(given: dict[str, Any]) -> Any:
    """A cell, or a figure in a text: file, paragraph and the words that are quoted."""
    from congdan.model import Span, Where

    if "text" not in given:
        return Where(*given.pop("where"))
    file, paragraph, quote = given.pop("text")
    return Where(file, span=Span(paragraph, 0, len(quote), quote))


def keys(command: str, *path: str) -> str:
    """The keys of an object of a JSON output, by its schema: name, what it holds, meaning."""
    schema = json.loads((files("congdan.schemas") / f"{command}.json").read_text(encoding="utf-8"))
    part: Mapping[str, Any] = schema
    for step in path:
        part = _whole(part[step] if step in part else part["properties"][step], schema)
        part = _whole(part["items"], schema) if part.get("type") == "array" else part
    required = part.get("required", ())
    rows = [
        (f"`{name}`" + ("" if name in required else " *"), _kind(_whole(each, schema)), _meaning(each, schema))
        for name, each in part["properties"].items()
    ]
    return table(("key", "holds", "meaning"), rows)


def _whole(part: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The part with what it refers to; what stands beside the reference comes first."""
    if "$ref" not in part:
        return part
    return {**_whole(schema["$defs"][part["$ref"].rsplit("/", 1)[1]], schema), **part}


def _meaning(part: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    return str(_whole(part, schema).get("description", ""))


_NAMES = {
    "object": "object",
    "array": "list",
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
}


def _kind(part: Mapping[str, Any]) -> str:
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return " · ".join("null" if each is None else f"`{each}`" for each in part["enum"])
    types = [part["type"]] if isinstance(part["type"], str) else part["type"]
    return " or ".join(_NAMES[each] for each in types)


# -- commands ------------------------------------------------------------------------------------------------


def commands() -> Iterator[tuple[str, Any]]:
    """Every command of the program that does something, with its words."""
    import typer

    from congdan.cli.app import build
    from congdan.messages import Words

    def walk(command: Any, name: str) -> Iterator[tuple[str, Any]]:
        inner = getattr(command, "commands", None)
        if not inner:
            yield name, command
        for word, each in (inner or {}).items():
            yield from walk(each, f"{name} {word}")

    yield from walk(typer.main.get_command(build(Words("en"))), "congdan")


def options(command: Any) -> str:
    """The arguments and options of a command: how they are written, what they do, in English."""
    rows = [(_written(each), each.help or "needed") for each in command.params if each.name != "help"]
    return table(("word", "meaning"), rows)


def _written(word: Any) -> str:
    if word.param_type_name == "argument":
        return f"`{word.metavar}`"
    value = "" if word.is_flag else f" {word.metavar or 'N'}"
    return ", ".join(f"`{name}{value}`" for name in word.opts)
