"""How the tests run: hypothesis profiles, and no silent skips where CONGDAN_NO_SKIPS is set."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

NO_SKIPS = bool(os.environ.get("CONGDAN_NO_SKIPS"))

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if NO_SKIPS or os.environ.get("CI") else "dev")


class NoSkips:
    """Fails the session if a test was skipped; under xdist it sees the reports of every worker."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for name in self.skipped:
            terminalreporter.write_line(f"SKIPPED, and CONGDAN_NO_SKIPS forbids it: {name}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    if NO_SKIPS and not hasattr(config, "workerinput"):
        config.pluginmanager.register(NoSkips(), "no-skips")
