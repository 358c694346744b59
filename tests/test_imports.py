"""Arrows point one way: a module imports only from ranks before its own, and heavy things only when used."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "congdan"

ORDER = (
    ("errors", "text", "model", "messages", "data", "schemas", "locale"),
    ("fields",),
    ("findings", "legacy", "points", "spots", "sourced", "plausible", "years"),
    ("forms", "readers", "units", "categories"),
    ("layout", "titles"),
    ("places", "addresses"),
    ("roster",),
    ("criteria",),
    ("rows",),
    ("match",),
    ("evaluate",),
    ("people",),
    ("population",),
    ("targets",),
    ("tally",),
    ("road", "compare"),
    ("roll",),
    ("edits",),
    ("figures",),
    ("models",),
    ("prose",),
    ("ledger", "checks", "evidence"),
    ("subjects",),
    ("understood", "result", "checked"),
    ("contract", "report", "proposals"),
    ("reviewed",),
    ("inspection", "verification", "listing", "roadmap"),
    ("comparison", "marking"),
    ("review", "templates", "reminders"),
    ("recognition",),
    ("suppress",),
    ("writers",),
    ("annotate",),
    ("expected",),
    ("headcount",),
    ("settings",),
    ("selection", "understanding", "absent", "span", "labels"),
    ("texts",),
    ("validation",),
    ("pipeline",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}


def top(path: Path) -> str:
    """The first name under `congdan` that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.AST, package: list[str]) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every import, in functions and under TYPE_CHECKING too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            base = [*base, *([node.module] if node.module else [])]
            yield from ((node.lineno, ".".join([*base, alias.name])) for alias in node.names)


def turned_round(name: str, text: str, package: list[str], own: str) -> Iterator[str]:
    """One line for every import of `text` that goes against the order."""
    for line, target in imported(ast.parse(text), package):
        root, *rest = target.split(".")
        if root != "congdan" or (rest and rest[0] == own) or rest[:1] == ["__version__"]:
            continue
        if not rest or rest[0] not in RANK:
            yield f"{name}:{line}: {target} has no rank in ORDER"
        elif RANK[rest[0]] >= RANK[own]:
            yield f"{name}:{line}: {own} imports {rest[0]}, which is not before it"


MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if path != SOURCE / "__init__.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_arrows_point_one_way(path: Path) -> None:
    assert top(path) in RANK, f"{top(path)} has no rank: give it one in ORDER"
    package = ["congdan", *path.relative_to(SOURCE).parts[:-1]]
    shown = path.relative_to(SOURCE.parent.parent).as_posix()
    assert sorted(set(turned_round(shown, path.read_text("utf-8"), package, top(path)))) == []


@pytest.mark.parametrize(
    ("text", "own", "problems"),
    [
        pytest.param("from congdan.model import Where", "tally", 0, id="earlier rank"),
        pytest.param("from .csv import write", "writers", 0, id="own package"),
        pytest.param("from .. import model", "writers", 0, id="relative, earlier"),
        pytest.param("from ..pipeline import run", "writers", 1, id="relative, later"),
        pytest.param("from congdan import cli, model", "tally", 1, id="later rank"),
        pytest.param("import congdan.evidence", "checks", 1, id="neighbour of the same rank"),
        pytest.param("def f():\n    import congdan.cli", "tally", 1, id="inside a function"),
        pytest.param("import congdan", "tally", 1, id="the face"),
    ],
)
def test_a_turned_arrow_is_named(text: str, own: str, problems: int) -> None:
    assert len(list(turned_round("x.py", text, ["congdan", own], own))) == problems


PROBE = """
import json, sys
try:
    if sys.argv[1:]:
        from congdan.cli import main
        main()
    else:
        import congdan
except SystemExit:
    pass
finally:
    print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


@pytest.mark.parametrize("words", [[], ["--help"], ["tally", "--help"]], ids=["import", "help", "tally help"])
def test_start_up_is_light(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & {"pandas", "numpy", "openpyxl", "xlsxwriter", "highspy", "docx", "dask"} == set()


def test_a_tally_loads_only_what_counts() -> None:
    """Checking totals, sentences and reviews is for other commands; loading it all takes a third of a second."""
    probe = 'import sys; import congdan.cli.run_tally; print(*(name for name in sys.modules if name.count(".") == 1))'
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, encoding="utf-8", check=True)
    loaded = {name.removeprefix("congdan.") for name in done.stdout.split() if name.startswith("congdan.")}
    assert loaded & {"edits", "figures", "prose", "review", "validation", "compare", "roadmap"} == set()
