import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit } from "../../db/units.ts";
import type { AllocationRule } from "../../domain/allocationRules.ts";
import { yearOf } from "../../domain/calendar.ts";
import { previewCascade as runCascade } from "../../domain/cascadePreview.ts";
import { badInput } from "../../domain/errors.ts";
import { type Level, levelRow, levels } from "../../domain/levels.ts";
import type { CascadePreview } from "../../entities/cascade.ts";
import { type KeptPlan, keyOf as keyOfPlan, numberToDivide, type PlanKey } from "./allocation.reads.ts";
import { planStatement } from "./allocation.sql.ts";
import { type CarriedColumns, cascadeStatements, type StandingRow, type TreeColumns } from "./cascade.sql.ts";
import { CascadeAnswer } from "./cascadeAnswer.ts";
import { type CascadeTree, cascadeTree } from "./cascadeTree.ts";
import type { LevelRulesInput } from "./plans.inputs.ts";
import { type KeptRule, readRules, withKeys } from "./plans.rules.ts";
import { isFixed, periodBefore, periodsToCome } from "./proposal.ts";

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
  const given = new Map(asked.rules.map(({ level, rules }, at) => [level, readRules(rules, `rules.${at}.rules`)]));
  const about = [giver.id, indicator.id, period.kind, period.startsOn];
  const id = (code: string) => caller.reference.indicator(code).id;
  const counted = [yearOf(period.startsOn), indicator.numeratorId ?? indicator.id, id("MEMBERS"), id("SOURCES"), id("NON_MEMBERS")];
  const { tree, standing, carried } = cascadeStatements.get(giver.level)!;
  const read = <T extends object>({ name, text }: { name: string; text: string }, values: unknown[]) =>
    caller.reading.rows<T>(name, text, values);
  const [[plan], [columns], has, [left]] = await Promise.all([
    read<KeptPlan>({ name: "plan", text: planStatement }, about),
    read<TreeColumns>(tree, [giver.id, ...counted]),
    read<StandingRow>(standing, [...about, period.endsBefore]),
    read<CarriedColumns>(carried, [giver.id, indicator.id, period.kind, periodBefore(period)?.startsOn ?? null]),
  ]);
  const target = asked.target ?? numberToDivide(plan!, indicator);
  if (target === null || target < 0) throw badInput("target", "Chưa có số để chia. Nhập số cần chia.");
  return cascadeOf(cascadeTree(columns!, giver.id, has, left!), key, target, rulesByLevel(giver.level, plan!.rules ?? [], given), has);
}

/** Rules by which the units of one level divide, and the level for which they were given. */
export interface LevelRules {
  rulesOf: Level;
  rules: readonly KeptRule[];
}

/** Rules for the giver's level and each below; a level that was given none divides as the one above. */
function rulesByLevel(top: Level, own: readonly KeptRule[], given: ReadonlyMap<Level, readonly KeptRule[]>): Map<Level, LevelRules> {
  const byLevel = new Map<Level, LevelRules>();
  let last: LevelRules = { rulesOf: top, rules: own };
  for (const { level } of levels.filter(({ number }) => number >= levelRow(top).number)) {
    const rules = given.get(level);
    if (rules) last = { rulesOf: level, rules };
    byLevel.set(level, last);
  }
  if (byLevel.get(top)!.rules.length === 0) throw badInput("rules", "Chưa có quy tắc chia. Thêm ít nhất một quy tắc.");
  return byLevel;
}

function cascadeOf(
  tree: CascadeTree,
  { period }: PlanKey,
  target: number,
  byLevel: ReadonlyMap<Level, LevelRules>,
  standing: readonly StandingRow[],
): CascadePreview {
  const { units } = tree;
  const keyed = keysOf(tree);
  const rules = Object.fromEntries([...byLevel].map(([level, { rules: list }]) => [level, withKeys(list, keyed)])) as Record<
    Level,
    KeptRule[]
  >;
  const fixed: Record<string, number> = {};
  for (const row of standing) {
    const unit = units[tree.placeOf(row.id) ?? 0]!;
    if (unit.parent === 0 && isFixed(row)) fixed[unit.key] = row.draft ?? row.issued!;
  }
  const own: AllocationRule[] = [...rules[units[0]!.level], { kind: "FIXED", people: fixed }];
  return new CascadeAnswer(
    tree,
    target,
    runCascade({ units, target, rules, ownRules: new Map([[0, own]]), yearsToCome: periodsToCome(period) }),
    byLevel,
  );
}

/** Keys by id, as rules that name units are kept. Nearly none does, so nothing is written out for it. */
const keysOf = ({ units, placeOf }: CascadeTree) => ({
  get: (id: string) => {
    const place = placeOf(id);
    return place === undefined ? undefined : units[place]!.key;
  },
});
