import { authorize, may } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { findUnit } from "../../db/units.ts";
import { dateInVietnam, yearOf } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { elapsedShare, parsePeriod, type ReportingPeriod } from "../../domain/periods.ts";
import type { Allocation, AllocationRow } from "../../entities/Allocation.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { Indicator } from "../../entities/reference.ts";
import { type ChildRow, childrenStatement, planStatement } from "./allocation.sql.ts";
import { explanationOf, type Why } from "./explanation.ts";
import { toldMessages } from "./planMessages.ts";
import { type KeptRule, shownRule } from "./plans.rules.ts";
import { isExemptByHand, isFixed, lastYearsOf, periodBefore, proposalOf } from "./proposal.ts";
import { readSpans, type Spans } from "./spans.reads.ts";
import { readVariants } from "./variants.reads.ts";

/** What a plan is about. */
export interface PlanKey {
  indicator: Indicator;
  period: ReportingPeriod;
}

/** BAD_INPUT names what is unknown or malformed. */
export const keyOf = (caller: Caller, { indicator, period }: { indicator: string; period: string }): PlanKey => ({
  indicator: targetable(caller.reference.indicator(indicator)),
  period: parsePeriod(period),
});

/** Nobody is given a number of people to expel, and what was reached of it could not be told. */
export function targetable(indicator: Indicator): Indicator {
  if (indicator.sensitive) throw badInput("indicator", "Chỉ tiêu này không giao được. Chọn chỉ tiêu khác.");
  return indicator;
}

export interface KeptPlan {
  ownTarget: number | null;
  id: string | null;
  target: number | null;
  rules: KeptRule[] | null;
  revision: number;
  changedBy: string | null;
  changedAt: string | null;
}

/** All that one unit divides by: its plan and the units straight below it, in the order of their names. */
export async function planAndRows(
  caller: Caller,
  read: Reader,
  giver: string,
  { indicator, period }: PlanKey,
): Promise<{ plan: KeptPlan; rows: ChildRow[] }> {
  const id = (code: string) => caller.reference.indicator(code).id;
  const about = [giver, indicator.id, period.kind, period.startsOn];
  const counted = [yearOf(period.startsOn), indicator.numeratorId ?? indicator.id, id("MEMBERS"), id("SOURCES"), id("NON_MEMBERS")];
  const values = [...about, ...counted, periodBefore(period)?.startsOn ?? null, period.endsBefore];
  const [plans, rows] = await Promise.all([
    read.rows<KeptPlan>("plan", planStatement, about),
    read.rows<ChildRow>("allocation", childrenStatement, values),
  ]);
  return { plan: plans[0]!, rows: rows.map((row) => ({ ...row, results: resultsOf(row, rows, yearOf(period.startsOn)) })) };
}

/**
 * A year without a result is nobody for a unit that was there, unless none of its siblings has any of that year or of one before: then
 * nothing is known. The cascade reads last year's result by the same rule.
 */
function resultsOf({ results, bornOn }: ChildRow, rows: readonly ChildRow[], year: number): (number | null)[] {
  const open = rows.filter(({ endedOn }) => endedOn === null);
  const counted = (back: number) => open.some((row) => row.results.slice(back).some((result) => result !== null));
  return results.map((result, back) => result ?? (counted(back) && yearOf(bornOn) <= year - 1 - back ? 0 : null));
}

/** The number a plan divides: its own, or else what its unit was given. A share is never divided. */
export const numberToDivide = (plan: Pick<KeptPlan, "target" | "ownTarget">, { kind }: Indicator) =>
  kind === "RATIO" ? null : (plan.target ?? plan.ownTarget);

/** What the units below must have together: never less than the giving unit was given, nor than its plan says. */
export function leastSum({ target, ownTarget }: Pick<KeptPlan, "target" | "ownTarget">, { kind }: Indicator): number | null {
  if (kind === "RATIO" || (target === null && ownTarget === null)) return null;
  return Math.max(target ?? 0, ownTarget ?? 0);
}

/** Drafts in place of what they would replace; exempt units hold 0. */
export const draftSumOf = (rows: readonly Pick<ChildRow, "draft" | "issued">[]) =>
  rows.reduce((sum, { draft, issued }) => sum + (draft ?? issued ?? 0), 0);

