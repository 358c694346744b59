"""What the cells of a form may hold, in formulas that Excel 2010 knows."""

from __future__ import annotations

from congdan.sourced import HUNDREDTHS
from congdan.templates.model import Rule

IDENTITY = Rule(
    "custom",
    "Số CCCD/định danh gồm đúng 12 chữ số, không trùng với dòng khác.",
    formula='AND(LEN({cell})=12,TEXT(--{cell},"000000000000")={cell},'
    "COUNTIF(${column}${first}:${column}${last},{cell})=1)",
    prompt="Gõ đủ 12 chữ số, kể cả số 0 ở đầu.",
)
BIRTH = Rule(
    "custom",
    "Ghi ngày/tháng/năm, ví dụ 05/06/1980; chỉ biết năm thì ghi bốn chữ số của năm.",
    # A year, or a day that the calendar has: 31/02 would become a day of March.
    formula="IF(LEN({cell})=4,AND(--{cell}>1900,--{cell}<2100),AND(LEN({cell})=10,"
    "DAY(DATE(RIGHT({cell},4),MID({cell},4,2),LEFT({cell},2)))=--LEFT({cell},2),--MID({cell},4,2)<13))",
    prompt="Ghi ngày/tháng/năm, ví dụ 05/06/1980; chỉ biết năm thì ghi năm, ví dụ 1980.",
)


def choice(values: tuple[str, ...], what: str) -> Rule | None:
    """One of several texts; None where there is nothing to choose from."""
    return Rule("list", f"Hãy chọn {what} trong danh sách.", values) if values else None


def whole(low: int, high: int, message: str) -> Rule:
    """A whole number."""
    return Rule("whole", message, low=low, high=high)


def points(maximum: int) -> Rule:
    """Points from 0 to a maximum, given in hundredths."""
    most = maximum // HUNDREDTHS
    return Rule("decimal", f"Điểm là một số từ 0 đến {most}, ví dụ 7,5.", high=most)
