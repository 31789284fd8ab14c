import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit, levelName } from "../../db/units.ts";
import type { AllocationRule } from "../../domain/allocationRules.ts";
import { sayMessage } from "../../domain/allocationSentences.ts";
import { yearOf } from "../../domain/calendar.ts";
import { type CascadeNode, type CascadeUnit, previewCascade as runCascade } from "../../domain/cascadePreview.ts";
import { badInput } from "../../domain/errors.ts";
import { fractionText } from "../../domain/fraction.ts";
import { type Level, type LevelColumn, levelRow, levels } from "../../domain/levels.ts";
import type { CascadePreview } from "../../entities/cascade.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { type KeptPlan, keyOf as keyOfPlan, numberToDivide, type PlanKey } from "./allocation.reads.ts";
import { type ChildRow, planStatement } from "./allocation.sql.ts";
import type { LevelRulesInput } from "./plans.inputs.ts";
import { type KeptRule, readRules, withKeys } from "./plans.rules.ts";
import { factsOf, isFixed, keyOf, periodBefore, periodsToCome } from "./proposal.ts";

/** A unit of the tree below, with what rules ask of it. Drafts are seen of one's own children alone. */
type TreeRow = Pick<
  ChildRow,
  "id" | "level" | "kind" | "sector" | "code" | "name" | "bornOn" | "endedOn" | "parentId" | "members" | "sources" | "nonMembers"
> & { last: number | null } & Pick<ChildRow, "draft" | "draftExempt" | "draftFixed" | "issued" | "issuedExempt" | "issuedWhy" | "carried">;

/**
 * Everything below a unit in one statement. $1 the unit, $2 indicator, $3 kind and $4 start of the period, $5 its year, $6 the indicator
 * counted, $7 members, $8 source pool, $9 non-members, $10 start of the period before or null.
 */
const treeStatement = (column: LevelColumn) => `with f as (
    select unit_id, sum(actual_now) filter (where indicator_id = $7 and year < $5)::int as members,
      sum(actual_now) filter (where indicator_id = $8)::int as sources, sum(actual_now) filter (where indicator_id = $9)::int as non_members,
      sum(actual_now) filter (where indicator_id = $6 and year = $5 - 1)::int as last
    from figure where ${column === "base_id" ? "parent_id" : column} = $1 and year <= $5 and indicator_id in ($6, $7, $8, $9) group by unit_id
  ), e as (
    select t.unit_id, v.why ->> 'carry' as carried from target t join target_version v on v.target_id = t.id and v.version = t.version
    where t.${column} = $1 and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $10::date and t.baseline = 'ASSIGNED' and v.why is not null
  ), own as (
    select t.unit_id, t.value, t.exempt, v.why from target t join target_version v on v.target_id = t.id and v.version = t.version
    where t.${column} = $1 and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED' and (t.exempt or v.why is not null)
  )
  select u.id, ${levelName("u.level")} as level, u.kind, u.sector, u.code, u.name, u.born_on as "bornOn", u.ended_on as "endedOn", u.parent_id as "parentId",
    coalesce(f.members, 0) as members, f.last, f.sources, f.non_members as "nonMembers",
    d.value as draft, d.exempt as "draftExempt", d.fixed as "draftFixed", own.value as issued, own.exempt as "issuedExempt", own.why as "issuedWhy", e.carried
  from unit u left join f on f.unit_id = u.id left join e on e.unit_id = u.id left join own on own.unit_id = u.id
  left join target_draft d on d.for_unit_id = u.id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4
  where u.${column} = $1 and u.ended_on is null`;

const statements = new Map(levels.map(({ level, column }) => [level, { name: `cascade ${level}`, text: treeStatement(column) }]));

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
  const { name, text } = statements.get(giver.level)!;
  const [[plan], tree] = await Promise.all([
    caller.reading.rows<KeptPlan>("plan", planStatement, about),
    caller.reading.rows<TreeRow>(name, text, [...about, ...counted, periodBefore(period)?.startsOn ?? null]),
  ]);
  const target = asked.target ?? numberToDivide(plan!, indicator);
  if (target === null || target < 0) throw badInput("target", "Chưa có số để chia. Nhập số cần chia.");
  return cascadeOf(giver, key, target, rulesByLevel(giver.level, plan!.rules ?? [], given), tree);
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
  tree: readonly TreeRow[],
): CascadePreview {
  const keys = new Map(tree.map((row) => [row.id, keyOf(row)]));
  const byKey = new Map(tree.map((row) => [keys.get(row.id)!, row]));
  const branches = branchesBelow(tree);
  const year = yearOf(period.startsOn);
  const units = tree.map((row): CascadeUnit => {
    const facts = factsOf({ ...row, results: [row.last], branches: branches.get(row.id) ?? 0 }, year);
    return { ...facts, level: row.level, parent: row.id === giver.id ? null : keys.get(row.parentId!)! };
  });
  const rules = Object.fromEntries(Object.entries(byLevel).map(([level, list]) => [level, withKeys(list, keys)]));
  const fixed = Object.fromEntries(
    tree.filter((row) => row.parentId === giver.id && isFixed(row)).map((row) => [keys.get(row.id)!, row.draft ?? row.issued!]),
  );
  const own: AllocationRule[] = [...withKeys(byLevel[giver.level]!, keys), { kind: "FIXED", people: fixed }];
  const preview = runCascade({ units, target, rules, ownRules: new Map([[keys.get(giver.id)!, own]]), yearsToCome: periodsToCome(period) });
  const heldAt = (level: Level) => preview.nodes.filter(({ unit, cause }) => unit.level === level && cause === "FLOOR").length;
  return {
    target,
    levels: preview.levels.map((level) => ({ ...level, atFloor: heldAt(level.level) })),
    conflicts: preview.conflicts.map(({ unit, impossibility, sum }) => {
      const { id, level, name } = byKey.get(unit.key)!;
      const message = sayMessage(impossibility, (key) => byKey.get(key)?.name ?? key);
      return { unit: { id, level, name }, code: impossibility.code, message, target: impossibility.target, sum };
    }),
    rows: topDown(preview.nodes).map((node) => shownNode(node, byKey.get(node.unit.key)!, giver.id)),
  };
}

/** Branches under each unit, itself included. */
function branchesBelow(tree: readonly TreeRow[]): Map<string, number> {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map<string, number>();
  for (const { id, level } of tree) {
    if (level !== "BRANCH") continue;
    for (let at: string | null | undefined = id; at; at = parents.get(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** Upper levels first; within one, in the order of keys, so that the answer is always the same. */
function topDown(nodes: readonly CascadeNode[]): CascadeNode[] {
  const rank = (node: CascadeNode) => levelRow(node.unit.level).number;
  return [...nodes].sort((a, b) => rank(a) - rank(b) || (a.unit.key < b.unit.key ? -1 : 1));
}

function shownNode({ people, cause, result }: CascadeNode, row: TreeRow, giverId: string): CascadePreview["rows"][number] {
  const { id, name, code, level, members } = row;
  const share = result && fractionText(result.share);
  return { unitId: id, parentId: id === giverId ? null : row.parentId, name, code, level, members, people, cause, share };
}
