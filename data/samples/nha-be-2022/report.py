"""Write the review of the year as prose, once as a Word document and once as plain text."""

from __future__ import annotations

import io
from collections.abc import Sequence, Set
from datetime import datetime

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

INVENTED = (
    "Văn bản minh họa, lời văn tự soạn: người được khen thưởng là hư cấu; "
    "số liệu giữ nguyên như đã công bố, kể cả chỗ in nhầm."
)
STAMP = datetime(2023, 2, 20, 8, 0, 0)
LEFT = ("HỘI KHUYẾN HỌC TP. HỒ CHÍ MINH", "HỘI KHUYẾN HỌC HUYỆN NHÀ BÈ", "Số:       /BC-HKH")
RIGHT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Nhà Bè, ngày 20 tháng 02 năm 2023",
)
TITLE = ("BÁO CÁO", "Sơ kết thí điểm danh hiệu “Công dân học tập” năm 2022")

# (style, text): `head`, `text` or `item`
BODY = (
    ("head", "1. Đơn vị tham gia"),
    (
        "text",
        "Huyện chọn ba địa bàn làm điểm: thị trấn Nhà Bè, xã Phú Xuân và xã Phước Lộc. "
        "Tham gia có 3 cơ quan, 9 trường học và 5 khu phố, ấp:",
    ),
    ("item", "Cơ quan: UBND thị trấn Nhà Bè, UBND xã Phú Xuân, UBND xã Phước Lộc."),
    (
        "item",
        "Trường học: ở thị trấn Nhà Bè có Trường THCS Nguyễn Bỉnh Khiêm, Trường TH Trần Thị Ngọc Hân, "
        "Trường TH Lâm Văn Bền, Trường TH Nguyễn Việt Hồng, Trường MN Tuổi Ngọc, Trường MN Sơn Ca; "
        "ở xã Phú Xuân có Trường THCS Lê Văn Hưu; "
        "ở xã Phước Lộc có Trường THCS Phước Lộc, Trường TH Bùi Thanh Khiết.",
    ),
    (
        "item",
        "Khu dân cư: khu phố 4 và khu phố 7 (thị trấn Nhà Bè), ấp 4 (xã Phú Xuân), ấp 3 và ấp 4 (xã Phước Lộc).",
    ),
    ("head", "2. Kết quả"),
    (
        "text",
        "Toàn huyện có 551 người đăng ký, gồm 440 công chức, viên chức, giáo viên, nhân viên "
        "và 71 công dân ở khu dân cư. "
        "Qua đánh giá, 505/511 người đạt danh hiệu, tỷ lệ 98,82%.",
    ),
    (
        "text",
        "Trong đó, công chức, viên chức, giáo viên, nhân viên có 338/440 người đạt, tỷ lệ 99,54%; "
        "công dân ở khu dân cư có 67/71 người đạt, tỷ lệ 94,36%.",
    ),
    (
        "text",
        "Với người chưa đạt, các đơn vị trao đổi riêng và hướng dẫn cách tự học để đăng ký lại.",
    ),
    ("head", "3. Khen thưởng"),
    (
        "text",
        "Nhân dịp này, 3 người nhận Kỷ niệm chương và 2 người nhận Bằng khen (họ tên dưới đây là hư cấu):",
    ),
    ("item", "Kỷ niệm chương: ông Trương Hữu Thuận, bà Lê Thị Kim Ngà, ông Đỗ Tấn Tài."),
    ("item", "Bằng khen: bà Phan Thị Mỹ Duyên, ông Hồ Minh Nhựt."),
    ("head", "4. Đề nghị"),
    (
        "text",
        "Để danh hiệu đến được với mọi người dân, Hội đề nghị các xã, thị trấn cùng xây dựng một lộ trình "
        "thực hiện chỉ tiêu “Công dân học tập” cho từng năm, nêu rõ mỗi năm còn thiếu bao nhiêu người "
        "và ai phụ trách.",
    ),
)
RECIPIENTS = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")
SIGNATURE = ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "(Ký, ghi rõ họ tên, đóng dấu)")


def as_text() -> bytes:
    """`bao-cao.txt`: UTF-8, a paragraph a line."""
    marks = {"head": "\n{}", "text": "{}", "item": "- {}"}
    lines = [*LEFT, "", *RIGHT, "", *TITLE, "", f"({INVENTED})"]
    lines += [marks[style].format(text) for style, text in BODY]
    lines += ["", *SIGNATURE, "", *RECIPIENTS]
    return ("\n".join(lines) + "\n").encode()


def as_document() -> bytes:
    """`bao-cao.docx`: the same sentences on the page that Decree 30/2020/NĐ-CP asks for."""
    document = Document()
    describe(document)
    beside(document, LEFT, RIGHT, {LEFT[1], *RIGHT[:2]})
    document.add_paragraph()
    for text in TITLE:
        add(document, text, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    add(document, f"({INVENTED})", italic=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    for style, text in BODY:
        paragraph = add(document, f"- {text}" if style == "item" else text, bold=style == "head")
        paragraph.paragraph_format.first_line_indent = Mm(10)
        paragraph.paragraph_format.keep_with_next = style == "head"
    document.add_paragraph()
    beside(document, RECIPIENTS, SIGNATURE, {RECIPIENTS[0], *SIGNATURE[:2]})
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def describe(document: DocumentType) -> None:
    """Page, typeface and properties; the dates are fixed so that the file comes out the same every time."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(2)
    properties = document.core_properties
    properties.title, properties.subject = " ".join(TITLE), "Nhà Bè 2022"
    properties.author = properties.last_modified_by = "congdan"
    properties.comments, properties.language, properties.revision = INVENTED, "vi-VN", 1
    properties.created = properties.modified = STAMP


def add(
    document: DocumentType,
    text: str,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY,
) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    return paragraph


def beside(document: DocumentType, left: Sequence[str], right: Sequence[str], strong: Set[str]) -> None:
    """Two columns without rules: sender and motto above, recipients and signature below."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for index, (lines, width) in enumerate(((left, Mm(72)), (right, Mm(93)))):
        cell = table.cell(0, index)
        table.columns[index].width = cell.width = width
        for order, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if order == 0 else cell.add_paragraph()
            plain = lines is RECIPIENTS
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if plain else WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(0)
            run = paragraph.add_run(line)
            run.font.size, run.bold = Pt(11), line in strong
            run.underline = line in (LEFT[1], RIGHT[1])
            run.italic = line in (RIGHT[2], SIGNATURE[2])
