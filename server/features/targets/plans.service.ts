import { v7 as uuid } from "uuid";
import { authorize, may } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import type { Allocation, SetTargetsAnswer } from "../../entities/Allocation.ts";
import type { RowError } from "../../entities/plan.ts";
import { keyOf, numberToDivide, type PlanKey, planAndRows, readAllocation, shownAllocation } from "./allocation.reads.ts";
import type { ChildRow } from "./allocation.sql.ts";
import { checkedRows } from "./checkedRows.ts";
import type { PlanTargetsInput, SetTargetsInput } from "./plans.inputs.ts";
import { readPlanText } from "./plans.rules.ts";
import { changePlan, type Draft, writeDrafts } from "./plans.store.ts";
import { isExemptByHand, isFixed, type PlanText, proposalOf } from "./proposal.ts";
import { keepDraft, textOf } from "./variants.store.ts";

const mostRows = 20_000;

/** What the proposal changes: numbers set by hand stay, and what is in force already needs no draft. */
function draftsOf(plan: PlanText, rows: readonly ChildRow[], period: PlanKey["period"]): { drafts: Draft[]; gone: string[] } {
  const { whys } = proposalOf(plan, rows, period);
  const open = whys ? rows.filter((row) => whys.has(row.id) && !isFixed(row) && !isExemptByHand(row)) : [];
  const all = open.map((row): Draft & { row: ChildRow } => {
    const why = whys!.get(row.id)!;
    return { row, unitId: row.id, value: why.people, exempt: why.cause === "EXEMPT", fixed: false, why };
  });
  const same = ({ row, value, exempt }: (typeof all)[number]) => row.issued === value && row.issuedExempt === exempt;
  return { drafts: all.filter((draft) => !same(draft)), gone: all.filter(same).map(({ unitId }) => unitId) };
}

/** The rows as they would be with these drafts. */
function withDrafts(rows: readonly ChildRow[], drafts: readonly Draft[], gone: readonly string[]): ChildRow[] {
  const made = new Map(drafts.map((draft) => [draft.unitId, draft]));
  const taken = new Set(gone);
  return rows.map((row) => {
    const draft = made.get(row.id);
    if (draft) return { ...row, draft: draft.value, draftExempt: draft.exempt, draftFixed: draft.fixed };
    return taken.has(row.id) ? { ...row, draft: null, draftExempt: null, draftFixed: null } : row;
  });
}

const read = async (caller: Caller, unitId: string, key: PlanKey) => readAllocation(caller, await findUnit(caller.reading, unitId), key);

/**
 * Divides a number among the units straight below by rules (DOMAIN R14): keeps the rules and drafts what they propose for every unit
 * whose number was not set by hand; what stood before is kept as a variant without a name. With `dryRun` answers the same and keeps nothing.
 */
export async function planTargets(caller: Caller, input: PlanTargetsInput): Promise<Allocation> {
  const key = keyOf(caller, input);
  if (input.dryRun) return tryPlan(caller, input, key);
  await asActor(caller, async (db, actor) => {
    const giver = await findUnit(inside(db), input.unitId);
    authorize(actor, "planTargets", "OrgUnit", giver);
    const text = readPlanText(key.indicator, input);
    if (!(await once(db, actor, input, uuid())).fresh) return;
    const stood = await textOf(db, giver.id, key);
    const planId = await changePlan(db, giver.id, key, input.revision, { do: "RULES" }, text);
    await keepDraft(db, giver.id, key, stood, { id: uuid(), name: null });
    const { plan, rows } = await planAndRows(caller, inside(db), giver.id, key);
    const { drafts, gone } = draftsOf({ ...text, target: numberToDivide(plan, key.indicator) }, rows, key.period);
    await writeDrafts(db, giver.id, key, drafts, gone);
    const changes = {
      indicator: key.indicator.code,
      period: key.period.id,
      target: text.target,
      rules: text.rules.length,
      drafts: drafts.length,
    };
    await audit(db, actor, { action: "planTargets", subjectType: "AllocationPlan", subjectId: planId, unitId: giver.id, changes });
  });
  return read(caller, input.unitId, key);
}

async function tryPlan(caller: Caller, input: PlanTargetsInput, key: PlanKey): Promise<Allocation> {
  const unit = await findUnit(caller.reading, input.unitId);
  authorize(await actingAs(caller), "planTargets", "OrgUnit", unit);
  const text = readPlanText(key.indicator, input);
  const { plan, rows } = await planAndRows(caller, caller.reading, unit.id, key);
  const tried = { ...plan, ...text };
  const { drafts, gone } = draftsOf({ ...text, target: numberToDivide(tried, key.indicator) }, rows, key.period);
  return shownAllocation(caller, unit, key, tried, withDrafts(rows, drafts, gone));
}

/** Numbers set by hand for many units at once; good rows are kept, bad ones come back by name. The same key sent again changes nothing. */
export async function setTargets(caller: Caller, input: SetTargetsInput): Promise<SetTargetsAnswer> {
  const key = keyOf(caller, input);
  if (input.rows.length > mostRows) throw badInput("rows", "Mỗi lần gửi tối đa 20.000 dòng.");
  const errors = await asActor(caller, async (db, actor): Promise<RowError[]> => {
    const giver = await findUnit(inside(db), input.unitId);
    authorize(actor, "setTargets", "OrgUnit", giver);
    const { fresh } = await once(db, actor, input, uuid());
    const { rows } = await planAndRows(caller, inside(db), giver.id, key);
    const { drafts, gone, errors: bad } = checkedRows(key.indicator, input.rows, mine(actor, rows));
    if (!fresh) return bad;
    const units = [...drafts.map(({ unitId }) => unitId), ...gone];
    const change = { do: "NUMBERS", units: units.slice(0, 5), count: units.length } as const;
    const planId = await changePlan(db, giver.id, key, input.revision, { ...change, units: [...change.units] });
    await writeDrafts(db, giver.id, key, drafts, gone);
    const changes = {
      indicator: key.indicator.code,
      period: key.period.id,
      set: drafts.length,
      takenBack: gone.length,
      refused: bad.length,
      units: change.units.join(" "),
    };
    await audit(db, actor, { action: "setTargets", subjectType: "AllocationPlan", subjectId: planId, unitId: giver.id, changes });
    return bad;
  });
  return { allocation: await read(caller, input.unitId, key), errors };
}

/** Units that have ended are known, and told to be closed. */
const mine = (actor: Actor, rows: readonly ChildRow[]) => rows.map((row) => ({ ...row, open: may(actor, "setTarget", "OrgUnit", row) }));
