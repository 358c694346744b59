"""C: findings about points and results."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "C001": Entry(
        "error",
        N_("“{stated}” is no number of points; treated as blank ({count})"),
        N_("type the points as a number, for example 7,5"),
    ),
    "C002": Entry(
        "error", N_("{stated} points are outside 0–{maximum}; treated as blank ({count})"), N_("correct the points")
    ),
    "C003": Entry(
        "error",
        N_("the total is {stated}, but the indicators add up to {counted}; the sum counts ({count})"),
        N_("correct the total or the points"),
    ),
    "C004": Entry(
        "error",
        N_("the result says “{stated}”, the points say “{counted}” ({count})"),
        N_("check the result against the points"),
    ),
    "C005": Entry("note", N_("only self-scored, not appraised: counted as undecided ({count})")),
    "C006": Entry("error", N_("“{stated}” is no result; treated as blank ({count})"), N_("write “Đạt” or “Không đạt”")),
    "C007": Entry(
        "error", N_("marked both as achieved and as not achieved; treated as blank ({count})"), N_("leave one mark")
    ),
    "C008": Entry(
        "error",
        N_("the total {stated} cannot come from the points that are there; it was left out ({count})"),
        N_("correct the total or the points"),
    ),
}
