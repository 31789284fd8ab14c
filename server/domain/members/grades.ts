import { addMonths, type CalendarDate } from "../calendar.ts";
import type { MemberFlag, MemberGrade } from "./codes.ts";

/** Of those rated good or better, how many in a hundred may be excellent (DOMAIN §3, 366-QĐ/TW; to be confirmed). */
export const mostExcellentInHundred = 20;

/** A member of a list as the yearly classification asks; null: not classified yet. */
export interface Graded {
  readonly joinedOn: CalendarDate;
  readonly flags: readonly MemberFlag[];
  readonly grade: MemberGrade | null;
}

/** Admitted less than six months before the year's end, exempt, or suspended: not classified (DOMAIN §3). */
export function isClassified({ joinedOn, flags }: Pick<Graded, "joinedOn" | "flags">, year: number): boolean {
  return addMonths(joinedOn, 6) <= `${year}-12-31` && !flags.includes("EXEMPT") && !flags.includes("SUSPENDED");
}

/** How many have each grade, how many are still to be classified, and how many may be excellent, rounded down. */
export function tallyGrades(members: readonly Graded[], year: number) {
  const of = (grade: MemberGrade | null) => members.filter((one) => one.grade === grade);
  const [excellent, good] = [of("EXCELLENT").length, of("GOOD").length];
  return {
    ...{ excellent, good, completed: of("COMPLETED").length, notCompleted: of("NOT_COMPLETED").length },
    open: of(null).filter((one) => isClassified(one, year)).length,
    mostExcellent: Math.floor(((excellent + good) * mostExcellentInHundred) / 100),
  };
}
