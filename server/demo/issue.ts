import type { CalendarDate } from "../domain/calendar.ts";
import { demoId } from "./demoId.ts";
import type { DemoInstrument, DemoPlan, DemoTarget, DemoUnit, IndicatorCode } from "./demoPlan.ts";
import { randomFor } from "./random.ts";

/** What one unit gives those straight below it (or itself) for one indicator and period, under one instrument. */
export interface Issue {
  by: DemoUnit;
  issuer: string;
  /** Kind and abbreviation of the document, without its number: "KH/TU". */
  symbol: string;
  signedOn: CalendarDate;
  title: string;
  indicator: IndicatorCode;
  period: string;
  baseline?: DemoTarget["baseline"];
  targets: { unit: DemoUnit; value: number; exemptReason?: string | null }[];
}

export type TargetRows = Pick<DemoPlan, "instruments" | "targets">;

const subjects: Partial<Record<IndicatorCode, string>> = {
  ADMISSIONS: "kết nạp đảng viên",
  CLASS_CERTIFICATES: "bồi dưỡng nhận thức về Đảng",
  ADMISSION_SHARE: "tỷ lệ kết nạp đảng viên",
};

export const titleOf = (indicator: IndicatorCode, year: number) =>
  `Kế hoạch giao chỉ tiêu ${subjects[indicator]} năm ${year} (dữ liệu mẫu)`;

/** The rows of one issue: its instrument and a target for each unit. */
export function rowsOf(issue: Issue, currentYear: number): TargetRows {
  const { by, issuer, symbol, signedOn, title, indicator, period, baseline = "ASSIGNED" } = issue;
  const random = randomFor(`${by.id}/${indicator}/${period}/${baseline}`);
  const id = demoId(`instrument/${by.id}/${indicator}/${period}/${baseline}`);
  const instrument: DemoInstrument = { id, unitId: by.id, number: `${random.between(10, 180)}-${symbol}`, signedOn, issuer, title };
  const targets = issue.targets.map(
    ({ unit, value, exemptReason = null }): DemoTarget => ({
      id: demoId(`target/${unit.id}/${indicator}/${period}/${baseline}`),
      unitId: unit.id,
      assignedById: by.id,
      indicator,
      period,
      baseline,
      value: exemptReason ? 0 : value,
      exempt: exemptReason !== null,
      exemptReason,
      instrumentId: id,
      acknowledged: baseline === "ASSIGNED" && (period !== `${currentYear}` || random.next() < 0.8),
    }),
  );
  return { instruments: [instrument], targets };
}
