import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { inside } from "../../db/rows.ts";
import { conflict } from "../../domain/errors.ts";
import type { PlanKey } from "./allocation.reads.ts";
import type { Why } from "./explanation.ts";
import type { KeptText } from "./variants.store.ts";

/** What a change did, as it is told to somebody who edits the same plan. */
export interface Change {
  do: "RULES" | "NUMBERS" | "ISSUED" | "KEPT" | "DROPPED" | "RESTORED";
  /** Units whose numbers were set; the first five by name are enough to tell. */
  units?: string[];
  count?: number;
  /** Of the variant. */
  name?: string;
}

interface Step {
  revision: number;
  by: string | null;
  at: string;
  what: Change;
}

const about = (giver: string, { indicator, period }: PlanKey) => [giver, indicator.id, period.kind, period.startsOn];

/**
 * Begins a change of a plan, which waits its turn from here to the commit: writes what it does, and with `text` the new rules. With
 * `expected`, CONFLICT that names who has changed what since that revision. Answers with the plan's id.
 */
export async function changePlan(
  db: EntityManager,
  giver: string,
  key: PlanKey,
  expected: number | null,
  change: Change,
  text?: KeptText,
): Promise<string> {
  const renewed = text ? "target = excluded.target, rules = excluded.rules, " : "";
  const values = [...about(giver, key), uuid(), key.period.endsBefore, text?.target ?? null, JSON.stringify(text?.rules ?? [])];
  // A plan that is expected and not there was somebody else's to make: 0 stands for none.
  const saved = await inside(db).rows<{ id: string; revision: number }>(
    text ? "saveRules" : "changePlan",
    `insert into allocation_plan as p (unit_id, indicator_id, period_kind, starts_on, id, ends_before, target, rules, change)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (unit_id, indicator_id, period_kind, starts_on) do update set ${renewed}change = excluded.change
     where $10::int is null or p.revision = $10 returning p.id, p.revision`,
    [...values, JSON.stringify(change), expected],
  );
  if (saved[0] && (expected === null || saved[0].revision === expected + 1)) return saved[0].id;
  throw conflict(await whatHappened(db, giver, key, expected ?? 0), "revision");
}

const told: Record<Change["do"], (change: Change, names: string[]) => string> = {
  RULES: () => "đổi quy tắc chia",
  NUMBERS: ({ count = 0 }, names) => `nhập ${count} số (${names.join(", ")}${count > names.length ? "…" : ""})`,
  ISSUED: () => "ban hành chỉ tiêu",
  KEPT: ({ name }) => `lưu phương án “${name}”`,
  DROPPED: ({ name }) => (name ? `bỏ phương án “${name}”` : "bỏ bản trước"),
  RESTORED: ({ name }) => (name ? `lấy lại phương án “${name}”` : "lấy lại bản trước"),
};
const clock = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "Nguyễn Văn A đổi quy tắc chia lúc 09:41; …": the last three changes since a revision. */
async function whatHappened(db: EntityManager, giver: string, key: PlanKey, since: number): Promise<string> {
  const read = inside(db);
  const text = "select history from allocation_plan where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4";
  const [plan] = await read.rows<{ history: Step[] }>("planHistory", text, about(giver, key));
  const steps = (plan?.history ?? []).filter(({ revision }) => revision > since).slice(-3);
  const ids = steps.flatMap(({ by, what }) => [by, ...(what.units ?? [])]).filter((id) => id != null);
  const names = await read.rows<{ id: string; name: string }>(
    "namesOf",
    "select id, full_name as name from account where id = any ($1::uuid[]) union all select id, name from unit where id = any ($1::uuid[])",
    [ids],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const lines = steps.map(({ by, at, what }) => {
    const units = (what.units ?? []).map((id) => nameOf.get(id)).filter((name) => name !== undefined);
    return `${nameOf.get(by ?? "") ?? "Một người khác"} ${told[what.do](what, units)} lúc ${clock.format(new Date(at))}`;
  });
  return `Kế hoạch đã thay đổi trong lúc đồng chí làm: ${lines.join("; ") || "có người vừa sửa"}. Tải lại để xem rồi làm tiếp.`;
}

export interface Draft {
  unitId: string;
  value: number;
  exempt: boolean;
  /** Set by hand. */
  fixed: boolean;
  why: Why | null;
}

/** Writes drafts of the units straight below, and takes back those of the units in `gone`. */
export async function writeDrafts(
  db: EntityManager,
  giver: string,
  key: PlanKey,
  drafts: readonly Draft[],
  gone: readonly string[],
): Promise<void> {
  const at = about(giver, key);
  if (gone.length > 0)
    await db.query(
      "delete from target_draft where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and for_unit_id = any ($5::uuid[])",
      [...at, gone],
    );
  if (drafts.length === 0) return;
  await db.query(
    `insert into target_draft (unit_id, for_unit_id, indicator_id, period_kind, starts_on, ends_before, value, exempt, fixed, why)
     select $1, n.unit_id, $2, $3, $4::date, $5::date, n.value, n.exempt, n.fixed, n.why::jsonb
     from unnest($6::uuid[], $7::int[], $8::boolean[], $9::boolean[], $10::text[]) n (unit_id, value, exempt, fixed, why)
     on conflict (for_unit_id, indicator_id, period_kind, starts_on, unit_id)
     do update set value = excluded.value, exempt = excluded.exempt, fixed = excluded.fixed, why = excluded.why, updated_at = now()`,
    [
      ...at,
      key.period.endsBefore,
      drafts.map(({ unitId }) => unitId),
      drafts.map(({ value }) => value),
      drafts.map(({ exempt }) => exempt),
      drafts.map(({ fixed }) => fixed),
      drafts.map(({ why }) => why && JSON.stringify(why)),
    ],
  );
}
