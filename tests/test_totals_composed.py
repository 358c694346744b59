"""Consistent tables of any make are checked and never accused; a slip in one is seen."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from composed.totals import compose, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import congdan
from congdan.findings import severity


def told(path: Path) -> list[tuple[str, str | None]]:
    found = congdan.validate(path)
    assert found.verdict != "unverified"
    return [(each.code, each.where.cell) for each in found.findings if severity(each) != "note"]


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "docx"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_consistent_table_is_not_accused(tmp_path: Path, suffix: str, seed: int) -> None:
    path = tmp_path / f"{seed}.{suffix}"
    write(compose(Random(seed)), str(path))
    assert told(path) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_total_off_by_a_thousand_is_seen(tmp_path: Path, seed: int) -> None:
    table = compose(Random(seed))
    row, column = table.counts[-1]
    number = table.rows[row][column]
    assert isinstance(number, int)
    table.rows[row][column] = number + 1000
    path = tmp_path / f"{seed}.xlsx"
    write(table, str(path))
    assert table.about == "indicators" or told(path)
