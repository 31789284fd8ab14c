import { memberEvents } from "../members/codes.ts";
import { memberRules } from "../members/rules.ts";
import { eventWords, stateWords } from "../procedure/words.ts";
import { actWords } from "./actWords.ts";
import { codeWords } from "./codeWords.ts";
import { judgementWords } from "./judgementWords.ts";

type Codes = Readonly<Record<string, string>>;
const vietnamese = (words: Readonly<Record<string, readonly [string, string]>>): Codes =>
  Object.fromEntries(Object.entries(words).map(([code, [vi]]) => [code, vi]));
const [states, events] = [vietnamese(stateWords), vietnamese(eventWords)];
const memberEventWords: Codes = Object.fromEntries(memberEvents.map((event) => [event, memberRules[event].nameVi]));
const w = { ...codeWords, ...actWords, ...judgementWords };

/** Which codes a column, or a fact within one, speaks in. */
export const codesOf: Readonly<Record<string, Codes>> = {
  ...{ "person.sex": w.sex, "result_person.sex": w.sex, "person.tags": w.tags, "result_person.tags": w.tags },
  ...{ "person.occupation": w.occupation, "result_person.occupation": w.occupation },
  ...{
    "candidate.state": states,
    "candidate.closed_by": { ...states, ...w.standing, ...memberEventWords, NOT_FOLLOWED: "Thu hồi việc theo dõi thời gian dự bị" },
    "candidate.facts.education": w.education,
  },
  ...{ "candidate.facts.before": w.leaving, "candidate_event.event": events, "candidate_event.was": states },
  ...{ "candidate_event.becomes": states, "candidate_event.facts.by": w.proposedBy, "candidate_event.facts.helpers": w.helper },
  ...{ "candidate_event.facts.paper": w.paper, "candidate_event.facts.ground": w.stepGround, "candidate_event.facts.to": w.returned },
  ...{ "candidate_event.facts.reasonClass": w.dropped, "class_place.state": w.placeState, "class_place.result": w.classResult },
  ...{ "duplicate_request.answer": w.duplicate, "membership.entry": w.entry, "membership.standing": w.standing },
  ...{ "membership.flags": w.flags, "member_event.event": memberEventWords },
  "member_event.facts": { ...w.exemption, ...w.discipline, ...w.grade },
  ...{ "transfer.kind": w.transferKind, "transfer.standing": w.standing, "transfer.state": w.transferState },
  ...{ "person_view.role": w.role, "audit_entry.role": w.role, "audit_entry.action": w.action, "audit_entry.subject_type": w.subject },
  ...{
    "audit_entry.outcome": w.done,
    "deidentification.rule": w.rule,
    "deidentification.closed_as": { ...states, UNLISTED: w.standing.UNLISTED },
  },
  "audit_entry.changes": { ...events, ...states, ...memberEventWords, ...w.standing, ...w.requestKind, ...w.outcome, ...w.requestGround },
  ...{ "import_job.role": w.role, "import_job.kind": w.importKind, "import_job.state": w.importState },
  ...{ "import_row.action": w.importAction, "import_row.undo": w.importUndo, "subject_request.kind": w.requestKind },
  ...{ "subject_request.identity": w.identity, "subject_request.state": w.requestState, "subject_request.outcome": w.outcome },
  ...{ "subject_request.ground": w.requestGround, "month_answer.standing": w.followedAs, "month_answer.progress": w.progress },
  ...{ "month_answer.activities": w.activities, "screening_finding.outcome": w.screened, "screening_finding.criterion": w.criterion },
  ...{ "screening_finding.evidence_kind": w.evidence, "screening_finding.help_result": w.helpResult },
  ...{ "month_review.state": w.reviewState, "case_letter.state": w.letterState, "division_place.came": w.came },
};

