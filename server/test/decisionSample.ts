import { parsePeriod } from "../domain/periods.ts";
import type { Indicator } from "../entities/reference.ts";
import type { GivenRow } from "../features/decisions/decision.sql.ts";
import type { DecisionFacts } from "../features/decisions/decision.ts";

/** Invented decisions for the tests of the writers. */
const indicator = (given: Partial<Indicator>): Indicator => ({
  id: 1,
  code: "ADMISSIONS",
  kind: "FLOW",
  nameVi: "Kết nạp đảng viên",
  nameEn: "Admissions",
  unitVi: "đảng viên",
  unitEn: "members",
  bySourceGroup: true,
  sensitive: false,
  numerator: null,
  denominator: null,
  entryMode: "MANUAL",
  numeratorId: null,
  denominatorId: null,
  ...given,
});
export const admissions = indicator({});
export const share = indicator({
  id: 9,
  code: "ADMISSION_SHARE",
  kind: "RATIO",
  nameVi: "Tỷ lệ kết nạp trên tổng số đảng viên",
  unitVi: "%",
});

const paper = { number: "12-KH/TU", signedOn: "2025-12-20" };
export const now = (value: number, more: Partial<NonNullable<GivenRow["now"]>> = {}): NonNullable<GivenRow["now"]> => ({
  ...paper,
  value,
  exempt: false,
  version: 1,
  reason: null,
  byPlan: false,
  byThisPaper: true,
  ...more,
});

export const row = (name: string, more: Partial<GivenRow> = {}): GivenRow => ({
  id: name,
  name,
  level: 2,
  gone: null,
  members: 100,
  result: 4,
  base: 90,
  now: now(5),
  before: null,
  later: null,
  exemption: null,
  ...more,
});

export const facts = (more: Partial<DecisionFacts> = {}): DecisionFacts => ({
  names: ["Đảng bộ phường Đống Đa", "Đảng bộ thành phố Hà Nội"],
  level: "WARD",
  paper: {
    number: "5-QĐ/ĐU",
    signedOn: "2026-02-05",
    issuer: "Ban Thường vụ Đảng ủy phường Đống Đa",
    title: "về giao chỉ tiêu kết nạp đảng viên năm 2026",
  },
  issuedAt: new Date("2026-02-05T02:00:00Z"),
  period: parsePeriod("2026"),
  countedTo: "2025-12-31",
  grounds: [{ ...paper, issuer: "Ban Thường vụ Thành ủy", title: "Kế hoạch giao chỉ tiêu kết nạp đảng viên năm 2026" }],
  given: [{ indicator: admissions, rows: [row("Đảng bộ Công an phường"), row("Đảng bộ Trường học", { now: now(3), members: 60 })] }],
  ...more,
});

const longName = "Đảng bộ các cơ quan Đảng, đoàn thể và Ủy ban nhân dân phường Ẩm Thực Ở Quỹ Đỗ Nghĩa Trữ số";

/** As many units as the city has; some names wrap, some units are exempt. */
export const many = (count: number): GivenRow[] =>
  Array.from({ length: count }, (_, at) =>
    row(at % 9 === 0 ? `${longName} ${at + 1}` : `Đảng bộ phường Số ${at + 1}`, {
      members: 3000 + at,
      result: 40 + at,
      now: at % 20 === 7 ? now(0, { exempt: true }) : now(at + 1),
      exemption: at % 20 === 7 ? { ground: "NO_SOURCE", evidence: "03-TTr/CB" } : null,
    }),
  );
