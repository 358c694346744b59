"""Reviews of very many units: what is drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rosters import delimited, evaluation, people

from congdan import pipeline, review, settings
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.report import Office, Report

WORDS = Words("vi")


def reviewed(folder: Path, units: int, communes: int) -> Report:
    """Two people in each of so many units, spread over so many communes; no commune at all for 0."""
    named = [f"Xã {number}" for number in range(communes)] or [""]
    who = [
        replace(each, unit=f"Ấp {at % units}", commune=named[at % units % len(named)])
        for at, each in enumerate(people(2 * units))
    ]
    names = [str(delimited(folder / f"{units}.csv", evaluation(who)))]
    return review.build(pipeline.review(Ahead(names), settings.load({"lang": "vi"}, names, None)), Office(), WORDS)


@pytest.mark.parametrize(
    ("units", "communes", "title", "bars"),
    [
        pytest.param(60, 3, "Đạt / được đánh giá (%) theo đơn vị", 60, id="as many as can be told apart"),
        pytest.param(61, 3, "Đạt / được đánh giá (%) theo xã, phường", 3, id="more: their communes"),
        pytest.param(61, 0, None, 0, id="more, and no communes"),
        pytest.param(122, 61, None, 0, id="too many communes too"),
    ],
)
def test_as_many_bars_are_drawn_as_can_be_told_apart(
    units: int, communes: int, title: str | None, bars: int, tmp_path: Path
) -> None:
    drawn = [each for each in reviewed(tmp_path, units, communes).charts if each.table == "unit"]
    assert [each.title for each in drawn] == [title] * (title is not None)
    assert sum(len(each.rows) for each in drawn) == bars
