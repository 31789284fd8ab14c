import { basic, of, type Processing, partyWork, sensitive } from "./entry.ts";

export const candidates: Processing = {
  code: "CANDIDATES",
  name: ["Theo dõi, bồi dưỡng, xét kết nạp quần chúng ưu tú", "Following, fostering and admitting candidates"],
  people: ["Quần chúng được chi bộ theo dõi; người giúp đỡ họ", "People whom branches follow; those who help them"],
  purpose: [
    "Thực hiện đúng trình tự, thời hạn kết nạp và báo cáo số liệu",
    "To keep the steps and deadlines of admission and to report figures",
  ],
  ground: partyWork,
  kept: [
    "Đến khi kết nạp; nếu hồ sơ đóng mà không kết nạp thì {months} tháng sau đó được khử danh tính",
    "Until admission; where a case is closed without it, the name is taken off {months} months later",
  ],
  items: [
    basic("Họ và tên", "Full name", ...of("person", "full_name", "search", "name_order")),
    basic("Ngày, năm sinh", "Day or year of birth", ...of("person", "born_on", "born_year_only")),
    basic("Giới tính", "Sex", "person.sex"),
    basic(
      "Số định danh (mã hóa) và mã tra trùng",
      "National ID (sealed) and its hash",
      ...of("person", "national_id_sealed", "national_id_index"),
    ),
    basic("Đã có số định danh hay chưa", "Whether a national ID is kept", "person.national_id_kept"),
    sensitive("Nhóm nguồn, đặc điểm nguồn", "Source group and categories", ...of("person", "source_group_id", "tags")),
    basic("Nghề nghiệp, đoàn viên", "Occupation, Youth Union", ...of("person", "occupation", "youth_union")),
    sensitive("Dân tộc thiểu số (có hay không)", "Of an ethnic minority (yes or no)", "person.minority"),
    sensitive("Có tôn giáo (có hay không)", "Of a religion (yes or no)", "person.religious"),
    basic("Học vấn", "Education", "candidate.facts.education"),
    sensitive(
      "Cần xem xét riêng, lần là đảng viên trước",
      "Special review, an earlier membership",
      ...of("candidate.facts", "specialReview", "before", "overAgeGrounds"),
    ),
    basic(
      "Hoàn cảnh nơi công tác",
      "Circumstances of the place",
      ...of("candidate.facts", "hardArea", "youthUnionHere", "tradeUnionHere", "noMembers"),
    ),
    sensitive(
      "Các bước và trạng thái hồ sơ",
      "Steps and state of the case",
      ...of("candidate", "state", "state_since", "steps", "ended", "closed_by", "let_go", "given_after"),
      ...of("candidate_event", "event", "on_day", "was", "becomes"),
    ),
    sensitive(
      "Người giúp đỡ, người giới thiệu",
      "Helpers and those who introduce",
      ...of("candidate_event.facts", "helpers", "helper", "by"),
    ),
    sensitive(
      "Số, nơi lưu giấy tờ, người ký",
      "Numbers and places of papers, who signed",
      ...of("candidate_event.facts", "number", "paper", "keptAt", "signer", "document53", "lateConsent"),
    ),
    sensitive(
      "Biểu quyết, kết luận",
      "Votes and conclusions",
      ...of(
        "candidate_event.facts",
        "official",
        "away",
        "exemptAbsent",
        "present",
        "members",
        "yes",
        "recognise",
        "remove",
        "conclusion",
        "granted",
        "requests",
        "days",
        "to",
        "placesLeft",
      ),
    ),
    sensitive("Lý do trả lại, thôi theo dõi", "Why returned or dropped", ...of("candidate_event.facts", "reason", "reasonClass", "ground")),
    sensitive(
      "Lớp bồi dưỡng, kết quả, giấy chứng nhận",
      "Classes, results, certificates",
      "candidate_event.facts.passed",
      ...of("class_place", "state", "nominated_on", "result", "certificate_number", "certified_on"),
      "class_attendance.present",
    ),
    sensitive(
      "Nhận xét tháng: ba câu trả lời và ghi chú ngắn",
      "The month's review: three answers and a short note",
      ...of("month_answer", "starts_on", "standing", "progress", "activities", "helper_met", "note", "sent"),
      ...of("month_review", "starts_on", "state", "people", "sent_at"),
    ),
    basic("Đơn vị sẽ về khi chi bộ được chia", "Where they go when their branch is divided", ...of("division_place", "came")),
    sensitive(
      "Giấy chuyển hồ sơ sang phường, xã khác",
      "Letters that take a case to another ward",
      ...of("case_letter", "full_name", "stage", "from_name", "to_name", "sent_on", "state", "closed_on", "reason"),
    ),
    basic("Đối chiếu trùng số định danh", "Comparing equal national IDs", ...of("duplicate_request", "asked_at", "answer", "answered_at")),
  ],
};

