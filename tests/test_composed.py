"""Rosters composed at random from a known truth are read back person by person."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from composed.judge import judge

BATCH = 40


@pytest.mark.parametrize("batch", [0, 1, 2])
def test_what_was_composed_is_read_back(tmp_path: Path, batch: int) -> None:
    judged = {seed: judge(Random(seed), tmp_path) for seed in range(BATCH * batch, BATCH * (batch + 1))}
    assert {seed: one.wrong for seed, one in judged.items() if one.wrong} == {}
    assert sum(bool(one.asked) for one in judged.values()) * 50 <= BATCH * 2
