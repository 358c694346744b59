"""T: findings about the sums and the running numbers of rosters."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "T001": Entry(
        "error",
        N_("the closing line says {stated} people, but {counted} stand above it"),
        N_("look whether rows are missing, and correct the line"),
    ),
    "T002": Entry(
        "error",
        N_("the sum says {stated}, but {counted} people are listed (rows {rows})"),
        N_("look whether rows are missing, and correct the sum"),
    ),
    "T003": Entry(
        "error",
        N_("the sum of “{heading}” is given as {stated}, but {counted} are marked (rows {rows})"),
        N_("look at the marks, and correct the sum"),
    ),
    "T004": Entry(
        "warning",
        N_("running numbers that stand twice: {numbers}"),
        N_("look whether a row was pasted twice, and number the list anew"),
    ),
    "T005": Entry(
        "warning",
        N_("running numbers that are missing: {numbers}"),
        N_("look whether rows were deleted, and number the list anew"),
    ),
    "T006": Entry("note", N_("the running numbers begin anew ({count})")),
    "T007": Entry("note", N_("the running numbers do not stand in order ({count})")),
    "T008": Entry("note", N_("{what}: {stated} rows{steps} = {counted} people")),
    "T009": Entry(
        "error",
        N_("the group says {stated} people, but {counted} stand below it (rows {rows})"),
        N_("look whether rows are missing, and correct the number"),
    ),
    "T010": Entry("note", N_("the running numbers do not begin with 1 but with {numbers}")),
}