/** What a value is called where the line it stands in does not say it. */
export const labelOf: Readonly<Record<string, string>> = {
  ...{ "person.search": "Dạng không dấu để tìm", "person.name_order": "Dạng để xếp thứ tự", "person.born_year_only": "Chỉ biết năm sinh" },
  ...{ "person.national_id_index": "Mã tra trùng", "person.source_group_id": "Nhóm nguồn", "person.tags": "Đặc điểm" },
  ...{ "person.occupation": "Nghề nghiệp", "person.youth_union": "Đoàn viên", "candidate.facts.specialReview": "Cần xem xét riêng" },
  ...{ "candidate.facts.before": "Lần là đảng viên trước", "candidate.facts.overAgeGrounds": "Đủ căn cứ khi quá tuổi" },
  ...{ "candidate.facts.hardArea": "Nơi đặc biệt khó khăn", "candidate.facts.youthUnionHere": "Nơi có Đoàn Thanh niên" },
  ...{ "candidate.facts.tradeUnionHere": "Nơi có công đoàn", "candidate.facts.noMembers": "Nơi chưa có đảng viên" },
  ...{
    "candidate.state": "Trạng thái",
    "candidate.state_since": "Từ ngày",
    "candidate.steps": "Số bước",
    "candidate.ended": "Đã kết thúc",
    "candidate.let_go": "Đã được chuyển đi, chưa giao cho nơi khác",
    "candidate.given_after": "Số bước khi được giao cho nơi khác",
  },
  ...{
    "candidate.closed_by": "Kết thúc vì",
    "candidate_event.on_day": "Ngày",
    "candidate_event.was": "Từ",
    "candidate_event.becomes": "Thành",
  },
  ...{ "candidate_event.facts.helpers": "Người giúp đỡ", "candidate_event.facts.helper": "Người giới thiệu thứ" },
  ...{ "candidate_event.facts.by": "Bên giới thiệu", "candidate_event.facts.number": "Số", "candidate_event.facts.paper": "Giấy tờ" },
  ...{
    "candidate_event.facts.keptAt": "Nơi lưu",
    "candidate_event.facts.signer": "Người ký",
    "candidate_event.facts.document53": "Văn bản 53",
  },
  ...{ "candidate_event.facts.lateConsent": "Văn bản đồng ý tổ chức lễ muộn", "candidate_event.facts.official": "Đảng viên chính thức" },
  ...{
    "candidate_event.facts.away": "Vắng",
    "candidate_event.facts.exemptAbsent": "Được miễn, vắng",
    "candidate_event.facts.present": "Có mặt",
  },
  ...{
    "candidate_event.facts.members": "Cấp ủy viên",
    "candidate_event.facts.yes": "Tán thành",
    "candidate_event.facts.recognise": "Công nhận",
  },
  ...{
    "candidate_event.facts.remove": "Xóa tên",
    "candidate_event.facts.conclusion": "Kết luận",
    "candidate_event.facts.granted": "Đồng ý",
  },
  ...{
    "candidate_event.facts.requests": "Số phiếu thẩm tra gửi đi",
    "candidate_event.facts.days": "Thêm ngày",
    "candidate_event.facts.to": "Trả lại",
  },
  ...{
    "candidate_event.facts.placesLeft": "Số chỗ còn",
    "candidate_event.facts.passed": "Học đạt",
    "class_place.nominated_on": "Cử đi học",
  },
  ...{
    "class_place.certificate_number": "Giấy chứng nhận số",
    "class_place.certified_on": "Cấp ngày",
    "class_attendance.present": "Có mặt buổi học",
  },
  ...{
    "duplicate_request.asked_at": "Hỏi lúc",
    "duplicate_request.answered_at": "Trả lời lúc",
    "membership.ended": "Đã ra khỏi danh sách",
  },
  ...{
    "membership.since": "Chi bộ tính từ",
    "membership.joined_on": "Vào Đảng",
    "membership.official_on": "Chính thức",
    "membership.events": "Số sự kiện",
  },
  ...{
    "member_event.on_day": "Ngày",
    "transfer.outside": "Nơi đến ngoài thành phố",
    "transfer.letter": "Giấy giới thiệu số",
    "transfer.study": "Đi học",
    "transfer.sent_on": "Ngày giới thiệu",
  },
  ...{ "transfer.until": "Đến ngày", "transfer.joined_on": "Vào Đảng", "transfer.from_name": "Nơi đi", "transfer.to_name": "Nơi đến" },
  ...{
    "transfer.received_on": "Tiếp nhận",
    "transfer.closed_on": "Kết thúc",
    "result_person.age": "Tuổi",
    "result_person.minority": "Dân tộc thiểu số",
  },
  ...{ "result_person.religious": "Có tôn giáo", "result_person.youth_union": "Đoàn viên", "person_view.reason": "Lý do" },
  ...{
    "person_view.fields": "Đã xem",
    "person_view.times": "Số lần",
    "person_view.first_at": "Lần đầu",
    "person_view.last_at": "Lần cuối",
  },
  ...{ "audit_entry.changes": "Nội dung", "person.deidentified_on": "Ngày khử danh tính", "deidentification.months": "Thời hạn, tháng" },
  ...{
    "deidentification.closed_on": "Đóng ngày",
    "deidentification.fields": "Đã xóa",
    "deidentification.counts": "Số dòng",
    "deidentification.done_at": "Lúc",
  },
  ...{ "import_job.file_name": "Tệp", "import_job.size": "Cỡ tệp", "import_job.sha256": "Mã tệp", "import_job.total": "Số dòng" },
  ...{
    "import_job.uploaded_at": "Tải lên",
    "import_job.applied_at": "Nhập",
    "import_job.ended_at": "Kết thúc",
    "import_row.faults": "Lỗi",
  },
  ...{
    "import_row.filled": "Đã điền",
    "import_row.cells": "Dòng gốc",
    "import_row.asked": "Đã hỏi cấp trên",
    "subject_request.received_on": "Nhận ngày",
    "subject_request.recorded_at": "Ghi việc nhận lúc",
    "subject_request.acknowledge_recorded_at": "Ghi việc báo nhận lúc",
    "subject_request.answer_recorded_at": "Ghi trả lời lúc",
  },
  ...{
    "subject_request.acknowledged_on": "Báo nhận ngày",
    "subject_request.answered_on": "Trả lời ngày",
    "subject_request.ground": "Căn cứ",
  },
  ...{ "subject_request.letter": "Công văn số", "month_answer.starts_on": "Tháng từ", "month_answer.progress": "Tiến bộ" },
  ...{ "month_answer.activities": "Tham gia sinh hoạt", "month_answer.helper_met": "Người giúp đỡ đã gặp", "month_answer.sent": "Đã gửi" },
  ...{ "screening_finding.noted_on": "Ngày", "screening_finding.criterion": "Tiêu chí", "screening_finding.evidence_kind": "Căn cứ" },
  ...{ "screening_finding.help_until": "Giúp đỡ đến", "screening_finding.help_result": "Kết quả giúp đỡ" },
  ...{ "screening_finding.help_ended_on": "Ghi ngày", "screening_finding.told": "Đã gửi" },
};
