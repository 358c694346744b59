"""What was counted and checked → the report of the annual review."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from congdan.report import Report
from congdan.review.background import Background, background
from congdan.review.report import build
from congdan.review.yearly import yearly

FORMS: Mapping[str, Callable[..., Report]] = {"tong-hop": build, "bao-cao-nam": yearly}
"""Form of the review → what builds its report of a review, an office, the language, and whether people are named."""

__all__ = ["FORMS", "Background", "background", "build", "yearly"]
