import type { EntityManager } from "typeorm";
import { inside } from "../../db/rows.ts";
import type { PlanKey } from "./allocation.reads.ts";
import type { KeptRule } from "./plans.rules.ts";
import { aboutVariants } from "./variants.reads.ts";

/** What a plan says, as it is kept. */
export interface KeptText {
  target: number | null;
  rules: readonly KeptRule[];
}

/** What the plan says now; before a change of it, what it said. */
export async function textOf(db: EntityManager, giver: string, key: PlanKey): Promise<KeptText> {
  const text = "select target, rules from allocation_plan where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4";
  const [plan] = await inside(db).rows<{ target: number | null; rules: KeptRule[] }>("planText", text, aboutVariants(giver, key));
  return plan ?? { target: null, rules: [] };
}

/** Drafts and targets in force of the units straight below, each with what explains it. */
const numbers = `select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'value', coalesce(d.value, t.value), 'exempt', coalesce(d.exempt, t.exempt, false),
    'fixed', coalesce(d.fixed, (v.why ->> 'byHand')::boolean, false), 'drafted', d.unit_id is not null,
    'why', case when d.unit_id is not null then d.why else v.why end)), '[]')
  from unit u
  left join target_draft d on d.for_unit_id = u.id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4
  left join target t on t.unit_id = u.id and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED' and t.closed_on is null
  left join target_version v on v.target_id = t.id and v.version = t.version
  where u.parent_id = $1 and u.ended_on is null`;

/**
 * Keeps the numbers as they stand with a plan's text, under a name, or without one in place of the last that was kept so. Called inside a
 * change of the plan, which makes two wait for each other. False: the name is taken.
 */
export async function keepDraft(
  db: EntityManager,
  giver: string,
  key: PlanKey,
  { target, rules }: KeptText,
  { id, name }: { id: string; name: string | null },
): Promise<boolean> {
  const about = aboutVariants(giver, key);
  if (name === null)
    await db.query(
      "delete from plan_variant where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and name is null",
      about,
    );
  const kept: unknown[] = await db.query(
    `insert into plan_variant (unit_id, indicator_id, period_kind, starts_on, id, ends_before, name, target, rules, numbers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, (${numbers})) on conflict do nothing returning id`,
    [...about, id, key.period.endsBefore, name, target, JSON.stringify(rules)],
  );
  return kept.length > 0;
}
