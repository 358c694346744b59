"""The words of composed rosters: headings and the lines around a table, as offices write them."""

from __future__ import annotations

STT = ("STT", "TT", "Số TT", "Stt", "Số thứ tự", "S TT")
NAME = (
    "Họ và tên",
    "HỌ VÀ TÊN",
    "Họ tên",
    "Ho va ten",
    "Họ và\ntên",
    "Họ, tên",
    "Họ và tên công dân",
    "Họ và tên người đăng ký",
)
SURNAME = ("Họ đệm", "Họ và tên đệm", "Họ và chữ lót", "Họ lót")
GIVEN = ("Tên", "TÊN")
BIRTH = ("Ngày, tháng, năm sinh", "Ngày sinh", "NGÀY THÁNG NĂM SINH", "Ngày tháng\nnăm sinh", "Ngay sinh", "Sinh ngày")
BIRTH_YEAR = ("Năm sinh", "NĂM SINH", "Nam sinh", "Năm\nsinh")
SEX = ("Giới tính", "Phái", "GT", "Nam/Nữ")
ID = ("Số CCCD", "CCCD", "Số CCCD/ĐDCN", "Số định danh cá nhân", "SỐ CCCD", "So CCCD", "CCCD/CMND", "Số căn cước")
JOB = ("Nghề nghiệp", "Chức vụ", "Nghề nghiệp, chức vụ", "NGHỀ NGHIỆP")
UNIT = (
    "Đơn vị",
    "Tên đơn vị",
    "Đơn vị công tác",
    "ĐƠN VỊ",
    "Cơ quan, đơn vị",
    "Don vi",
    "Ấp/khu phố",
    "Thôn, tổ dân phố",
)
COMMUNE = ("Xã/phường", "Xã, thị trấn", "Xã", "XÃ/PHƯỜNG", "Địa phương")
CATEGORY = ("Nhóm đối tượng", "Đối tượng", "NHÓM ĐỐI TƯỢNG", "Nhóm", "Nhom doi tuong")
POINTS_PARENT = ("Điểm các tiêu chí", "Kết quả chấm điểm", "ĐIỂM ĐÁNH GIÁ", "Các chỉ số", "Điểm chấm", "Tiêu chí")
COMPETENCIES = (
    (
        "I. Tự học, học tập suốt đời",
        "II. Sử dụng công cụ học tập, làm việc",
        "III. Xây dựng và thực hiện quan hệ xã hội",
    ),
    ("Năng lực 1", "Năng lực 2", "Năng lực 3"),
    ("Năng lực tự học", "Năng lực sử dụng công cụ", "Năng lực xã hội"),
)
INDICATORS = {
    "tc": "TC{}",
    "tc_long": "Tiêu chí {}",
    "cs": "CS{}",
    "cs_long": "Chỉ số {}",
    "number": "{}",
    "maximum": "TC{} (10đ)",
}
LABELS = (
    *("Tìm kiếm, đọc, cập nhật thông tin", "Xây dựng kế hoạch học tập"),
    *("Sắp xếp thời gian tham gia hoạt động cộng đồng, hội thảo", "Động viên người thân, đồng nghiệp học tập"),
    *("Công nghệ thông tin", "Ngoại ngữ", "Tính toán", "Tư duy biện chứng, phản biện"),
    *("Quan hệ thân thiện, giải quyết xung đột", "Hợp tác, chia sẻ; bình đẳng giới, đa dạng văn hóa, môi trường"),
)
TOTAL = ("Tổng điểm", "TỔNG ĐIỂM", "Tổng cộng", "Tổng số điểm", "Tong diem", "Tổng\nđiểm", "Điểm")
SELF = ("Tự chấm", "Tự đánh giá", "Cá nhân tự chấm")
APPRAISED = ("Thẩm định", "Hội đồng thẩm định", "Cấp thẩm định")
RESULT = ("Kết quả", "KẾT QUẢ", "Kết quả xếp loại", "Kết quả đánh giá", "Đạt/Không đạt", "Ket qua")
PASSED = (("Đạt", "Không đạt"), ("Đạt", "Chưa đạt"), ("ĐẠT", "KHÔNG ĐẠT"), ("Đ", "KĐ"))
NOTE = ("Ghi chú", "GHI CHÚ", "Ghi chu")
SIGNED = ("Ký tên", "Chữ ký")
EXTRA = ("Số điện thoại", "Dân tộc", "Trình độ", "Email", "Tôn giáo", "Ngày đăng ký", "Học vấn", "Tuổi")

RESULT_WORDS = (("Đạt", "Không đạt"), ("đạt", "chưa đạt"), ("Đ", "KĐ"), ("ĐẠT", "CHƯA ĐẠT"), ("x", ""), ("1", "0"))

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------")
TITLES = {
    False: ("DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM 2023", "DANH SÁCH\nĐăng ký danh hiệu “Công dân học tập” năm 2023"),
    True: (
        "KẾT QUẢ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2023",
        "BẢNG TỔNG HỢP ĐIỂM CÔNG DÂN HỌC TẬP",
        "Danh sách chấm điểm công dân học tập 2023",
    ),
}
BASIS = ("(Ban hành kèm theo Công văn số 12/HKH ngày 05/6/2023)", "(Kèm theo Tờ trình số 03/TTr-HKH)", "Biểu mẫu số 2")
DATED = ("Nhà Bè, ngày 15 tháng 9 năm 2023", "Ngày      tháng      năm 2023", "…, ngày … tháng … năm 2023")
CLOSING = ("(Danh sách này có {} người./.)", "Ấn định danh sách: {} người", "Danh sách gồm có {} công dân")
NOTES = (
    "Ghi chú: đánh dấu x vào ô thích hợp",
    "Chú ý: ghi đầy đủ số CCCD",
    "* Lưu ý: nộp trước ngày 15/9",
    "- Cột 4 ghi 12 số",
)
SIGNERS = (("NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"), ("Người lập", "TM. BAN CHẤP HÀNH"), ("Thư ký", "CHỦ TỊCH"))
SIGN_HERE = "(Ký, ghi rõ họ tên)"
SIGNED_BY = (("Nguyễn Thị Lập", "Trần Văn Trưởng"), ("Lê Văn Biểu", "Phạm Thị Chủ"))
SUBTOTAL = ("Cộng", "Cộng {unit}", "Tổng", "Tổng số", "CỘNG")
TOTALS = ("Tổng cộng", "TỔNG CỘNG", "Tổng số", "Tổng cộng: {count} người")
