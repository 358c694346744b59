"""Per unit: what it has not sent, what is wrong in what it sent, and what it is asked."""

from __future__ import annotations

from congdan.reminders.build import build
from congdan.reminders.model import KINDS, Item, Reminder, Reminders

__all__ = ["KINDS", "Item", "Reminder", "Reminders", "build"]
