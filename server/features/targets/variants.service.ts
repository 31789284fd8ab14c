import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize, may } from "../../access/ability.ts";
import type { Action } from "../../access/actions.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Allocation } from "../../entities/Allocation.ts";
import { keyOf, type PlanKey, planAndRows, readAllocation } from "./allocation.reads.ts";
import type { ChildRow } from "./allocation.sql.ts";
import { readPlanText } from "./plans.rules.ts";
import { type Change, changePlan, type Draft, writeDrafts } from "./plans.store.ts";
import type { DropVariantInput, KeepVariantInput, RestoreVariantInput } from "./variants.inputs.ts";
import { aboutVariants, findVariant, type KeptNumber } from "./variants.reads.ts";
import { keepDraft, textOf } from "./variants.store.ts";

const longestName = 80;
const mostVariants = 20;

type Input = KeepVariantInput | DropVariantInput | RestoreVariantInput;
/** The new variant's id, or the one that the input names. */
type Work = (db: EntityManager, actor: Actor, giver: string, key: PlanKey, id: string) => Promise<string | null>;

/** One change of a plan's variants: allowed, counted once, written down, and answered with the plan as it stands then. */
async function changeVariants(caller: Caller, action: Action, input: Input, id: string, work: Work): Promise<Allocation> {
  const key = keyOf(caller, input);
  await asActor(caller, async (db, actor) => {
    const giver = await findUnit(inside(db), input.unitId);
    authorize(actor, action, "OrgUnit", giver);
    if (!(await once(db, actor, input, id)).fresh) return;
    const name = await work(db, actor, giver.id, key, id);
    const changes = { indicator: key.indicator.code, period: key.period.id, name };
    await audit(db, actor, { action, subjectType: "PlanVariant", subjectId: id, unitId: giver.id, changes });
  });
  return readAllocation(caller, await findUnit(caller.reading, input.unitId), key);
}

const told = (what: Change["do"], name: string | null): Change => ({ do: what, ...(name && { name }) });

/** Keeps the draft as it stands under a name (DOMAIN R14): CONFLICT on `name` when another variant of the plan has it. */
export function keepVariant(caller: Caller, input: KeepVariantInput): Promise<Allocation> {
  const name = normalise(input.name);
  if (!name || name.length > longestName) throw badInput("name", `Nhập tên phương án, tối đa ${longestName} ký tự.`);
  return changeVariants(caller, "keepVariant", input, uuid(), async (db, _actor, giver, key, id) => {
    await changePlan(db, giver, key, input.revision, told("KEPT", name));
    const count =
      "select from plan_variant where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and name is not null";
    const kept = await inside(db).rows("countVariants", count, aboutVariants(giver, key));
    if (kept.length >= mostVariants) throw badInput("name", `Mỗi kế hoạch lưu tối đa ${mostVariants} phương án. Bỏ bớt một phương án cũ.`);
    const text = input.rules
      ? readPlanText(key.indicator, { target: input.target ?? null, rules: input.rules })
      : await textOf(db, giver, key);
    if (!(await keepDraft(db, giver, key, text, { id, name })))
      throw conflict(`Đã có phương án tên “${name}”. Đặt tên khác, hoặc bỏ phương án cũ trước.`, "name");
    return name;
  });
}

/** Drops a kept draft; the draft itself stays as it is. */
export function dropVariant(caller: Caller, input: DropVariantInput): Promise<Allocation> {
  return changeVariants(caller, "dropVariant", input, input.variantId, async (db, _actor, giver, key, id) => {
    const { name } = await findVariant(inside(db), giver, key, id);
    await changePlan(db, giver, key, input.revision, told("DROPPED", name));
    await db.query("delete from plan_variant where id = $1", [id]);
    return name;
  });
}

/**
 * Makes a kept draft the draft again. What stood before is kept without a name in place of the last so kept, so that restoring that one
 * undoes this. Units that came since keep what they have; those that ended or are exempt now are not given their old numbers.
 */
export function restoreVariant(caller: Caller, input: RestoreVariantInput): Promise<Allocation> {
  return changeVariants(caller, "restoreVariant", input, input.variantId, async (db, actor, giver, key, id) => {
    const variant = await findVariant(inside(db), giver, key, id);
    const stood = await textOf(db, giver, key);
    await changePlan(db, giver, key, input.revision, told("RESTORED", variant.name), variant);
    await keepDraft(db, giver, key, stood, { id: uuid(), name: null });
    const { rows } = await planAndRows(caller, inside(db), giver, key);
    const { drafts, gone } = draftsAgain(
      variant.numbers,
      rows.filter((row) => may(actor, "setTarget", "OrgUnit", row)),
    );
    await writeDrafts(db, giver, key, drafts, gone);
    return variant.name;
  });
}

/** What is in force as it was kept needs no draft, unless it was set by hand. */
function draftsAgain(numbers: readonly KeptNumber[], rows: readonly ChildRow[]): { drafts: Draft[]; gone: string[] } {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const drafts: Draft[] = [];
  const gone: string[] = [];
  for (const { unitId, value, exempt, fixed, drafted, why } of numbers) {
    const row = rowOf.get(unitId);
    if (!row) continue;
    const stands = row.issued === value && (row.issuedExempt ?? false) === exempt && !(drafted && fixed);
    const exempted = row.exemption !== null && !exempt;
    if (value === null || stands || exempted) gone.push(unitId);
    else drafts.push({ unitId, value, exempt, fixed, why });
  }
  return { drafts, gone };
}
