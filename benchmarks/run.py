"""Time congdan against named peers, whole processes in turn, and write the table of docs/performance.md.

Only the standard library is imported here: a child's peak memory counts that of the process it came from.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import sysconfig
import time
from dataclasses import dataclass
from pathlib import Path

from inputs import UNITS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PAGE = ROOT / "docs" / "performance.md"
MARKS = {"times": "bench", "engine": "edits", "large": "large", "files": "files", "export": "export"}
"""The parts of the page that are written, by the names of their marks."""
SMALL = ROOT / "data" / "samples" / "nha-be-2022" / "danh-gia.xlsx"
LARGE = HERE / ".cache" / "100000.xlsx"
FINDINGS = HERE / ".cache" / "findings.xlsx"
MESSY = HERE / ".cache" / "messy.xlsx"
CONGDAN = Path(sys.executable).parent / "congdan"
PEERS = HERE / "peers"

Command = tuple[str | Path, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work done by congdan and by a peer; `limit` is the ratio of times we promise."""

    name: str
    ours: Command
    peer_name: str
    peer: Command
    limit: float | None = None


TASKS = (
    Task(
        "`congdan --help`",
        (CONGDAN, "--help"),
        "`import typer, rich.console`",
        (sys.executable, "-c", "import typer, rich.console"),
    ),
    Task(
        "`tally`, xlsx of 511 people",
        (CONGDAN, "tally", SMALL),
        "pandas `read_excel` by calamine, `groupby`",
        (sys.executable, PEERS / "pandas_groupby.py", SMALL),
        1.5,
    ),
    Task(
        "`tally`, xlsx of 100,000 × 18",
        (CONGDAN, "tally", LARGE),
        "calamine alone",
        (sys.executable, PEERS / "calamine_rows.py", LARGE),
        2.0,
    ),
    Task(
        "the same in 2,000 groups with sums, header repeated",
        (CONGDAN, "tally", MESSY, "--by", "sector"),
        "calamine alone",
        (sys.executable, PEERS / "calamine_rows.py", MESSY),
        2.0,
    ),
    Task(
        "`validate`, xlsx of 100,000 × 18",
        (CONGDAN, "validate", LARGE),
        "calamine alone",
        (sys.executable, PEERS / "calamine_rows.py", LARGE),
        3.0,
    ),
    Task(
        "`validate`, about ten slips in each of 100,000 people",
        (CONGDAN, "validate", FINDINGS),
        "`validate`, the same without slips",
        (CONGDAN, "validate", LARGE),
        2.0,
    ),
)


@dataclass(frozen=True, slots=True)
class Run:
    """Wall time in seconds and peak memory in MiB of one process."""

    wall: float
    peak: float


def measure(command: Command) -> Run:
    """Run a command to its end; exit 1 is congdan's word for findings, anything above stops the benchmark."""
    start = time.perf_counter()
    child = subprocess.Popen([str(word) for word in command], cwd=HERE, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise SystemExit(f"{command}: exit {child.returncode}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Run(wall, usage.ru_maxrss / unit)


def interleaved(task: Task, times: int) -> tuple[list[Run], list[Run]]:
    """Ours and the peer's runs, taken in turn so that a busy moment of the machine falls on both."""
    measure(task.ours), measure(task.peer)
    pairs = [(measure(task.ours), measure(task.peer)) for _ in range(times)]
    return [ours for ours, _ in pairs], [peer for _, peer in pairs]


def line(task: Task, times: int) -> str:
    """One row of the table."""
    ours, peer = interleaved(task, times)
    wall, other = (statistics.median(run.wall for run in runs) for runs in (ours, peer))
    peak, other_peak = (max(run.peak for run in runs) for runs in (ours, peer))
    limit = f"≤ {task.limit:g}" if task.limit else "–"
    return (
        f"| {task.name} | {wall:.2f} s, {peak:.0f} MiB "
        f"| {task.peer_name} | {other:.2f} s, {other_peak:.0f} MiB | {wall / other:.2f} | {limit} |"
    )


def table(times: int) -> str:
    """The Markdown table, with a line saying how it was made."""
    head = "| work | congdan | peer | its time, memory | ratio | promised |\n|---|---|---|---|---|---|"
    rows = "\n".join(line(task, times) for task in TASKS)
    version = ".".join(map(str, sys.version_info[:3]))
    note = f"Python {version}, {os.cpu_count()} cores, median of {times} runs, peak memory the largest of them."
    return f"{head}\n{rows}\n\n{note}"


def prepare() -> None:
    """Make the large input and compile everything: without .pyc files pandas alone imports for a second."""
    for path in (LARGE, MESSY, FINDINGS, *(LARGE.with_name(f"units-{units}.csv") for units in UNITS)):
        subprocess.run([sys.executable, HERE / "inputs.py", path], check=True)
    folders = (sysconfig.get_paths()["purelib"], str(ROOT / "src"))
    # Some packages carry files for other Pythons that do not compile here; they are not imported either.
    subprocess.run([sys.executable, "-m", "compileall", "-qq", *folders], check=False)


def figures() -> dict[str, str]:
    """How often planted slips are found, and how long an export takes, in processes of their own."""
    asked = {
        "engine": "import edits; print(edits.table())",
        "large": "import edits; print(edits.large())",
        "files": "import tables; print(tables.table())",
        "export": "import export; print(export.table())",
    }
    done = {
        name: subprocess.run([sys.executable, "-c", code], cwd=HERE, check=True, capture_output=True, text=True)
        for name, code in asked.items()
    }
    return {name: each.stdout.strip() for name, each in done.items()}


def publish(texts: dict[str, str]) -> None:
    """Put each text between its marks on the page."""
    page = PAGE.read_text("utf-8")
    for name, text in texts.items():
        begin, end = f"<!-- {MARKS[name]} -->", f"<!-- /{MARKS[name]} -->"
        before, _, rest = page.partition(begin)
        _, mark, after = rest.partition(end)
        if not mark:
            raise SystemExit(f"{PAGE.name}: no {begin} … {end}")
        page = f"{before}{begin}\n{text}\n{end}{after}"
    PAGE.write_text(page, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--times", type=int, default=7, help="runs of each side")
    parser.add_argument("--print", action="store_true", help="print the table and leave the page alone")
    parser.add_argument("--figures", action="store_true", help="not the times beside peers")
    options = parser.parse_args()
    if not options.figures:
        prepare()
    texts = {**({} if options.figures else {"times": table(options.times)}), **figures()}
    print("\n\n".join(texts.values()))
    if not options.print:
        publish(texts)


if __name__ == "__main__":
    main()
