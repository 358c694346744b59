"""Lists laid out as communes, hamlets and schools lay them out every day."""

from __future__ import annotations

from making.book import Page
from making.who import BORN, PEOPLE, born, listed, scored

NAMES = [person[0] for person in PEOPLE]
NINE = [9, 9, 8, 8, 8, 8, 8, 9, 9, 9]
INDICATORS = [
    "Biết tìm kiếm, cập nhật thông tin phục vụ học tập",
    "Có kế hoạch học tập hằng năm",
    "Tham gia hoạt động cộng đồng, hội thảo",
    "Giúp đỡ người thân cùng học",
    "Sử dụng công nghệ thông tin",
    "Sử dụng ngoại ngữ",
    "Năng lực tính toán",
    "Có tư duy phản biện",
    "Quan hệ thân thiện với mọi người",
    "Biết hợp tác, chia sẻ",
]

CASES = {
    "addresses-with-streets-and-houses.xlsx": [
        Page(
            "Sheet1",
            [
                ["HỘI KHUYẾN HỌC XÃ PHÚ XUÂN"],
                [*BORN, "Địa chỉ"],
                [*born(1, 1)[0], "Số 12, đường Lê Văn Lương, ấp 3, xã Phú Xuân"],
                [*born(2, 2, start=2)[0], "45/6 Nguyễn Bình, tổ 2, Ấp 3"],
                [*born(3, 3, start=3)[0], "Hẻm 45 ấp 4"],
                [*born(4, 4, start=4)[0], "Tổ 3 ấp 4"],
            ],
        )
    ],
    "streets-under-the-name-of-the-hamlet.xlsx": [
        Page(
            "KP 1",
            [
                [*BORN, "Chỗ ở hiện nay"],
                [*born(1, 1)[0], "12 Nguyễn Văn Tạo"],
                [*born(2, 2, start=2)[0], "Tổ 5"],
                [*born(3, 3, start=3)[0], "Số 7 hẻm 12"],
            ],
        )
    ],
    "origin-and-registered-home-beside-the-home.xlsx": [
        Page(
            "Sheet1",
            [
                [*BORN, "Dân tộc", "Quê quán", "Hộ khẩu thường trú", "Nơi ở hiện nay", "Số ĐT"],
                [*born(1, 1)[0], "Kinh", "Long An", "Ấp 1, xã Nhơn Đức", "Ấp 3, xã Phước Lộc", "0900000001"],
                [*born(2, 2, start=2)[0], "Hoa", "Bến Tre", "Ấp 3, xã Phước Lộc", "Ấp 3, xã Phước Lộc", "0900000002"],
            ],
        )
    ],
    "hamlets-without-the-word-for-it.xlsx": [
        Page(
            "Sheet1",
            [
                ["UBND XÃ EA TUL"],
                ["TT", "Họ tên", "Nam", "Nữ", "Dân tộc", "Buôn", "Nghề nghiệp"],
                [1, "H'Hoa Niê", None, 1992, "Ê Đê", "Tría", "Làm nông"],
                [2, "Y Blôk Êban", 1980, None, "Ê Đê", "Tría", "Làm nông"],
                [3, "K’Brôi", 1975, None, "K'Ho", "Sah A", "Làm nông"],
                [4, "A Lăng Thị Ơi", None, 1988, "Cơ Tu", "Buôn Sah A", "Làm nông"],
            ],
        )
    ],
    "unit-named-once-then-blank-in-a-workbook.xlsx": [
        Page(
            "Sheet1",
            [
                ["XÃ PHÚ XUÂN"],
                ["TT", "Đơn vị", "Họ và tên", "Ngày sinh"],
                [1, "Ấp 3", *PEOPLE[0][:2]],
                [2, None, *PEOPLE[1][:2]],
                [3, None, *PEOPLE[2][:2]],
                [4, "Ấp 4", *PEOPLE[3][:2]],
                [5, None, *PEOPLE[4][:2]],
            ],
        )
    ],
    "group-rows-with-counts-of-men-and-women.xlsx": [
        Page(
            "Sheet1",
            [
                ["XÃ ĐẠI ĐỒNG"],
                ["STT", "Họ và tên", "Năm sinh", None, "Nghề nghiệp"],
                [None, None, "Nam", "Nữ", None],
                ["I", "Thôn Thượng", 1, 1, None],
                [1, NAMES[0], 1980, None, "Làm ruộng"],
                [2, NAMES[1], None, 1985, "Nội trợ"],
                ["II", "Thôn Hạ", 1, 0, None],
                [1, NAMES[2], 1990, None, "Làm ruộng"],
                ["Cộng", None, 2, 1, None],
            ],
            merged=("C2:D2",),
        )
    ],
    "group-rows-with-the-sum-in-words.xlsx": [
        Page(
            "Sheet1",
            [
                ["XÃ PHÚ XUÂN"],
                BORN,
                ["Trường THCS Lê Văn Hưu (Tổng số: 02)"],
                *born(1, 2),
                ["Trường Mầm non Sơn Ca - Tổng số 02 người"],
                *born(3, 4),
            ],
        )
    ],
    "two-hamlets-side-by-side.xlsx": [
        Page(
            "Sheet1",
            [
                ["XÃ PHƯỚC LỘC"],
                ["Ấp 3", None, None, None, "Ấp 4"],
                [*BORN, None, *BORN],
                [*born(1, 1)[0], None, *born(3, 3)[0]],
                [*born(2, 2, start=2)[0], None, *born(4, 4, start=2)[0]],
            ],
        )
    ],
    "cover-summary-notes-and-lists-of-hamlets.xlsx": [
        Page("Bìa", [["HỘI KHUYẾN HỌC XÃ PHƯỚC LỘC"], ["HỒ SƠ ĐĂNG KÝ"], ["Tháng 3 năm 2025"]]),
        Page(
            "Tổng hợp",
            [
                ["STT", "Ấp", "Tổng cộng", "Nam", "Nữ"],
                [1, "Ấp 3", 2, 1, 1],
                [2, "Ấp 4", 2, 1, 1],
                ["Cộng", None, 4, 2, 2],
            ],
        ),
        Page("Ấp 3", [BORN, *born(1, 2)]),
        Page("Ấp 4", [BORN, *born(3, 4)]),
        Page("Khác", [["Liên hệ: cô Ba"], ["Gửi trước ngày 15/3"]]),
    ],
    "officials-of-the-commune-office.xlsx": [
        Page(
            "Sheet1",
            [
                ["UBND XÃ HIỆP PHƯỚC"],
                ["DANH SÁCH CÁN BỘ, CÔNG CHỨC ĐĂNG KÝ CÔNG DÂN HỌC TẬP"],
                [*BORN, "Chức vụ"],
                ["I", "CÁN BỘ"],
                *born(1, 2, "Bí thư"),
                ["II", "CÔNG CHỨC"],
                *born(3, 4, "Văn phòng", start=3),
            ],
        )
    ],
    "households-numbered-and-relation-to-the-head.xlsx": [
        Page(
            "Sheet1",
            [
                ["Khu dân cư số 3 - phường Bình An"],
                ["STT hộ", "STT", "Họ và tên", "Quan hệ với chủ hộ", "Năm sinh", "Nghề nghiệp"],
                [1, 1, NAMES[0], "Chủ hộ", 1960, "Hưu trí"],
                [None, 2, NAMES[1], "Vợ", 1962, "Nội trợ"],
                [2, 1, NAMES[2], "Chủ hộ", 1970, "Buôn bán"],
                [None, 2, NAMES[3], "Con", 1999, "Công nhân"],
            ],
        )
    ],
    "competencies-self-scored-and-appraised.xlsx": [
        Page(
            "Sheet1",
            [
                ["KHU PHỐ 3, PHƯỜNG TÂN PHÚ"],
                [*BORN, "Điểm tự chấm", None, None, None, "Điểm thẩm định", None, None, None, "Kết quả"],
                [None, None, None, "NL1", "NL2", "NL3", "Tổng", "NL1", "NL2", "NL3", "Tổng", None],
                *scored(
                    1,
                    [
                        [36, 35, 18, 89, 35, 34, 18, 87, "Đạt"],
                        [30, 30, 21, 81, 30, 29, 15, 74, "Không đạt"],
                    ],
                ),
            ],
            merged=("D2:G2", "H2:K2"),
        )
    ],
    "indicators-self-and-appraised-abbreviated.xlsx": [
        Page(
            "Sheet1",
            [
                ["TRƯỜNG TH BÙI THANH KHIẾT"],
                [
                    *("TT", "Họ và tên", "Chức vụ"),
                    *(cell for n in range(1, 11) for cell in (f"Tiêu chí {n}", None)),
                    *("Tổng điểm", None, "Kết quả"),
                ],
                [None, None, None, *["Tự ĐG", "HĐ ĐG"] * 11, None],
                [1, NAMES[0], "Giáo viên", *(cell for n in NINE for cell in (n, 8)), 85, 80, "Đạt"],
            ],
        )
    ],
    "indicators-in-whole-sentences-with-maxima-below.xlsx": [
        Page(
            "Sheet1",
            [
                ["Ấp 2, xã Tân An"],
                [
                    *("STT", "Họ và tên", "Năm sinh"),
                    *("I. Năng lực tự học", None, None, None),
                    *("II. Năng lực sử dụng công cụ", None, None, None),
                    *("III. Năng lực quan hệ xã hội", None),
                    *("Tổng điểm", "Xếp loại"),
                ],
                [None, None, None, *INDICATORS, None, None],
                [None, None, None, *["10 điểm"] * 10, "100", None],
                [1, NAMES[0], 1980, *NINE, 85, "Đạt"],
                [2, NAMES[1], 1985, *NINE[:5], 4, *NINE[6:], 81, "Không đạt"],
            ],
            merged=("D2:G2", "H2:K2", "L2:M2"),
        )
    ],
    "title-of-the-paper-as-the-result.xlsx": [
        Page(
            "Sheet1",
            [
                ["Trường THCS Lê Văn Hưu"],
                [*BORN, "Tổng điểm", "Danh hiệu đạt được"],
                *scored(1, [[88, "Công dân học tập"], [75, "Không đạt"], [92, "CDHT"]]),
            ],
        )
    ],
    "telephone-numbers-are-no-results.xlsx": [
        Page(
            "Sheet1", [["Trường Mầm non Sơn Ca"], [*BORN, "Chức danh", "Số ĐT"], *born(1, 3, "Giáo viên", "0900111222")]
        )
    ],
    "ticks-of-the-font-wingdings.xlsx": [
        Page(
            "Sheet1",
            [["Khóm 1"], [*BORN, "Đạt", "Không đạt"], *scored(1, [["ü", None], [None, "ü"], ["ü", None]])],
            fonts={"D3": "Wingdings", "E4": "Wingdings", "D5": "Wingdings"},
        )
    ],
    "categories-as-marks-under-their-names.xlsx": [
        Page(
            "Sheet1",
            [
                ["Ấp 1, xã Phú Xuân"],
                [*BORN, "Nhóm đối tượng", None, None, None],
                [None, None, None, "Nông dân, LĐ nông thôn", "Công nhân", "CB, CC, VC", "HS, SV"],
                *scored(1, [["x"], [None, "x"], [None, None, "x"], [None, None, None, "x"], ["x"]]),
            ],
            merged=("D2:G2",),
        )
    ],
    "labels-and-values-without-a-colon.xlsx": [
        Page(
            "Sheet1",
            [
                ["Tên đơn vị", "Trường TH Nguyễn Việt Hồng"],
                ["Xã/Phường", "Nhà Bè"],
                ["Năm", "2025"],
                [],
                [*BORN, "Điểm", "Kết quả"],
                *scored(1, [[85, "Đạt"], [82, "Đạt"]]),
            ],
        )
    ],
    "births-with-dots-for-what-is-not-known.xlsx": [
        Page(
            "Ấp 7",
            [
                BORN,
                [1, NAMES[0], "…/…/1962"],
                [2, NAMES[1], "  /  /1961"],
                [3, NAMES[2], "--/5/1963"],
                [4, NAMES[3], "Ngày 5/6/1980"],
            ],
        )
    ],
    "hamlet-and-what-it-is-a-list-of-in-one-line.xlsx": [
        Page("Sheet1", [["Ấp 3 xã Phước Lộc: danh sách đăng ký CDHT"], BORN, *born(1, 3)]),
    ],
    "ids-of-officials-with-every-column.xlsx": [
        Page(
            "Sheet1",
            [
                ["PHÒNG GD&ĐT HUYỆN NHÀ BÈ"],
                ["TRƯỜNG TIỂU HỌC LÂM VĂN BỀN"],
                [
                    *("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Ngày cấp", "Nơi cấp", "Nơi ở hiện nay", "Email"),
                    *("Trình độ", None, None, "Đảng viên"),
                ],
                [*[None] * 8, "CM", "LLCT", "NN", None],
                *listed(
                    1, 3, "05/06/2021", "Cục CSQLHC", "Số 5 đường số 9, xã Phú Xuân", "a@example.vn", "ĐH", "SC", "B"
                ),
            ],
            merged=("I3:K3",),
        )
    ],
    "departments-with-numbers-of-their-own.xlsx": [
        Page(
            "Sheet1",
            [
                ["Trường THPT Phước Kiển"],
                [*BORN, "Chức vụ"],
                ["A", "Cán bộ quản lý"],
                *born(1, 1, "Hiệu trưởng"),
                ["B", "Giáo viên"],
                [1, "Tổ Toán - Tin"],
                *born(2, 3, "Giáo viên", start=2),
                [2, "Tổ Ngữ văn"],
                *born(4, 4, "Giáo viên", start=4),
            ],
        )
    ],
    "criteria-that-are-competencies.xlsx": [
        Page(
            "Sheet1",
            [
                ["Ấp 1"],
                [*BORN, "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tổng", "KQ 2025"],
                *scored(1, [[35, 34, 18, 87, "Đạt"], [30, 30, 15, 75, "Không đạt"]]),
            ],
        ),
        Page(
            "Ấp 2",
            [
                [*BORN, "Tiêu chí 1 (40đ)", "Tiêu chí 2 (40đ)", "Tiêu chí 3 (20đ)", "Tổng (100đ)", "KQ 2025"],
                *scored(3, [[35, 34, 18, 87, "Đạt"], [36, 34, 18, 88, "Đạt"]]),
            ],
        ),
    ],
    "commune-with-what-was-merged-into-it.xlsx": [
        Page(
            "Sheet1",
            [
                ["PHƯỜNG BÌNH ĐÔNG (sáp nhập từ phường 6 và phường 7)"],
                [*BORN, "Khu phố"],
                *born(1, 2, "Khu phố 12"),
                *born(3, 3, "Khu phố 13", start=3),
            ],
        )
    ],
    "addresses-that-leave-out-the-word-for-the-commune.xlsx": [
        Page(
            "Sheet1",
            [
                [*BORN, "Địa chỉ"],
                [*born(1, 1)[0], "Tổ 2, thôn Đông, xã Hòa Khương"],
                [*born(2, 2, start=2)[0], "Thôn Đông - Hòa Khương"],
                [*born(3, 3, start=3)[0], "thôn Đông, Hòa Khương, Hòa Vang"],
            ],
        )
    ],
    "citizens-and-below-them-families.xlsx": [
        Page(
            "Sheet1",
            [
                ["Ấp 5, xã Quy Đức"],
                ["I. DANH SÁCH CÔNG DÂN HỌC TẬP"],
                [*BORN, "Tổng điểm", "Kết quả"],
                *scored(1, [[85, "Đạt"], [86, "Đạt"]]),
                [],
                ["II. DANH SÁCH GIA ĐÌNH HỌC TẬP"],
                ["STT", "Họ và tên chủ hộ", "Số nhân khẩu", "Ghi chú"],
                [1, NAMES[4], 4, None],
                [2, NAMES[5], 5, None],
            ],
        )
    ],
}

