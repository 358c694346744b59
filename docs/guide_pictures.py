"""Draw the papers of the guide as PNG: made of the sample, opened in LibreOffice and Chromium.

`python docs/guide_pictures.py`
Needs soffice, pdftoppm (poppler-utils), chromium and pngquant; what they draw differs a little between machines, so no
test compares it.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import tempfile
from pathlib import Path

import openpyxl

from congdan.cli import main

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs/pictures"
SAMPLE = ROOT / "data/samples/nha-be-2022"
SETTINGS = """units = "don-vi.csv"
as_of = "31/12/2022"
[office]
above = "Hội Khuyến học TP. Hồ Chí Minh"
body = "Hội Khuyến học huyện Nhà Bè"
place = "Nhà Bè"
role = "TM. BAN THƯỜNG VỤ"
title = "CHỦ TỊCH"
"""
UNITS = [["Đơn vị", "Xã/phường", "Tổng số"], ["Ấp 3", "Xã Phước Lộc", 640], ["Ấp 5", "Xã Phước Lộc", 410]]
RESOLUTION = 80


def run(*words: object) -> None:
    """A command of the program; findings are no failure."""
    try:
        main([str(word) for word in words])
    except SystemExit as stop:
        if stop.code not in (0, 1):
            raise


def with_slips(path: Path) -> Path:
    """The evaluation with two slips in the rows of a hamlet, for a letter that names them."""
    book = openpyxl.load_workbook(SAMPLE / "danh-gia.xlsx")
    sheet = book.worksheets[0]
    row = next(row for row in sheet.iter_rows() if any("Ấp 3" in str(cell.value) for cell in row))
    points = [cell for cell in row if isinstance(cell.value, int | float)][1:11]
    points[1].value, points[3].value = 18, "tám"
    book.save(path)
    return path


def made(folder: Path) -> dict[str, Path]:
    """Name of each picture → the paper it is of."""
    both = SAMPLE / "dang-ky.xlsx", SAMPLE / "danh-gia.xlsx"
    (folder / "congdan.toml").write_text(SETTINGS, encoding="utf-8")
    with (folder / "don-vi.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(UNITS)
    said = ("--config", folder / "congdan.toml")
    run("template", "dang-ky", "-o", folder / "mau-dang-ky.xlsx", *said)
    run("remind", both[0], with_slips(folder / "danh-gia.xlsx"), "-o", folder / "don-doc.docx", *said)
    for name in ("tong-hop.xlsx", "bao-cao.docx", "trang.html"):
        run("export", *both, "-o", folder / name, *said)
    run("export", *both, "--form", "cong-nhan", "--show-people", "-o", folder / "cong-nhan", *said)
    papers = {name: folder / f"{name}.{suffix}" for name, suffix in PAPERS.items()}
    return papers | {"cong-nhan": next((folder / "cong-nhan").glob("*quyet-dinh.docx"))}


PAPERS = {"mau-dang-ky": "xlsx", "don-doc": "docx", "tong-hop": "xlsx", "bao-cao": "docx", "trang": "html"}
PAGES = {"don-doc": 2}
"""The page that is drawn, if it is not the first."""


def draw(name: str, paper: Path, folder: Path) -> None:
    """One picture."""
    target = PICTURES / f"{name}.png"
    if paper.suffix == ".html":
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1000,1250", "--hide-scrollbars")
        subprocess.run(
            ["chromium", *options, f"--screenshot={target}", paper.as_uri()], check=True, capture_output=True
        )
    else:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(paper)]
        subprocess.run(words, check=True, capture_output=True)
        page = str(PAGES.get(name, 1))
        pdf, stem = folder / f"{paper.stem}.pdf", PICTURES / name
        subprocess.run(
            ["pdftoppm", "-r", str(RESOLUTION), "-f", page, "-l", page, "-singlefile", "-png", str(pdf), str(stem)],
            check=True,
        )
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--ext", ".png", "32", str(target)], check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        for picture, paper in made(Path(name)).items():
            draw(picture, paper, Path(name))
