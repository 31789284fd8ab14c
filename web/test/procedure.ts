import type { RuleSetsQuery, SetWorkingYearMutationVariables } from "../gql/procedure.ts";
import { thisYear } from "../lib/thisYear.ts";
import type { World } from "./world.ts";

type Rules = RuleSetsQuery["ruleSets"][number];
type Step = Rules["steps"][number];

const names: Partial<Record<Step["from"][number], string>> = {
  START: "Chưa mở hồ sơ",
  IDENTIFIED: "Phát hiện",
  BRANCH_REVIEW: "Chờ chi bộ họp xét",
  BRANCH_REJECTED: "Chi bộ chưa thông qua",
  BRANCH_APPROVED: "Chi bộ đã thông qua",
  SUBMITTED: "Đã gửi cấp có thẩm quyền",
  APPRAISING: "Đang thẩm định",
  AWAITING_CONSENT: "Chờ Thành ủy đồng ý",
  RETURNED: "Trả lại để bổ sung",
  DECIDED: "Đã có quyết định kết nạp",
  OFFICIAL: "Đảng viên chính thức",
  PAUSED: "Tạm dừng",
  DECLINED: "Không kết nạp",
};

const step = (
  event: Step["event"],
  by: Step["by"],
  from: Step["from"],
  to: Step["to"],
  nameVi: string,
  more: Partial<Step> = {},
): Step => ({
  event,
  by,
  from,
  to,
  nameVi,
  nameEn: nameVi,
  source: null,
  onward: true,
  onlyVi: [],
  onlyEn: [],
  refusals: [],
  ...more,
});

/** A procedure of few steps that has every turn of the real one: a vote, a return, a consent, an aside, a note. */
const steps: Step[] = [
  step("IDENTIFY", "BRANCH", ["START"], ["IDENTIFIED"], "Phát hiện quần chúng ưu tú"),
  step("PUT_TO_BRANCH", "BRANCH", ["IDENTIFIED"], ["BRANCH_REVIEW"], "Đưa ra chi bộ xét"),
  step("HOLD_BRANCH_MEETING", "BRANCH", ["BRANCH_REVIEW", "BRANCH_REJECTED"], ["BRANCH_APPROVED", "BRANCH_REJECTED"], "Chi bộ họp xét", {
    refusals: [{ code: "AGE_UNDER_MIN", textVi: "Chưa đủ 18 tuổi vào ngày chi bộ họp.", textEn: "Not yet 18 on the day." }],
  }),
  step("RECORD_PAPER", "BRANCH", ["IDENTIFIED", "BRANCH_REVIEW"], [], "Ghi giấy tờ", { onward: false }),
  step("SUBMIT", "PROPOSER", ["BRANCH_APPROVED"], ["SUBMITTED"], "Nộp hồ sơ"),
  step("SUBMIT", "PROPOSER", ["RETURNED"], ["SUBMITTED"], "Nộp hồ sơ", { onlyVi: ["khi bị trả"], onlyEn: ["when returned"] }),
  step("START_APPRAISAL", "APPRAISER", ["SUBMITTED"], ["APPRAISING"], "Bắt đầu thẩm định"),
  step("RETURN", "APPRAISER", ["APPRAISING"], ["RETURNED"], "Trả hồ sơ để bổ sung"),
  step("MEND", "BRANCH", ["RETURNED"], [], "Sửa từ bước bị trả"),
  step("ASK_CONSENT", "APPRAISER", ["APPRAISING"], ["AWAITING_CONSENT"], "Xin ý kiến Thành ủy"),
  step("GIVE_CONSENT", "CONSENTER", ["AWAITING_CONSENT"], ["APPRAISING", "DECLINED"], "Thành ủy trả lời"),
  step("DECIDE", "DECIDER", ["APPRAISING"], ["DECIDED", "DECLINED"], "Ban Thường vụ quyết định"),
  step("RECOGNISE", "DECIDER", ["DECIDED"], ["OFFICIAL"], "Công nhận chính thức"),
  step("PAUSE", "BRANCH", ["IDENTIFIED", "BRANCH_REVIEW"], ["PAUSED"], "Tạm dừng", { onward: false }),
  step("RESUME", "BRANCH", ["PAUSED"], [], "Tiếp tục"),
];

const older: Rules = {
  code: "RS-2025-07",
  validFrom: "2025-07-01",
  validUntil: "2026-07-26",
  confirmed: true,
  instruments: ["294-QĐ/TW, 26/05/2025"],
  changesVi: [],
  changesEn: [],
  provisionsVi: ["Trình độ học vấn tối thiểu: bằng tốt nghiệp trung học cơ sở."],
  provisionsEn: ["Least education: lower-secondary diploma."],
  values: [{ key: "probation.months", nameVi: "Thời gian dự bị", nameEn: "Probation", value: 12, unitVi: "tháng", unitEn: "months" }],
  clocks: [
    {
      code: "DECISION",
      nameVi: "Hạn quyết định",
      nameEn: "Decision due",
      statutory: true,
      workingDays: 60,
      months: null,
      startedBy: ["SUBMIT"],
    },
  ],
  states: (Object.entries(names) as [Step["from"][number], string][]).map(([code, name]) => ({ code, nameVi: name, nameEn: name })),
  steps,
};

export const ruleSets: Rules[] = [
  older,
  {
    ...older,
    code: "RS-2026-07",
    validFrom: "2026-07-26",
    validUntil: null,
    confirmed: false,
    instruments: ["208-QĐ/TW, 26/07/2026"],
    changesVi: ["Hạn tổ chức lễ kết nạp tính từ ngày ra quyết định, không từ ngày nhận."],
    changesEn: ["The ceremony's clock starts on the day of issue, not of receipt."],
  },
];

const year = (of: number, confirmed: boolean, rests: string[], works: string[] = []) => ({
  year: of,
  confirmed,
  rests,
  works,
  shipped: true,
  revision: 0,
});
export type WorldYear = ReturnType<typeof year>;

/** This year is published, the next is not; its Tết goes over a weekend. */
export const newYears = (): WorldYear[] => [
  year(thisYear(), true, [`${thisYear()}-01-01`], []),
  year(thisYear() + 1, false, ["2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09"]),
];

/** Root fields of both kinds about the procedure and working days. */
export function procedureAnswers(world: World) {
  return {
    ruleSets,
    workingYears: () => world.years,
    dueDay: ({ from, workingDays }: { from: string; workingDays: number }) =>
      from === "2026-12-03" && workingDays === 45 ? { on: "2027-02-04", confirmed: false } : { on: `${thisYear()}-12-31`, confirmed: true },
    setWorkingYear: ({ input }: SetWorkingYearMutationVariables) => {
      world.sent.push({ field: "setWorkingYear", input });
      const failure = world.failures.get("setWorkingYear")?.shift();
      if (failure) throw Object.assign(new Error(failure.message), { extensions: { code: failure.code, field: failure.field } });
      const { clientKey: _, unitId: __, ...typed } = input;
      const made = { ...typed, rests: [...typed.rests], works: [...typed.works], shipped: false, revision: input.revision + 1 };
      world.years = [...world.years.filter((one) => one.year !== made.year), made].sort((a, b) => a.year - b.year);
      return made;
    },
  };
}
