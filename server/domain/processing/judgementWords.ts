/** What is said of somebody month by month, in screening and on their way elsewhere, in words; the screens call it the same. */
export const judgementWords = {
  followedAs: {
    CASE: "Người được theo dõi",
    PROBATIONARY: "Đảng viên dự bị",
  },
  progress: {
    IMPROVED: "Tiến bộ",
    STEADY: "Giữ vững",
    NEEDS_HELP: "Cần giúp thêm",
  },
  activities: {
    FULL: "Đủ",
    PARTLY: "Thiếu",
    NONE: "Không",
  },
  screened: {
    NO_ISSUE: "Không có vấn đề",
    REMINDED: "Nhắc nhở",
    HELP_12_MONTHS: "Giúp đỡ 12 tháng",
    PROPOSE_STRIKE_OFF: "Đề nghị xóa tên",
    REFER_DISCIPLINE: "Chuyển xem xét kỷ luật",
  },
  criterion: {
    ACTIVITY: "Bỏ sinh hoạt chi bộ không lý do chính đáng",
    DUES: "Không đóng đảng phí không lý do chính đáng",
    TRANSFER: "Không chuyển sinh hoạt đảng đúng hạn",
    DUTIES: "Không thực hiện nhiệm vụ đảng viên được giao",
    STANDARDS: "Vi phạm tiêu chuẩn đảng viên hai năm liền",
    WILL: "Giảm sút ý chí phấn đấu, không làm nhiệm vụ đảng viên",
    RULES: "Có dấu hiệu vi phạm quy định của Đảng",
  },
  evidence: {
    MINUTES: "Biên bản họp chi bộ",
    ATTENDANCE: "Sổ theo dõi sinh hoạt",
    DUES_BOOK: "Sổ thu đảng phí",
    PAPERS: "Hồ sơ, giấy giới thiệu",
    GRADES: "Kết quả xếp loại",
    INSPECTION: "Kết luận kiểm tra",
    COMPLAINT: "Phản ánh, tố cáo đã xác minh",
    SELF_REVIEW: "Bản tự kiểm điểm",
  },
  helpResult: {
    SUCCEEDED: "Đã tiến bộ",
    FAILED: "Không tiến bộ",
  },
  reviewState: {
    DRAFT: "Đang ghi",
    SENT: "Đã gửi",
  },
  letterState: {
    SENT: "Đã gửi, chờ trả lời",
    ACCEPTED: "Đã nhận",
    DECLINED: "Không nhận",
    CALLED_BACK: "Đã thu hồi",
  },
  came: {
    CHOSEN: "Đã chọn nơi đến",
    CAME_LATER: "Vào chi bộ sau khi chọn",
    GONE: "Đã đi nơi khác",
  },
} as const;
