"""Write the papers of recognition: settings, one call, save the folder, exit code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from congdan import pipeline, recognition, settings
from congdan.cli.office import office
from congdan.cli.options import one_of
from congdan.cli.progress import Progress
from congdan.cli.run_export import Asked, tell
from congdan.errors import UsageError
from congdan.messages import Words
from congdan.people import RESULTS
from congdan.readers.ahead import Ahead
from congdan.recognition import Paper, Recognition
from congdan.report import Report
from congdan.schemas import SCHEMAS
from congdan.settings import SAID_AS
from congdan.writers import save

LIST = "6-danh-sach.xlsx"
"""The holders as a workbook, for whoever goes on working with them."""


def run_recognition(ahead: Ahead | None, said: Mapping[str, Any], config: str | None, asked: Asked) -> int:
    """The exit code of `congdan export --form cong-nhan`."""
    one_of("--result", said["result"], RESULTS)
    one_of("--as", said["role"], SAID_AS)
    if not asked.show_people:
        raise UsageError("R083")
    if asked.least is not None:
        raise UsageError("R080", option="--suppress", other="--show-people")
    chosen = settings.load(said, ahead.names if ahead else (), config)
    issuer = office(chosen, asked.office)
    ahead = ahead or Ahead(chosen.files or ["."])
    path = Path(asked.path)
    save.check_folder(path, (*recognition.NAMES, LIST), [each.path for each in ahead.inputs], asked.force)
    words = Words(chosen.lang)
    with Progress(words, asked.quiet) as progress:
        reviewed = pipeline.review(ahead, chosen, progress.watch)
    found = recognition.build(reviewed, recognition.VIETNAMESE, chosen.year)
    papers = recognition.papers(found, issuer, chosen.recognition)
    save.save_folder(path, {**_written(papers), LIST: _list(found)})
    tell(reviewed, path, words, asked.quiet)
    return reviewed.exit_code


def _written(papers: tuple[Paper, ...]) -> dict[str, bytes]:
    from congdan.writers.docx.recognition import paper

    return {each.file: paper(each, recognition.VIETNAMESE) for each in papers}


def _list(found: Recognition) -> bytes:
    from congdan.writers.xlsx.alone import workbook

    listed = recognition.numbered(found)
    report = Report(listed.title, (listed,), (), (), found.incomplete, SCHEMAS["recognition"])
    return workbook(report, recognition.VIETNAMESE)