TEXTS = {
    "no-accents-with-titles.csv": "UBND XA PHUOC LOC;;;\nDANH SACH DANG KY CONG DAN HOC TAP;;;\n"
    "STT;Ho va ten;Ngay sinh;Dia chi\n1;Nguyen Van Binh;05/06/1980;Ap 3\n2;Tran Thi Hanh;12/11/1985;Ap 3\n"
    "3;Le Minh Quang;1990;Ap 4\n;Tong cong: 3 nguoi;;\n",
    "answers-of-an-online-form.csv": "Dấu thời gian,Địa chỉ email,Họ và tên,Ngày sinh,Đơn vị công tác / Nơi cư trú,"
    + ",".join(f"Chỉ số {n}. {text.split(',')[0]}" for n, text in enumerate(INDICATORS, 1))
    + "\n05/03/2025 08:12:33,a@example.vn,Nguyễn Văn Bình,5/6/1980,Ấp 3 xã Phước Lộc,9,9,9,9,8,8,8,8,9,9"
    + "\n06/03/2025 09:01:05,b@example.vn,Trần Thị Hạnh,12/11/1985,Ấp 3 xã Phước Lộc,9,9,9,9,8,4,8,8,9,9\n",
    "no-under-achieved.csv": f"STT,Họ và tên,Năm sinh,Đạt\n1,{NAMES[0]},1980,TRUE\n2,{NAMES[1]},1985,FALSE\n",
    "names-like-sums-and-no-running-numbers.txt": "Ấp 3\nHọ và tên\tNăm sinh\tTuổi\n"
    f"{NAMES[0]}\t1980\t45\nCộng An\t2005\t20\ntổng thanh hà\t1982\t43\n{NAMES[1]}\t1985\t40\nCộng\t4\t\n",
}

FILES = {name: text.encode("utf-8-sig") for name, text in TEXTS.items()}
