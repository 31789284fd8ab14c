import { type CalendarDate, yearOf } from "../domain/calendar.ts";
import { periodOf } from "../domain/periods.ts";
import type { IndicatorCode } from "./demoPlan.ts";
import { type Issue, titleOf } from "./issue.ts";
import { divide, randomFor } from "./random.ts";
import type { DemoBase, DemoWard, Reporter } from "./wards.ts";
import { wardYear } from "./years.ts";

/** A base-level unit: a base committee or a branch straight under the ward. */
type BaseLevel = Pick<Reporter, "unit" | "weight"> & { branches: number };

const exemptResidential = "Chi bộ khu dân cư không còn nguồn kết nạp.";
const exemptOffice = "100% cán bộ, công chức của cơ quan đã là đảng viên.";

const baseLevel = (ward: DemoWard): BaseLevel[] => [
  ...ward.bases.map(({ unit, reporters }) => ({
    unit,
    weight: reporters.reduce((sum, { weight }) => sum + weight, 0),
    branches: reporters.length,
  })),
  ...ward.branches.map(({ unit, weight }) => ({ unit, weight, branches: 1 })),
];

/** Offices where everybody is a member, and residential branches: in Đống Đa all of them, elsewhere some (DOMAIN R5). */
function exemption(ward: DemoWard, { unit }: BaseLevel): string | null {
  if (unit.sector === "ADMINISTRATIVE") return exemptOffice;
  const residential = unit.sector === "RESIDENTIAL" && (ward.slug === "dongda" || randomFor(`${unit.id}/exempt`).next() < 0.4);
  return residential ? exemptResidential : null;
}

/** What a filled-out ward, and the base committees in it, give for one year. */
export function wardIssues(ward: DemoWard, year: number, currentYear: number): Issue[] {
  const issue = (indicator: IndicatorCode, targets: Issue["targets"]): Issue => {
    const issuer = `Ban Thường vụ Đảng ủy ${ward.unit.name.replace("Đảng bộ ", "")}`;
    return {
      by: ward.unit,
      issuer,
      symbol: "KH/ĐU",
      signedOn: `${year - 1}-12-28`,
      title: titleOf(indicator, year),
      indicator,
      period: `${year}`,
      targets,
    };
  };
  const units = baseLevel(ward);
  const share = issue(
    "ADMISSION_SHARE",
    units.map(({ unit }) => ({ unit, value: 300 })),
  );
  const classes = issue(
    "CLASS_CERTIFICATES",
    units.map(({ unit, branches }) => ({ unit, value: 5 * branches })),
  );
  /* Nor has Đống Đa divided what it has not been given yet. */
  if (ward.slug === "dongda" && year === currentYear) return [share, classes];
  const bound = units.filter((unit) => exemption(ward, unit) === null);
  /* "03–05 or more" a year for each unit of Đống Đa (DOMAIN R4); one at least elsewhere. */
  const floor = ward.slug === "dongda" ? 3 : 1;
  const parts = divide(
    wardYear(ward, year, currentYear).admissionTarget,
    bound.map(({ weight }) => weight),
  );
  const values = new Map(bound.map(({ unit }, index) => [unit.id, Math.max(floor, parts[index]!)]));
  const admissions = issue(
    "ADMISSIONS",
    units.map((unit) => ({ unit: unit.unit, value: values.get(unit.unit.id) ?? 0, exemptReason: exemption(ward, unit) })),
  );
  return [admissions, share, classes, ...ward.bases.flatMap((base) => baseIssues(base, year, values.get(base.unit.id) ?? 0))];
}

/** A base committee divides its number; branches whose part is less than one person get none. */
function baseIssues({ unit, reporters }: DemoBase, year: number, total: number): Issue[] {
  const parts = divide(
    total,
    reporters.map(({ weight }) => weight),
  );
  const targets = reporters.map((reporter, index) => ({ unit: reporter.unit, value: parts[index]! })).filter(({ value }) => value > 0);
  if (targets.length === 0) return [];
  const issuer = `Ban Thường vụ ${unit.name.replace("Đảng bộ", "Đảng ủy")}`;
  return [
    {
      by: unit,
      issuer,
      symbol: "KH/ĐU",
      signedOn: `${year - 1}-12-30`,
      title: titleOf("ADMISSIONS", year),
      indicator: "ADMISSIONS",
      period: `${year}`,
      targets,
    },
  ];
}

/** Đống Đa's own congress resolution: 90 admissions a year, 450 in the term (DOMAIN R1, R8). */
export function ownResolution(ward: DemoWard, today: CalendarDate): Issue[] {
  const term = periodOf(today, "TERM");
  const congress = yearOf(term.startsOn) - 1;
  const common = {
    by: ward.unit,
    issuer: `Đại hội Đảng bộ ${ward.unit.name.replace("Đảng bộ ", "")}`,
    symbol: "NQ/ĐH",
    signedOn: `${congress}-07-25`,
    title: `Nghị quyết Đại hội nhiệm kỳ ${congress}–${congress + 5} (dữ liệu mẫu)`,
    indicator: "ADMISSIONS",
    baseline: "OWN_RESOLUTION",
  } as const;
  return [
    { ...common, period: periodOf(today, "YEAR").id, targets: [{ unit: ward.unit, value: 90 }] },
    { ...common, period: term.id, targets: [{ unit: ward.unit, value: 450 }] },
  ];
}
