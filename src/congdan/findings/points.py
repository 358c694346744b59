"""C: findings about points and results."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "C001": Entry(
        "error",
        N_("“{stated}” is no number of points; treated as blank"),
        N_("type the points as a number, for example 7,5"),
    ),
    "C002": Entry("error", N_("{stated} points are outside 0–{maximum}; treated as blank"), N_("correct the points")),
    "C003": Entry(
        "error",
        N_("the total is {stated}, but the indicators add up to {counted}; the sum counts"),
        N_("correct the total or the points"),
    ),
    "C004": Entry(
        "error",
        N_("the result says “{stated}”, the points say “{counted}”{lacking}"),
        N_("check the result against the points"),
    ),
    "C005": Entry("note", N_("only self-scored, not appraised: counted as undecided ({count})")),
    "C006": Entry("error", N_("“{stated}” is no result; treated as blank"), N_("write “Đạt” or “Không đạt”")),
    "C007": Entry(
        "error", N_("marked both as achieved and as not achieved; treated as blank ({count})"), N_("leave one mark")
    ),
    "C008": Entry(
        "error",
        N_("the total {stated} cannot come from the points that are there; it was left out"),
        N_("correct the total or the points"),
    ),
    "C009": Entry(
        "warning",
        N_("scored, but points of some indicators are blank ({count})"),
        N_("fill in the points; a blank is not taken for 0"),
    ),
    "C010": Entry(
        "warning",
        N_("there is no column for the indicators {numbers}; without them only the total and the result can be used"),
        N_("ask the sender for the whole form, or say what the columns are with --map"),
    ),
    "C011": Entry(
        "warning",
        N_("the criteria set knows no indicator {numbers}; these columns were left out"),
        N_("look whether this is the right criteria set (--criteria)"),
    ),
    "C012": Entry("note", N_("the self-score is {stated}, the appraised total {counted}: {far} points or more apart")),
    "C013": Entry(
        "warning",
        N_("scored, but neither “Đạt” nor “Không đạt” is said ({count})"),
        N_("fill in the result"),
    ),
    "C014": Entry(
        "error",
        N_("the subtotal is {stated}, but its indicators add up to {counted}"),
        N_("correct the subtotal or the points"),
    ),
    "C015": Entry(
        "warning",
        N_("how this column of subtotals adds up is not understood: it fits nobody"),
        N_("look which indicators belong to it"),
    ),
}