export const members: Processing = {
  code: "MEMBERS",
  name: ["Quản lý danh sách đảng viên", "Keeping lists of members"],
  people: ["Đảng viên dự bị và chính thức", "Probationary and official members"],
  purpose: [
    "Danh sách, tăng giảm, chuyển sinh hoạt, khen thưởng, kỷ luật (mức)",
    "Lists, movements, transfers, badges, discipline (level only)",
  ],
  ground: partyWork,
  kept: [
    "Trong thời gian là đảng viên và sau đó theo quy định lưu trữ hồ sơ đảng viên",
    "While they are members, and after that as the regulations on members' files say",
  ],
  items: [
    sensitive(
      "Tình trạng, ngày vào Đảng, ngày chính thức",
      "Standing, days of joining and of becoming official",
      ...of("membership", "entry", "standing", "ended", "flags", "since", "joined_on", "official_on", "events"),
    ),
    basic("Mã tra trùng số thẻ đảng viên", "Hash of the membership card's number", "membership.card_index"),
    sensitive("Sự kiện của đảng viên", "What happened to a member", ...of("member_event", "event", "on_day", "facts")),
    sensitive(
      "Kết quả rà soát, sàng lọc: tiêu chí, loại căn cứ, thời hạn giúp đỡ",
      "What screening found: criterion, kind of evidence, time of help",
      ...of("screening_finding", "outcome", "criterion", "evidence_kind", "noted_on", "help_until", "help_result", "help_ended_on", "told"),
    ),
    sensitive(
      "Giấy chuyển sinh hoạt",
      "Letters of transfer",
      ...of(
        "transfer",
        "kind",
        "outside",
        "letter",
        "sent_on",
        "until",
        "study",
        "full_name",
        "joined_on",
        "standing",
        "from_name",
        "to_name",
        "state",
        "received_on",
        "closed_on",
      ),
    ),
  ],
};

export const figures: Processing = {
  code: "FIGURES",
  name: ["Số liệu thống kê từ hồ sơ", "Figures from cases"],
  people: ["Người mà một số liệu được tính từ hồ sơ của họ", "Those whose case made a figure"],
  purpose: ["Tính chỉ tiêu, biểu thống kê; không ai đếm hai lần", "Targets and forms of statistics, nobody counted twice"],
  ground: partyWork,
  kept: [
    "Số liệu giữ lâu dài; sau khử danh tính chỉ còn giới tính và nhóm tuổi. Số nhỏ hơn 5 về dân tộc, tôn giáo, khai trừ không nêu riêng",
    "Figures stay; once the name is gone only sex and a band of age. Fewer than five by ethnicity, religion or expulsion are not told apart",
  ],
  items: [
    sensitive(
      "Đặc điểm người được tính",
      "Traits of whoever was counted",
      ...of("result_person", "sex", "age", "minority", "religious", "youth_union", "occupation", "tags"),
    ),
    sensitive("Ghi chú kèm số liệu nhập tay", "Notes to figures entered by hand", "result_note.note"),
  ],
};
