"""The command line: one thin file a command."""

from __future__ import annotations

from congdan.cli.main import main

__all__ = ["main"]
