"""Make the files that are not written by hand again: `python tests/corpus/make.py [FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path

from making import (
    columns,
    doubts,
    evaluations,
    everyday,
    groups,
    hamlets,
    layouts,
    offices,
    papers,
    schools,
    sent,
    texts,
    twofold,
)
from making.book import workbook


def contents() -> dict[str, bytes]:
    """Name → content; it depends on nothing but this code."""
    parts = layouts.CASES | groups.CASES | columns.CASES | texts.CASES | twofold.CASES | sent.CASES
    pages = (
        parts
        | twofold.CASES
        | offices.CASES
        | schools.CASES
        | hamlets.CASES
        | evaluations.CASES
        | doubts.CASES
        | everyday.CASES
    )
    return {name: workbook(each) for name, each in pages.items()} | texts.FILES | everyday.FILES | papers.files()


def make(folder: Path) -> None:
    """Write the files into `folder`."""
    for name, content in contents().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
