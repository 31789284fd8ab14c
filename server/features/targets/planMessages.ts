import { type AllocationMessage, noteOnSum, rulesBroken } from "../../domain/allocationMessages.ts";
import { sayMessage } from "../../domain/allocationSentences.ts";
import { impossibilityCodes } from "../../domain/apportionLimits.ts";
import { fractionText } from "../../domain/fraction.ts";
import type { PlanMessage } from "../../entities/plan.ts";
import type { ChildRow } from "./allocation.sql.ts";
import { keyOf, type PlanText } from "./proposal.ts";

const mostNamed = 20;

/** What a message says of one unit as one number, in the order in which its sentence looks for it. */
function numberOf(unit: object): number | null {
  const said = unit as { people?: number; years?: number; floor?: number; fixed?: number };
  return said.people ?? said.fixed ?? said.years ?? said.floor ?? null;
}

function told(message: AllocationMessage, byKey: ReadonlyMap<string, ChildRow>): PlanMessage {
  const about = "units" in message ? message.units : [];
  const units = about.flatMap((one) => byKey.get(one.key) ?? []);
  const floors = message.code === "FLOOR_ABOVE_SHARE" ? message.units.map(({ floor }) => floor) : about.map(numberOf);
  const sums =
    "sum" in message ? { limit: message.sum, difference: Math.abs(message.sum - message.target) } : { limit: null, difference: null };
  return {
    code: message.code,
    message: sayMessage(message, (key) => byKey.get(key)?.name ?? key),
    impossible: (impossibilityCodes as readonly string[]).includes(message.code),
    toConfirm: rulesBroken.has(message.code),
    ...("difference" in message ? { limit: message.limit, difference: message.difference } : sums),
    target: "target" in message ? message.target : null,
    share: "shares" in message ? fractionText(message.shares) : null,
    count: units.length,
    units: units.slice(0, mostNamed).map(({ id, level, name }) => ({ id, level, name })),
    numbers: floors.filter((number) => number !== null).slice(0, mostNamed),
  };
}

/** The messages as the API tells them, the note on the sum of what stands last. */
export function toldMessages(
  { rules, target }: PlanText,
  messages: readonly AllocationMessage[],
  rows: readonly ChildRow[],
  draftSum: number,
): PlanMessage[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const sumNote =
    target === null || rows.every(({ draft, issued }) => draft === null && issued === null) ? null : noteOnSum(target, draftSum);
  const all = [...messages, ...(sumNote ? [sumNote] : [])].map((message) => told(message, byKey));
  if (target !== null || rules.length === 0) return all;
  const message = "Chưa có số để chia: chưa có chỉ tiêu của cấp mình. Nhập số cần chia.";
  const nothing = { limit: null, difference: null, target: null, share: null, count: 0, units: [], numbers: [] };
  return [{ code: "TARGET_MISSING", message, impossible: true, toConfirm: false, ...nothing }, ...all];
}
