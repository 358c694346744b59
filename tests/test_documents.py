"""The documents say what the program does: commands run, nothing is left out, links lead somewhere."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from rosters import SAMPLES, run

from congdan import settings
from congdan.cli.app import build
from congdan.findings import CATALOGUE
from congdan.messages import Words
from congdan.readers import READERS
from congdan.tally import MEASURES, RATES

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src/congdan"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), SAMPLES / "README.md"])
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def prose(name: str) -> str:
    """A document without the code that makes parts of it."""
    return re.sub(r"<!-- \[\[\[cog.*?\]\]\] -->", "", text(name), flags=re.DOTALL)


def blocks(name: str, language: str = "") -> list[str]:
    """The fenced blocks of a language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", prose(name), flags=re.DOTALL | re.MULTILINE)
    return [block for said, block in found if said == language]


def commands(app: Any = None, name: str = "congdan") -> Iterator[tuple[str, Any]]:
    """Every command with its words, groups too."""
    command = app or typer.main.get_command(build(Words("en")))
    yield name, command
    for word, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {word}")


# -- commands that are shown ---------------------------------------------------------------------------------

SHOWN = [
    pytest.param(line.removeprefix("$ congdan "), id=f"{name}: {line}")
    for name in NAMES
    for block in blocks(name)
    for line in block.splitlines()
    if line.startswith("$ congdan ")
]


@pytest.mark.parametrize("line", SHOWN)
def test_a_command_that_is_shown_with_its_output_runs(line: str) -> None:
    done = run(*shlex.split(line), cwd=SAMPLES)
    # 1 is what finding an error leaves, which is what `validate` is shown for.
    assert done.code in (0, 1), done.said
    assert done.out


def test_the_readmes_show_commands() -> None:
    shown = [each.id for each in SHOWN]
    assert sum(str(each).startswith("README.md:") for each in shown) == 4
    assert sum(str(each).startswith("README.vi.md:") for each in shown) == 2


def test_the_outputs_fit_a_terminal_of_80_columns() -> None:
    outputs = [block for name in ("README.md", "README.vi.md") for block in blocks(name) if block.startswith("$ ")]
    assert max(len(line) for block in outputs for line in block.splitlines()) <= 80


@pytest.mark.parametrize("target", ["demo", "test", "docs", "bench"])
def test_the_targets_of_make_that_are_named_exist(target: str) -> None:
    assert f"make {target}" in text("README.md") + text("CONTRIBUTING.md")
    assert re.search(rf"^{target}:", text("Makefile"), flags=re.MULTILINE)


# -- nothing is left out -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name, command in commands() if not hasattr(command, "commands")])
def test_every_command_is_documented(name: str) -> None:
    assert f"\n## {name}\n" in text("docs/commands.md")


def test_every_option_is_documented() -> None:
    options = {word for _, command in commands() for each in command.params for word in each.opts if word[0] == "-"}
    everything = "\n".join(prose(name) for name in NAMES)
    assert [word for word in sorted(options) if not re.search(rf"(?<![\w-]){word}(?![\w-])", everything)] == []


def test_every_finding_is_documented_with_its_sentences() -> None:
    page = text("docs/findings.md")
    assert re.findall(r"^\| \*\*([A-Z]\d{3})\*\*", page, flags=re.MULTILINE) == sorted(
        CATALOGUE, key=lambda code: ("RUPCMTFS".index(code[0]), code)
    )
    assert [code for code, entry in CATALOGUE.items() if entry.text.replace("|", "\\|") not in page] == []


@pytest.mark.parametrize("key", settings.KEYS)
def test_every_setting_is_documented(key: str) -> None:
    assert re.search(rf"^\| `{key}` \|", text("docs/settings.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("measure", [*MEASURES, *RATES])
def test_every_measure_is_defined(measure: str) -> None:
    assert re.search(rf"^\| `{measure}` \| .", text("docs/json.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("suffix", READERS)
def test_every_format_that_is_read_is_named(suffix: str) -> None:
    assert suffix in text("README.md")
    assert suffix in text("docs/commands.md")


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "4", "130"])
def test_every_exit_code_is_in_the_readme(code: str) -> None:
    assert re.search(rf"^\| {code} \| .", text("README.md"), flags=re.MULTILINE)


def test_every_document_is_linked_from_the_readme() -> None:
    linked = {target for _, target in links("README.md")}
    assert {name for name in NAMES if name not in linked} == {"README.md"}


# -- examples ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_examples_of_json_and_toml_can_be_read(name: str) -> None:
    for block in blocks(name, "json"):
        json.loads(block)
    for block in blocks(name, "toml"):
        tomllib.loads(block)


def settings_of(block: str, folder: Path) -> settings.Settings:
    """The settings of an example, the list of units of the same page beside it."""
    (units,) = [each for each in blocks("docs/settings.md") if each.startswith("Đơn vị")]
    (folder / "don-vi.csv").write_text(units, encoding="utf-8")
    (folder / "congdan.toml").write_text(block, encoding="utf-8")
    return settings.load({}, [str(folder)])


SETTINGS = blocks("docs/settings.md", "toml")


@pytest.mark.parametrize("block", SETTINGS, ids=lambda block: block.splitlines()[0])
def test_the_settings_that_are_shown_are_taken(block: str, tmp_path: Path) -> None:
    assert settings_of(block, tmp_path) != settings.Settings()


def test_the_list_of_units_that_is_shown_is_understood(tmp_path: Path) -> None:
    units = settings_of(SETTINGS[0], tmp_path).units
    assert [(each.unit_shown, each.population) for each in units] == [
        ("Ấp 3", 640),
        ("Ấp 4", None),
        ("Trường THCS Phước Lộc", 27),
    ]


# -- links ---------------------------------------------------------------------------------------------------


def links(name: str) -> Iterator[tuple[str, str]]:
    """Every link of a document to a place in the project: the text, and the path from its root."""
    outside = re.sub(r"^```.*?^```$", "", prose(name), flags=re.DOTALL | re.MULTILINE)
    for said, target in re.findall(r"\[([^\]]+)\]\(([^)\s]+)\)", outside):
        if not re.match(r"[a-z]+:", target):
            file, _, part = target.partition("#")
            path = ((ROOT / name).parent / file).resolve() if file else ROOT / name
            yield said, path.relative_to(ROOT).as_posix() + (f"#{part}" if part else "")


def anchors(name: str) -> set[str]:
    """What `#…` can follow the name of a document, as GitHub makes it of the headings."""
    headings = re.findall(r"^#+ (.+)$", prose(name), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    for said, target in links(name):
        file, _, part = target.partition("#")
        assert (ROOT / file).exists(), f"{said}: {file} is not there"
        assert not part or part in anchors(file), f"{said}: {file} has no heading {part}"


# -- the map of the house ------------------------------------------------------------------------------------


def test_the_map_has_every_part_of_the_house_and_no_other() -> None:
    page = text("CONTRIBUTING.md")
    table = page[page.index("## Map of the house") : page.index("## Where a new thing goes")]
    rows = re.findall(r"^\| (`.+?) \|", table, flags=re.MULTILINE)
    named = {word for row in rows for word in re.findall(r"`([^`]+)`", row)}
    modules = {path.stem for path in SOURCE.glob("*.py")}
    packages = {f"{path.parent.name}/" for path in SOURCE.glob("*/*") if path.name != "__pycache__"}
    assert named == modules | packages - {"__pycache__/"}
