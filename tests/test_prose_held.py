"""Passages written by somebody who did not know the rules: no correct one is accused, nine in ten errors are found."""

from __future__ import annotations

from prose_cases import CASES, cases, found, read

HELD = [(each, read(each["text"])) for each in cases(CASES / "held")]


def test_no_correct_passage_is_accused() -> None:
    correct = [(case, answer) for case, answer in HELD if case["verdict"] in ("ok", "unverified")]
    assert len(correct) >= 70
    assert [case["id"] for case, answer in correct if answer.verdict in ("error", "warning")] == []


def test_nine_in_ten_errors_are_found() -> None:
    planted = [(case, answer) for case, answer in HELD if case["verdict"] in ("error", "warning")]
    named = [case for case, answer in planted if answer.verdict in ("error", "warning") and found(case, answer)]
    assert len(planted) >= 30
    assert 10 * len(named) >= 9 * len(planted)
