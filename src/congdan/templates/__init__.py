"""The empty forms that an office sends out: lists of people, totals by unit, totals by model."""

from __future__ import annotations

from congdan.templates.build import KINDS, build
from congdan.templates.model import Ask, Field, Filled, Form, Rule

__all__ = ["KINDS", "Ask", "Field", "Filled", "Form", "Rule", "build"]
