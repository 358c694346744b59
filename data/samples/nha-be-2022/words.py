"""The names and occupations that the invented people are drawn from."""

from __future__ import annotations

MALE, FEMALE = "nam", "nữ"

SURNAMES = (
    *("Nguyễn",) * 14, *("Trần",) * 6, *("Lê",) * 6, *("Phạm",) * 4, *("Huỳnh",) * 4, *("Võ",) * 3,
    *("Đặng",) * 2, *("Bùi",) * 2, *("Phan",) * 2, *("Trương",) * 2, *("Hồ",) * 2, *("Đỗ",) * 2,
    "Ngô", "Dương", "Lý", "Đinh", "Mai", "Cao", "Châu", "Lâm", "Hà", "Lưu", "Tạ", "Quách", "Trịnh", "Thái",
)  # fmt: skip
MIDDLES = {
    MALE: ("Văn", "Văn", "Hữu", "Minh", "Thanh", "Quốc", "Hoàng", "Ngọc", "Công", "Tấn", "Nhật", "Thành"),
    FEMALE: ("Thị", "Thị", "Thị Kim", "Thị Ngọc", "Thị Mỹ", "Thị Thu", "Thị Thanh", "Ngọc", "Kim", "Bích",
             "Hồng", "Thùy", "Phương", "Thị Hoài", "Tuyết"),
}  # fmt: skip
GIVEN = {
    MALE: ("An", "Bảo", "Cường", "Danh", "Duy", "Dũng", "Đạt", "Đức", "Giang", "Hải", "Hậu", "Hiếu", "Hòa",
           "Huy", "Khoa", "Lộc", "Lợi", "Luân", "Mẫn", "Nghĩa", "Nhân", "Nhựt", "Phát", "Quân", "Quý", "Sang",
           "Sơn", "Tài", "Tâm", "Thịnh", "Thuận", "Tín", "Toàn", "Tuấn", "Út", "Vinh"),
    FEMALE: ("Ánh", "Châu", "Chi", "Diễm", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh", "Hằng", "Hiền",
             "Hoa", "Hòa", "Huệ", "Hương", "Lan", "Liên", "Loan", "Ly", "Mai", "Ngà", "Ngân", "Nhi", "Nhung",
             "Oanh", "Phượng", "Quyên", "Sương", "Thảo", "Thủy", "Tiên", "Trang", "Trâm", "Uyên", "Vân",
             "Xuân", "Yến"),
}  # fmt: skip

# kind → ((occupation, category as the office writes it), ...); managers first, then the rest drawn by lot
MANAGERS = {
    "agency": (("Cán bộ Mặt trận", "CB"), ("Cán bộ Dân vận", "CB"), ("Cán bộ Hội Nông dân", "CB"),
               ("Cán bộ Hội Chữ thập đỏ", "CB"), ("Cán bộ Văn phòng Đảng ủy", "CB")),
    "secondary": (("Cán bộ quản lý", "CBQL"),) * 3,
    "primary": (("Cán bộ quản lý", "CBQL"),) * 2,
    "kindergarten": (("Cán bộ quản lý", "CBQL"),) * 2,
    "residential": (),
}  # fmt: skip
JOBS = {
    "agency": (
        ("Công chức Văn phòng - Thống kê", "CC"), ("Công chức Tư pháp - Hộ tịch", "CC"),
        ("Công chức Tài chính - Kế toán", "CC"), ("Công chức Địa chính - Xây dựng", "CC"),
        ("Công chức Văn hóa - Xã hội", "CC"), ("Không chuyên trách", "NLĐ"),
        ("Công chức Quân sự", "CC"), ("Bảo vệ", "NLĐ"), ("Văn thư", "Nhân viên"),
    ),
    "secondary": (
        *((f"Giáo viên {subject}", "Giáo viên") for subject in (
            "Ngữ văn", "Toán", "Tiếng Anh", "Vật lý", "Hóa học", "Sinh học", "Lịch sử", "Địa lý", "Tin học",
            "Thể dục", "Âm nhạc", "Công nghệ")),
        ("Kế toán", "Nhân viên"), ("Thư viện", "VC"), ("Thiết bị", "VC"),
    ),
    "primary": (
        *((f"Giáo viên lớp {grade}", "Giáo viên") for grade in (1, 1, 2, 2, 3, 3, 4, 4, 5, 5)),
        ("Giáo viên Tiếng Anh", "Giáo viên"), ("Giáo viên Thể dục", "Giáo viên"),
        ("Y tế học đường", "VC"), ("Bảo mẫu", "Nhân viên"), ("Kế toán", "Nhân viên"),
    ),
    "kindergarten": (
        *((f"Giáo viên lớp {group}", "Giáo viên") for group in ("Mầm", "Chồi", "Lá", "Nhà trẻ")) ,
        ("Cấp dưỡng", "Nhân viên"), ("Y tế học đường", "VC"),
    ),
    "residential": (
        ("Trồng rau", "Nông dân"), ("Nuôi tôm", "Nông dân"), ("Công nhân may", "Công nhân"),
        ("Công nhân cơ khí", "Công nhân"), ("Nội trợ", "Nội trợ"), ("Bán tạp hóa", "Buôn bán"),
        ("Bán hàng ở chợ", "Buôn bán"), ("Thợ hồ", "Lao động tự do"), ("Sửa xe", "Lao động tự do"),
    ),
}  # fmt: skip
RETIRED = ("Hưu trí", "Hưu trí")
ONLY = {  # occupations drawn for one sex alone
    "Nội trợ": FEMALE, "Bảo mẫu": FEMALE, "Thợ hồ": MALE, "Sửa xe": MALE, "Công chức Quân sự": MALE
}  # fmt: skip
