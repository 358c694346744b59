"""`[findings.off]`: a code is switched off with a reason, and the reason is printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from rosters import people, registration, run, xlsx

REASON = "không thu số định danh"


def office(folder: Path, text: str) -> Path:
    """A list without one identity number, beside the settings of its office."""
    (folder / "congdan.toml").write_text(text, encoding="utf-8")
    rows = registration(people(3))
    rows[1][3] = ""
    return xlsx(folder / "ds.xlsx", {"Ấp 4": rows})


@pytest.mark.parametrize("command", ["validate", "tally"])
def test_the_reason_is_printed(tmp_path: Path, command: str) -> None:
    path = office(tmp_path, f'[findings.off]\nP006 = "{REASON}"\nR060 = "có sẵn"\n')
    found = run(command, path, "--format", "json").json
    count = int(command == "validate")
    assert found["switched_off"][0] == {"code": "P006", "reason": REASON, "count": count}
    assert "P006" not in {each["code"] for each in found["findings"]}
    for words in ((), ("--format", "md")):
        out = run(command, path, *words).out
        assert REASON in " ".join(out.split())


def test_what_is_left_out_does_not_count(tmp_path: Path) -> None:
    assert run("validate", office(tmp_path, ""), "--strict").code == 1
    found = run("validate", office(tmp_path, f'[findings.off]\nP006 = "{REASON}"'), "--format", "json")
    assert found.json["verdict"] != "findings"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param('P0006 = "x"', "(P006?)", id="near a code"),
        pytest.param('Zeta = "x"', "findings.off.Zeta", id="near none"),
        pytest.param('P006 = ""', "a reason is needed", id="no reason"),
        pytest.param('P006 = "  "', "a reason is needed", id="blanks for a reason"),
        pytest.param("P006 = 1", "a table of texts is needed", id="a number for a reason"),
        pytest.param('R070 = "x"', "cannot be switched off", id="a question"),
        pytest.param('R001 = "x"', "cannot be switched off", id="a file that cannot be read"),
    ],
)
def test_what_cannot_be_switched_off(tmp_path: Path, line: str, said: str) -> None:
    found = run("validate", office(tmp_path, f"[findings.off]\n{line}\n"), "--lang", "en")
    assert found.code == 2
    assert said in " ".join(found.err.split())


def test_a_table_of_findings_holds_nothing_else(tmp_path: Path) -> None:
    found = run("tally", office(tmp_path, '[findings]\non = "P006"\n'), "--lang", "en")
    assert (found.code, "findings.on" in found.err) == (2, True)
