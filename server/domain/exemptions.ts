import type { CalendarDate } from "./calendar.ts";
import { badInput } from "./errors.ts";

/** The rules one can be exempt from; each needs a record of its own (DOMAIN Q2: R4, R3 and R6). */
export const exemptionRules = ["FLOOR", "MINIMUM_PER_BRANCH", "SHARE_OF_MEMBERS"] as const;
export type ExemptionRule = (typeof exemptionRules)[number];

/** Everybody there is a member already; no source is left; a residential-area branch; anything else, argued (DOMAIN R5). */
export const exemptionGrounds = ["ALL_MEMBERS", "NO_SOURCE", "RESIDENTIAL", "OTHER"] as const;
export type ExemptionGround = (typeof exemptionGrounds)[number];

export const exemptionStates = ["PROPOSED", "APPROVED", "REFUSED", "ENDED"] as const;
export type ExemptionState = (typeof exemptionStates)[number];

/** The indicator whose targets follow from each rule: "03–05 or more" admissions, five at the class, 3 % of members. */
const indicatorOf: Record<ExemptionRule, string> = {
  FLOOR: "ADMISSIONS",
  MINIMUM_PER_BRANCH: "CLASS_CERTIFICATES",
  SHARE_OF_MEMBERS: "ADMISSION_SHARE",
};

export function exemptedIndicator(rule: ExemptionRule): string {
  return indicatorOf[rule];
}

const mostYears = 5;

/** An exemption is dated: whole days, one to five years long; BAD_INPUT otherwise. */
export function checkDuring(startsOn: CalendarDate, endsBefore: CalendarDate): void {
  if (endsBefore <= startsOn) throw badInput("endsBefore", "Ngày hết hạn phải sau ngày bắt đầu.");
  const latest = `${Number(startsOn.slice(0, 4)) + mostYears}${startsOn.slice(4)}`;
  if (endsBefore > latest) throw badInput("endsBefore", `Miễn không quá ${mostYears} năm một lần. Chọn ngày sớm hơn.`);
}
