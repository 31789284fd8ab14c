import type pg from "pg";
import { bulkLoad, bulkUnits } from "./bulk.sql.ts";
import { plannedCity } from "./cityPlan.ts";

/**
 * Fills an empty database with the city of full size, unless it is there already. `owner` is a superuser that acts as the owner of the
 * tables: triggers are silenced and what they would have written is written set by set, which npm run recount proves.
 */
export async function loadCity(owner: pg.Client, say: (line: string) => void): Promise<void> {
  const { rows } = await owner.query<{ full: boolean; today: string; born: string }>(
    `select exists (select from breakdown) as full, today::text, make_date(date_part('year', today)::int - 3, 1, 1)::text as born from clock`,
  );
  if (rows[0]!.full) return;
  await owner.query("begin");
  await owner.query(
    "set local role none; set local session_replication_role = replica; set local work_mem = '256MB'; set local maintenance_work_mem = '256MB'",
  );
  await timed("units", () => owner.query(bulkUnits, [JSON.stringify(plannedCity(rows[0]!.born))]), say);
  for (const [what, sql] of Object.entries(bulkLoad)) await timed(what, () => owner.query(sql), say);
  await owner.query("commit");
  await timed("vacuum and checkpoint", () => settleDown(owner), say);
}

/** So that no measurement pays for the load. */
async function settleDown(owner: pg.Client): Promise<void> {
  await owner.query("set role none");
  await owner.query("vacuum analyze");
  await owner.query("checkpoint");
  await owner.query("set role chitieu_owner");
}

async function timed(what: string, work: () => Promise<unknown>, say: (line: string) => void): Promise<void> {
  const started = Date.now();
  await work();
  say(`loading: ${what} ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
