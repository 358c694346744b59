"""Per unit: what it has not sent, what is wrong in what it sent, and what it is asked."""

from __future__ import annotations

from congdan.reminders.build import build
from congdan.reminders.model import KINDS, Item, Reminder, Reminders
from congdan.reminders.table import TITLES, cells, table

__all__ = ["KINDS", "TITLES", "Item", "Reminder", "Reminders", "build", "cells", "table"]
