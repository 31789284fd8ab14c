import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit } from "../../db/units.ts";
import type { AllocationRule } from "../../domain/allocationRules.ts";
import { sayMessage } from "../../domain/allocationSentences.ts";
import { yearOf } from "../../domain/calendar.ts";
import { type CascadeNode, type CascadeUnit, previewCascade as runCascade } from "../../domain/cascadePreview.ts";
import { badInput } from "../../domain/errors.ts";
import { fractionText, readFraction } from "../../domain/fraction.ts";
import { type Level, levelRow, levels } from "../../domain/levels.ts";
import type { CascadePreview } from "../../entities/cascade.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { type KeptPlan, keyOf as keyOfPlan, numberToDivide, type PlanKey } from "./allocation.reads.ts";
import { planStatement } from "./allocation.sql.ts";
import { type TreeRow, type TreeUnit, treeStatements, treeUnits } from "./cascade.sql.ts";
import type { LevelRulesInput } from "./plans.inputs.ts";
import { type KeptRule, readRules, withKeys } from "./plans.rules.ts";
import { isFixed, isLeftOut, keyOf, periodBefore, periodsToCome } from "./proposal.ts";

export interface PreviewAsked {
  unitId: string;
  indicator: string;
  period: string;
  target?: number | null;
  rules: LevelRulesInput[];
}

/**
 * What a number would mean for every unit below, divided at each level by the rules given for it, or else by those of the level above;
 * the first level's are those of the unit's own plan. Nothing is written. Numbers that the unit has set by hand stay.
 */
export async function previewCascade(caller: Caller, asked: PreviewAsked): Promise<CascadePreview> {
  const key = keyOfPlan(caller, asked);
  const { indicator, period } = key;
  const giver = await findUnit(caller.reading, asked.unitId);
  authorize(await actingAs(caller), "previewCascade", "OrgUnit", giver);
  if (indicator.kind === "RATIO") throw badInput("indicator", "Tỷ lệ không chia theo quy tắc. Chọn chỉ tiêu tính bằng số người.");
  const given = new Map(asked.rules.map(({ level, rules }) => [level, readRules(rules)]));
  const about = [giver.id, indicator.id, period.kind, period.startsOn];
  const id = (code: string) => caller.reference.indicator(code).id;
  const counted = [yearOf(period.startsOn), indicator.numeratorId ?? indicator.id, id("MEMBERS"), id("SOURCES"), id("NON_MEMBERS")];
  const { name, text } = treeStatements.get(giver.level)!;
  const [[plan], found] = await Promise.all([
    caller.reading.rows<KeptPlan>("plan", planStatement, about),
    caller.reading.rows<TreeRow>(name, text, [...about, ...counted, periodBefore(period)?.startsOn ?? null]),
  ]);
  const target = asked.target ?? numberToDivide(plan!, indicator);
  if (target === null || target < 0) throw badInput("target", "Chưa có số để chia. Nhập số cần chia.");
  return cascadeOf(giver, key, target, rulesByLevel(giver.level, plan!.rules ?? [], given), treeUnits(found));
}

/** Rules for the giver's level and each below; a level that was given none divides as the one above. */
function rulesByLevel(top: Level, own: readonly KeptRule[], given: ReadonlyMap<Level, readonly KeptRule[]>) {
  const below = levels.filter(({ number }) => number >= levelRow(top).number);
  const rules: Partial<Record<Level, readonly KeptRule[]>> = {};
  let last: readonly KeptRule[] = own;
  for (const { level } of below) {
    last = given.get(level) ?? last;
    rules[level] = last;
  }
  if (rules[top]!.length === 0) throw badInput("rules", "Chưa có quy tắc chia. Thêm ít nhất một quy tắc.");
  return rules;
}

function cascadeOf(
  giver: OrgUnit,
  { period }: PlanKey,
  target: number,
  byLevel: Partial<Record<Level, readonly KeptRule[]>>,
  found: readonly TreeUnit[],
): CascadePreview {
  const tree = [...found].sort(byCode);
  const keys = new Map(tree.map((unit) => [unit.id, keyOf(unit)]));
  const byKey = new Map(tree.map((unit) => [keys.get(unit.id)!, unit]));
  const units = cascadeUnits(tree, giver.id, keys, yearOf(period.startsOn));
  const rules = Object.fromEntries(Object.entries(byLevel).map(([level, list]) => [level, withKeys(list, keys)]));
  const byHand = tree.filter(({ parentId, standing }) => parentId === giver.id && standing && isFixed(standing));
  const fixed = Object.fromEntries(byHand.map(({ id, standing }) => [keys.get(id)!, standing!.draft ?? standing!.issued!]));
  const own: AllocationRule[] = [...withKeys(byLevel[giver.level]!, keys), { kind: "FIXED", people: fixed }];
  const preview = runCascade({ units, target, rules, ownRules: new Map([[keys.get(giver.id)!, own]]), yearsToCome: periodsToCome(period) });
  const held: Partial<Record<Level, number>> = {};
  for (const { unit, cause } of preview.nodes) if (cause === "FLOOR") held[unit.level] = (held[unit.level] ?? 0) + 1;
  return {
    target,
    levels: preview.levels.map((level) => ({ ...level, atFloor: held[level.level] ?? 0 })),
    conflicts: preview.conflicts.map(({ unit, impossibility, sum }) => {
      const { id, level, name } = byKey.get(unit.key)!;
      const message = sayMessage(impossibility, (key) => byKey.get(key)?.name ?? key);
      return { unit: { id, level, name }, code: impossibility.code, message, target: impossibility.target, sum };
    }),
    rows: topDown(preview.nodes).map((node) => shownNode(node, byKey.get(node.unit.key)!, giver.id)),
  };
}

const all = ["ALL"] as const;

/** Written out field by field: copying twenty thousand rows with spreads costs more than dividing among them. */
function cascadeUnits(tree: readonly TreeUnit[], top: string, keys: ReadonlyMap<string, string>, year: number): CascadeUnit[] {
  const branches = branchesBelow(tree);
  return tree.map(({ id, level, kind, sector, bornIn, parentId, members, last, sources, nonMembers, standing }) => ({
    key: keys.get(id)!,
    level,
    kind,
    sector,
    members: Math.max(0, members),
    sources,
    nonMembers,
    lastYears: last !== null ? [last] : bornIn < year ? [0] : [],
    branches: branches.get(id) ?? 0,
    exemptFrom: standing && isLeftOut(standing) ? all : undefined,
    carried: standing?.carried ? readFraction(standing.carried) : undefined,
    parent: id === top ? null : keys.get(parentId!)!,
  }));
}

/** Branches under each unit, itself included. */
function branchesBelow(tree: readonly TreeUnit[]): Map<string, number> {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map<string, number>();
  for (const { id, level } of tree) {
    if (level !== "BRANCH") continue;
    for (let at: string | null | undefined = id; at; at = parents.get(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** As ties are decided, so that the answer is always in the same order. */
function byCode(a: TreeUnit, b: TreeUnit): number {
  const [code, other] = [a.code ?? "~", b.code ?? "~"];
  if (code !== other) return code < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Upper levels first; within one, as they came. */
const topDown = (nodes: readonly CascadeNode[]) => levels.flatMap(({ level }) => nodes.filter(({ unit }) => unit.level === level));

function shownNode({ people, cause, result }: CascadeNode, unit: TreeUnit, giverId: string): CascadePreview["rows"][number] {
  const { id, name, code, level, members } = unit;
  const share = result && fractionText(result.share);
  return { unitId: id, parentId: id === giverId ? null : unit.parentId, name, code, level, members, people, cause, share };
}
