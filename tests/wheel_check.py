"""Build the wheel, install it alone and use it from an empty folder: what a user gets must work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "data" / "samples" / "nha-be-2022"
# Exit 1 means error-level findings, which real rosters have.
COUNTED = (0, 1)
PUBLISHED = {
    "trang.html": b"<!doctype html>\n<!-- congdan.",
    "bao-cao.docx": b"PK",
    "ket-qua.json": b'{\n  "schema": "congdan.export/1"',
}
"""A review in the formats that need files of the package, and how each begins."""


def run(*command: str | Path, cwd: Path, expect: tuple[int, ...] = (0,)) -> str:
    """The command's stdout; a clean environment keeps the checkout and the user's settings out of it."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("CONGDAN_", "PYTHON"))}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=kept | {"NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode not in expect:
        raise SystemExit(f"{command}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def install(folder: Path) -> Path:
    """Build, install into a fresh environment under `folder`, and return its `congdan`."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT, cwd=folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, wheel, cwd=folder)
    return scripts / "congdan"


def check(congdan: Path, cwd: Path) -> None:
    """Raise AssertionError at the first answer that is not the expected one."""
    assert "0.1.0" in run(congdan, "--version", cwd=cwd)
    assert "đăng ký" in run(congdan, "--help", cwd=cwd).lower(), "the help is not in Vietnamese"
    assert "cdht-2022" in run(congdan, "criteria", "list", cwd=cwd)
    files = (SAMPLES / "dang-ky.xlsx", SAMPLES / "danh-gia.xlsx")
    total = json.loads(run(congdan, "tally", *files, "--format", "json", cwd=cwd, expect=COUNTED))["total"]
    assert (total["registered"], total["achieved"]) == (511, 505), total
    for name, mark in PUBLISHED.items():
        run(congdan, "export", *files, "-o", name, cwd=cwd, expect=COUNTED)
        assert (cwd / name).read_bytes().startswith(mark), name
    assert "98,83" in (cwd / "trang.html").read_text("utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty"
        empty.mkdir()
        check(install(folder), empty)
    print("wheel ok")


if __name__ == "__main__":
    main()
