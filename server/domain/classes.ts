import { addMonths, type CalendarDate } from "./calendar.ts";
import type { EventCode, RefusalCode, StateCode } from "./procedure/codes.ts";
import type { ProcedureEvent } from "./procedure/facts.ts";
import { fostered } from "./procedure/stages.ts";
import type { Books, ProcedureCase } from "./procedure/view.ts";
import { judge, outlook, stepFor } from "./procedure.ts";

/** AWARENESS: lớp bồi dưỡng nhận thức về Đảng; NEW_MEMBER: lớp đảng viên mới. */
export const classKinds = ["AWARENESS", "NEW_MEMBER"] as const;
export type ClassKind = (typeof classKinds)[number];

export const classStates = ["OPEN", "RUNNING", "CLOSED", "CANCELLED"] as const;
export type ClassState = (typeof classStates)[number];

export const placeStates = ["NOMINATED", "ACCEPTED", "WAITING", "WITHDRAWN"] as const;
export type PlaceState = (typeof placeStates)[number];

export const classResults = ["PASSED", "FAILED", "ABSENT"] as const;
export type ClassResult = (typeof classResults)[number];

/** What a class records of whoever has a place in it, all at once; of nobody else is it recorded in a case. */
export const recordedByClass: readonly EventCode[] = ["START_CLASS", "CERTIFY"];

/** Months before a certificate's last good day from which people are warned, and may be sent to study again. */
export const certificateWarning = 6;

/** States in which a certificate of a kind can still be of use. */
export const statesFor: Readonly<Record<ClassKind, readonly StateCode[]>> = { AWARENESS: fostered, NEW_MEMBER: ["PROBATION"] };
const uncertified: readonly StateCode[] = ["FOSTERING", "CLASS_NOMINATED", "CLASS_ATTENDING"];

/** Whether somebody still lacks what a class gives, or has a certificate that ends soon or has ended (DOMAIN `class.validity`). */
export function needsClass(kind: ClassKind, recorded: ProcedureCase, today: CalendarDate, books: Books): boolean {
  const { state, next, clocks } = outlook(recorded, today, books);
  if (kind === "NEW_MEMBER") return next.some(({ refusals }) => refusals.includes("CLASS_CERTIFICATE_MISSING"));
  const ends = clocks.find(({ code }) => code === "CERTIFICATE_EXPIRY")?.on;
  return uncertified.includes(state) || (ends !== undefined && ends <= addMonths(today, certificateWarning));
}

/** What a nomination is to the procedure: a step, none where the case was nominated before or studies again; or why not. */
export type Nomination =
  | { readonly step: (ProcedureEvent & { becomes: StateCode }) | null }
  | { readonly refusals: readonly RefusalCode[] };

export function nominate(kind: ClassKind, recorded: ProcedureCase, on: CalendarDate, placesLeft: number, books: Books): Nomination {
  if (placesLeft < 1) return { refusals: ["CLASS_FULL"] };
  if (kind === "NEW_MEMBER")
    return statesFor[kind].includes(outlook(recorded, on, books).state) ? { step: null } : { refusals: ["WRONG_STATE"] };
  if (stepFor(recorded, { event: "CERTIFY", on }, books)) return { step: null };
  const event = { event: "NOMINATE", on, placesLeft } as const;
  const verdict = judge(recorded, event, books);
  return "refusals" in verdict ? verdict : { step: { ...event, becomes: verdict.becomes } };
}

/** The step that a pass is: the certificate that the rules ask before the application, or before recognition (DOMAIN T4, T18). */
export function certified(kind: ClassKind, on: CalendarDate, number: string): ProcedureEvent {
  return kind === "AWARENESS"
    ? { event: "CERTIFY", on, passed: true, number }
    : { event: "RECORD_PAPER", on, paper: "NEW_MEMBER_CERTIFICATE", number };
}
