import { addDays, type CalendarDate, daysBetween } from "../domain/calendar.ts";
import type { FlowCode } from "./demoPlan.ts";
import type { Random } from "./random.ts";
import type { Reporter } from "./wards.ts";

/** Admissions gather before the founding of the Party, Hồ Chí Minh's birthday, National Day and the October Revolution. */
const anniversaries = [
  { day: "02-03", weight: 10, name: "ngày thành lập Đảng 3/2" },
  { day: "05-19", weight: 14, name: "ngày sinh Chủ tịch Hồ Chí Minh 19/5" },
  { day: "09-02", weight: 12, name: "Quốc khánh 2/9" },
  { day: "11-07", weight: 10, name: "Cách mạng Tháng Mười 7/11" },
];

const weights = anniversaries.map(({ weight }) => weight);

const anyDay = (year: number, random: Random): CalendarDate =>
  addDays(`${year}-01-01`, random.between(0, daysBetween(`${year}-01-01`, `${year + 1}-01-01`) - 1));

function festiveDay(year: number, random: Random): CalendarDate {
  if (random.next() >= 0.55) return anyDay(year, random);
  const { day } = anniversaries[random.weighted(weights)]!;
  return addDays(`${year}-${day}`, -random.between(0, 14));
}

const classMonths = ["03", "05", "07", "10", "12"];
const reviewDays = ["04-10", "10-10"];

/** When a fact of this kind happens: ceremonies as they are held, classes in their five courses, sources at two reviews. */
function happensOn(indicator: FlowCode, year: number, random: Random): CalendarDate {
  switch (indicator) {
    case "ADMISSIONS":
    case "RECOGNITIONS":
      return festiveDay(year, random);
    case "CLASS_CERTIFICATES":
      return `${year}-${random.pick(classMonths)}-12`;
    case "NEW_SOURCES":
      return `${year}-${random.pick(reviewDays)}`;
    default:
      return anyDay(year, random);
  }
}

/** The day one fact of a reporter counts for. A ward books each month's total on a day of the month that is its own. */
export function dayOfFact(reporter: Reporter, indicator: FlowCode, year: number, random: Random): CalendarDate {
  const date = happensOn(indicator, year, random);
  return reporter.unit.level === 2 ? `${date.slice(0, 8)}${reporter.reportingDay}` : date;
}

/** What is said about an admission within a week before an anniversary. */
export function occasion(date: CalendarDate): string | null {
  const near = anniversaries.find(({ day }) => {
    const before = daysBetween(date, `${date.slice(0, 4)}-${day}`);
    return before >= 0 && before <= 7;
  });
  return near ? `Lễ kết nạp chào mừng ${near.name}.` : null;
}
