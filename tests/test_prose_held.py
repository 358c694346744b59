"""Passages written by people who did not know the rules: no correct one is accused, most errors are found."""

from __future__ import annotations

import pytest
from prose_cases import CASES, cases, found, read

SETS = {folder: [(each, read(each["text"])) for each in cases(CASES / folder)] for folder in ("held", "held-2")}


@pytest.mark.parametrize("folder", SETS)
def test_no_correct_passage_is_accused(folder: str) -> None:
    correct = [(case, answer) for case, answer in SETS[folder] if case["verdict"] in ("ok", "unverified")]
    assert len(correct) >= 70
    assert [case["id"] for case, answer in correct if answer.verdict in ("error", "warning")] == []


@pytest.mark.parametrize(
    ("folder", "tenths"),
    [pytest.param("held", 9, id="mended since"), pytest.param("held-2", 7, id="measured before its misses were read")],
)
def test_most_errors_are_found(folder: str, tenths: int) -> None:
    planted = [(case, answer) for case, answer in SETS[folder] if case["verdict"] in ("error", "warning")]
    named = [case for case, answer in planted if answer.verdict in ("error", "warning") and found(case, answer)]
    assert len(planted) >= 30
    assert 10 * len(named) >= tenths * len(planted)
