import { type CalendarDate, yearOf } from "../domain/calendar.ts";
import type { IndicatorCode } from "./demoPlan.ts";
import { type Issue, rowsOf, type TargetRows, titleOf } from "./issue.ts";
import type { DemoCity } from "./tree.ts";
import { ownResolution, wardIssues } from "./wardTargets.ts";
import { wardYear } from "./years.ts";

function cityIssues(city: DemoCity, year: number, currentYear: number): Issue[] {
  const issue = (indicator: IndicatorCode, targets: Issue["targets"]): Issue => {
    const title = titleOf(indicator, year);
    return {
      by: city.unit,
      issuer: "Ban Thường vụ Thành ủy",
      symbol: "KH/TU",
      signedOn: `${year - 1}-12-20`,
      title,
      indicator,
      period: `${year}`,
      targets,
    };
  };
  const years = city.wards.map((ward) => ({ ward, plan: wardYear(ward, year, currentYear) }));
  /* Đống Đa's admissions of the current year are left for the city to issue live. */
  const given = years.filter(({ ward }) => !(ward.slug === "dongda" && year === currentYear));
  return [
    issue(
      "ADMISSIONS",
      given.map(({ ward, plan }) => ({ unit: ward.unit, value: plan.admissionTarget })),
    ),
    issue(
      "CLASS_CERTIFICATES",
      years.map(({ ward, plan }) => ({ unit: ward.unit, value: plan.classTarget })),
    ),
  ];
}

/** Every target in force: the city's for three years, the wards' and base committees' for two (Đống Đa's divisions for one). */
export function demoTargets(cities: DemoCity[], today: CalendarDate): TargetRows {
  const currentYear = yearOf(today);
  const issues = cities.flatMap((city) => {
    const filled = city.wards.filter(({ slug }) => slug !== null);
    return [
      ...[currentYear - 2, currentYear - 1, currentYear].flatMap((year) => cityIssues(city, year, currentYear)),
      ...[currentYear - 1, currentYear].flatMap((year) => filled.flatMap((ward) => wardIssues(ward, year, currentYear))),
      ...filled.filter(({ slug }) => slug === "dongda").flatMap((ward) => ownResolution(ward, today)),
    ];
  });
  const rows = issues.map((issue) => rowsOf(issue, currentYear));
  return { instruments: rows.flatMap(({ instruments }) => instruments), targets: rows.flatMap(({ targets }) => targets) };
}