function shownRow(actor: Actor, row: ChildRow, why: Why | undefined, spans: Spans): AllocationRow {
  const lastYears = lastYearsOf(row);
  return {
    unit: { id: row.id, level: row.level, name: row.name },
    code: row.code,
    kind: row.kind,
    members: row.members,
    lastYear: lastYears[0] ?? 0,
    lastYears,
    sources: row.sources,
    nonMembers: row.nonMembers,
    actual: row.actual,
    draft: row.draft,
    draftExempt: row.draftExempt ?? false,
    fixed: isFixed(row) || isExemptByHand(row),
    proposed: why?.people ?? null,
    explanation: why ? explanationOf(why) : null,
    ownResolution: row.ownResolution,
    issued: row.issued,
    issuedExempt: row.issuedExempt ?? false,
    state: row.state,
    exemption: row.exemption,
    within: spans.withinOf.get(row.id) ?? null,
    parts: spans.partsOf.get(row.id) ?? [],
    can: may(actor, "setTarget", "OrgUnit", row) ? ["setTarget"] : [],
  };
}

/** A plan and its rows as the API shows them. */
export async function shownAllocation(caller: Caller, unit: OrgUnit, key: PlanKey, plan: KeptPlan, rows: ChildRow[]): Promise<Allocation> {
  const { indicator, period } = key;
  const [actor, spans, variants] = await Promise.all([
    actingAs(caller),
    readSpans(caller.reading, unit.id, key, rows),
    readVariants(caller.reading, unit.id, key),
  ]);
  const text = { target: numberToDivide(plan, indicator), rules: plan.rules ?? [] };
  const { whys, messages } = proposalOf(text, rows, period);
  const draftSum = draftSumOf(rows);
  const least = leastSum(plan, indicator);
  const beside = (sum: number, { target }: { target: number | null }) => {
    const asked = leastSum({ target, ownTarget: plan.ownTarget }, indicator);
    return asked === null ? null : sum - asked;
  };
  return {
    unit,
    indicator: indicator.code,
    period: { ...period, elapsed: elapsedShare(period, dateInVietnam(new Date())) },
    ownTarget: plan.ownTarget,
    target: plan.target,
    rules: text.rules.map(shownRule),
    revision: plan.revision,
    changedBy: plan.changedAt ? { by: plan.changedBy, at: plan.changedAt } : null,
    messages: toldMessages({ ...text, target: least }, messages, rows, draftSum),
    difference: beside(draftSum, plan),
    issuedSum: rows.reduce((sum, row) => sum + (row.issued ?? 0), 0),
    draftSum,
    drafts: rows.filter((row) => row.draft !== null).length,
    within: spans.within,
    parts: spans.parts,
    variants: variants.map((variant) => ({ ...variant, difference: beside(variant.sum, variant) })),
    rows: rows.map((row) => shownRow(actor, row, whys?.get(row.id), spans)),
  };
}

/** One receiving unit's row, as it stands after its draft has changed. */
export async function allocationRow(caller: Caller, unit: OrgUnit, key: PlanKey): Promise<AllocationRow> {
  const { plan, rows } = await planAndRows(caller, caller.reading, unit.parentId!, key);
  const { whys } = proposalOf({ target: numberToDivide(plan, key.indicator), rules: plan.rules ?? [] }, rows, key.period);
  const row = rows.find(({ id }) => id === unit.id)!;
  const spans = await readSpans(caller.reading, unit.parentId!, key, rows);
  return shownRow(await actingAs(caller), row, whys?.get(row.id), spans);
}

/** What one unit gives the units straight below it, as it is kept. */
export async function readAllocation(caller: Caller, unit: OrgUnit, key: PlanKey): Promise<Allocation> {
  const { plan, rows } = await planAndRows(caller, caller.reading, unit.id, key);
  return shownAllocation(caller, unit, key, plan, rows);
}

/** What one unit gives the units straight below it. Exempt units add nothing to the sums. */
export async function allocation(caller: Caller, unitId: string, code: string, periodId: string): Promise<Allocation> {
  const key = keyOf(caller, { indicator: code, period: periodId });
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  return readAllocation(caller, unit, key);
}
