import { cellsFromRules } from "../../domain/allocationCells.ts";
import { type AllocationMessage, notesOnNumbers } from "../../domain/allocationMessages.ts";
import { proposeAllocation } from "../../domain/allocationProposal.ts";
import type { AllocationRule, UnitFacts } from "../../domain/allocationRules.ts";
import { readFraction } from "../../domain/fraction.ts";
import { periodOf, type ReportingPeriod, shiftPeriod } from "../../domain/periods.ts";
import type { ChildRow } from "./allocation.sql.ts";
import { type Why, whyOf } from "./explanation.ts";
import { type KeptRule, withKeys } from "./plans.rules.ts";

/** What a plan says, without who wrote it. */
export interface PlanText {
  /** The number to divide; null: there is none. */
  target: number | null;
  rules: readonly KeptRule[];
}

export interface Proposal {
  /** By id of the receiving unit; null where nothing is proposed. */
  whys: ReadonlyMap<string, Why> | null;
  messages: AllocationMessage[];
}

/** The unit's code before its id, so that ties go to the lesser code and no two are alike. */
export const keyOf = ({ id, code }: { id: string; code: string | null }) => `${code ?? "~"}/${id}`;

/** What a unit has now. */
export type Standing = Pick<ChildRow, "draft" | "draftExempt" | "draftFixed" | "issuedExempt" | "issuedWhy"> &
  Partial<Pick<ChildRow, "exemption">>;
/** What rules ask of a unit. */
type Counted = Pick<
  ChildRow,
  "id" | "code" | "kind" | "sector" | "members" | "sources" | "nonMembers" | "results" | "branches" | "carried"
>;

/** Whether the number a unit has now was set by hand and stays so: its draft, or without one its target in force. */
export const isFixed = (row: Standing) => byHand(row) && !isExempt(row) && !row.exemption;
/** Exempted by hand or by whoever issued it, not by a rule of the plan. */
export const isExemptByHand = (row: Standing) => byHand(row) && isExempt(row);
/** The same, or by an approved exemption that covers the period. */
export const isLeftOut = (row: Standing) => Boolean(row.exemption) || isExemptByHand(row);

const isExempt = ({ draft, draftExempt, issuedExempt }: Standing) => (draft === null ? issuedExempt : draftExempt) ?? false;
/** What was issued before there were plans was set by hand; only its exemptions bind a new plan. */
const byHand = (row: Standing) => (row.draft === null ? (row.issuedWhy?.byHand ?? isExempt(row)) : (row.draftFixed ?? false));

/** Results of the years before, as far as they are known. */
export function lastYearsOf({ results }: Pick<ChildRow, "results">): number[] {
  const end = results.indexOf(null);
  return (end < 0 ? results : results.slice(0, end)) as number[];
}

export function factsOf(row: Counted & Standing): UnitFacts {
  return {
    key: keyOf(row),
    kind: row.kind,
    sector: row.sector,
    members: Math.max(0, row.members),
    sources: row.sources,
    nonMembers: row.nonMembers,
    lastYears: lastYearsOf(row),
    branches: row.branches,
    ...(isLeftOut(row) && { exemptFrom: ["ALL"] as const }),
    ...(row.carried && { carried: readFraction(row.carried) }),
  };
}

/** The period before in the same term: what it left over is carried into this one. */
export function periodBefore(period: ReportingPeriod): ReportingPeriod | null {
  if (period.kind === "TERM") return null;
  const before = shiftPeriod(period, -1);
  return before.startsOn < periodOf(period.startsOn, "TERM").startsOn ? null : before;
}

/** How many periods of this kind the term still has after this one. */
export function periodsToCome(period: ReportingPeriod): number {
  const { endsBefore } = periodOf(period.startsOn, "TERM");
  let count = 0;
  for (let next = shiftPeriod(period, 1); next.endsBefore <= endsBefore; next = shiftPeriod(next, 1)) count++;
  return count;
}

/**
 * What the rules give each unit beside the numbers set by hand, and where the numbers that stand leave the rules, which needs nothing to
 * divide. Units that have ended take no part.
 */
export function proposalOf({ target, rules }: PlanText, rows: readonly ChildRow[], period: ReportingPeriod): Proposal {
  const bound = rows.filter((row) => row.endedOn === null);
  if (rules.length === 0) return { whys: null, messages: [] };
  const keys = new Map(bound.map((row) => [row.id, keyOf(row)]));
  const fixed = Object.fromEntries(bound.filter(isFixed).map((row) => [keyOf(row), row.draft ?? row.issued!]));
  const all: AllocationRule[] = [...withKeys(rules, keys), { kind: "FIXED", people: fixed }];
  const units = bound.map(factsOf);
  const standing = bound.filter((row) => !isExempt(row) && (row.draft ?? row.issued) !== null);
  const numbers = new Map(standing.map((row) => [keyOf(row), (row.draft ?? row.issued)!]));
  if (target === null) return { whys: null, messages: notesOnNumbers(cellsFromRules(all, units), numbers, false) };
  const { division, messages } = proposeAllocation({ target, rules: all, units, peopleToCome: target * periodsToCome(period) });
  const whys = new Map(division.cells.map((result, index) => [bound[index]!.id, whyOf(result, all, division.free)]));
  const broken = notesOnNumbers(
    division.cells.map(({ cell }) => cell),
    numbers,
    true,
  );
  // "One person in so many years" is said of a year's share.
  return { whys, messages: [...messages.filter(({ code }) => code !== "SHARE_BELOW_ONE" || period.kind === "YEAR"), ...broken] };
}
