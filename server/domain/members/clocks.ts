import { addMonths, type CalendarDate } from "../calendar.ts";
import { addWorkingDays, type DueDay, type WorkingCalendar } from "../workingDays.ts";
import { badgeYears } from "./codes.ts";
import type { Member, ToldEvent } from "./facts.ts";

const daysToPresent = 30;

/** By when a member who was sent presents the letter: 30 working days (DOMAIN §3). */
export const presentBy = (sentOn: CalendarDate, calendar: WorkingCalendar): DueDay => addWorkingDays(sentOn, daysToPresent, calendar);

/** The highest badge whose seniority is reached and that was not awarded; null where none is due. */
export function badgeDue({ joinedOn, standing, events }: Member, today: CalendarDate): { years: number; on: CalendarDate } | null {
  if (standing !== "OFFICIAL") return null;
  const awarded = Math.max(0, ...events.map((told) => (told.event === "AWARD_BADGE" ? (told.years ?? 0) : 0)));
  const due = badgeYears.filter((years) => years > awarded && addMonths(joinedOn, 12 * years) <= today).at(-1);
  return due ? { years: due, on: addMonths(joinedOn, 12 * due) } : null;
}

/** The last day of an exemption given for a time, while it runs or once it has run out. */
export function exemptUntil({ flags, events }: Member): CalendarDate | null {
  const last: ToldEvent | undefined = events.findLast(({ event }) => event === "EXEMPT");
  return flags.includes("EXEMPT") ? (last?.until ?? null) : null;
}
