"""Bring the Vietnamese catalogue in step with the code, and compile it (`make messages`).

Sentences that the code no longer says are dropped; new ones are added untranslated and named, so that a person
translates them.
"""

from __future__ import annotations

import ast
import re
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "congdan"
IN_TEMPLATES = re.compile(r'\bwords\("([^"]+)"')
FOLDER = PACKAGE / "locale" / "vi" / "LC_MESSAGES"


def literals(source: str) -> Iterator[str]:
    """The first arguments of `N_(…)`, `words(…)` and `self.words(…)` that are written out."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        first = node.args[0]
        if called in ("N_", "words") and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def sentences() -> list[str]:
    """Every sentence that the code and the templates say, in order."""
    said = [text for path in PACKAGE.rglob("*.py") for text in literals(path.read_text(encoding="utf-8"))]
    templates = (path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.html"))
    said += [text for template in templates for text in IN_TEMPLATES.findall(template)]
    return sorted({text for text in said if text})


def in_step(old: Catalog) -> Catalog:
    """The catalogue with the sentences of the code, each with its old translation if it had one."""
    new = Catalog(locale="vi", header_comment=old.header_comment, fuzzy=False)
    new.mime_headers = old.mime_headers
    for text in sentences():
        has_places = any(name is not None for _, name, _, _ in string.Formatter().parse(text))
        kept = old.get(text)
        new.add(text, kept.string if kept else "", flags=("python-brace-format",) if has_places else ())
    return new


def main() -> int:
    """Write both files; 1 if a sentence waits for its translation."""
    with (FOLDER / "congdan.po").open("rb") as file:
        found = in_step(read_po(file, locale="vi", abort_invalid=True))
    with (FOLDER / "congdan.po").open("wb") as file:
        write_po(file, found, width=0, sort_output=True, ignore_obsolete=True)
    with (FOLDER / "congdan.po").open("rb") as file, (FOLDER / "congdan.mo").open("wb") as compiled:
        write_mo(compiled, read_po(file, locale="vi"))
    waiting = [str(message.id) for message in found if message.id and not message.string]
    for text in waiting:
        print(f"not translated yet: {text}", file=sys.stderr)
    return int(bool(waiting))


if __name__ == "__main__":
    sys.exit(main())
